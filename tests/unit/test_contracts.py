"""Rules between modules and packages beyond the layers.

import-linter checks the layers. These are one owner each, late imports and pinned bounds.
"""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


@cache
def imports(path: Path) -> frozenset[str]:
    """Every name that a module imports, in full.

    `textual.widgets.DataTable`, wherever in the module it does so.
    """
    return frozenset(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def importers(pattern: str) -> list[str]:
    """The modules of the package that import a name that the pattern matches whole."""
    modules = sorted((ROOT / "tui").rglob("*.py"))
    return [str(path.relative_to(ROOT)) for path in modules if any(re.fullmatch(pattern, name) for name in imports(path))]


def test_one_module_touches_the_data_table_beside_its_private_names() -> None:
    assert importers(r"textual\.widgets\.(DataTable|data_table\..*|_data_table.*)") == [
        "tui/widgets/compat_table.py",
        "tui/widgets/grid.py",
    ]


def test_one_module_draws_with_plotext() -> None:
    assert importers(r"(textual_)?plotext(\..*)?") == ["tui/widgets/compat_plotext.py"]


def test_plotext_writes_no_documentation_of_itself() -> None:
    """Two thirds of the time that its import takes."""
    names = loaded("from tui.widgets.chart import plotted")
    assert "plotext._figure" in names and not {"plotext._doc", "plotext._doc_utils"} & names


def test_tables_charts_and_fields_bring_no_modules_that_are_not_needed() -> None:
    """They would stay in memory: 1 MB."""
    code = "from tui.late import SELDOM, LateModule, import_late; import_late(SELDOM)"
    code += "; import sys, tui.widgets.chart, tui.widgets.grid, tui.screens.search"
    code += "; [sys.modules.pop(name) for name, each in [*sys.modules.items()] if isinstance(each, LateModule) and not each.__spec__]"
    names = loaded(code)
    assert {"textual.widgets._input", "textual.widgets._data_table", "plotext._figure"} <= names
    assert not {"_strptime", "plotext._core", "plotext._date", "plotext._global", "shutil", "urllib.parse"} & names


def test_one_module_reads_with_pandas() -> None:
    assert importers(r"pandas(\..*)?") == ["tui/analysis/series_file/quoted.py"]


def loaded(code: str) -> set[str]:
    """The modules that are there once a program has run."""
    code += "\nimport sys; print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_home_loads_no_table() -> None:
    names = loaded("import tui.app.launch, tui.app.browser, tui.screens.home")
    assert "textual.widgets._option_list" in names
    assert not {"textual.widgets._data_table", "textual.widgets._text_area", "plotext", "tui.widgets.grid", "tui.search.index"} & names


def test_home_loads_no_slide_and_no_chart_of_a_topic() -> None:
    names = loaded("import tui.app.launch, tui.app.browser, tui.screens.home")
    assert not [name for name in names if name.startswith(("tui.slides.", "tui.nodes.slide_"))]
    assert not {"tui.nodes.topic_chart", "tui.charts.plan", "tui.charts.trend", "tui.analysis.rebasing"} & names


def test_shell_commands_read_no_documents() -> None:
    """Nor does anything that shows a workshop: reading documents is for `check` alone."""
    names = loaded(
        "import tui.app.launch, tui.app.browser, tui.screens.home, tui.cli.show, tui.cli.find, tui.cli.list, tui.cli.audit, tui.nodes.kinds"
    )
    assert not {"tui.documents", "pdfplumber"} & names


def test_a_look_up_in_a_pipe_imports_nothing_of_the_browser() -> None:
    names = loaded("from tui.cli import main; main(['show', '1c', '--no-cache'])")
    assert "tui.nodes.kinds" in names and not {"tui.app", "textual"} & names


def test_browser_starts_without_documents() -> None:
    code = "import sys; import tui.app.terminal_app, tui.screens; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert "textual.app" in loaded
    assert not {"tui.documents", "tui.drafting", "pdfplumber", "ruamel"} & set(loaded)


def test_checking_a_document_imports_neither_textual_nor_pandas() -> None:
    code = "import sys; import tui.documents.check, tui.documents.read; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert "tui.documents.check" in loaded
    assert not {"textual", "pandas", "numpy", "pdfplumber", "markdown_it"} & set(loaded)


@pytest.mark.parametrize("requirement", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["documents"]])
def test_dependency_has_floor_and_ceiling_and_is_pinned_between(requirement: str) -> None:
    bounds = re.fullmatch(r"([a-z.-]+)>=([0-9.]+),<([0-9.]+)", requirement)
    assert bounds, f"{requirement} lacks a floor or a ceiling"
    pins = dict(line.lower().split("==") for line in pinned())
    low, pin, high = (tuple(map(int, version.split("."))) for version in (bounds[2], pins[bounds[1]], bounds[3]))
    assert low <= pin < high


def test_pins_are_plain() -> None:
    assert [line for line in pinned() if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*", line)] == []


def test_version_is_written_once() -> None:
    assert "version" not in PROJECT
    assert PROJECT["dynamic"] == ["version"]


def pinned() -> list[str]:
    """The lines of the constraints, the comments left out."""
    lines = (ROOT / ".ci" / "constraints.txt").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]
