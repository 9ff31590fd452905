"""The labels of values on a chart: which are shown, and where.

The cursor's value comes first, then those outside the limits, the last, the highest and the lowest. A label that finds no place is left
out, never shortened, and none covers a mark, another's stem or another label. One that would need more decimal places than the others, so
near is its value to a limit, is left out: its sign says on which side it is.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.text.cells import cell_len
from tui.text.lists import joined
from tui.text.periods import short
from tui.text.spans import SpanRole

from .drawn import Drawn
from .ink import ChartSheet, Head, InkLayer, LineName
from .lines_across import chart_figure, needs_more_places
from .pitch import PitchedPlaces
from .plan import Plan

REBASE = "rebase"
NEAR_IN_ROW = 2
"""The cells between a mark and a label that seems to be its figure, where the label's own mark is above or below."""
MOST_OUTSIDE_LABELLED = 12
"""The most values outside the limits that get a label."""


class ChartLabel(NamedTuple):
    """Words on a chart, from a cell on."""

    x: int
    y: int
    text: str
    role: SpanRole


def value_labels(
    plan: Plan, drawn: Drawn, places: PitchedPlaces, cursor: int | None, *, columns: bool = False, gutter: bool = True
) -> tuple[ChartLabel, ...]:
    """The labels of a chart with the cursor on a period.

    For `columns`, of the first value too, and only above them: beside one, a label would seem to be its neighbour's, and in the row of a
    line that of the mean or a limit, unless no column is higher. Without `gutter`, the last value has no place of its own.
    """
    # Of columns, only the signs are marks that a label could seem to belong to: it stands on its own column.
    free = _Free(drawn.sheet, [head for head in drawn.heads if head.outside or not columns], drawn.names, places.right)
    found: list[ChartLabel] = []
    last = drawn.heads[-1] if drawn.heads else None
    highest = min((head.y for head in drawn.heads), default=0)
    for head in _wanted(plan, drawn.heads, cursor, first=columns and gutter):
        text, role = chart_figure(plan, head.value), _role(head, cursor)
        in_gutter = f"last {text}"
        # Beside the name of a line in its row, the last value stands on its own side of it.
        row = next((y for y in (head.y, head.y - head.side) if free.fits_gutter(y, in_gutter)), None)
        if gutter and head is last and row is not None:
            found.append(free.taken(ChartLabel(places.right + 1, row, in_gutter, role)))
        elif (at := free.beside(head, cell_len(text), above=columns, lines=not columns or head.y == highest or role == "here")) is not None:
            found.append(free.taken(ChartLabel(*at, text, role)))
    found += _rebases(plan, drawn, places, free)
    return tuple(found)


def _rebases(plan: Plan, drawn: Drawn, places: PitchedPlaces, free: "_Free") -> Iterator[ChartLabel]:
    """The name of each rebase that is shown, and the mean and limits before it.

    The name stands in the middle of its line, where it does not seem to be that of a limit. The limits stand at the left end of theirs.
    """
    sheet = drawn.sheet
    for before, level, phase in zip(plan.phases, drawn.phases, plan.phases[1:], strict=False):
        if phase.first not in places.indices or phase.first == places.first:
            continue
        x = places.edge(phase.first)
        rows = sorted(range(sheet.rows), key=lambda y: (_on_line(sheet, x, y), abs(2 * y + 1 - sheet.rows)))
        mean = f"mean {chart_figure(plan, before.mean, mean=True)}"
        starts = places.run(before.first, before.last)
        names = (f"{REBASE} {short(plan.periods[phase.first])}", REBASE)
        named = [(at, y, text) for text in names for y in rows for at in (x + 1, x - 2 - cell_len(text))]
        for spots in (named, [(at, y, mean) for y in (level.mean - 1, level.mean + 1) for at in starts]):
            if spot := next((spot for spot in spots if free.fits(spot[0], spot[1], cell_len(spot[2]))), None):
                yield free.taken(ChartLabel(*spot, "plain"))
        for limit, y in ((before.upper, level.upper), (before.lower, level.lower)):
            text = "" if limit is None else chart_figure(plan, limit, mean=True)
            if limit is not None and y is not None and free.on_line(starts.start, y, cell_len(text)):
                yield free.taken(ChartLabel(starts.start, y, text, "quiet"))


def _on_line(sheet: ChartSheet, x: int, y: int) -> bool:
    """Whether a line stands beside a place at a parting."""
    return any(0 <= at < sheet.columns and sheet.layer(at, y) in ("line", "mean") for at in (x - 2, x))


def unnamed_rebases(plan: Plan, places: PitchedPlaces, labels: Sequence[ChartLabel]) -> str:
    """The rebases in view whose names found no place at their line, in a sentence."""
    named = {label.text for label in labels}
    starts = [phase.first for phase in plan.phases[1:] if phase.first in places.indices and phase.first != places.first]
    left = [short(plan.periods[start]) for start in starts if f"{REBASE} {short(plan.periods[start])}" not in named]
    return f"{REBASE.capitalize()}{'s' if len(left) > 1 else ''} {joined(left)}." if left else ""


