"""Everything is reached with few keys.

Arrows, enter, escape and the question mark.
"""

from collections.abc import AsyncIterator

import pytest
from textual.widgets import DataTable, OptionList

from tests.browse import Driver, browsing, bundled
from tests.in_turn import EVERY, some
from tests.ui.test_navigation import PACK, TOPICS, topic
from tui.navigation.address import Address
from tui.nodes.kinds import addresses
from tui.screens.help import HelpPage
from tui.screens.matrix import MatrixPage
from tui.screens.tables import TablesPage
from tui.widgets.choices import Choices
from tui.widgets.matrix_grid import MatrixGrid

pytestmark = pytest.mark.slow


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    async with browsing(bundled()) as opened:
        yield opened


HUMBLE = frozenset(("question_mark", "up", "down", "left", "right", "enter", "escape"))
"""The keys of a person who knows no others."""


class Humble:
    """Presses only these keys."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver

    async def press(self, *keys: str) -> None:
        assert set(keys) <= HUMBLE
        await self.driver.type(*keys)

    async def run(self, id: str) -> None:
        """Find a command in the help and run it."""
        await self.press("question_mark")
        page = self.driver.page
        assert isinstance(page, HelpPage)
        for choices in page.query(Choices):
            if not choices.has_focus:
                await self.press("right")
            for _ in range(choices.option_count if choices.has_focus else 0):
                if page.commands.get(str(choices.marked)) == id:
                    await self.press("enter")
                    await self.driver.drain()
                    return
                await self.press("down")
        raise AssertionError(f"the help does not list {id}")

    async def topic(self, place: int) -> None:
        """Open a topic by its card."""
        await self.run("home")
        choices = self.driver.page.query_one(Choices)
        while choices.address != Address(TOPICS[place]):
            await self.press("down")
        await self.press("enter")

    async def walk(self) -> set[str]:
        """The addresses that come under the cursor in the focused list or table."""
        focused = self.driver.page.focused
        found = set()
        if isinstance(focused, OptionList):
            await self.press(*["up"] * focused.option_count)
            for _ in range(focused.option_count):
                found.add(str(self.driver.page.subject))
                await self.press("down")
            return found
        if isinstance(focused, MatrixGrid):
            return await self.walk_matrix(focused)
        assert isinstance(focused, DataTable)
        await self.press(*["up"] * focused.row_count, *["left"] * len(focused.columns))
        for row in range(focused.row_count):
            for _ in range(len(focused.columns) - 1):
                found.add(self.driver.at)
                await self.press("right" if row % 2 == 0 else "left")
            found.add(self.driver.at)
            await self.press("down")
        return found

    async def walk_matrix(self, grid: MatrixGrid) -> set[str]:
        """The addresses of the cells of the matrix, from the first on."""
        assert grid.sheet is not None
        rows, columns = grid.sheet.rows, grid.sheet.columns
        found = set()
        await self.press(*["up"] * len(rows), *["left"] * len(columns))
        for row in range(len(rows)):
            for _ in range(len(columns) - 1):
                found.add(self.driver.at)
                await self.press("right" if row % 2 == 0 else "left")
            found.add(self.driver.at)
            await self.press("down")
        return found


async def test_everything_is_reached_by_arrows_enter_escape_and_question_mark(driver: Driver) -> None:
    """Every thing in the workshop comes under the cursor by the simplest keys.

    That is every statement, category, activity, capability, link, month, year, disposal, claim, statistic and term.
    """
    humble = Humble(driver)
    found: set[str] = set()
    # The third topic has tables, and the matrix and the glossary are walked with the same keys as a table and a list.
    walked, others = (range(len(TOPICS)), ("matrix", "glossary", "audit")) if EVERY else ((2,), ("audit",))
    for place in walked:
        await humble.topic(place)
        assert topic(driver) == TOPICS[place]
        page = driver.page
        found |= await humble.walk()
        for _ in range(len(page.tables) if isinstance(page, TablesPage) else 0):
            await humble.run("next-table")
            assert driver.page is page
            found |= await humble.walk()
    for id in others:
        await humble.run(id)
        assert topic(driver) == id
        found |= await humble.walk()
    figures = {address for address, kind in addresses(PACK).items() if kind == "figure"}
    wholes = {address for address, kind in addresses(PACK).items() if kind in ("home", "topic", "table", "help", "audit", "glossary")}
    # A table's printed totals and means are its cells; the audit lists figures and other claims.
    cells = {address for address, kind in addresses(PACK).items() if kind == "claim" and address.thing in PACK.report_tables}
    shown = {"category": "matrix"}
    places = {*(TOPICS[place] for place in walked), *others}
    passed = {address for address in addresses(PACK) if shown.get(address.topic, address.topic) not in places}
    assert set(map(str, addresses(PACK).keys() - figures - wholes - cells - passed)) - found == set()


DIALOGS = {"search": "SearchDialog", "goto": "GotoDialog", "palette": "CommandPalette", "info": "InfoDialog", "copy": "CopyDialog"}


async def test_every_dialog_is_reached_so(driver: Driver) -> None:
    """Each dialog opens from the help, over the same page and cursor, and closes."""
    humble = Humble(driver)
    await humble.topic(0)
    await humble.press("down", "down")
    at, page = driver.at, driver.page
    for id, name in some([*DIALOGS.items()], 2):
        await humble.run(id)
        assert type(driver.app.screen).__name__ == name
        if id in ("info", "copy"):
            assert driver.at == at
        await humble.press("down", "escape")
        assert driver.app.screen is driver.page
        await humble.press(*["escape"] * (driver.page is not page))
        assert driver.page is page


@pytest.mark.exhaustive
async def test_places_are_chosen_in_go_to_and_in_the_palette_so(driver: Driver) -> None:
    humble = Humble(driver)
    await humble.run("goto")
    await humble.press("down", "down", "enter")
    assert topic(driver) == TOPICS[1]
    await humble.run("palette")
    choices = driver.app.screen.query_one(Choices)
    places = [entry.key for entry in choices.entries if entry.key]
    await humble.press(*["down"] * places.index(Address("glossary")), "enter")
    assert driver.page.address.topic == "glossary"


@pytest.mark.exhaustive
async def test_commands_of_one_page_are_run_there(driver: Driver) -> None:
    """Commands of one page are run from the help.

    A filter, a comparison, a larger chart, scrolling a long text. Where a command is no use, the help says so and stays open.
    """
    humble = Humble(driver)
    await humble.run("matrix")
    await humble.press("right")
    await humble.run("compare")
    assert isinstance(driver.page, MatrixPage) and driver.page.pane.beside
    await humble.run("filter")
    assert type(driver.app.screen).__name__ == "FilterDialog"
    await humble.press("enter", "escape")
    await humble.topic(0)
    before = driver.text()
    await humble.run("swap")
    assert driver.text() != before
    await humble.run("compare")
    assert driver.at == "help" and "does not work on this page" in " ".join(driver.text().split())
