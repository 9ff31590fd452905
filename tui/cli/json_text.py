"""JSON as every command prints it, but for `spc`, which may have a million points."""

import json
from collections.abc import Iterator


def json_lines(given: object) -> Iterator[str]:
    """The lines of some data as indented JSON.

    Those of each item of a list as soon as it is known, so that a long list begins at once.
    """
    if not isinstance(given, Iterator | list | tuple):
        yield from _lines(given)
        return
    waiting = "["
    for item in given:
        yield waiting
        *lines, waiting = _lines(item)
        yield from (f"  {line}" for line in lines)
        waiting = f"  {waiting},"
    yield from ["[]"] if waiting == "[" else [waiting[:-1], "]"]


def _lines(given: object) -> list[str]:
    return json.dumps(given, indent=2, ensure_ascii=False, allow_nan=False).split("\n")
