"""Grids of months and quarters, shares of two periods, and series in words."""

import pytest

from tests.handmade import COLUMN, made, measure
from tests.reports import ENGHRAIFFT, EXAMPLE, GREATER_MANCHESTER, WEST_YORKSHIRE, report
from tests.unit.laid_out import laid_out, said, texts
from tui.model.period import parse_period
from tui.model.tables import Column, Dimension, PartYear, Printed
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.cells import NAME, WHOLE, WITHOUT, aligned
from tui.nodes.table_views.grouped_rows import heads_group, names_in_cells
from tui.nodes.table_views.measures_by_member import MeasuresByMember
from tui.nodes.table_views.members_by_period import MembersByPeriod
from tui.nodes.table_views.series_lines import series_lines
from tui.nodes.table_views.shapes import layouts
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

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
    assert (found["2013/14"]["9"], found["2013/14"]["10"], found["2013/14"]["12"]) == ("12,310", "12,321", "·")
    assert (found["2014/15"]["1"], found["2014/15"]["2"], found["2014/15"]["12"]) == ("12,345[p]", "[c]", "12,334")
    assert found["2014/15"]["total"] == "24,679"
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


def test_thousands_have_commas_where_the_width_allows() -> None:
    """Four digits do without where the years would not fit with them; five never do."""
    table = made("2014-01,1329\n2014-02,1202\n2015-01,1245", "month", measures={"value": measure(unit="calls")})
    wide = laid_out(table).cells(200, BLOCKS).width
    assert texts(laid_out(table), wide)["2015"]["1"] == "1,245"
    narrow = texts(laid_out(table), wide - 1)["2014"]
    assert (narrow["1"], narrow["total"], narrow["mean"]) == ("1329", "2,531", "1,266"), "no column is wider for these"
    wide = laid_out(FINANCIAL).cells(200, BLOCKS).width
    assert texts(laid_out(FINANCIAL), wide)["2014/15"]["12"] == texts(laid_out(FINANCIAL), wide - 1)["12"]["2014/15"] == "12,334"


def test_years_side_by_side_have_commas_where_no_column_is_wider_for_them() -> None:
    """The months of 60 columns had four digits without a comma over totals with one."""
    layout = laid_out(report(GREATER_MANCHESTER).tables["breath-tests"])
    found = texts(layout, 58)
    assert layout.turned and (found["1"]["2014/15"], found["total"]["2014/15"]) == ("1,363", "17,836")


def test_a_narrow_grid_turns() -> None:
    layout = laid_out(FINANCIAL)
    found = texts(layout, 60)
    assert list(found) == [*map(str, range(1, 13)), "total", "mean"] and found["1"]["2014/15"] == "12,345[p]"
    assert layout.part("1", "2014/15").period == parse_period("2014-04", "month", 4)


@pytest.mark.parametrize("width", [40, 200])
def test_asking_how_high_a_grid_is_does_not_turn_it(width: int) -> None:
    layout = laid_out(FINANCIAL)
    rows = len(layout.cells(width, BLOCKS).rows)
    place = layout.place(layout.start)
    assert (layout.height, layout.rows_at(width)[0]) == (rows, rows + layout.heading_lines - 1)
    assert layout.place(layout.start) == place and layout.turned == (width == 40)


def test_the_row_of_years_that_have_no_total_is_blank() -> None:
    """It gives the year's address a cell; dots would say that a figure is missing."""
    table = made("2014-01,85.1\n2014-02,83\n2015-01,86.2", "month", measures={"value": measure(kind="percentage", unit="%")})
    found = texts(laid_out(table), 40)
    assert (found["total"]["2014"], found["total"]["2015"], found["3"]["2014"]) == ("", "", BLOCKS.missing)


