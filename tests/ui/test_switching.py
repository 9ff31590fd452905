"""Going to other workshops of the library, and back, without a restart."""

import gc
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widget import Widget
from textual.widgets import Input

from tests.browse import Driver, browsing, bundled
from tests.in_turn import some
from tests.library.workshops import make_workshops
from tui.app.settings import Memory
from tui.app.workshops import MOST_OPEN
from tui.library import opening, stamp
from tui.library.cache import Cache
from tui.library.opening import Library
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.screens.page import Page
from tui.text.meeting import owner_names
from tui.widgets.frame import Crumbs

pytestmark = pytest.mark.slow

COUNT = 9


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of generated workshops."""
    return make_workshops(tmp_path / "library", COUNT)


def ids(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@asynccontextmanager
async def among(folder: Path, cache: Cache | None = None, memory: Memory | None = None) -> AsyncIterator[Driver]:
    """A browser on the bundled workshop, with others to go to."""
    async with browsing(bundled(), library=Library([str(folder)], cache or Cache()), memory=memory) as driver:
        yield driver


async def go_to(driver: Driver, address: str) -> None:
    await driver.type(":")
    await driver.paste(address)
    await driver.type("enter")


def crumbs(driver: Driver) -> tuple[str, ...]:
    found = driver.page.query_one(Crumbs)
    return (*found.owner[:1], *found.trail)


@pytest.mark.exhaustive
async def test_a_typed_address_opens_another_workshop_and_back_returns_to_the_cursor(folder: Path) -> None:
    first, second = ids(folder)[:2]
    async with among(folder) as driver:
        await driver.type("3", "tab", "down", "down", "right")
        page, at, cursor = driver.page, driver.at, driver.page.cursor
        await go_to(driver, f"{first}:crime")
        assert (driver.page.pack.id, driver.at.partition("/")[0]) == (first, "crime")
        assert driver.page.pack.report.force in crumbs(driver)[0]
        await go_to(driver, second)  # No address in it: its Home would be meant, but this is no address.
        await driver.type("escape")
        await go_to(driver, f"{second}:")
        assert driver.page.location == Address("home", workshop=second)
        await driver.type("[", "[")
        assert (driver.page, driver.at, driver.page.cursor) == (page, at, cursor)
        assert "West Midlands Police" in crumbs(driver)[0]
        await driver.type("]")
        assert driver.page.pack.id == first


async def test_one_workshop_alone_is_not_named_on_every_page() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("3")
        assert crumbs(driver)[0] == "Roads"


async def test_every_page_slide_and_copy_says_whose_figures_they_are(folder: Path) -> None:
    id = ids(folder)[0]
    async with among(folder) as driver:
        await go_to(driver, f"{id}:crime")
        owner = owner_names(driver.page.pack)
        assert driver.page.query_one(Crumbs).owner == owner
        assert any(driver.text().strip().startswith(f"{name} › ") for name in owner)
        await driver.type("y")
        assert f"beatbook open {id}:crime" in " ".join(driver.text().split()) and driver.page.pack.report.force in driver.text()
        await driver.type("escape", "p")
        await driver.type("right")
        head = driver.text().strip().partition("\n")[0]
        assert any(head.startswith(f"{name} · ") for name in owner), head


async def test_a_workshop_that_cannot_be_opened_is_said_and_the_page_stays(folder: Path) -> None:
    broken, gone, sound = ids(folder)[:3]
    (folder / broken / "workshop.yaml").write_text("topics: [\n", encoding="utf-8")
    async with among(folder) as driver:
        await driver.type("3")
        for address, said in (
            (f"{broken}:home", "problem"),
            ("nowhere-2020:crime", "No workshop is called"),
            (f"{sound}:horses", "Nothing called 'horses'"),
        ):
            await go_to(driver, address)
            assert said in driver.text() and driver.page.pack is bundled(), address
            await driver.type("escape")
            assert driver.at.startswith("roads")
        for place, said in ((Address("home", workshop=broken), "problem"), (Address("horses", workshop=sound), "nothing at horses")):
            await driver.app.go(place)
            await driver.drain()
            assert said in driver.text() and driver.app.place.topic == "roads"
        await go_to(driver, f"{gone}:home")
        for id in ids(folder)[3 : 4 + MOST_OPEN]:
            await go_to(driver, f"{id}:home")
        shutil.rmtree(folder / gone)
        at = driver.page
        for _ in range(MOST_OPEN):
            await driver.type("[")
        assert driver.page is not at
        before = driver.page
        await driver.type("[")
        assert driver.page is before and "No workshop is called" in driver.text()


async def test_a_workshop_opens_where_it_was_left_even_if_it_was_released(folder: Path) -> None:
    first, *others = ids(folder)
    async with among(folder) as driver:
        await go_to(driver, f"{first}:roads/notices/2015")
        await driver.type("down", "down")
        place = driver.page.location, driver.page.cursor
        for id in others[: MOST_OPEN + 1]:
            await go_to(driver, f"{id}:crime")
        assert not driver.app.workshops.is_open(first)
        await driver.app.library.enter(first)
        await driver.drain()
        assert (driver.page.location, driver.page.cursor) == place
        await driver.app.library.enter(others[-1])
        await driver.drain()
        assert driver.page.location == Address("home", workshop=others[-1])


def alive() -> list[int]:
    """How many workshops, pages and widgets there are."""
    gc.collect()
    return [sum(isinstance(each, kind) for each in gc.get_objects()) for kind in (Pack, Page, Widget)]


@pytest.mark.exhaustive
async def test_what_stays_open_is_bounded(folder: Path) -> None:
    async with among(folder) as driver:
        counts = []
        before = alive()
        for turn in range(3):
            for id in some(ids(folder), 2):
                await go_to(driver, f"{id}:{'crime' if turn else 'home'}")
            await driver.app.go(Address("home", workshop=ids(folder)[-2]))
            await driver.app.workers.wait_for_complete()
            await driver.drain()
            counts.append(alive())
        assert counts[1] == counts[2], counts
        assert counts[2][0] - before[0] <= MOST_OPEN + 1, "one more is with the thread that read last"


async def test_a_cached_workshop_is_not_read_again(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "SETTLED", -(10**18))  # However young its files are.
    cache = Cache((str(tmp_path / "cache"),), str(tmp_path / "cache"))
    first = ids(folder)[0]
    opening.Library([str(folder)], cache).open(first)
    async with among(folder, cache) as driver:
        monkeypatch.setattr("tui.pack.reader.read_pack", None)
        await go_to(driver, f"{first}:crime")
        assert driver.page.pack.id == first


@pytest.mark.exhaustive
async def test_the_workshop_that_was_left_last_opens_next(folder: Path, tmp_path: Path) -> None:
    memory = Memory(tmp_path / "state.json")
    latest = opening.Library([str(folder)]).latest()
    async with among(folder, memory=memory) as driver:
        await driver.type("3", "q")
    assert Memory(memory.file).began.workshop == ""
    other = next(id for id in ids(folder) if id != latest)
    async with among(folder, memory=Memory(memory.file)) as driver:
        await go_to(driver, f"{other}:crime")
        await driver.type("q")
    began = Memory(memory.file).began
    assert began.workshop == other and began.address.startswith(f"{other}:crime")
    async with among(folder, memory=Memory(memory.file)) as driver:
        await go_to(driver, f"{latest}:home")
        await driver.type("q")
    assert Memory(memory.file).began.workshop == ""


@pytest.mark.exhaustive
async def test_slides_that_were_left_for_another_workshop_are_returned_to(folder: Path) -> None:
    first = ids(folder)[0]
    async with among(folder) as driver:
        await driver.type("p", "right", "right")
        slide = driver.page
        await driver.type("enter", ":", *f"{first}:home", "enter")
        assert "slide 3: p returns" in driver.text() and driver.app.pack.id == first
        await driver.type("p")
        assert driver.page is slide
        await driver.type("enter", ":", *f"{first}:home", "enter", "escape")
        assert driver.page is slide


@pytest.mark.exhaustive
async def test_every_page_names_its_workshop_as_soon_as_it_opens(folder: Path) -> None:
    async with among(folder) as driver:
        for keys in (("a",), ("a", "w"), ("m",), ("g",), ("question_mark",), ("3", "=")):
            await driver.type("0", *keys)
            assert "West Midlands Police" in crumbs(driver)[0] and len(crumbs(driver)) > 1, keys


@pytest.mark.exhaustive
async def test_tab_completes_the_ids_of_workshops_and_addresses_in_them(folder: Path) -> None:
    async with among(folder) as driver:
        await driver.type(":", *"eastvale")
        assert "eastvale-2026-10-03:home" in driver.text()
        await driver.type("tab")
        line = driver.app.screen.query_one(Input)
        assert line.value == "eastvale-2026-10-03:home"
        await driver.type(*["backspace"] * 4, *"roads/not")
        assert "eastvale-2026-10-03:roads/notices" in driver.text()
        await driver.type("down", "enter")
        assert driver.page.pack.id == "eastvale-2026-10-03" and driver.at.startswith("roads/notices")
        await driver.type(":", *"nowhere:roads")
        assert "No address begins like this" in driver.text()
