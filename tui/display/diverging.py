"""Changes as bars to both sides of an axis: falls to the left, rises to the right, with counts, percentages and words beside them."""

from collections.abc import Sequence

from rich.cells import cell_len

from tui.analysis.changes import Change
from tui.display.bar import leftward, rightward
from tui.display.glyphs import Glyphs
from tui.display.spans import Line, Role, Span
from tui.display.statement import figure_value
from tui.display.wrap import fit
from tui.model.report import Figure

RELATIONS = {"exactly": "", "about": "about ", "over": "over ", "under": "under ", "just over": "just over ", "just under": "almost "}
COUNT, PERCENT, WORDS = 13, 11, 16


def diverging(changes: Sequence[Change], columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A heading and a line for each change, of at most `columns` cells.

    Bars are as long as the percentages, on one scale: counts of measures of different size would hide the small ones, and they stand
    beside the bars as figures. A change without a percentage has no bar, and says so.
    """
    label = min(max(cell_len(change.measure.short) for change in changes), 24, columns // 3) + 1
    words = WORDS if columns >= 72 else 8
    room = max(6, columns - label - COUNT - PERCENT - words)
    falls = max((-change.percent.value for change in changes if change.percent and change.percent.value < 0), default=0)
    rises = max((change.percent.value for change in changes if change.percent and change.percent.value > 0), default=0)
    scale = (room - 1) / ((falls + rises) or 1)
    left = round(falls * scale)
    right = room - 1 - left
    heading = Span(fit("Change, % of the same period a year before", label + room, glyphs), "muted")
    lines: list[Line] = [
        (heading, Span(fit("number", COUNT, glyphs, right=True), "muted"), Span(fit("%", PERCENT, glyphs, right=True), "muted"))
    ]
    for change in changes:
        role: Role = "worse" if change.verdict == "worse" else "better" if change.verdict == "better" else "neutral"
        percent = change.percent.value if change.percent else 0
        lines.append(
            (
                Span(fit(change.measure.short, label, glyphs)),
                Span(fit(leftward(max(0, -percent) * scale, glyphs), left, glyphs, right=True), role),
                Span(glyphs.axis, "muted"),
                Span(fit(rightward(max(0, percent) * scale, glyphs), right, glyphs), role),
                Span(fit(_stated(change.count), COUNT, glyphs, right=True), "strong"),
                Span(fit(_stated(change.percent), PERCENT, glyphs, right=True), "strong"),
                Span(fit(f"  {direction(change, glyphs, short=words < WORDS)}", words, glyphs), role),
            )
        )
    return tuple(lines)


def direction(change: Change, glyphs: Glyphs, *, short: bool = False) -> str:
    """`▲ up, worse`, `▼ down, better`: the direction by sign and word, and which way that is where the measure says so."""
    if not change.value:
        return f"{glyphs.level} level"
    told = f"{glyphs.up} up" if change.value > 0 else f"{glyphs.down} down"
    return told if short or not change.verdict else f"{told}, {change.verdict}"


def _stated(figure: Figure | None) -> str:
    return f"{RELATIONS[figure.relation]}{figure_value(figure)}" if figure else ""
