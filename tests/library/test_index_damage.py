"""A damaged index, and writers that are killed: nothing wrong or lost."""

import json
import os
import random
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest

from tests.conftest import PACKS
from tests.in_turn import EVERY, few, some
from tests.library.conftest import files
from tests.library.workshops import make_workshops
from tui.cli import main
from tui.library import finder
from tui.library.cache import Cache

ROOT = PACKS.parents[1]
QUESTIONS = ("belts", "november 2014", "crme", "anti-social behaviour")
PAGE = 4096
Captured = pytest.CaptureFixture[str]
Hits = list[dict[str, object]]
FindAll = Callable[[str], Hits]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of a few workshops, without the bundled one."""
    (tmp_path / "none").mkdir()
    monkeypatch.setattr(finder, "bundled", lambda: str(tmp_path / "none"))
    return make_workshops(tmp_path / "library", 6)


@pytest.fixture
def found(library: Path, capsys: Captured, cache: Cache) -> FindAll:
    """What `find --all` prints as JSON, with a cache that is empty at first."""
    assert cache.own

    def run(question: str) -> Hits:
        main(["find", "--all", "--format", "json", "--limit", "80", "--library", str(library), *question.split()])
        return list(json.loads(capsys.readouterr().out))

    return run


def index_file(cache: Cache) -> Path:
    """The index, without the files beside it: they belong to the one before."""
    (path,) = (file for file in files(cache) if file.suffix == ".index")
    for file in files(cache):
        if file.name.endswith(("-wal", "-shm")):
            file.unlink()
    return path


def cut(data: bytearray, chance: random.Random) -> bytearray:
    return data[: chance.randrange(len(data))]


def scattered(data: bytearray, chance: random.Random) -> bytearray:
    for _ in range(chance.randrange(1, 2000)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return data


def blank_page(data: bytearray, chance: random.Random) -> bytearray:
    start = chance.randrange(len(data) // PAGE) * PAGE
    data[start : start + PAGE] = bytes(PAGE)
    return data


def one_bit(data: bytearray, chance: random.Random) -> bytearray:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return data


@pytest.mark.parametrize("harm", few([cut, scattered, blank_page, one_bit], 2))
def test_a_damaged_index_is_made_again(harm: Callable[[bytearray, random.Random], bytearray], found: FindAll, cache: Cache) -> None:
    """Whatever is damaged, nothing wrong is found."""
    expected = {question: found(question) for question in QUESTIONS}
    whole = index_file(cache).read_bytes()
    for seed in some(range(8), 4):
        chance = random.Random(seed)
        index_file(cache).write_bytes(harm(bytearray(whole), chance))
        question = chance.choice(QUESTIONS)
        assert found(question) == expected[question]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"none of it"], ids=["empty", "its first bytes", "another file"])
def test_a_file_that_is_no_index(content: bytes, found: FindAll, cache: Cache) -> None:
    expected = found("belts")
    path = index_file(cache)
    path.write_bytes(content)
    assert found("belts") == expected


def test_what_others_can_write_is_not_believed(found: FindAll, cache: Cache) -> None:
    expected = found("belts")
    index_file(cache).chmod(0o666)
    assert found("belts") == expected
    assert stat.S_IMODE(index_file(cache).stat().st_mode) == 0o600


def test_two_programs_one_of_which_is_killed(tmp_path: Path) -> None:
    """The other finds everything, whatever the first had done."""
    library = make_workshops(tmp_path / "library", 20)
    words = [sys.executable, "-m", "tui", "find", "--all", "--format", "json", "--limit", "200", "belts", "--library", str(library)]
    env = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    expected = subprocess.run([*words, "--no-cache"], cwd=ROOT, env=env, capture_output=True, check=True).stdout
    chance = random.Random(1)
    for _ in range(4 if EVERY else 1):
        first, second = (subprocess.Popen(words, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2))
        sleep(chance.uniform(0.1, 0.8))
        first.kill()
        first.communicate()
        output, said = second.communicate()
        assert output == expected
        assert b"Traceback" not in said
