"""A highest or lowest since some time, where the report prints no score."""

from tui.model.report import Figure, Statement
from tui.nodes.slide_content import SlideDrawing
from tui.text.figures import figure_value, names_something
from tui.text.glyphs import Glyphs, ascii_text
from tui.text.numbers import unit_word
from tui.text.spans import Line, Span

TIMES = ("year", "month", "quarter", "week")
STEMS, LEAST, TALLEST = 5, 6, 16
HIGHEST, LOWEST = ("highest", "high"), ("lowest", "low")
"""Claims that rank a thing above or below what came before."""


def span_of(statement: Statement) -> Figure | None:
    """Over which time the statement says that something is the highest or the lowest.

    None where it says neither, or prints the level: that has a picture of its own.
    """
    if not any(claim.relation in (*HIGHEST, *LOWEST) for claim in statement.claims):
        return None
    known = any(figure.role in ("level", "share") for figure in statement.figures)
    spans = [figure for figure in statement.figures if figure.role == "count" and figure.unit.startswith(TIMES)]
    return spans[0] if spans and not known else None


def since_picture(statement: Statement) -> SlideDrawing | None:
    """The last score at the line that no other crosses, and `?` for all the others."""
    span = span_of(statement)
    if span is None:
        return None
    high = any(claim.relation in HIGHEST for claim in statement.claims)
    length = f"{figure_value(span)} {unit_word(span.unit)}"
    name = next((figure.printed for figure in statement.figures if names_something(figure)), "the latest")
    words = f"no score {'above' if high else 'below'} this line for {length}"

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return _drawn(columns, rows, words, name, f" {length} ", glyphs, high=high)

    return draw


def _drawn(columns: int, rows: int, words: str, name: str, length: str, glyphs: Glyphs, *, high: bool) -> tuple[Line, ...]:
    tall = max(LEAST, min(rows - 4, TALLEST))
    wide = columns - 2
    at = max(wide - max(len(name), 9) - 1, len(words) + 2)
    if at + len(name) > columns:
        return ()
    stems = [1 + number * (at - 2) // STEMS for number in range(STEMS)]
    rule = f"{glyphs.limit * (at - 1)} "
    line: Line = (Span(rule, "quiet"), Span(glyphs.outside if glyphs.unicode else "*", "strong"))
    above: Line = (Span(words.ljust(at)), Span(name, "strong"))
    columns_of: list[Line] = []
    for row in range(tall):
        sign = "?" if row == tall // 2 else "┊"
        text = "".join(sign if place in stems else " " for place in range(at))
        beside = ("score not", "printed")[row] if row < 2 else ""
        shown = text if glyphs.unicode else ascii_text(text.replace("┊", "|"))
        columns_of.append((Span(shown, "quiet"), Span(beside, "quiet")))
    fill = at - len(length) - 2
    base = f"╰{'─' * (fill // 2)}{length}{'─' * (fill - fill // 2)}╯"
    bottom: Line = (Span(base if glyphs.unicode else ascii_text(base), "quiet"),)
    return (above, line, *columns_of, bottom) if high else (*columns_of, line, above, bottom)
