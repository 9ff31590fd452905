"""The page of a comparison: how it is opened, read, filtered, switched and left."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.browse import Driver, browsing, bundled
from tests.unit.quarters import Shelf, known, quarter, renamed, whole_shelf, with_values
from tui.library.opening import Library, NotOpened, TakenDown
from tui.model.others import supply_others
from tui.navigation.address import HOME, Address
from tui.screens import compare_reading
from tui.screens.compare import ComparePage
from tui.widgets.choices import Choices
from tui.widgets.detail import Detail

pytestmark = pytest.mark.slow

ID = "west-midlands-2018-03"
CRIME = Address("compare", "crime", "recorded-crime")


class ShelfLibrary(Library):
    """A library of workshops in memory."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(served=True)
        self.shelf = shelf

    def open(self, id: str) -> TakenDown:
        if pack := self.shelf.opened(id):
            return TakenDown(pack, "")
        raise NotOpened(f"No workshop called {id!r} here.")


@asynccontextmanager
async def comparing(
    start: Address = CRIME, shelf: Shelf | None = None, id: str = ID, size: tuple[int, int] = (120, 40), glyphs: str = "blocks"
) -> AsyncIterator[Driver]:
    """A browser that knows the quarters, once it has read what it compares."""
    shelf = shelf or whole_shelf()
    supply_others(pack := shelf.packs[id], shelf)
    async with browsing(pack, start=start, size=size, glyphs=glyphs, library=ShelfLibrary(shelf)) as driver:
        await read(driver)
        yield driver


async def read(driver: Driver) -> None:
    """Wait for what is read beside the keys."""
    await driver.app.workers.wait_for_complete()
    await driver.drain()


async def pressing(driver: Driver, *keys: str) -> None:
    await driver.type(*keys)
    await read(driver)


def page(driver: Driver) -> ComparePage:
    assert isinstance(driver.page, ComparePage)
    return driver.page


def rows(driver: Driver) -> list[str]:
    return [line.rstrip() for line in driver.text().splitlines()]


async def test_equals_opens_it_from_a_table_and_leads_back() -> None:
    async with comparing(Address("crime", "recorded-crime")) as driver:
        await pressing(driver, "=")
        assert driver.at == "compare/crime/recorded-crime"
        assert driver.text().startswith(" Compare › Recorded crime without fraud")
        await pressing(driver, "escape")
        assert driver.at.startswith("crime/recorded-crime")
        await pressing(driver, "=", "left_square_bracket", "right_square_bracket")
        assert driver.at == "compare/crime/recorded-crime"


async def test_equals_on_a_statement_follows_its_figure_and_says_where_there_is_none() -> None:
    async with comparing(Address("crime", "crime-quarter")) as driver:
        await pressing(driver, "=")
        assert driver.at == "compare/crime/recorded-crime"
    async with browsing(bundled(), start=Address("crime", "violence-with-injury")) as driver:
        await driver.type("=")
        assert driver.at == "crime/violence-with-injury"
        assert "No table of “Violence with injury” by period." in driver.text()


async def test_where_there_are_no_figures_equals_says_what_to_do() -> None:
    shelf = whole_shelf()
    pack = shelf.packs[ID]
    supply_others(pack, shelf)
    for keys, said in (
        ((), "Select a figure or a table first, such as crime/recorded-crime."),
        (("a", "w"), "Select a figure or a table first"),
        (("p",), "Press escape to return to the page, then ="),
        (("question_mark",), "Select a figure or a table first"),
        (("1", "equals_sign", "equals_sign"), "These figures are compared already."),
    ):
        async with browsing(pack, size=(120, 40), library=ShelfLibrary(shelf)) as driver:
            await driver.type(*keys, "equals_sign")
            assert said in " ".join(driver.text().split()), keys


async def test_all_of_the_mock_up_is_on_the_screen() -> None:
    async with comparing() as driver:
        shown = rows(driver)
        assert "West Midlands Police: one measure through 4 reports" in shown[1] and "f shows only what was revised" in shown[1]
        assert shown[4].split()[:5] == ["Q1", "2017/18", "57,021", "57,139", "r"] and shown[4].endswith("·")
        assert [line.split()[-2:] for line in shown[5:8]] == [["+500", "△"], ["+2,162", "△"], ["−987", "▽"]]
        text = driver.text()
        assert "4 forces: recorded crime without fraud per 1,000 residents, 2017/18" in text
        assert "average of the other 3: 108.3" in text and "80.2 to 80.9" in text
        assert "The same forces, measure by measure" in text and "In words" in text
        assert "has the lowest recorded crime without fraud of the 4 forces" in text


