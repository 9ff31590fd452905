"""The measures of a draft.

One for each thing that is counted or measured, whichever table or statement names it.
"""

from .ids import Ids
from .parts import DraftPart, Tree
from .recall import Recall
from .units import NEUTRAL


class Measures:
    """Collects measures. The same title, unit and kind are one measure."""

    def __init__(self, ids: Ids, recall: Recall) -> None:
        self._ids, self._recall = ids, recall
        self._known: dict[tuple[str, str, str], str] = {}
        self.parts: list[DraftPart] = []

    def id(self, keys: Tree) -> str:
        """The id of a measure with these keys: title, unit, kind and, for a rate, per."""
        identity = (str(keys["title"]).casefold(), str(keys["unit"]), str(keys["kind"]))
        if identity not in self._known:
            source = ", ".join(identity)
            before = self._recall.find("measure", source)
            id = before.id if before else self._ids.new(str(keys["title"]), "measure")
            self._known[identity] = id
            tree = {"id": id, **keys, "better": NEUTRAL, "draft": True}
            self.parts.append(DraftPart("measure", id, tree, source=source))
        return self._known[identity]
