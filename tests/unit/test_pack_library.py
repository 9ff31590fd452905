"""Where workshops are found, and in which order."""

import os
import shutil
from pathlib import Path

import pytest

from tests.library.workshops import make_workshops
from tui.cli import main
from tui.library import finder
from tui.library.finder import (
    LIBRARY_VARIABLE,
    LibraryError,
    bundled,
    each_place,
    find_workshop,
    latest_workshops,
    libraries,
    packs,
    tidy_path,
)
from tui.library.opening import Library, NotOpened
from tui.library.places import UnreadableLibrary
from tui.pack.files import name_of

PACKS = Path(__file__).parents[1] / "packs"


def test_the_bundled_library_is_that_of_the_checkout() -> None:
    assert bundled() == str(Path(__file__).parents[2] / "data")


def test_given_before_environment_before_bundled(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setenv(LIBRARY_VARIABLE, f"{other}{os.pathsep}{PACKS}{os.pathsep}")
    assert libraries([str(small.parent)]).usable == [str(small.parent), str(other), str(PACKS), bundled()]


def test_a_library_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LibraryError, match=r"none is not a folder \(--library\)"):
        libraries([str(tmp_path / "none")])
    monkeypatch.setenv(LIBRARY_VARIABLE, str(tmp_path / "none"))
    with pytest.raises(LibraryError, match=r"none is not a folder \(\$BEATBOOK_LIBRARY\)"):
        libraries([])


