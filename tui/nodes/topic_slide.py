"""The slide of a topic.

Its changes, its kinds of neighbourhood, its tiers, its levels, or its headlines.
"""

from tui.analysis.changes import StatedChange, changes
from tui.analysis.levels import stated_levels
from tui.model.pack import Pack
from tui.model.report import Topic
from tui.model.sentence_case import capital
from tui.text.figures import figure_stated, figure_window, prints
from tui.text.numbers import count, plural, unit_word
from tui.text.spans import Span

from .slide_content import SlideContent, SlidePicture, clauses, short_sentence
from .slide_pictures.kinds import pictured_kinds, pictured_tiers
from .slide_pictures.levels import levels_picture
from .slide_pictures.movements import changes_picture, pictured_changes
from .slide_pictures.texts import labelled_picture
from .slide_said import words_beside
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
        # A change that could not be tested is no rise beside those that are beyond chance.
        counted = [change for change in sure if change.chance] or sure
        up, down = (sum(change.value * sign > 0 for change in counted) for sign in (1, -1))
        large = ", ".join(f"{number} {way}" for number, way in ((up, "rose"), (down, "fell")) if number)
        unit = f"of {plural(len(found), 'change')}"
        if len(found) == 1 and sure and (percent := sure[0].percent):
            # The topic's name alone would not say what the figure is of.
            content = content._replace(title=capital(found[0].name), sentence=short_sentence((*_counted(found[0]), content.sentence)))
            large, unit = figure_stated(percent), ""
        elif led := next((change for change in sure if _in_sentence(change, content.sentence)), None):
            # A sentence that is about one change has the figure of that change above it.
            figure = led.percent if led.percent and led.percent.printed in content.sentence else led.count or led.percent
            if figure:
                content = words_beside(content._replace(large=figure_stated(figure)), figure, content.sentence)
                large, unit = content.large, figure_window(figure)
        cautions = chart.cautions if chart else ()
        return content._replace(large=large, unit=unit, cautions=cautions).pictured(picture or _headlines(pack, topic))
    if pack.matrix.topic == topic.id and pack.categories:
        return content._replace(large=str(len(pack.categories)), words="kinds").pictured(picture or pictured_kinds(pack))
    if topic.ladder and picture:
        content = content._replace(large=str(len(topic.ladder.rungs)), words="tiers")
    elif picture and (titles := _titles_drawn(pack, topic)):
        content = content._replace(sentence=short_sentence(("; ".join(titles), titles[0])))
    if not picture and len(entries := headline_entries(pack, topic)) == 1 and (note := entries[0][1]):
        # A single note is the message, and no list.
        return content._replace(large=topic.title, sentence=short_sentence((capital(note),)), more=((Span(topic.about),),))
    return content.pictured(picture or _headlines(pack, topic))


def _counted(change: StatedChange) -> tuple[str, ...]:
    """By how many a change is more or fewer: `8,845 more calls, 2019/20 on 2018/19`."""
    figure = change.count
    if figure is None or figure.relation != "exactly":
        return ()
    number = f"{count(abs(figure.value))} {'more' if figure.value > 0 else 'fewer'} {unit_word(figure.unit)}".rstrip()
    return f"{number}, {figure.window}", number


def _in_sentence(change: StatedChange, sentence: str) -> bool:
    """Whether a sentence has a figure of a change as it is printed."""
    return any(figure is not None and prints(figure, sentence) for figure in (change.count, change.percent))


def _titles_drawn(pack: Pack, topic: Topic) -> list[str]:
    """The titles of the statements whose levels are drawn, in order.

    None where a headline has one of their figures: the words are then about what is drawn.
    """
    drawn = stated_levels(pack, topic.id).statements
    if drawn & {figure.partition("/")[0] for headline in topic.headlines for figure in headline.figures}:
        return []
    return [statement.title for section in topic.sections for statement in section.statements if statement.id in drawn]


def _headlines(pack: Pack, topic: Topic) -> SlidePicture:
    """The headlines of a topic."""
    return SlidePicture(labelled_picture(headline_entries(pack, topic)))


def topic_picture(pack: Pack, topic: Topic) -> SlidePicture | None:
    """The picture of a topic as a whole; None where it has only headlines."""
    if picture := pictured_changes(changes(pack, topic.id)):
        return picture
    if pack.matrix.topic == topic.id and pack.categories:
        return pictured_kinds(pack)
    if topic.ladder:
        return pictured_tiers(topic.ladder, pack.report.force_short)
    levels = levels_picture(pack, topic.id)
    return SlidePicture(levels) if levels else None
