"""No screen ends a text in an ellipsis, at any size, in any report.

What is too long wraps, loses whole words or clauses, or goes where the next key shows it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browse import ROOT, Driver, browsing, bundled
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import addresses, node
from tui.pack.reader import read_pack

pytestmark = pytest.mark.slow

SIZES = ((60, 20), (80, 24), (120, 40), (200, 60))
PACKS = ("west-yorkshire-2024", "greater-manchester-2015", "heddlu-enghraifft-2019-20", "example-constabulary-2016")
DIALOGS = {
    "search": ("/", *"crime high"),
    "go to": (":", *"se"),
    "commands": ("ctrl+p", *"ma"),
    "copy": ("1", "down", "y", "y"),
    "source": ("1", "down", "i"),
    "filter of the matrix": ("m", "f"),
    "filter of the audit": ("a", "f"),
    "list of slides": ("p", "o"),
    "end of the audit": ("a", "end"),
    "end of the help": ("?", "end"),
}
LONGEST = 58
"""The cells of the last step of a path on the smallest terminal. A longer title is the one text that may end in an ellipsis."""


def hardest(pack: Pack) -> Iterator[Address]:
    """For each kind of thing in each topic, the address with the longest title."""
    groups: dict[tuple[str, ...], list[Address]] = {}
    for address, kind in addresses(pack).items():
        groups.setdefault((kind, address.topic), []).append(address)
    for found in groups.values():
        fitting = [each for each in found if len(node(pack, each).trail[-1].split(" · ")[0]) <= LONGEST]
        yield from sorted(fitting, key=lambda each: len(node(pack, each).title))[-1:]


def cut(driver: Driver) -> list[str]:
    return [row.strip() for row in driver.text().splitlines() if "…" in row]


async def walk(pack: Pack, size: tuple[int, int], step: int = 1) -> dict[str, list[str]]:
    """The rows with an ellipsis, by address, of each address or of every few."""
    found = {}
    async with browsing(pack, size=size) as driver:
        for address in list(hardest(pack))[::step]:
            await driver.app.go(address)
            await driver.drain()
            found[str(address)] = cut(driver)
    return {address: rows for address, rows in found.items() if rows}


@pytest.mark.parametrize("size", SIZES)
async def test_no_page_of_the_bundled_workshop_cuts_a_text(size: tuple[int, int]) -> None:
    assert await walk(bundled(), size, 1 if size == SIZES[0] else 3) == {}


@pytest.mark.parametrize("name", PACKS)
async def test_no_page_of_another_force_cuts_a_text(name: str) -> None:
    assert await walk(read_pack(Path(ROOT) / "tests" / "packs" / name), SIZES[0], 2) == {}


@pytest.mark.parametrize("size", SIZES[:3])
async def test_no_dialog_cuts_a_text(size: tuple[int, int]) -> None:
    found = {}
    async with browsing(bundled(), size=size) as driver:
        for name, keys in DIALOGS.items():
            await driver.type(*keys)
            found[name] = cut(driver)
            await driver.type("escape", "escape", "0")
    assert {name: rows for name, rows in found.items() if rows} == {}
