"""Whether the change of a printed share could be chance."""

from tests.reports import ENGHRAIFFT, report
from tui.analysis.intervals import newcombe
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.reading import member_reading
from tui.nodes.table_views.series_lines import series_lines
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
    assert "too few to judge" not in like
