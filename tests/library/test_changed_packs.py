"""A pack that has changed is never shown as it was."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest

from tests.conftest import PACKS
from tests.in_turn import few, in_turn, some
from tests.library.conftest import files
from tui.library import stamp
from tui.library.cache import Cache
from tui.library.workshop import open_workshop
from tui.nodes.kinds import addresses
from tui.pack.problems import PackError
from tui.pack.reader import read_pack

GREATER = PACKS / "greater-manchester-2015"
NAMES = sorted(path.name for path in GREATER.iterdir())


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of a pack with tables, a deck, a glossary and an outline of its own."""
    return Path(shutil.copytree(GREATER, tmp_path / "library" / GREATER.name))


def outcome(make: Callable[[], object]) -> str:
    """The pack, or its problems, in full."""
    try:
        return repr(make())
    except PackError as error:
        return "\n".join(map(str, error.problems))


def same(folder: Path, cache: Cache) -> str:
    """What is shown of a folder, which is what reading it gives."""
    shown = outcome(lambda: open_workshop(folder, cache))
    assert shown == outcome(lambda: read_pack(folder, addresses))
    return shown


def tick() -> None:
    """Wait until the clock of the file system has moved.

    Two changes between its ticks have the same time.
    """
    sleep(0.02)


@pytest.mark.parametrize(("name", "reset"), some(in_turn(NAMES, (False, True)), 3))
def test_each_file_changed_in_place(name: str, *, reset: bool, pack: Path, cache: Cache) -> None:
    before = same(pack, cache)
    assert len(files(cache)) == 1
    tick()
    file = pack / name
    status, text = file.stat(), file.read_text(encoding="utf-8")
    at = next(at for at in range(len(text) - 1, -1, -1) if text[at].isascii() and text[at].isalnum() and text[at] not in "09")
    with file.open("r+b") as opened:
        opened.write(f"{text[:at]}{'7' if text[at] != '7' else '8'}{text[at + 1 :]}".encode())
    if reset:
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert file.stat().st_mtime_ns == status.st_mtime_ns
    assert (file.stat().st_size, file.stat().st_ino) == (status.st_size, status.st_ino)
    assert same(pack, cache) != before or name == "datapackage.yaml"
    assert stamp.folder_stamp(pack) is not None


def test_a_file_replaced_by_another_of_the_same_size_and_time(pack: Path, cache: Cache) -> None:
    before = same(pack, cache)
    tick()
    file = pack / "workshop.yaml"
    status = file.stat()
    other = file.with_name("other")
    other.write_text(file.read_text(encoding="utf-8").replace("Police", "Polite", 1), encoding="utf-8")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(file)
    assert file.stat().st_size == status.st_size
    assert same(pack, cache) != before


@pytest.mark.parametrize("name", few([name for name in NAMES if name != "workshop.yaml"], 2))
def test_a_file_removed_and_put_back(name: str, pack: Path, cache: Cache) -> None:
    before = same(pack, cache)
    kept = (pack / name).rename(pack.parent / "aside")
    assert same(pack, cache) != before
    kept.rename(pack / name)
    assert same(pack, cache) == before


def test_an_optional_file_added(small: Path, cache: Cache) -> None:
    before = same(small, cache)
    (small / "deck.yaml").write_text("title: A deck\nslides: [{address: home}]\n", encoding="utf-8")
    assert same(small, cache) != before


def test_an_outline_beside_the_library(pack: Path, cache: Cache) -> None:
    before = same(pack, cache)
    seeds = pack.parents[1] / "seeds"
    seeds.mkdir()
    beside = seeds / f"{pack.name}.yaml"
    (pack / "outline.yaml").rename(beside)
    moved = same(pack, cache)
    assert moved == before
    tick()
    beside.write_text(beside.read_text(encoding="utf-8").replace("publisher: ", "publisher: X", 1), encoding="utf-8")
    assert same(pack, cache) != before
    beside.unlink()
    assert "outline" in same(pack, cache)


def test_a_link_that_leads_elsewhere(pack: Path, cache: Cache) -> None:
    first, second = (pack / f"{name}.yaml" for name in ("first", "second"))
    file = (pack / "glossary.yaml").rename(first)
    second.write_text(first.read_text(encoding="utf-8").replace("term: ", "term: X", 1), encoding="utf-8")
    file.with_name("glossary.yaml").symlink_to("first.yaml")
    before = same(pack, cache)
    (pack / "glossary.yaml").unlink()
    (pack / "glossary.yaml").symlink_to("second.yaml")
    assert same(pack, cache) != before


def test_another_folder_under_the_same_path(pack: Path, cache: Cache, small: Path) -> None:
    link = pack.parent / "linked"
    link.symlink_to(pack)
    first = same(link, cache)
    link.unlink()
    link.symlink_to(small)
    assert same(link, cache) != first


def test_files_that_have_just_changed_are_not_kept(pack: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "SETTLED", 3600 * 10**9)
    same(pack, cache)
    assert files(cache) == []


def test_a_file_that_may_not_be_read_or_too_many_files(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stamp.folder_stamp(pack) is not None
    monkeypatch.setattr(stamp, "MOST", 3)
    assert stamp.folder_stamp(pack) is None
    assert stamp.folder_stamp(pack / "nowhere") is None
