"""Tables of any shape in the browser.

Sorted, at a chosen period, scrolled, and with no figure cut.
"""

import re
from functools import cache
from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widgets import DataTable

from tests.browse import Driver, browsing, bundled
from tests.in_turn import in_turn, some
from tests.reports import GREATER_MANCHESTER, report
from tui.charts.ink import ChartSheet
from tui.charts.trend import GridCells
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.pack.reader import read_pack
from tui.screens.tables import TablesPage
from tui.widgets.chart import plotted
from tui.widgets.table_view import TableView

pytestmark = pytest.mark.slow

PACKS = Path(__file__).parents[1] / "packs"
HEDDLU, WEST = "heddlu-enghraifft-2019-20", "west-yorkshire-2024"


@cache
def pack(name: str) -> Pack:
    return read_pack(PACKS / name)


def page(driver: Driver) -> TablesPage:
    assert isinstance(driver.page, TablesPage)
    return driver.page


def grid(driver: Driver) -> DataTable[object]:
    return page(driver).query_one("#cells", DataTable)


def reading(driver: Driver) -> str:
    region = page(driver).query_one("#reading").region
    rows = driver.text().splitlines()[region.y : region.bottom]
    return " ".join(" ".join(row[region.x : region.right] for row in rows).split())


def names(driver: Driver) -> list[str]:
    """The first cell of every row."""
    return [str(grid(driver).get_row_at(row)[0]).strip() for row in range(grid(driver).row_count)]


async def test_sorting_keeps_the_cursor_on_its_row() -> None:
    async with browsing(pack(HEDDLU)) as driver:
        await driver.type("1", *["up"] * 9, "down", "down", "right", "right", "right")
        assert driver.at == "crime/crime-by-district/cwm-el/2019-20" and reading(driver).startswith("Cwm Êl, 2019/20: 2,301 crimes")
        before = names(driver)
        await driver.type("s")
        assert names(driver)[:3] == ["Dyffryn Enghraifft", "Pen-y-bryn Fawr", "Tŷ-wen"]
        assert driver.at.endswith("/cwm-el/2019-20") and "by change, highest first" in driver.text()
        await driver.type("s")
        assert names(driver)[:3] == ["Dyffryn Enghraifft", "Aberfŵr", "Ynys Gŵydd"] and driver.at.endswith("/cwm-el/2019-20")
        await driver.type("s")
        assert names(driver) == before and driver.at.endswith("/cwm-el/2019-20")


async def test_a_period_is_chosen_with_a_key() -> None:
    async with browsing(pack(HEDDLU)) as driver:
        await driver.type("1")
        assert driver.at.endswith("/ty-wen/2019-20")
        await driver.type("comma")
        assert driver.at.endswith("/2018-19") and "2018/19" in driver.text()
        await driver.type("comma", "full_stop")
        assert driver.at.endswith("/2019-20")
        await driver.type("full_stop")
        assert driver.at.endswith("/2019-20")


@pytest.mark.exhaustive
async def test_a_view_of_another_layout_and_back() -> None:
    async with browsing(pack(WEST)) as driver:
        await driver.type("1", "tab", "down")
        at, text = driver.at, driver.text()
        views = set()
        for _ in range(3):
            views.add(driver.text())
            await driver.type("v")
        assert len(views) > 1 and driver.at == at
        await driver.type(*["v"] * (3 - 3 % len(views)))
        assert text in views


async def test_after_v_the_page_says_how_to_turn_on() -> None:
    """The footer keeps the key; a view without a title has the name of what it shows."""
    for size in ((80, 24), (60, 20)):
        async with browsing(bundled(), start=Address("roads", "speeding"), size=size) as driver:
            await driver.type(*["up"] * 9)
            assert "v changes the view" not in driver.text()
            await driver.type("v")
            assert "figures; v changes the view" in driver.text().splitlines()[0]
            assert size[0] < 80 or "v view" in driver.text().splitlines()[-1]
            await driver.type("v")
            assert "v changes the view" not in driver.text(), "the first view again"


