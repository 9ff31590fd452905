"""What the browser keeps does not grow with what was done in it.

Counted in objects: the memory of a process also depends on its allocator. `make bench` measures that.
"""

import asyncio
import gc
import sys
from collections import Counter
from weakref import ref

import pytest
from textual.cache import FIFOCache
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets._toast import ToastHolder

from tests.browse import Driver, browsing, bundled
from tests.in_turn import EVERY
from tui.app import collecting
from tui.app.collecting import LOOKS, MANY, NEVER, SOME, Collecting
from tui.search.index import Index
from tui.text import words
from tui.text.words import forms, tokens
from tui.widgets.chart import Chart
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow

ROUND = (
    *("1", "down", "down", "2", "3", "tab", "left", "left", "tab", "v", "4", "5", "6", "m", "down", "right", "g", "down", "a", "down"),
    *("w", "down", "question_mark", "pagedown", "0", "down"),
    *("/", *"seat belt", "down", "escape", ":", *"roads", "escape", "ctrl+p", *"ph", "escape", "1", "y", "escape", "i", "escape"),
    *("m", "f", "escape", "a", "f", "escape", "p", "right", "right", "n", "escape", "o", "escape", "p", "0"),
)
"""Keys through every screen, and its dialogs."""
SHORT = (
    "1",
    "down",
    "3",
    "tab",
    "left",
    "v",
    "m",
    "down",
    "a",
    "down",
    "0",
    "/",
    *"belt",
    "escape",
    "1",
    "i",
    "escape",
    "p",
    "right",
    "o",
    "escape",
    "p",
    "0",
)
"""Keys through a screen and a dialog of each kind."""


async def kept(driver: Driver, rounds: int) -> Counter[str]:
    """The objects alive after some rounds: what is drawn, and the widgets."""
    for _ in range(rounds):
        await driver.type(*(ROUND if EVERY else SHORT))
        await driver.type("0")
    gc.collect()
    return Counter(kind.__name__ for each in gc.get_objects() for kind in (Strip, Widget) if isinstance(each, kind))


async def test_another_round_of_all_screens_keeps_nothing_more() -> None:
    async with browsing(bundled(), drawn=True) as driver:
        first = await kept(driver, 3 if EVERY else 2)  # Caches of a limited size are nearly full then.
        later = await kept(driver, 1)
        assert driver.at == "home"
        assert later["Widget"] <= first["Widget"] * 1.05
        assert later["Strip"] <= first["Strip"] * 1.1


DIALOGS = (("/", *"seat belt"), (":", *"roads"), ("ctrl+p", *"ph"), ("i",), ("y",), ("+", "p", "o"))
"""The keys that open dialogs from the first statement of a topic."""


