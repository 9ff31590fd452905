"""Slides of series: what leads, and how signals are dated."""

import pytest

from tests.browse import bundled
from tests.handmade import with_months
from tests.reports import report
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.slide_story import topic_words


def test_ordinary_variation_leads_with_its_mean() -> None:
    """The latest month is one of many, and no mark of the chart is highlighted."""
    months = with_months(report("small"), "notices", [98, 103, 96, 104, 99, 101, 97, 105, 95, 102, 100, 98, 104, 99])
    shown = node(months, Address.parse("roads/notices")).slide()
    assert (shown.large, shown.words, shown.unit_besides) == ("100", "a month", "")
    assert shown.sentence == "14 months of ordinary variation and no signal." and shown.month is None


@pytest.mark.parametrize(
    ("pack", "table", "headline"),
    [
        ("west-yorkshire-2024", "roads/collisions-by-week", "78 a week"),  # The last week is that of Christmas.
        ("west-yorkshire-2024", "roads/collisions-by-day", "11 a day"),
        ("heddlu-enghraifft-2019-20", "custody/custody", "123 a week"),
        ("heddlu-enghraifft-2019-20", "victims/satisfaction", "83.9% 2019/20, partly provisional"),  # As in Indicators.
    ],
)
def test_what_leads_a_series_of_other_forces(pack: str, table: str, headline: str) -> None:
    assert node(report(pack), Address.parse(table)).slide().headline == headline


def test_a_topic_without_headlines_says_the_mean_of_its_table() -> None:
    """And not the week that its statement is about, which is the lowest of them."""
    assert topic_words(report("heddlu-enghraifft-2019-20"), "custody") == "123 people a week in 2020 to 29 March"


@pytest.mark.parametrize(
    ("months", "sentence"),
    [
        ([*[120, 122] * 4, *[99, 101] * 14], "Low since September 2013."),
        ([*[98, 104] * 14, *[103, 104] * 4], "20 more than in 2014, beyond the usual ±10."),
        ([*[99, 101] * 14, 120, *[99, 101] * 4, 121, *[99, 101] * 2], "Outside the limits: May 2015 and February 2016."),
    ],
)
def test_a_signal_is_dated_and_the_latest_leads(months: list[int], sentence: str) -> None:
    assert node(with_months(report("small"), "notices", months), Address.parse("roads/notices")).slide().sentence == sentence


def test_a_change_of_too_few_months_is_tested_as_counts() -> None:
    shown = node(with_months(report("small"), "notices", [100, 104, 98, *[None] * 9, 60, 62, 58]), Address.parse("roads/notices")).slide()
    assert (shown.large, shown.sentence) == ("−40.4%", "122 fewer than in 2013, more than counting alone explains (±43).")
    assert not shown.cautions and "6 months are too few to say whether it is unusual" in shown.full


def test_a_change_beyond_the_usual_range_leads_over_the_runs_of_its_chart() -> None:
    shown = node(bundled(), Address("roads", "mobile-phones")).slide()
    assert (shown.large, shown.words, shown.unit_besides) == ("−31.5%", "on 2014", "notices, January to May 2015")
    assert shown.sentence == "370 fewer than in 2014, beyond the usual ±186." and shown.plan
    assert [bracket.words for bracket in shown.plan.brackets] == ["7 above the mean", "7 below the mean"]