def test_shares_of_one_whole_in_two_periods() -> None:
    layout = laid_out(DISPOSALS)
    found = texts(layout)
    assert list(found) == ["Cancelled", "Paid", "Warned", WHOLE, WITHOUT, f"{WITHOUT}Paid", f"{WITHOUT}Warned"]
    # A year without a part of the whole has no shares: those of the others would seem to grow.
    assert [found["Cancelled"][key] for key in ("2014", "2014-share", "2015", "2015-share")] == ["30", "29.1%", "5", "·"]
    assert found[WHOLE]["2015"] == found[WHOLE]["2015-share"] == "·" and "difference" not in found["Cancelled"]
    assert said(DISPOSALS, "paid").endswith("2015 (part year): 20; share not known, as 2015 (part year) gives no Warned.")
    assert said(DISPOSALS, "warned") == "Warned. 2014: 3 of 103, 2.9%; 2015 (part year): none in the table."
    assert said(DISPOSALS, "2015") == (
        "3 disposals together. 2014: 103, as printed; 2015: no total, as 2015 gives no Warned; the report prints 26."
    )
    assert plain(layout.reading(layout.part(f"{WITHOUT}Paid", NAME))).startswith("Without Cancelled: Paid. 2014: 70 of 73, 95.9%")
    drawn = [plain(line) for line in layout.drawing(layout.start, 100, BLOCKS)]
    assert any("without" in line.casefold() for line in drawn)
    assert "2014: 103" in drawn[0] and not any("2015 part year:" in line for line in drawn), "no sum of one that lacks a part"


def test_a_whole_series_in_words() -> None:
    lines = [plain(line) for line in series_lines(PERCENT)]
    assert lines[0].startswith("3 quarters, mean 84.8%; no signal, but 3 quarters are too few for limits.")
    assert lines[1].startswith("Like for like, Q1: 86.2% in 2015, 85.1% in 2014: +1.1 percentage points; 3 quarters are too few")
    assert lines[-1] == "Highest Q1 2015 (86.2%), lowest Q2 2014 (83%)."
    rolling = made("\n".join(f"2014-{month:02d},{100 + month}" for month in range(1, 13)), "rolling-12")
    assert "no limits and no signals" in plain(series_lines(rolling)[-1])


def test_a_member_of_one_of_two_dimensions_stands_for_all_its_rows() -> None:
    table = made("2014,Leeds,Theft,3\n2014,Leeds,Robbery,4\n2014,Kent,Theft,5\n2014,Kent,Robbery,[c]", "year", ("place", "offence"))
    assert said(table, "leeds", "2014").startswith("Leeds, 2014: 7 things")
    assert said(table, "theft").startswith("Theft, 2014: 8 things")
    assert said(table, "kent").startswith("Kent, 2014: no total, because Robbery has no figure")


def test_a_force_is_named_once_over_its_offences_with_their_sum() -> None:
    """`West Yorkshire, Violence against` was cut, and a column of figures hidden."""
    table = report(WEST_YORKSHIRE).tables["crime-by-offence"]
    layout = MembersByPeriod(table)
    cells = layout.cells(78, BLOCKS)
    assert cells.width <= 78 and [column.title for column in cells.columns[1:]] == ["Q1", "Q2", "Q3", "Q4", "2017/18"]
    lines = [plain(line).rstrip() for line in cells.lines(BLOCKS, "plain")]
    at = next(place for place, line in enumerate(lines) if line.startswith("West Yorkshire"))
    assert lines[at].split()[2:] == ["64,280", "65,572", "68,562", "67,106", "265,520"]
    assert lines[at - 1].startswith(" Violence against the person ") and lines[at + 1].startswith(" Criminal damage and arson ")
    part = TablePart((("force", "West Yorkshire"),), table.periods[-1])
    assert layout.part(*layout.place(part)) == part and plain(layout.reading(part)).startswith(
        "West Yorkshire, Q4 2017/18: 67,106 offences"
    )
    assert [line for line in names_in_cells(layout.rows, 28) if line.endswith("weapons")] == [" Possession of weapons"] * 4, (
        "stepped in where cut"
    )
    # Sorted by a figure, the rows of all forces stand between each other, each with its full name.
    assert not any(heads_group(table, row) for row in layout.sorted_by("2017/18-Q4").rows)


def test_a_sparkline_says_which_periods_it_shows() -> None:
    layout = MembersByPeriod(report(WEST_YORKSHIRE).tables["crime-severity"])
    assert [layout.cells(width, BLOCKS).columns[1].title for width in (78, 118)] == ["last 12", "21 years"]


