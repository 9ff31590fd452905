"""The tables: columns, readings, missing figures, tabs, views and shares.

Every column is visible, the reading follows the cursor, and missing is not zero.
"""

from collections.abc import AsyncIterator

import pytest
from textual.widgets import DataTable

from tests.browse import Driver, browsing, bundled
from tests.in_turn import some
from tui.model.period import Period, parse_period
from tui.model.table import Series
from tui.screens.tables import TablesPage
from tui.text.glyphs import BLOCKS
from tui.text.numbers import count, share_briefly
from tui.widgets.grid import Grid

pytestmark = pytest.mark.slow

PACK = bundled()
SERIES = {id: table.main_series for id, table in PACK.report_tables.items() if table.shape == "grid"}
SPEEDING = PACK.tables["speeding"]
FLAGS = "".join((BLOCKS.outside, BLOCKS.near, BLOCKS.rising, BLOCKS.falling, BLOCKS.shift))
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    async with browsing(PACK) as opened:
        await opened.type("3")
        yield opened


def month(year: int, number: int) -> Period:
    return parse_period(f"{year}-{number:02d}", "month")


def of_year(series: Series, year: Period) -> list[int | float | None]:
    """The twelve figures of a year."""
    return [series.value_at(month(year.number, number)) for number in range(1, 13)]


def page(driver: Driver) -> TablesPage:
    assert isinstance(driver.app.screen, TablesPage)
    return driver.app.screen


def grid(driver: Driver) -> DataTable[object]:
    focused = page(driver).focused
    assert isinstance(focused, DataTable)
    return focused


def line(driver: Driver, selector: str) -> str:
    """What a widget shows, with its lines joined."""
    region = page(driver).query_one(selector).region
    assert region.area, f"{selector} is not on the screen"
    rows = driver.text().splitlines()[region.y : region.bottom]
    return " ".join(" ".join(row[region.x : region.right] for row in rows).split())


async def to_tab(driver: Driver, id: str) -> None:
    for _ in range(8):
        if page(driver).tab == id:
            return
        await driver.type("tab")
    raise AssertionError(id)


@pytest.mark.parametrize("id", SERIES)
async def test_all_columns_at_80(driver: Driver, id: str) -> None:
    """Year, twelve months, total and mean fit in one line of 80 columns.

    Every figure of the table is below them.
    """
    await to_tab(driver, id)
    text = driver.text()
    heading = next(row for row in text.splitlines() if "Jan" in row and "Dec" in row)
    assert heading.split() == ["Year", *NAMES, "Total", "Mean"]
    for year in SERIES[id].years:
        row = next(row for row in text.splitlines() if row.split()[:1] == [str(year)])
        cells = row.split()
        assert len(cells) == 15
        for cell, value in zip(cells[1:13], of_year(SERIES[id], year), strict=True):
            assert cell.lstrip(FLAGS) == (driver.app.glyphs.missing if value is None else str(value))
        assert cells[13].replace(",", "") == str(sum(value for value in of_year(SERIES[id], year) if value is not None))


@pytest.mark.parametrize("id", SERIES)
async def test_reading_follows_the_cursor(driver: Driver, id: str) -> None:
    """Every month under the cursor is read with its own figure; the address follows.

    A missing figure is read as missing.
    """
    await to_tab(driver, id)
    await driver.type(*["up"] * 3, "home")
    for year in SERIES[id].years:
        await driver.type("home")
        for number in range(1, 13):
            await driver.type("right")
            at = month(year.number, number)
            assert driver.at == f"roads/{id}/{at}"
            output = line(driver, "#reading")
            assert f"{year}" in output
            value = SERIES[id].value_at(at)
            assert "does not mean zero" in output if value is None else count(value) in output
        await driver.type("down")


async def test_month_beside_its_neighbours(driver: Driver) -> None:
    """A month is compared with the same month a year before, and its year's mean."""
    data = SERIES["collisions"]
    await driver.type("home", "right")
    assert driver.at == "roads/collisions/2015-01"
    output = line(driver, "#reading")
    assert count(data.value_at(month(2015, 1)) or 0) in output and count(data.value_at(month(2014, 1)) or 0) in output
    assert "mean" in output


async def test_totals_say_what_they_cover(driver: Driver) -> None:
    """The reading of a part year's total says how many months it covers.

    The address is the year.
    """
    await driver.type("end", "left")
    assert driver.at == "roads/collisions/2015"
    output = line(driver, "#reading")
    assert "3 months" in output and "part year" in output
    assert count(sum(value for value in of_year(SERIES["collisions"], month(2015, 1).year) if value)) in output
    await driver.type("right")
    assert "mean" in line(driver, "#reading")


