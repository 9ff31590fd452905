"""Changes as bars on both sides of an axis: falls to the left, rises to the right.

Counts, percentages and words stand beside the bars.
"""

from collections.abc import Iterable, Sequence
from math import ceil

from tui.analysis.chance import CHANCE
from tui.analysis.changes import StatedChange
from tui.model.report import Figure
from tui.text.cells import cell_len
from tui.text.figures import figure_stated
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import clip_distinct, fit, within

from .bar import leftward, rightward

NOT_GIVEN = "not given"
LABEL, CHART, SIGN, WORDS = 6, 6, 2, 9
"""The fewest cells for the label, the bars, and the direction as sign and as word."""
DOUBT = "?"
"""Marks a change that could be chance where there is no room to say so."""
FULL_BAR_PERCENT = 100
"""The percentage that a single bar would have at its full length."""
PALE = 3
"""Which of the patterns fills the bar of a change that could be chance."""
WORDS_FROM, CHANCE_FROM = 66, 88
"""The widths from which the direction is a word, and also says `could be chance`.

On narrower terminals a line at the foot says it.
"""


def diverging(changes: Sequence[StatedChange], columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A heading and a line for each change, at most `columns` cells wide.

    The length of a bar is the percentage, on one scale: bars of counts would hide the small measures, so the counts are shown as figures.
    A change without a percentage has no bar, and says so. Only a change beyond chance is coloured as better or worse. One that could be
    chance is grey and pale and says so, at the foot where there is no room beside it. A single bar is drawn on a scale to 100%, as a full
    one would look large whatever its size.
    """
    doubtful = any(change.by_chance for change in changes)
    spelt = doubtful and columns >= CHANCE_FROM
    words = SIGN + 1 + len(CHANCE) if spelt else (WORDS if columns >= WORDS_FROM else SIGN) + doubtful
    counts = _widest("number", (change.count for change in changes), columns)
    percents = _widest("%", (change.percent for change in changes), columns)
    label = min(max((cell_len(change.name) for change in changes), default=0), 24, columns // 3) + 1
    label = max(LABEL, min(label, columns - counts - percents - words - CHART))
    room = max(CHART, columns - label - counts - percents - words)
    falls = max((-change.percent.value for change in changes if change.percent and change.percent.value < 0), default=0)
    rises = max((change.percent.value for change in changes if change.percent and change.percent.value > 0), default=0)
    left = min(ceil((room - 1) * falls / ((falls + rises) or 1)), room - 2 if rises else room - 1)
    right = room - 1 - left
    if sum(bool(change.percent) for change in changes) == 1:
        falls, rises = (max(size, FULL_BAR_PERCENT) if size else 0 for size in (falls, rises))
    scale = min(side / most for side, most in ((left, falls), (right, rises)) if most) if falls or rises else 0
    heads = (
        fit(f"{_window(changes)} (bars: %)", label + room, glyphs),
        fit("number", counts, glyphs, right=True),
        fit("%", percents, glyphs, right=True),
    )
    lines: list[Line] = [tuple(Span(head, "quiet") for head in heads)]
    names = clip_distinct([change.name for change in changes], label - 1, glyphs)
    for change, name in zip(changes, names, strict=True):
        role = stated_change_role(change)
        percent = change.percent.value if change.percent else 0
        fill = glyphs.patterns[PALE] if change.by_chance else ""
        lines.append(
            (
                Span(fit(name, label, glyphs)),
                Span(fit(leftward(max(0, -percent) * scale, glyphs, fill), left, glyphs, right=True), role),
                Span(glyphs.axis, "quiet"),
                Span(fit(rightward(max(0, percent) * scale, glyphs, fill), right, glyphs), role),
                Span(fit(_stated(change.count), counts, glyphs, right=True), "strong" if change.count else "quiet"),
                Span(fit(_stated(change.percent), percents, glyphs, right=True), "strong" if change.percent else "quiet"),
                Span(f" {direction_words(change.value, glyphs, by_chance=change.by_chance, spelt=spelt)}"[:words], role),
            )
        )
    if doubtful and not spelt:
        lines.append((Span(fit(f"{DOUBT} {CHANCE}", columns, glyphs, right=True), "quiet"),))
    return within(lines, columns)


def direction_words(value: float, glyphs: Glyphs, *, by_chance: bool = False, spelt: bool = True) -> str:
    """The direction as a sign and a word: `▲ higher`, `▼ lower`.

    For a change that could be chance: `▼ could be chance` where `spelt`, otherwise `▼? lower`.
    """
    sign, word = (glyphs.up, "higher") if value > 0 else (glyphs.down, "lower") if value < 0 else (glyphs.level, "level")
    if by_chance:
        return f"{sign} {CHANCE}" if spelt else f"{sign}{DOUBT} {word}"
    return f"{sign} {word}"


def stated_change_role(change: StatedChange) -> SpanRole:
    """The colour of a change: green or red beyond chance, grey if it could be chance.

    Neither where the measure does not say which way is better.
    """
    return "worse" if change.verdict == "worse" else "better" if change.verdict == "better" else "quiet" if change.by_chance else "plain"


def _window(changes: Sequence[StatedChange]) -> str:
    """The window that the changes share, for the heading."""
    windows = {figure.window for change in changes for figure in (change.count, change.percent) if figure}
    (window,) = windows if len(windows) == 1 else ("Changes",)
    return window[0].upper() + window[1:]


def _stated(figure: Figure | None) -> str:
    return figure_stated(figure) if figure else NOT_GIVEN


def _widest(head: str, figures: Iterable[Figure | None], columns: int) -> int:
    """The width of a column of figures with a space before it, for every digit.

    Never more than a third of the line.
    """
    return min(1 + max((cell_len(text) for text in (head, *map(_stated, figures))), default=0), columns // 3)
