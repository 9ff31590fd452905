"""The charts beneath tables: their views, signals and shares."""

from collections.abc import AsyncIterator

import msgspec
import pytest
from textual.widgets import DataTable

from tests.browse import Driver, browsing, bundled
from tests.conftest import PACKS
from tests.in_turn import some
from tests.ui.test_tables import PACK, grid, line, month, page, to_tab
from tui.model.period import parse_any
from tui.model.table import Cell, Row
from tui.navigation.address import Address
from tui.pack.reader import read_pack
from tui.widgets.chart import Chart
from tui.widgets.grid_area import neighbour
from tui.widgets.messages import Go
from tui.widgets.sentences import Sentences

pytestmark = pytest.mark.slow


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    async with browsing(PACK) as opened:
        await opened.type("3")
        yield opened


async def test_views_of_a_chart(driver: Driver) -> None:
    """v cycles through limits, difference from the year before, and pairs.

    The breadcrumb names each view, and nothing else changes.
    """
    before, seen = grid(driver).cursor_coordinate, []
    for _ in range(3):
        text = driver.text().splitlines()
        seen.append((text[0], "upper" in driver.text(), "usual +" in driver.text()))
        await driver.type("v")
    assert len({head for head, _, _ in seen}) == 3
    assert [(limits, usual) for _, limits, usual in seen] == [(True, False), (False, True), (True, False)]
    assert driver.text().splitlines() == text or "no signal" in driver.text().splitlines()[0]
    assert grid(driver).cursor_coordinate == before


async def test_each_table_keeps_its_view(driver: Driver) -> None:
    """A view turned to hid the limits of the next table, and its hint of a rebase."""
    await driver.type("v", "tab")
    assert driver.text().splitlines()[0].rstrip().endswith("R at Nov 2014: try a rebase")
    await driver.type("shift+tab")
    assert "difference" in driver.text().splitlines()[0]
    await to_tab(driver, "speeding")
    assert "chart:" not in driver.text().splitlines()[0]
    await driver.type("v")
    assert page(driver).tab == "speeding"


async def test_space_pages_through_the_summary_that_has_no_room() -> None:
    """`And 6 more.` did not say which key shows them."""
    async with browsing(bundled(), start=Address("roads", "collisions"), size=(80, 24), drawn=True) as driver:
        first = driver.text().replace("\u00a0", " ")
        assert "space: 6 more." in first
        rows = page(driver).query_one("#chart").region.height
        seen = ""
        for _ in range(8):
            await driver.type("space")
            seen += (shown := driver.text().replace("\u00a0", " "))
            # Other rows would draw the same figures at another scale.
            assert page(driver).query_one("#chart").region.height == rows and "1 row = about 46 collisions" in shown
            if shown == first:
                break
        assert shown == first, "after the last page the first again"
        assert "Highest December 2014 (1,393)" in seen and "Source: Roads Policing, table 1." in seen


@pytest.mark.parametrize(("keys", "words"), [(("v",), "6 more."), (("t", "t"), "5 more.")])
async def test_space_pages_through_what_stands_below_a_table(keys: tuple[str, ...], words: str) -> None:
    """The notes under bars, or under a table alone, are read like those under a chart."""
    async with browsing(bundled(), start=Address("roads", "speeding"), size=(80, 24), drawn=True) as driver:
        await driver.type(*keys)
        first = driver.text().replace("\u00a0", " ")
        assert f"space: {words}" in first and "2015 has no row for Fine Registered" not in first
        seen = ""
        for _ in range(4):
            await driver.type("space")
            seen += driver.text()
            assert driver.text().splitlines()[:16] == first.splitlines()[:16]
        assert "2015 has no row for Fine Registered" in seen


async def test_the_summary_takes_no_more_rows_than_a_chart_leaves_blank() -> None:
    """The chart of seat belts had 7 rows for its marks where 9 were free."""
    async with browsing(bundled(), start=Address("roads", "seat-belts"), size=(80, 24), drawn=True) as driver:
        assert "1 row = about 29 notices" in driver.text() and driver.page.query_one("#trend", Chart).blank_rows == 0


