"""A stock is what there is at a point in time.

Never added up over periods, and not tested as counts of events are.
"""

import pytest
from msgspec.structs import replace

from tests.handmade import made, measure
from tests.reports import WEST_YORKSHIRE, report
from tests.unit.checked_tables import DISTRICTS, LEEDS, checked, pack_of
from tui.analysis.changes import of_change
from tui.analysis.checks.change import Change
from tui.analysis.checks.rank import Rank
from tui.analysis.checks.share_change import ShareChange
from tui.analysis.checks.total import Total
from tui.analysis.member_shares import shares_of
from tui.analysis.table_changes import change_at
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import Table
from tui.navigation.table_parts import added_spans, table_steps
from tui.nodes.finding_words import why
from tui.nodes.table_views.cells import MEAN, TOTAL, WHOLE
from tui.nodes.table_views.notes import unadded_note
from tui.nodes.table_views.reading import member_reading
from tui.nodes.table_views.shapes import layouts
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

OFFICERS = {"value": measure(unit="officers", stock=True, better="neutral")}
POSTS = made(
    "2013/14,Leeds,900\n2013/14,York,100\n2014/15,Leeds,905\n2014/15,York,90", "financial-year", ("place",), measures=OFFICERS, starts=4
)
MONTHS = made("\n".join(f"2014-{number:02d},{1000 + number}" for number in range(1, 13)), "month", measures=OFFICERS)
BY_MONTH = made("2014-01,Leeds,900\n2014-01,York,100\n2014-02,Leeds,905\n2014-02,York,90", "month", ("place",), measures=OFFICERS)


def with_stocks(pack: Pack) -> Pack:
    """The same pack, whose table is of a stock."""
    table = pack.tables["t"]
    measures = tuple(replace(each, stock=True) if each else None for each in table.measures)
    return replace(pack, tables={**pack.tables, "t": replace(table, measures=measures)})


STOCKS = with_stocks(pack_of(DISTRICTS, whole="All"))


def words(table: Table, *steps: str) -> str:
    return plain(member_reading(table, table_steps(table).part(*steps)))


def test_a_change_of_a_stock_is_not_said_to_be_chance() -> None:
    assert words(POSTS, "leeds", "2014-15").startswith("Leeds, 2014/15: 905 officers; 5 more than in 2013/14 (900 officers)")
    assert "chance" not in words(POSTS, "leeds", "2014-15").replace("(differences not tested for chance)", "")
    found = change_at(POSTS, 0, {"place": "Leeds"}, POSTS.periods[-1])
    assert found is not None and found.difference == 5 and found.chance is None


def test_a_claim_of_a_stock_that_rises_is_settled_by_its_figures() -> None:
    check = Change(table="t", where=LEEDS, period="2014/15")
    events = checked(pack_of(DISTRICTS, whole="All"), check, "rising")
    stocks = checked(STOCKS, check, "rising")
    assert "counting alone" in why(events) and "counting" not in why(stocks) and stocks.verdict == "agrees"
    assert "chance" not in why(checked(STOCKS, Rank(table="t", where=LEEDS, period="2014/15"), "exactly", 1))


def test_a_change_of_a_stock_in_the_report_implies_no_test() -> None:
    pack = STOCKS
    change = Figure(id="change", label="x", value=5, unit="officers", window="x", printed="5", role="change", measure="crime")
    percent = Figure(id="percent", label="x", value=0.6, unit="%", window="x", printed="0.6%", role="percent-change", measure="crime")
    assert of_change(pack, change, percent)
    report = replace(pack.report, measures=(*pack.report.measures, replace(OFFICERS["value"], id="crime")))
    stock = replace(pack, report=report)
    assert of_change(stock, change, percent) is None


def test_shares_of_a_stock_are_exact() -> None:
    assert all(not each.intervals and each.points_interval is None for each in shares_of(POSTS, "place"))
    check = ShareChange(table="t", where=LEEDS, period="2014/15")
    found = checked(STOCKS, check, "rising")
    assert found.verdict == "agrees" and "interval" not in why(found)


def test_a_stock_is_added_up_over_members_and_not_over_periods() -> None:
    layout = layouts(BY_MONTH)[-1](BY_MONTH)
    assert WHOLE in [row.key for row in layout.cells(80, BLOCKS).rows]
    assert added_spans(BY_MONTH) == ()
    assert checked(STOCKS, Total(table="t", where={"district": "All"}, period="2014/15"), "exactly", 1110).verdict == "agrees"


def test_a_year_of_a_stock_has_a_mean_and_no_total() -> None:
    cells = layouts(MONTHS)[0](MONTHS).cells(120, BLOCKS)
    keys = [column.key for column in cells.columns]
    assert TOTAL not in keys and keys[-1] == MEAN and plain(cells.rows[0].cells[-1]) == "1,007"
    assert words(MONTHS, "2014") == "2014: 12 months with a figure; figures of a point in time cannot be added up over time."
    assert unadded_note(MONTHS) == "Figures of a point in time cannot be added up over time."


def test_percentages_beside_shares_that_add_up_are_named() -> None:
    districts, rates = (report(WEST_YORKSHIRE).tables[id] for id in ("collisions-by-district", "crime-rates"))
    assert unadded_note(districts) == "Percentages in Fatal or serious cannot be added up."
    assert unadded_note(rates).startswith("Rates cannot be added up.")


@pytest.mark.parametrize("period", ["2014", None])
def test_a_total_of_a_stock_over_periods_is_refused(period: str | None) -> None:
    check = Total(table="t", period=period)
    faults = [each.what for each in check.single(MONTHS, period)]
    assert faults == ["12 figures are chosen, and figures of a point in time cannot be added up over time"]
