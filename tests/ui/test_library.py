"""The library: its list, its filter, one workshop in full, and what is broken."""

import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.browse import Driver, browsing, bundled
from tests.in_turn import few, some
from tests.library.workshops import make_workshops
from tui.app.access import Access
from tui.library import stamp
from tui.library.cache import Cache
from tui.library.opening import Library
from tui.navigation.commands import EVERY
from tui.screens.library import LibraryDialog
from tui.screens.library_columns import short_dated
from tui.text.glyphs import Glyphs
from tui.text.spans import Line
from tui.widgets.row_list import RowEntry, RowList

pytestmark = pytest.mark.slow

SIZES = ((60, 20), (80, 24), (120, 40), (200, 60))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_workshops(tmp_path / "library", 12)


async def until(driver: Driver, holds: Callable[[], bool]) -> None:
    """Let the thread that reads the library run until a condition holds."""
    for _ in range(2000):
        await driver.drain()
        if holds():
            return
        await driver.pilot.pause(0.005)
    raise AssertionError(driver.text())


@asynccontextmanager
async def opened(folder: Path, size: tuple[int, int] = (80, 24), cache: Cache | None = None) -> AsyncIterator[Driver]:
    """A browser that shows its whole library."""
    async with browsing(bundled(), size=size, library=Library([str(folder)], cache or Cache())) as driver:
        await look(driver)
        yield driver


async def look(driver: Driver) -> None:
    await driver.type("L")
    await until(driver, lambda: bool(dialog(driver).view.news.total) and not dialog(driver).view.news.left)


def dialog(driver: Driver) -> LibraryDialog:
    assert isinstance(driver.app.screen, LibraryDialog)
    return driver.app.screen


async def test_workshops_by_force_and_date_and_enter_opens_one(tmp_path: Path) -> None:
    async with opened(make_workshops(tmp_path / "library", 50)) as driver:
        keys = [os.path.basename(entry.key) for entry in dialog(driver).query_one(RowList).entries if entry.key]
        forces = [key[: -len("-2026-10-01")] for key in keys]
        assert forces == sorted(forces) and len(keys) == 50
        assert keys.index("anyshire-2026-10-01") < keys.index("anyshire-2026-07-01"), "the newest first"
        assert "50 workshops" in driver.text() and "50, by force, newest first" in driver.text()
        await driver.type("down", "enter")
        assert driver.page.pack.id == keys[1] and not isinstance(driver.app.screen, LibraryDialog)
        await driver.type("[")
        assert driver.page.pack is bundled()
        await look(driver)
        assert os.path.basename(dialog(driver).query_one(RowList).marked) == keys[1], "the list is where it was left"
        await driver.type("escape")
        assert driver.page.pack is bundled()


async def test_a_filter_leaves_what_has_every_word(folder: Path) -> None:
    async with opened(folder) as driver:
        await driver.type("/", *"fenland oct")
        assert "1 of 12" in driver.text() and "Fenland Police" in driver.text() and "Brackenshire" not in driver.text()
        await driver.type("escape")
        assert "12, by force, newest first" in driver.text() and isinstance(driver.app.screen, LibraryDialog)
        await driver.type("/", *"zebra")
        assert "No workshop has these words" in driver.text()
        await driver.type("enter", "escape", "/", *"dunford", "enter")
        assert driver.page.pack.id.startswith("dunford")
        await look(driver)
        await driver.type("/", *"fenland")
        assert "/ fenland" in driver.text(), "not dunfordfenland"


async def test_s_sorts_by_date_and_goes_to_the_latest(tmp_path: Path) -> None:
    def days(driver: Driver) -> list[str]:
        return [entry.key[-len("2026-10-01") :] for entry in dialog(driver).query_one(RowList).entries if entry.key]

    async with opened(make_workshops(tmp_path / "library", 50)) as driver:
        assert days(driver) != sorted(days(driver), reverse=True)
        await driver.type("end", "s")
        assert days(driver) == sorted(days(driver), reverse=True) and dialog(driver).query_one(RowList).at == 0
        assert "50, newest first" in driver.text()
        await driver.type("escape")
        await look(driver)
        assert days(driver) == sorted(days(driver), reverse=True), "until it is sorted by force again"
        marked = dialog(driver).query_one(RowList).marked
        await driver.type("s")
        assert "50, by force, newest first" in driver.text() and dialog(driver).query_one(RowList).marked == marked


