"""What waits while the browser is busy, what does not, and how much may wait."""

import asyncio

import pytest
from textual.events import Paste, Resize
from textual.geometry import Size

from tests.browse import Driver, browsing, bundled
from tests.in_turn import EVERY
from tui.app.terminal import typeahead
from tui.app.terminal.typeahead import MOST_WAITING

pytestmark = pytest.mark.slow


async def turns(number: int = 50) -> None:
    """Let the event loop run a number of times."""
    for _ in range(number):
        await asyncio.sleep(0)


def busy(driver: Driver) -> asyncio.Event:
    """Keep the browser busy, like an action that waits, until the event is set."""
    event = asyncio.Event()
    driver.app.call_later(event.wait)
    return event


async def test_keys_wait_and_keep_their_order() -> None:
    async with browsing(bundled()) as driver:
        free = busy(driver)
        for key in ("a", "m", "slash"):
            driver.ahead.send(driver._event(key))
        driver.ahead.send(Paste("seat\nbelts"))
        await turns()
        assert len(driver.ahead) == 4 and driver.at == "home"
        free.set()
        await driver.drain()
        assert driver.at == "matrix" and "seat belts" in driver.text()


async def test_ctrl_c_and_sizes_do_not_wait() -> None:
    async with browsing(bundled()) as driver:
        free = busy(driver)
        await turns()
        for key in ("a", "ctrl+c", "m"):
            driver.ahead.send(driver._event(key))
        driver.ahead.send(Resize(Size(80, 24), Size(80, 24)))
        await turns()
        assert len(driver.ahead) == 2  # The other keys.
        free.set()
        await driver.drain()
        assert driver.app._exit and driver.app.return_code == 0 and driver.at == "home"


async def test_an_action_that_waits_for_a_key_does_not_lock_the_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typeahead, "LONGEST_WAIT", 0.05)
    async with browsing(bundled()) as driver:
        free = busy(driver)
        driver.ahead.send(driver._event("a"))
        await turns()
        assert len(driver.ahead) == 1
        await asyncio.sleep(0.2)
        assert not len(driver.ahead)
        free.set()
        await driver.drain()
        assert driver.at == "audit"


async def test_the_oldest_of_too_many_keys_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typeahead, "MOST_WAITING", MOST_WAITING // (1 if EVERY else 16))
    async with browsing(bundled()) as driver:
        free = busy(driver)
        await turns()
        for key in (*["a"] * 2 * typeahead.MOST_WAITING, "m"):
            driver.ahead.send(driver._event(key))
        assert len(driver.ahead) == typeahead.MOST_WAITING
        free.set()
        await driver.drain()
        assert driver.at == "matrix"
