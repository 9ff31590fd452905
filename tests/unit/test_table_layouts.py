"""Each shape of table in rows and columns, and the cell under the cursor.

The cell is read out in words.
"""

import pytest

from tests.handmade import COLUMN, made, measure
from tui.model.period import parse_period
from tui.model.table import Table
from tui.model.tables import Column, Dimension, PartYear, Printed
from tui.navigation.table_parts import TablePart, table_steps
from tui.nodes.table_views.cells import BARS, NAME, SHAPE, WHOLE, WITHOUT
from tui.nodes.table_views.layout import Layout, Sort
from tui.nodes.table_views.series_lines import series_lines
from tui.nodes.table_views.shapes import layouts
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain, width

CRIMES = (
    Column(id="crimes", measure="crime"),
    *(Column(id=each, of="crimes", relation=each) for each in ("previous", "change", "percent-change", "target")),
)
CRIME = {"crime": measure("crime", better="lower", unit="crimes")}
DISTRICTS = made(
    "2013/14,Bradford,44000,43000,1000,2.3,40000\n"
    "2014/15,Bradford,42345,44000,-1655,-3.8,42000\n"
    "2014/15,Calderdale,13456,13467,-11,-0.1,13000\n"
    "2014/15,Leeds,63098,60010,3088,5.1,64000\n"
    "2014/15,Wakefield,[x],22000,[x],[x],21000",
    "financial-year",
    ("district",),
    CRIMES,
    CRIME,
)
RATES = {"rate": measure("rate", "rate", unit="crimes", per="1000 residents"), "good": measure("good", "percentage", unit="%")}
WALES = made(
    "Aberystwyth a Llanbadarn Fawr,6.4,7.1\nY Fenni,3.0,2.5\nCaerffili,12.25,-1",
    dimensions=("ardal",),
    columns=(Column(id="rate", measure="rate"), Column(id="good", measure="good")),
    measures=RATES,
)
SCALE = ("Excellent", "Good", "Concern", "Risk")
OWN = {
    "Victims satisfied": measure("satisfied", "percentage", unit="%", better="higher"),
    "Burglary": measure("burglary", "percentage", unit="%", better="lower"),
    "Attending": measure("attending", "mean", unit="minutes", better="lower"),
    "Files": measure("files", "percentage", unit="%", better="higher"),
}
SCORECARD = made(
    "Victims satisfied,85.1,84,Good\nBurglary,-8.8,-5,Excellent\nAttending,17,15,Risk\nFiles,[x],95,[x]",
    dimensions=(Dimension(id="indicator", title="Indicator", measures={name: each.id for name, each in OWN.items()}),),
    columns=(Column(id="actual"), Column(id="target", of="actual", relation="target"), Column(id="health", measure="health")),
    measures={"health": measure("health", "rating", scale=SCALE, unit="")},
    by_member=OWN,
)
START = parse_period("2017/18-Q1", "quarter", 4)
QUARTERS = made(
    "\n".join(
        f"{START.shift(at)},{force},{number + at * 7 % 13}"
        for at in range(14)
        for force, number in (("Greater Manchester", 800), ("Kent", 300))
    ),
    "quarter",
    ("force",),
    starts=4,
    measures={"value": measure(unit="offences")},
)
CASUALTIES = made(
    "2011,7171,76\n2010,7587,54\n2012,6058,[c]",
    "year",
    columns=(Column(id="all", measure="all"), Column(id="killed", measure="killed")),
    measures={"all": measure("all", unit="casualties"), "killed": measure("killed", unit="casualties")},
)
TABLES = {"districts": DISTRICTS, "wales": WALES, "scorecard": SCORECARD, "quarters": QUARTERS, "casualties": CASUALTIES}


def laid_out(table: Table, sort: Sort | None = None) -> Layout:
    return layouts(table)[0](table, None, sort)


def texts(layout: Layout, columns: int = 120) -> dict[str, dict[str, str]]:
    """The text of every cell, by row and column key."""
    cells = layout.cells(columns, BLOCKS)
    keys = [column.key for column in cells.columns]
    return {row.key: dict(zip(keys, map(plain, row.cells), strict=True)) for row in cells.rows}


