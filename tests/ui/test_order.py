"""Keys that arrive together lead where the same keys lead when they are typed one by one, each waited for."""

from random import Random

import pytest

from tests.browse import Driver, browsing, bundled
from tests.ui.test_bursts import KEYS, TEXTS
from tui.decks import own
from tui.following import Live

WRITTEN = (
    ("a", "/", "x", "enter"),
    (*":roads", "enter", "enter", "2"),
    (*"/crime", "enter", "enter"),
    ("ctrl+p", *"roads", "enter", "enter"),
    ("escape", "escape", "a"),
    ("p", "right", "right", "o", "enter"),
    ("p", *"12", "enter", "w"),
    ("m", *"3b", "f", "space", "escape", "y", "right"),
    ("3", "x", "down", "x", "down", "x", "pagedown"),
    ("2", "pagedown", "pagedown", "space", "space", "i"),
    ("g", "f", *"tidu", "enter", "n"),
    ("question_mark", "ctrl+p", *"theme", "enter", "escape"),
    ("3", "enter", "escape", "tab", "tab", "end", "i", "escape", "y"),
)
RANDOM = 60


async def state(driver: Driver) -> tuple[str, str, str]:
    """The address, the screen or dialog on top, and its text without notices, which go with time."""
    driver.app.clear_notifications()
    await driver.drain()
    return driver.at, type(driver.app.screen).__name__, driver.text()


@pytest.mark.parametrize("live", [None, Live(own(bundled()))], ids=["browsing", "presenting"])
async def test_together_as_one_by_one(live: Live | None) -> None:
    random = Random(4)
    bursts = [*WRITTEN, *(several(random) for _ in range(RANDOM))]
    async with browsing(bundled(), live=live) as together, browsing(bundled(), live=live) as apart:
        for keys in bursts:
            await together.burst(*keys)
            await apart.type(*keys)
            assert await state(together) == await state(apart), keys


def several(random: Random) -> tuple[str, ...]:
    """Two to five keys, or a word among two."""
    keys = [random.choice(KEYS) for _ in range(random.randint(2, 5))]
    if random.random() < 0.2:
        keys[1:1] = random.choice(TEXTS)
    return tuple(keys)
