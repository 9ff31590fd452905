"""The changes of a topic as bars on both sides of a line.

What could be chance is grey and pale, and what is not tested has another pattern.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.analysis.chance import CHANCE
from tui.analysis.changes import NOT_TESTED, StatedChange
from tui.charts.bar import leftward, rightward
from tui.charts.bigtext import LETTER_ROWS, bigtext
from tui.charts.diverging import PALE, UNTESTED, change_fill, outside_trial, stated_change_role
from tui.nodes.slide_content import SlideDrawing, SlidePicture
from tui.text.cells import cell_len
from tui.text.figures import figure_stated
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.spans import BLANK, Line, Span, SpanRole, width
from tui.text.wrapping import wrap

from .bars import LETTERED_FROM, MANY_BARS, centred_row, thickest
from .single_change import single_change

MOST_MOVED = 8
"""The most changes on a slide; those left out are counted."""
LEAST_CHANGE_BAR, SHORTEST_CHANGE_BAR, NARROW = 11, 6, 54
"""The fewest cells of the bars; those that keep names whole where a slide has fewer columns, as beside another one."""
BESIDE_CHANGE = 3
"""The cells between a name, its bar and its percentage."""
COMFORTABLE_CHANGE_BAR, NUMBERS_FROM = 24, 70
"""The fewest cells of bars with the numbers beside the percentages, where a slide has fewer columns."""
THICKEST_CHANGE = 3
WHOLE_SCALE = 100
"""The percentage at the end of a scale that one bar has to itself."""
HEADED = "number"
ROWS_FOR_WORDS = 5
"""The most rows in which changes stand in words where their bars do not fit, as in a small speaker's view."""
HEADING_AND_LEGEND = 3
"""The rows of the heading and the legend, with an empty one; block letters leave another."""


def pictured_changes(found: Sequence[StatedChange], *, one: str = "") -> SlidePicture | None:
    """The changes, with figures in block letters where these fit.

    A single one stands beside what there was before.
    """
    if len(found) == 1 and (alone := single_change(found[0])):
        return SlidePicture(alone)
    drawing = changes_picture(found, one=one)
    return SlidePicture(drawing, (changes_picture(found, one=one, large=True) or drawing,)) if drawing else None


def changes_picture(found: Sequence[StatedChange], *, one: str = "", large: bool = False) -> SlideDrawing | None:
    """Changes in per cent, those beyond chance first.

    `one` names the statement whose change stands out from the others. `large` draws percentages in block letters, or nothing where
    these do not fit. None where there is only one change, without a percentage: nothing gives it a length.
    """
    if len(found) < 2 and not any(change.in_percent for change in found):
        return None
    sure = [change for change in found if not change.by_chance]
    doubtful = [change for change in found if change.by_chance]
    shown = [*sure, *doubtful]
    kept = shown[:MOST_MOVED]
    if one and not any(change.statement == one for change in kept):
        kept = [*kept[:-1], next(change for change in shown if change.statement == one)]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        lines = _drawn(kept, len(shown) - len(kept), one, columns, rows, glyphs, large=large)
        return lines if rows > ROWS_FOR_WORDS or large or 0 < len(lines) <= rows else _in_words(shown, columns)

    return draw


def _in_words(shown: Sequence[StatedChange], columns: int) -> tuple[Line, ...]:
    """All changes in a few lines of text, those beyond chance first."""
    groups = {
        "": [change for change in shown if change.chance and not change.by_chance],
        f"{CHANCE}: ": [change for change in shown if change.by_chance],
        f"{NOT_TESTED}: ": [change for change in shown if change.chance is None],
    }
    return wrap((Span("; ".join(f"{label}{', '.join(map(_briefly, group))}" for label, group in groups.items() if group)),), columns)


def _briefly(change: StatedChange) -> str:
    figure = change.percent or change.count
    return f"{change.name} {figure_stated(figure)}" if figure else change.name


class _ChangeLabels(NamedTuple):
    """Name, percentage and number of a change, each as lines."""

    name: tuple[Line, ...]
    percent: tuple[str, ...]
    number: tuple[str, ...]


