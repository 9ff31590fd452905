"""With a warm cache nothing imports what reading needs."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PACKS
from tests.in_turn import few
from tests.terminal import Terminal
from tui.cli import main
from tui.library.cache import Cache
from tui.library.workshop import open_to_search

ROOT = PACKS.parents[1]
BUNDLED = ROOT / "data" / "wmp-2015-06-16"
FILES = {"tui.pack", "tui.pack.files", "tui.pack.problems", "tui.pack.source"}
"""What is needed of `pack` in any case: to name a folder and its problems, and the report's original file."""
PROBE = """\
import sys
from tui.cli import main
try: main(sys.argv[2:])
except SystemExit: pass
finally: open(sys.argv[1], "w").write(" ".join(sys.modules))
"""


def reading(loaded: set[str]) -> set[str]:
    """The modules among these that only reading needs."""
    return {name for name in loaded if name.partition(".")[0] in ("yaml", "_yaml") or (name.startswith("tui.pack") and name not in FILES)}


@pytest.fixture
def warm(cache: Cache) -> None:
    """The bundled workshop is in the cache, and its header."""
    open_to_search(BUNDLED, cache)
    assert main(["list"]) == 0


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize(
    "words",
    few([["list"], ["show", "roads/collisions"], ["show", "1c"], ["find", "seat", "belts"], ["compare", "roads/collisions"]], 2),
    ids=" ".join,
)
def test_look_ups_import_neither_yaml_nor_the_reader(words: list[str], tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", PROBE, str(tmp_path / "loaded"), *words], cwd=ROOT, capture_output=True, check=True)
    loaded = set((tmp_path / "loaded").read_text().split())
    assert done.stdout and ("tui.library.headers" if words == ["list"] else "tui.library.workshop") in loaded
    assert not reading(loaded)
    # Nor a kind of check, each of which is a module, nor what takes a tenth of a command's time.
    assert not any(name.startswith("tui.analysis.checks") for name in loaded)
    assert not {"inspect", "dataclasses", "typing_extensions", "pkgutil", "hashlib", "tempfile"} & loaded
    assert not {"msgspec._json_schema", "pathlib", "signal"} & loaded
    if words[0] == "find":
        assert not {"tui.nodes.help", "tui.nodes.glossary", "tui.nodes.audit", "tui.nodes.cell", "tui.nodes.activity"} & loaded
    if words == ["list"]:
        assert not {"tui.model.pack", "tui.navigation", "tui.nodes", "tui.analysis"} & loaded


@pytest.mark.usefixtures("warm")
def test_home_imports_neither_yaml_nor_the_reader(cache: Cache, tmp_path: Path) -> None:
    words = [sys.executable, "-c", PROBE, str(tmp_path / "loaded")]
    for _ in range(2):  # The first start keeps Home's plan.
        with Terminal(words, cwd=ROOT, env={"XDG_CACHE_HOME": str(Path(cache.own).parent)}) as terminal:
            terminal.wait_for("m matrix")
            terminal.wait_quiet(250)
            terminal.press("q")
            assert terminal.wait() == 0
    loaded = set((tmp_path / "loaded").read_text().split())
    assert "tui.screens.home" in loaded
    assert not reading(loaded)
    assert not {"ssl", "_ssl"} & loaded, "asyncio would import them, for connections that the browser never makes"
    assert not {"tui.nodes.node", "tui.nodes.matrix", "tui.text.meeting"} & loaded, "what they would say is kept with the plan of Home"
    assert "textual.scrollbar" not in loaded, "no list of Home shows its scrollbar"
