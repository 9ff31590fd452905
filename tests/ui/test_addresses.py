"""Every address of a workshop leads to a screen with the cursor on what it names, and back again over all of them."""

from functools import cache
from pathlib import Path

import pytest
from textual.widgets import DataTable, OptionList

from tests.browse import Driver, browsing, bundled
from tui.address import Address, Kind, nodes
from tui.display.frame import SMALLEST
from tui.model.pack import Pack
from tui.pack.reader import read

PACKS = Path(__file__).parent.parent / "packs"
PLACES = {"home", "topic", "table", "matrix", "glossary", "audit"}
"""Kinds that stand for what is in them: the cursor is on one thing there, where it was before."""


@cache
def pack(name: str) -> Pack:
    return bundled() if name == "bundled" else read(PACKS / name)


def check(driver: Driver, address: Address, kind: Kind) -> None:
    """Assert that an address is on show, and that the keys go to a list, a table or a text there."""
    at = driver.page.address
    if kind == "claim" and address.thing in driver.app.pack.tables:
        address = address._replace(part=address.part.partition("-")[2])  # A printed total or mean is the cell of its year.
    assert at.within(address) if kind in PLACES else at == address, f"{address} leads to {at}"
    assert driver.page.focused is not None, f"at {address} nothing hears the keys"


@pytest.mark.parametrize("name", ["bundled", "hostile", "small"])
async def test_every_address_and_back(name: str) -> None:
    """To each of them in turn, then back with the cursor where it stood, then forward again."""
    known = nodes(pack(name))
    # The smallest there is: what is not drawn takes no time, and the cursor is what counts here.
    async with browsing(pack(name), size=SMALLEST) as driver:
        visited: dict[int, str] = {}
        for address, kind in known.items():
            await driver.app.action_go(str(address))
            await driver.drain()
            check(driver, address, kind)
            visited[driver.app.history.place] = driver.at
        last = max(visited)
        # All the way through the small packs, which have every kind of thing; in the large one more steps show nothing new.
        first = max(min(visited), last - 200)
        for place in reversed(range(first, last)):
            await driver.type("left_square_bracket")
            assert driver.at == visited[place]
        for place in range(first + 1, first + 40):
            await driver.type("right_square_bracket")
            assert driver.at == visited[place]


async def test_a_figure_is_pointed_at() -> None:
    """A figure's address shows its statement with the figure in sight and marked, until the cursor moves on."""
    known = [address for address, kind in nodes(bundled()).items() if kind == "figure"]
    async with browsing(bundled(), size=(60, 20)) as driver:
        for address in known:
            await driver.app.action_go(str(address))
            await driver.drain()
            label = bundled().figures[f"{address.thing}/{address.part}"].label
            assert f"› {label[:12]}" in driver.text(), address
        await driver.type("up", "down")
        assert driver.at == str(known[-1]._replace(part="")) and "› " + label[:12] not in driver.text()


async def test_the_cell_is_where_it_stood() -> None:
    """What an address does not say is remembered all the same: the mean of a year, a disposal's column, the matrix's first row."""
    async with browsing(bundled()) as driver:
        for keys in (("3", "up", "end"), ("3", "tab", "tab", "right", "right"), ("m", *["up"] * 30, "home")):
            await driver.type(*keys)
            grid = driver.page.focused
            assert isinstance(grid, DataTable)
            stood = grid.cursor_coordinate
            await driver.type("g" if keys[0] == "3" else "escape")
            await driver.type("3" if keys[0] == "3" else "m", "down", "left", "0")
            await driver.type(*["left_square_bracket"] * 3)
            assert driver.page.focused is grid
            assert grid.cursor_coordinate == stood, keys


async def test_back_leaves_the_list_with_the_keys() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("1", "down", "2", "left_square_bracket")
        assert isinstance(driver.page.focused, OptionList)
