"""The titles and the second column of a table's page on large terminals."""

import pytest

from tests.browse import browsing, bundled
from tests.reports import ENGHRAIFFT, GREATER_MANCHESTER, WEST_YORKSHIRE, report
from tui.navigation.address import Address
from tui.widgets.grid import Grid
from tui.widgets.reading import Reading
from tui.widgets.titled import Titled

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("size", "beside"), [((120, 40), False), ((200, 60), True)])
async def test_the_panes_of_a_series_have_titles(size: tuple[int, int], beside: bool) -> None:
    async with browsing(bundled(), size=size) as driver:
        await driver.type("3", "tab")
        shown = driver.text()
        assert "─ Limits and signals ─" in shown and "v changes the view" in shown and "─ In words ─" in shown
        assert ("─ What the report says ─" in shown) == ("~ Phones: 160 a month so far this year" in shown) == beside
        assert ("─ Like for like with the year before ─" in shown) == ("right 2015" in shown) == beside
        assert "chart: limits" not in shown
        await driver.type("v")
        assert "─ Limits and signals ─" not in driver.text()


@pytest.mark.exhaustive
async def test_small_terminals_have_no_titles_above_a_chart() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("3", "tab")
        assert not any(pane.pane_title for pane in driver.app.screen.query(Titled) if pane.display)


@pytest.mark.exhaustive
async def test_the_notes_below_bars_end_with_a_whole_sentence() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("3", "tab", "tab", "tab")
        rows = [row.rstrip() for row in driver.text().split("\n")]
        assert "─ Comparison and notes ─" in "\n".join(rows)
        last = [row for row in rows[:-1] if row][-1]
        assert last.endswith((".", "2015: months not given"))


@pytest.mark.exhaustive
async def test_a_long_grid_beside_its_chart_leaves_the_summary_its_sentences() -> None:
    async with browsing(report(WEST_YORKSHIRE), start=Address("roads", "collisions-by-week"), size=(120, 40)) as driver:
        assert "a season cannot be told apart from a change;" in " ".join(driver.text().split())
        assert "Source: Collisions, table 3." in driver.text()


async def test_any_narrow_grid_has_its_summary_beside_it() -> None:
    async with browsing(report(GREATER_MANCHESTER), start=Address("roads", "casualties"), size=(200, 60)) as driver:
        (row,) = (row for row in driver.text().splitlines() if "─ In words ─" in row)
        assert row.startswith(" Period")


@pytest.mark.parametrize("size", [(200, 60), (160, 50)], ids=str)
async def test_a_year_of_rows_has_its_chart_below_on_a_large_terminal(size: tuple[int, int]) -> None:
    """The summary and what the report says stand beside both."""
    async with browsing(report(WEST_YORKSHIRE), start=Address("roads", "collisions"), size=size) as driver:
        rows = driver.text().splitlines()
        (last,) = (y for y, row in enumerate(rows) if row.startswith(" Dec 2024"))
        assert rows[last + 1].startswith(" ─ Limits and signals ─")
        assert any("─ What the report says ─" in row for row in rows[:last])


@pytest.mark.parametrize("table", ["survey", "standards", "wards", "crime-by-district"])
async def test_what_a_table_without_a_chart_says_stands_beside_it(table: str) -> None:
    found = report(ENGHRAIFFT)
    topic = next(topic for topic in found.topics if table in {each.id for each in found.topic_tables(topic)})
    async with browsing(found, start=Address(topic, table), size=(200, 60)) as driver:
        rows = driver.text().splitlines()
        (words,) = (row for row in rows if "─ In words ─" in row)
        (said,) = (row for row in rows if "─ What the report says ─" in row)
        assert words.index("─ In words") == said.index("─ What the report says") > 98
        assert not any("Comparison and notes" in row for row in rows)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_a_chart_takes_the_rows_for_a_finer_scale(size: tuple[int, int]) -> None:
    """Its summary took those that it left blank, and those of the months beside it."""
    async with browsing(report(GREATER_MANCHESTER), start=Address("roads", "breath-tests"), size=size) as driver:
        rows = driver.text().splitlines()
        usual = [y for y, row in enumerate(rows) if "┄┄┄┄" in row]
        assert usual[1] - usual[0] == 4
        assert all(
            sum(row.startswith(f" {name} ") for row in rows) == 1 for name in (("Apr", "Dec", "Mean") if size[0] < 120 else ("2014/15",))
        )
        if size[0] == 120:
            assert "2011/12: January to March. Source: Breath tests, table 1." in rows[-2]


async def test_a_year_of_rows_stands_whole_beside_the_chart_that_its_periods_need() -> None:
    """Four months were out of view, and the right half of the grid was blank."""
    async with browsing(report(WEST_YORKSHIRE), start=Address("roads", "collisions"), size=(80, 24)) as driver:
        rows = driver.text().splitlines()
        assert any(row.startswith(" Jan 2024") for row in rows) and any(row.startswith(" Dec 2024") for row in rows)
        assert next(row for row in rows if "mean 338" in row).startswith(" Apr 2024")
        assert "Source: Collisions, table 1." in driver.text()


async def test_no_figure_is_cut_where_a_grid_over_its_chart_has_a_scrollbar() -> None:
    async with browsing(report(WEST_YORKSHIRE), start=Address("crime", "crime-by-offence"), size=(80, 24)) as driver:
        await driver.type("s")
        row = next(row for row in driver.text().splitlines() if row.startswith(" West Yorkshire, Theft"))
        assert row.split()[-5:] == ["25,417", "26,218", "26,308", "25,042", "102,985"]


