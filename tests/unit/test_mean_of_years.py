"""Years of means and rates, compared by the plain mean of their periods."""

from msgspec.structs import replace

from tests.handmade import COLUMN, made, measure
from tests.reports import ENGHRAIFFT, GREATER_MANCHESTER, report
from tui.analysis.like_for_like import compare_means, compare_years
from tui.library.kept.pack import pack_as_bytes, pack_from_bytes
from tui.model.table import Table
from tui.model.tables import Column
from tui.model.year_tables import with_years
from tui.navigation.address import Address
from tui.navigation.table_parts import TablePart
from tui.nodes.grid_slide import grid_slide
from tui.nodes.headline_tables import table_figure
from tui.nodes.kinds import node
from tui.nodes.slide_content import SlideContent
from tui.nodes.table_views.series_lines import series_lines
from tui.nodes.table_views.stated_years import stated_years
from tui.nodes.table_views.years_grid import YearsGrid
from tui.slides.headline import headline_forms
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

LIKE = "Like for like, mean of"


def like(pack: str, table: str) -> str:
    """The sentence that compares two years of a table."""
    return next(line for line in map(plain, series_lines(report(pack).tables[table])) if line.startswith(LIKE))


def test_three_years_of_means_are_compared_as_those_of_counts_are() -> None:
    """Only March was compared, and nothing said that the years fall."""
    assert like(ENGHRAIFFT, "answer-time") == (
        f"{LIKE} 12 months: 8.05 in 2019/20, 9.01 in 2018/19, 9.60 in 2017/18: −0.96 (−10.7%) on 2018/19, beyond the usual ±0.40."
    )


def test_the_mean_is_of_the_periods_that_both_years_have() -> None:
    """August 2018 has none; a range that rounds to the difference takes a digit more."""
    said = like(ENGHRAIFFT, "satisfaction")
    assert said.startswith(f"{LIKE} the 11 months that both years have: 84.08% in 2019/20, 82.88% in 2018/19: ")
    assert said.endswith("+1.20 percentage points, beyond the usual ±1.19.")


def test_the_report_s_own_figure_of_a_year_leads() -> None:
    """It misses the target; the mean of 11 months, which led, would meet it.

    It has no change beside it: that on 2018/19, which lacks a month, is +1.0 points, and that of the 11 months of both years +1.20.
    """
    tables = report(ENGHRAIFFT).tables
    printed, other = table_figure(tables["answer-time"]), table_figure(tables["satisfaction"])
    assert (printed.in_sentence, printed.change, printed.beyond) == ("8.05 seconds", "−10.7%", True)
    assert (other.words, other.change, other.beyond) == ("83.9%", "", None)
    assert other.notes == ("target 84.0%, missed", "2019/20") and other.series == tables["satisfaction"].main_series


def test_a_grid_has_the_means_of_all_whole_years_where_the_report_prints_one() -> None:
    """Two of three were blank over a sentence that gives them."""
    layout = YearsGrid(report(ENGHRAIFFT).tables["answer-time"])
    cells = layout.cells(78, BLOCKS)
    assert layout.turned and [row.key for row in cells.rows][-2:] == ["12", "mean"]
    assert [plain(cell).strip() for cell in cells.rows[-1].cells] == ["Mean", "9.60", "9.01", "8.05"]
    before = TablePart(period=layout.table.years[1])
    row, column = layout.place(before)
    assert (row, column) == ("mean", "2018/19")
    assert plain(layout.reading(layout.part(row, column))) == "2018/19: plain mean 9.01 seconds of 12 months, worked out."


def test_a_grid_has_the_report_s_figures_of_whole_years() -> None:
    """The rows of the years were blank."""
    layout = YearsGrid(report(ENGHRAIFFT).tables["satisfaction"])
    for width in (58, 118):
        cells = layout.cells(width, BLOCKS)
        places = {str(year): layout.place(TablePart(period=year)) for year in layout.table.years}
        rows, keys = {row.key: row.cells for row in cells.rows}, [column.key for column in cells.columns]
        shown = {year: plain(rows[row][keys.index(column)]) for year, (row, column) in places.items()}
        assert shown == {"2017/18": "·", "2018/19": "82.9", "2019/20": "83.9"}, width
    said = "2019/20: 83.9% for the year, in Indicators; 12 months with a figure here."
    assert plain(layout.reading(TablePart(period=layout.table.years[-1]))) == said


def test_the_shell_says_the_report_s_figures_of_years() -> None:
    lines = node(report(ENGHRAIFFT), Address.parse("victims/satisfaction")).record().facts
    said = [f"{each.label}: {each.words}" for each in lines if each.label.startswith("20")]
    assert said == [
        "2017/18: 12 months with a figure; percentages cannot be added up.",
        "2018/19: 82.9% for the year, in Indicators; 11 months with a figure here.",
        "2019/20: 83.9% for the year, in Indicators; 12 months with a figure here.",
    ]


def test_the_years_come_from_the_table_of_the_measure_and_stay_when_a_pack_is_kept() -> None:
    pack = report(ENGHRAIFFT)
    kept = pack_from_bytes(pack_as_bytes(pack))
    assert kept == pack
    assert {id: table.yearly.id for id, table in pack.tables.items() if table.yearly} == {
        "satisfaction": "indicators",
        "answer-time": "indicators",
    }


