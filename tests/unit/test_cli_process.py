"""The commands as processes.

What it imports, and what it does when nobody reads its output or it cannot be written.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.forked import beatbook
from tests.in_turn import few

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SMALL = "tests/packs/small"
FORMATS = ("text", "json", "csv", "markdown")
QUICK = [
    ["--version"], ["--help"], ["list"], ["list", "--format", "json"], ["validate", SMALL], ["schema"], ["completion", "bash"],
    ["complete", "--", "beatbook show roads/"], ["audit", "--help"], ["find", "seat", "belts"], ["find", "colisions", "--format", "json"],
    *(["show", "roads/collisions", "--format", form] for form in FORMATS), ["show", "crime/violence-with-injury"], ["show", "matrix/1c"],
    ["show", "glossary/tidu"], ["show", "home"],
]  # fmt: skip
"""Commands that a person waits for with a question in mind."""


LATER = [["list"], ["list", "--format", "json"], ["schema"]]
"""A first list audits each workshop, and the schema needs every kind of check."""
LIGHT = [*(words for words in QUICK if words not in LATER), ["validate", "wmp-2015-06-16"], *LATER, ["audit"]]
"""Commands that import little, those that import least first: what one has imported is there for the next."""

PROBE = """
import json, sys
from tui.cli import main
for words in json.loads(sys.argv[1]):
    try:
        main(words)
    except SystemExit as leaving:
        assert not leaving.code, leaving.code
    print("loaded:", *sys.modules, file=sys.stderr)
"""

INTERRUPTING = """
import signal, sys
from tui.cli import main
class Interrupting:
    def find_spec(self, name, *_):
        if name == where:
            signal.raise_signal(signal.SIGINT)
# What is started in the background ignores the interrupt, unless it says otherwise.
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.meta_path.insert(0, Interrupting())
where = sys.argv.pop(1)
sys.exit(main())
"""


@pytest.fixture(scope="module")
def loaded() -> dict[str, set[str]]:
    """The modules loaded once each light command has run, in one process."""
    done = subprocess.run([sys.executable, "-c", PROBE, json.dumps(LIGHT)], cwd=ROOT, capture_output=True, text=True, check=True)
    lines = [line for line in done.stderr.splitlines() if line.startswith("loaded: ")]
    return {" ".join(words): set(line.split()) for words, line in zip(LIGHT, lines, strict=True)}


def test_nothing_heavy_is_imported(loaded: dict[str, set[str]]) -> None:
    for words, names in loaded.items():
        assert "tui" in names
        assert not {"textual", "textual_plotext", "pandas", "plotext", "numpy", "rapidfuzz"} & names, words
        assert words == "audit" or "rich" not in names, words


def test_nothing_slow_is_imported(loaded: dict[str, set[str]]) -> None:
    """Each takes a tenth of a command's time.

    Dataclasses import inspect, and so does typing_extensions, which msgspec looks for.
    """
    for words, names in loaded.items():
        assert words in ("schema", "audit") or not {"inspect", "dataclasses", "typing_extensions", "pkgutil"} & names, words
        assert not (words.startswith("--") and {"yaml", "msgspec"} & names), words
    assert not {"decimal", "tui.cli.open"} & loaded["--version"]


def test_commands_without_an_audit_do_not_load_it(loaded: dict[str, set[str]]) -> None:
    """Nor does a list, where it has been made before: tests/library/test_imports.py."""
    audits = {"tui.analysis.audit", "tui.analysis.finding", "tui.analysis.questions", "tui.pack.mismatch", "tui.pack.syntax"}
    for words in ("find seat belts", "show roads/collisions --format text", "show roads/collisions --format csv"):
        assert "tui.analysis.checks" in loaded[words]
        assert not audits & loaded[words], words


def test_a_reader_that_has_left() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = beatbook(QUICK, stdout=writing)
    os.close(writing)
    assert [(words, each) for words, each in zip(QUICK, ended, strict=True) if each != (1, b"", b"")] == []


@pytest.mark.exhaustive
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
def test_a_full_disk() -> None:
    message = b"beatbook: cannot write the output (No space left on device)\n"
    with open("/dev/full", "wb") as full:
        ended = beatbook(QUICK, stdout=full.fileno())
    assert [(words, each) for words, each in zip(QUICK, ended, strict=True) if each != (1, b"", message)] == []


@pytest.mark.parametrize(("words", "code"), few([("list", 0), (f"validate {SMALL}", 0), ("validate nowhere", 1)], 2))
def test_a_closed_output(words: str, code: int) -> None:
    done = subprocess.run(f"'{sys.executable}' -m tui {words} >&-", shell=True, cwd=ROOT, stderr=subprocess.PIPE, check=False)  # noqa: S602 fixed words
    assert (done.returncode, done.stderr) == (code, b"")


def test_a_terminal_that_knows_ascii_only() -> None:
    (ended,) = beatbook([["list", "--library", "tests/packs/hostile"]], PYTHONIOENCODING="ascii")
    assert (ended.code, ended.error) == (0, b"")
    assert ended.out.isascii()


@pytest.mark.parametrize(
    "where", few(["tui.cli.answers", "tui.cli.program", "tui.cli.show", "msgspec", "uuid", "tui.nodes.kinds", "tui.library.writing"], 3)
)
def test_an_interrupt_at_any_import_is_quiet(where: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTING, where, "show", "roads/collisions"]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)}, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (130, b"")
