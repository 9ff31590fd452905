"""One change has one sign where a printed total does not hold: that of its parts."""

import pytest

from tests.reports import ENGHRAIFFT, WEST_YORKSHIRE, report, shell
from tui.analysis.across.asked_for import figures_at
from tui.analysis.across.joined import JoinedSeries, joined_series
from tui.analysis.table_changes import change_at
from tui.navigation.address import Address
from tui.nodes.across.over_time import period_rows
from tui.nodes.across.sign_key import sign_key
from tui.nodes.comparison_address import comparison_of
from tui.nodes.kinds import node
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

Captured = pytest.CaptureFixture[str]
RISE = 1_800_000
MISPRINT = "Net spending, 2018/19: the report prints a total of £48,450,000, but the headings come to £44,850,000"


def series(address: str) -> JoinedSeries:
    """The comparison of one report alone."""
    return joined_series([figures_at(report(ENGHRAIFFT), Address.parse(address))])


def test_the_page_of_a_misprinted_total_compares_the_sum_of_its_parts(capsys: Captured) -> None:
    """It said 1.8 million lower, beside headings that are 1.8 million higher."""
    said = " ".join(shell(capsys, ENGHRAIFFT, "show", "money/budget").split())
    assert "Budget: £46,650,000; £1,800,000 higher than in 2018/19 (× £44,850,000, the sum of the headings)." in said
    table = report(ENGHRAIFFT).tables["budget"]
    found = change_at(table, table.place("budget"), {"heading": "Net spending"}, table.periods[-1])
    assert found and found.difference == RISE


@pytest.mark.parametrize("address", ["money/budget", "money/budget/net-spending"])
def test_a_comparison_has_the_same_change_and_the_sign(address: str) -> None:
    found = series(address)
    assert found.changes[found.periods[-1].period].value == RISE
    rows = period_rows(found, 78, BLOCKS)
    assert "× £44,850,000" in plain(rows.rows[0].line) and "+£1,800,000" in plain(rows.rows[1].line)
    assert "× printed otherwise" in plain(sign_key(found, rows, BLOCKS, 78)[0])


def test_the_shell_says_what_is_printed_otherwise(capsys: Captured) -> None:
    said = " ".join(shell(capsys, ENGHRAIFFT, "compare", "money/budget").split())
    assert f"× {MISPRINT}." in said and "2018/19: × £44,850,000" in said


def test_a_comparison_begins_with_the_year_like_for_like(capsys: Captured) -> None:
    """March alone could be chance, while the year is beyond the usual range."""
    for address, words in (
        ("contact/answer-time", "Mean of 12 months: 8.05 in 2019/20, 9.01 in 2018/19, 9.60 in 2017/18: −0.96 (−10.7%) on 2018/19"),
        ("contact/calls", "April to March: 122,348 in 2019/20, 113,503 in 2018/19: +8,845 (+7.8%), beyond the usual ±3,015."),
    ):
        said = " ".join(shell(capsys, ENGHRAIFFT, "compare", address).split())
        assert said.index(f"Like for like: {words}") < said.index("Latest figure")
    assert series("money/budget").last_year is None, "a year is compared as it is"


def test_the_sign_of_a_level_stands_beside_it_and_that_of_a_change_beside_the_change() -> None:
    """`−400 ≡` and `+1,299 ●` had the level's sign, and 8,451 outside had none."""
    found = series("contact/calls")
    rows = {str(row.at.period): plain(row.line) for row in period_rows(found, 78, BLOCKS).rows if row.at}
    assert "● 8,451" in rows["2018-02"] and "● 11,406" in rows["2019-08"]
    assert rows["2019-08"].endswith("+1,299 ▲") and rows["2018-04"].endswith("−400 ○") and "≡ 9,288" in rows["2018-04"]


def test_a_statement_is_compared_by_its_first_figure() -> None:
    """Its row and its column, as in the cell: the first column is the budget."""
    pack, spent = report(ENGHRAIFFT), "compare/money/budget/net-spending-spent"
    assert str(comparison_of(pack, Address.parse("money/overspent"))) == spent
    assert str(comparison_of(pack, Address.parse("money/overspent/spent"))) == spent, "a figure that has no measure"
    assert str(comparison_of(pack, Address.parse("money/budget/net-spending"), ("Net spending", "spent"))) == spent


def test_a_row_named_as_its_measure_is_named_once() -> None:
    """“Victims satisfied, Victims satisfied”."""
    pack = report(ENGHRAIFFT)
    assert node(pack, Address.parse("compare/indicators/indicators/victims-satisfied")).trail == ("Compare", "Victims satisfied")


def test_a_figure_without_periods_says_so_by_its_name() -> None:
    """The notice was its address, `Wards/wards/rhiw-r-gwr has no periods`."""
    pack = report(ENGHRAIFFT)
    assert comparison_of(pack, Address.parse("wards/wards/rhiw-r-gwr")) == "Calls of Rhiw'r Gŵr: one figure, no periods to compare."
    assert comparison_of(pack, Address.parse("wards/wards")) == "Calls: no periods to compare."
    street, several = report(WEST_YORKSHIRE), "Crimes of Bradford: no periods to compare."
    assert comparison_of(street, Address.parse("crime/street-crime/bradford")) == several, "its 14 rows are not one figure"
