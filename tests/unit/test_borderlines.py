"""Figures that lie exactly on a line that decides something.

The main part, the same level, two thirds of the way to a limit.
"""

import pytest

from tests.unit.test_analysis_years import series
from tests.unit.test_audit_bases import MEASURE, with_pair
from tests.unit.test_open_statistics import found, levels, of
from tui.analysis import chance
from tui.analysis.checks import part_of
from tui.analysis.checks.part_of import PartOf
from tui.analysis.implied import Implied, Range
from tui.analysis.like_for_like import compare_years
from tui.analysis.neighbours import ShortNeighbours
from tui.analysis.rules import Limits, signals
from tui.analysis.xmr import dependent
from tui.model.claims import Claim
from tui.model.period import parse_period


@pytest.mark.parametrize(("part", "main"), [(49, False), (50, None), (51, True)])
def test_the_main_part_is_more_than_half(part: int, main: bool | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exactly half is neither: another part may be as large."""

    exact = [Implied(Range(size, size), Range(0.1, 0.1), Range(1000, 1000), Range(1000, 1000), False, 1) for size in (part, 100)]
    given = iter(exact)
    monkeypatch.setattr(part_of, "_implied", lambda pack, statement: next(given))
    check = PartOf(part="total", whole="total", by="change")
    claim = Claim(topic="crime", thing="total", part="x", label="x", stated="x", relation="main", value=None, check=check)
    assert check.find(with_pair(120, 10.0, None, measure=MEASURE), claim).holds is main


@pytest.mark.parametrize(("level", "consistency"), [(95, "in line"), (105, "in line"), (94.9, "not in line"), (105.1, "not in line")])
def test_a_level_within_a_twentieth_is_the_same(level: float, consistency: str) -> None:
    assert found(of(one=levels(A=(90, 90, level), B=(8, 8, 8))), "value", "exactly", 100).consistency == consistency


LINES = Limits(10.0, 7.0, 13.0, 8.0, 12.0)


@pytest.mark.parametrize(
    ("numbers", "near"),
    [
        ([12, 12, 11], []),
        ([12.1, 12.1, 11], [0, 1]),
        ([8, 8, 9], []),
        ([7.9, 7.9, 9], [0, 1]),
        ([13, 13, 11], [0, 1]),
        ([7, 7, 9], [0, 1]),
    ],
)
def test_two_of_three_are_beyond_the_two_thirds_line_and_up_to_the_limit(numbers: list[float], near: list[int]) -> None:
    """A value exactly on the line is not near the limit.

    One exactly on the limit still is.
    """
    marks = ShortNeighbours(range(3), numbers).marks(LINES)
    assert [at for at, rule, _ in signals(marks, 0, 7) if rule == "two-of-three"] == near


@pytest.mark.parametrize(("correlation", "alike"), [(None, False), (0.29, False), (0.3, True)])
def test_neighbours_are_alike_from_0_3_on(correlation: float | None, alike: bool) -> None:
    assert dependent(correlation) is alike


@pytest.mark.parametrize(("now", "beyond"), [(4, False), (5, True)])
def test_a_change_as_large_as_usual_could_be_chance(now: int, beyond: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chance, "CONFIDENCE", 2.0)  # Twice the root of 4 is 4 exactly.
    assert chance.of_two_counts(now, 0).beyond is beyond


@pytest.mark.parametrize(("points", "few"), [(11, 11), (12, 0)])
def test_under_twelve_points_no_difference_is_beyond_chance(points: int, few: int) -> None:
    quarters = series("2013-Q1", "quarter", *(5, 7, 6, 9, 4, 8, 105, 7, 6, 9, 4, 8)[:points])
    found = compare_years(quarters, parse_period("2014-Q1", "quarter").year)
    assert found is not None and found.few == few and (found.usual is None) is bool(few)
