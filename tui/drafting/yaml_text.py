"""Writes and reads YAML with its comments and its order, as people edit it. Only this module uses ruamel.yaml."""

import io
from typing import Any

from .needs import Missing

WIDTH = 140


def _yaml() -> Any:
    try:
        from ruamel.yaml import YAML  # late, as it is an extra
    except ImportError:
        raise Missing("ruamel.yaml") from None
    yaml = YAML()
    yaml.width = WIDTH
    yaml.allow_unicode = True
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.ignore_aliases = lambda *_: True
    return yaml


def text_of(tree: object, comment: str = "") -> str:
    """A tree as YAML, below a comment where one is given."""
    out = io.StringIO()
    _yaml().dump(tree, out)
    return f"{''.join(f'# {line}{chr(10)}' for line in comment.splitlines())}{out.getvalue()}"


def tree_of(text: str) -> Any:
    """A tree that keeps its comments, its quotes and its order when it is written again."""
    return _yaml().load(text)
