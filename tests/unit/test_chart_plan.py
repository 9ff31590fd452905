"""The plan of a chart: its views, phases, limits, signals and their runs."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.handmade import made
from tests.reports import ENGHRAIFFT, report
from tui.charts.below import sign_names
from tui.charts.brackets import Bracket
from tui.charts.lines_across import named_levels
from tui.charts.plan import Plan, View, plan, view_name, views
from tui.charts.signals import RULE_NAMES, sign
from tui.model.pack import Pack
from tui.model.period import day, month, parse_period
from tui.model.table import Series
from tui.nodes.table_views.cells import MEAN, TOTAL
from tui.nodes.table_views.years_grid import YearsGrid
from tui.text.glyphs import ASCII, BLOCKS, SETS, Glyphs
from tui.text.spans import Span, plain

VALUES = st.lists(st.none() | st.integers(-(10**6), 10**6) | st.integers(0, 30), min_size=1, max_size=60)


def table(pack: Pack, name: str) -> Series:
    """The data of one of the workshop's monthly tables."""
    return pack.tables[name].main_series


def planned(pack: Pack, name: str, view: View = "limits") -> Plan:
    """A view that there is."""
    found = plan(table(pack, name), view)
    assert found
    return found


def monthly(*values: float | None) -> Series:
    """A series from January 2014 on."""
    return Series(tuple(month(2014, 1).shift(place) for place in range(len(values))), values)


def test_limits_and_signals_are_in_the_plan(pack: Pack) -> None:
    collisions = planned(pack, "collisions")
    assert collisions.limits == pytest.approx((1473.43, 1015.91), abs=0.005) and collisions.marks == ()
    (mark,) = planned(pack, "seat-belts").marks
    assert (mark.place, mark.value, mark.special, mark.side) == (2, 239, "outside", 1)
    assert len(planned(pack, "mobile-phones").marks) == 14


def test_limits_from_too_few_points_are_named_trial_limits(pack: Pack) -> None:
    few, enough = plan(monthly(*range(6))), planned(pack, "collisions")
    assert few and [level.text.rpartition(" ")[0] for level in named_levels(few)] == ["mean", "trial upper", "trial lower"]
    assert [level.text.rpartition(" ")[0] for level in named_levels(enough)] == ["mean", "upper", "lower"]


def test_the_key_of_a_short_series_says_that_its_limits_are_on_trial() -> None:
    """One comparison named the sign otherwise above its chart and below it."""
    found = plan(monthly(*range(11)))
    assert found and plain(sign_names(found, 60, BLOCKS)[0]).startswith(" ● outside trial limits ")


def test_fewer_than_six_points_have_no_limits(pack: Pack) -> None:
    """The figures alone: points within limits would look like a verdict."""
    few = plan(monthly(3, 5, 4, 20, 4))
    assert few and (few.limits, few.marks, few.unseen) == ((), (), "5 months are too few for limits")
    assert views(monthly(3, 5, 4, 20, 4)) == ("limits",), "the figures alone are no other view"
    rebased = plan(table(pack, "mobile-phones"), rebases=(month(2015, 2),))
    assert rebased and [phase.upper is None for phase in rebased.phases] == [False, True]


def test_runs_of_signals_are_bracketed_once(pack: Pack) -> None:
    found = [(run.first, run.last, run.words) for run in planned(pack, "mobile-phones").brackets]
    assert found == [(0, 6, "7 above the mean"), (10, 16, "7 below the mean")]
    assert planned(pack, "seat-belts").brackets == planned(pack, "collisions").brackets == ()
    rising = plan(monthly(*range(15)))
    assert rising and "15 rising" in [run.words for run in rising.brackets]


def test_a_rebase_begins_a_phase_with_lines_of_its_own(pack: Pack) -> None:
    found = plan(table(pack, "mobile-phones"), rebases=(month(2014, 11),))
    assert found and [(phase.first, phase.last) for phase in found.phases] == [(0, 9), (10, 16)]
    before, after = found.phases
    assert before.mean > 200 > 150 > after.mean and before.lower != after.lower
    assert found.phase_at(9) == before and found.phase_at(10) == after and found.mean == after.mean
    assert found.brackets == ()


def test_a_count_has_no_limit_below_nought(pack: Pack) -> None:
    assert min(planned(pack, "seat-belts").limits) == 0
    rates = plan(monthly(0.5, 40.0, 0.1, 30.0, 2.0, 20.0))
    assert rates and min(rates.limits) < 0


def test_the_figures_alone_and_the_rolling_mean(pack: Pack) -> None:
    raw = planned(pack, "collisions", "raw")
    assert (raw.limits, raw.marks) == ((), ())
    assert [run.places for run in raw.smooth] == [(11, 12, 13, 14)]
    assert view_name(raw) == "chart: figures, 12-month mean thick"
    assert view_name(plan(monthly(1, 2), "raw")) == "chart: figures only"


def test_differences_are_shown_with_their_usual_range(pack: Pack) -> None:
    phones = planned(pack, "mobile-phones", "difference")
    assert phones.values == (-72, -51, -134, -87, -26) and phones.mean == 0
    assert phones.limits == pytest.approx((83.09, -83.09), abs=0.005)
    assert [(mark.value, mark.special, mark.side) for mark in phones.marks] == [(-134, "outside", -1), (-87, "outside", -1)]
    assert not phones.brackets and not planned(pack, "collisions", "difference").marks
    assert phones.place(month(2015, 5)) == 4 and phones.place(month(2014, 5)) is None


