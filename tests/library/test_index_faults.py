"""Writers of an index that are killed, and libraries that do not keep still.

Never a wrong hit, a lost workshop or a traceback. $BEATBOOK_EVERY tries as many moments as the issue asks for.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import PACKS
from tests.in_turn import EVERY, few
from tests.library.conftest import files
from tests.library.workshops import make_workshops
from tui.library import stamp
from tui.library.cache import Cache
from tui.library.index.build import LibraryIndex
from tui.library.index.database import ENDING, index_name, open_to_write
from tui.search.across.search import LibrarySearch

ROOT = PACKS.parents[1]
QUESTIONS = ("belts", "november 2014", "crime", "anti-social behaviour")
MOMENTS = 50 if EVERY else 3
"""At so many random moments a writer is killed."""
LINKS = 2_000
MOST = 400
"""More hits than there are."""
Hits = dict[str, list[str]]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of a few workshops."""
    return make_workshops(tmp_path / "library", 6)


def in_index(index: LibraryIndex) -> Hits:
    """The addresses that an index has for the questions, by workshop."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    search = LibrarySearch(index.reader())
    for question in QUESTIONS:
        for group in search.answer(question, limit=MOST).groups:
            found[group.workshop.id].update(f"{question}: {hit.address}" for hit in group.hits)
    return {id: sorted(hits) for id, hits in found.items()}


def hits(library: Path, cache: Cache) -> Hits:
    """What is found once all is indexed."""
    index = LibraryIndex([str(library)], cache)
    list(index.build())
    assert not index.missing
    return in_index(index)


def forked(work: Callable[[], object]) -> int:
    """Work in another process, whose id is given.

    It ends with 0 if nothing was raised.
    """
    if child := os.fork():
        return child
    try:  # Nothing of the test may run on in the child.
        work()
        os._exit(0)
    except BaseException as error:  # noqa: BLE001 (whatever it is, it is said)
        os.write(2, f"{error!r}\n".encode())
    finally:
        os._exit(1)


def ended(child: int) -> int:
    """The exit code of a process; negative for the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def touched(library: Path, number: int) -> None:
    """Change every workshop, so that all is indexed again, with the same hits."""
    for place in library.iterdir():
        (place / "note.txt").write_text(str(number), encoding="utf-8")


def test_two_writers_one_of_which_is_killed_at_any_moment(library: Path, cache: Cache) -> None:
    """The other writes everything, and what the first left is right as far as it goes."""
    expected, chance = hits(library, Cache()), random.Random(2)
    touched(library, 0)
    began = time.monotonic()
    assert hits(library, cache) == expected
    whole = time.monotonic() - began
    for number in range(1, MOMENTS + 1):
        touched(library, number)
        killed = forked(lambda: hits(library, cache))
        other = forked(lambda: hits(library, cache)) if number % 2 else 0
        time.sleep(chance.uniform(0, 1.5 * whole))
        os.kill(killed, signal.SIGKILL)
        assert ended(killed) in (0, -signal.SIGKILL)
        left = in_index(LibraryIndex([str(library)], cache))
        assert all(left[id] == expected[id] for id in left)
        assert other == 0 or ended(other) == 0
        assert hits(library, cache) == expected
    assert len([file for file in files(cache) if file.suffix == ".index"]) == 1


