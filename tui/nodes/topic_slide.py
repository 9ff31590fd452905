"""The slide of a topic.

Its changes, its kinds of neighbourhood, its tiers, its levels, or its headlines.
"""

from tui.analysis.changes import changes
from tui.model.pack import Pack
from tui.model.report import Topic

from .slide_content import SlideContent, clauses, short_sentence
from .slide_pictures.kinds import kinds_picture, tiers_picture
from .slide_pictures.levels import levels_picture
from .slide_pictures.movements import changes_picture
from .slide_pictures.texts import labelled_picture
from .slide_story import headline_entries, topic_words
from .topic_chart import topic_chart


def topic_slide(pack: Pack, topic: Topic, source: str) -> SlideContent:
    """The slide of a topic, which says in a sentence what its picture shows."""
    said = topic_words(pack, topic.id)
    content = SlideContent(
        (topic.title,), topic.title, sentence=short_sentence((said, *clauses(topic.about))), full=topic.about, source=source
    )
    if found := changes(pack, topic.id):
        chart = topic_chart(pack, topic.id)
        sure = [change for change in found if not change.by_chance]
        up, down = (sum(change.value * sign > 0 for change in sure) for sign in (1, -1))
        large = ", ".join(f"{number} {way}" for number, way in ((up, "up"), (down, "down")) if number)
        return content._replace(large=large, drawing=changes_picture(found), cautions=chart.cautions if chart else ())
    if pack.matrix.topic == topic.id and pack.categories:
        return content._replace(large=str(len(pack.categories)), words="kinds", drawing=kinds_picture(pack))
    if topic.ladder:
        return content._replace(
            large=str(len(topic.ladder.rungs)), words="tiers", drawing=tiers_picture(topic.ladder, pack.report.force_short)
        )
    if levels := levels_picture(pack, topic.id):
        return content._replace(drawing=levels)
    entries = headline_entries(pack, topic)
    return content._replace(drawing=labelled_picture(entries)) if entries else content
