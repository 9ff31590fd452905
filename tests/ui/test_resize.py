"""Every screen at every size: no crash, and breadcrumb and footer stay.

Below the smallest size a sentence says so.
"""

import asyncio

import pytest
from textual._compositor import Compositor, ReflowResult
from textual.events import Resize
from textual.geometry import Size
from textual.widget import Widget

from tests.browse import browsing, bundled
from tests.in_turn import few, in_turn, some
from tests.shots import SCREENS
from tui.screens.home import HomePage
from tui.widgets.frame_lines import SMALLEST

pytestmark = pytest.mark.slow

TO_THE_TOP = ("up",) * 14
"""Keys that scroll to the top.

The scroll position of a list or table depends on what it was before; at the top it does not.
"""

SCROLLED = ("matrix-cell", "search-hit")
"""Screens with the selected row in the middle of a scrolled list.

The smallest size scrolls it to the edge, where it stays; breadcrumb and footer are compared.
"""

SIZES = ((60, 20), (80, 24), (120, 40), (200, 60), (40, 12))
ROUNDS = (((200, 60), (60, 20), (1, 1)), ((40, 12), (20, 5)))
"""Sizes through which a screen goes; a list that is scrolled stays so, because the last is small."""


@pytest.mark.parametrize(("name", "sizes"), some(in_turn(SCREENS, ROUNDS), 3))
async def test_sizes(name: str, sizes: tuple[tuple[int, int], ...]) -> None:
    """A screen that is resized while open keeps its breadcrumb and its footer."""
    async with browsing(bundled(), size=(80, 24), drawn=True) as driver:
        await driver.type(*SCREENS[name])
        first = driver.text()
        for size in (*sizes, (80, 24)):
            await driver.resize(size)
            text = driver.text()
            assert len(text.splitlines()) == size[1]
            assert max(map(len, text.splitlines())) <= size[0]
            if size[0] >= SMALLEST[0] and size[1] >= SMALLEST[1]:
                assert any(way in text for way in ("q quit", "esc up", "esc clear", "esc close")), f"at {size}"
            elif size == (20, 5):
                assert "Beatbook needs 40" in text
        if name in SCROLLED:
            text, first = ("\n".join((shown.splitlines()[0], shown.splitlines()[-1])) for shown in (text, first))
        assert text == first, "back at its first size, the screen is as it was"


@pytest.mark.parametrize("size", some([(39, 12), (40, 11), (39, 60), (200, 11)], 3), ids=str)
async def test_too_small(size: tuple[int, int]) -> None:
    """Below the smallest size, any screen shows only the sentence; keys still work."""
    async with browsing(bundled(), size=size, drawn=True) as driver:
        for keys in ((), ("1",), ("3",), ("m",), ("g",), ("question_mark",)):
            await driver.type(*(("0", *keys) if keys else ()))
            words = " ".join(driver.text().split())
            assert words.startswith("Beatbook needs 40 columns by 12 rows") and f"{size[0]} by {size[1]}" in words
            assert "quit" not in words and "esc up" not in words
        await driver.type("q")
        assert driver.app.return_code == 0


@pytest.mark.exhaustive
@pytest.mark.parametrize("size", few(SIZES, 1), ids=str)
async def test_resized_while_elsewhere(size: tuple[int, int]) -> None:
    """A screen resized while another was open is drawn for the new size on return."""
    every = {"home": ("0",), "crime": ("1",), "roads": ("3",), "matrix": ("m",), "glossary": ("g",), "help": ("question_mark",)}
    ways = dict(some([*every.items()], 2))
    async with browsing(bundled(), size=size, drawn=True) as fresh:
        expected = {}
        await fresh.type("1")  # There is a way back, as there will be after the return.
        for name, keys in ways.items():
            await fresh.type("0", *keys)
            await fresh.burst(*TO_THE_TOP)
            expected[name] = fresh.text()
    start = (80, 24) if size != (80, 24) else (120, 40)
    async with browsing(bundled(), size=start, drawn=True) as driver:
        for keys in ways.values():
            await driver.type("0", *keys)
        await driver.resize(size)
        for name, keys in ways.items():
            await driver.type("0", *keys)
            await driver.burst(*TO_THE_TOP)
            assert driver.text() == expected[name], f"{name} at {size} after {start}"


async def test_cursor_stays() -> None:
    """A resize moves no cursor."""
    async with browsing(bundled(), size=(80, 24), drawn=True) as driver:
        for keys in some((("1", "down", "down"), ("3", "up", "left"), ("m", "3", "b", "right"), ("g", "down", "down", "down")), 2, 1):
            await driver.type(*keys)
            before = driver.at
            for size in ((60, 20), (20, 5), (200, 60), (80, 24)):
                await driver.resize(size)
                assert driver.at == before


async def test_sizes_that_come_late_are_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen is laid out only for the size that the terminal has now."""
    layouts: list[Size] = []
    reflow = Compositor.reflow

    def counted(compositor: Compositor, parent: Widget, size: Size) -> ReflowResult:
        layouts.append(size)
        return reflow(compositor, parent, size)

    async with browsing(bundled(), size=(80, 24)) as driver:
        monkeypatch.setattr(Compositor, "reflow", counted)
        with driver.app.batch_update():
            for size in (Size(120, 40), Size(60, 20)):
                driver.page.post_message(Resize(size, size))
                driver.page.call_later(driver.page.refresh)
            for _ in range(20):
                await asyncio.sleep(0)
        assert layouts == []
        await driver.drain()
        assert driver.page.size == (80, 24)


@pytest.mark.exhaustive
async def test_home_has_the_panes_of_the_size_that_it_was_told() -> None:
    """The browser knows a new size before its screens do."""
    async with browsing(bundled(), size=(130, 45)) as driver:
        page = driver.page
        assert isinstance(page, HomePage)
        for size in ((1, 200), (80, 24), (500, 1), (200, 60)):
            driver.app._size = Size(*size)
            page._fill_all()
            page._fill_trends()
            await driver.drain()
        driver.app._size = Size(130, 45)
        page.drawn = Size(500, 1)
        page._fill_trends()  # Asked for before the size changed.
