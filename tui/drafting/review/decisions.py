"""Each decision as changes of the files, before anything is written."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from tui.drafting.memory import MEMORY_FILE

from .editing import edit_changes
from .figure_lines import candidates_of
from .figure_pairs import paired_changes
from .item import DecisionRefused, LinePath
from .lines import line_at
from .meeting_names import changes_elsewhere
from .reading import DraftReading
from .things import MEETING, Thing
from .yaml_changes import Add, Remove, YamlChange


class Decision(Struct, frozen=True):
    """The changes of each file in the order of writing, and the files to delete."""

    changes: Mapping[str, Sequence[YamlChange]]
    deleted: tuple[str, ...] = ()


def accepted(reading: DraftReading, thing: Thing) -> Decision:
    """Take the marks of a draft away, and nothing else.

    Where the passage has changed since, it is remembered that somebody has seen the change.
    """
    seen: list[YamlChange] = []
    if reading.standing.changed(thing):
        memory = reading.folder.memory.parts
        at = next(at for at, part in enumerate(memory) if (part.kind, part.id) == tuple(thing.key))
        seen = [Remove(("parts", at, "changed"))]
    if not thing.drafts and not seen:
        raise DecisionRefused("This was accepted already.")
    return Decision({thing.file: [Remove(path) for path in reversed(thing.drafts)], MEMORY_FILE: seen})


def edited(reading: DraftReading, thing: Thing, texts: Mapping[LinePath, str]) -> Decision:
    """Give lines what was typed.

    A figure's value and its printed words go together: where only one is typed, the other follows.
    """
    changes: list[YamlChange] = []
    for path, typed in texts.items():
        line = line_at(thing, reading.pack, path)
        if line is None:
            raise DecisionRefused("This line cannot be edited here. Open the file in an editor instead.")
        changes += edit_changes(thing, line, typed)
    changes.sort(key=_leaving_last)
    if len(texts) == 1 and path[0] == "figures":
        text = "\n".join([*(part.source for part in reading.sources(thing)), str(thing.tree.get("text", ""))])
        changes = paired_changes(thing, int(path[1]), changes, text)
    others = changes_elsewhere(reading, thing.tree, changes) if thing.key == MEETING and changes else {}
    return Decision({thing.file: changes, **others} if changes else {})


def _leaving_last(change: YamlChange) -> tuple[bool, int]:
    """Take items out of a list after the other changes, the last first."""
    at = change.path[-1] if isinstance(change, Remove) else ""
    return (True, -at) if isinstance(at, int) else (False, 0)


def with_check(reading: DraftReading, thing: Thing, part: str, candidate: int) -> Decision:
    """Give a figure or a claim one of the checks that fit it."""
    trees = candidates_of(reading, thing, part)
    places = ((name, at, each) for name in ("figures", "claims") for at, each in enumerate(thing.tree.get(name) or ()))
    name, at, own = next((place for place in places if place[2]["id"] == part), ("", 0, {}))
    if not name or not 0 <= candidate < len(trees):
        raise DecisionRefused("This figure has no such check.")
    path = (*thing.path, name, at)
    changes: list[YamlChange] = [Remove((*path, key)) for key in ("reason", "check") if key in own]
    return Decision(
        {
            thing.file: [Add(path, "check", trees[candidate]), *changes]
            if "check" not in own
            else [*changes, Add(path, "check", trees[candidate])]
        }
    )
