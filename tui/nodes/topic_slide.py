"""The slide of a topic.

Its changes, its kinds of neighbourhood, its tiers, its levels, or its headlines.
"""

from tui.analysis.changes import changes
from tui.model.pack import Pack
from tui.model.report import Topic

from .slide_content import SlideContent, SlideDrawing, clauses, short_sentence
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
    picture = topic_picture(pack, topic)
    found = changes(pack, topic.id)
    if found and (changes_picture(found) or not picture):
        chart = topic_chart(pack, topic.id)
        sure = [change for change in found if not change.by_chance]
        up, down = (sum(change.value * sign > 0 for change in sure) for sign in (1, -1))
        large = ", ".join(f"{number} {way}" for number, way in ((up, "up"), (down, "down")) if number)
        drawing = picture or labelled_picture(headline_entries(pack, topic))
        return content._replace(large=large, drawing=drawing, cautions=chart.cautions if chart else ())
    if pack.matrix.topic == topic.id and pack.categories:
        return content._replace(large=str(len(pack.categories)), words="kinds", drawing=picture)
    if topic.ladder:
        return content._replace(large=str(len(topic.ladder.rungs)), words="tiers", drawing=picture)
    return content._replace(drawing=picture or labelled_picture(headline_entries(pack, topic)))


def topic_picture(pack: Pack, topic: Topic) -> SlideDrawing | None:
    """The picture of a topic as a whole; None where it has only headlines."""
    if picture := changes_picture(changes(pack, topic.id)):
        return picture
    if pack.matrix.topic == topic.id and pack.categories:
        return kinds_picture(pack)
    if topic.ladder:
        return tiers_picture(topic.ladder, pack.report.force_short)
    return levels_picture(pack, topic.id)
