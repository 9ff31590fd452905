"""The headline of a table on Home: a mean of what adds up, otherwise the latest figure, compared with the year before."""

import pytest

from tests.reports import ENGHRAIFFT, GREATER_MANCHESTER, PACKS
from tui.model.measures import Measure
from tui.model.period import parse
from tui.model.table import Cell, Row, Table
from tui.model.tables import Column, Dimension, Periods, TableSpec
from tui.nodes.table_headline import table_headline


def table(folder: str, file: str, measure: Measure, frequency: str, whole: str = "") -> Table:
    """The first figures of a file, by period and, with a whole, by member."""
    lines = (PACKS / folder / f"{file}.csv").read_text(encoding="utf-8").splitlines()[1:]
    rows = []
    for line in lines:
        period, *members, value = line.split(",")[: 3 if whole else 2]
        number = float(value.split()[0]) if not value.startswith("[") else None
        rows.append(Row(parse(period, frequency, 4), tuple(members), (Cell(int(number) if number and number.is_integer() else number),)))  # type: ignore[arg-type]  # the frequencies below are real ones
    dimensions = (Dimension(id="member", title="Member", whole=whole),) if whole else ()
    spec = TableSpec(
        id="t",
        title="T",
        period=Periods(frequency=frequency, starts=4),  # type: ignore[arg-type]  # the same
        dimensions=dimensions,
        columns=(Column(id="value", measure=measure.id),),
    )
    return Table(spec, tuple(rows), (measure,))


def test_counts_are_a_mean_compared_like_for_like() -> None:
    found = table_headline(table(GREATER_MANCHESTER, "breath-tests", Measure(id="m", title="M", unit="tests"), "month"))
    assert found
    assert (found.value, found.in_full, found.mean) == (1486, "1,486 tests a month", True)
    assert (found.change, found.change_words, found.base) == (-26.6, "−26.6%", "the same months of 2013/14")


def test_percentages_are_the_latest_compared_in_points() -> None:
    measure = Measure(id="m", title="M", unit="%", kind="percentage")
    found = table_headline(table(ENGHRAIFFT, "satisfaction", measure, "month"))
    assert found
    assert (found.value, found.words, found.mean) == (85.8, "85.8%", False)
    assert (found.change_words, found.base) == ("+1.4 points", "March 2019")


def test_a_printed_whole_speaks_for_its_members() -> None:
    measure = Measure(id="m", title="M", unit="crimes")
    found = table_headline(table(ENGHRAIFFT, "crime-by-district", measure, "financial-year", "Dyffryn Enghraifft"))
    assert found
    assert (found.value, found.in_full, found.base) == (23999, "23,999 crimes", "2018/19")
    assert found.change == pytest.approx(0.4)


def test_percentages_of_several_members_have_no_headline() -> None:
    measure = Measure(id="m", title="M", unit="%", kind="percentage")
    assert table_headline(table(ENGHRAIFFT, "survey", measure, "financial-year", "Nobody")) is None
