"""The labels of values on a chart: which are shown, and where.

The cursor's value comes first, then the highest, the lowest, the last, and the others outside the limits, the furthest from the mean first.
A label that finds no place is left out, never shortened, and none covers a mark, another's stem or another label. One that would need more
decimal places than the others, so near is its value to a limit, is left out: its sign says on which side it is.
"""

from collections.abc import Iterator, Sequence

from tui.text.cells import cell_len
from tui.text.lists import joined
from tui.text.periods import short
from tui.text.spans import SpanRole

from .drawn import Drawn
from .ink import ChartSheet, Head
from .label_places import ChartLabel, FreeCells
from .lines_across import chart_figure, needs_more_places
from .pitch import PitchedPlaces
from .plan import Plan

REBASE = "rebase"
MOST_OUTSIDE_LABELLED = 12
"""The most values outside the limits that get a label."""


def value_labels(
    plan: Plan, drawn: Drawn, places: PitchedPlaces, cursor: int | None, *, columns: bool = False, gutter: bool = True
) -> tuple[ChartLabel, ...]:
    """The labels of a chart with the cursor on a period.

    For `columns`, of the first value too, and only above them: beside one, a label would seem to be its neighbour's. In the row of a line
    that is not the mark's it would seem to be that of the mean or a limit: only the cursor's stands there. Without `gutter`, no place is
    kept for the last value.
    """
    # Of columns, only the signs are marks that a label could seem to belong to: it stands on its own column.
    free = FreeCells(drawn.sheet, [head for head in drawn.heads if head.outside or not columns], drawn.names, places.right)
    found = list(_limits_before(plan, drawn, places, free))
    last = drawn.heads[-1] if drawn.heads else None
    for head in _wanted(plan, drawn.heads, cursor, first=columns and gutter):
        text, role = chart_figure(plan, head.value), _role(head, cursor)
        if gutter and head is last and (beside := _last_value(drawn, places, free, head, f"last {text}", role)):
            found.append(free.taken(beside))
            continue
        lines = role == "here"
        if (at := free.beside(head, cell_len(text), above=columns, lines=lines, mean=_mean_row(plan, drawn, head))) is not None:
            found.append(free.taken(ChartLabel(*at, text, role)))
    found += _rebases(plan, drawn, places, free)
    return tuple(found)


def _last_value(drawn: Drawn, places: PitchedPlaces, free: FreeCells, head: Head, text: str, role: SpanRole) -> ChartLabel | None:
    """The last value in the gutter of its row; None if there is no room.

    After the name of a line there (`mean 188, last 169`), or else in the next row on its own side: the name never leaves its line.
    """
    if named := next((name.text for name in drawn.names if name.y == head.y), ""):
        after = ChartLabel(places.right + 1 + cell_len(named), head.y, f", {text}", role)
        if after.x + cell_len(after.text) <= drawn.sheet.columns:
            return after
    row = next((y for y in (head.y, head.y - head.side) if free.fits_gutter(y, text, head)), None)
    return None if row is None else ChartLabel(places.right + 1, row, text, role)


def _mean_row(plan: Plan, drawn: Drawn, head: Head) -> int | None:
    """The row of the mean of a mark's phase; None on a chart without it."""
    return next(
        (rows.mean for phase, rows in zip(plan.phases, drawn.phases, strict=False) if phase.first <= head.place <= phase.last), None
    )


def _limits_before(plan: Plan, drawn: Drawn, places: PitchedPlaces, free: FreeCells) -> Iterator[ChartLabel]:
    """The limits before each rebase that is shown, at the left end of their lines.

    They come before the values: one in the place of a limit's figure would seem to be the limit.
    """
    for before, level, phase in zip(plan.phases, drawn.phases, plan.phases[1:], strict=False):
        if phase.first not in places.indices or phase.first == places.first:
            continue
        start = places.run(before.first, before.last).start
        for limit, y in ((before.upper, level.upper), (before.lower, level.lower)):
            text = "" if limit is None else chart_figure(plan, limit, mean=True)
            if limit is not None and y is not None and free.on_line(start, y, cell_len(text)):
                yield free.taken(ChartLabel(start, y, text, "quiet"))


def _rebases(plan: Plan, drawn: Drawn, places: PitchedPlaces, free: FreeCells) -> Iterator[ChartLabel]:
    """The name of each rebase that is shown, and the mean before it.

    The name stands in the middle of its line, where it does not seem to be that of a limit.
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
    outside = [head for head in heads if head.outside and not needs_more_places(plan, head.value)]
    outside.sort(key=lambda head: -abs(head.value - plan.phase_at(head.place).mean))
    wanted = [
        *(head for head in heads if head.place == cursor),
        max(heads, key=lambda head: head.value),
        min(heads, key=lambda head: head.value),
        heads[-1],
        *outside[:MOST_OUTSIDE_LABELLED],
        *(heads[:1] if first else ()),
    ]
    seen: set[int] = set()
    for head in wanted:
        if head.place not in seen:
            seen.add(head.place)
            yield head


def _role(head: Head, cursor: int | None) -> SpanRole:
    return "here" if head.place == cursor else "strong"
