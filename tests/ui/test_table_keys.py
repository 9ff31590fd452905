"""Keys of a table's page that have nothing to do.

Not in the footer, and pressed they say why.
"""

import pytest

from tests.browse import browsing, bundled
from tests.in_turn import few
from tests.reports import ENGHRAIFFT, report
from tui.widgets.grid import Grid

pytestmark = pytest.mark.slow


def footer(text: str) -> str:
    return text.splitlines()[-1]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_the_footer_offers_the_period_that_there_is(size: tuple[int, int]) -> None:
    async with browsing(report(ENGHRAIFFT), size=size) as driver:
        await driver.type("1")
        assert ", earlier" in footer(driver.text()) and ". later" not in footer(driver.text())
        await driver.type("full_stop")
        assert "2019/20 is the last period." in driver.text()
        await driver.type("comma")
        assert ". later" in footer(driver.text()) and ", earlier" not in footer(driver.text())


@pytest.mark.parametrize("key", few(["t", "v", "s", "full_stop", "comma"], 2))
async def test_keys_of_tables_say_so_on_the_tab_of_the_report(key: str) -> None:
    async with browsing(report(ENGHRAIFFT), size=(120, 40)) as driver:
        await driver.type("1", "shift+tab")
        assert "[Report]" in driver.text()
        await driver.type(key)
        assert "This key is for tables." in driver.text()
        await driver.press("tab")
        assert "This key is for tables." not in driver.text(), "a key that works ends what was said of the one before"


async def test_a_topic_beyond_the_ninth_says_how_to_reach_it() -> None:
    async with browsing(report(ENGHRAIFFT), size=(80, 60)) as driver:
        assert " 10 Stop and search" in driver.text() and "1-14 topic" in footer(driver.text())
        await driver.resize((60, 100))  # One list, so that the row is not parted by another.
        await driver.type("question_mark")
        every = " ".join(" ".join(line.split()) for line in driver.text().splitlines())
        assert "Stop and search, Custody, Rural crime, Fraud and Y Gymraeg" in every, "beside the keys of the page"


@pytest.mark.exhaustive
async def test_the_arrows_move_on_a_chart_that_stands_alone() -> None:
    """Left and right cross the end of a year; a year's total is in the grid only."""
    async with browsing(bundled()) as driver:
        await driver.type("3", "t")
        at = []
        for key in ("left", "left", "left", "home", "left", "end", "up", "enter", "escape"):
            await driver.type(key)
            at.append(driver.at.removeprefix("roads/collisions"))
        assert at == ["/2015-02", "/2015-01", "/2014-12", "/2014-01", "/2014-01", "/2015-03", "/2014-03", "-constant", "/2014-03"]
        await driver.type("t", "left")
        assert driver.at == "roads/collisions/2014-02"


@pytest.mark.exhaustive
async def test_the_arrows_move_in_a_table_without_chart_whose_grid_is_hidden() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("3", "tab", "tab", "tab", "t", *["up"] * 9, "down")
        assert driver.at == "roads/speeding/fine-registered-licence-endorsed"


async def test_left_of_january_is_december_of_the_year_before() -> None:
    """The heading is still reached with home, and in the first year with left."""
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.app.action_go("roads/collisions/2015-01")
        await driver.type("left")
        assert driver.at == "roads/collisions/2014-12"
        await driver.type("down", "home")
        assert driver.at == "roads/collisions/2015"
        await driver.type("up", "right", "left")
        assert driver.at == "roads/collisions/2014"


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
async def test_left_goes_on_to_the_year_before_in_any_frequency_and_size(size: tuple[int, int]) -> None:
    seen = 0
    async with browsing(report(ENGHRAIFFT), size=size) as driver:
        for table in driver.app.pack.tables.values():
            if table.spec.topic and table.shape == "grid" and len(table.years) > 1:
                await driver.app.action_go(f"{table.spec.topic}/{table.id}")
                grid = driver.page.query_one(Grid)
                rows, columns = grid.shape
                if "1" in columns and grid.move_to(rows[1], "1"):
                    await driver.type("left")
                    assert grid.at is not None and grid.at[0] == rows[0] and grid.at[1].isdecimal()
                    seen += 1
    assert seen


async def test_the_own_force_stays_bold_and_s_first_sorts_by_what_the_report_ranks() -> None:
    async with browsing(report("greater-manchester-2015"), size=(80, 24)) as driver:
        await driver.type("1", *["tab"] * 5, "down")
        grid = driver.app.screen.query_one(Grid)
        rows, columns = grid.shape
        names = {row: grid.get_cell(row, columns[0]).line[0].role for row in rows}
        assert {row for row, role in names.items() if role == "strong" and row} == {"Greater Manchester"}, "wherever the cursor is"
        await driver.type("home", "s")
        assert "by collisions, highest first" in driver.text()
        rows, columns = grid.shape
        assert rows[1] == "Metropolitan Police" and rows.index("Greater Manchester") == 14
        await driver.type("s")
        assert "A to Z" in driver.text()
