"""What a second draft changed, and what the next one is compared with."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from .memory import MATRIX_KIND, DraftMemory, Remembered

_LISTED = frozenset({"statement", "table", "measure", "term", MATRIX_KIND})
"""The kinds of things whose changes are named."""
_REJECTED = frozenset({"statement", "table", "entry"})
"""The kinds of things that a version without them does not bring back, once they were rejected."""


class Changes(Struct):
    """What a new version of a document changed, by kind and id.

    `changed` are things that were edited or accepted, and stay, although their passage has changed; `gone` those whose passage is no longer
    there.
    """

    added: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def next_memory(old: DraftMemory, new: DraftMemory, fates: Mapping[tuple[str, str], str], changes: Changes) -> DraftMemory:
    """What the next version is compared with, and what has changed with this one."""
    found: list[Remembered] = []
    before = {(each.kind, each.id): each for each in old.parts}
    for part in new.parts:
        fate, was = fates.get((part.kind, part.id), "new"), before.pop((part.kind, part.id), None)
        changed = was is not None and was.source != part.source
        name = _name(part.kind, part.id)
        listed = part.kind in _LISTED
        if fate in ("kept", "dropped") and was is not None:
            found.append(
                replace(
                    part,
                    written=was.written,
                    csv=was.csv,
                    changed=fate == "kept" and (changed or was.changed),
                    dropped=fate == "dropped",
                )
            )
            changes.changed += [name] if fate == "kept" and changed and listed else []
        else:
            found.append(part)
            changes.added += [name] if fate == "new" and listed else []
            changes.renewed += [name] if fate == "renewed" and listed else []
    for (kind, id), was in before.items():
        if fates.get((kind, id)) == "removed":
            changes.removed += [_name(kind, id)] if kind in _LISTED else []
        else:
            dropped = was.dropped or (kind in _REJECTED and not was.gone and (kind, id) not in fates)
            shown = kind in ("statement", "table", "term") and not dropped
            found.append(replace(was, gone=True, dropped=dropped, changed=was.changed or (shown and not was.gone)))
            changes.gone += [_name(kind, id)] if kind in _LISTED - {"measure"} and not dropped else []
    return replace(new, parts=found)


def _name(kind: str, id: str) -> str:
    return kind if kind == MATRIX_KIND else f"{kind} {id}"