@pytest.mark.parametrize("glyphs", ["blocks", "ascii"])
async def test_missing_is_not_zero(glyphs: str) -> None:
    """A month without a figure shows a sign that no number contains."""
    async with browsing(PACK, glyphs=glyphs) as driver:
        await driver.type("3")
        for id, data in SERIES.items():
            await to_tab(driver, id)
            found = next(row for row in driver.text().splitlines() if row.split()[:1] == ["2015"]).split()
            missing = [cell for cell, value in zip(found[1:13], of_year(data, month(2015, 1).year), strict=True) if value is None]
            assert missing and set(missing) == {driver.app.glyphs.missing}
            assert "0" not in missing[0]


async def test_tabs(driver: Driver) -> None:
    """tab goes through every table and the report's text; shift+tab goes back.

    Each keeps its cursor.
    """
    expected = [*PACK.report_tables, "Report"]
    seen = []
    for _ in expected:
        seen.append(page(driver).tab)
        assert PACK.report_tables[seen[-1]].spec.short in driver.text() if seen[-1] in PACK.report_tables else True
        await driver.type("tab")
    assert seen == expected and page(driver).tab == expected[0]
    for id in reversed(expected):
        await driver.type("shift+tab")
        assert page(driver).tab == id


async def test_swap(driver: Driver) -> None:
    """t enlarges one part after another, then restores them.

    No two views are the same, and each keeps the table's name.
    """
    views = []
    for _ in range(3):
        views.append(driver.text())
        await driver.type("t")
    assert len(set(views)) == 3
    assert driver.text() == views[0]


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=str)
async def test_table_and_chart_are_both_in_sight(size: tuple[int, int]) -> None:
    """Table, reading and chart are all visible at first, and the chart names the mean."""
    async with browsing(PACK, size=size) as driver:
        await driver.type("3")
        chart = page(driver).query_one("#chart").region
        assert chart.height >= 6 and chart.width >= 20
        assert "mean" in driver.text().casefold()
        assert grid(driver).region.height >= 3
        assert line(driver, "#reading")


async def test_transposed(driver: Driver) -> None:
    """At 60 columns months go down and years across, in full.

    The cursor stays on the same month, there and back.
    """
    await driver.type("up", "left")
    before = driver.at
    await driver.resize((60, 20))
    await driver.settle()
    assert driver.at == before
    data = SERIES["collisions"]
    shown = [[str(cell).strip() for cell in grid(driver).get_row_at(row)] for row in range(grid(driver).row_count)]
    for number, (name, row) in enumerate(zip(NAMES, shown, strict=False), 1):
        wanted = [data.value_at(month(year.number, number)) for year in data.years]
        assert row == [name, *(driver.app.glyphs.missing if value is None else f"{value:,}" for value in wanted)]
    assert [row[0] for row in shown[12:]] == ["Total", "Mean"]
    assert all(name in driver.text() for name in NAMES)
    await driver.type("down")
    assert driver.at == f"roads/collisions/{parse_period(before.rpartition('/')[2], 'month').shift(1)}"
    await driver.resize((80, 24))
    await driver.settle()
    assert driver.at == f"roads/collisions/{parse_period(before.rpartition('/')[2], 'month').shift(1)}"


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_a_late_move_in_a_turned_table_changes_nothing(driver: Driver, size: tuple[int, int]) -> None:
    """A message from before the table was turned moves nothing.

    Rows and columns change places in a narrow terminal.
    """
    await driver.type("up", "left")
    await driver.resize(size)
    before = driver.at
    for row, column in (("2014", "11"), ("11", "2014")):
        found = grid(driver)
        assert isinstance(found, Grid)
        found.post_message(Grid.Moved(found, row, column))
        await driver.settle()
        assert driver.at == before


@pytest.mark.parametrize("size", some([(80, 24), (60, 20), (120, 40)], 2, 1), ids=str)
async def test_speeding(size: tuple[int, int]) -> None:
    """Volumes and shares of each disposal by year add up to 100% in a year.

    The part year is labelled. In few columns the view of figures has the volumes.
    """
    async with browsing(PACK, size=size) as driver:
        await driver.type("3")
        await to_tab(driver, "speeding")
        text = driver.text()
        heading = next(row for row in text.splitlines() if "Disposal" in row)
        if "share" not in heading:
            await driver.type("v")
            text += driver.text()
        part = SPEEDING.spec.part_years[0].year
        assert part in text and "part" in text
        for year in SPEEDING.periods:
            rows = [row.cells[0].number or 0 for row in SPEEDING.rows if row.period == year]
            for volume in rows:
                assert count(volume) in text
                assert share_briefly(volume / sum(rows)) in text
            assert count(sum(rows)) in text
        for year in SPEEDING.periods:
            assert str(year) in heading


async def test_speeding_readings(driver: Driver) -> None:
    """The row under the cursor is read in words.

    With its share of the year's total, and a note on the part year.
    """
    await to_tab(driver, "speeding")
    await driver.type(*["up"] * 20)
    seen = set()
    for _ in range(grid(driver).row_count):
        output = line(driver, "#reading")
        seen |= {name for name in SPEEDING.members("disposal") if name in output}
        if seen and "together" not in output:
            assert "part year" in output
        await driver.type("down")
    assert seen == set(SPEEDING.members("disposal"))
