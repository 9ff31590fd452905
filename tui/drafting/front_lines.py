"""The lines of a document that its meeting's facts are compared with in a review."""

from collections.abc import Iterable, Sequence

from .parts import Tree

FRONT_LINES = 12
"""How many lines from the top to keep."""
LONGEST_FRONT_LINE = 200
"""The most characters of a line to keep."""


def front_lines(texts: Iterable[str], facts: Tree) -> tuple[str, ...]:
    """The first lines of a document, and then those with the other facts."""
    lines = [line for text in texts for each in text.split("\n") if (line := " ".join(each.split()))]
    first = list(dict.fromkeys(lines[:FRONT_LINES]))
    known = "\n".join(first).casefold()
    values = [str(value).casefold() for key, value in facts.items() if key != "draft" and len(str(value)) > 2]
    more = [_first(lines, value) for value in values if value not in known]
    return tuple(map(_short, dict.fromkeys([*first, *filter(None, more)])))


def _short(line: str) -> str:
    return line if len(line) <= LONGEST_FRONT_LINE else f"{line[: LONGEST_FRONT_LINE - 1].rstrip()}…"


def _first(lines: Sequence[str], value: str) -> str:
    return next((line for line in lines if value in line.casefold()), "")