@pytest.mark.parametrize("glyphs", ["blocks", "ascii"])
async def test_signals_are_in_the_table_on_the_chart_and_in_words(glyphs: str) -> None:
    """March 2014 of the seat belts is outside the limits: in cell, chart and words.

    The cell and the chart have its sign.
    """
    async with browsing(PACK, glyphs=glyphs) as driver:
        await driver.type("3")
        await to_tab(driver, "seat-belts")
        await driver.type("up", "home", "right", "right", "right")
        assert driver.at == "roads/seat-belts/2014-03"
        flag = driver.app.glyphs.outside
        assert f"{flag}239" in driver.text()
        assert "outside the limits" in line(driver, "#reading")
        chart = page(driver).query_one("#chart").region
        assert flag in "".join(row[chart.x : chart.right] for row in driver.text().splitlines()[chart.y : chart.bottom])
        assert f"one month outside the limits ({flag}): March 2014 (239)" in line(driver, "#sentences")


@pytest.mark.parametrize("size", some([(80, 24), (60, 20), (120, 40)], 2), ids=str)
async def test_how_sure_a_difference_of_shares_is(size: tuple[int, int]) -> None:
    """The fall of the cancelled share is in points with its interval.

    Both in the reading and beside the bars, which have a line for each member until `t` hides the table.
    """
    async with browsing(PACK, size=size) as driver:
        await driver.type("3")
        await to_tab(driver, "speeding")
        await driver.type(*["up"] * 9)
        assert "−10.0 percentage points, 95% interval −10.6 to −9.3" in line(driver, "#reading")
        if size != (120, 40):
            # In few columns the bars stand in the grid.
            assert "17.5%" in (driver.text() if size == (60, 20) else line(driver, "#picture"))
            await driver.type("t")
        bars = line(driver, "#picture")
        assert "−10.0 (−10.6 to −9.3)" in bars and "7.5% (7.0 to 8.1)" in bars and "17.5% (17.1 to 17.8)" in bars


@pytest.mark.exhaustive
@pytest.mark.parametrize("size", some([(60, 20), (80, 24), (120, 40)], 2, 1), ids=str)
async def test_figures_of_six_digits_are_whole(size: tuple[int, int]) -> None:
    """With large counts no cell loses a digit, wherever the table turns or scrolls."""
    months = tuple(month(2013, 1).shift(place) for place in range(30))
    rows = tuple(Row(at, (), (Cell(100_000 + place * 997),)) for place, at in enumerate(months))
    tables = {**PACK.tables, "collisions": msgspec.structs.replace(PACK.tables["collisions"], rows=rows)}
    data = tables["collisions"].main_series
    async with browsing(msgspec.structs.replace(PACK, tables=tables), size=size) as driver:
        await driver.type("3")
        assert isinstance(page(driver).focused, DataTable)
        for at in (months[-1], months[0], months[17]):
            driver.app.post_message(Go(Address("roads", "collisions", str(at))))
            await driver.settle()
            assert driver.at == f"roads/collisions/{at}"
            region = grid(driver).region
            shown = "\n".join(row[region.x : region.right] for row in driver.text().splitlines()[region.y : region.bottom])
            assert str(data.value_at(at)) in shown.replace(",", "") and page(driver).query_one("#chart").region.width >= 20


@pytest.mark.exhaustive
async def test_the_chart_stays_when_the_grid_turns(driver: Driver) -> None:
    """At 60 columns the years go down, and the chart stands beside them."""
    await driver.resize((60, 20))
    assert "mean 1,245" in driver.text() and page(driver).query_one("#chart").region.width >= 20
    await driver.resize((80, 24))
    assert "mean 1,245" in driver.text() and page(driver).query_one("#chart").region.y == 5


