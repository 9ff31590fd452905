"""The user-facing strings of the program, from its source.

What it raises, prints or shows, f-strings with `{…}` for their values. Twelve files to read, about ten minutes each at most: sentences
of the browser, of its pages, of the commands, of checks and analysis, about files, documents and drafts, and labels. Packs and README
are not in them, nor are patterns, styles, single words, search words and scripts.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tui.navigation.commands import COMMANDS

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
HEADS = {
    "strings.txt": "What Beatbook says, by module: sentences of the browser.",
    "pages.txt": "What Beatbook says, by module: sentences of pages and slides.",
    "commands.txt": "What Beatbook says, by module: sentences of the shell commands, of reading in plain lines and of presenting over SSH.",
    "analysis.txt": "What Beatbook says, by module: sentences of checks, of the audit and of charts.",
    "files.txt": "What Beatbook says, by module: sentences about workshops and series that it cannot read, or reads with an assumption.",
    "documents.txt": "What Beatbook says, by module: sentences about documents that it checks.",
    "drafts.txt": "What Beatbook says, by module: sentences about drafts and their review.",
    "labels.txt": "What Beatbook says, by module: labels and short parts of sentences.",
    "page_labels.txt": "What Beatbook says, by module: labels and short parts of sentences of pages and slides.",
    "analysis_labels.txt": "What Beatbook says, by module: labels and short parts of sentences of checks, charts and packs.",
    "command_labels.txt": "What Beatbook says, by module: labels and short parts of sentences of commands and of plain lines.",
    "document_labels.txt": "What Beatbook says, by module: labels and short parts of sentences about documents and drafts.",
}
RENEWED = "`make words` writes this file. A string that is used in several modules is listed once.\n"
DOCUMENTS = ("tui/documents/", "tui/cli/check", "tui/screens/document", "tui/app/document", "tui/navigation/commands/documents")
DRAFTS = (
    "tui/drafting/", "tui/model/drafts", "tui/cli/new", "tui/cli/review", "tui/screens/review", "tui/app/review",
    "tui/widgets/line_editor", "tui/widgets/edit_box", "tui/navigation/commands/review",
)  # fmt: skip
AREAS = {
    "documents.txt": DOCUMENTS,
    "drafts.txt": DRAFTS,
    "files.txt": ("tui/pack/", "tui/analysis/series_file/"),
    "commands.txt": ("tui/cli/", "tui/reader/", "tui/live/", "tui/library/"),
    "analysis.txt": (
        "tui/analysis/",
        "tui/charts/",
        *(f"tui/nodes/{name}" for name in ("across/", "audit", "board", "claim", "finding", "question")),
    ),
    "pages.txt": ("tui/nodes/", "tui/slides/"),
}
"""The modules whose sentences have a file of their own; the first that fits counts."""
LABELS = {
    "document_labels.txt": (*DOCUMENTS, *DRAFTS),
    "command_labels.txt": ("tui/cli/", "tui/reader/", "tui/live/", "tui/library/"),
    "analysis_labels.txt": ("tui/analysis/", "tui/charts/", "tui/pack/", "tui/nodes/across/"),
    "page_labels.txt": ("tui/nodes/", "tui/slides/"),
}
"""The modules whose labels have a file of their own."""
UNREAD = ("tui/search/fillers.py", "tui/search/periods.py", "tui/cli/launcher.py")
"""Words of the search, and a script whose messages are also those of the kiosk."""
_GLUE = """
a about all an and are as at but by each for from has in is it its no none not of on only or per so than that the this to was with
"""
GLUE = frozenset(_GLUE.split())
"""Words that say nothing without others."""
SENTENCE = 5
"""Words from which on a text is read as a sentence."""
MANY = 400
"""Characters from which on a text is a script or a style sheet."""

REGISTRY = "tui/navigation/commands/lookup.py"
"""The module that stands for all commands: their keys and help are read together."""
WORDY = 4
"""Words from which on a part of a sentence is read for itself."""

_WORDS = re.compile(r"[^\W\d_]+[,.;:]?['\"’”)]* +['\"‘“(]*[^\W\d_]|[^\W\d_]{2,} \{…\}|\{…\} [^\W\d_]{2,}")
"""Two words, or a word and a value: anything less is a name or a sign."""
_CODE = re.compile(r"[\x00-\x08\x1b]|\w\[\w|\$[a-z]+-|\\[bdswW]|\(\?|^[a-z_]+ = |^\s*[.#&$]?[\w-]+ \{$|^[-\w]+/[\w./-]+$", re.MULTILINE)
"""Patterns, sequences, styles and paths."""
_NOT_SHOWN = frozenset({"compile", "sub", "fullmatch", "match", "getLogger", "TypeVar", "NewType", "get_child_by_id", "query", "query_one"})


@cache
def collected() -> dict[str, str]:
    """The text of each file, by its name."""
    lines = {name: [head, RENEWED] for name, head in HEADS.items()}
    seen: set[str] = set()
    for module, found in by_module().items():
        texts = [text for text in found if text not in seen and module not in UNREAD and _words(text) - GLUE]
        seen.update(texts)
        sentences = [f"  {text}" for text in texts if _is_sentence(text) and module != REGISTRY]
        labels = [text for text in texts if f"  {text}" not in sentences]
        if sentences:
            lines[_area(module, AREAS, "strings.txt")] += [module, *sentences, ""]
        if labels:
            lines[_area(module, LABELS, "labels.txt")] += [module, f"  {' | '.join(labels)}", ""]
    return {name: "\n".join(text) for name, text in lines.items()}


def _area(module: str, areas: dict[str, tuple[str, ...]], other: str) -> str:
    return next((name for name, modules in areas.items() if module.startswith(modules)), other)


def _is_sentence(text: str) -> bool:
    return len(_worded(text)) >= SENTENCE or (text[:1].isupper() and text.endswith((".", "?")))


def _worded(text: str) -> list[str]:
    return re.findall(r"[^\W\d_][\w'’-]*", text.replace("{…}", " "))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _worded(text))


@cache
def by_module() -> dict[str, list[str]]:
    """The strings of each module that has any."""
    found = {
        path.relative_to(ROOT).as_posix(): sorted(set(strings(path)), key=lambda text: (text.casefold(), text))
        for path in sorted((ROOT / "tui").rglob("*.py"))
    }
    return {module: texts for module, texts in found.items() if texts}


def strings(path: Path) -> Iterator[str]:
    """The user-facing strings of one module."""
    if path == ROOT / REGISTRY:
        yield from (f"{command.shown}: {command.help}" for command in COMMANDS)
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = [*ast.walk(tree)]
    hidden = {id(node) for skipped in _skipped(nodes) for node in ast.walk(skipped)}
    for node in nodes:
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


def _skipped(nodes: list[ast.AST]) -> Iterator[ast.AST]:
    """Docstrings, annotations, and what is given to functions that show nothing."""
    for node in nodes:
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