def test_a_group_has_no_bar_among_those_of_its_rows() -> None:
    layout = MeasuresByMember(report(WEST_YORKSHIRE).tables["street-crime"])
    rows = {row.cells[0][0].text: row for row in reversed(layout.cells(78, BLOCKS).rows)}
    assert "█" in plain(rows[" Anti-social behaviour"].cells[-1]) and "█" not in plain(rows["Leeds"].cells[-1])
    assert plain(rows["Leeds"].cells[1]) == "9,243"


def test_a_list_repeats_the_name_above_quietly() -> None:
    table = report("example-constabulary-2016").tables["teams"]
    cells = layouts(table)[0](table).cells(78, BLOCKS)
    names = [row.cells[0][0] for row in cells.rows]
    assert [(name.text, name.role) for name in names[:3]] == [
        ("City centre", "strong"),
        ("City centre", "quiet"),
        ("University quarter", "strong"),
    ]


def test_a_grid_that_scrolls_has_targets_and_changes_in_view() -> None:
    """At 60 columns the target was out of view, behind the figure of the year before."""
    layout = laid_out(report(ENGHRAIFFT).tables["crime-by-district"])
    wide, narrow = ([column.title for column in layout.cells(columns, BLOCKS).columns] for columns in (160, 58))
    assert wide[1:] == ["2019/20", "Year before", "Change", "Change %", "Target", "", "Share %", *wide[8:]]
    assert narrow == ["District", "2019/20", "Target", "", "Change", "Before", "Change %", "Share %"]
    cells, shown = aligned(layout.cells(58, BLOCKS), layout.fixed, 57)
    assert sum(column.width for column in cells.columns[:5]) <= shown, "up to the change"
    assert layout.cells(58, BLOCKS).heading_lines == 1, "two lines would bring no other column into view"


def test_headings_have_two_lines_where_all_columns_then_fit() -> None:
    layout = laid_out(report(WEST_YORKSHIRE).tables["crime-rates"])
    cells = layout.cells(58, BLOCKS)
    assert cells.width <= 58 and [f"{column.over}/{column.title}" for column in cells.columns[3:]] == ["Similar/forces", "Violence/rate"]
    assert layout.cells(78, BLOCKS).heading_lines == 1


def test_a_list_of_teams_has_bars_and_says_what_a_place_has_in_all() -> None:
    """The report says 38 officers in the city centre, which stood in no row."""
    layout = laid_out(report(EXAMPLE).tables["teams"])
    cells = layout.cells(78, BLOCKS)
    assert cells.columns[-1].title == " Officers" and all(plain(row.cells[-1]).strip() for row in cells.rows)
    day = TablePart((("place", "City centre"), ("shift", "Day")))
    assert plain(layout.reading(day)).endswith(" City centre: 38 officers in all, highest of 6 kinds of place.") and "in all" not in plain(
        layout.reading(day, brief=True)
    )
    assert plain(layout.drawing(day, 118, BLOCKS, 24)[0]).startswith("PCSOs"), "what the grid draws is not drawn again"


def test_members_of_which_few_can_be_compared_over_time_have_bars_and_no_chart() -> None:
    """The view of one disposal without a second year was blank below its rows."""
    table = report("small").tables["speeding"]
    layout = MembersByPeriod(table)
    assert not layout.charted
    drawn = [plain(line) for line in layout.drawing(layout.start, 78, BLOCKS, 15)]
    assert drawn[0] == "Speeding, 2014" and drawn[1].startswith("Paid      70 █") and "Speeding, 2015" in drawn


def test_the_figures_of_a_grid_have_the_same_decimal_places() -> None:
    """`9.5` stood below `9.66`."""
    found = texts(laid_out(report(ENGHRAIFFT).tables["answer-time"]), 47)
    figures = [cell.lstrip("≡●").partition("[")[0] for row in found.values() for cell in row.values() if "." in cell]
    assert figures and {len(each.partition(".")[2]) for each in figures} == {2}, figures
