"""A cache folder that is missing, full, damaged or somebody else's.

The output is the same as without one.
"""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.conftest import PACKS
from tests.library.conftest import files
from tui.cli import main
from tui.library import cache_folder, sweep, writing
from tui.library.cache import Cache, user_folder
from tui.library.workshop import open_workshop
from tui.pack import reader
from tui.pack.reader import read_pack

SMALL = PACKS / "small"
COMMANDS = (["list"], ["show", "crime"], ["find", "burglary"])
Captured = pytest.CaptureFixture[str]


def printed(words: list[str], capsys: Captured) -> tuple[int, str, str]:
    """What a command prints, and its code."""
    code = main([*words, "--library", str(SMALL)])
    return (code, *capsys.readouterr())


def forbid(*_: object) -> None:
    raise AssertionError("the files are read, although the cache has the pack")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_second_run_reads_no_file(words: list[str], cache: Cache, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    without = printed([*words, "--no-cache"], capsys)
    assert files(cache) == []
    assert printed(words, capsys) == without
    monkeypatch.setattr(reader, "read_pack", forbid)
    assert printed(words, capsys) == without
    with pytest.raises(AssertionError, match="are read"):
        printed([*words, "--no-cache"], capsys)
    with pytest.raises(AssertionError, match="are read"):
        main(["--no-cache", *words, "--library", str(SMALL)])


def test_validate_always_reads(cache: Cache, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    open_workshop(SMALL, cache)
    monkeypatch.setattr(reader, "read_pack", forbid)
    with pytest.raises(AssertionError, match="are read"):
        main(["validate", str(SMALL)])


def test_rights(cache: Cache) -> None:
    before = os.umask(0)
    try:
        open_workshop(SMALL, cache)
    finally:
        os.umask(before)
    assert Path(cache.own).stat().st_mode & 0o777 == 0o700
    assert [file.stat().st_mode & 0o777 for file in files(cache)] == [0o600]


def directory(file: Path) -> None:
    file.unlink()
    file.mkdir()


def link(file: Path) -> None:
    """A link to the very file: sound, but who knows whose."""
    file.symlink_to(file.rename(file.with_name("other")))


def valid(value: object) -> Callable[[Path], None]:
    """A file with the right mark and sum that holds something else."""

    def write(file: Path) -> None:
        own = Cache((str(file.parent),), str(file.parent))
        assert own.save(file.name, msgspec.msgpack.encode(value))

    return write


def flipped(file: Path) -> None:
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    file.write_bytes(raw)


def huge(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.truncate(cache_folder.LIMIT + 1)


def pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "garbage": lambda file: file.write_bytes(os.urandom(5000)),
    "truncated": lambda file: os.truncate(file, file.stat().st_size // 2),
    "one bit": flipped,
    "huge": huge,
    "a pipe": pipe,
    "a link": link,
    "a number": valid(7),
    "a list": valid(["x", [1, 2], {}]),
    "a map": valid({"stamp": "x"}),
    "deep": valid([[[[[[[[[]]]]]]]]]),
    "writable by all": lambda file: file.chmod(0o666),
    "writable by the group": lambda file: file.chmod(0o620),
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_file_is_replaced(how: str, cache: Cache, capsys: Captured) -> None:
    without = printed(["show", "crime", "--no-cache"], capsys)
    printed(["show", "crime"], capsys)
    (file,) = files(cache)
    DAMAGE[how](file)
    assert printed(["show", "crime"], capsys) == without
    assert file.is_file() and not file.is_symlink() and file.stat().st_mode & 0o777 == 0o600
    assert open_workshop(SMALL, Cache(cache.folders)) == read_pack(SMALL)


def test_right_stamp_and_wrong_pack(cache: Cache) -> None:
    from tui.library.kept.file import sealed, unsealed
    from tui.library.stamp import folder_stamp

    pack = open_workshop(SMALL, cache)
    (file,) = files(cache)
    now = folder_stamp(SMALL)
    assert now
    kept = unsealed(cache.load(file.name), now.text)
    assert kept
    assert cache.save(file.name, sealed(now.text, msgspec.msgpack.encode(["no", "pack"])))
    assert open_workshop(SMALL, cache) == pack


def linked(folder: Path) -> None:
    folder.symlink_to(folder.rename(folder.with_name("elsewhere")))


FOLDERS: dict[str, Callable[[Path], object]] = {
    "writable by all": lambda folder: folder.chmod(0o777),
    "writable by the group": lambda folder: folder.chmod(0o770),
    "a link": linked,
}


@pytest.mark.parametrize("how", FOLDERS)
def test_a_folder_that_is_not_trusted_is_neither_read_nor_written(how: str, cache: Cache, capsys: Captured) -> None:
    without = printed(["show", "crime", "--no-cache"], capsys)
    printed(["show", "crime"], capsys)
    (file,) = files(cache)
    FOLDERS[how](Path(cache.own))
    assert cache.load(file.name) is None
    os.truncate(file, 3)
    assert printed(["show", "crime"], capsys) == without
    assert file.stat().st_size == 3


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file to somebody else")
@pytest.mark.parametrize("whose", ["file", "folder"])
def test_what_belongs_to_somebody_else(whose: str, cache: Cache, capsys: Captured) -> None:
    without = printed(["show", "crime", "--no-cache"], capsys)
    printed(["show", "crime"], capsys)
    (file,) = files(cache)
    os.chown(file if whose == "file" else cache.own, 12345, -1)
    assert cache.load(file.name) is None
    assert printed(["show", "crime"], capsys) == without


def fails(number: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("function", ["mkdir", "makedirs", "fchmod", "replace"])
def test_a_cache_that_cannot_be_written(
    function: str, number: int, cache: Cache, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = printed(["show", "crime", "--no-cache"], capsys)
    monkeypatch.setattr(os, function, fails(number))
    assert printed(["show", "crime"], capsys) == without
    assert files(cache) == [], "and no unfinished file is left"


def test_no_room_for_the_file(cache: Cache) -> None:
    """The system refuses the write itself, at whichever byte.

    Python may not write compiled files then: half of one would stay broken.
    """
    command = f"ulimit -f 8; export PYTHONDONTWRITEBYTECODE=1; exec '{sys.executable}' -m tui show roads/collisions"
    outputs = [
        subprocess.run(["sh", "-c", f"{command}{more}"], cwd=PACKS.parents[1], capture_output=True, check=True)
        for more in ("", "", " --no-cache")
    ]
    assert {done.stdout for done in outputs} == {outputs[2].stdout} and not any(done.stderr for done in outputs)
    assert files(cache) == []


@pytest.mark.parametrize("place", ["", "relative", "/dev/null", "/proc/nowhere", "/" + "x" * 5000, "/dev/full"])
def test_odd_places(place: str, cache: Cache, capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without = printed(["show", "crime", "--no-cache"], capsys)
    monkeypatch.setenv("XDG_CACHE_HOME", place)
    monkeypatch.setenv("HOME", str(tmp_path / "nowhere"))
    assert printed(["show", "crime"], capsys) == without
    assert os.path.isabs(user_folder())


def test_the_oldest_files_go_first(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "LIMIT", 5000)
    for number in range(9):
        cache.save(f"{number}.pack", bytes(1000))
        os.utime(Path(cache.own) / f"{number}.pack", (number + 1e9, number + 1e9) if number == 0 else None)
    left = [file.name for file in files(cache)]
    assert len(left) == 4 and "8.pack" in left and "0.pack" not in left


def test_old_and_unfinished_files_are_swept_and_others_left(cache: Cache) -> None:
    cache.save("new.pack", b"new")
    for name, age in (("old.pack", sweep.OLD + 9), (".1-new.pack", sweep.UNFINISHED + 9), (".2-new.pack", 9), ("notes.txt", 10**9)):
        file = Path(cache.own) / name
        file.write_bytes(b"x")
        os.utime(file, (file.stat().st_mtime - age,) * 2)
    cache.save("newer.pack", b"newer")
    assert [file.name for file in files(cache)] == [".2-new.pack", "new.pack", "newer.pack", "notes.txt"]


def test_the_headers_of_a_library_last(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither their age nor many packs remove them, but many libraries do."""
    monkeypatch.setattr(writing, "LIMIT", 3000)
    cache.save("library.headers", bytes(2000))
    os.utime(Path(cache.own) / "library.headers", (0, 0))
    for number in range(9):
        cache.save(f"{number}.pack", bytes(1000))
    assert len(files(cache)) == 3 and files(cache)[-1].name == "library.headers"
    for number in range(sweep.MOST_OF_EACH[".headers"]):
        cache.save(f"{number}.headers", b"x")
    assert "library.headers" not in [file.name for file in files(cache)]


def test_many_at_once(cache: Cache) -> None:
    expected = read_pack(SMALL)
    found: list[bool] = []

    def work() -> None:
        found.extend(open_workshop(SMALL, cache) == expected for _ in range(5))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 20
    assert len(files(cache)) == 1