async def test_a_revised_quarter_leads_to_both_reports() -> None:
    async with comparing() as driver:
        await driver.type("home")
        assert "r revised: 57,021 in the report on April to June 2017, 57,139" in driver.text()
        await pressing(driver, "enter")
        assert isinstance(page(driver).focused, Detail), "several reports: choose one"
        await pressing(driver, "down", "down", "down", "enter")
        assert str(driver.page.location) == "west-midlands-2017-06:crime/recorded-crime/2017-18-q1"
        await pressing(driver, "left_square_bracket")
        assert str(driver.page.location) == f"{ID}:compare/crime/recorded-crime"
        assert "r revised" in driver.text(), "back on the same quarter"


async def test_it_begins_at_the_period_that_one_comes_from() -> None:
    async with comparing(CRIME._replace(topic="crime", thing="recorded-crime", part="2017-18-q1")) as driver:
        await pressing(driver, "equals_sign")
        assert driver.at == "compare/crime/recorded-crime"
        assert page(driver).query_one("#periods", Choices).marked == "2017/18-Q1"
        assert "r revised: 57,021 in the report on April to June 2017, 57,139" in driver.text()
    async with comparing() as driver:
        assert page(driver).query_one("#periods", Choices).marked == "2017/18-Q4", "the latest, where one comes from elsewhere"


async def test_f_shows_only_what_was_revised() -> None:
    async with comparing() as driver:
        periods = page(driver).query_one("#periods", Choices)
        await driver.type("f")
        assert [entry.key for entry in periods.entries] == ["2017/18-Q1"]
        await driver.type("f")
        assert len(periods.entries) == 4
    async with comparing(Address("compare", "crime", "severity")) as driver:
        await driver.type("f")
        assert "nothing was revised" in driver.text()


async def test_x_shows_counts_with_their_populations() -> None:
    async with comparing() as driver:
        await driver.type("x")
        assert "233,393" in driver.text() and "2,897,303" in driver.text() and "average of the other 3" not in driver.text()
        await driver.type("x")
        assert "233,393" not in driver.text()


async def test_v_shows_the_funnel_plot_of_five_forces_or_more() -> None:
    shelf = whole_shelf()
    for number in range(3):
        values: dict[str, float] = {f"2017/18-Q{part}": 50_000 + 4_000 * number + part for part in range(1, 5)}
        added = renamed(with_values(quarter("west-yorkshire-2018-03"), "recorded-crime", values), f"force-{number}", f"Force {number}")
        shelf.packs[added.id] = added
    for size in ((60, 20), (120, 40)):
        async with comparing(shelf=shelf, size=size) as driver:
            await driver.type("tab", "tab", "v")
            assert "outside 99.8%" in driver.text() and "West Midlands Police" in driver.text()
            await driver.type("v", "down")
            assert "Merseyside Police" in driver.text() and "outside 99.8%" not in driver.text()
    async with comparing() as driver:
        await driver.type("v")
        assert "A funnel plot needs counts and populations of five forces or more." in " ".join(driver.text().split())


async def test_enter_on_a_force_opens_its_report() -> None:
    async with comparing() as driver:
        await driver.type("tab", "tab", "down")
        await pressing(driver, "enter")
        assert str(driver.page.location).startswith("merseyside-2018-03:crime/recorded-crime")
        await pressing(driver, "=")
        assert driver.text().startswith(" Compare › Recorded crime without fraud")
        assert "Merseyside Police: one report" in driver.text()


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_on_a_small_screen_tab_opens_one_pane_after_the_other(size: tuple[int, int]) -> None:
    """The second one is open from the start, with all of its forces."""
    async with comparing(size=size) as driver:
        assert "Q4 2017/18" in driver.text() and "Merseyside Police" in driver.text() and "Greater Manchester" in driver.text()
        assert "tab pane" in rows(driver)[-1] and "per 1,000 residents, 2017/18" in driver.text()
        await driver.type("tab", "tab")
        assert "Merseyside Police" in driver.text()
        await driver.type("tab")
        assert "Crime severity score" in driver.text()
        await driver.type("tab")
        assert "Beside others" in driver.text() and "In words" in driver.text()


async def test_another_size_keeps_the_row_and_the_pane() -> None:
    async with comparing() as driver:
        await driver.type("home", "down")
        for size in ((60, 20), (40, 12), (200, 60), (120, 40)):
            await driver.resize(size)
            assert page(driver).query_one("#periods", Choices).marked == "2017/18-Q2" and "Q2 2017/18" in driver.text()
        await driver.type("tab", "tab", "down")
        await driver.resize((60, 20))
        assert "Merseyside Police" in driver.text() and page(driver).focused is page(driver).query_one("#force-rows")


