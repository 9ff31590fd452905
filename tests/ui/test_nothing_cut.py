"""No screen ends a text in an ellipsis, at any size, in any report.

What is too long wraps, loses whole words or clauses, or goes where the next key shows it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.browse import ROOT, Driver, browsing, bundled
from tests.in_turn import EVERY, few
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


def hardest(pack: Pack, topics: int) -> Iterator[Address]:
    """For each kind of thing, the longest title in each of a few topics."""
    groups: dict[str, dict[str, Address]] = {}
    for address, kind in addresses(pack).items():
        if _fits(pack, address):
            held = groups.setdefault(kind, {}).setdefault(address.topic, address)
            groups[kind][address.topic] = max(address, held, key=lambda each: len(node(pack, each).title))
    for by_topic in groups.values():
        yield from sorted(by_topic.values(), key=lambda each: -len(node(pack, each).title))[:topics]


def _fits(pack: Pack, address: Address) -> bool:
    return len(node(pack, address).trail[-1].split(" · ")[0]) <= LONGEST


def cut(driver: Driver) -> list[str]:
    return [row.strip() for row in driver.text().splitlines() if "…" in row]


async def walk(driver: Driver, places: Iterable[Address]) -> dict[str, list[str]]:
    """The rows with an ellipsis, by size and address."""
    found = {}
    for address in places:
        await driver.app.go(address)
        await driver.drain()
        found[f"{driver.app.size.width} {address}"] = cut(driver)
    return {place: rows for place, rows in found.items() if rows}


async def test_no_page_of_the_bundled_workshop_cuts_a_text() -> None:
    """At the smallest size in two topics, at the others the hardest of each page."""
    found: dict[str, list[str]] = {}
    async with browsing(bundled(), size=SIZES[0]) as driver:
        found |= await walk(driver, hardest(bundled(), 2 if EVERY else 1))
        for size in few(SIZES[1:], 1):
            await driver.resize(size)
            found |= await walk(driver, (each for each in hardest(bundled(), 1) if each.topic == "matrix" or not each.part))
    assert found == {}


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", few(PACKS, 2))
async def test_no_page_of_another_force_cuts_a_text(name: str) -> None:
    pack = read_pack(Path(ROOT) / "tests" / "packs" / name)
    async with browsing(pack, size=SIZES[0]) as driver:
        assert await walk(driver, hardest(pack, 1)) == {}


async def test_no_dialog_cuts_a_text() -> None:
    found = {}
    async with browsing(bundled(), size=SIZES[0]) as driver:
        for size in few(SIZES[:3:2], 1):
            await driver.resize(size)
            for name, keys in DIALOGS.items():
                await driver.type(*keys)
                found[f"{size[0]} {name}"] = cut(driver)
                await driver.type("escape", "escape", "0")
    assert {name: rows for name, rows in found.items() if rows} == {}
