"""The user-facing strings of the program, by module: what its source raises, prints or shows, f-strings with `{…}` for their values.

Packs and README are not in it, nor are patterns, styles, single words and the texts of scripts.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tui.commands import COMMANDS

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).with_name("strings.txt")
HEAD = "What Beatbook says, by module. `make words` writes this file anew.\n"
MANY = 400
"""Characters from which on a text is a script or a style sheet."""

WORDY = 4
"""Words from which on a part of a sentence is read for itself."""

_WORDS = re.compile(r"[^\W\d_]+[,.;:]?['\"’”)]* +['\"‘“(]*[^\W\d_]|[^\W\d_]{2,} \{…\}|\{…\} [^\W\d_]{2,}")
"""Two words, or a word and a value: anything less is a name or a sign."""
_CODE = re.compile(r"[\x00-\x08\x1b]|\\[bdswW]|\(\?|^[a-z_]+ = |^\s*[.#&$]?[\w-]+ \{$|^[-\w]+/[\w./-]+$", re.MULTILINE)
"""Patterns, sequences, styles and paths."""
_NOT_SHOWN = frozenset({"compile", "sub", "fullmatch", "match", "getLogger", "TypeVar", "NewType", "get_child_by_id", "query", "query_one"})


def collected() -> str:
    """The text of the file."""
    lines = [HEAD]
    for module, found in by_module().items():
        lines += [module, *(f"  {text}" for text in found), ""]
    return "\n".join(lines)


@cache
def by_module() -> dict[str, list[str]]:
    """The strings of each module that has any."""
    found = {
        path.relative_to(ROOT).as_posix(): sorted(set(strings(path)), key=str.casefold) for path in sorted((ROOT / "tui").rglob("*.py"))
    }
    return {module: texts for module, texts in found.items() if texts}


def strings(path: Path) -> Iterator[str]:
    """The user-facing strings of one module."""
    if path.name == "commands.py":
        yield from (f"{command.shown}: {command.help}" for command in COMMANDS)
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden = {id(node) for skipped in _skipped(tree) for node in ast.walk(skipped)}
    for node in ast.walk(tree):
        if id(node) in hidden:
            continue
        if isinstance(node, ast.JoinedStr):
            hidden |= {id(part) for part in node.values}
            # Words chosen within a sentence, such as a plural, are as good as its values.
            hidden |= {id(part) for part in ast.walk(node) if part is not node and len(_text(part).split()) < WORDY}
        text = _text(node)
        if len(text) < MANY and _WORDS.search(text) and not _CODE.search(text):
            yield " ".join(text.split())


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{…}" for part in node.values)
    return ""


def _skipped(tree: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, annotations, and what is given to functions that show nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node
        elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            yield node.annotation
        elif isinstance(node, ast.Assert) or (isinstance(node, ast.Subscript) and ast.unparse(node.value) in ("Literal", "Annotated")):
            yield node
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""
            if name in _NOT_SHOWN:
                yield from node.args
        elif isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id in ("DEFAULT_CSS", "CSS") for target in node.targets
        ):
            yield node