def said(table: Table, *steps: str, column: str = "") -> str:
    part = table_steps(table).part(*steps)._replace(column=column)
    return plain(laid_out(table).reading(part))


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_no_figure_is_cut(name: str, columns: int) -> None:
    cells = laid_out(TABLES[name]).cells(columns, ASCII)
    for row in cells.rows:
        for column, line in zip(cells.columns, row.cells, strict=True):
            assert width(line) <= column.width or column.key == NAME
    assert len({column.key for column in cells.columns}) == len(cells.columns)


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_has_a_part_with_an_address_and_a_reading(name: str) -> None:
    table = TABLES[name]
    layout, steps = laid_out(table), table_steps(table)
    cells = layout.cells(100, BLOCKS)
    for row in cells.rows:
        for column in cells.columns:
            part = layout.part(row.key, column.key)
            found = layout.place(part)
            assert found[0] == row.key
            first, second = steps.of(part)
            again = steps.part(first, second)
            assert again.period == part.period and set(again.members) <= set(part.members)
            assert plain(layout.reading(part)).endswith(".")


def test_one_period_of_several_measures() -> None:
    found = texts(laid_out(DISTRICTS))
    assert list(found) == ["Bradford", "Calderdale", "Leeds", "Wakefield"]
    assert [found["Bradford"][key] for key in ("crimes", "previous", "change", "percent-change", "target")] == [
        "42,345", "44,000", "−1,655", "−3.8", "42,000",
    ]  # fmt: skip
    assert (found["Wakefield"]["crimes"], found["Leeds"]["target-met"].strip(), found["Bradford"]["target-met"].strip()) == (
        "[x]",
        "met",
        "missed",
    )
    assert found["Calderdale"][BARS].strip() == "░│" and "█" in found["Leeds"][BARS]
    earlier = layouts(DISTRICTS)[0](DISTRICTS, DISTRICTS.periods[0])
    assert list(texts(earlier)) == ["Bradford"] and earlier.title == "2013/14"


def test_nothing_is_added_up_where_a_figure_is_missing_or_of_the_wrong_kind() -> None:
    assert WHOLE not in texts(laid_out(DISTRICTS))
    assert said(DISTRICTS, "2014-15") == "4 districts together, 2014/15: no total, because Wakefield has no figure."
    assert WHOLE not in texts(laid_out(WALES)) and WHOLE not in texts(laid_out(SCORECARD))
    assert texts(laid_out(QUARTERS))[WHOLE][str(START)] == "1,100"


def test_rows_sort_by_value_and_the_whole_stays_on_top() -> None:
    assert list(texts(laid_out(DISTRICTS, Sort("change")))) == ["Leeds", "Calderdale", "Bradford", "Wakefield"]
    assert list(texts(laid_out(DISTRICTS, Sort("change", highest=False)))) == ["Bradford", "Calderdale", "Leeds", "Wakefield"]
    assert list(texts(laid_out(WALES, Sort("rate")))) == ["Caerffili", "Aberystwyth a Llanbadarn Fawr", "Y Fenni"]
    assert list(texts(laid_out(SCORECARD, Sort("health")))) == ["Burglary", "Victims satisfied", "Attending", "Files"]
    assert "highest first" in laid_out(DISTRICTS, Sort("change")).title


def test_a_row_in_words() -> None:
    assert said(DISTRICTS, "bradford", "2014-15") == (
        "Bradford, 2014/15: 42,345 crimes; −1,655 crimes (−3.8%) on a year before (44,000 crimes); misses its target of 42,000 crimes; "
        "2nd highest of 3 districts with a figure."
    )
    assert "(−0.1%) on a year before (13,467 crimes), which could be chance" in said(DISTRICTS, "calderdale")
    assert said(DISTRICTS, "wakefield").startswith("Wakefield, 2014/15: the figure is not available")
    assert said(WALES, "y-fenni", column="good").startswith("Y Fenni: Good: 2.5%; 2nd highest of 3 ardals (differences not tested")
    assert said(WALES, "y-fenni").startswith("Y Fenni: Rate: 3.00 crimes per 1,000 residents; lowest of 3")


