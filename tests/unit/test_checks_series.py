"""Checks of figures over time: like for like and trends, and what they leave open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.unit.checked import START, found, of_months, with_table
from tui.analysis.checks.like_for_like import LikeForLike
from tui.analysis.checks.trend import Trend
from tui.analysis.relations import Verdict
from tui.model.claims import Quality
from tui.model.table import Cell, Row
from tui.nodes.finding_words import why
from tui.pack.problems import PackError
from tui.pack.reader import read_pack

Edit = Callable[[str, str, str], None]

STEADY = [100, 102, 98, 101, 99, 100, 103, 97, 100, 101, 99, 100]


@pytest.mark.parametrize(
    ("months", "relation", "verdict"),
    [
        ([60, 62, 58], "falling", "agrees"),
        ([60, 62, 58], "rising", "differs"),
        ([60, 62, 58], "stable", "differs"),
        ([99, 101, 99], "falling", "unchecked"),
        ([99, 101, 99], "stable", "agrees"),
        ([140, 140, 140], "rising", "agrees"),
    ],
)
def test_like_for_like_is_held_against_the_usual_range(months: list[float], relation: Quality, verdict: Verdict) -> None:
    pack = of_months([*STEADY, *months])
    result = found(pack, LikeForLike(table="notices", period=2014), relation)
    assert result.verdict == verdict
    assert result.computed == sum(months) - 300
    assert len(result.cells) == 6


@pytest.mark.parametrize("relation", ["falling", "rising", "stable"])
def test_like_for_like_without_a_usual_range_settles_nothing(relation: Quality) -> None:
    pack = of_months([100, *[None] * 11, 60])
    result = found(pack, LikeForLike(table="notices", period=2014), relation)
    assert result.verdict == "unchecked"
    assert why(result) == "January 2014: 60, a year before 100: −40 (−40%), more than counting alone explains (±25)"


def test_like_for_like_of_too_few_months_settles_nothing() -> None:
    values: list[float | None] = [100, 104, 98, *[None] * 9, 60, 62, 58]
    result = found(of_months(values), LikeForLike(table="notices", period=2014), "falling")
    assert result.verdict == "unchecked"
    few = "6 months are too few to say whether it is unusual"
    assert why(result) == f"January to March 2014: 180, a year before 302: −122 (−40.4%), more than counting alone explains (±43); {few}"


def test_a_mean_of_rare_events_is_not_nought() -> None:
    rare = [0, 0, 0, 0, 1, *[0] * 8, 1, *[0] * 10]
    result = found(of_months(rare), Trend(table="notices"), "stable")
    assert why(result).startswith("24 months, mean 0.08, natural limits 0 to 0.55: May 2013 outside the limits")
    assert "3 months, mean 6: no signal" in why(found(of_months([5, 7, 6]), Trend(table="notices"), "stable"))


def test_like_for_like_in_per_cent() -> None:
    result = found(
        of_months([*STEADY, 60, 62, 58]),
        LikeForLike(table="notices", period=2014, by="percent"),
        "exactly",
        -40,
        unit="%",
        signed=True,
    )
    assert (result.computed, result.verdict) == (-40, "agrees")


def test_a_trend() -> None:
    for values, held in (
        (STEADY, {"stable"}),
        ([*STEADY, *range(110, 190, 10)], {"rising"}),
        ([*STEADY, *range(90, 10, -10)], {"falling"}),
        ([*STEADY, 300], set()),
    ):
        pack = of_months(values)
        words: tuple[Quality, ...] = ("stable", "rising", "falling")
        assert {word for word in words if found(pack, Trend(table="notices"), word).verdict == "agrees"} == held


@pytest.mark.parametrize(
    ("yearly", "rising", "falling"),
    [((100, 90, 80), "differs", "agrees"), ((80, 90, 100), "agrees", "differs"), ((100, 90, 95), "differs", "differs")],
)
def test_a_trend_by_year_compares_each_whole_year_with_the_one_before(yearly: tuple[int, ...], rising: Verdict, falling: Verdict) -> None:
    """The months of the last year, which is not whole, do not count."""
    pack, check = of_months([*(each for each in yearly for _ in range(12)), 300]), Trend(table="notices", by="year")
    results = [found(pack, check, "rising"), found(pack, check, "falling")]
    assert [each.verdict for each in results] == [rising, falling]
    sums = ", ".join(f"{2013 + at} {each * 12:,}" for at, each in enumerate(yearly))
    said = {"agrees": "", "differs": "; not {}"}
    assert [why(each) for each in results] == [
        f"The sums of the months of each year: {sums}{said[verdict].format(word)}"
        for verdict, word in ((rising, "rising"), (falling, "falling"))
    ]


def test_plain_means_of_years_can_only_confirm(small: Path, edit: Edit) -> None:
    edit("workshop.yaml", "unit: notices\n", "unit: notices\n    kind: mean\n")
    edit("workshop.yaml", "    printed:\n      totals: {2014: 31, 2015: 14}\n      means: {2014: 16, 2015: 14}\n", "")
    table = read_pack(small).tables["notices"]
    rows = tuple(Row(START.shift(at), (), (Cell(20 - at // 12),)) for at in range(24))
    pack = with_table(replace(table, rows=rows))
    verdicts = [found(pack, Trend(table="notices", by="year"), word).verdict for word in ("falling", "rising")]
    assert verdicts == ["agrees", "unchecked"]


@pytest.mark.parametrize(
    ("check", "relation", "problem"),
    [
        ("by: year", "rising", "by is year, but the table has fewer than two whole years"),
        ("by: year", "stable", "by is year, which shows whether figures rise or fall each year"),
    ],
)
def test_a_trend_by_year_needs_whole_years_and_a_direction(check: str, relation: str, problem: str, small: Path, edit: Edit) -> None:
    old = "relation: stable, check: {kind: trend, table: notices}}"
    edit("workshop.yaml", old, f"relation: {relation}, check: {{kind: trend, table: notices, {check}}}}}")
    with pytest.raises(PackError, match=problem):
        read_pack(small)


HIGH, LOW = [20, 21, 20, 22, 20, 21, 20], [10, 11, 10, 12, 10, 11, 10]
BETWEEN = [10, 17, 12, 17, 9, 17, 11, 17, 10, 18]


@pytest.mark.parametrize(
    ("values", "rising", "falling"),
    [
        ([*HIGH, *BETWEEN], "unchecked", "unchecked"),
        ([40 - value for value in [*HIGH, *BETWEEN]], "unchecked", "unchecked"),
        ([*BETWEEN, *HIGH], "agrees", "differs"),
        ([*HIGH, *LOW], "differs", "agrees"),
        ([*LOW, *HIGH], "agrees", "differs"),
        ([*HIGH, *LOW, 16], "differs", "agrees"),
        ([*HIGH, *LOW, *HIGH[:3]], "unchecked", "unchecked"),
        ([*STEADY, 300], "unchecked", "unchecked"),
    ],
)
def test_a_shift_that_is_over_is_no_direction_but_against_an_opposite_one(values: list[float], rising: Verdict, falling: Verdict) -> None:
    pack, check = of_months(values), Trend(table="notices")
    results = found(pack, check, "rising"), found(pack, check, "falling")
    assert tuple(result.verdict for result in results) == (rising, falling)
    assert all(("which do not settle a direction" in why(result)) is (result.verdict == "unchecked") for result in results)


def test_no_signal_settles_no_direction() -> None:
    for relation in ("rising", "falling"):
        result = found(of_months(STEADY), Trend(table="notices"), relation)
        assert result.verdict == "unchecked"
        assert "no signal; four times in five, the rules find a lasting change of about 9.6 (9.6% of the mean) that begins halfway" in why(
            result
        )


def test_a_series_without_variation_is_not_too_short() -> None:
    for relation in ("stable", "rising", "falling"):
        result = found(of_months([7] * 24), Trend(table="notices"), relation)
        assert why(result) == "Every month has the same value, so there is no variation to judge by"
        assert result.verdict == "unchecked"


def test_neighbours_that_are_alike_put_the_limits_in_doubt() -> None:
    result = found(of_months([*range(100, 106), *range(105, 98, -1), *range(99, 103)] * 2), Trend(table="notices"), "stable")
    assert "Neighbouring months are alike, so the limits may be too narrow" in why(result)


@pytest.mark.parametrize("relation", ["stable", "rising", "falling"])
@pytest.mark.parametrize(
    ("values", "few"),
    [(STEADY[:3], "for limits"), (STEADY[:11], "to say what is unusual"), ([*STEADY[:10], 300], "to be sure")],
)
def test_too_few_points_settle_nothing(values: list[float], few: str, relation: Quality) -> None:
    result = found(of_months(values), Trend(table="notices"), relation)
    assert result.verdict == "unchecked"
    assert f"{len(values)} months are too few {few}" in why(result)


@given(st.lists(st.integers(0, 1000), min_size=3, max_size=30))
def test_what_rises_falls_when_turned_over(values: list[int]) -> None:
    check = Trend(table="notices")
    turned = of_months([1000 - value for value in values])
    assert found(of_months(values), check, "rising").verdict == found(turned, check, "falling").verdict


@pytest.mark.parametrize("values", [[5], [None, None, 3], [5, None, 5]])
def test_too_few_months_have_no_trend(values: list[float | None]) -> None:
    assert found(of_months(values), Trend(table="notices"), "stable").verdict == "unchecked"


@given(st.lists(st.integers(0, 1000), min_size=12, max_size=30), st.integers(1, 50), st.integers(0, 5000))
def test_stable_stays_stable_when_shifted_and_scaled(values: list[int], factor: int, more: int) -> None:
    verdicts = {
        found(of_months(each), Trend(table="notices"), "stable").verdict
        for each in (values, [value * factor for value in values], [value + more for value in values])
    }
    assert len(verdicts) == 1
