"""What somebody else has changed in a draft, in sentences."""

from collections.abc import Iterator, Mapping, Sequence

from tui.text.lists import joined

from .item import ItemKey
from .things import MEETING, Thing

_PARTS = {"draft": "mark of a draft", "short": "short title", "activity_driven": "police activity"}
MOST_CHANGES = 5
"""The most things to name."""


def what_changed(files: Sequence[str], before: Mapping[ItemKey, Thing], after: Mapping[ItemKey, Thing]) -> tuple[str, ...]:
    """What has changed in some files: the things, or else the files themselves."""
    found = list(_changes(before, after))
    named = found[:MOST_CHANGES] or [f"{name} has changed." for name in files]
    return (*named, *([f"{len(found) - MOST_CHANGES} more have changed."] if len(found) > MOST_CHANGES else []))


def _changes(before: Mapping[ItemKey, Thing], after: Mapping[ItemKey, Thing]) -> Iterator[str]:
    for key, thing in after.items():
        old = before.get(key)
        if old is None:
            yield f"{title_of_thing(thing)}: new."
        elif _own(old) != _own(thing):
            yield f"{title_of_thing(thing)}: {joined(_parts(old, thing))} changed."
    yield from (f"{title_of_thing(thing)}: gone." for key, thing in before.items() if key not in after)


def _parts(old: Thing, new: Thing) -> Iterator[str]:
    """The parts of a thing that are not as they were."""
    keys = [key for key in {**old.tree, **new.tree} if key != "sections" and old.tree.get(key) != new.tree.get(key)]
    yield from (_PARTS.get(key, key) for key in keys)
    if (old.topic, old.section) != (new.topic, new.section):
        yield "place"


def _own(thing: Thing) -> object:
    return {key: value for key, value in thing.tree.items() if key != "sections"}, thing.topic, thing.section


def title_of_thing(thing: Thing) -> str:
    """What a thing is called."""
    if thing.key == MEETING:
        return "The meeting"
    return str(thing.tree.get("title") or thing.tree.get("term") or thing.key.id)