@pytest.mark.parametrize(("size", "name"), in_turn([(60, 20), (80, 24), (120, 40)], [HEDDLU, WEST]))
async def test_every_table_shows_grid_reading_and_whole_figures(name: str, size: tuple[int, int]) -> None:
    """The first and last cell of every table, and each figure in full."""
    async with browsing(pack(name), size=size) as driver:
        for topic in some(range(1, len(pack(name).topics) + 1), 3, (size == (80, 24)) + 2 * (size == (120, 40))):
            await driver.type(str(topic))
            if not isinstance(driver.page, TablesPage):
                continue
            for id in page(driver).tables:
                assert page(driver).tab == id
                assert reading(driver), (id, size)
                assert_whole(driver)
                await driver.type("end", "down", *["right"] * 2)
                assert_whole(driver)
                await driver.type("home")
                assert_whole(driver)
                await driver.type("tab")
            await driver.type("0")


async def test_the_cursor_stays_in_view_in_a_narrower_grid() -> None:
    """Whether it moved before the new width was laid out or after."""
    async with browsing(pack(WEST), size=(80, 24), start=Address("crime", "crime-severity")) as driver:
        await driver.type("end")
        for width in (70, 60, 50):
            grid(driver).styles.width = width
            await driver.settle()
            assert grid(driver).scroll_x == grid(driver).max_scroll_x, width


def assert_whole(driver: Driver) -> None:
    """No figure on the screen is a part of one in the table."""
    shown = page(driver).query_one(TableView)
    found = grid(driver)
    wanted = {
        word for row in range(found.row_count) for cell in found.get_row_at(row) for word in re.findall(r"[\d,.]*\d[\d,.]*", str(cell))
    }
    region = found.region
    lines = driver.text().splitlines()[region.y + found.header_height : region.bottom - found.show_horizontal_scrollbar]
    for line in lines:
        for word in re.findall(r"[\d,.]*\d[\d,.]*", line[region.x : region.right]):
            assert word in wanted, (shown.table.id if shown.table else "", word, line)


@pytest.mark.parametrize(("name", "keys", "move"), [(WEST, ("1", "tab"), "up"), (WEST, ("4",), "up"), (HEDDLU, ("1",), "up")])
async def test_a_move_lays_nothing_out_again(monkeypatch: pytest.MonkeyPatch, name: str, keys: tuple[str, ...], move: str) -> None:
    laid_out: list[str] = []
    original = Screen._refresh_layout

    def noted(screen: Screen[object], *args: object, **more: object) -> None:
        laid_out.append(driver.at)
        original(screen, *args, **more)  # type: ignore[arg-type]  # What Textual gave is passed on.

    async with browsing(pack(name)) as driver:
        await driver.type(*keys, move, move)
        monkeypatch.setattr(Screen, "_refresh_layout", noted)
        before = driver.text()
        await driver.type(move, move)
        assert driver.text() != before and not laid_out
        monkeypatch.undo()


