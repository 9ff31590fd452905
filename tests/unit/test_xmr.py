"""XmR charts: the worked example, the rules, baselines, rebases and gaps.

The rules one by one and in their order, and figures at the edges.
"""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tui.analysis.rules import Special
from tui.analysis.xmr import Phase, read_points, xmr
from tui.model.pack import Pack
from tui.model.period import Period, month, parse_period
from tui.model.table import Series

FILES = Path(__file__).parents[1] / "series"
START = month(2014, 1)
WHOLE = st.integers(-20, 20)
GAPPED = st.lists(st.none() | WHOLE, min_size=1, max_size=60)
LEVEL = [9, 11, 10, 9, 11, 10, 9, 11, 10, 9, 11, 10, 9, 11, 10]
"""A mean of 10 and ranges of 1 and 2: ordinary variation only."""


def series(*values: float | None) -> Series:
    """A series from January 2014 on."""
    return Series(tuple(START.shift(place) for place in range(len(values))), values)


def one(*values: float | None, screen: bool = True, baseline: int | None = None) -> Phase[Period]:
    """The reading of a series without a rebase."""
    (period,) = xmr(series(*values), screen=screen, baseline=baseline)
    return period


def flags(*values: float | None, baseline: int | None = None) -> str:
    """A letter a point: Outside, Trend, 2 of three, Shift, a dot for none."""
    letters: dict[Special | None, str] = {"outside": "O", "trend": "T", "two-of-three": "2", "shift": "S", None: "."}
    return "".join(letters[point.special] for point in one(*values, baseline=baseline).points)


