"""Decisions about several things in one step: one saving, and one undo."""

from collections.abc import Sequence
from typing import Any

from .decisions import Decision, accepted
from .item import DecisionRefused
from .reading import DraftFiles, DraftReading
from .rejecting import rejected
from .things import Thing
from .yaml_changes import YamlChange, changed_tree

_ORDER = ("statement", "term", "table", "measure", "topic", "meeting")
"""What needs others goes before them."""


def accepted_together(reading: DraftReading, things: Sequence[Thing]) -> Decision:
    """Accept several things."""
    return Decision(_in_turn([accepted(reading, thing) for thing in things]))


def rejected_together(reading: DraftReading, things: Sequence[Thing]) -> Decision:
    """Take several things out, one after the other.

    Raises DecisionRefused where one of them cannot go, and then none does.
    """
    ahead = _FilesAhead(reading.folder)
    made: list[Decision] = []
    for thing in sorted(things, key=lambda thing: _ORDER.index(thing.key.kind)):
        now = DraftReading(ahead)
        if thing.key not in now.things:
            raise DecisionRefused(f"{thing.key.id} is no longer in the draft.")
        made.append(rejected(now, now.things[thing.key]))
        ahead.change(made[-1])
    return Decision(_in_turn(made), tuple(name for each in made for name in each.deleted))


def _in_turn(made: Sequence[Decision]) -> dict[str, Sequence[YamlChange]]:
    found: dict[str, list[YamlChange]] = {}
    for decision in made:
        for name, changes in decision.changes.items():
            found.setdefault(name, []).extend(changes)
    order = [name for name in ("capabilities.yaml", "glossary.yaml", "workshop.yaml", "datapackage.yaml", "outline.yaml") if name in found]
    return {name: found[name] for name in (*order, *(found.keys() - set(order)))}


class _FilesAhead:
    """The files of a draft as some decisions will leave them."""

    def __init__(self, folder: DraftFiles) -> None:
        self.pack, self.memory = folder.pack, folder.memory
        self._folder = folder
        self._trees: dict[str, Any] = {}

    def tree(self, name: str) -> Any:
        return self._trees[name] if name in self._trees else self._folder.tree(name)

    def text(self, name: str) -> str:
        return self._folder.text(name)

    def change(self, decision: Decision) -> None:
        for name, changes in decision.changes.items():
            if changes:
                self._trees[name] = changed_tree(self.tree(name), changes)
