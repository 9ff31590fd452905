"""A rating with a target rating: met or missed by its place on the scale."""

import pytest
from msgspec.structs import replace

from tests.reports import ENGHRAIFFT, report
from tests.unit.checked_tables import pack_of
from tui.model.table import Cell, Table
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.members import members
from tui.nodes.table_views.reading import member_reading
from tui.nodes.table_views.verdicts import target_met
from tui.text.spans import plain

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


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("Concern", "better than a year before (Concern)"),
        ("Excellent", "worse than a year before (Excellent)"),
        ("Good", "as a year before"),
    ],
)
def test_a_rating_is_read_beside_that_of_a_year_before(before: str, words: str) -> None:
    rows = {("2013/14", "Leeds"): (before,), ("2014/15", "Leeds"): ("Good",)}
    scale = ("Excellent", "Good", "Concern")
    table = pack_of(rows, kind="rating").tables["t"]
    measures = tuple(replace(each, scale=scale) if each else None for each in table.measures)
    table = replace(table, measures=measures)
    assert f"Good; 2nd of 3, from Excellent to Concern; {words}." in plain(member_reading(table, TablePart(period=table.periods[-1])))
