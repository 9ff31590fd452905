"""The changes and shares printed row by row.

One claim for each column, and the row that is not as printed.
"""

import pytest
from msgspec.structs import replace

from tests.reports import ENGHRAIFFT, GREATER_MANCHESTER, report
from tui.analysis.finding import Finding, find_verdict
from tui.model.pack import Pack
from tui.model.printed_claims import printed_claims
from tui.model.printed_rows import row_figures
from tui.model.table import Cell, Table
from tui.nodes.finding_words import why


def misprinted(table: Table, column: str, member: str, value: float) -> Table:
    """The table with another figure printed in the last row of a member."""
    at = max(number for number, row in enumerate(table.rows) if member in row.members)
    place, rows = table.place(column), list(table.rows)
    cells = list(rows[at].cells)
    cells[place] = Cell(value)
    rows[at] = rows[at]._replace(cells=tuple(cells))
    return replace(table, rows=tuple(rows))


def found(pack: Pack, table: Table, column: str) -> Finding:
    """What the audit says of a column of a changed table."""
    (claim,) = (each for each in printed_claims(table) if each.part == column)
    return find_verdict(replace(pack, tables={**pack.tables, table.id: table}), claim)


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("change", 999, "Burglary, 2014/15: +999 printed, −"),
        ("percent", 50.0, "Burglary, 2014/15: 50% printed, −"),
        ("share", 60.0, "Burglary, 2014/15: 60% printed, "),
    ],
)
def test_a_row_that_is_not_as_its_figures_give_it_is_found(column: str, value: float, words: str) -> None:
    pack = report(GREATER_MANCHESTER)
    finding = found(pack, misprinted(pack.tables["arrests"], column, "Burglary", value), column)
    assert (finding.verdict, finding.computed, finding.support) == ("differs", 19, "arithmetic")
    assert why(finding).startswith("19 of 20 rows as printed; ") and words in why(finding) and why(finding).endswith(" by its figures")


@pytest.mark.parametrize("column", ["change", "percent", "share"])
def test_a_last_digit_that_rounding_explains_agrees(column: str) -> None:
    pack = report(ENGHRAIFFT)
    finding = found(pack, pack.tables["crime-by-district"], column)
    assert (finding.verdict, why(finding)) == ("agrees", "14 of 14 rows as printed")


def test_rows_without_the_figures_are_not_judged() -> None:
    wards = report(ENGHRAIFFT).tables["wards"]
    assert row_figures(wards, wards.place("change")) == ()
    assert "change" not in {claim.part for claim in printed_claims(wards)}
