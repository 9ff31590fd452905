"""Wilson's interval of a share and Newcombe's of a difference.

Published examples, a maintained library, and what must always hold.
"""

from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.by_hand import by_year
from tui.analysis.intervals import Z, newcombe, wilson
from tui.analysis.member_shares import shares_of
from tui.model.pack import Pack

pytestmark = pytest.mark.slow

CASES = st.integers(1, 10**6).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))


@pytest.fixture(scope="module")
def library() -> Any:
    """The intervals of statsmodels.

    Every worker collects this file, and importing it takes longer than the tests.
    """
    return import_module("statsmodels.stats.proportion")


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    # Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_as_published(part: int, whole: int, low: float, high: float) -> None:
    assert wilson(part, whole) == pytest.approx((low, high), abs=0.00005)


@pytest.mark.parametrize(
    ("part", "whole", "base_part", "base_whole", "low", "high"),
    # Newcombe, Interval estimation for the difference between independent proportions, ibid. 873-890, table II, method 10.
    [
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (6, 7, 2, 7, 0.0582, 0.8062),
        (5, 56, 0, 29, -0.0381, 0.1926),
        (0, 10, 0, 20, -0.1611, 0.2775),
        (0, 10, 0, 10, -0.2775, 0.2775),
        (10, 10, 0, 20, 0.6791, 1.0000),
        (10, 10, 0, 10, 0.6075, 1.0000),
    ],
)
def test_newcombe_as_published(part: int, whole: int, base_part: int, base_whole: int, low: float, high: float) -> None:
    assert newcombe(part, whole, base_part, base_whole) == pytest.approx((low, high), abs=0.00005)


@pytest.mark.exhaustive
@given(case=CASES)
def test_wilson_agrees_with_statsmodels(library: Any, case: tuple[int, int]) -> None:
    assert wilson(*case) == pytest.approx(library.proportion_confint(*case, alpha=0.05, method="wilson"), rel=1e-9, abs=1e-12)


@pytest.mark.exhaustive
@given(case=CASES, base=CASES)
def test_newcombe_agrees_with_statsmodels(library: Any, case: tuple[int, int], base: tuple[int, int]) -> None:
    theirs = library.confint_proportions_2indep(*case, *base, method="newcomb", compare="diff", alpha=0.05)
    assert newcombe(*case, *base) == pytest.approx(theirs, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(("part", "whole"), [(part, whole) for whole in (1, 7, 40) for part in range(whole + 1)])
def test_wilson_ends_where_the_score_is_z(part: int, whole: int) -> None:
    """The ends are the shares Z standard errors away from the observed one."""
    for end in wilson(part, whole):
        if 0 < end < 1:
            assert abs(part / whole - end) == pytest.approx(Z * (end * (1 - end) / whole) ** 0.5)


@given(CASES, CASES)
def test_an_interval_holds_its_estimate_and_turns_with_the_sides(case: tuple[int, int], base: tuple[int, int]) -> None:
    own, low, high = case[0] / case[1], *newcombe(*case, *base)
    assert 0 <= wilson(*case).low <= own <= wilson(*case).high <= 1
    assert -1 - 1e-12 <= low <= own - base[0] / base[1] <= high <= 1 + 1e-12
    assert newcombe(*base, *case) == pytest.approx((-high, -low))


def test_how_sure_the_fall_of_cancelled_tickets_is(pack: Pack) -> None:
    rows = {row.member: row for row in shares_of(pack.tables["speeding"], "disposal")}
    cancelled = rows["Cancelled"]
    assert cancelled.points_interval == pytest.approx((-10.6, -9.3), abs=0.05)
    assert cancelled.sure
    assert list(cancelled.intervals.values()) == [wilson(8930, 51102), wilson(611, 8121)]
    assert not rows["Fine Registered / Licence Endorsed"].sure
    assert [row.sure for row in rows.values()] == [True, False, True, True, True]


def test_a_difference_that_may_be_none_is_not_sure() -> None:
    assert [row.sure for row in shares_of(by_year({"p": (10, 14), "q": (90, 86)}), "disposal")] == [False, False]


def test_a_year_without_cases_has_no_interval() -> None:
    (first, _) = shares_of(by_year({"p": (0, 5), "q": (0, 5)}), "disposal")
    assert [str(period) for period in first.intervals] == ["2015"] and first.points_interval is None
