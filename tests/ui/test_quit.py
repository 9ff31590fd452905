"""Every quit key works everywhere, and no key has two commands on a screen."""

import asyncio
from collections.abc import Sequence
from threading import Event

import pytest
from msgspec.structs import replace

from tests.browse import browsing, bundled
from tests.in_turn import in_turn
from tests.processes import PATIENCE
from tests.ui.tried_keys import CONTENTS, WAYS
from tests.unit.quarters import QUARTERS, quarter
from tui.library.cache import Cache
from tui.library.opening import Library
from tui.model.others import KnownWorkshop, Noted, Others, supply_others, unnoted
from tui.navigation.address import HOME, Address
from tui.navigation.commands import COMMANDS, Place, commands_for

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("place", "key"), in_turn(WAYS, COMMANDS[-1].keys))
async def test_quit(place: Place, key: str) -> None:
    """Every quit key works from everywhere, with exit code 0."""
    assert COMMANDS[-1].id == "quit"
    async with browsing(bundled()) as driver:
        await driver.type(*WAYS[place])
        if (place, key) == ("glossary", "q"):
            await driver.type(*"tidu", "tab")  # In the list it goes to a term.
        await driver.type(key)
        assert driver.app._exit and driver.app.return_code == 0


@pytest.mark.parametrize("place", WAYS)
def test_no_key_twice(place: Place) -> None:
    """On one kind of screen a key belongs to only one command."""
    owners: dict[str, list[str]] = {}
    for command in commands_for(place, CONTENTS):
        for key in command.keys:
            owners.setdefault(key, []).append(command.id)
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


class LongLibrary(Others):
    """A library of many workshops, which stops at the first one until it may go on."""

    def __init__(self) -> None:
        self.read = 0
        self.begun, self.goes_on, self.over = Event(), Event(), Event()

    def known(self, noted: Noted = unnoted) -> Sequence[KnownWorkshop]:
        if noted is not unnoted:
            try:
                self._read(noted)
            finally:
                self.over.set()
        return ()

    def _read(self, noted: Noted) -> None:
        for self.read in range(1, 1001):
            noted(self.read, 1000)
            self.begun.set()
            assert self.goes_on.wait(PATIENCE)


async def until(event: Event) -> None:
    async with asyncio.timeout(PATIENCE):
        while not event.is_set():
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("start", [HOME, Address("compare", "crime", "recorded-crime")], ids=str)
async def test_quitting_reads_no_more_workshops(start: Address) -> None:
    """A program waits for its threads: one that reads ends at the next workshop."""
    pack, library = replace(quarter("west-midlands-2018-03")), LongLibrary()
    supply_others(pack, library)
    async with browsing(pack, start=start, library=Library([str(QUARTERS)], Cache())) as driver:
        await until(library.begun)
        await driver.type("q")
    library.goes_on.set()
    await until(library.over)
    assert library.read == 2
