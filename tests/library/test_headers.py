"""The headers of a library: what a list says without reading every workshop."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest

from tests.conftest import PACKS
from tests.in_turn import few, some
from tests.library.conftest import files
from tests.library.test_changed_packs import GREATER, NAMES, tick
from tests.library.workshops import make_workshops
from tui.cli import main
from tui.library import finder, headers, stamp
from tui.library.cache import NONE, Cache
from tui.library.catalogue import Catalogue
from tui.nodes.every_question import every_question
from tui.pack import reader
from tui.screens.library_columns import LibraryLook
from tui.screens.library_rows import library_entries
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain
from tui.widgets.row_list import RowEntry

ROOT = PACKS.parents[1]
Captured = pytest.CaptureFixture[str]
Listed = Callable[..., list[dict[str, object]]]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of a few workshops, without the bundled one."""
    (tmp_path / "none").mkdir()
    monkeypatch.setattr(finder, "bundled", lambda: str(tmp_path / "none"))
    return make_workshops(tmp_path / "library", 3)


@pytest.fixture
def listed(library: Path, capsys: Captured, cache: Cache) -> Listed:
    """What `list` prints as JSON, with a cache that is empty at first."""
    assert cache.own

    def run(*words: str, folder: Path = library) -> list[dict[str, object]]:
        assert main(["list", "--format", "json", "--library", str(folder), *words]) == 0
        return list(json.loads(capsys.readouterr().out))

    return run


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "read_pack", None)


def test_the_questions_are_counted_and_not_the_claims_that_are_left_open(tmp_path: Path) -> None:
    """One question may be about several claims, and a claim that holds may raise one."""
    for name in ("greater-manchester-2015", "heddlu-enghraifft-2019-20"):
        shutil.copytree(PACKS / name, tmp_path / name)
    entries = library_entries(Catalogue([str(tmp_path)], NONE))
    look = LibraryLook(entries)
    shown = [plain(look.row(RowEntry(each.key, each), 76, BLOCKS)).split()[-1] for each in entries]
    assert shown == [str(len(every_question(reader.read_pack(Path(each.place.folder))))) for each in entries]
    assert len(set(shown)) == 2


