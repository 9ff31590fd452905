"""Joining and comparing grow in step with the number of months and of reports."""

from collections.abc import Callable

from msgspec.structs import replace

from tests.unit.quarters import over_time, quarter, renamed, with_table
from tests.unit.test_growth import MOST, exponent
from tui.analysis.across.forces import compare_forces
from tui.model.pack import Pack
from tui.model.period import month
from tui.model.table import Cell, Table
from tui.nodes.across.forces_record import forces_comparison
from tui.nodes.across.series_record import series_comparison

YEAR_2014 = quarter("west-midlands-2014")


def of_months(number: int, id: str, force: str = YEAR_2014.report.force) -> Pack:
    """A workshop with so many months of breath tests, each the same as in any other."""

    def change(table: Table) -> Table:
        first, row = month(1900, 1), table.rows[0]
        rows = (row._replace(period=first.shift(at), cells=(Cell(900 + at * 7 % 311), Cell(3))) for at in range(number))
        return replace(table, rows=tuple(rows))

    return renamed(with_table(YEAR_2014, "breath-tests", change), id, force)


def test_a_joined_series_grows_with_its_months() -> None:
    def work(months: int) -> Callable[[], object]:
        packs = [of_months(months, "one"), of_months(months - 5, "two")]
        return lambda: series_comparison(over_time(*packs, measure="breath-tests"))

    assert exponent(60, work) <= MOST


def test_a_joined_series_grows_with_its_reports() -> None:
    def work(reports: int) -> Callable[[], object]:
        packs = [of_months(12, f"report-{number}") for number in range(reports)]
        return lambda: series_comparison(over_time(*packs, measure="breath-tests"))

    assert exponent(10, work) <= MOST


def test_forces_grow_with_their_months() -> None:
    def work(months: int) -> Callable[[], object]:
        packs = [of_months(months, "one"), of_months(months, "two", "Other Police")]
        return lambda: forces_comparison(compare_forces([over_time(pack, measure="breath-tests") for pack in packs]))

    assert exponent(60, work) <= MOST
