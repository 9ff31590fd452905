"""Every address of a workshop opens a screen with the cursor on what it names.

Back and forward go over all of them again.
"""

from functools import cache
from pathlib import Path

import pytest
from textual.widgets import DataTable, OptionList

from tests.browse import Driver, browsing, bundled
from tests.in_turn import EVERY, some
from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.nodes.kinds import addresses
from tui.pack.reader import read_pack
from tui.widgets.frame_lines import SMALLEST
from tui.widgets.matrix_grid import MatrixGrid

pytestmark = pytest.mark.slow

PACKS = Path(__file__).parent.parent / "packs"
PLACES = {"home", "topic", "table", "matrix", "glossary", "audit"}
"""Kinds that stand for what they contain.

There the cursor is on one item, where it was before.
"""


@cache
def pack(name: str) -> Pack:
    return bundled() if name == "bundled" else read_pack(PACKS / name)


def check(driver: Driver, address: Address, kind: NodeKind) -> None:
    """Assert that an address is open, with the focus on a list, a table or a text."""
    at = driver.page.address
    if kind == "claim" and address.thing in driver.app.pack.report_tables:
        address = address._replace(part=address.part.partition("-")[2])  # A printed total or mean is the cell of its year.
    assert at.within(address) if kind in PLACES else at == address, f"{address} leads to {at}"
    assert driver.page.focused is not None, f"at {address} nothing hears the keys"


@pytest.mark.parametrize("name", ["bundled", "hostile", "small"])
async def test_every_address_and_back(name: str) -> None:
    """Open every address in turn, then go back and forward over all of them.

    The cursor is where it was each time.
    """
    known = addresses(pack(name))
    # The smallest size: what is not drawn takes no time, and only the cursor matters here.
    async with browsing(pack(name), size=SMALLEST) as driver:
        visited: dict[int, str] = {}
        # Those of a small pack are of every kind.
        for address, kind in some([*known.items()], {"bundled": 30, "hostile": 10, "small": 2}[name]):
            await driver.app.action_go(str(address))
            await driver.drain()
            check(driver, address, kind)
            visited[driver.app.visits.history.place] = driver.at
        last = max(visited)
        # All the way in CI in the small packs, which have every kind; in the large one more steps show nothing new.
        first = max(min(visited), last - (200 if EVERY else 10))
        for place in reversed(range(first, last)):
            await driver.type("left_square_bracket")
            assert driver.at == visited[place]
        for place in range(first + 1, first + (30 if EVERY else 8)):
            await driver.type("right_square_bracket")
            assert driver.at == visited[place]


async def test_a_figure_is_pointed_at() -> None:
    """A figure's address shows its statement, with the figure visible and marked.

    The mark stays until the cursor moves on.
    """
    known = some([address for address, kind in addresses(bundled()).items() if kind == "figure"], 4)
    async with browsing(bundled(), size=(60, 20)) as driver:
        for address in known:
            await driver.app.action_go(str(address))
            await driver.drain()
            label = bundled().figures[f"{address.thing}/{address.part}"].label
            assert label[:10] in " ".join(driver.standing_out()), address
        await driver.type("up", "down")
        assert driver.at == str(known[-1]._replace(part="")) and label[:10] not in " ".join(driver.standing_out())


@pytest.mark.exhaustive
async def test_the_cell_is_where_it_stood() -> None:
    """What an address does not contain is remembered too.

    For example the mean of a year, the column of a disposal, and the first row of the matrix.
    """
    async with browsing(bundled()) as driver:
        for keys in (("3", "up", "end"), ("3", "tab", "tab", "right", "right"), ("m", *["up"] * 30, "home")):
            await driver.type(*keys)
            grid = driver.page.focused
            assert isinstance(grid, DataTable | MatrixGrid)
            stood = place(grid)
            await driver.type("g" if keys[0] == "3" else "escape")
            await driver.type("3" if keys[0] == "3" else "m", "down", "left", "0")
            await driver.type(*["left_square_bracket"] * 3)
            assert driver.page.focused is grid
            assert place(grid) == stood, keys


def place(grid: DataTable[object] | MatrixGrid) -> object:
    """Where the cursor of a table or of the matrix is."""
    return grid.at if isinstance(grid, MatrixGrid) else grid.cursor_coordinate


async def test_back_leaves_the_list_with_the_keys() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("1", "down", "2", "left_square_bracket")
        assert isinstance(driver.page.focused, OptionList)
