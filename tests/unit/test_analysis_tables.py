"""Shares, ranks, changes and targets of tables with any dimensions, made by hand."""

import pytest

from tui.analysis.chance import reach
from tui.analysis.intervals import wilson
from tui.analysis.member_shares import shares_of, wholes_of
from tui.analysis.ranks import differ_beyond_chance, rank_members
from tui.analysis.table_changes import change_at
from tui.analysis.targets import Assurance, assurance, meets_target
from tui.analysis.xmr import read_points
from tui.analysis.year_before import figure_a_year_before
from tui.model.measures import Better, Measure, MeasureKind
from tui.model.period import Frequency, Period, parse_period
from tui.model.table import Cell, Number, Row, Table
from tui.model.tables import Column, ColumnRelation, Dimension, Periods, TableSpec

AREA = "district"


def measure(kind: MeasureKind = "count", better: Better = "lower") -> Measure:
    """A measure of a kind."""
    return Measure(id="m", title="M", unit="%" if kind == "percentage" else "crimes", kind=kind, better=better)


def year(text: str) -> Period:
    """A financial year."""
    return parse_period(text, "financial-year", 4)


def table(
    rows: dict[tuple[str, str], tuple[Number | None, ...]],
    *related: ColumnRelation,
    of: Measure | None = None,
    whole: str = "",
    frequency: Frequency = "financial-year",
) -> Table:
    """A table by district and year: one figure a row, and columns related to it."""
    own = of or measure()
    spec = TableSpec(
        id="t",
        title="T",
        period=Periods(frequency=frequency),
        dimensions=(Dimension(id=AREA, title="District", whole=whole),),
        columns=(Column(id="value", measure="m"), *(Column(id=each, of="value", relation=each) for each in related)),
    )
    made = tuple(Row(year(at), (area,), tuple(Cell(value) for value in values)) for (area, at), values in rows.items())
    return Table(spec, made, (own,) * (1 + len(related)))


TWO_YEARS = table(
    {
        ("Leeds", "2013/14"): (60,), ("Bradford", "2013/14"): (40,), ("All", "2013/14"): (100,),
        ("Leeds", "2014/15"): (90,), ("Bradford", "2014/15"): (30,), ("Kirklees", "2014/15"): (None,), ("All", "2014/15"): (120,),
    },
    whole="All",
)  # fmt: skip


def test_shares_leave_out_the_whole_and_say_what_is_missing() -> None:
    leeds, bradford = shares_of(TWO_YEARS, AREA)
    first, last = year("2013/14"), year("2014/15")
    assert leeds.shares == {first: 0.6, last: 0.75} and bradford.volumes == {first: 40, last: 30}
    assert leeds.points == 15 and leeds.intervals[last] == wilson(90, 120)
    assert wholes_of(TWO_YEARS) == {first: 100, last: 120}


def test_shares_without_a_member() -> None:
    (leeds,) = shares_of(TWO_YEARS, AREA, without={AREA: ["Bradford"]})
    assert set(leeds.shares.values()) == {1.0}


@pytest.mark.parametrize("kind", ["percentage", "rate", "mean", "score"])
def test_no_shares_of_what_may_not_be_added(kind: MeasureKind) -> None:
    found = table({("Leeds", "2013/14"): (60,), ("Bradford", "2013/14"): (40,)}, of=measure(kind))
    assert not shares_of(found, AREA) and not wholes_of(found)


def test_a_rank_says_what_it_leaves_out() -> None:
    found = rank_members(TWO_YEARS, 0, AREA, year("2014/15"))
    assert [(each.member, each.place) for each in found.places] == [("Leeds", 1), ("Bradford", 2)]
    assert (found.missing, found.left_out) == (("Kirklees",), ("All",))
    lowest = rank_members(TWO_YEARS, 0, AREA, year("2014/15"), lowest=True)
    assert lowest.of("Bradford") == ("Bradford", 30, 1, 1) and lowest.of("All") is None


def test_members_of_one_figure_share_a_place() -> None:
    found = rank_members(table({(name, "2014/15"): (value,) for name, value in (("A", 9), ("B", 7), ("C", 7), ("D", 1))}), 0, AREA)
    assert [(each.place, each.ties) for each in found.places] == [(1, 1), (2, 2), (2, 2), (4, 1)]


def test_two_counts_differ_by_more_than_chance() -> None:
    assert differ_beyond_chance(100, 200, measure()) is True and differ_beyond_chance(100, 110, measure()) is False
    assert differ_beyond_chance(10, 90, measure("rate")) is None


@pytest.mark.parametrize(
    ("rows", "related", "before"),
    [
        ({("Leeds", "2013/14"): (50,), ("Leeds", "2014/15"): (90,)}, (), 50),
        ({("Leeds", "2013/14"): (50, None), ("Leeds", "2014/15"): (90, 51)}, ("previous",), 51),
        ({("Leeds", "2014/15"): (90, -10)}, ("change",), 100),
        ({("Leeds", "2014/15"): (90,)}, (), None),
    ],
)
def test_the_year_before_comes_from_the_table(
    rows: dict[tuple[str, str], tuple[Number | None, ...]], related: tuple[ColumnRelation, ...], before: Number | None
) -> None:
    assert figure_a_year_before(table(rows, *related), 0, {AREA: "Leeds"}, year("2014/15")) == before


@pytest.mark.parametrize(
    ("now", "before", "better", "expected"),
    [
        (200, 100, "lower", "worse"),
        (200, 100, "higher", "better"),
        (200, 100, "neutral", ""),
        (101, 100, "lower", ""),
        (60, 100, "lower", "better"),
    ],
)
def test_better_and_worse_only_beyond_chance(now: int, before: int, better: Better, expected: str) -> None:
    own = measure(better=better)
    found = change_at(table({("Leeds", "2014/15"): (now, before)}, "previous", of=own), 0, {AREA: "Leeds"}, year("2014/15"))
    assert found and found.chance and found.chance.most == pytest.approx(1.96 * (now + before) ** 0.5) == reach(before, now - before)
    assert found.verdict(own) == expected


def test_percentages_differ_in_points_and_are_not_tested_as_counts() -> None:
    own = measure("percentage", "higher")
    found = change_at(table({("Leeds", "2014/15"): (85, 70)}, "previous", of=own), 0, {AREA: "Leeds"}, year("2014/15"))
    assert found and (found.difference, found.percent, found.chance, found.verdict(own)) == (15, None, None, "")


@pytest.mark.parametrize(
    ("value", "target", "better", "expected"),
    [(85, 85, "higher", True), (84.9, 85, "higher", False), (85, 85, "lower", True), (86, 85, "lower", False), (86, 85, "neutral", None)],
)
def test_targets(value: Number, target: Number, better: Better, expected: bool | None) -> None:
    assert meets_target(value, target, better) is expected


@pytest.mark.parametrize(
    ("target", "better", "expected"),
    [(60, "higher", "reliable"), (80, "higher", "chance"), (99, "higher", "unreachable"), (99, "lower", "reliable"),
     (60, "lower", "unreachable"), (80, "neutral", None)],
)  # fmt: skip
def test_assurance_by_the_limits(target: Number, better: Better, expected: Assurance | None) -> None:
    values = (80, 82, 79, 81, 80, 78, 80, 82, 81, 79, 80, 81)
    (phase,) = read_points(range(12), range(12), values)
    assert assurance(phase, target, better) == expected
    (few,) = read_points(range(8), range(8), values[:8])
    assert assurance(few, target, better) is None
