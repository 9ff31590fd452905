"""What pages need is imported while nobody types, in steps that give way to a key."""

import asyncio
import json
import subprocess
import sys
from types import SimpleNamespace
from typing import Any, cast

import pytest

from tui.app import getting_ready
from tui.app.getting_ready import GettingReady

pytestmark = pytest.mark.slow

PARTS = ("one", "two", "three")
WALK = (
    *("1", "down", "enter", "0", "3", "v", "tab", "down", "0", "m", "down", "right", "0", "a", "down", "0", "g", "down", "0"),
    *("question_mark", "down", "0"),
)  # fmt: skip
OF_THIS_WORKSHOP = ("tui.analysis.", "tui.nodes.")
"""Where the checks, layouts and numbers are that its statements and tables have; another has others, so each waits for the first use."""
MOST = 25
ONCE = "tui.screens.unused_keys"
"""What says that a key means nothing."""
IN_STEPS = """
import asyncio, json, sys
from types import SimpleNamespace
from tui.app import getting_ready, terminal_app
getting_ready.UNTYPED, getting_ready.STEP_SECONDS, getting_ready.BETWEEN_STEPS = 0, 1e-4, 0
before, steps, do = set(sys.modules), [], getting_ready.GettingReady._do
def counted(ready, part):
    steps.append(len(sys.modules))
    do(ready, part)
getting_ready.GettingReady._do = counted
async def all_of_it():
    getting_ready.GettingReady(SimpleNamespace(parse_sheet=str, closing=False)).begin()
    loop = asyncio.get_running_loop()
    while loop._scheduled or loop._ready:
        await asyncio.sleep(0)
asyncio.run(all_of_it())
parts = [(*name.rpartition(".")[::2], module) for name, module in sys.modules.items() if name.startswith("tui.")]
loose = [name for package, name, module in parts if getattr(sys.modules[package], name, None) is not module]
print(json.dumps([[name for name in getting_ready.PAGE_MODULES if f"tui.{name}" not in sys.modules], loose,
                  sum(type(each).__name__ == "_Step" for each in sys.meta_path), len(steps),
                  len(set(sys.modules) - before)]))
"""
WALKED = """
import asyncio, json, sys
from importlib import import_module
from pathlib import Path
from tui.app.browser import Browser
from tui.app.getting_ready import PAGE_MODULES
from tui.pack.reader import read_pack
for name in PAGE_MODULES:
    import_module(f"tui.{name}")
async def walk(keys):
    browser = Browser(read_pack(Path("data/wmp-2015-06-16")))
    async with browser.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = set(sys.modules)
        await pilot.press(*keys)
        await pilot.pause()
    print(json.dumps([name for name in set(sys.modules) - before if name.split(".")[0] in ("tui", "plotext", "textual_plotext")]))
asyncio.run(walk(sys.argv[1:]))
"""


def printed(code: str, *words: str) -> Any:
    return json.loads(subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True).stdout)


def test_an_import_that_is_broken_off_goes_on_in_the_next_step() -> None:
    missing, loose, finders, steps, found = printed(IN_STEPS)
    assert not missing and not loose
    assert not finders
    assert steps > found / 10  # Each has a few modules.


def test_the_first_visits_import_no_page_and_no_chart() -> None:
    found = printed(WALKED, *WALK)
    assert [name for name in found if not name.startswith(OF_THIS_WORKSHOP)] == [ONCE]
    assert len(found) <= MOST


async def done_after(seconds: float, *, typed: bool = False, closing: bool = False) -> list[str]:
    done: list[str] = []
    ready = GettingReady(cast("Any", SimpleNamespace(parse_sheet=done.append, closing=closing)))
    if typed:
        ready.typed()
    ready.begin()
    await asyncio.sleep(seconds)
    return done


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getting_ready, "PAGE_MODULES", ())
    monkeypatch.setattr(getting_ready, "EVERY_SHEET", PARTS)


async def test_all_is_done_and_then_no_timer_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getting_ready, "UNTYPED", 0)
    assert await done_after(0.1) == [*PARTS]
    assert not asyncio.get_running_loop()._scheduled  # type: ignore[attr-defined]  # asyncio has no public list of its timers


async def test_nothing_is_done_soon_after_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getting_ready, "UNTYPED", 10)
    assert await done_after(0.02, typed=True) == []


async def test_nothing_is_done_while_the_browser_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getting_ready, "UNTYPED", 0)
    assert await done_after(0.02, closing=True) == []
