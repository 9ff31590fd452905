"""Search of all workshops in the browser: its index, its results and its keys."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.browse import Driver, browsing, bundled
from tests.in_turn import some
from tests.library.workshops import make_workshops
from tui.library import stamp
from tui.library.cache import Cache
from tui.library.index.build import LibraryIndex
from tui.library.index.database import IndexDamaged
from tui.library.opening import Library
from tui.nodes.indexed import IndexedWorkshop
from tui.screens.across_search import AcrossSearch
from tui.screens.library import LibraryDialog
from tui.screens.search import SearchDialog
from tui.screens.search_all import SearchAllDialog, workshop_heading

pytestmark = pytest.mark.slow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_workshops(tmp_path / "library", 6)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cache:
    monkeypatch.setattr(stamp, "SETTLED", -(10**18))  # However young the files are.
    return Cache((str(tmp_path / "cache"),), str(tmp_path / "cache"))


async def until(driver: Driver, holds: Callable[[], bool]) -> None:
    for _ in range(2000):
        await driver.drain()
        if holds():
            return
        await driver.pilot.pause(0.005)
    raise AssertionError(driver.text())


@asynccontextmanager
async def searching(folder: Path, cache: Cache, *, served: bool = False) -> AsyncIterator[Driver]:
    async with browsing(bundled(), library=Library([str(folder)], cache, served=served)) as driver:
        yield driver


def dialog(driver: Driver) -> SearchAllDialog:
    assert isinstance(driver.app.screen, SearchAllDialog)
    return driver.app.screen


def of_library(driver: Driver) -> LibraryDialog:
    assert isinstance(driver.app.screen, LibraryDialog)
    return driver.app.screen


async def ready(driver: Driver) -> None:
    await until(driver, lambda: bool(dialog(driver).across.search) and not dialog(driver).across.busy)


async def test_tab_searches_all_workshops_for_the_same_words_and_enter_goes_there(folder: Path, cache: Cache) -> None:
    async with searching(folder, cache) as driver:
        await driver.type("/", *"seat", "tab")
        assert "Search all workshops" in driver.text() and dialog(driver).query_one(Input).value == "seat"
        await ready(driver)
        await driver.type("home", "shift+end", *"force:eastvale notices")
        assert "in 1 workshop" in driver.text()
        await driver.type("enter")
        assert driver.page.pack.report.force == "Eastvale Police"
        first = driver.page.pack.id
        assert driver.text().strip().startswith("EP › Roads › Belts › "), "beside the result there is room for its workshop"
        await driver.type("n", "N")
        assert driver.page.pack.id == first
        await driver.type("[", "[", "[")
        assert driver.page.pack is bundled()
        await driver.type("/")
        assert isinstance(driver.app.screen, SearchAllDialog), "the search stays where it was"
        await driver.type("tab")
        assert type(driver.app.screen) is SearchDialog and "Search this workshop" in driver.text()


@pytest.mark.exhaustive
async def test_the_keys_and_the_line_without_results_name_the_other_search(folder: Path, cache: Cache) -> None:
    async with searching(folder, cache) as driver:
        await driver.type("/", *"zzzz")
        assert "in this workshop. tab searches all 6 workshops." in driver.text() and "tab all workshops" in driver.text()
        await driver.type("tab")
        await ready(driver)
        assert "No results for 'zzzz'. Try other words." in driver.text() and "tab this workshop" in driver.text()


@pytest.mark.parametrize("size", some([(80, 24), (120, 40), (200, 60)], 2), ids=str)
async def test_results_are_set_in_below_the_force_and_the_date(folder: Path, cache: Cache, size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size, library=Library([str(folder)], cache)) as driver:
        await driver.type("/", "tab", *"notices")
        await ready(driver)
        heading, hit, *_ = driver.text().splitlines()[2:]
        assert heading.startswith(" Brackenshire, October 2026 (") and hit.startswith("   ")
        assert "│" in heading[size[0] // 2 : size[0] * 2 // 3], "the list has more than half of the width"


@pytest.mark.parametrize(
    ("workshop", "heading"),
    (
        (
            IndexedWorkshop(1, "small", "A small workshop", "Anyshire Police", date(2015, 6, 16).toordinal()),
            "Anyshire Police · A small workshop · June 2015",
        ),
        (IndexedWorkshop(1, "a", "Anyshire in 2015", "Anyshire Police", date(2015, 6, 16).toordinal()), "Anyshire in 2015"),
        (IndexedWorkshop(1, "a", "Anyshire", "Anyshire Police", 0), "Anyshire"),
    ),
)
def test_a_heading_tells_the_force_and_the_date_once(workshop: IndexedWorkshop, heading: str) -> None:
    assert workshop_heading(workshop) == heading


@pytest.mark.exhaustive
async def test_results_stay_in_place_while_more_is_indexed(folder: Path, cache: Cache) -> None:
    """Until the next key; the line below says what goes on."""
    async with searching(folder, cache) as driver:
        await driver.type("/", "tab", *"crime")
        await ready(driver)
        await driver.type("down")
        listed = driver.text().splitlines()[2:-2]
        across = dialog(driver).across
        across.search, across.busy = None, True
        across.state = "[####] 40% Indexing workshops: 4 of 6."
        across._tell()
        await driver.drain()
        assert driver.text().splitlines()[2:-3] == listed[:-1] and "40% Indexing" in driver.text()
        across.state, across.busy = "", False
        across._tell()
        await driver.drain()
        assert driver.text().splitlines()[2:-2] == listed and "can be searched now" in driver.text()


async def test_the_index_is_made_beside_the_keys(folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.across_search.NEWS_EVERY", 0)
    monkeypatch.setattr("tui.screens.across_search.FIRST_PART", 2)
    said: list[str] = []
    searched: list[int] = []
    open_index = AcrossSearch._open

    def opened(self: AcrossSearch, index: LibraryIndex) -> None:
        open_index(self, index)
        searched.append(self.workshops)

    monkeypatch.setattr(AcrossSearch, "_open", opened)
    look = SearchAllDialog.look

    def looked(self: SearchAllDialog, text: str) -> None:
        said.append(self.across.state)
        look(self, text)

    monkeypatch.setattr(SearchAllDialog, "look", looked)
    async with searching(folder, cache) as driver:
        await driver.type("/", "tab", *"crime")
        assert dialog(driver).query_one(Input).value == "crime"
        await ready(driver)
        assert any("17% Indexing workshops: 1 of 6" in each for each in said)
        assert searched[:3] == [0, 2, 4], "what is indexed is searched before all is"
        assert "results in" in driver.text()
        await driver.type("escape")
        assert any("what was indexed is kept" in each for each in said)
    said.clear()
    async with searching(folder, Cache(())) as driver:
        await driver.type("/", "tab", *"crime")
        await ready(driver)
        assert any("It cannot be saved, so it ends with Beatbook." in each for each in said)
        assert not any("is kept" in each for each in said)
    monkeypatch.setattr("tui.library.index.build.write_pack", None)
    async with searching(folder, cache) as driver:
        await driver.type("/", "tab", *"crime")
        await ready(driver)
        assert "results in" in driver.text()


@pytest.mark.exhaustive
async def test_a_damaged_index_is_made_again(folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    async with searching(folder, cache) as driver:
        await driver.type("/", "tab")
        await ready(driver)
        search = dialog(driver).across.search
        assert search

        def damaged(*_: object, **__: object) -> None:
            raise IndexDamaged("an entry is missing")

        monkeypatch.setattr(search, "answer", damaged)
        await driver.type("c")
        await until(driver, lambda: dialog(driver).across.search not in (None, search))
        await ready(driver)
        await driver.type(*"rime")
        assert "results in" in driver.text()


@pytest.mark.exhaustive
async def test_a_filter_with_an_unknown_value_is_said(folder: Path, cache: Cache) -> None:
    async with searching(folder, cache) as driver:
        await driver.type("/", "tab")
        await ready(driver)
        await driver.type(*"force:atlantis crime")
        assert "atlantis" in driver.text().splitlines()[-2] or "atlantis" in driver.text()
        assert not dialog(driver).hits
        line = dialog(driver).query_one(Input)
        line.value = "year:2026 crime"
        await driver.drain()
        assert dialog(driver).hits


async def test_over_ssh_nothing_is_indexed(folder: Path, cache: Cache) -> None:
    async with searching(folder, Cache(cache.folders), served=True) as driver:
        await driver.type("/", *"crime", "tab")
        assert type(driver.app.screen) is SearchDialog and "the library has no index" in " ".join(driver.text().split())
        assert "Search this workshop" in driver.text() and driver.app.screen.hits, "the hits of this workshop stay"
        await driver.type(*"zzzz")
        assert "No results for" in driver.text() and "beatbook cache --build" in " ".join(driver.text().split())
        await driver.type("escape", "escape", "L")
        await driver.type("tab")
        await driver.app.workers.wait_for_complete()
        await driver.type()
        assert isinstance(driver.app.screen, LibraryDialog) and "the library has no index" in " ".join(driver.text().split())
    assert not Path(cache.own).exists()


@pytest.mark.exhaustive
async def test_the_filter_of_the_library_goes_on_inside_all_workshops(folder: Path, cache: Cache) -> None:
    async with searching(folder, cache) as driver:
        await driver.type("L", "/", *"crime", "tab")
        await ready(driver)
        assert dialog(driver).query_one(Input).value == "crime" and dialog(driver).hits
        await driver.type("escape", "L")
        assert isinstance(driver.app.screen, LibraryDialog)


async def test_one_workshop_alone_has_one_search() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("/", "tab")
        assert type(driver.app.screen) is SearchDialog
        assert "switch" not in driver.text()


@pytest.mark.exhaustive
async def test_below_the_library_is_what_its_filter_finds_inside_the_workshops(folder: Path, cache: Cache) -> None:
    async with browsing(bundled(), size=(120, 40), library=Library([str(folder)], cache)) as driver:
        await driver.type("L", "/", *"notices")
        library = of_library(driver)
        await until(driver, lambda: library.hits.display and not library.view.across.busy)
        assert "Results for “notices”" in driver.text() and "in 6 workshops" in driver.text()
        assert "enter opens" in driver.text(), "no workshop has the word in its title"
        await driver.type("backspace", *"s force:eastvale")
        assert "in 1 workshop" in driver.text() and "Eastvale, 3 Oct 2026" in driver.text()
        await driver.type("tab", "down", "escape", "tab", "down")
        first, chosen, *_ = library.hits.found
        await driver.type("enter")
        assert driver.page.pack.id == chosen.workshop and driver.page.pack.report.force == "Eastvale Police"
        await driver.type("N")
        assert driver.page.pack.id == first.workshop
        await driver.type("L")
        again = of_library(driver)
        assert again.hits.display, "the filter stays, and so do they"
        await driver.type("tab", "tab")
        assert dialog(driver).query_one(Input).value == "notices force:eastvale"


@pytest.mark.exhaustive
async def test_enter_opens_the_first_result_where_no_workshop_has_the_words(folder: Path, cache: Cache) -> None:
    async with browsing(bundled(), size=(120, 40), library=Library([str(folder)], cache)) as driver:
        await driver.type("L", "/", *"notices")
        library = of_library(driver)
        await until(driver, lambda: library.hits.display and not library.view.across.busy)
        first = library.hits.found[0]
        await driver.type("enter")
        assert driver.page.pack.id == first.workshop


@pytest.mark.parametrize("size", ((60, 20), (80, 24)), ids=str)
async def test_where_the_library_has_no_room_tab_searches_inside(folder: Path, cache: Cache, size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size, library=Library([str(folder)], cache)) as driver:
        await driver.type("L", "/", *"notices")
        library = of_library(driver)
        await driver.app.workers.wait_for_complete()
        await driver.drain()
        assert not library.hits.display and library.view.across.search is None
        await driver.type("tab")
        assert dialog(driver).query_one(Input).value == "notices"