def breath_tests() -> Series:
    """West Midlands positive breath tests, January 2014 to March 2015."""
    with (FILES / "breath-tests.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Series(tuple(parse_period(row["month"], "month") for row in rows), tuple(int(row["value"]) for row in rows))


def test_the_worked_example() -> None:
    (found,) = xmr(breath_tests())
    assert (found.mean, found.lower, found.upper) == pytest.approx((3194 / 15, 62.0733333333, 363.7933333333))
    assert [(point.period, point.special, point.side) for point in found.signals] == [(month(2014, 11), "outside", 1)]
    assert (found.n, found.baseline, found.screened, found.trial, found.dropped) == (15, None, True, False, 0)


@pytest.mark.parametrize(
    ("name", "mean", "mean_range", "dropped", "flagged"),
    [
        ("collisions", 18670 / 15, 86.0, 0, "..............."),
        ("mobile-phones", 3201 / 17, 33.8125, 0, "2S22SSS...22SSSSS"),
        ("seat-belts", 1402 / 17, 465 / 14, 2, "..O.............."),
    ],
)
def test_the_tables_of_the_workshop(pack: Pack, name: str, mean: float, mean_range: float, dropped: int, flagged: str) -> None:
    data = pack.tables[name].main_series
    (found,) = xmr(data)
    assert (found.mean, found.mean_range) == pytest.approx((mean, mean_range))
    assert found.dropped == dropped
    assert flags(*data.values) == flagged


def test_ordinary_variation_has_no_signal() -> None:
    assert flags(*LEVEL) == "." * 15


def test_outside_is_strictly_beyond_a_limit() -> None:
    # The baseline's ranges are 0 and 1, 50 of each: mean 10.5 with mean range 1 at 9.5 or so is hard to hit; a whole limit is not.
    found = read_points(range(100), range(100), [0, 100] * 50, screen=False)[0]
    assert (found.mean, found.lower, found.upper) == (50, -216, 316)
    (held,) = read_points(range(103), range(103), [*([0, 100] * 50), 316, 317, -217], screen=False, baseline=100)
    assert [point.special for point in held.points[100:]] == [None, "outside", "outside"]
    assert [point.side for point in held.points[100:]] == [0, 1, -1]


def test_seven_on_one_side_are_a_shift_and_six_are_none() -> None:
    assert flags(*LEVEL, *[11, 10.5] * 3, 11, baseline=15) == "." * 15 + "S" * 7
    assert flags(*LEVEL, *[11, 10.5] * 3, baseline=15) == "." * 21
    assert flags(*LEVEL, *[9, 9.5] * 4, baseline=15) == "." * 15 + "S" * 8


@given(st.lists(st.integers(-999, 999), min_size=1, max_size=20), st.integers(-999, 999))
def test_a_decimal_on_the_mean_is_on_neither_side(apart: list[int], middle: int) -> None:
    """Figures with one decimal place, as far above their mean as below it.

    Their binary fractions miss it in one case of ten.
    """
    tenths = [middle, *(middle + step for step in apart), *(middle - step for step in apart)]
    assert one(*(tenth / 10 for tenth in tenths)).mean == middle / 10


def test_a_point_on_the_mean_ends_a_shift() -> None:
    assert flags(*LEVEL, *[11, 10.5] * 3, 10, *[11, 10.5] * 3, baseline=15) == "." * 28


def test_seven_rising_are_a_trend_and_an_equal_step_ends_it() -> None:
    assert flags(*LEVEL, 9, 9.1, 9.2, 9.3, 10.1, 10.2, 10.3, 9, baseline=15) == "." * 15 + "T" * 7 + "."
    assert flags(*LEVEL, 9, 9.1, 9.2, 9.3, 10.1, 10.2, 10.2, 10.3, baseline=15) == "." * 23
    falling = one(*LEVEL, 11, 10.9, 10.8, 10.7, 9.3, 9.2, 9.1, baseline=15)
    assert [point.side for point in falling.points[-7:]] == [-1] * 7


def test_two_of_three_need_one_side_and_flag_only_those_beyond_the_line() -> None:
    # Of LEVEL: mean range 19/14 = 1.357, near line at 10 + 2.407, limit at 10 + 3.61.
    assert flags(*LEVEL, 13, 10.5, 13, 9, baseline=15) == "." * 15 + "2.2."
    assert flags(*LEVEL, 13, 9.5, 13, 9, baseline=15) == "." * 19
    assert flags(*LEVEL, 13, 10, 13, 9, baseline=15) == "." * 19
    assert flags(*LEVEL, 7, 7, 9, baseline=15) == "." * 15 + "22."
    assert flags(*LEVEL, 13, 7, baseline=15) == "." * 17


def test_two_at_the_end_of_a_series_are_two_of_three_with_the_one_before() -> None:
    assert flags(*LEVEL, 10.5, 13, 13, baseline=15) == "." * 16 + "22"
    assert flags(*LEVEL, 9.5, 13, 13, baseline=15) == "." * 18


def test_a_point_outside_is_not_one_of_the_two_but_counts_for_the_side() -> None:
    assert flags(*LEVEL, 50, 13, 13, baseline=15) == "." * 15 + "O22"
    assert flags(*LEVEL, 50, 13, 10.5, baseline=15) == "." * 15 + "O.."


def test_the_order_of_the_rules() -> None:
    # The seven are a shift, and with the 10 before them a trend; the third to fifth are near the limit as well, the last two outside.
    rising = (11, 12, 12.5, 13, 13.5, 14, 15)
    assert flags(*LEVEL, *rising, baseline=15) == "." * 14 + "TTTTTTOO"
    # Without the trend the near ones are two of three, before shift.
    assert flags(*LEVEL, 11, 12, 13, 12.5, 13.5, 14, 15, baseline=15) == "." * 15 + "SS222OO"


def test_the_order_leaves_each_point_its_strongest_rule() -> None:
    assert flags(*LEVEL, 11, 10.5, 11, 13, 13, 11, 10.5, baseline=15) == "." * 15 + "SSS22SS"


def test_screening_drops_ranges_at_or_over_the_bound_once() -> None:
    values = (*LEVEL, 60, *LEVEL)
    screened, raw = one(*values), one(*values, screen=False)
    assert (screened.dropped, raw.dropped) == (2, 0)
    assert (screened.screened, raw.screened) == (True, False)
    assert screened.mean == raw.mean
    assert screened.mean_range == pytest.approx(38 / 28)
    assert raw.mean_range == pytest.approx((38 + 50 + 51) / 30)


@pytest.mark.parametrize("values", [(5,) * 20, (0,) * 12, (0.1,) * 15, (1e12,) * 13, (-0.3,) * 14, (1 / 3,) * 100])
def test_a_constant_series(values: tuple[float, ...]) -> None:
    screened, raw = one(*values), one(*values, screen=False)
    assert (screened.mean, screened.lower, screened.upper, screened.mean_range) == (values[0], None, None, None)
    assert (raw.mean, raw.lower, raw.upper, raw.mean_range) == (values[0], values[0], values[0], 0)
    assert not screened.signals and not raw.signals


@pytest.mark.parametrize("step", [1, 3, 7, 12])
def test_neighbours_are_neighbours_at_any_frequency(step: int) -> None:
    """The places decide, not the labels.

    Years, quarters and months with the same values read the same.
    """
    labels = [START.shift(step * place) for place in range(15)]
    (found,) = read_points(labels, range(15), tuple(LEVEL))
    assert replace(found, labels=()) == replace(one(*LEVEL), labels=())


def test_without_limits_runs_are_still_seen() -> None:
    assert flags(*[5] * 12, *[9] * 7, baseline=12) == "." * 12 + "S" * 7


def test_one_point_and_none() -> None:
    alone = one(7)
    assert (alone.mean, alone.lower, alone.upper, alone.n, alone.trial, alone.sigma) == (7, None, None, 1, True, None)
    missing = one(None, None, None)
    assert (missing.mean, missing.lower, missing.upper, missing.n, missing.trial) == (None, None, None, 0, True)
    assert [point.special for point in missing.points] == [None] * 3
    assert xmr(Series((), ())) == ()


def test_trial_below_twelve_points_of_the_baseline() -> None:
    assert one(*LEVEL[:11]).trial and not one(*LEVEL[:12]).trial
    assert one(*LEVEL, baseline=11).trial and not one(*LEVEL, baseline=12).trial
    assert one(*LEVEL[:11], None).trial


def test_the_baseline_sets_mean_limits_and_ranges() -> None:
    fixed, short = one(*LEVEL[:6], 100, 200, 300, baseline=6), one(*LEVEL[:6])
    assert (fixed.mean, fixed.lower, fixed.upper, fixed.mean_range) == (short.mean, short.lower, short.upper, short.mean_range)
    assert (fixed.n, fixed.baseline) == (9, 6)
    assert [point.special for point in fixed.points] == [None] * 6 + ["outside"] * 3
    assert replace(one(*LEVEL, baseline=99), baseline=None) == one(*LEVEL)


def test_missing_months_count_in_a_baseline() -> None:
    blank = one(None, 9, None, 11, 10, 50, 50, baseline=5)
    assert blank.mean == 10
    absent = Series(tuple(START.shift(place) for place in (0, 1, 3, 4, 5, 6)), (None, 9, 11, 10, 50, 50))
    assert xmr(absent, baseline=5)[0].mean == 10


@pytest.mark.parametrize("baseline", [0, -1])
def test_no_baseline_of_nothing(baseline: int) -> None:
    with pytest.raises(ValueError, match="at least one point"):
        one(*LEVEL, baseline=baseline)


def test_a_gap_breaks_ranges_and_runs() -> None:
    assert one(1, 5, None, 50, 51).mean_range == 2.5
    assert flags(*LEVEL, 11, 10.5, 11, None, 10.5, 11, 10.5, 11, baseline=15) == "." * 23
    assert flags(*LEVEL, 9, 9.1, 9.2, 9.3, None, 10.1, 10.2, 10.3, baseline=15) == "." * 23
    assert flags(*LEVEL, 13, None, 13, baseline=15) == "." * 18
    assert flags(*LEVEL, 13, 13, None, 10.5, baseline=15) == "." * 19


@given(st.lists(WHOLE, min_size=2, max_size=40), st.data())
def test_an_absent_month_is_a_missing_one(values: list[int], data: st.DataObject) -> None:
    gone = data.draw(st.integers(1, len(values) - 1))
    blank = xmr(series(*values[:gone], None, *values[gone:]))[0]
    months = [START.shift(place + (place >= gone)) for place in range(len(values))]
    absent = xmr(Series(tuple(months), tuple(values)))[0]
    assert replace(absent, labels=(), values=(), flagged={}) == replace(blank, labels=(), values=(), flagged={})
    assert absent.points == tuple(point for point in blank.points if point.value is not None)


def test_a_rebase_restarts_everything() -> None:
    values = (*LEVEL, *(value + 30 for value in LEVEL))
    first, second = xmr(series(*values), rebase=[START.shift(15)], baseline=6)
    assert (first.mean, second.mean) == (10, 40)
    assert not first.signals and not second.signals
    assert second.points[0].period == START.shift(15)


@given(GAPPED, st.lists(st.integers(-3, 70), max_size=4), st.none() | st.integers(1, 20), st.booleans())
def test_periods_read_as_if_each_stood_alone(values: list[int | None], cuts: list[int], baseline: int | None, screen: bool) -> None:
    found = xmr(series(*values), rebase=[START.shift(cut) for cut in cuts], baseline=baseline, screen=screen)
    inner = sorted({cut for cut in cuts if 0 < cut < len(values)})
    assert len(found) == len(inner) + 1
    for period, first, end in zip(found, [0, *inner], [*inner, len(values)], strict=True):
        alone = Series(tuple(START.shift(place) for place in range(first, end)), tuple(values[first:end]))
        assert (period,) == xmr(alone, baseline=baseline, screen=screen)


@given(GAPPED, st.integers(-(10**6), 10**6), st.sampled_from([1, 2, 8, 1024, 0.5]), st.none() | st.integers(1, 20))
def test_shift_and_scale(values: list[int | None], shift: int, scale: float, baseline: int | None) -> None:
    plain = one(*values, baseline=baseline)
    moved = one(*(None if value is None else value * scale + shift for value in values), baseline=baseline)
    for before, after in ((plain.mean, moved.mean), (plain.lower, moved.lower), (plain.upper, moved.upper)):
        assert (before is None) == (after is None)
        assert before is None or after == pytest.approx(before * scale + shift, abs=1e-6)
    if not shift:  # Powers of two: no rounding can move a point across a line.
        assert [point.special for point in moved.points] == [point.special for point in plain.points]


@given(GAPPED)
def test_a_series_upside_down_has_the_same_signals_on_the_other_side(values: list[int | None]) -> None:
    up, down = one(*values), one(*(None if value is None else -value for value in values))
    assert [(point.special, point.side) for point in up.points] == [(point.special, -point.side) for point in down.points]


@given(GAPPED)
def test_signals_have_a_side(values: list[int | None]) -> None:
    for point in one(*values).points:
        assert (point.special is None) == (point.side == 0)
        assert point.special is None or point.value is not None


@pytest.mark.parametrize(
    "values",
    [
        (0,) * 5 + (1,),
        (-5, 5, -5, 5, None, 7),
        (1e12, 1e12 + 1, 1e12 - 1, 1e12, 2e12),
        (1e-300, 2e-300, 3e-300),
        (1.7e308, -1.7e308, 1.7e308),
        (10**15 - 1, 1, 10**15 - 1),
    ],
)
def test_figures_at_the_edges(values: tuple[float | None, ...]) -> None:
    found = one(*values)
    assert found.mean is not None
    assert (found.lower is None) == (found.upper is None)
    if found.lower is not None and found.upper is not None:
        assert found.lower <= found.mean <= found.upper


def test_large_figures_lose_nothing() -> None:
    big = one(*(value + 10**12 for value in LEVEL))
    assert big.mean == 10**12 + 10
    assert big.upper == pytest.approx(10**12 + 10 + 2.66 * 19 / 14, abs=1e-3)