def test_one_change_of_means_has_one_verdict_everywhere() -> None:
    """The slide had no signal beside it; two months of its year are provisional."""
    slide = node(report(ENGHRAIFFT), Address.parse("victims/satisfaction")).slide()
    assert slide.sentence == "Mean of 11 months: +1.20 points on 2018/19, beyond the usual ±1.19."
    assert (slide.large, slide.words, slide.unit) == ("83.9%", "2019/20, partly provisional", "2019/20, target 84.0% missed")
    assert slide.cautions[-1] == "Provisional: February 2020 and March 2020."
    forms = [" ".join(plain(line) for line in form.lines) for form in headline_forms(slide, 76, 20, BLOCKS)]
    assert any("2019/20, partly provisional · target 84.0% missed" in form for form in forms), "where the words have no room beside it"
    assert slide.full.startswith(LIKE), "the notes say of what the mean is"


def test_what_adds_up_or_has_no_mean_is_not_compared_by_it() -> None:
    tables, others = report(ENGHRAIFFT).tables, report(GREATER_MANCHESTER).tables
    for table in (tables["calls"], others["breath-tests-rolling"]):
        series = table.main_series
        assert compare_means(series, series.years[-1], table.measures[table.main]) is None
    rate = tables["stop-search"].place("rate")
    series, measure = tables["stop-search"].series(rate), tables["stop-search"].measures[rate]
    assert compare_means(series, series.years[-1], measure) is None, "too few periods for a usual range"
    answered = tables["answer-time"].main_series
    alone = compare_years(answered, answered.years[-1], tables["answer-time"].measures[0])
    assert alone and not alone.mean and len(alone.periods) == 1, "a claim of two years is of their last period"


def test_a_year_is_not_called_provisional_by_a_month_of_another() -> None:
    """“70% in 2014, partly provisional” was of January 2013."""
    share = measure("value", "percentage", unit="%")
    months = "\n".join([f"2013-{at:02},{80 + at / 10}{' [p]' if at == 1 else ''}" for at in range(1, 13)] + ["2014-01,81"])
    tables = {
        "months": made(months, "month", measures={"value": share}),
        "years": made("2013,80\n2014,70", "year", measures={"value": share}),
    }
    slide = grid_slide(with_years(tables)["months"], TablePart(), SlideContent((), "Some table"))
    assert (slide.large, slide.words, slide.cautions) == ("70%", "in 2014", ())


def test_a_column_without_figures_has_a_slide_that_says_so() -> None:
    """A target with figures beside it led to an error."""
    table = made("2014-01,,5\n2014-02,,6", "month", (), (COLUMN, Column(id="target", of="value", relation="target")))
    slide = grid_slide(table, TablePart(), SlideContent((), "Some table"))
    assert (slide.large, slide.sentence, slide.plan) == ("Value", "The table has no figures of this.", None)


SATISFIED = measure("value", "percentage", unit="%")
MONTHS = made("\n".join(f"{year}-{at:02},{at}" for year in (2014, 2015) for at in range(1, 13)), "month", measures={"value": SATISFIED})
BY_YEAR = made("2014,70\n2015,71", "year", measures={"value": SATISFIED})
FINANCIAL = made("2014/15,70\n2015/16,71", "financial-year", measures={"value": SATISFIED}, starts=4)


def opened(table: Table) -> Table:
    """A table of open statistics."""
    return replace(table, spec=replace(table.spec, topic=None))


def has_years(yearly: Table, months: Table = MONTHS) -> bool:
    """Whether a table by month has the figures of years of another."""
    return stated_years(with_years({"yearly": yearly, "months": months})["months"]) is not None


def test_the_years_are_those_of_the_report_and_of_the_months() -> None:
    """Open statistics spoke for the report; financial years left a column empty."""
    assert has_years(BY_YEAR)
    assert not has_years(opened(BY_YEAR)) and not has_years(BY_YEAR, opened(MONTHS))
    assert not has_years(FINANCIAL)
    both = with_years({"financial": FINANCIAL, "by-year": BY_YEAR, "months": MONTHS})
    assert both["months"].yearly is both["by-year"], "one that shares no year does not hide one that does"
    columns = (COLUMN, Column(id="before", of="value", relation="previous"))
    assert has_years(made("2016,72,71", "year", columns=columns, measures={"value": SATISFIED})), "its column of the year before has 2015"


def test_the_years_of_a_row_are_not_those_of_one_of_its_districts() -> None:
    """The first district stood for all of them."""
    columns, by_member = (Column(id="value"),), {"Calls": SATISFIED, "Other": measure("other")}
    rows = made("2015,Calls,50\n2015,Other,1", "year", ["indicator"], columns, by_member=by_member)
    assert has_years(rows)
    districts = "2015,Calls,North,50\n2015,Calls,South,60\n2015,Other,North,1\n2015,Other,South,2"
    assert not has_years(made(districts, "year", ["indicator", "district"], columns, by_member=by_member))
