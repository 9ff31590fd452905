"""The signs of the matrix: its cells, their tallies, and what the signs mean."""

from tui.model.capabilities import EMPHASES, Basis, Emphasis, MatrixLink
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole

TOTAL_COLUMN = "all"
"""The key of the row for all activities and of the column for all categories."""

MEANING: dict[Emphasis, str] = {
    "core": "what sets this kind of area apart, according to the report",
    "present": "the report places it there",
    "less": "the report places less of it there",
    "different": "the report says that it differs there, not how",
    "questioned": "the report puts it in question there",
}
EMPHASIS_ROLES: dict[Emphasis, SpanRole] = {
    "core": "strong",
    "present": "plain",
    "less": "quiet",
    "different": "plain",
    "questioned": "strong",
}
BASIS_WORDS: dict[Basis, str] = {
    "stated": "stated in the report",
    "inferred": "inferred by us, not stated",
    "context": "context: our own reading, not counted",
}
HIDDEN_BY_FILTER = "hidden by the filter"


def cell(link: MatrixLink | None, glyphs: Glyphs, *, words: bool = False) -> Line:
    """A cell: the sign of its emphasis, in brackets if inferred; `words` adds a word."""
    if link is None:
        return (Span(glyphs.silent, "quiet"),)
    sign = glyphs.emphasis(link.emphasis) + (f" {link.emphasis}" if words else "")
    return (Span(sign if link.basis == "stated" else f"({sign})", EMPHASIS_ROLES[link.emphasis]),)


def basis_words(link: MatrixLink) -> str:
    """Whose a link is: the report's own, or our reading of it."""
    return BASIS_WORDS[link.basis]


def legend(glyphs: Glyphs, columns: int = 80) -> Line:
    """What the signs mean, in one line of 57 cells, or 63 where there is room."""
    spans: list[Span] = []
    gap = "  " if columns > 63 else " "
    for emphasis in EMPHASES:
        spans += [Span(glyphs.emphasis(emphasis), EMPHASIS_ROLES[emphasis]), Span(f" {emphasis}{gap}")]
    return (*spans, Span(f"{glyphs.silent} silent{gap}( ) inferred", "quiet"))


def counts(found: dict[Emphasis, int], glyphs: Glyphs) -> Line:
    """A tally by emphasis as signs with numbers; a middle dot where it is empty."""
    spans: list[Span] = []
    for emphasis, number in found.items():
        if number:
            spans += [Span(" ")] if spans else []
            spans += [Span(f"{number}{glyphs.emphasis(emphasis)}", EMPHASIS_ROLES[emphasis])]
    return tuple(spans) or (Span(glyphs.silent, "quiet"),)


def total_count(found: dict[Emphasis, int], glyphs: Glyphs) -> Line:
    """A tally as one number, for a narrow column."""
    total = sum(found.values())
    return (Span(str(total), "strong") if total else Span(glyphs.silent, "quiet"),)