@pytest.mark.exhaustive
async def test_the_chart_of_a_row_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plotext draws for another row; moving back to a row, or along it, draws nothing."""
    drawn: list[ChartSheet] = []

    def noted(sheet: ChartSheet) -> GridCells:
        drawn.append(sheet)
        return plotted(sheet)

    async with browsing(pack(WEST)) as driver:
        await driver.type("1", "tab")
        monkeypatch.setattr("tui.widgets.chart.plotted", noted)
        await driver.type("up")
        chart = driver.text()
        await driver.type("up", "down")
        assert driver.text() == chart and len(drawn) == 2
    async with browsing(bundled()) as driver:
        await driver.type("3")
        drawn.clear()
        await driver.type("left", "left", "up", "right")
        assert not drawn and "1,202" in driver.text()


@pytest.mark.parametrize(
    ("force", "table", "shown"),
    [
        ("greater-manchester-2015", "roads/collisions-by-force", "funnel: fatal as a share of collisions"),
        ("west-yorkshire-2024", "roads/collisions", "p-chart: fatal as a share of collisions"),
        ("west-yorkshire-2024", "crime/crime-severity", "small charts"),
    ],
)
async def test_v_shows_the_plots_of_a_table(force: str, table: str, shown: str) -> None:
    topic, _, id = table.partition("/")
    async with browsing(read_pack(PACKS / force), size=(120, 40), start=Address(topic, id)) as driver:
        for _ in range(8):
            await driver.type("v")
            if shown in driver.text():
                break
        text = driver.text()
        assert shown in text and ("1 row = " in text or "Each from 0" in text)


@pytest.mark.exhaustive
async def test_the_area_under_the_cursor_is_named_in_the_funnel() -> None:
    async with browsing(
        read_pack(PACKS / "greater-manchester-2015"), size=(120, 40), start=Address("roads", "collisions-by-force")
    ) as driver:
        await driver.type("v")
        for _ in range(8):
            await driver.type("down")
        name = driver.app.query_one(TableView).part.members[0][1]
        assert sum(name in row for row in driver.text().splitlines()[9:36]) == 1


async def test_the_smallest_terminal_draws_the_bars_of_shares() -> None:
    async with browsing(bundled(), size=(60, 20), start=Address("roads", "speeding")) as driver:
        rows = [line for line in driver.text().splitlines() if "█" in line]
        assert [row.split()[0] for row in rows] == ["Cancelled", "Paid", "Prosecuted", "Retraining", "Paid"], "the last without Cancelled"


@pytest.mark.parametrize(
    ("force", "table", "opened"),
    [
        (WEST, "crime/crime-by-quarter", "West Yorkshire › Q4 2017/18"),
        (WEST, "crime/crime-by-offence", "West Yorkshire, Violence against"),
        ("greater-manchester-2015", "people/population", "People › Residents › Greater Manchester"),
    ],
)
async def test_a_table_of_forces_opens_at_the_row_of_the_workshops_own(force: str, table: str, opened: str) -> None:
    async with browsing(pack(force)) as driver:
        await driver.app.action_go(table)
        await driver.drain()
        assert opened in driver.text().splitlines()[0]


def tabs(driver: Driver) -> str:
    return " ".join(driver.text().splitlines()[1].split())


async def test_the_signs_of_the_table_that_is_shown_are_explained_beside_its_tab() -> None:
    async with browsing(pack(HEDDLU)) as driver:
        await driver.type("8")
        assert tabs(driver) == "[Wards] Report [x] not available [c] confidential ▲▼ beyond chance", "nothing else explains the arrows"
        await driver.type("5")
        assert tabs(driver) == "[Standards] Report [z] not applicable [p] provisional"
        await driver.type("comma")
        assert tabs(driver) == "[Standards] Report [z] not applicable"
        await driver.type("tab")
        assert tabs(driver) == "Standards [Report]"
        await driver.resize((60, 20))
        await driver.type("8")
        assert tabs(driver) == "[Wards] Report [x] not available [c] confidential", "as much as fits"
        await driver.type("1", "tab")
        assert tabs(driver) == "By district [By offence] Report [low] too low to show", "the blanks of the last tab are free"
        await driver.resize((40, 20))
        await driver.type("8")
        assert tabs(driver) == "[Wards] Report ▲▼ beyond chance"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
@pytest.mark.parametrize("table", ["roads/collisions-by-force", "people/population"])
async def test_forces_that_the_report_names_together_are_marked(table: str, size: tuple[int, int]) -> None:
    async with browsing(report(GREATER_MANCHESTER), start=Address(*table.split("/")), size=size) as driver:
        assert "• named in “Three similar forces”" in driver.text()
        grid = driver.app.screen.query_one(DataTable)
        names = [str(grid.get_row_at(at)[0]).rstrip() for at in range(grid.row_count)]
        assert {name.removesuffix(" •") for name in names if name.endswith("•")} == {"Merseyside", "West Midlands", "West Yorkshire"}
        if table.startswith("roads"):
            assert names[:5] == ["Great Britain", "Greater Manchester", "Merseyside •", "West Midlands •", "West Yorkshire •"], "together"
