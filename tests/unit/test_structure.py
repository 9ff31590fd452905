"""The shape of the code.

No circle of imports between files, and no file too long to read in one go.
"""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
MODULES = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in (ROOT / "tui").rglob("*.py")}
LONGEST_FILE = 300
LONGEST_SUMMARY = 80


class Shape(NamedTuple):
    """What the tests ask about a file, in one reading of it."""

    lines: int
    imports: list[ast.ImportFrom]
    """Wherever it imports, except what only type checking needs."""
    names: set[str]
    """The names that it defines: classes, functions, constants and types."""
    summaries: list[str]
    """The first lines of its docstrings."""


def inner(node: ast.AST) -> Iterator[ast.AST]:
    """The statements directly in a node."""
    for part in ("body", "orelse", "handlers", "finalbody", "cases"):
        yield from getattr(node, part, ())


@cache
def shape(path: Path) -> Shape:
    text = path.read_text(encoding="utf-8")
    found = Shape(len(text.splitlines()), [], set(), [])
    tree = ast.parse(text)
    waiting: list[tuple[ast.AST, bool]] = [(tree, False)]
    while waiting:
        node, typing_only = waiting.pop()
        typing_only |= isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        waiting += ((each, typing_only) for each in inner(node))
        if isinstance(node, ast.ImportFrom) and not typing_only:
            found.imports.append(node)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            found.summaries.append((ast.get_docstring(node) or "").partition("\n")[0])
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.names.add(node.name)
        found.names.update(target.id for target in targets if isinstance(target, ast.Name))
    return found


def imported(module: str) -> Iterator[str]:
    """The modules of the package that a module imports."""
    path = MODULES[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in shape(path).imports:
        above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
        base = ".".join((*above, *([node.module] if node.module else [])))
        for alias in node.names:
            found = f"{base}.{alias.name}" if f"{base}.{alias.name}" in MODULES else base
            if found in MODULES and found != module:
                yield found


@pytest.mark.slow
def test_no_circle_between_files() -> None:
    try:
        TopologicalSorter({module: set(imported(module)) for module in MODULES}).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("folder", ["tui", "tests"])
def test_no_file_is_long(folder: str) -> None:
    lengths = {str(path.relative_to(ROOT)): shape(path).lines for path in (ROOT / folder).rglob("*.py")}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_one_name_means_one_thing() -> None:
    """A public name is defined by one module.

    Exceptions are what every module of a kind has (each check of a table has
    `check`, and `WHY` it could not decide), type variables, and what stands for an import of typing.
    """
    shared = {"add", "run", "KIOSK_OPTIONS", "T", "TYPE_CHECKING", "Result", "log", "check", "WHY"}
    where: dict[str, list[str]] = {}
    for module, path in MODULES.items():
        for name in shape(path).names:
            where.setdefault(name, []).append(module)
    found = {name: modules for name, modules in where.items() if len(modules) > 1 and not name.startswith("_") and name not in shared}
    assert found == {}


@pytest.mark.parametrize("folder", ["tui", "tests"])
def test_the_first_line_of_a_docstring_is_short(folder: str) -> None:
    paths = sorted((ROOT / folder).rglob("*.py"))
    assert [f"{path.relative_to(ROOT)}: {first}" for path in paths for first in shape(path).summaries if len(first) > LONGEST_SUMMARY] == []