def test_a_scorecard_has_ratings_verdicts_and_a_tally() -> None:
    layout = laid_out(SCORECARD)
    found = texts(layout)
    assert [found[row]["health"].strip() for row in found] == ["■■■□ Good", "■■■■ Excellent", "■□□□ Risk", "[x]"]
    assert [found[row]["target-met"].strip() for row in found] == ["met", "met", "missed", ""]
    assert [found[row]["actual"] for row in found] == ["85.1%", "−8.8%", "17", "[x]"]
    assert BARS not in found["Burglary"]
    assert said(SCORECARD, "attending") == (
        "Attending: 17 minutes; misses its target of 15 minutes. Health: Risk; worst of 4, from Excellent to Risk."
    )
    tally = [plain(line).split() for line in layout.drawing(layout.start, 80, BLOCKS)]
    assert [line[-1] for line in tally[1:]] == ["1", "1", "0", "1", "1"]
    assert "#---" in plain(layout.drawing(layout.start, 80, ASCII)[4])


def test_members_by_period_keep_their_shape_beside_the_name() -> None:
    cells = laid_out(QUARTERS).cells(80, BLOCKS)
    assert [column.key for column in cells.columns[:3]] == [NAME, SHAPE, str(START)]
    assert cells.columns[2].title == "Q1 2017/18" and cells.columns[6].title == "2017/18" and len(cells.columns) == 2 + 14 + 4
    assert all(len(plain(row.cells[1]).strip()) == 14 for row in cells.rows)
    assert said(QUARTERS, "kent", "2018-19-q1").startswith(
        "Kent, Q1 2018/19: 302 offences; 2 more than a year before (300 offences), which could"
    )


def test_a_list_is_in_time_order_and_has_a_series_for_each_column() -> None:
    layout = laid_out(CASUALTIES)
    assert [row.split("\n")[0] for row in texts(layout)] == ["2010", "2011", "2012"]
    series = layout.series(TablePart(period=CASUALTIES.periods[0], column="killed"))
    assert layout.charted and series and series.values == (54, 76, None)
    assert said(CASUALTIES, "2011", column="killed").startswith(
        "2011: Killed: 76 casualties; 22 more than a year before (54 casualties), which could"
    )
    assert "Killed: the figure is left out" in said(CASUALTIES, "2012")


def test_steps_of_members_and_periods() -> None:
    table = made("2011-12,April,1\n2012-04,2011-12,2\n2012-04,April!,3", "month", ("name",), starts=4)
    steps = table_steps(table)
    assert list(steps.member_of) == ["april", "2011-12-2", "april-2"] and list(steps.period_of) == [
        "2011-12",
        "2012-04",
        "2011-2012",
        "2012-13",
    ]
    months = made("2011-12,1\n2012-04,2", "month", starts=4)
    assert list(table_steps(months).period_of) == ["2011-12", "2012-04", "2011-2012", "2012-13"]
    assert table_steps(QUARTERS).of(TablePart((("force", "Kent"),), START)) == ("kent", "2017-18-q1")
    assert COLUMN.id == "value"


FINANCIAL = made(
    "2013-12,12310\n2014-01,12321\n2014-03,\n2014-04,12345 [p]\n2014-05,[c]\n2015-03,12334",
    "month",
    starts=4,
    measures={"value": measure(unit="calls")},
)
PERCENT = made(
    "2014-Q1,85.1,84\n2014-Q2,83,84\n2015-Q1,86.2,84",
    "quarter",
    columns=(COLUMN, Column(id="aim", of="value", relation="target")),
    measures={"value": measure(kind="percentage", unit="%", better="higher")},
    printed=Printed(means={"2014": 84.1}),
)
DISPOSALS = made(
    "2014,Cancelled,30\n2014,Paid,70\n2014,Warned,3\n2015,Cancelled,5\n2015,Paid,20",
    "year",
    (Dimension(id="disposal", title="Disposal"),),
    measures={"value": measure(unit="disposals")},
    without={"disposal": ("Cancelled",)},
    part_years=(PartYear(year="2015", note="months not given"),),
    printed=Printed(totals={"2014": 103, "2015": 26}),
)


