"""The text of a command's help, wrapped for a terminal.

It is written for wide lines; a narrow terminal would break them in the middle of a word.
"""

import re
import textwrap

LONG_LINE = 100
"""A line of the written text with more characters goes on in the next."""
_KEY = re.compile(r"\s*(?:--)?[a-z][\w ,'-]*(?: \([^)]*\))?: ")
"""The start of an item, such as `json: `."""
_COLUMNS = re.compile(r"\S {2,}(?=\S)")


def help_text(text: str, width: int) -> str:
    """Fit a text to a width: paragraphs flow, and items hang below their keys."""
    written = text.rstrip("\n").split("\n")
    if max(map(len, written)) <= width:
        return text
    return "".join(f"{line}\n" for item in _joined(written) for line in _wrapped(item, width))


def _joined(written: list[str]) -> list[str]:
    """Each paragraph and item in one line."""
    items: list[str] = []
    full = False
    for line in written:
        if full and line.strip() and not _KEY.match(line) and not _COLUMNS.search(line):
            items[-1] += f" {line.strip()}"
        else:
            items.append(line)
        full = len(line) > LONG_LINE
    return items


def _wrapped(item: str, width: int) -> list[str]:
    indent = len(item) - len(item.lstrip())
    gaps = [found.end() for found in _COLUMNS.finditer(item) if found.end() <= width // 2]
    hanging = gaps[-1] if gaps else indent + (2 if indent or _KEY.match(item) else 0)
    return textwrap.wrap(item, width, subsequent_indent=" " * hanging, break_on_hyphens=False) or [""]