async def test_a_chart_of_the_latest_figures() -> None:
    async with comparing(Address("compare", "roads", "breath-tests"), id="west-midlands-2015-03") as driver:
        await driver.type("t")
        shown = driver.text()
        assert "mean 1,098" in shown and "January 2014" not in shown.split("In words")[0].splitlines()[4]
        await driver.type("t")
        assert "January 2014" in driver.text()


async def test_a_large_screen_shows_the_chart_below_the_rows() -> None:
    start = Address("compare", "roads", "breath-tests")
    async with comparing(start, id="west-midlands-2015-03", size=(200, 60)) as driver:
        assert "mean 1,098" in driver.text() and "January 2014" in driver.text() and page(driver).query_one("#joined").size.height > 12
        await driver.type("home")
        assert "1,065" in driver.text().split("upper 2,451")[1], "the chart follows the row"
        assert "x rates" not in rows(driver)[-1] and "f filter" not in rows(driver)[-1], "they have nothing to do"
    async with comparing() as driver:
        assert "x rates" in rows(driver)[-1] and "f filter" in rows(driver)[-1]


async def test_a_broken_workshop_is_named_and_the_others_are_compared() -> None:
    shelf = whole_shelf()
    gone = shelf.packs.pop("west-midlands-2017-09")
    shelf.closed += (known(gone),)  # It was whole when its header was made.
    async with comparing(shelf=shelf) as driver:
        assert "through 3 reports" in driver.text()
        words = page(driver).query_one("#in-words", Detail)
        assert any("west-midlands-2017-09: cannot be opened" in span.text for line in words.lines for span in line)


async def test_what_came_of_the_last_report_s_questions_is_linked() -> None:
    async with comparing() as driver:
        words = page(driver).query_one("#in-words", Detail)
        assert any(span.text.startswith("Since the report on October to December 2017: ") for line in words.lines for span in line)
        await driver.type("tab", "tab", "tab", "tab", "end", "enter")
        await read(driver)
        assert driver.at == "audit/since"
        await pressing(driver, "escape")
        assert driver.at == "compare/crime/recorded-crime"


def test_reading_for_long_says_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compare_reading, "SAID_AFTER", -1)
    monkeypatch.setattr(compare_reading, "SAID_EVERY", -1)
    monkeypatch.setattr(compare_reading, "while_wanted", lambda noted: noted)  # Here is no worker.
    shelf = whole_shelf()
    supply_others(shelf.packs[ID], shelf)
    posted: list[object] = []
    compare_reading.read_comparison(shelf.packs[ID], CRIME, posted.append)
    assert [(each.done, each.of) for each in posted if isinstance(each, compare_reading.ReadSoFar)] == [(at, 6) for at in range(1, 7)]
    assert isinstance(posted[-1], compare_reading.ComparisonRead)


async def test_one_report_alone() -> None:
    async with comparing(shelf=Shelf([quarter(ID)])) as driver:
        text, (box,) = driver.text(), [box for box in page(driver).boxes if box.display]
        assert text.count("one report") == 1 and "1 report" not in text and "each quarter with the one before" in text
        assert "No other force in the library has this measure." in text and "nothing was revised" not in text
        await driver.type("space")
        assert bool(box.query_one(Detail).scroll_offset.y) is ("space: more" in text)


async def test_a_typed_comparison_is_completed() -> None:
    async with comparing(HOME) as driver:
        await driver.type(":", *"compare/crime/re")
        assert "compare/crime/recorded-crime" in driver.text()
        await driver.type("tab")
        assert "No address begins" not in driver.text()
        await pressing(driver, "enter")
        assert driver.at == "compare/crime/recorded-crime"


async def test_go_to_slides_copy_source_and_help_know_it() -> None:
    async with comparing(HOME) as driver:
        await driver.type(":", *"compare/recorded-crime", "enter")
        await read(driver)
        assert driver.at == "compare/crime/recorded-crime"
        await driver.type("y")
        assert "West Midlands Police, Recorded crime without fraud, Q4 2017/18: 58,814" in driver.text()
        await driver.type("escape", "i")
        assert "West Midlands" in driver.text()
        await driver.type("escape", "plus", "question_mark")
        assert driver.at == "help"
        await pressing(driver, "escape")
        assert driver.at == "compare/crime/recorded-crime"
        await pressing(driver, "p")
        assert "58,814" in driver.text()
