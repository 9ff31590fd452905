"""The shape of the code.

No circle of imports between files, and no file too long to read in one go.
"""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in (ROOT / "tui").rglob("*.py")}
LONGEST_FILE = 300
LONGEST_SUMMARY = 80


def imported(module: str) -> Iterator[str]:
    """The modules of the package that a module imports, wherever it does so.

    Not those that only type checking needs.
    """
    path = MODULES[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        waiting += ast.iter_child_nodes(node)
        if isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join((*above, *([node.module] if node.module else [])))
            for alias in node.names:
                found = f"{base}.{alias.name}" if f"{base}.{alias.name}" in MODULES else base
                if found in MODULES and found != module:
                    yield found


def test_no_circle_between_files() -> None:
    try:
        TopologicalSorter({module: set(imported(module)) for module in MODULES}).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("folder", ["tui", "tests"])
def test_no_file_is_long(folder: str) -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / folder).rglob("*.py")}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def named(module: str) -> Iterator[str]:
    """The public names that a module defines: classes, functions, constants and types."""
    for node in ast.parse(MODULES[module].read_text(encoding="utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def test_one_name_means_one_thing() -> None:
    """A public name is defined by one module.

    Exceptions are what every module of a kind has (each check of a table has
    `check`, and `WHY` it could not decide), type variables, and what stands for an import of typing.
    """
    shared = {"add", "run", "KIOSK_OPTIONS", "T", "TYPE_CHECKING", "Result", "log", "check", "WHY"}
    where: dict[str, list[str]] = {}
    for module in MODULES:
        for name in set(named(module)):
            where.setdefault(name, []).append(module)
    found = {name: modules for name, modules in where.items() if len(modules) > 1 and not name.startswith("_") and name not in shared}
    assert found == {}


def long_docstrings(folder: str) -> Iterator[str]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                first = (ast.get_docstring(node) or "").partition("\n")[0]
                if len(first) > LONGEST_SUMMARY:
                    yield f"{path.relative_to(ROOT)}: {first}"


@pytest.mark.parametrize("folder", ["tui", "tests"])
def test_the_first_line_of_a_docstring_is_short(folder: str) -> None:
    assert list(long_docstrings(folder)) == []
