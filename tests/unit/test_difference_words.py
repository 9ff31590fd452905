"""What is said of differences from the year before where a chart shows them."""

import pytest

from tui.charts.plan import Plan, plan
from tui.model.pack import Pack
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.difference_words import difference_summary
from tui.nodes.table_views.shapes import layouts
from tui.nodes.table_views.trend_summary import trend_summary, view_reading
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain


def differences(pack: Pack, table: str) -> Plan:
    """The differences of a table."""
    found = pack.tables[table]
    planned = plan(found.main_series, "difference", measure=found.measures[found.main])
    assert planned
    return planned


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("mobile-phones", "5 differences from the year before, 2 beyond the usual ±83: March 2015 (−134) and April 2015 (−87)."),
        ("collisions", "3 differences from the year before, all within the usual ±211."),
    ],
)
def test_differences_are_counted_and_those_beyond_chance_named(pack: Pack, table: str, words: str) -> None:
    assert plain(difference_summary(differences(pack, table))) == words


def test_the_words_of_the_view_and_then_the_two_years_come_first(pack: Pack) -> None:
    layout = layouts(pack.tables["mobile-phones"])[0](pack.tables["mobile-phones"])
    shown, part = differences(pack, "mobile-phones"), layout.start
    assert plain(view_reading(layout, part, shown, BLOCKS)) == "May 2015: −26 on May 2014 (169, from 195), within the usual ±83."
    assert "+/-83" in plain(view_reading(layout, part, shown, ASCII))
    view, years, *_ = (plain(line) for line in trend_summary(pack, layout, part, BLOCKS, shown))
    assert years.startswith("Like for like, January to May") and view.startswith("5 differences from the year before")
    year_before = TablePart(period=part.period.shift(-12)) if part.period else TablePart()
    assert view_reading(layout, year_before, shown, BLOCKS) == layout.reading(year_before), "it has no year before it"
    assert plain(trend_summary(pack, layout, part, BLOCKS, shown._replace(view="pairs"))[0]).startswith("Like for like, January to May")
    assert plain(trend_summary(pack, layout, part, BLOCKS)[2]).startswith("17 months, mean 188")
