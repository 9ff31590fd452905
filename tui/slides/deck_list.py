"""The list of a deck's slides: number, title, headline and sentence of each."""

from collections.abc import Iterator, Sequence

from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.nodes.slide_content import SlideContent
from tui.text.cells import cell_len
from tui.text.meeting import short_mastheads
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import wrap

from .asked import content_in
from .elsewhere import workshop_of

LIST_GAP = 2
"""The cells between two columns."""
TITLE_SHARE = 0.65
"""The part of the width from which a title is too long to stand beside other words."""


def deck_lines(pack: Pack, slides: Sequence[Slide], columns: int) -> Iterator[tuple[Line, ...]]:
    """The lines of each slide.

    The title is whole. The headline and the sentence stand beside it, each in a column, where they have room; a headline that has none
    stands below it, unless it only says the title again.
    """
    found = [content_in(pack, slides, slide) for slide in slides]
    names = slide_names(pack, slides, found)
    headlines = ["" if each.headline.casefold() == name.casefold() else each.headline for name, each in zip(names, found, strict=True)]
    number = len(str(len(slides)))
    indent = number + LIST_GAP
    second = indent + LIST_GAP + _widest(names, int(columns * TITLE_SHARE) - indent)
    third = second + LIST_GAP + _widest(headlines, (columns - second) // 2)
    for at, (name, headline, each) in enumerate(zip(names, headlines, found, strict=True), 1):
        line: list[Span] = [Span(f"{at:>{number}}  ", "quiet"), Span(name)]
        end = indent + cell_len(name)
        beside: tuple[tuple[int, str, SpanRole], ...] = ((second, headline, "strong"), (third, each.sentence, "quiet"))
        for start, words, role in beside:
            if words and end + LIST_GAP <= start and start + cell_len(words) <= columns:
                line += [Span(" " * (start - end)), Span(words, role)]
                end = start + cell_len(words)
        first = (tuple(line),) if end <= columns else wrap(tuple(line), columns, indent)
        own = slides[at - 1].headline or not each.headline_has_title
        if headline and own and Span(headline, "strong") not in line:
            below = max(indent, min(second, columns - cell_len(headline)))
            first = (*first, *wrap((Span(" " * below), Span(headline, "strong")), columns, below))
        yield first


def slide_names(pack: Pack, slides: Sequence[Slide], found: Sequence[SlideContent]) -> list[str]:
    """The name of each slide, with its force where there are several workshops.

    Workshops of one force are told apart by their dates. `found` is what the slides say.
    """
    names, homes = [each.name for each in found], [workshop_of(pack, slide) for slide in slides]
    known = {home.id: home.report.force for home in homes if home}
    if len(known) < 2:
        return names
    form = -1 if len(set(known.values())) == len(known) else -2
    return [f"{short_mastheads(home)[form]} · {name}" if home else name for home, name in zip(homes, names, strict=True)]


def _widest(words: Sequence[str], most: int) -> int:
    """The cells of the longest words that are no longer than `most`."""
    return max((cells for each in words if (cells := cell_len(each)) <= most), default=0)
