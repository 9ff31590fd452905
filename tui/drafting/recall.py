"""Which of the things drafted before a passage of a new version is.

The same words, or mostly the same words.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from .memory import DraftMemory, Remembered

ALIKE = 0.5
"""The least share of words that two versions of a passage have in common."""
_WORD = re.compile(r"\w+")


class Recall:
    """Finds what was drafted from a passage before.

    `coming` are all passages of the new version, whose own words come first. `taken` are ids that something else has, by kind.
    """

    def __init__(
        self, memory: DraftMemory | None = None, coming: Iterable[str] = (), taken: Mapping[str, frozenset[str]] = MappingProxyType({})
    ) -> None:
        self._taken = taken
        self.parts = list(memory.parts) if memory else []
        self._exact: dict[tuple[str, str], list[Remembered]] = {}
        for part in self.parts:
            self._exact.setdefault((part.kind, part.source), []).append(part)
        known = frozenset(coming)
        self._open = [
            (part, _words(part.source)) for part in self.parts if part.kind in ("statement", "table") and part.source not in known
        ]

    @property
    def ids(self) -> dict[str, frozenset[str]]:
        """The ids that are taken, by kind."""
        found: dict[str, set[str]] = {kind: set(ids) for kind, ids in self._taken.items()}
        for part in self.parts:
            found.setdefault(part.kind, set()).add(part.id)
        return {kind: frozenset(ids) for kind, ids in found.items()}

    def find(self, kind: str, source: str) -> Remembered | None:
        """What was drafted from a passage, which is then taken; None for one that is new."""
        same = self._exact.get((kind, source))
        if same:
            return same.pop(0)
        words = _words(source)
        best: tuple[float, int] = (0.0, -1)
        for at, (part, of) in enumerate(self._open):
            if part.kind == kind and (alike := _alike(words, of)) > best[0]:
                best = (alike, at)
        return self._open.pop(best[1])[0] if best[0] >= ALIKE else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
