"""Takes a part of a thing out: a figure, a claim, a caveat or a headline."""

from collections.abc import Sequence
from typing import Any

from .decisions import Decision
from .item import DecisionRefused, LinePath
from .reading import DraftReading
from .references import without_part
from .things import Thing
from .yaml_changes import Remove, YamlChange

_PARTS = {"figures": "figure", "claims": "claim", "caveats": "caveat", "headlines": "headline"}
_FIXED = {"columns": "column", "dimensions": "dimension", "sections": "section"}


def part_of_line(thing: Thing, path: LinePath) -> LinePath:
    """The part that a line belongs to; empty for a line of the thing itself.

    Raises DecisionRefused for a line of a part that cannot go alone.
    """
    if len(path) < 2 or not isinstance(path[1], int):
        return ()
    if (name := _FIXED.get(str(path[0]))) is not None:
        raise DecisionRefused(f"A {name} cannot be rejected alone. To reject the whole {thing.key.kind}, move to its title.")
    return path[:2] if path[0] in _PARTS else ()


def part_words(thing: Thing, part: LinePath) -> str:
    """What a part is called: `figure “31”`."""
    name = str(part[0])
    found = thing.tree[name][int(part[1])]
    words = found if isinstance(found, str) else found.get("printed") or found.get("label") or ""
    return f"{_PARTS[name]} “{words}”" if words else _PARTS[name]


def rejected_part(reading: DraftReading, thing: Thing, part: LinePath) -> Decision:
    """Take a part out, with what refers to it."""
    name, at = str(part[0]), int(part[1])
    parts: Sequence[Any] = thing.tree[name]
    changes: list[YamlChange] = without_part(reading, thing.key.id, str(parts[at]["id"])) if name in ("figures", "claims") else []
    path = (*thing.path, name)
    own = [each for each in changes if each.path[: len(path) + 1] == (*path, at)]
    changes = [each for each in changes if each not in own]
    changes.append(Remove(path if len(parts) == 1 else (*path, at)))
    return Decision({thing.file: changes})