@pytest.mark.usefixtures("collecting_for_real")
@pytest.mark.parametrize("keys", DIALOGS, ids=lambda keys: keys[0])
async def test_a_closed_dialog_needs_no_collection_of_what_has_lasted(keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    async with browsing(bundled(), drawn=True) as driver:
        await driver.type("1", *keys)
        dialog = driver.app.screen
        assert dialog is not driver.page
        widgets = [ref(each) for each in dialog.walk_children(with_self=True)]
        assert len(widgets) > 5
        for _ in range(LOOKS):
            driver.app.garbage.collect()
        del dialog
        with monkeypatch.context() as patch:
            patch.setattr(gc, "unfreeze", list)  # Nothing looks at the dialog any more.
            await driver.type("escape", "down", "2")
            for _ in range(500):
                # An update may still be held back, and Textual places widgets with functions that refer to themselves.
                gc.collect()
                if not any(widget() for widget in widgets):
                    break
                await asyncio.sleep(0.01)
        assert not [each for widget in widgets if (each := widget())]


async def test_parts_of_widgets_keep_their_colours_when_the_styles_are_taken_again() -> None:
    async with browsing(bundled(), drawn=True) as driver:
        await driver.type("1")
        choices = driver.page.query_one(Choices)
        part = "option-list--option-highlighted"
        dark = choices.get_component_rich_style(part)
        await driver.type("T")
        gc.collect()
        assert choices.get_component_rich_style(part) != dark


async def test_what_stands_for_a_part_of_a_widget_takes_little() -> None:
    """In Textual each takes a dictionary of 1.6 kB."""
    async with browsing(bundled(), drawn=True) as driver:
        await driver.type("1", "3")
        parts = [styles for widget in driver.page.walk_children(Widget) for styles in widget._component_styles.values()]
        assert len(parts) > 5 and all(styles.node and sys.getsizeof(vars(styles.node)) < 1000 for styles in parts)


class Ring:
    """Something that only a collection finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.usefixtures("collecting_for_real")
async def test_what_was_in_use_for_long_is_found_when_all_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "MORE_LASTING", 0)
    async with browsing(bundled()) as driver:
        ring = Ring()
        left = ref(ring)
        for _ in range(LOOKS):
            driver.app.garbage.collect()
        del ring
        driver.app.garbage.collect()
        assert left()
        driver.app.garbage.collect(quiet=True)
        assert not left()


@pytest.mark.exhaustive
@pytest.mark.usefixtures("collecting_for_real")
async def test_a_collection_looks_at_what_has_lasted_only_when_that_has_grown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "MORE_LASTING", 1)
    whole: list[bool] = []
    async with browsing(bundled()) as driver:
        for _ in range(LOOKS + 1):
            driver.app.garbage.collect(quiet=True)  # What has lasted is counted.
        monkeypatch.setattr(gc, "unfreeze", lambda: whole.append(True))
        driver.app.garbage.collect(quiet=True)
        assert not whole
        await driver.type("1", "2", "3", "0")
        for _ in range(LOOKS):
            driver.app.garbage.collect(quiet=True)  # After this, the objects of these pages have lasted.
        driver.app.garbage.collect(quiet=True)
        assert whole


@pytest.mark.usefixtures("collecting_for_real")
async def test_a_start_counts_no_objects(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "get_freeze_count", None)
    async with browsing(bundled()):
        assert gc.isenabled()


@pytest.mark.usefixtures("collecting_for_real")
async def test_garbage_is_collected_in_quiet_or_once_there_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    async with browsing(bundled()):
        garbage = Collecting()
        monkeypatch.setattr(garbage, "collect", lambda *, quiet=False: asked.append(quiet))
        monkeypatch.setattr(collecting, "QUIET", 0)
        for rounds in (SOME - 1, SOME, MANY):
            monkeypatch.setattr(collecting, "_rounds", lambda rounds=rounds: rounds)
            garbage.begin()  # As a paint does.
            await asyncio.sleep(0.01)
        assert asked == [True, False]


@pytest.mark.usefixtures("collecting_for_real")
async def test_python_collects_only_new_objects() -> None:
    async with browsing(bundled()):
        assert gc.isenabled() and gc.get_threshold()[2] == NEVER


@pytest.mark.exhaustive
async def test_the_rows_that_were_drawn_need_no_collection() -> None:
    async with browsing(bundled(), drawn=True) as driver:
        await driver.type("3")
        gc.collect()
        gc.disable()
        await driver.type(*["left", "right"] * 8)
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        gc.set_debug(0)
        gc.enable()
        left = sum(isinstance(each, Strip) for each in gc.garbage)
        gc.garbage.clear()
        assert not left


@pytest.mark.exhaustive
async def test_a_drawn_row_has_no_caches() -> None:
    """Textual gives each of them seven, which are hardly ever read."""
    async with browsing(bundled(), drawn=True) as driver:
        before = {id(each) for each in gc.get_objects()}
        await driver.type("1", "2", "3", "m", "a")
        new = [each for each in gc.get_objects() if id(each) not in before]
        rows, caches = (sum(isinstance(each, kind) for each in new) for kind in (Strip, FIFOCache))
        assert caches < rows


@pytest.mark.exhaustive
async def test_pages_that_were_left_long_ago_are_drawn_again() -> None:
    async with browsing(bundled(), drawn=True) as driver:
        await driver.type("3", "left", "1", "down")
        left, shown = driver.page, driver.text
        rows = [widget._styles_cache._cache for widget in left.walk_children(Widget, with_self=True)]
        entries = left.query_one(Choices)._options
        assert any(rows)
        await driver.type("2", "4", "5")
        assert any(rows), "the pages that were left last stay drawn"
        await driver.type("6", "a")
        assert not any(rows) and not any(entry._visual for entry in entries)
        await driver.type("1")
        assert driver.page is left and driver.text == shown


async def test_a_page_that_was_left_long_ago_keeps_one_chart() -> None:
    async with browsing(bundled(), drawn=True) as driver:
        await driver.type("3", "K", "K")
        charts = [*driver.page.query(Chart)]
        assert max(len(chart._drawn) for chart in charts) > 1
        await driver.type("1", "2", "4", "5", "6")
        assert max(len(chart._drawn) for chart in charts) == 1


async def test_the_words_that_an_index_was_made_with_are_forgotten() -> None:
    async with browsing(bundled()) as driver:
        assert list(tokens("forgotten")) and forms("forgotten")
        await driver.type("/", *"seat belt")
        assert "forgotten" not in words._TOKENS and "forgotten" not in words._FORMS


def test_an_index_has_fewer_objects_than_things() -> None:
    index = Index(bundled())  # What it works out for others is kept in the pack.
    gc.collect()
    before = len(gc.get_objects())
    index = Index(index.pack)
    assert index.find("seat belt") and index.find("robery")
    gc.collect()
    assert len(gc.get_objects()) - before < len(index.things)


@pytest.mark.exhaustive
async def test_a_notice_leaves_nothing_on_the_page_that_is_left() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("1")
        driver.app.notify("one", timeout=60)
        await driver.settle()
        first = driver.page
        assert len(first.query(ToastHolder)) == 1
        holder = ref(first.query_one(ToastHolder))
        await driver.type("2")
        assert driver.page is not first
        assert not first.query(ToastHolder)
        await driver.type("3", "4", "5", "6")
        gc.collect()
        assert not holder(), "the layout of a page that is no longer drawn knows it"


async def test_a_notice_stays_below_a_dialog() -> None:
    async with browsing(bundled()) as driver:
        driver.app.notify("one", timeout=60)
        await driver.type("/")
        assert driver.app.screen is not driver.page
        assert len(driver.page.query(ToastHolder)) == 1


@pytest.mark.exhaustive
async def test_a_notice_that_has_ended_leaves_nothing_on_its_page() -> None:
    async with browsing(bundled()) as driver:
        for number in range(20):
            driver.app.notify(f"Notice {number}")
            await driver.settle()
        assert len(driver.page.query(ToastHolder)) == 1
        driver.app.end_notices()
        await driver.settle()
        assert not driver.page.query(ToastHolder)
