"""Keys that arrive together have the same result as keys typed one by one."""

from random import Random

import pytest

from tests.browse import Driver, browsing, bundled
from tests.in_turn import some
from tests.ui.test_bursts import BURSTS, KEYS, TEXTS
from tui.app.channel import Live
from tui.slides.decks import default_deck

pytestmark = pytest.mark.slow

WRITTEN = (
    ("a", "/", "x", "enter"),
    (*":roads", "enter", "enter", "2"),
    (*"/crime", "enter", "enter"),
    ("ctrl+p", *"roads", "enter", "enter"),
    ("escape", "escape", "a"),
    ("p", "right", "right", "o", "enter"),
    ("p", *"12", "enter", "w"),
    ("m", *"3b", "f", "space", "escape", "y", "right"),
    ("3", "v", "down", "v", "down", "v", "pagedown"),
    ("2", "pagedown", "pagedown", "space", "space", "i"),
    ("g", "f", *"tidu", "enter", "n"),
    ("question_mark", "ctrl+p", *"theme", "enter", "escape"),
    ("3", "enter", "escape", "tab", "tab", "end", "i", "escape", "y"),
)
RANDOM = min(BURSTS // 10, 200)
"""Random bursts, beside those written above: more where $BEATBOOK_BURSTS asks for more."""


async def state(driver: Driver) -> tuple[str, str, str]:
    """The address, the top screen or dialog, and its text without notices.

    Notices disappear with time.
    """
    driver.app.clear_notifications()
    await driver.drain()
    return driver.at, type(driver.app.screen).__name__, driver.text()


@pytest.mark.parametrize("live", [None, Live(default_deck(bundled()))], ids=["browsing", "presenting"])
async def test_together_as_one_by_one(live: Live | None) -> None:
    random = Random(4)
    bursts = [*some(WRITTEN, 4, 2 * (live is not None)), *(several(random) for _ in range(RANDOM))]
    async with browsing(bundled(), live=live) as together, browsing(bundled(), live=live) as apart:
        for keys in bursts:
            await together.burst(*keys)
            await apart.type(*keys)
            assert await state(together) == await state(apart), keys


def several(random: Random) -> tuple[str, ...]:
    """Two to five keys, or a word between two keys."""
    keys = [random.choice(KEYS) for _ in range(random.randint(2, 5))]
    if random.random() < 0.2:
        keys[1:1] = random.choice(TEXTS)
    return tuple(keys)
