"""The workshops of a library in order, and which of them a filter leaves.

By force, the open workshop's first, and the latest of each first. What cannot be opened comes last, with the reason.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from tui.library.catalogue import ListedWorkshop
from tui.model.slug import without_accents
from tui.text.dates import date
from tui.text.numbers import plural
from tui.text.periods import when
from tui.widgets.row_list import RowEntry

GROUPED = 3
"""The fewest workshops of a force, on average, for which a blank row parts the forces."""


class LibraryEntry:
    """A workshop of the list.

    Who is `served` over SSH does not see the problems of its files.
    """

    def __init__(self, listed: ListedWorkshop, *, served: bool = False) -> None:
        self.place, self.header, self.duplicate = listed
        self._served = served

    @property
    def key(self) -> str:
        """What tells it from all others: two may have the same id."""
        return self.place.real

    @cached_property
    def trouble(self) -> str:
        """Why it cannot be opened; empty if it can."""
        header = self.header
        if self.place.trouble:
            return header.reason
        if header.reason:
            problems = plural(header.problems, "problem")
            return problems if self._served else f"{problems}: {header.reason}"
        return "its id opens another workshop" if self.duplicate else ""

    @cached_property
    def day(self) -> dt.date:
        """What it is ordered by."""
        header = self.header
        return header.held or header.reported or (header.period.last if header.period else dt.date.min)

    @cached_property
    def dated(self) -> str:
        """`16 June 2015`, `reported 1 September 2015`, or the period that it covers."""
        header = self.header
        if header.held:
            return date(header.held)
        if header.reported:
            return f"reported {date(header.reported)}"
        return when(header.period) if header.period else ""

    @cached_property
    def words(self) -> str:
        """What a filter looks at."""
        return _folded(f"{self.header.force} {self.dated} {self.header.title} {self.place.id} {' '.join(self.header.topics)}")


class Shown(NamedTuple):
    """What the list shows: its rows, and how many workshops match."""

    rows: Sequence[RowEntry]
    matching: int


def in_order(listed: Iterable[ListedWorkshop], force: str, *, served: bool = False) -> tuple[LibraryEntry, ...]:
    """The workshops in order, those of a force first."""
    entries = [LibraryEntry(each, served=served) for each in listed]

    def order(entry: LibraryEntry) -> tuple[bool, bool, str, int, str]:
        own = entry.header.force == force
        return bool(entry.trouble), not own, entry.header.force.casefold(), -entry.day.toordinal(), entry.place.id

    return tuple(sorted(entries, key=order))


def filtered_rows(entries: Sequence[LibraryEntry], text: str) -> Shown:
    """The rows of the workshops that have every word of a text."""
    asked = _folded(text).split()
    left = [entry for entry in entries if all(word in entry.words for word in asked)]
    sound = [entry for entry in left if not entry.trouble]
    forces = len({entry.header.force for entry in sound})
    rows: list[RowEntry] = []
    for before, entry in zip([None, *sound], sound, strict=False):
        if before and before.header.force != entry.header.force and len(sound) >= GROUPED * forces:
            rows.append(RowEntry(""))
        rows.append(RowEntry(entry.key, entry))
    if len(sound) < len(left):
        rows += [*([RowEntry("")] if rows else []), RowEntry("", "Cannot be opened")]
        rows += [RowEntry(entry.key, entry) for entry in left if entry.trouble]
    return Shown(rows, len(left))


def _folded(text: str) -> str:
    return without_accents(text).casefold()
