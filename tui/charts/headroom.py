"""A blank row for the label of the highest or lowest mark, where it needs one."""

from collections.abc import Callable, Iterator

from .drawn import Drawn, PhaseRows
from .ink import ChartSheet
from .labels import value_labels
from .lines_across import chart_figure
from .pitch import PitchedPlaces
from .plan import Plan

LEAST_OF_MARKS = 5
"""The fewest rows that the marks keep: exactness comes before a label."""


def with_headroom(plan: Plan, places: PitchedPlaces, draw: Callable[[int], Drawn], rows: int, *, gutter: bool) -> Drawn:
    """What `draw` draws in at most so many rows, with rows for labels without room.

    Only the labels of the highest and the lowest mark get one.
    """

    def unlabelled(drawn: Drawn) -> set[int]:
        shown = {label.text.split("last ")[-1] for label in value_labels(plan, drawn, places, None, gutter=gutter)}
        return {end for end, value in _ends(drawn) if chart_figure(plan, value) not in shown}

    drawn = draw(rows)
    missing = unlabelled(drawn)
    blank = int(1 in missing), int(-1 in missing)
    if not missing or rows - sum(blank) < LEAST_OF_MARKS:
        return drawn
    roomy = _padded(drawn if drawn.sheet.rows + sum(blank) <= rows else draw(rows - sum(blank)), *blank)
    return roomy if len(unlabelled(roomy)) < len(missing) else drawn


def _ends(drawn: Drawn) -> Iterator[tuple[int, float]]:
    """The highest value as 1, the lowest as -1."""
    values = [head.value for head in drawn.heads]
    yield from ((1, max(values)), (-1, min(values))) if values else ()


def _padded(drawn: Drawn, above: int, below: int) -> Drawn:
    """A drawing with blank rows above and below it."""
    sheet = ChartSheet(drawn.sheet.columns, drawn.sheet.rows + above + below)
    sheet.cells.update(((x, y + above), ink) for (x, y), ink in drawn.sheet.cells.items())

    def moved(row: int | None) -> int | None:
        return None if row is None else row + above

    phases = tuple(PhaseRows(each.mean + above, moved(each.upper), moved(each.lower)) for each in drawn.phases)
    return drawn._replace(
        sheet=sheet,
        heads=tuple(head._replace(y=head.y + above) for head in drawn.heads),
        names=tuple(name._replace(y=name.y + above) for name in drawn.names),
        phases=phases,
        blank=(above, below),
    )
