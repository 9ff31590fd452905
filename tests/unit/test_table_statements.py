"""The statement that enter opens on a cell of a table."""

import pytest

from tests.browse import bundled
from tests.reports import ENGHRAIFFT, WEST_YORKSHIRE, report
from tui.navigation.table_parts import table_steps
from tui.nodes.table_statements import statement_about, word_for_statement


@pytest.mark.parametrize(
    ("name", "table", "steps", "statement"),
    [
        (WEST_YORKSHIRE, "workforce", ("special-constable", "2022"), "specials"),
        (WEST_YORKSHIRE, "workforce", ("police-officer", "2022"), "officers"),
        (ENGHRAIFFT, "standards", ("emergencies-attended-in-15-minutes", "2019-20-q4"), "emergencies"),
        (ENGHRAIFFT, "standards", ("victims-kept-informed", "2019-20-q4"), "emergencies"),
        (ENGHRAIFFT, "crime-by-district", (), "crime-year"),
    ],
)
def test_the_nearest_statement(name: str, table: str, steps: tuple[str, ...], statement: str) -> None:
    pack = report(name)
    data = pack.tables[table]
    assert statement_about(pack, data, table_steps(data).part(*steps) if steps else table_steps(data).part("")) == statement


def test_a_table_of_no_statement_has_none() -> None:
    pack = report(WEST_YORKSHIRE)
    data = pack.tables["collisions-by-day"]
    without = [each for each in pack.tables.values() if each.spec.topic and not statement_about(pack, each, table_steps(each).part(""))]
    assert all(all(statement.table != each.id for statement in pack.statements.values()) for each in without)
    assert data.spec.topic


def test_the_footer_says_whether_a_statement_is_about_the_row() -> None:
    """Enter on “Paid” opened a statement that does not mention it, as if it did."""
    table = bundled().tables["speeding"]
    words = {
        step: word_for_statement(bundled(), table, table_steps(table).part(step)) for step in ("cancelled", "paid-licence-endorsed", "")
    }
    assert words == {"cancelled": "text", "paid-licence-endorsed": "report", "": "text"}