def _labels(found: Sequence[StatedChange], one: str, columns: int, rows: int, glyphs: Glyphs, *, large: bool) -> list[_ChangeLabels]:
    """The labels of all changes; none where block letters do not fit."""
    in_percent = any(change.in_percent for change in found)
    percents = [figure_stated(change.in_percent) if change.in_percent else "?" if in_percent else "" for change in found]
    numbers = [figure_stated(change.count) if change.count else "" for change in found]
    names = _name_cells([change.name for change in found], max(map(cell_len, percents)), columns)
    roles: list[SpanRole] = ["strong" if change.statement == one else "plain" for change in found]
    wrapped = [wrap((Span(change.name, role),), names) for change, role in zip(found, roles, strict=True)]
    figures = [bigtext(percent, columns // 3, 1, glyphs) if large else (percent,) for percent in percents]
    high = sum(max(LETTER_ROWS, len(name)) for name in wrapped) + len(wrapped) - 1
    if large and (columns < LETTERED_FROM or not all(figures) or high + HEADING_AND_LEGEND >= rows):
        return []
    return [_ChangeLabels(name, figure, (number,)) for name, figure, number in zip(wrapped, figures, numbers, strict=True)]


def _name_cells(names: Sequence[str], percent: int, columns: int) -> int:
    """The cells of the names, which wrap where that leaves room for bars."""
    longest, word = (max(map(cell_len, each)) for each in (names, [word for name in names for word in name.split()]))
    if columns < NARROW and columns - longest - percent - BESIDE_CHANGE >= SHORTEST_CHANGE_BAR:
        return longest
    return min(longest, columns * 2 // 5, max(word, columns - percent - BESIDE_CHANGE - LEAST_CHANGE_BAR))


def _drawn(
    found: Sequence[StatedChange], left_out: int, one: str, columns: int, rows: int, glyphs: Glyphs, *, large: bool
) -> tuple[Line, ...]:
    labels = _labels(found, one, columns, rows, glyphs, large=large)
    if not labels:
        return ()
    percent = max(cell_len(row) for label in labels for row in label.percent)
    numbers = [cell_len(row) for label in labels for row in label.number if row]
    number = max(cell_len(HEADED), *numbers) if numbers else 0
    names = max(width(row) for label in labels for row in label.name)
    room = columns - names - percent - number - 6
    if room < LEAST_CHANGE_BAR or (number and room < COMFORTABLE_CHANGE_BAR and (large or columns < NUMBERS_FROM)):
        number, room = 0, columns - names - percent - BESIDE_CHANGE
    whole = columns < NARROW and all(len(label.name) == 1 for label in labels)
    if columns < NARROW and not whole and (listed := _listed(found, left_out, columns, rows, glyphs)):
        return listed
    if room < (SHORTEST_CHANGE_BAR if whole else LEAST_CHANGE_BAR):
        return ()
    in_percent = any(change.in_percent for change in found) or len({change.measure.unit for change in found}) > 1
    values = [(change.in_percent.value if change.in_percent else 0) if in_percent else change.value for change in found]
    falls, rises = max((-value for value in values if value < 0), default=0), max((value for value in values if value > 0), default=0)
    # The words above the bars have room, but for the shortest bars.
    sides = (5, 6) if room >= LEAST_CHANGE_BAR else (2, 3)
    left = max(sides[0], min(round((room - 1) * falls / ((falls + rises) or 1)), room - sides[1]))
    right = room - 1 - left
    if len(found) == 1 and in_percent:
        # On its own scale, a single bar would look large whatever its size.
        falls, rises = (max(size, WHOLE_SCALE) if size else 0 for size in (falls, rises))
    scale = min((side / most for side, most in ((left, falls), (right, rises)) if most), default=0)
    lines: list[Line] = [_heading(names, left, right, percent, number)]
    high = [max(len(label.name), len(label.percent)) for label in labels]
    parted = any(change.by_chance for change in found) and not found[0].by_chance
    spaced = rows >= 1 + 2 * len(found) + 2 + sum(rows - 1 for rows in high)
    parted = parted and rows >= 2 + sum(high) + 2
    most = thickest(rows, len(found)) if len(found) < MANY_BARS else THICKEST_CHANGE
    thick = max(max(len(label.percent) for label in labels), min(most, (rows - 3) // len(found) - 1))
    for at, (change, label) in enumerate(zip(found, labels, strict=True)):
        if at and (spaced or (parted and change.by_chance and not found[at - 1].by_chance)):
            lines.append(BLANK)
        role = _bar_role(change, one)
        fill = change_fill(change, glyphs)
        bar = max(0, -values[at]) * scale, max(0, values[at]) * scale
        for row in range(max(thick, len(label.name))):
            name = centred_row(label.name, row, thick) or ()
            gap = Span(" " * (names - width(name) + 2))
            if row >= thick:
                lines.append(name)
                continue
            figure = centred_row(label.percent, row, thick) or ""
            figure = figure.ljust(max(map(cell_len, label.percent))).rjust(percent + 1)
            counted = centred_row(label.number, row, thick) or ""
            counted = counted.ljust(max(map(cell_len, label.number), default=0)).rjust(number)
            told = [Span(figure, "strong"), Span(f"  {counted}" if number else "")]
            drawn = Span(leftward(bar[0], glyphs, fill).rjust(left), role), Span(glyphs.axis, "quiet")
            lines.append((*name, gap, *drawn, Span(rightward(bar[1], glyphs, fill).ljust(right), role), *told))
    legend = wrap(_legend(found, left_out, glyphs), columns)[: max(1, rows - len(lines))]
    return (*lines, *((BLANK,) if legend and rows > len(lines) + len(legend) else ()), *legend)


def _listed(found: Sequence[StatedChange], left_out: int, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Whole names with their percentages, without bars, where these would break names.

    The sign of a bar that could be chance or is not tested stands before its percentage. Nothing where names have no room.
    """
    figures = [figure_stated(change.in_percent) if change.in_percent else "?" for change in found]
    names, percent = (max(map(cell_len, each)) for each in ([change.name for change in found], figures))
    legend = wrap(_legend(found, left_out, glyphs), columns)
    if names + percent + BESIDE_CHANGE > columns or len(found) + 2 + len(legend) > rows or not any(change.in_percent for change in found):
        return ()
    lines: list[Line] = []
    for change, figure in zip(found, figures, strict=True):
        sign = glyphs.patterns[PALE if change.by_chance else UNTESTED] if change.by_chance or change.chance is None else " "
        gap = " " * (columns - cell_len(change.name) - percent - BESIDE_CHANGE + 1)
        role: SpanRole = "quiet" if sign.strip() else "strong"
        lines.append((Span(change.name), Span(gap), Span(sign, "quiet"), Span(figure.rjust(percent + 1), role)))
    return (*lines, *((BLANK, *legend) if legend else ()))


def _bar_role(change: StatedChange, one: str) -> SpanRole:
    """The colour of a bar.

    Grey beside the one change that a slide is about, and where a change is not tested: white would be the loudest of the bars.
    """
    role = stated_change_role(change)
    return "quiet" if role == "plain" or (one and change.statement != one) else role


def _heading(names: int, left: int, right: int, percent: int, number: int) -> Line:
    said = left + right + 1 >= LEAST_CHANGE_BAR
    sides = f"{'fall'.rjust(left)}  {'rise'.ljust(max(0, right - 1))}" if said else " " * (left + right + 1)
    return (
        Span(
            f"{'Change'.ljust(names)}  {sides}{'%'.rjust(percent + 1) if percent else ' '}{'  ' + HEADED.rjust(number) if number else ''}",
            "quiet",
        ),
    )


def _legend(found: Sequence[StatedChange], left_out: int, glyphs: Glyphs) -> Line:
    parts = []
    if any(change.by_chance for change in found):
        parts.append(f"{glyphs.patterns[PALE]} {CHANCE}")
    if any(change.chance is None for change in found):
        parts.append(f"{glyphs.patterns[UNTESTED]} {NOT_TESTED}")
    parts += filter(None, (outside_trial(found),))
    if any(change.in_percent is None for change in found):
        parts.append("? not printed")
    if worked := [change.name for change in found if change.worked]:
        parts.append(f"{joined(worked)}: % worked out")
    if left_out:
        parts.append(f"{left_out} more in the report")
    return (Span("   ".join(parts), "quiet"),) if parts else ()
