"""Whether the change of a printed share could be chance."""

from tests.reports import ENGHRAIFFT, report
from tui.analysis.across.in_report import InReport
from tui.analysis.across.joined import joined_series
from tui.analysis.intervals import newcombe
from tui.charts.plan import plan
from tui.navigation.table_parts import TablePart
from tui.nodes.across.series_record import change_words
from tui.nodes.table_views.reading import member_reading
from tui.nodes.table_views.series_lines import series_lines
from tui.nodes.table_views.shapes import layouts
from tui.nodes.table_views.trend_summary import trend_summary, view_reading
from tui.text.glyphs import BLOCKS
from tui.text.shortening import shortened
from tui.text.spans import plain


def test_a_rate_whose_counts_are_beside_it_is_judged_by_them() -> None:
    """219 of 1,190 against 180 of 774 were too few to judge, as four percentages."""
    table = report(ENGHRAIFFT).tables["stop-search"]
    said = plain(member_reading(table, TablePart((), table.periods[-1], "rate")))
    assert "more than counting alone explains (95%: −8.6 to −1.2)" in said
    interval = newcombe(219, 1190, 180, 774)
    assert (round(interval.low * 100, 1), round(interval.high * 100, 1)) == (-8.6, -1.2)
    assert "which could be chance" in plain(member_reading(table, TablePart((), table.periods[2], "rate")))


def test_the_two_years_are_not_too_few_where_their_counts_judge_them() -> None:
    table = report(ENGHRAIFFT).tables["stop-search"]
    rate = next(place for place, column in enumerate(table.columns) if column.id == "rate")
    (like,) = (line for line in map(plain, series_lines(table, rate)) if line.startswith("Like for like"))
    assert like.endswith("−4.9 percentage points, more than counting alone explains (95%: −8.6 to −1.2).")


def test_the_comparison_of_reports_and_the_view_of_differences_say_the_same() -> None:
    pack = report(ENGHRAIFFT)
    table = pack.tables["stop-search"]
    rate = table.place("rate")
    measure = table.measures[rate]
    assert measure
    series = joined_series([InReport(pack, measure, table, rate, {})])
    assert "more than counting alone explains (95%: −8.6 to −1.2)" in change_words(series, series.periods[-1])
    layout, part = layouts(table)[0](table), TablePart((), table.periods[-1], "rate")
    said = plain(view_reading(layout, part, plan(table.series(rate), "difference", measure=measure), BLOCKS))
    assert said.endswith("more than counting alone explains (95%: −8.6 to −1.2); lowest of 4 half-years.")
    brief = shortened(view_reading(layout, part, plan(table.series(rate), "difference", measure=measure), BLOCKS), 58, 2)
    both = "(18.4%, from 23.3%), more than counting alone explains (95%: −8.6 to −1.2)."
    assert " ".join(plain(line).rstrip() for line in brief).endswith(both)
    below = list(map(plain, trend_summary(pack, layout, part, BLOCKS, plan(table.series(rate), measure=measure))))
    assert not any(line.startswith("Like for like") for line in below), "the reading above them says it"
    assert "too few for limits" in plain(series_lines(table, rate)[0]) and "too few to judge" not in plain(series_lines(table, rate)[0])
