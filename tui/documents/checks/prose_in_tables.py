"""Holds a sentence against the tables that its words name."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from tui.documents.finding import CheckFinding, Unchecked
from tui.documents.prose.anchors import Anchors
from tui.documents.prose.cells import Tables
from tui.documents.prose.figure import ProseSentence

HeldFound = TypeVar("HeldFound", bound=CheckFinding | Unchecked)
MOST_HELD_AGAIN = 20_000
"""The most tables to hold sentences against again, where their nearest ones contradict them."""


class InTables:
    """Holds sentences first against the nearest of the tables that they name.

    What those contradict is held against every table, as another can have the figure.
    """

    def __init__(self, tables: Tables, anchors: Anchors) -> None:
        self.tables, self.anchors = tables, anchors
        self._left = MOST_HELD_AGAIN
        self._undecided: list[CheckFinding] = []

    def of(self, sentence: ProseSentence, hold: Callable[[ProseSentence, Tables], Iterable[HeldFound]]) -> Sequence[HeldFound]:
        """What a check finds for a sentence, held against some tables at a time."""
        near = self.tables.about(sentence)
        found = [*hold(sentence, near)]
        if near.are_all or not any(_is_contradicted(each) for each in found):
            return found
        if self._left < len(self.tables.readings):
            self._undecided += (each for each in found if isinstance(each, CheckFinding) and _is_contradicted(each))
            return [each for each in found if not _is_contradicted(each)]
        self._left -= len(self.tables.readings)
        return [*hold(sentence, self.tables)]

    def undecided(self) -> list[CheckFinding]:
        """What was left out since the last call, as too many tables could have the figure."""
        found, self._undecided = self._undecided, []
        return found


def _is_contradicted(found: CheckFinding | Unchecked) -> bool:
    return isinstance(found, CheckFinding) and found.verdict != "agrees"


def not_yet_found(new: Iterable[CheckFinding], found: Sequence[CheckFinding | Unchecked]) -> list[CheckFinding]:
    """Findings for figures of a paragraph that no other check has found to differ."""
    stated = {each.stated for each in found if isinstance(each, CheckFinding) and each.verdict == "differs"}
    return [each for each in new if each.stated not in stated]
