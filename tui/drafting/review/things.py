"""The things of a draft that can be decided on, and where they stand in its files."""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from msgspec import Struct

from tui.drafting.parts import Tree

from .item import ItemKey
from .yaml_changes import KeyPath

MEETING = ItemKey("meeting", "meeting")
FACTS = ("title", "force", "board", "held", "reported", "covers", "author", "office")
"""The facts of the meeting, in the order of the file."""
_TEXTS = ("figures", "claims")


class HasTrees(Protocol):
    """Where the values of YAML files are."""

    def tree(self, name: str) -> Any:
        """The values of a file; None where there is none."""


class Thing(Struct, frozen=True):
    """One thing: its file, its place there, and its values.

    `topic` and `section` are the ids of those that it is in.
    """

    key: ItemKey
    file: str
    path: KeyPath
    tree: Tree
    topic: str = ""
    section: str = ""

    @property
    def drafts(self) -> tuple[KeyPath, ...]:
        """The keys that mark it, or a part of it, as a draft."""
        own: tuple[KeyPath, ...] = ((*self.path, "draft"),) if self.tree.get("draft") else ()
        parts = (
            (*self.path, name, at, "draft")
            for name in _TEXTS
            for at, part in enumerate(self.tree.get(name, ()) if self.key.kind == "statement" else ())
            if part.get("draft")
        )
        return (*own, *parts)


def paths_of_parts(thing: Thing) -> dict[str, KeyPath]:
    """Where the figures and claims of a statement stand within it, by id."""
    return {str(part["id"]): (name, at) for name in _TEXTS for at, part in enumerate(thing.tree.get(name) or ())}


def things(folder: HasTrees) -> dict[ItemKey, Thing]:
    """Everything in the files of a sound draft, in their order."""
    return {thing.key: thing for thing in _all(folder)}


def _all(folder: HasTrees) -> Iterator[Thing]:
    workshop = folder.tree("workshop.yaml")
    yield Thing(MEETING, "workshop.yaml", (), _meeting(workshop))
    for name, kind in (("measures", "measure"), ("tables", "table")):
        for at, tree in enumerate(workshop.get(name) or ()):
            yield Thing(ItemKey(kind, str(tree["id"])), "workshop.yaml", (name, at), tree, tree.get("topic", ""))  # type: ignore[arg-type]  # one of two kinds
    for at, topic in enumerate(workshop["topics"]):
        id = str(topic["id"])
        yield Thing(ItemKey("topic", id), "workshop.yaml", ("topics", at), topic, id)
        for place, section in enumerate(topic.get("sections") or ()):
            for number, tree in enumerate(section.get("statements") or ()):
                path = ("topics", at, "sections", place, "statements", number)
                yield Thing(ItemKey("statement", str(tree["id"])), "workshop.yaml", path, tree, id, str(section["id"]))
    glossary: Mapping[str, Any] = folder.tree("glossary.yaml") or {}
    for at, tree in enumerate(glossary.get("terms") or ()):
        yield Thing(ItemKey("term", str(tree["id"])), "glossary.yaml", ("terms", at), tree)


def _meeting(workshop: Tree) -> Tree:
    return {key: value for key, value in workshop.items() if key in FACTS or key == "draft"}
