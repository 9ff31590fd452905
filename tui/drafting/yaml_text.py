"""YAML of a pack.

Written quickly the first time, and read and written with its comments and order where people have edited it.

Only this module uses ruamel.yaml.
"""

import io
from typing import Any

import yaml

from .needs import Missing

WIDTH = 140


class _Dumper(yaml.CSafeDumper if hasattr(yaml, "CSafeDumper") else yaml.SafeDumper):  # type: ignore[misc]  # one of two classes
    """Writes a value wherever it stands, as a pack has no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def text_of(tree: object, comment: str = "", width: int = WIDTH) -> str:
    """A plain tree as YAML, below a comment where one is given."""
    above = "".join(f"# {line}\n" for line in comment.splitlines())
    return above + yaml.dump(tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=width, default_flow_style=False)


def plain_tree(text: str) -> Any:
    """A tree that is only read."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(text, Loader=loader)  # noqa: S506  # a safe loader


def kept_tree(text: str) -> Any:
    """A tree whose comments, quotes and order `kept_text` keeps. Raises Missing."""
    return _ruamel().load(text)


def kept_text(tree: Any) -> str:
    """A tree from `kept_tree` as YAML."""
    out = io.StringIO()
    _ruamel().dump(tree, out)
    return out.getvalue()


def _ruamel() -> Any:
    try:
        from ruamel.yaml import YAML  # late, as it is an extra
    except ImportError:
        raise Missing("ruamel.yaml") from None
    found = YAML()
    found.width = WIDTH
    found.allow_unicode = True
    found.preserve_quotes = True
    found.representer.ignore_aliases = lambda *_: True
    return found


def plain_tree_of(node: Any) -> Any:
    """A node of either kind as plain values, to be compared."""
    if isinstance(node, dict):
        return {str(key): plain_tree_of(value) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [plain_tree_of(value) for value in node]
    if isinstance(node, bool) or node is None:
        return node
    if isinstance(node, int):
        return int(node)
    return float(node) if isinstance(node, float) else str(node)