def _wanted(plan: Plan, heads: Sequence[Head], cursor: int | None, *, first: bool) -> Iterator[Head]:
    """The values to label, the weightiest first, each once."""
    if not heads:
        return
    wanted = [
        *(head for head in heads if head.place == cursor),
        *[head for head in heads if head.outside and not needs_more_places(plan, head.value)][:MOST_OUTSIDE_LABELLED],
        heads[-1],
        max(heads, key=lambda head: head.value),
        min(heads, key=lambda head: head.value),
        *(heads[:1] if first else ()),
    ]
    seen: set[int] = set()
    for head in wanted:
        if head.place not in seen:
            seen.add(head.place)
            yield head


def _role(head: Head, cursor: int | None) -> SpanRole:
    return "here" if head.place == cursor else "strong"


class _Free:
    """The cells that are free for labels."""

    def __init__(self, sheet: ChartSheet, heads: Sequence[Head], names: Sequence[LineName], right: int) -> None:
        self._sheet = sheet
        self._marks = {(head.x + cell, head.y) for head in heads for cell in range(-(head.wide // 2), head.wide // 2 + 1)}
        self._right = right
        self._gutter = {name.y for name in names}
        self._taken: set[tuple[int, int]] = set()
        for name in names:
            self._taken |= {(x, name.y) for x in range(right, right + cell_len(name.text) + 2)}

    def fits_gutter(self, y: int, text: str) -> bool:
        """Whether a row of the gutter is free for a text."""
        cells = [(x, y) for x in range(self._right + 1, self._right + 1 + cell_len(text))]
        return y not in self._gutter and cells[-1][0] < self._sheet.columns and not self._taken & set(cells)

    def beside(self, head: Head, width: int, *, above: bool, lines: bool) -> tuple[int, int] | None:
        """The cell where a label of a width begins; None if there is no room.

        Beyond the head; unless only `above`, right of it, left of it, or on the stem's side; never as near to another mark. In empty cells
        first, then over the stem of the head, and last in cells with a line, if `lines` may be parted: on a limit, the value would seem to
        be there.
        """
        centred = head.x - (width - 1) // 2
        half = head.wide // 2
        spots: tuple[tuple[int, int], ...] = (
            (centred, head.y - head.side),
            (head.x + half + 2, head.y),
            (head.x - half - 1 - width, head.y),
            (centred, head.y + head.side),
        )
        spots = tuple(spot for spot in (spots[:1] if above else spots) if not self._nears_another(head, *spot, width))
        allowed: tuple[tuple[InkLayer | None, ...], ...] = ((None,), (None, "line")) if lines else ((None,),)
        for layers in allowed:
            for x, y in spots:
                if self._free(x, y, width, layers):
                    return x, y
            if (centred, head.y + head.side) in spots and self._over_stem(head, centred, width):
                return centred, head.y + head.side
        return None

    def _nears_another(self, head: Head, x: int, y: int, width: int) -> bool:
        """Whether a label would seem to be the figure of another mark in its row.

        It is one cell from it; or a few cells, while its own mark is in another row.
        """
        near = range(1, (1 if y == head.y else NEAR_IN_ROW) + 1)
        ends = (cell for gap in near for cell in (x - 1 - gap, x + width + gap) if y != head.y or abs(cell - head.x) > head.wide // 2)
        return any((cell, y) in self._marks for cell in ends)

    def _over_stem(self, head: Head, x: int, width: int) -> bool:
        """Whether only the head's own stem is in the way of a label."""
        y = head.y + head.side
        cells = [cell for cell in range(x - 1, x + width + 1) if cell != head.x]
        empty = all(self._sheet.layer(cell, y) is None and (cell, y) not in self._taken for cell in cells)
        return empty and self._sheet.layer(head.x, y) == "stem" and 0 <= x <= self._sheet.columns - width

    def fits(self, x: int, y: int, width: int) -> bool:
        """Whether cells are empty, with one more at both ends."""
        return self._free(x, y, width, (None,))

    def on_line(self, x: int, y: int, width: int) -> bool:
        """Whether cells are empty, or of a line alone."""
        return self._free(x, y, width, (None, "line"))

    def _free(self, x: int, y: int, width: int, layers: tuple[InkLayer | None, ...]) -> bool:
        sheet = self._sheet
        if not 0 <= y < sheet.rows or x < 0 or x + width > sheet.columns:
            return False
        ends = [cell for cell in (x - 1, x + width) if 0 <= cell < sheet.columns]
        cells = [*range(x, x + width), *ends]
        return all(sheet.layer(cell, y) in layers and (cell, y) not in self._taken for cell in cells)

    def taken(self, label: ChartLabel) -> ChartLabel:
        """The label, whose cells are no longer free."""
        self._taken |= {(label.x + cell, label.y) for cell in range(-1, cell_len(label.text) + 1)}
        return label
