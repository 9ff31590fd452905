"""A rating with a target rating: met or missed by its place on the scale."""

import pytest
from msgspec.structs import replace

from tests.reports import ENGHRAIFFT, report
from tui.model.table import Cell, Table
from tui.nodes.table_views.members import members
from tui.nodes.table_views.verdicts import target_met

FLEET = "Health of the fleet"


def rated(*cells: Cell) -> Table:
    """The indicators with other cells for the health of the fleet."""
    table = report(ENGHRAIFFT).tables["indicators"]
    return replace(table, rows=tuple(row._replace(cells=(*cells, *row.cells[2:])) if FLEET in row.members else row for row in table.rows))


@pytest.mark.parametrize(
    ("rating", "target", "met"),
    [
        ("Good", "Excellent", False),
        ("Good", "Good", True),
        ("Excellent", "Concern", True),
        ("Risk", "Concern", False),
        (None, "Good", None),
    ],
)
def test_a_rating_meets_a_target_that_is_no_higher_on_its_scale(rating: str | None, target: str, met: bool | None) -> None:
    table = rated(Cell(rating), Cell(target))
    (fleet,) = (each for each in members(table) if each.name == FLEET)
    assert target_met(table, fleet, table.main, table.periods[-1]) is met
