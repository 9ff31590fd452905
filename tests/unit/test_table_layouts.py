"""Each shape of table in rows and columns, and the cell under the cursor.

The cell is read out in words.
"""

import pytest

from tests.handmade import COLUMN, made, measure
from tests.unit.laid_out import laid_out, said, texts
from tui.model.period import parse_period
from tui.model.tables import Column, Dimension
from tui.navigation.table_parts import TablePart, table_steps
from tui.nodes.table_views.cells import BARS, NAME, SHAPE, WHOLE
from tui.nodes.table_views.layout import Sort
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
        "42,345", "44,000", "▼ −1,655", "▼ −3.8", "42,000",
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
        "Bradford, 2014/15: 42,345 crimes; −1,655 crimes (−3.8%) on a year before, "
        "more than counting alone explains (±576); 44,000 crimes a year before; misses its target of 42,000 crimes; "
        "2nd highest of 3 districts with a figure."
    )
    assert "(−0.1%) on a year before, which could be chance (counting" in said(DISTRICTS, "calderdale")
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
        "Kent, Q1 2018/19: 302 offences; 2 more than in Q1 2017/18, within the usual ±16: could be chance; 300 offences"
    )


def test_a_list_is_in_time_order_and_has_a_series_for_each_column() -> None:
    layout = laid_out(CASUALTIES)
    assert [row.split("\n")[0] for row in texts(layout)] == ["2010", "2011", "2012"]
    series = layout.series(TablePart(period=CASUALTIES.periods[0], column="killed"))
    assert layout.charted and series and series.values == (54, 76, None)
    assert said(CASUALTIES, "2011", column="killed").startswith(
        "2011: Killed: 76 casualties; 22 more than in 2010, which could be chance (counting alone explains ±22)"
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