@pytest.mark.exhaustive
async def test_headings_of_two_lines_leave_room_for_the_bars_below() -> None:
    """The table before it scrolled sideways, and its row was counted here too."""
    async with browsing(report(ENGHRAIFFT), size=(60, 20)) as driver:
        await driver.press_all(("1", "tab"))
        over, under, first, *_ = driver.text().splitlines()[2:]
        assert over.index("Theft of") == under.index("bicycles") and first.startswith(" Aberfŵr")
        assert "Four offences by district" in driver.text() and "and 4 more" in driver.text()


@pytest.mark.parametrize(("name", "key", "when"), [(ENGHRAIFFT, "8", "not dated"), (WEST_YORKSHIRE, "4", "July 2016")])
async def test_the_first_row_says_when_the_figures_of_a_table_without_periods_are(name: str, key: str, when: str) -> None:
    """That calls of wards are undated stood behind “And 4 more”."""
    for size in ((60, 20), (120, 40)):
        async with browsing(report(name), size=size) as driver:
            await driver.press_all((key,))
            assert driver.text().splitlines()[0].rstrip().endswith(when)
            await driver.press_all(("s",))
            assert f"{when}, by " in driver.text().splitlines()[0]


@pytest.mark.exhaustive
async def test_a_long_grid_takes_the_rows_that_its_drawing_leaves() -> None:
    """The types of crime of eight districts had 41 of 60 rows over 13 blank ones."""
    async with browsing(report(WEST_YORKSHIRE), size=(200, 60)) as driver:
        await driver.press_all(("4", "v"))
        grid, reading = driver.app.screen.query_one(Grid), driver.app.screen.query_one(Reading)
        assert grid.region.bottom == reading.region.y and reading.region.bottom >= driver.app.size.height - 2


@pytest.mark.exhaustive
async def test_a_chart_of_few_periods_leaves_rows_to_what_the_report_says() -> None:
    """Four marks took 18 rows, under a title that named limits."""
    start = Address("searches", "stop-search")
    async with browsing(report(ENGHRAIFFT), start=start, size=(120, 40)) as driver:
        rows = driver.text().splitlines()
        assert any(row.startswith(" ─ Figures ─") for row in rows) and not any("Limits and signals" in row for row in rows)
        said = next(at for at, row in enumerate(rows) if row.startswith(" ─ What the report says ─"))
        assert "More searches, fewer lead to an arrest" in rows[said + 1]
        assert "2,223 searches in 2019/20" in rows[said + 2]
    for pack, keeps in ((ENGHRAIFFT, Address("contact", "answer-time")), (WEST_YORKSHIRE, Address("crime", "crime-by-offence"))):
        async with browsing(report(pack), start=keeps, size=(120, 40)) as driver:
            rows = driver.text().splitlines()
            assert not any("What the report says" in row for row in rows), "a longer chart keeps its rows, and one below a long grid"
            assert any(row.startswith(" ─ In words ─") for row in rows)


@pytest.mark.exhaustive
async def test_a_large_terminal_has_the_rows_of_the_last_period_below_the_chart_of_one() -> None:
    """A third of 200x60 was blank below the chart of four quarters."""
    async with browsing(report(WEST_YORKSHIRE), size=(200, 60)) as driver:
        await driver.press_all(("1",))
        shown = driver.text()
        assert "─ In words ─" in shown and "─ Comparison ─" in shown and "Recorded crime, Q4 2017/18" in shown
        assert shown.index("mean 66,380") < shown.index("Greater Manchester 81,572 █")
    async with browsing(report(WEST_YORKSHIRE), size=(120, 40)) as driver:
        await driver.press_all(("1",))
        assert "Recorded crime, Q4 2017/18" not in driver.text()


async def test_a_statement_gives_up_what_is_not_settled_of_it_before_its_text() -> None:
    """A third line did not fit, and four empty rows stood in place of the statement."""
    async with browsing(report("small"), start=Address("roads", "speeding"), size=(80, 24)) as driver:
        rows = driver.text().splitlines()
        said = rows.index(next(row for row in rows if "What the report says" in row))
        assert rows[said + 1].startswith(" ? Activity drives the figures") and "30% of disposals" in rows[said + 2]


async def test_the_notes_stand_below_a_table_without_its_bars() -> None:
    """Six rows were empty below the table of speeding, and its main note was missing."""
    async with browsing(bundled(), start=Address("roads", "speeding"), size=(80, 24), drawn=True) as driver:
        await driver.type("t", "t")
        shown = " ".join(driver.text().split())
        assert "8,121 in 2015 is only 1.9 months' worth at the 2014 rate" in shown and "█" not in shown
        await driver.type("t")
        assert "Shares 2014 2015 part year" in " ".join(driver.text().split())


async def test_a_narrow_table_of_shares_has_no_count_that_looks_like_one() -> None:
    """`51,102` stood below `40.5%` in a column of shares."""
    async with browsing(bundled(), start=Address("roads", "speeding"), size=(60, 20)) as driver:
        assert "5 disposals together of 51,102 of 8,121 Without Cancelled of 42,172 of 7,510" in " ".join(driver.text().split())
