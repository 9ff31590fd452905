"""The signs of the matrix, the same on every screen and slide.

The mark is the emphasis and what stands round it is the basis. A blank cell is one that the report does not mention.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.model.capabilities import EMPHASES, Basis, Emphasis, MatrixLink
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole

from .not_mentioned import NO_OWN_LINK, NOT_MENTIONED

MEANING: dict[Emphasis, str] = {
    "core": "the report sets the category apart by it",
    "present": "the report places it there",
    "less": "the report places less of it there",
    "different": "the report says that it differs there, not how",
    "questioned": "the report puts it in question there",
}
EMPHASIS_ROLES: dict[Emphasis, SpanRole] = {
    "core": "strong",
    "present": "plain",
    "less": "strong",
    "different": "strong",
    "questioned": "strong",
}
AROUND_MARK: dict[Basis, str] = {"stated": "  ", "inferred": "()", "context": "[]"}
"""What stands round a mark, by its basis. An inherited mark has a dot on each side instead."""
MARK_WIDTH = 3
"""The cells of a mark with what stands round it."""
INFERRED_PATTERN = 3
"""Which pattern shades the inferred part of a bar of links."""
WORDS_WIDTH = MARK_WIDTH + 1 + max(map(len, EMPHASES))
"""The cells of a mark with the word beside it."""
HIDDEN_BY_FILTER = "hidden by the filter"


def mark(link: MatrixLink, glyphs: Glyphs, *, inherited: bool = False, words: bool = False) -> Line:
    """A link in three cells, or more with the word of its emphasis beside it."""
    around = glyphs.missing * 2 if inherited else AROUND_MARK[link.basis]
    role: SpanRole = "quiet" if inherited else EMPHASIS_ROLES[link.emphasis]
    sign = f"{around[0]}{glyphs.emphasis(link.emphasis)}{around[1]}"
    return (Span(sign + (f" {link.emphasis}" if words else ""), role),)


def hidden(glyphs: Glyphs) -> Line:
    """A cell whose link the filter hides, which is not a blank one."""
    return (Span(f" {glyphs.rule} ", "quiet"),)


BASIS_WORDS: dict[Basis, str] = {
    "stated": "stated in the report",
    "inferred": "inferred by us, not stated",
    "context": "context: our own reading, not counted",
}


def basis_words(link: MatrixLink) -> str:
    """Whose a link is: the report's own, or our reading of it."""
    return BASIS_WORDS[link.basis]


def around_signs(glyphs: Glyphs, gap: str = "  ") -> str:
    """What stands round a mark of a counted link: `( ) inferred  · · inherited`."""
    return f"( ) inferred{gap}{glyphs.missing} {glyphs.missing} inherited"


class ToExplain(NamedTuple):
    """Which signs a legend has to explain, besides the marks of the emphases."""

    context: bool = False
    """Links of context."""
    filtered: bool = False
    """Links that the filter hides."""
    bars: bool = True
    """The shade of inferred links in bars."""
    blank: bool = True
    """Blank cells."""
    inherited: bool = True
    """Inherited links. Without them, a blank cell means only that the cell has no link."""
    around: bool = True
    """What stands round the marks of counted links."""


def legend(glyphs: Glyphs, columns: int, signs: ToExplain) -> tuple[Line, Line]:
    """What the signs mean: the emphases, then what stands round them.

    In fewer words, then with one space between them, where more would be too wide.
    """
    dots = f"{glyphs.missing} {glyphs.missing}"
    last = [("blank", NOT_MENTIONED if signs.inherited else NO_OWN_LINK)] if signs.blank else []
    last += [("[ ]", "context")] if signs.context else []
    last += [(glyphs.rule, HIDDEN_BY_FILTER)] if signs.filtered else []
    shade = glyphs.patterns[INFERRED_PATTERN]
    full, short = ("( )", f"inferred, {shade} in bars" if signs.bars else "inferred"), (f"( ) {shade}" if signs.bars else "( )", "inferred")
    rest = [(dots, "inherited"), *last] if signs.inherited else last
    forms: list[tuple[list[tuple[str, str]], str]] = [([full, *rest], "  "), ([short, *rest], "  "), ([short, *rest], " ")]
    if not signs.around:
        forms = [(last, "  "), (last, " ")]
    second, gap = next((form for form in forms if _legend_width(*form) <= columns), forms[-1])
    emphases = [(glyphs.emphasis(emphasis), emphasis, EMPHASIS_ROLES[emphasis]) for emphasis in EMPHASES]
    return _legend_line(emphases, gap), _legend_line([(sign, words, "plain") for sign, words in second], gap)


def _legend_line(items: Iterable[tuple[str, str, SpanRole]], gap: str) -> Line:
    """Each sign in its role, and its words."""
    lines = ((Span(gap), Span(sign, role), Span(f" {words}", "quiet")) for sign, words, role in items)
    return tuple(span for line in lines for span in line)[1:]


def _legend_width(items: Sequence[tuple[str, str]], gap: str) -> int:
    return sum(cell_len(sign) + 1 + cell_len(words) for sign, words in items) + len(gap) * (len(items) - 1)


def bar(links: Iterable[MatrixLink], each: float, glyphs: Glyphs) -> Line:
    """The links that count, as a bar with their number after it.

    Stated links first, in full blocks, then inferred ones; `each` is the cells for one link, 0 for the number alone.
    """
    found = [link.basis for link in links if link.counts]
    if not found:
        return (Span("0", "quiet"),)
    if not each:
        return (Span(str(len(found))),)
    stated, whole = found.count("stated"), max(1, round(len(found) * each))
    first = min(max(round(whole * stated / len(found)), int(stated > 0)), whole - int(stated < len(found) and whole > 1))
    return (Span(glyphs.full * first), Span(glyphs.patterns[INFERRED_PATTERN] * (whole - first), "quiet"), Span(f" {len(found)}"))
