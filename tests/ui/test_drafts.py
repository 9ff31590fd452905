"""Drafts in the browser: each address opens, and a draft says that it is one."""

from pathlib import Path

import pytest

from tests.browse import browsing
from tests.in_turn import in_turn, some
from tests.unit.drafted import REPORT, drafted, pack_of
from tests.unit.test_drafting_corpus import ODD
from tui.navigation.address import Address
from tui.nodes.kinds import addresses

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("name", "size"), in_turn(["report", "mixed units", "markup", "signs", "many headers"], [(40, 12), (80, 24)]))
async def test_every_address_of_a_draft_opens(name: str, size: tuple[int, int], tmp_path: Path) -> None:
    pack = pack_of(drafted(tmp_path, ODD.get(name, REPORT))[1])
    async with browsing(pack, size=size) as driver:
        for address in some([*addresses(pack)], 3):
            await driver.app.go(address)
            await driver.drain()
            assert driver.text().strip(), address


@pytest.mark.exhaustive
async def test_statements_and_tables_say_that_they_are_drafts(tmp_path: Path) -> None:
    pack = pack_of(drafted(tmp_path)[1])
    async with browsing(pack, size=(120, 40)) as driver:
        await driver.app.go(Address("crime", "vehicle-crime-month"))
        await driver.drain()
        assert "[Vehicle crime by month  draft]" in driver.text()
        statement = next(id for id, each in pack.statements.items() if "Robbery" in each.text)
        await driver.app.go(Address("crime", statement))
        await driver.drain()
        assert driver.text().count(" draft ") >= 3  # In the tab, in the list and after the title.