@pytest.mark.parametrize("table", ["collisions", "mobile-phones", "seat-belts"])
async def test_two_charts_share_the_rows_of_a_large_terminal(table: str) -> None:
    """A chart is at most about a third as high as it is wide; the other is below it."""
    async with browsing(bundled(), size=(200, 60), start=Address("roads", table)) as driver:
        first, second = (page(driver).query_one(f"#{id}").region for id in ("chart", "pairs"))
        assert first.height <= first.width * 0.36 and second.y >= first.bottom and second.x == first.x
        assert second.height >= 12 and driver.text().count("Like for like with the year before") == 1


@pytest.mark.exhaustive
async def test_the_pairs_name_their_years_beside_a_limit_at_the_foot(driver: Driver) -> None:
    """The lower limit of the seat belts is 0, in the row of the last year's name."""
    await to_tab(driver, "seat-belts")
    await driver.type("v", "v")
    assert all(name in driver.text() for name in ("lower 0", "left 2014", "right 2015"))


def test_an_arrow_stops_at_the_edge_of_a_chart() -> None:
    periods = tuple(parse_any(text) for text in ("2014-12", "2015-01", "2015-02"))
    for years, before_january in ((False, periods[0]), (True, periods[1])):
        assert neighbour(periods, periods[1], -1, years=years) == before_january
        assert neighbour(periods, periods[0], -1, years=years) == periods[0]
        assert neighbour(periods, periods[2], 1, years=years) == periods[2]


@pytest.mark.exhaustive
async def test_left_of_january_stays_where_the_years_stand_side_by_side() -> None:
    async with browsing(bundled(), start=Address("roads", "mobile-phones", "2015-02")) as driver:
        await driver.type("t", *"vv", "left", "left", "left")
        assert driver.at == "roads/mobile-phones/2015-01"
        await driver.type("up", "left", "end", "right")
        assert driver.at == "roads/mobile-phones/2014-12"


@pytest.mark.exhaustive
async def test_what_could_go_unseen_is_short_on_the_page_and_in_full_in_its_source() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("3")
        assert (
            "no signal; a change under 200 may go unseen." in " ".join(driver.text().split()) and "four times in five" not in driver.text()
        )
        await driver.type("i")
        left = " ".join(" ".join(row.split("│")[0] for row in driver.text().splitlines()).split())
        assert "four times in five, the rules find a lasting change of about 200" in left


async def test_what_the_years_differ_by_stands_above_a_chart_without_signals() -> None:
    """`no signal` stood over `+1.20 percentage points, beyond the usual ±1.19`."""
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    async with browsing(pack, start=Address("victims", "satisfaction"), size=(60, 20)) as driver:
        assert driver.text().splitlines()[0].rstrip().endswith("year +1.20, beyond ±1.19")


@pytest.mark.exhaustive
async def test_the_summary_begins_with_what_the_view_shows_and_has_the_rows_that_the_chart_leaves() -> None:
    async with browsing(bundled(), start=Address("roads", "mobile-phones"), size=(80, 24), drawn=True) as driver:
        await driver.type("v")
        said, chart = driver.page.query_one(Sentences), driver.page.query_one("#trend", Chart)
        assert said.says("5 differences from the year before, 2 beyond the usual ±83: March 2015 (−134) and April 2015 (−87).")
        assert chart.blank_rows == 0
        await driver.type("v", "v")
        assert said.says("Like for like, January to May: 804 in 2015, 1,174 in 2014: −370 (−31.5%), beyond the usual ±186.")


async def test_the_key_names_no_signs_of_a_table_that_has_none() -> None:
    """“table: ● outside the limits” was said of cells without a sign."""
    async with browsing(read_pack(PACKS / "west-yorkshire-2024"), drawn=True) as driver:
        await driver.press_all(("1", "tab", "tab", "tab", "v"))
        assert "figures only" in driver.text() and "table: " not in driver.text()
