"""Changes as bars on both sides of one zero line.

Falls go to the left and rises to the right. The length of a bar is the percentage: bars of counts would hide the small measures. Numbers,
percentages and words stand beside the bars.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil

from tui.analysis.chance import CHANCE
from tui.analysis.changes import LATER_OUTSIDE, NOT_TESTED, StatedChange
from tui.model.claims import ClaimRelation
from tui.model.report import Figure
from tui.text.cells import cell_len
from tui.text.figures import figure_stated, figure_value
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.numbers import MINUS, count
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import clip_distinct, fit, within, wrap

from .bar import leftward, rightward, round_step

NOT_GIVEN = "not given"
CHART, SIGN, WORDS = 8, 2, 9
"""The fewest cells for the bars, and the cells for a direction as a sign and as a word."""
FULL_BAR_PERCENT = 100
"""The percentage that a single bar would have at its full length."""
PALE, UNTESTED = 3, 2
"""Which of the patterns fills the bar of a change that could be chance, and of one that cannot be tested."""
LONG_BARS = 24
"""The cells for the bars of both sides that tell their lengths well apart."""
SCALED = 120
"""The columns from which the scale is marked below the bars."""
SCALE_OF_SIDE = 2
"""How many marks the longer side of the scale has, about."""
WORDED = 72
"""The columns from which the relation of every percentage is a word; that of `over −25%` always is."""
RELATION_SIGNS: dict[ClaimRelation, str] = {"under": "<"}
"""The relation of a percentage as a sign. There is none for `over`: `>−25%` would not say that a fall is of more than a quarter."""

ADVERBIAL = ("so", "to", "this", "since", "compared", "over", "in", "from")
"""The first words of windows that go on after `changes` without a comma."""


def diverging(changes: Sequence[StatedChange], columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A line for each change, and below them what the title does not say.

    A change without a percentage has no bar, and says so. Only a change beyond chance is coloured as better or worse; one that could be
    chance is grey and pale. A single bar is drawn on a scale to 100%, as a full one would look large whatever its size. Where there is
    little room the words of the direction go first, then each name stands above its bar.
    """
    if not changes:
        return ()
    counts = min(columns // 2, 1 + max(cell_len(_number(change)) for change in changes))
    stated = [_percent(change, worded=columns >= WORDED) for change in changes]
    percents = min(columns // 3, 1 + max(map(cell_len, stated)))
    label = 1 + max(cell_len(change.name) for change in changes)
    words = WORDS if columns - label - counts - percents - WORDS >= CHART else SIGN
    above = columns - label - counts - percents - words < CHART
    if above:
        label, words = 2, WORDS if columns - 2 - counts - percents - WORDS >= CHART else SIGN
    room = max(2, columns - label - counts - percents - words)
    falls = max((-change.in_percent.value for change in changes if change.in_percent and change.in_percent.value < 0), default=0)
    rises = max((change.in_percent.value for change in changes if change.in_percent and change.in_percent.value > 0), default=0)
    left = min(ceil((room - 1) * falls / ((falls + rises) or 1)), room - 2 if rises else room - 1)
    right = room - 1 - left
    if sum(bool(change.in_percent) for change in changes) == 1:
        falls, rises = (max(size, FULL_BAR_PERCENT) if size else 0 for size in (falls, rises))
    scale = min(side / most for side, most in ((left, falls), (right, rises)) if most) if falls or rises else 0
    lines: list[Line] = []
    for change, percentage in zip(changes, stated, strict=True):
        role = stated_change_role(change)
        # White would be the loudest of the bars; the pattern tells it from one of chance.
        bar: SpanRole = "quiet" if role == "plain" else role
        percent = change.in_percent.value if change.in_percent else 0
        fill = change_fill(change, glyphs)
        figures: SpanRole = "quiet" if change.by_chance else "strong"
        if above:
            lines += wrap((Span(change.name),), columns, 2)
        lines.append(
            (
                Span(fit("" if above else change.name, label, glyphs)),
                Span(fit(leftward(max(0, -percent) * scale, glyphs, fill), left, glyphs, right=True), bar),
                Span(glyphs.axis, "quiet"),
                Span(fit(rightward(max(0, percent) * scale, glyphs, fill), right, glyphs), bar),
                Span(fit(_number(change), counts, glyphs, right=True), figures if change.count else "quiet"),
                Span(fit(percentage, percents, glyphs, right=True), figures if change.in_percent else "quiet"),
                Span(f" {_direction(change, glyphs)}"[:words], role),
            )
        )
    marks = (_scale_marks(label, left, right, scale),) if scale and columns >= SCALED else ()
    return within((*lines, *marks, *_foot(changes, columns, glyphs)), columns)


def diverging_columns(changes: Sequence[StatedChange]) -> int:
    """The columns from which the bars are long."""
    words = [[change.name for change in changes], list(map(_number, changes)), [_percent(change, worded=True) for change in changes]]
    return sum(1 + max(map(cell_len, each)) for each in words) + WORDS + LONG_BARS


def changes_title(changes: Sequence[StatedChange]) -> str:
    """What the chart shows, with the window that most of the changes have.

    `Changes so far this year`, `Changes, 2014/15 on 2013/14`.
    """
    window = _most_common(_windows(changes))
    if not window:
        return "Changes"
    return f"Changes{' ' if window.partition(' ')[0] in ADVERBIAL else ', '}{window}"


def changes_legend(changes: Sequence[StatedChange], glyphs: Glyphs) -> str:
    """What the bars and the sign mean: `bars: %   ○ could be chance`."""
    parts = ["bars: %"] if any(change.in_percent for change in changes) else []
    if any(change.by_chance for change in changes):
        parts.append(f"{glyphs.chance} {CHANCE}")
    return "   ".join(parts)


def diverging_heading(changes: Sequence[StatedChange], columns: int, glyphs: Glyphs) -> Line:
    """The title and the legend in one line, for where no pane has them."""
    title, legend = changes_title(changes), changes_legend(changes, glyphs)
    if cell_len(title) + 3 + cell_len(legend) > columns:
        return (Span(clip_distinct([title], columns)[0], "strong"),)
    return (Span(title, "strong"), Span(f"   {legend}", "quiet")) if legend else (Span(title, "strong"),)


def direction_words(value: float, glyphs: Glyphs, *, by_chance: bool = False, untested: bool = False) -> str:
    """The direction as a sign and a word: `▲ higher`, `▼ lower`, `○ chance`.

    A change that cannot be tested has an open sign: `▽ lower`.
    """
    if by_chance:
        return f"{glyphs.chance} chance"
    if untested and value:
        return f"{glyphs.untested[value < 0]} {'lower' if value < 0 else 'higher'}"
    return f"{glyphs.up} higher" if value > 0 else f"{glyphs.down} lower" if value < 0 else f"{glyphs.level} level"


def _direction(change: StatedChange, glyphs: Glyphs) -> str:
    return direction_words(change.value, glyphs, by_chance=change.by_chance, untested=change.chance is None)


def _scale_marks(label: int, left: int, right: int, scale: float) -> Line:
    """Round percentages below their places: `20%        0        20%`."""
    step = round_step(max(left, right) / scale / SCALE_OF_SIDE)
    cells = [" "] * (label + left + 1 + right)
    for number in range(-int(left / scale / step + 1e-9), int(right / scale / step + 1e-9) + 1):
        words = f"{MINUS if number < 0 else '+' if number else ''}{count(abs(number) * step)}%" if number else "0"
        start = min(len(cells) - len(words), max(0, label + left + round(number * step * scale) - (len(words) - 1) // 2))
        cells[start : start + len(words)] = words
    return (Span("".join(cells).rstrip(), "quiet"),)


def stated_change_role(change: StatedChange) -> SpanRole:
    """The colour of a change: green or red beyond chance, grey if it could be chance.

    Neither where the measure does not say which way is better.
    """
    return "worse" if change.verdict == "worse" else "better" if change.verdict == "better" else "quiet" if change.by_chance else "plain"


def change_fill(change: StatedChange, glyphs: Glyphs) -> str:
    """The pattern for what could be chance or is not tested; empty for a full bar."""
    return glyphs.patterns[PALE if change.by_chance else UNTESTED] if change.by_chance or change.chance is None else ""


def _foot(changes: Sequence[StatedChange], columns: int, glyphs: Glyphs) -> Iterator[Line]:
    """The windows and units that differ, and what the open sign means."""
    windows, usual = _windows(changes), _most_common(_windows(changes))
    units = [change.count.unit if change.count else "" for change in changes]
    several = len({*units} - {""}) > 1
    named: dict[str, list[str]] = {}
    for change, window, unit in zip(changes, windows, units, strict=True):
        words = ", ".join(filter(None, (unit if several else "", window if window != usual else "")))
        if words:
            named.setdefault(words, []).append(change.name)
    said = [f"{joined(names)}: {words}." for words, names in named.items()]
    worked = [change.name for change in changes if change.worked]
    said += [f"{joined(worked)}: percentage worked out from the table."] if worked else []
    outside = outside_trial(changes)
    said += [f"{outside[0].upper()}{outside[1:]}."] if outside else []
    signs = glyphs.untested_key(side for side in (1, -1) if any(change.chance is None and change.value * side > 0 for change in changes))
    said += [f"{signs} {NOT_TESTED}."] if signs else []
    if said:
        yield from wrap((Span(" ".join(said), "quiet"),), columns, 2)


def outside_trial(changes: Sequence[StatedChange]) -> str:
    """Whose later figure is outside the trial limits of its series; empty for none.

    `Police officer: later figure outside trial limits`. It says nothing about the change, which is not tested.
    """
    names = [change.name for change in changes if change.outside]
    if len(names) == len(changes) > 1:
        return f"each {LATER_OUTSIDE}"
    return f"{joined(names)}: {LATER_OUTSIDE}" if names else ""


def _windows(changes: Sequence[StatedChange]) -> list[str]:
    return [next((figure.window for figure in (change.count, change.in_percent) if figure), "") for change in changes]


def _most_common(windows: Sequence[str]) -> str:
    """The window of more than half of the changes; empty where none has so many."""
    ((window, times), *_) = Counter(windows).most_common(1) or [("", 0)]
    return window if times * 2 > len(windows) else ""


def _number(change: StatedChange) -> str:
    return figure_stated(change.count) if change.count else NOT_GIVEN


def _percent(change: StatedChange, *, worded: bool) -> str:
    """A percentage with its relation: `over −25%`, `under +0.5%`, or `<+0.5%`."""
    figure: Figure | None = change.in_percent
    if figure is None:
        return NOT_GIVEN
    if (sign := RELATION_SIGNS.get(figure.relation)) and not worded:
        return f"{sign}{figure_value(figure)}"
    return figure_stated(figure)
