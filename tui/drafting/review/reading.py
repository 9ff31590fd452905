"""A draft as it is read for the review, once after each change."""

from functools import cached_property
from typing import Any, Protocol

from tui.drafting.memory import DraftMemory, Remembered
from tui.model.pack import Pack

from .item import ItemKey
from .standing import Standing
from .things import Thing, things


class DraftFiles(Protocol):
    """The files of a draft as they are, or as decisions will leave them."""

    @property
    def pack(self) -> Pack:
        """The pack that they make."""

    @property
    def memory(self) -> DraftMemory:
        """What was drafted."""

    def tree(self, name: str) -> Any:
        """The values of a YAML file, which are only read; None where there is none."""

    def text(self, name: str) -> str:
        """The text of a file, empty where there is none."""


class DraftReading:
    """The things of a draft, their pack, and what its memory says of them."""

    def __init__(self, folder: DraftFiles) -> None:
        self.folder = folder
        self.pack: Pack = folder.pack
        self.things = things(folder)
        self.standing = Standing(folder.memory)

    @cached_property
    def rejected(self) -> dict[ItemKey, Remembered]:
        """What was taken out of the draft."""
        return {ItemKey(part.kind, part.id): part for part in self.standing.rejected(self.things)}  # type: ignore[arg-type]  # one of these

    @cached_property
    def report_texts(self) -> tuple[str, ...]:
        """The passages of the document that the draft's memory has, each once."""
        memory = self.folder.memory
        return tuple(dict.fromkeys([*memory.front, *(part.source for part in memory.parts if part.source)]))

    @cached_property
    def citing(self) -> dict[str, tuple[Thing, ...]]:
        """The statements that cite each entry of the outline."""
        found: dict[str, tuple[Thing, ...]] = {}
        for thing in self.things.values():
            if thing.key.kind == "statement":
                for id in thing.tree.get("sources") or ():
                    found[str(id)] = (*found.get(str(id), ()), thing)
        return found

    def sources(self, thing: Thing) -> tuple[Remembered, ...]:
        """The passages that a thing comes from, as the draft's memory has them.

        Those of a measure are the ones of the tables and statements that use it.
        """
        cited = thing.tree.get("sources") or ()
        if thing.key.kind == "measure":
            cited = dict.fromkeys(id for user in self.users(thing.key.id) for id in user.tree.get("sources") or ())
        return tuple(part for id in cited if (part := self.standing.by_entry.get(str(id))))

    def users(self, measure: str) -> tuple[Thing, ...]:
        """The tables and statements that name a measure."""
        return tuple(thing for thing in self.things.values() if measure in _measures(thing))


def _measures(thing: Thing) -> frozenset[object]:
    tree = thing.tree
    if thing.key.kind == "statement":
        return frozenset(figure.get("measure") for figure in tree.get("figures") or ())
    if thing.key.kind == "table":
        of = [member for each in tree.get("dimensions") or () for member in (each.get("measures") or {}).values()]
        return frozenset((*of, *(column.get("measure") for column in tree.get("columns") or ())))
    return frozenset()
