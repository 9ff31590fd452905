"""Every quit key works everywhere, and no key has two commands on a screen."""

import pytest

from tests.browse import browsing, bundled
from tests.in_turn import in_turn
from tests.ui.tried_keys import CONTENTS, WAYS
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
