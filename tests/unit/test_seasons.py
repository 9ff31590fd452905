"""Seasons: what stands out every year is one pattern, and no signal of a change."""

from pathlib import Path
from random import Random

import pytest

from tui.analysis.seasons import level_phases, seasons, seasons_of
from tui.analysis.xmr import xmr
from tui.charts.plan import plan, views
from tui.charts.signals import of_point, season_words, signal_words
from tui.model.pack import Pack
from tui.model.period import month, parse_period
from tui.model.table import Series
from tui.nodes.course_slide import of_period
from tui.nodes.table_views.difference_words import difference_summary
from tui.nodes.table_views.series_lines import series_lines
from tui.nodes.table_views.shapes import layouts
from tui.nodes.table_views.trend_summary import trend_summary, view_reading
from tui.pack.reader import read_pack
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain

JUNE, DECEMBER = 6, 12


@pytest.fixture(scope="module")
def manchester() -> Pack:
    """A report whose breath tests have a campaign every June and December."""
    return read_pack(Path(__file__).parents[1] / "packs" / "greater-manchester-2015")


def monthly(values: list[float]) -> Series:
    """A series of months."""
    start = month(2012, 1)
    return Series(tuple(start.shift(at) for at in range(len(values))), tuple(round(value) for value in values))


def noise(seed: int, number: int = 36, mean: float = 1000, spread: float = 40) -> list[float]:
    """Ordinary variation."""
    random = Random(seed)
    return [random.gauss(mean, spread) for _ in range(number)]


def found(series: Series) -> list[tuple[int, int]]:
    """The months of the seasons, and their sides."""
    return [(each.sample.months[0] % 12 + 1, each.side) for each in seasons(series)]


def test_a_month_that_stands_out_every_year_is_a_season() -> None:
    values = noise(1)
    for at in range(5, 36, 12):
        values[at] += 900
    assert found(monthly(values)) == [(JUNE, 1)]
    assert found(monthly([-value for value in values])) == [(JUNE, -1)]
    values[29] -= 900
    assert found(monthly(values)) == [], "the last June is as other months"


def test_ordinary_variation_a_rise_and_a_shift_are_no_seasons() -> None:
    """Of 400 series without a season hardly any seems to have one."""
    assert sum(bool(found(monthly(noise(seed)))) for seed in range(400)) <= 4
    assert not any(found(monthly([value + at * 30 for at, value in enumerate(noise(seed))])) for seed in range(40))
    assert not any(found(monthly([value + (at >= 17) * 500 for at, value in enumerate(noise(seed))])) for seed in range(40))


def test_two_years_of_differences_are_needed() -> None:
    values = noise(2)
    for at in range(5, 36, 12):
        values[at] += 900
    assert found(monthly(values[:23])) == [] and found(monthly(values[:30])) == [(JUNE, 1)]
    assert seasons(Series((), ())) == () and found(monthly([5] * 36)) == []
    weeks = tuple(parse_period("2014-W01", "week").shift(at) for at in range(120))
    assert seasons(Series(weeks, tuple(range(120)))) == ()


def test_a_season_is_said_once_and_not_as_signals(manchester: Pack) -> None:
    tests, share = (manchester.tables[name].main_series for name in ("breath-tests", "positive-share"))
    (phase,) = xmr(tests)
    assert signal_words(phase) == "every June and December is high: a season; February to March 2015 low (two of three)"
    assert of_point(phase, phase.points[-4]) == "outside the limits, above, as every December"
    (low,) = xmr(share)
    assert signal_words(low) == "every June and December is low: a season, which widens the limits; no other signal"
    assert season_words(seasons_of(low)) == signal_words(low, brief=True)
    assert [point.special for point in phase.signals].count("outside") == 3, "the rules of the chart are as they were"


def test_a_chart_of_levels_has_no_limits_that_a_season_widens(manchester: Pack) -> None:
    """Neither its own months are outside them, nor others near them; a shift remains."""
    tests = manchester.tables["breath-tests"].main_series
    (phase,) = level_phases(tests)
    assert not phase.flagged and not phase.has_limits
    drawn = plan(tests)
    assert drawn and not drawn.marks and not drawn.limits and drawn.unseen == "every June and December is high: a season, so no limits"
    assert [of_point(phase, phase.points[at]) for at in (-4, -3)] == ["high, as every December", ""]
    layout = layouts(manchester.tables["breath-tests"])[0](manchester.tables["breath-tests"])
    assert not any(sign in plain(cell) for row in layout.cells(80, BLOCKS).rows for cell in row.cells for sign in "●◇")
    shifted = [value + 300 * (at >= 24) for at, value in enumerate(noise(1))]
    for at in range(5, 36, 12):
        shifted[at] += 1500
    (later,) = level_phases(monthly(shifted))
    assert {special for special, _ in later.flagged.values()} == {"shift"}
    assert level_phases(tests, [month(2013, 4)]) == xmr(tests, rebase=[month(2013, 4)]), "a rebase that is tried shows what it changes"


def test_signals_of_less_than_two_years_follow_what_they_may_be() -> None:
    weeks = read_pack(Path(__file__).parents[1] / "packs" / "west-yorkshire-2024").tables["collisions-by-week"]
    first, *_ = map(plain, series_lines(weeks, brief=True))
    assert first.startswith(
        "52 weeks, mean 78 collisions a week; under 104 weeks, a season cannot be told apart from a change; week of 23 December"
    )


def test_a_table_with_a_season_opens_on_its_differences(manchester: Pack) -> None:
    table = manchester.tables["positive-share"]
    assert views(table.main_series)[0] == "difference"
    layout = layouts(table)[0](table)
    drawn = plan(table.main_series, "difference", measure=table.measures[table.main])
    words = "March 2015: +6.0 points on Mar 2014 (23.6%, from 17.6%), beyond the usual ±3.8; highest of 39 months."
    assert plain(view_reading(layout, layout.start, drawn, BLOCKS)) == words
    first, second, *_ = map(plain, trend_summary(manchester, layout, layout.start, BLOCKS, drawn))
    years = "Like for like, mean of 12 months: 16.9% in 2014/15, 16.2% in 2013/14: +0.7 percentage points"
    assert first == f"{years}, within the usual ±1.1: could be chance.", "a third year would take a third row"
    assert second == "27 differences from the year before, 1 beyond the usual ±3.8: March 2015 (+6.0)."
    assert "beyond the usual +/-3.8" in plain(view_reading(layout, layout.start, None, ASCII)), "for a terminal without the sign"
    limits = plain(layout.reading(layout.start))
    assert limits == "March 2015: 23.6%, +6.0 percentage points on March 2014 (17.6%), beyond the usual ±3.8; highest of 39 months."


def test_of_many_differences_the_latest_are_named(manchester: Pack) -> None:
    found = plan(manchester.tables["breath-tests"].main_series, "difference")
    assert found
    words = "6 beyond the usual ±631: the latest are December 2014 (−2,533), January 2015 (−683) and March 2015 (−725)."
    assert plain(difference_summary(found)).endswith(words)


def test_a_difference_on_a_slide_is_judged_as_a_difference(pack: Pack) -> None:
    """The limits are those of the figure, and say nothing of a difference."""
    table = pack.tables["collisions"]
    measure = table.measures[table.main]
    assert measure
    assert of_period(table.main_series, measure, month(2015, 3)) == "184 fewer than in March 2014, within the usual ±211"
