"""The shell as a process: what it imports, and what it does when nobody reads its output or it cannot be written."""

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SMALL = "tests/packs/small"
FORMATS = ("text", "json", "csv", "markdown")
QUICK = [
    ["--help"], ["--version"], ["list"], ["list", "--format", "json"], ["validate", SMALL], ["schema"], ["completion", "bash"],
    ["complete", "--", "beatbook show roads/"], ["audit", "--help"], ["find", "seat", "belts"], ["find", "colisions", "--format", "json"],
    *(["show", "roads/collisions", "--format", form] for form in FORMATS), ["show", "crime/violence-with-injury"], ["show", "matrix/1c"],
    ["show", "glossary/tidu"], ["show", "home"],
]  # fmt: skip
"""Commands that a person waits for with a question in mind."""

PROBE = "import sys; from tui.cli import main\ntry: main(sys.argv[1:])\nfinally: print(*sys.modules, file=sys.stderr)"


def beatbook(*words: str, stdout: int | IO[bytes] = subprocess.PIPE, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *words],
        cwd=ROOT,
        stdout=stdout,
        stderr=subprocess.PIPE,
        # As people have it, not as whoever runs the tests may: what is said is kept back till a page of it is full.
        env={**{name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}, **environment},
        check=False,
    )


@pytest.mark.parametrize("words", QUICK, ids=" ".join)
def test_nothing_heavy_is_imported(words: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", PROBE, *words], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert not {"textual", "rich", "pandas", "plotext", "numpy", "rapidfuzz"} & loaded
    # Each takes a tenth of a command's time: dataclasses import inspect, and so does typing_extensions, which msgspec looks for.
    if words[0] != "schema":
        assert not {"inspect", "dataclasses", "typing_extensions", "pkgutil"} & loaded
    if words[0].startswith("--"):
        assert not {"yaml", "msgspec"} & loaded


@pytest.mark.parametrize("words", QUICK, ids=" ".join)
def test_a_reader_that_has_left(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = beatbook(*words, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("words", QUICK, ids=" ".join)
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
def test_a_full_disk(words: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = beatbook(*words, stdout=full)
    assert (done.returncode, done.stderr) == (1, b"beatbook: cannot write the output (No space left on device)\n")


@pytest.mark.parametrize(("words", "code"), [("list", 0), (f"validate {SMALL}", 0), ("validate nowhere", 1)])
def test_a_closed_output(words: str, code: int) -> None:
    done = subprocess.run(f"'{sys.executable}' -m tui {words} >&-", shell=True, cwd=ROOT, stderr=subprocess.PIPE, check=False)  # noqa: S602 fixed words
    assert (done.returncode, done.stderr) == (code, b"")


def test_a_terminal_that_knows_ascii_only() -> None:
    done = beatbook("list", "--library", "tests/packs/hostile", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()
