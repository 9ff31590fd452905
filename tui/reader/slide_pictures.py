"""What the picture of a slide shows, in lines: changes, kinds, tiers or questions."""

from collections.abc import Iterator, Sequence

from tui.analysis.chance import CHANCE
from tui.analysis.changes import StatedChange, changes
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.model.report import Topic
from tui.nodes.headline_cells import headline_words
from tui.nodes.questions import QUESTIONS_PAGE
from tui.nodes.slide_pictures.movements import changes_picture
from tui.nodes.slide_pictures.takeaway import not_settled, unsettled
from tui.nodes.slide_story import movements
from tui.slides.asked import asked_behind
from tui.slides.elsewhere import workshop_of
from tui.slides.presentation import place_of
from tui.text.figures import figure_with_unit
from tui.text.numbers import MINUS


def picture_words(pack: Pack, slide: Slide, slides: Sequence[Slide]) -> Iterator[str]:
    """The lines of a slide's picture; nothing where its words say it already."""
    place, home = place_of(slide).local, workshop_of(pack, slide)
    if home is None:
        return
    if home is not pack:
        pack, slides = home, ()
    topic = pack.topics.get(place.topic) if not place.thing else None
    if slide.points:
        yield from slide.points
    elif place == QUESTIONS_PAGE:
        yield from (f"{f'Slide {each.number}: ' if each.number else ''}{each.question}" for each in asked_behind(pack, slides))
    elif slide.picture == "takeaway":
        yield from _takeaway(pack)
    elif topic:
        yield from _of_topic(pack, topic, slide.picture or "")


def _of_topic(pack: Pack, topic: Topic, picture: str) -> Iterator[str]:
    """The picture that a topic's slide asks for, or else the first that it has."""
    found = changes(pack, topic.id)
    if picture == "changes" or (not picture and changes_picture(found)):
        yield from map(_change, found)
    elif picture == "kinds" or (not picture and pack.matrix.topic == topic.id and pack.categories):
        for each in pack.categories.values():
            yield f"{each.title}: {each.text}"
    elif topic.ladder and picture in ("", "tiers"):
        yield from (f"{rung.level}: {rung.body}, {rung.takes}" for rung in topic.ladder.rungs)
    else:
        yield from (f"{headline.label}: {words}" for headline, words in headline_words(pack) if headline in topic.headlines)


def _change(change: StatedChange) -> str:
    found = [figure_with_unit(figure) for figure in (change.count, change.percent) if figure]
    figures = [f"down {words.replace(MINUS, '')}" if MINUS in words else words for words in found]
    return f"{change.name}: {', '.join([*figures, *([CHANCE] if change.by_chance else [])])}"


def _takeaway(pack: Pack) -> Iterator[str]:
    found = movements(pack)
    groups = (
        ("Changed", [each.words for each in found if each.by_chance is False]),
        ("Could be chance", [each.words for each in found if each.by_chance]),
        (not_settled(pack), [each.words for each in unsettled(pack)]),
    )
    yield from (f"{name}: {'; '.join(words)}." for name, words in groups if words)