def test_one_that_cannot_be_used_is_left_out_and_named(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--library", str(small.parent), "--library", str(tmp_path / "gone")]
    said = f"beatbook: {tmp_path}/gone is not a folder (--library). It is left out.\n"
    for command in (["list"], ["show", "small:home"], ["find", "crime", "--workshop", "small"]):
        assert main([*command, *words]) == 0
        out, error = capsys.readouterr()
        assert out and error == said
    assert main(["show", "small:nowhere", *words]) == 2
    assert said in capsys.readouterr().err


def test_one_that_cannot_be_read(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    locked, scandir = tmp_path / "locked", os.scandir

    def refused(path: str) -> object:
        if path == str(locked):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    locked.mkdir()
    monkeypatch.setattr(os, "scandir", refused)
    assert main(["list", "--library", str(locked)]) == 1
    assert capsys.readouterr() == ("", f"beatbook: {locked} cannot be read (Permission denied, --library)\n")
    assert main(["list", "--library", str(locked), "--library", str(small.parent)]) == 0
    out, error = capsys.readouterr()
    assert out.startswith("small: ") and error == f"beatbook: {locked} cannot be read (Permission denied, --library). It is left out.\n"
    monkeypatch.setattr(finder, "bundled", lambda: str(locked))
    assert libraries([str(small.parent)]) == ([str(small.parent)], [f"{locked} cannot be read (Permission denied)"])
    with pytest.raises(UnreadableLibrary):
        libraries([])


def test_packs_in_order_each_once(small: Path) -> None:
    shutil.copytree(small, small.parent / "another")
    (small.parent / "notes").mkdir()
    (small.parent / "file").touch()
    (small.parent / "shortcut").symlink_to(small)
    assert packs([small, small.parent]) == [str(small), str(small.parent / "another")]


def _dated(folder: Path, name: str, line: str) -> Path:
    """A copy of the small pack with another name and date."""
    copy = Path(shutil.copytree(PACKS / "small", folder / name))
    text = (copy / "workshop.yaml").read_text(encoding="utf-8").replace("held: 2015-06-16\nreported: 2015-09-01", line)
    (copy / "workshop.yaml").write_text(text, encoding="utf-8")
    return copy


def test_the_latest_of_a_library_is_first(tmp_path: Path) -> None:
    """By when it was held, or reported, or the last day that it covers.

    Those without a date last, in order of name.
    """
    lines = {
        "a": "held: 2014-03-01\nreported: 2016-01-01",
        "b": "reported: '2015-03-31'",
        "c": "covers: 2014/15-Q4",
        "d": "covers: 2015",
        "e": "covers: soon",
        "f": "",
    }
    library = tmp_path / "library"
    made = {name: _dated(library, name, line) for name, line in lines.items()}
    assert [name_of(pack) for pack in packs([library])] == ["d", "b", "c", "a", "e", "f"]
    assert find_workshop(None, [library]) == str(made["d"]) and find_workshop("a", [library]) == str(made["a"])
    (made["d"] / "workshop.yaml").unlink()
    os.mkfifo(made["d"] / "workshop.yaml")
    assert find_workshop(None, [library]) == str(made["b"])


def test_the_latest_of_all_libraries_opens_in_any_order_of_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bundled one only where they have none: nobody has named it."""
    newest = _dated(tmp_path / "first", "newest", "held: 2014-03-01")
    older = _dated(tmp_path / "second", "older", "held: 2013-03-01")
    _dated(tmp_path / "own", "own", "held: 2016-03-01")
    (tmp_path / "empty").mkdir()
    monkeypatch.setattr(finder, "bundled", lambda: str(tmp_path / "own"))
    folders = [str(tmp_path / "first"), str(tmp_path / "second"), str(tmp_path / "own")]
    for searched in (folders, [folders[1], folders[0], folders[2]]):
        assert latest_workshops(searched) == [str(newest), str(older)]
    assert find_workshop(None, [tmp_path / "empty", folders[2]]) == str(tmp_path / "own" / "own")


def test_a_library_of_too_many_to_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The command to list them searches the same libraries, and the browser has a key."""
    library = make_workshops(tmp_path / "a library", 12)
    said = "no workshop is called 'zzz', of the 13 in the library"
    assert main(["show", "zzz:home", "--library", str(library)]) == 2
    assert capsys.readouterr().err == f"beatbook: {said}. To list them: beatbook --library '{library}' list\n"
    with pytest.raises(NotOpened, match=r"of the 12 in the library. L lists them\.$"):
        Library([str(library)]).open("zzz")


def test_a_workshop_whose_first_file_is_none_is_listed_with_the_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = make_workshops(tmp_path / "library", 1)
    for name, make in (("piped", os.mkfifo), ("nested", os.mkdir)):
        (library / name).mkdir()
        make(library / name / "datapackage.yaml")
    assert {place.id: place.trouble for place in each_place([library]) if place.trouble} == {
        "piped": "its datapackage.yaml is not a file",
        "nested": "its datapackage.yaml is not a file",
    }
    assert main(["list", "--library", str(library)]) == 0
    assert "piped: cannot be read: its datapackage.yaml is not a file" in capsys.readouterr().out


def test_a_link_within_a_library_is_no_other_name(small: Path, tmp_path: Path) -> None:
    """A link from elsewhere is one, as that folder has no other place here."""
    (small.parent / "alias").symlink_to(small)
    assert [(place.name, place.folder) for place in each_place([small.parent])] == [("small", str(small))]
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "alias").symlink_to(small)
    assert [(place.name, place.id) for place in each_place([tmp_path / "other"])] == [("alias", "small")]


def test_find(small: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    for name in ("hostile", "small"):
        shutil.copytree(PACKS / name, other / name)
    searched = [small.parent, other]
    assert find_workshop(None, searched) == str(small)
    assert find_workshop("small", searched) == str(small)
    assert find_workshop("hostile", searched) == str(other / "hostile")
    with pytest.raises(LibraryError, match=r"no workshop is called 'smal'. The library has: small, hostile$"):
        find_workshop("smal", searched)


@pytest.mark.parametrize(("given", "path"), [("./a//b/", "a/b"), ("/a/", "/a"), ("../a/..", "../a/.."), ("/", "/"), (".", "."), ("", ".")])
def test_a_path_is_as_people_read_it(given: str, path: str) -> None:
    assert tidy_path(given) == path == str(Path(given))


def test_an_empty_library(tmp_path: Path) -> None:
    assert packs([tmp_path]) == []
    with pytest.raises(LibraryError, match="the library has no workshops"):
        find_workshop(None, [tmp_path])


def test_the_name_is_that_of_the_real_folder(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shortcut").symlink_to(small)
    assert name_of(tmp_path / "shortcut") == "small"
    monkeypatch.chdir(small)
    assert name_of(Path()) == "small"


def test_an_installed_program_has_its_library_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder, "__file__", str(tmp_path / "tui" / "library" / "finder.py"))
    assert bundled() == str(tmp_path / "data")
    (tmp_path / "tui" / "data").mkdir(parents=True)
    assert bundled() == str(tmp_path / "tui" / "data")


@pytest.mark.parametrize("name", ["\0", "\ud800"])
def test_a_name_that_no_path_can_have(name: str) -> None:
    assert name_of(Path(name)) in ("␀", "<U+D800>")
    with pytest.raises(LibraryError, match="no workshop is called"):
        find_workshop(name, [PACKS])