def test_a_search_does_not_wait_for_a_writer(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A search finds the earlier text of a workshop that is still being written."""
    monkeypatch.setattr(stamp, "SETTLED", -(10**18))  # However young the files are.
    folder = tmp_path / "cache"
    made = LibraryIndex([str(library)], Cache((str(folder),), str(folder)))
    list(made.build())
    before = in_index(made)
    writer = open_to_write(str(folder / (index_name([str(library)]) + ENDING)), shared=False)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM pack")
    try:
        assert before and in_index(LibraryIndex([str(library)], Cache((str(folder),), str(folder)))) == before
    finally:
        writer.close()


def test_many_writers_at_once_find_the_same(library: Path, cache: Cache) -> None:
    expected = hits(library, Cache())

    def agrees() -> None:
        assert hits(library, cache) == expected

    writers = [forked(agrees) for _ in range(4)]
    assert [ended(each) for each in writers] == [0] * 4
    assert hits(library, cache) == expected


@contextmanager
def changing(library: Path, names: tuple[str, str]) -> Iterator[None]:
    """Another process gives the first workshop one title and the other in turn.

    Each change is in one step, as editors save.
    """
    file = min(library.iterdir()) / "workshop.yaml"
    text = file.read_text(encoding="utf-8")

    def change() -> None:
        for turn in range(10_000):
            new = file.with_name("workshop.yaml.new")
            new.write_text(text.replace("Total recorded crime", names[turn % 2]), encoding="utf-8")
            new.replace(file)
            time.sleep(0.003)

    child = forked(change)
    try:
        yield
    finally:
        os.kill(child, signal.SIGKILL)
        ended(child)


def test_workshops_that_change_while_they_are_indexed(library: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hit is of one state of a workshop.

    One that never keeps still is left out, and none of the others is.
    """
    first, *others = sorted(path.name for path in library.iterdir())
    monkeypatch.setattr(stamp, "SETTLED", 2 * 10**9)
    with changing(library, ("Zebras counted", "Lions counted")):
        for _ in range(20 if EVERY else 2):
            index = LibraryIndex([str(library)], cache)
            list(index.build())
            assert [place.name for place in index.missing] in ([], [first])
            search = LibrarySearch(index.reader())
            named = {word: {group.workshop.id for group in search.answer(word, limit=MOST).groups} for word in ("zebras", "lions")}
            assert sum(first in each for each in named.values()) == (not index.missing), "either name, never both"
            assert {group.workshop.id for group in search.answer("belts", limit=MOST).groups} >= {*others}
    monkeypatch.setattr(stamp, "SETTLED", -(10**18))
    assert {*hits(library, cache)} == {first, *others}


def test_thousands_of_links_in_a_loop(library: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each workshop is indexed once, and no folder is looked through for a link."""
    expected = hits(library, Cache())
    names = [path.name for path in library.iterdir()]
    for number in range(LINKS // 4):
        (library / f"loop-{number}").symlink_to(f"loop-{(number + 1) % (LINKS // 4)}")
        (library / f"self-{number}").symlink_to(".")
        (library / f"up-{number}").symlink_to(f"../{library.name}/self-{number}")
        (library / f"same-{number}").symlink_to(names[number % len(names)])
    looked: list[str] = []
    real = os.scandir

    def noted(path: str) -> object:
        looked.append(os.fspath(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", noted)
    index = LibraryIndex([str(library)], cache)
    assert {place.real for place in index.places.values()} == {str(library / name) for name in names}
    assert len(list(index.build())) == len(names) and in_index(index) == expected
    assert len([path for path in looked if path == str(library)]) == 1
    assert len(looked) < 20 * len(names)


READ_ONLY = """\
import os, sys
from tui.library import stamp
stamp.SETTLED = -10**18
closed, *words = sys.argv[1:]
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
def hook(event, found):
    paths = [str(each) for each in found[:2] if isinstance(each, (str, bytes, os.PathLike))]
    changes = event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.truncate", "os.utime")
    changes |= event == "open" and isinstance(found[2], int) and bool(found[2] & WRITES)
    if changes and any(os.path.abspath(path).startswith(closed + os.sep) for path in paths):
        raise OSError(30, "Read-only file system", paths[0])
sys.addaudithook(hook)
from tui.cli import main
sys.exit(main(words))
"""


@pytest.mark.parametrize("what", few(["the library", "the library and the cache"], 1))
def test_a_read_only_disk(what: str, library: Path, tmp_path: Path) -> None:
    """All is found and nothing is written to it, even without a cache."""
    cache = (library.parent if what == "the library and the cache" else tmp_path.parent / f"{tmp_path.name}-cache") / "cache"
    cache.mkdir(parents=True)
    before = {path: path.stat().st_mtime_ns for path in library.rglob("*")}
    env = {**os.environ, "XDG_CACHE_HOME": str(cache), "XDG_STATE_HOME": str(cache)}
    for words in (["find", "--all", "belts", "--limit", "5"], ["find", "--all", "belts", "--limit", "5"], ["list"]):
        line = [sys.executable, "-c", READ_ONLY, str(library.parent), *words, "--library", str(library)]
        done = subprocess.run(line, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
        assert "brackenshire-2026-10-06" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in library.rglob("*")} == before
    assert any(cache.rglob("*.index")) == (what == "the library")