@pytest.mark.parametrize("name", few(NAMES, 2))
def test_each_file_changed_in_place(name: str, library: Path, listed: Listed, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same size, and the time set back to what it was."""
    pack = Path(shutil.copytree(GREATER, library / GREATER.name))
    before = listed()
    assert cache.own
    tick()
    file = pack / name
    status = file.stat()
    data = file.read_bytes()
    file.write_bytes(data[:-1] + b" ")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert file.stat().st_size == status.st_size
    assert listed() == listed("--no-cache")
    file.write_bytes(data)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    forbid(monkeypatch)
    with pytest.raises(TypeError):  # It is read again: nothing can set back when its inode changed.
        listed()
    monkeypatch.undo()
    assert before


def test_a_broken_workshop_is_not_read_again(library: Path, listed: Listed, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = next(library.iterdir())
    (broken / "workshop.yaml").write_text("title: [", encoding="utf-8")
    first = listed()
    assert len(files(cache)) == 1
    found = {str(each["id"]): each for each in first}[broken.name]
    assert found["problems"] == 1 and "workshop.yaml:2: " in str(found["reason"]) and found["counts"] is None
    assert len(first) == 3
    forbid(monkeypatch)
    assert listed() == first


def test_unreadable_and_duplicate_workshops_hide_no_others(library: Path, listed: Listed, tmp_path: Path) -> None:
    other = Path(shutil.copytree(next(library.iterdir()), tmp_path / "elsewhere" / "same-id"))
    package = other / "datapackage.yaml"
    package.write_text("\n".join(["name: same-id", *package.read_text(encoding="utf-8").splitlines()[1:]]), encoding="utf-8")
    shutil.copytree(other, library / "same-id")
    (library / "linked").symlink_to(other)
    (library / "gone").symlink_to("nowhere")
    (library / "round").symlink_to("round")
    (library / ".#editor").symlink_to("nobody@nowhere")
    found = {(str(each["folder"]), each["id"]): each for each in listed()}
    assert len(found) == 7
    reasons = {id: str(each["reason"]) for (_, id), each in found.items() if each["problems"]}
    assert reasons == {"gone": "cannot be read: its link leads nowhere", "round": "cannot be read: its link leads back to itself"}
    assert [folder for (folder, _), each in found.items() if each["duplicate"]] == [str(library / "linked")]
    assert finder.find_workshop("same-id", [library]) == str(library / "same-id")
    with pytest.raises(finder.LibraryError, match="'gone' cannot be read"):
        finder.find_workshop("gone", [library])


def test_a_workshop_that_another_library_links_to_is_listed_by_its_id(library: Path, listed: Listed, tmp_path: Path) -> None:
    workshop = next(library.iterdir())
    (tmp_path / "first").mkdir()
    (tmp_path / "first" / "linked").symlink_to(workshop)
    both = [str(tmp_path / "first"), str(library)]
    [found] = [*Catalogue(both, Cache(), finder.find_workshop(workshop.name, both))]
    assert found.place.id == workshop.name and not found.duplicate


def test_the_latest_of_all_libraries_comes_first(library: Path, listed: Listed, tmp_path: Path) -> None:
    """What has no date that can be read comes last."""
    make_workshops(tmp_path / "second", 5)
    (library / "gone").symlink_to("nowhere")
    found = listed("--library", str(tmp_path / "second"))
    dates = [str(each["held"] or "") for each in found]
    assert dates == sorted(dates, reverse=True) and found[-1]["id"] == "gone"
    assert str(tmp_path / "second") in str(found[0]["folder"]) and str(library) in str(found[2]["folder"]), "whatever the folder"


def test_names_that_are_not_text(library: Path, listed: Listed, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old folder may have a name in another encoding."""
    odd = library.parent / os.fsdecode(b"libr\xe4ry")
    try:
        shutil.copytree(library, odd)
        shutil.copytree(next(library.iterdir()), odd / os.fsdecode(b"caf\xe9"))
    except OSError:
        pytest.skip("this file system has no such names")
    first = listed(folder=odd)
    assert len(first) == 4 and [each["problems"] for each in first].count(0) == 3
    forbid(monkeypatch)
    assert listed(folder=odd) == first


@pytest.mark.parametrize("name", [".hidden", "x" * 255])
def test_any_name_of_a_library_is_kept(name: str, library: Path, listed: Listed, cache: Cache) -> None:
    """A name that begins with a dot would be that of an unfinished file."""
    listed(folder=library.rename(library.with_name(name)))
    [file] = files(cache)
    os.utime(file, (0, 0))
    assert cache.save("other.headers", b"x") and file.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_may_not_be_read(library: Path, listed: Listed) -> None:
    closed = next(library.iterdir())
    closed.chmod(0)
    try:
        assert {str(each["id"]): each["reason"] for each in listed()}[closed.name] == "cannot be read: Permission denied"
    finally:
        closed.chmod(0o700)


def test_links_in_a_loop(library: Path, listed: Listed) -> None:
    for number in range(200):
        (library / f"loop-{number}").symlink_to(f"loop-{(number + 1) % 200}")
        (library / f"self-{number}").symlink_to(".")
    found = listed()
    assert len(found) == 203
    assert {each["reason"] for each in found if each["problems"]} == {"cannot be read: its link leads back to itself"}


def test_a_workshop_that_has_just_changed_is_read_again(cache: Cache, listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamp, "SETTLED", 3600 * 10**9)
    assert len(listed()) == 3
    assert files(cache) == []


def test_a_workshop_that_changes_while_it_is_read(library: Path, listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list reads it again instead of keeping what has changed."""
    whole = reader.read_pack

    def read(folder: Path, *rest: object) -> object:
        pack = whole(folder, *rest)  # type: ignore[arg-type]
        tick()
        file = folder / "datapackage.yaml"
        file.write_text(file.read_text(encoding="utf-8").replace("title: ", "title: New ", 1), encoding="utf-8")
        return pack

    monkeypatch.setattr(reader, "read_pack", read)
    assert not any(str(each["title"]).startswith("New") for each in listed())
    monkeypatch.setattr(reader, "read_pack", whole)
    assert all(str(each["title"]).startswith("New") for each in listed())


def test_an_interrupted_build_goes_on(library: Path, listed: Listed, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    made, whole = [], reader.read_pack

    def read(folder: Path, *rest: object) -> object:
        made.append(folder.name)
        if len(made) == 3:
            raise KeyboardInterrupt
        return whole(folder, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(reader, "read_pack", read)
    assert main(["list", "--library", str(library)]) == 130
    out, err = capsys.readouterr()
    assert (out, err) == ("", "beatbook: stopped after reading 2 of 3 workshops. Run the command again to read the others.\n")
    assert len(listed()) == 3
    assert len(made) == 4 and made[2] == made[3]


def test_two_builders_keep_what_the_other_has_made(library: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (Catalogue([str(library)], cache) for _ in range(2))
    one = first.make_missing()
    next(one)
    next(other := second.make_missing())
    next(other)
    one.close()
    other.close()
    assert Catalogue([str(library)], cache).missing == 1
    for _ in first.make_missing():
        pass
    forbid(monkeypatch)
    assert len([*Catalogue([str(library)], cache)]) == 3


@pytest.mark.parametrize("damage", [b"", b"x" * 99], ids=["empty", "other"])
def test_a_damaged_file_is_replaced(damage: bytes, listed: Listed, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    before = listed()
    [file] = files(cache)
    file.write_bytes(damage)
    assert listed() == before
    file.write_bytes(file.read_bytes()[:-5])
    assert cache.save(file.name, b"\x92\xa1x\x80") and listed() == before
    forbid(monkeypatch)
    assert listed() == before


def test_what_is_kept_of_removed_workshops_goes(library: Path, listed: Listed, cache: Cache) -> None:
    listed()
    [file] = files(cache)
    gone, changed, _ = sorted(library.iterdir())
    shutil.rmtree(gone)
    (changed / "notes.txt").touch()
    assert len(listed()) == 2
    assert gone.name.encode() not in file.read_bytes()


def test_a_cache_and_a_library_that_cannot_be_written(library: Path, listed: Listed, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, "mkdir", refuse)
    monkeypatch.setattr(os, "makedirs", refuse)
    assert len(listed()) == 3 and files(cache) == [] and len([*library.iterdir()]) == 3


@pytest.mark.slow
def test_killed_at_any_moment(library: Path, cache: Cache, listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two at once, one of which is killed: nothing is wrong, lost or left over."""
    code = (
        "import sys; from tui.library import headers, stamp; headers.SAVED_EVERY = 0; stamp.SETTLED = -10**18; "
        "from tui.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    expected = listed("--no-cache")
    words = [sys.executable, "-c", code, "list", "--format", "json", "--library", str(library)]
    for number in some(range(6), 2):
        (next(library.iterdir()) / "notes.txt").write_text(str(number), encoding="utf-8")
        killed, other = (subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2))
        sleep(0.1 + 0.07 * number)
        killed.send_signal(signal.SIGKILL)
        out, err = other.communicate()
        killed.communicate()
        ours = [each for each in json.loads(out) if str(each["folder"]).startswith(str(library))]
        assert other.returncode == 0 and not err and ours == expected
    assert listed() == expected
    assert headers.SAVED_EVERY == 2.0