async def test_a_workshop_that_has_gone_is_marked_and_the_list_stays(folder: Path) -> None:
    async with opened(folder) as driver:
        await driver.type("/", *"oct")
        selected = dialog(driver).selected
        assert selected
        shutil.move(selected.place.folder, folder.parent / "away")
        await driver.type("enter")
        assert dialog(driver).view.text == "oct" and dialog(driver).selected is selected
        assert f"{selected.place.id} is no longer there." in " ".join(driver.text().split())
        await driver.type("down")
        [row] = [line for line in driver.text().splitlines() if "no longer there" in line and selected.dated[:6] in line]
        assert selected.header.force in row and driver.page.pack is bundled()
        shutil.move(folder.parent / "away", selected.place.folder)
        await driver.type("up", "enter")
        assert driver.page.pack.id == selected.place.id


@pytest.mark.parametrize("size", some([(60, 20), (120, 40), (200, 60)], 2), ids=str)
async def test_the_audit_is_counted_and_a_wide_list_has_titles(folder: Path, size: tuple[int, int]) -> None:
    async with opened(folder, size) as driver:
        entry = next(entry for entry in dialog(driver).view.entries if entry.header.verdicts.get("differs"))
        row = next(line for line in driver.text().splitlines() if short_dated(entry) in line or entry.dated in line)
        assert "= " in row and f"× {entry.header.verdicts['differs']}" in row
        assert (f"{entry.header.title} " in row.partition("│")[0]) == (size[0] == 200)


@pytest.mark.exhaustive
async def test_on_a_wide_screen_the_list_has_the_room_that_the_workshop_leaves(folder: Path) -> None:
    async with opened(folder, (200, 60)) as driver:
        assert (
            driver.app.screen.query_one("#aside").outer_size.width == 50 and driver.app.screen.query_one("#listed").outer_size.width == 150
        )
        await driver.resize((120, 40))
        assert driver.app.screen.query_one("#aside").outer_size.width == 40


async def test_what_cannot_be_opened_is_listed_with_its_reason(folder: Path) -> None:
    broken, *_ = sorted(folder.iterdir())
    (broken / "workshop.yaml").write_text("topics: [\n", encoding="utf-8")
    (folder / "loops").symlink_to(folder / "loops")
    other = folder.parent / "second"
    make_workshops(other, 3)
    libraries = [str(folder), str(other), str(folder / "nowhere")]
    async with browsing(bundled(), size=(120, 40), library=Library(libraries)) as driver:
        await look(driver)
        text = driver.text()
        assert "Cannot be opened" in text and "its id opens another workshop" in text
        assert "its link leads back to itself" in text and "problem" in text
        assert "nowhere cannot be read" in dialog(driver).view.news.troubles[0] and "Fenland" in text
        doubled = next(entry for entry in dialog(driver).view.entries if entry.instead)
        assert f"{doubled.place.id} opens {folder / doubled.place.id}, so {other / doubled.place.id} cannot" in doubled.instead
        rows = dialog(driver).query_one(RowList)
        rows.fill(rows.entries, doubled.key)
        await driver.drain()
        assert f"{doubled.place.id} opens" in driver.text() and "datapackage.yaml" in driver.text()
        rows.fill(rows.entries, str(folder / "loops"))
        await driver.type("enter")
        assert isinstance(driver.app.screen, LibraryDialog) and "cannot be opened: " in driver.text()
    async with browsing(bundled(), size=(120, 40), library=Library(libraries, served=True)) as driver:
        await look(driver)
        text = driver.text()
        assert not any(str(folder) in entry.instead for entry in dialog(driver).view.entries)
        assert "1 problem" in text and "workshop.yaml" not in text and str(folder) not in text, "nobody over SSH sees files and folders"


@pytest.mark.parametrize("size", few(SIZES, 2), ids=str)
async def test_the_workshop_is_beside_the_list_or_below_it(folder: Path, size: tuple[int, int]) -> None:
    async with opened(folder, size) as driver:
        text = driver.text()
        assert "This workshop" in text and "Anyshire Police" in text and "enter open" in text
        assert "claim" in text and "does not hold" in text, "the signs are explained"
        assert "Anyshire, October 2026" in text
        await driver.resize((39, 12))
        await driver.resize(size)
        assert driver.text() == text


