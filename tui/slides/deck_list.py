"""The list of a deck's slides: number, title, headline and sentence of each."""

from collections.abc import Iterator, Sequence

from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.nodes.slide_content import SlideContent, clauses, stopped
from tui.text.cells import cell_len
from tui.text.meeting import short_mastheads
from tui.text.spans import Line, Span, SpanRole, width
from tui.text.wrapping import wrap

from .asked import content_in
from .elsewhere import workshop_of

LIST_GAP = 2
"""The cells between two columns."""
BESIDE_SENTENCES, BESIDE_HEADLINES, LEAST_TITLE = 0.4, 0.65, 28
"""The part of the width that titles in one row take at most, and the cells that a longer one wraps into at least."""
LEAST_SENTENCE = 40
"""The fewest cells of a column of sentences: with less, none would be whole."""


def deck_lines(pack: Pack, slides: Sequence[Slide], columns: int) -> Iterator[tuple[Line, ...]]:
    """The lines of each slide.

    The title is whole: a long one wraps. The headline and the first clauses of the sentence stand beside it, each in a column, where all
    have room; a headline that has none stands below it, unless it only says the title again.
    """
    found = [content_in(pack, slides, slide) for slide in slides]
    names = slide_names(pack, slides, found)
    headlines = ["" if each.headline.casefold() == name.casefold() else each.headline for name, each in zip(names, found, strict=True)]
    number = len(str(len(slides)))
    indent = number + LIST_GAP
    for share in (BESIDE_SENTENCES, BESIDE_HEADLINES):
        titles = _title_cells(names, headlines, columns - indent, int(columns * share) - indent)
        second = indent + LIST_GAP + titles
        third = second + LIST_GAP + _widest(headlines, (columns - second) // 2)
        told = columns - third if columns - third >= LEAST_SENTENCE else 0
        if told:
            break
    for at, (name, headline, each) in enumerate(zip(names, headlines, found, strict=True), 1):
        wraps = titles >= LEAST_TITLE and second + cell_len(headline) <= columns
        whole, *rest = wrap((Span(name),), titles if wraps else columns - indent) or ((),)
        line: list[Span] = [Span(f"{at:>{number}}  ", "quiet"), *whole]
        end = indent + width(whole)
        said = (each.sentence, *map(stopped, clauses(each.sentence)[1:])) if told else ()
        sentence = next((words for words in said if cell_len(words) <= told), "")
        beside: tuple[tuple[int, str, SpanRole], ...] = ((second, headline, "strong"), (third, sentence, "quiet"))
        for start, words, role in beside:
            if words and end + LIST_GAP <= start and start + cell_len(words) <= columns:
                line += [Span(" " * (start - end)), Span(words, role)]
                end = start + cell_len(words)
        first = (tuple(line), *((Span(" " * indent), *row) for row in rest))
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


def _title_cells(names: Sequence[str], headlines: Sequence[str], columns: int, most: int) -> int:
    """The cells of titles: those that a long one wraps into, if headlines leave them."""
    wrapped = min(LEAST_TITLE, max(map(cell_len, names), default=0))
    beside = LIST_GAP + max(map(cell_len, headlines), default=0)
    return max(_widest(names, most), wrapped if wrapped + beside <= columns else 0)


def _widest(words: Sequence[str], most: int) -> int:
    """The cells of the longest words that are no longer than `most`."""
    return max((cells for each in words if (cells := cell_len(each)) <= most), default=0)
