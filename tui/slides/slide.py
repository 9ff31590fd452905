"""Makes a slide from any address, in the deck's own words where it has them."""

from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.nodes.kinds import node
from tui.nodes.slide_content import SlideContent, SlidePicture
from tui.nodes.slide_pictures.named import named_picture
from tui.nodes.slide_pictures.texts import brief_pictures, labelled_picture
from tui.text.spans import Span

from .elsewhere import missing_slide, workshop_of
from .presentation import place_of
from .rebased_slide import with_rebases


def content_of(pack: Pack, slide: Slide) -> SlideContent:
    """The content of a deck's slide, with its own words where it has them."""
    if (home := workshop_of(pack, slide)) is None:
        return missing_slide(pack, slide)
    pack, place = home, place_of(slide).local
    found = with_rebases(slide, node(pack, place).slide())
    if slide.title:
        found = found.named(slide.title)
    if slide.headline:
        figure, words = headline_parts(slide.headline)
        found = found._replace(large=figure, words=words, before="", unit="")
    if slide.sentence:
        found = found._replace(sentence=slide.sentence, full=found.full or found.sentence, asked=())
    if slide.picture and (picture := named_picture(pack, place, slide.picture)):
        found = found.pictured(picture)
    if slide.points:
        points = tuple(map(_point, slide.points))
        in_clauses, names = brief_pictures(points)
        # The topics of a title slide say something alone; labels such as `Printed` say nothing without what follows.
        briefs = (in_clauses,) if found.where and all(words for _, words in points) else (in_clauses, names)
        found = found.pictured(SlidePicture(labelled_picture(points, contents=not found.where, first=True), (), briefs))
        found = found._replace(more=())  # Words at length stand where there is no picture.
    return found._replace(more=tuple((Span(line, "quiet"),) for line in slide.beneath)) if slide.beneath else found


def headline_parts(headline: str) -> tuple[str, str]:
    """A headline as its figure and the words after it: `1,245` and `a month`.

    The figure runs up to the last number. Without one, all of it is large.
    """
    words = headline.split()
    last = max((at for at, word in enumerate(words) if any(sign.isdigit() for sign in word)), default=len(words) - 1)
    return " ".join(words[: last + 1]), " ".join(words[last + 1 :])


def _point(line: str) -> tuple[str, str]:
    label, colon, words = line.partition(": ")
    return (label, words) if colon else ("", line)