async def test_the_list_reads_headers_and_no_workshop(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "SETTLED", -(10**18))  # However young the files are.
    cache = Cache((str(tmp_path / "cache"),), str(tmp_path / "cache"))
    async with opened(folder, cache=cache) as driver:
        await driver.type("escape")
    monkeypatch.setattr("tui.pack.reader.read_pack", None)
    monkeypatch.setattr("tui.library.workshop.open_workshop", None)
    async with opened(folder, cache=cache) as driver:
        await driver.type("down", "end", "home")
        assert "12 workshops" in driver.text()


async def test_the_first_reading_shows_progress_and_can_be_left(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "SETTLED", -(10**18))
    monkeypatch.setattr("tui.library.streaming.NEWS_EVERY", 0)
    cache = Cache((str(tmp_path / "cache"),), str(tmp_path / "cache"))
    library = Library([str(folder)], cache)
    async with browsing(bundled(), library=library) as driver:
        await driver.type("L")
        await until(driver, lambda: "Reading workshops" in driver.text() or not dialog(driver).view.news.left)
        await driver.type("escape")
        assert not isinstance(driver.app.screen, LibraryDialog)
        await until(driver, lambda: not driver.app.workers._workers)
        await look(driver)
        assert len(dialog(driver).view.entries) == 12
    found, _ = library.catalogue()
    assert not found.missing


async def test_a_second_look_reads_nothing_where_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(folder) as driver:
        await driver.type("down", "escape")
        monkeypatch.setattr("tui.screens.library.library_news", None)
        await driver.type("L")
        assert "12 workshops" in driver.text() and "does not hold" in driver.text()


async def test_the_pages_of_the_next_workshop_are_imported_beside_the_list(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ready: list[bool] = []
    monkeypatch.setattr("tui.screens.library.get_pages_ready", lambda: ready.append(True))
    async with opened(folder) as driver:
        await driver.app.workers.wait_for_complete()
        assert ready == [True]


@pytest.mark.parametrize("count", few([80, 200], 1))
async def test_rows_are_made_for_what_is_in_view_only(count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(make_workshops(tmp_path / "library", count)) as driver:
        drawn: list[str] = []
        draw = dialog(driver).look.row

        def row(entry: RowEntry, cells: int, glyphs: Glyphs) -> Line:
            drawn.append(entry.key)
            return draw(entry, cells, glyphs)

        monkeypatch.setattr(dialog(driver).look, "row", row)
        for key in ("down", "pagedown", "end", "up", "home"):
            drawn.clear()
            await driver.type(key)
            assert len(drawn) <= 3 * 24, key
        assert len(dialog(driver).query("*")) < 40


async def test_one_workshop_alone_has_no_library() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("L")
        assert not isinstance(driver.app.screen, LibraryDialog)
        assert "L library" not in driver.text()


async def test_home_names_the_library(folder: Path) -> None:
    async with browsing(bundled(), library=Library([str(folder)])) as driver:
        for size in SIZES:
            await driver.resize(size)
            assert "L library" in driver.text().splitlines()[-1], size
        await driver.type("ctrl+p", *"library")
        assert "Open another workshop of the library" in driver.text()


async def test_the_library_must_be_allowed(folder: Path) -> None:
    assert "library" in Access(EVERY).commands
    async with browsing(bundled(), library=Library([str(folder)]), allowed=EVERY - {"library"}) as driver:
        await driver.type("L")
        assert not isinstance(driver.app.screen, LibraryDialog)


async def test_equals_compares_the_first_measure_of_the_selected_workshop(folder: Path) -> None:
    async with opened(folder) as driver:
        selected = dialog(driver).selected
        assert selected
        await driver.type("=")
        await driver.drain()
        await driver.app.workers.wait_for_complete()
        await driver.drain()
        assert str(driver.page.location) == f"{selected.place.id}:compare/roads/notices"
        await driver.type("escape")
        assert driver.page.pack is bundled()


async def test_a_click_selects_a_row_and_a_second_one_opens_it(folder: Path) -> None:
    async with opened(folder) as driver:
        rows = dialog(driver).query_one(RowList)
        await driver.pilot.click(RowList, offset=(5, 4))
        await driver.drain()
        assert rows.at == 2
        wanted = os.path.basename(rows.marked)
        await driver.pilot.click(RowList, offset=(5, 1))  # The titles of the columns.
        await driver.drain()
        assert rows.at == 2
        await driver.pilot.click(RowList, offset=(5, 4))
        await driver.drain()
        assert driver.page.pack.id == wanted
