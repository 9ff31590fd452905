"""What the browser keeps does not grow with what was done in it.

Counted in objects: the memory of a process also depends on its allocator. `make bench` measures that.
"""

import gc
from collections import Counter

import pytest
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets._toast import ToastHolder

from tests.browse import Driver, browsing, bundled
from tui.screens.dialog import DIALOGS

pytestmark = pytest.mark.slow

ROUND = (
    *("1", "down", "down", "2", "3", "tab", "left", "left", "tab", "v", "4", "5", "6", "m", "down", "right", "g", "down", "a", "down"),
    *("w", "down", "question_mark", "pagedown", "0", "down"),
    *("/", *"seat belt", "down", "escape", ":", *"roads", "escape", "ctrl+p", *"ph", "escape", "1", "y", "escape", "i", "escape"),
    *("m", "f", "escape", "a", "f", "escape", "p", "right", "right", "n", "escape", "o", "escape", "p", "0"),
)
"""Keys through every screen, and its dialogs."""


async def kept(driver: Driver, rounds: int) -> Counter[str]:
    """The objects alive after some rounds: what is drawn, and the widgets."""
    for _ in range(rounds):
        await driver.type(*ROUND)
        await driver.type("0")
    gc.collect()
    return Counter(kind.__name__ for each in gc.get_objects() for kind in (Strip, Widget) if isinstance(each, kind))


async def test_another_round_of_all_screens_keeps_nothing_more() -> None:
    async with browsing(bundled(), drawn=True) as driver:
        first = await kept(driver, 2)
        later = await kept(driver, 2)
        assert driver.at == "home"
        assert later["Widget"] <= first["Widget"] * 1.05
        assert later["Strip"] <= first["Strip"] * 1.1


async def test_what_is_frozen_holds_no_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen: list[int] = []
    async with browsing(bundled(), drawn=True) as driver:
        monkeypatch.setattr(gc, "freeze", lambda: frozen.append(len(DIALOGS)))
        await driver.type("/", *"seat belt", "enter")
        await driver.type("2", "3", "m", "0")
        assert frozen and not any(frozen)


async def test_a_notice_that_has_ended_leaves_nothing_on_its_page() -> None:
    async with browsing(bundled()) as driver:
        for number in range(20):
            driver.app.notify(f"Notice {number}")
            await driver.settle()
        assert len(driver.page.query(ToastHolder)) == 1
        driver.app.end_notices()
        await driver.settle()
        assert not driver.page.query(ToastHolder)