def test_only_views_with_something_to_show(pack: Pack) -> None:
    assert views(table(pack, "collisions")) == ("limits", "difference", "pairs")
    assert views(monthly(1, 2, 3)) == ("limits",)
    satisfied = report(ENGHRAIFFT).tables["satisfaction"].main_series
    assert "pairs" not in views(satisfied), "columns of 80.0 and 85.9 from 0 look alike"
    assert views(monthly(None)) == () and view_name(None) == "" and plan(Series((), ())) is None


def test_a_rolling_mean_is_offered_from_two_years_on() -> None:
    """Before, it is a few dashes. One figure a year has none."""
    assert "raw" not in views(monthly(*range(23))) and "raw" not in views(monthly(None, *range(23)))
    assert "raw" in views(monthly(*range(24)))
    yearly = Series(tuple(parse_period(str(year), "year") for year in range(2010, 2016)), (1, 2, 3, 5, 4, 6))
    assert "raw" in views(yearly)


def test_every_period_has_a_place_and_a_gap_has_one_too() -> None:
    gaps = made("2014-02,10\n2014-03,\n2014-07,0\n2014-08,5\n2014-12,20\n2016-01,", "month")
    found = plan(gaps.main_series)
    assert found and (str(found.periods[0]), str(found.periods[-1]), len(found.periods)) == ("2014-02", "2016-01", 24)
    assert found.known == ((0, 10), (5, 0), (6, 5), (10, 20)) and found.mean == 8.75


@given(values=VALUES)
def test_a_plan_has_every_value_once(values: list[float | None]) -> None:
    """A single value is no chart: it has no neighbour to compare it with."""
    known = {place: value for place, value in enumerate(values) if value is not None}
    found = plan(monthly(*values))
    assert dict(found.known if found else ()) == (known if len(known) > 1 else {})


@pytest.mark.parametrize("step", [0, 28])
def test_dates_apart_from_each_other_stand_side_by_side(step: int) -> None:
    dates = tuple(day(dt.date(2014, 1, 1) + dt.timedelta(28 * at), step) for at in (0, 1, 2, 5))
    found = plan(Series(dates, (1, 2, 3, 4)))
    assert found and [place for place, _ in found.known] == [0, 1, 2, 5 if step else 4]
    assert found.place(dates[-1]) == found.known[-1][0]


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
def test_every_signal_has_a_sign_of_its_own(glyphs: Glyphs) -> None:
    signs = [sign(special, side, glyphs) for special in RULE_NAMES for side in (1, -1)]
    assert len(set(signs)) == 5 and all(len(shown) == 1 for shown in signs)
    assert glyphs.unicode or all(shown.isascii() for shown in signs)
    assert glyphs.missing not in signs


@pytest.mark.parametrize("columns", [78, 58])
def test_signals_come_before_their_figures(pack: Pack, columns: int) -> None:
    cells = YearsGrid(pack.tables["seat-belts"]).cells(columns, ASCII)
    flagged = [(row.key, plain(line)) for row in cells.rows for line in row.cells if line and line[0] == Span("!", "strong")]
    assert flagged == [("2014" if columns == 78 else "3", "!239")]


def test_columns_are_as_wide_as_their_figures(pack: Pack) -> None:
    assert {YearsGrid(pack.tables[name]).cells(78, BLOCKS).width for name in ("collisions", "mobile-phones", "seat-belts")} == {77}
    first = month(2014, 1)
    figures = (*(123456 + place for place in range(12)), 7)
    large = made("\n".join(f"{first.shift(place)},{value}" for place, value in enumerate(figures)), "month")
    assert YearsGrid(large).cells(200, BLOCKS).width == 4 + 12 * 9 + 10 + 8, "each with a gap and a sign"
    for columns in (200, 78):
        cells = YearsGrid(large).cells(columns, BLOCKS)
        widths = {column.key: column.width for column in cells.columns}
        texts = {(row.key, key): plain(line) for row in cells.rows for key, line in zip(widths, row.cells, strict=True)}
        assert all(len(text) <= widths[key] for (_, key), text in texts.items())
        found = {text.lstrip(BLOCKS.outside) for text in texts.values()}
        assert {"123,456", "1,481,538", "7"} <= found
        assert all(
            len(text) < widths[key] for (row, key), text in texts.items() if text.replace(",", "").isdigit() and {row, key} & {TOTAL, MEAN}
        )


def test_targets_are_a_line_with_its_level(pack: Pack) -> None:
    found = plan(monthly(*range(80, 95)), target=monthly(*[90] * 10, *[95] * 5))
    assert found and found.targets[0].values == (*[90] * 10, *[95] * 5)
    assert max(found.levels) == 95
    rolling = Series(tuple(parse_period(f"2014-{number:02d}", "rolling-12") for number in range(1, 13)), tuple(range(12)))
    assert "limits" not in views(rolling) and views(rolling)


def test_where_the_name_of_a_run_has_no_room_its_side_still_has(pack: Pack) -> None:
    above, below = planned(pack, "mobile-phones").brackets
    assert (above.short, below.short, below.number) == ("7 above", "7 below", "7")
    assert Bracket(0, 1, "2 near the upper limit", 1).short == "2 near the upper limit", "`2 near` would not say of what"