def test_a_financial_year_runs_from_april() -> None:
    cells = laid_out(FINANCIAL).cells(160, BLOCKS)
    assert [column.title for column in cells.columns] == [
        "Year", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Total", "Mean",
    ]  # fmt: skip
    found = texts(laid_out(FINANCIAL), 160)
    assert list(found) == ["2013/14", "2014/15"]
    assert (found["2013/14"]["9"], found["2013/14"]["10"], found["2013/14"]["12"]) == ("12310", "12321", "·")
    assert (found["2014/15"]["1"], found["2014/15"]["2"], found["2014/15"]["12"]) == ("12345[p]", "[c]", "12334")
    assert found["2014/15"]["total"] == "24679"
    assert "12,345 calls (provisional)" in said(FINANCIAL, "2014-04")
    assert said(FINANCIAL, "2014-05").startswith("May 2014: the figure is left out")
    assert said(FINANCIAL, "2013-14") == (
        "2013/14: total 24,631 calls over 2 months (December to January, a part year). The report prints no total."
    )


def test_percentages_have_no_total_and_only_a_printed_mean() -> None:
    cells = laid_out(PERCENT).cells(80, BLOCKS)
    assert [column.title for column in cells.columns] == ["Year", "Q1", "Q2", "Q3", "Q4", "Mean"]
    assert texts(laid_out(PERCENT))["2014"]["mean"] == "84.1"
    assert said(PERCENT, "2014") == "2014: 2 quarters with a figure; percentages cannot be added up."
    assert "+1.1 percentage points on Q1 2014 (85.1%)" in said(PERCENT, "2015-q1") and "meets its target of 84%" in said(PERCENT, "2015-q1")
    assert "misses its target of 84%" in said(PERCENT, "2014-q2")


def test_a_narrow_grid_turns() -> None:
    layout = laid_out(FINANCIAL)
    found = texts(layout, 60)
    assert list(found) == [*map(str, range(1, 13)), "total", "mean"] and found["1"]["2014/15"] == "12345[p]"
    assert layout.part("1", "2014/15").period == parse_period("2014-04", "month", 4)


def test_shares_of_one_whole_in_two_periods() -> None:
    layout = laid_out(DISPOSALS)
    found = texts(layout)
    assert list(found) == ["Cancelled", "Paid", "Warned", WHOLE, WITHOUT, f"{WITHOUT}Paid", f"{WITHOUT}Warned"]
    assert [found["Cancelled"][key] for key in ("2014", "2014-share", "2015", "2015-share", "difference")] == [
        "30",
        "29.1%",
        "5",
        "20.0%",
        "−9.1",
    ]
    assert said(DISPOSALS, "warned") == "Warned. 2014: 3 of 103, 2.9%; 2015 (part year): none in the table."
    assert said(DISPOSALS, "2015") == "3 disposals together. 2014: 103, as printed; 2015: 25, printed as 26."
    assert plain(layout.reading(layout.part(f"{WITHOUT}Paid", NAME))).startswith("Without Cancelled: Paid. 2014: 70 of 73, 95.9%")
    assert any("without" in plain(line).casefold() for line in layout.drawing(layout.start, 100, BLOCKS))


def test_a_whole_series_in_words() -> None:
    lines = [plain(line) for line in series_lines(PERCENT)]
    assert lines[0].startswith("3 quarters, mean 84.8%; no signal, but 3 quarters are too few to judge.")
    assert lines[1].startswith("Like for like, Q1: 86.2% in 2015, 85.1% in 2014: +1.1 percentage points; 3 quarters are too few")
    assert lines[-1] == "Highest Q1 2015 (86.2%), lowest Q2 2014 (83%)."
    rolling = made("\n".join(f"2014-{month:02d},{100 + month}" for month in range(1, 13)), "rolling-12")
    assert "no limits and no signals" in plain(series_lines(rolling)[-1])


def test_a_member_of_one_of_two_dimensions_stands_for_all_its_rows() -> None:
    table = made("2014,Leeds,Theft,3\n2014,Leeds,Robbery,4\n2014,Kent,Theft,5\n2014,Kent,Robbery,[c]", "year", ("place", "offence"))
    assert said(table, "leeds", "2014").startswith("Leeds, 2014: 7 things")
    assert said(table, "theft").startswith("Theft, 2014: 8 things")
    assert said(table, "kent").startswith("Kent, 2014: no total, because Kent, Robbery has no figure")
