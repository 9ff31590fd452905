"""Control charts of rare events, and of series of any frequency."""

import numpy as np
import pytest
from msgspec.structs import asdict, replace

from tests.unit.test_xmr import LEVEL, flags, one
from tui.analysis.xmr import read_points, xmr
from tui.charts.signals import exceptions
from tui.model.period import Frequency, parse_period
from tui.model.table import Series

RARE = (0, 0, 0, 0, 1, *[0] * 8, 1, *[0] * 10)
"""24 months with two deaths."""


def test_rare_events_flag_the_months_with_an_event_at_most() -> None:
    # Screening would leave out the four ranges of 1 and keep only zeros: limits without width, and 24 signals.
    found = one(*RARE)
    assert flags(*RARE) == "....O........O.........."
    assert (found.mean, found.mean_range) == pytest.approx((2 / 24, 4 / 23))
    assert found.upper == pytest.approx(2 / 24 + 2.66 * 4 / 23)
    assert (found.screened, found.dropped, found.spared, found.usual) == (False, 0, 4, 0)


def test_rare_events_say_what_the_reading_does_differently() -> None:
    assert exceptions(one(*RARE)) == (
        "Nearly all neighbouring values are the same. Screening would leave only ranges of 0, so the limits are not screened.",
        "Most months have the value 0, so only a run of 56 or more months below the mean is a shift.",
    )
    assert exceptions(one(*LEVEL)) == ()


@pytest.mark.parametrize("seed", range(40))
def test_only_events_are_flagged_where_most_periods_have_none(seed: int) -> None:
    random = np.random.default_rng(seed)
    values = [int(random.random() < 0.12) + int(random.random() < 0.02) for _ in range(36)]
    assert all(point.value for point in one(*values).signals)


def test_a_run_of_the_usual_value_must_be_as_unlikely_as_seven_tosses_of_a_coin() -> None:
    # 16 of 24 months are 0, so a run of zeros is a shift from 7 log(1/2) / log(2/3) = 12 months on.
    few = (1, 0, 2, 0, 1, 0, 0, 1, 0, 2, 0, 1, *[0] * 10, 1, 1)
    assert one(*few).run == 12
    assert not [point for point in one(*few).points if point.special == "shift"]
    stopped = (1, 2, 1, 1, 2, 1, 2, 0, 1, 1, *[0] * 14)
    assert flags(*stopped)[10:] == "S" * 14


def test_a_crowded_side_of_the_mean_needs_a_longer_run_whatever_its_values() -> None:
    # 33 of 60 months are 5 and 12 are 4, so three in four lie below the mean of 5.05: seven in a row there mean nothing.
    values = [5, 5, 4, 5, 5, 4, 5, 5, 6, 5, 5, 4, 5, 6, 6, 5, 5, 4, 6, 6] * 3
    found = one(*values)
    assert (found.usual, found.run) == (5, 17)
    assert not found.signals
    noise = np.random.default_rng(2015)
    flagged = [any(point.special == "shift" for point in one(*noise.choice([4, 5, 6], 60, p=[0.2, 0.55, 0.25])).points) for _ in range(300)]
    tossed = [any(point.special == "shift" for point in one(*noise.standard_normal(60)).points) for _ in range(300)]
    assert sum(flagged) <= sum(tossed)


def test_a_step_between_two_levels_is_flagged_without_screening() -> None:
    found = one(*[5] * 12, *[9] * 12)
    assert (found.screened, found.spared, found.mean) == (False, 1, 7)
    assert all(point.special for point in found.points)


def test_screening_works_as_before_where_any_range_is_left() -> None:
    assert one(*LEVEL, 60, *LEVEL).spared == 0
    assert one(*[5] * 20).spared == 0


@pytest.mark.parametrize(
    ("frequency", "first"), [("quarter", "2014-Q1"), ("financial-year", "2001/02"), ("half-year", "2014-H1"), ("week", "2014-W01")]
)
def test_a_series_of_any_frequency_reads_as_its_values_do(frequency: Frequency, first: str) -> None:
    """Periods of one frequency are neighbours.

    A missing one breaks ranges and runs.
    """
    values = (10, 12, 11, 13, 12, 11, None, 12, 10, 11, 13, 12, 14, 30)
    start = parse_period(first, frequency)
    (found,) = xmr(Series(tuple(start.shift(at) for at in range(len(values))), values))
    (plain,) = read_points(range(len(values)), range(len(values)), values)
    assert asdict(replace(found, labels=())) == asdict(replace(plain, labels=()))
    assert [str(point.period) for point in found.signals] == [str(start.shift(13))]
    left_out = [at for at in range(len(values)) if at != 6]
    (gap,) = xmr(Series(tuple(start.shift(at) for at in left_out), tuple(values[at] for at in left_out)))
    assert (gap.mean, gap.upper, gap.mean_range) == (plain.mean, plain.upper, plain.mean_range)
    before, after = xmr(Series(tuple(start.shift(at) for at in range(len(values))), values), rebase=[start.shift(7)])
    assert len(before.points) == len(after.points) == 7
