"""What has been decided on a draft, as its files say it.

What is marked as a draft waits. What is not was accepted, or edited where it is no longer as it was written.
"""

from collections.abc import Mapping
from typing import Any

from tui.drafting.memory import DraftMemory, Remembered
from tui.drafting.parts import Tree
from tui.drafting.yaml_text import plain_tree_of

from .item import ItemKey, ReviewState
from .things import MEETING, Thing

_REFERENCES = ("headlines", "follows", "table")
"""What of a thing changes when another one is rejected."""
_TEXTS = ("figures", "claims")
_KINDS = ("measure", "table", "statement", "topic", "term")


class Standing:
    """What a draft's memory says of its things."""

    def __init__(self, memory: DraftMemory) -> None:
        self.parts = {ItemKey(part.kind, part.id): part for part in memory.parts if part.kind in _KINDS}  # type: ignore[arg-type]  # one of these
        self._meeting = {key: value for key, value in memory.meeting.items() if key != "draft"}
        self.by_entry = {part.entry: part for part in memory.parts if part.entry and part.kind in ("statement", "table")}

    def state(self, thing: Thing) -> ReviewState:
        """What has been decided on a thing."""
        if thing.drafts:
            return "waiting"
        return "edited" if self.restated(thing) else "accepted"

    def restated(self, thing: Thing) -> bool:
        """Whether somebody has changed what was written, and not only what it refers to."""
        if thing.key == MEETING:
            return bool(_plain(thing.tree) != _plain(self._meeting))
        part = self.parts.get(thing.key)
        return part is None or bool(_plain(thing.tree) != _plain(_as_referring(part.written, thing.tree)))

    def changed(self, thing: Thing) -> bool:
        """Whether the passage has changed since the thing was accepted or edited."""
        part = self.parts.get(thing.key)
        return part is not None and part.changed

    def rejected(self, there: Mapping[ItemKey, Thing]) -> list[Remembered]:
        """What was taken out of the draft.

        A statement whose passage another one has was joined with it.
        """
        cited = {str(id) for thing in there.values() if thing.key.kind == "statement" for id in thing.tree.get("sources") or ()}
        return [
            part
            for key, part in self.parts.items()
            if key not in there and not part.gone and key.kind in ("statement", "table", "measure", "term")
            if not (key.kind == "statement" and part.entry in cited)
        ]


def _plain(tree: Tree) -> Any:
    found = plain_tree_of({key: value for key, value in tree.items() if key not in ("draft", "sections", *_REFERENCES)})
    for name in _TEXTS:
        for part in found.get(name, ()):
            part.pop("draft", None)
    return found


def _as_referring(written: Tree, now: Tree) -> Tree:
    """What was written, without references to what was rejected since."""
    found = dict(written)
    for name in _TEXTS:
        there = {str(each["id"]): each for each in now.get(name) or ()}
        found[name] = [_without_gone(each, there.get(str(each["id"]), each)) for each in written.get(name) or ()]
    return {key: value for key, value in found.items() if value or key in now}


def _without_gone(part: Tree, now: Tree) -> Tree:
    found = dict(part)
    if "check" in part and "check" not in now and now.get("reason"):
        del found["check"]
        found["reason"] = now["reason"]
    if "measure" in part and "measure" not in now:
        del found["measure"]
    return found
