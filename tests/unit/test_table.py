"""Look-ups in a table.

Members, periods, wholes, what may be added up, and its shape.
"""

from pathlib import Path

import pytest

from tui.model.measures import Measure, MeasureKind
from tui.model.period import Period, parse_any, parse_period
from tui.model.table import EMPTY, Cell, Row, Table
from tui.model.tables import Column, Dimension, Periods, TableSpec
from tui.pack.reader import read_pack

DISTRICTS = {"Bradford": (10, 20), "Leeds": (30, 40), "All": (40, 61)}


def measured(kind: MeasureKind = "count") -> Measure:
    return Measure(id="m", title="Measure", unit="crimes", kind=kind)


def districts(kind: MeasureKind = "count", *, whole: str = "All") -> Table:
    """Two districts and their whole, in two financial years."""
    spec = TableSpec(
        id="t",
        title="T",
        topic="crime",
        period=Periods(frequency="financial-year"),
        dimensions=(Dimension(id="district", title="District", whole=whole),),
        columns=(Column(id="crimes", measure="m"), Column(id="target", of="crimes", relation="target")),
    )
    years = (parse_period("2013/14", "financial-year"), parse_period("2014/15", "financial-year"))
    rows = tuple(
        Row(year, (name,), (Cell(value), Cell(value - 1)))
        for name, values in DISTRICTS.items()
        for year, value in zip(years, values, strict=True)
    )
    return Table(spec, rows, (measured(kind), measured(kind)))


def test_a_whole_is_not_counted_twice() -> None:
    table, year = districts(), parse_any("2014/15")
    assert table.total(0, span=year) == 60 and table.total(0, {"district": "All"}, span=year) == 61
    assert districts(whole="").total(0, span=year) == 121
    assert table.series(0).values == (40, 60)
    assert table.total(0, without={"district": ["Leeds"]}, span=year) == 20


@pytest.mark.parametrize("kind", ["rate", "percentage", "mean", "score"])
def test_only_counts_and_money_are_added_up(kind: MeasureKind) -> None:
    table = districts(kind)
    assert table.total(0) is None and table.series(0).values == (None, None)
    assert table.total(0, {"district": "Leeds"}, span=parse_any("2014/15")) == 40, "one row needs no adding"
    assert districts("money").total(0) == 100


def test_a_cell_is_found_by_its_members_and_period() -> None:
    table, year = districts(), parse_any("2014/15")
    assert table.cell(0, {"district": "Bradford"}, year) == Cell(20)
    assert table.cell(1, {"district": "Bradford"}, year) == Cell(19)
    assert table.cell(0, {"district": "York"}, year) == EMPTY
    assert table.cell(0, {"district": "Leeds"}) == EMPTY, "two rows match"
    assert table.cell(0, {"force": "Leeds"}, year) == EMPTY


def test_a_span_has_the_periods_that_lie_in_it(small: Path) -> None:
    notices = read_pack(small).tables["notices"]
    assert [str(row.period) for row in notices.select(span=parse_any("2014"))] == ["2014-11", "2014-12"]
    assert [str(row.period) for row in notices.select(span=parse_any("2014/15"))] == ["2014-11", "2014-12", "2015-01", "2015-02"]
    assert [str(row.period) for row in notices.select(span=parse_any("2014-Q4"))] == ["2014-11", "2014-12"]
    assert notices.total(0, span=parse_any("2014/15")) == 45


@pytest.mark.parametrize("text", ["9999", "9999/00", "9999-12", "9999-Q4", "9999-W52", "9999-12-31"])
def test_the_last_periods_that_can_be_written_have_a_last_day(text: str) -> None:
    period = parse_any(text)
    assert period.first <= period.last and period.within(period)


def test_a_rate_is_written_with_its_base() -> None:
    assert Measure(id="m", title="M", unit="crimes", kind="rate", per="1000 residents").full_unit == "crimes per 1,000 residents"
    assert Measure(id="m", title="M", unit="crimes", kind="rate", per="officer").full_unit == "crimes per officer"
    assert measured().full_unit == "crimes"


def test_a_series_is_worked_out_once() -> None:
    table = districts()
    assert table.series(0, {"district": "Leeds"}) is table.series(0, {"district": "Leeds"})
    assert table.series(0, {"district": "Leeds"}).value_at(Period("financial-year", 2013, 4)) == 30
