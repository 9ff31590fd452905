"""The workshops of a library in order, and which of them a filter leaves.

By force, the open workshop's first, and the latest of each first, or by date alone. What cannot be opened comes last, with the reason.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from tui.analysis.standings import ClaimStanding
from tui.library.catalogue import ListedWorkshop
from tui.library.kept.header import Header
from tui.model.slug import without_accents
from tui.text.dates import date
from tui.text.numbers import plural
from tui.text.periods import when
from tui.widgets.row_list import RowEntry

GROUPED = 3
"""The fewest workshops of a force, on average, for which a blank row parts the forces."""


def standings_of(header: Header) -> dict[ClaimStanding, int]:
    """How many claims of a workshop have each standing."""
    verdicts, judgement = header.verdicts, header.grounds.get("judgement", 0)
    return {
        "holds": verdicts.get("agrees", 0),
        "close": verdicts.get("close", 0),
        "differs": verdicts.get("differs", 0),
        "ask": max(0, verdicts.get("unchecked", 0) - judgement),
        "judgement": judgement,
    }


class LibraryEntry:
    """A workshop of the list.

    Who is `served` over SSH does not see the problems of its files.
    """

    def __init__(self, listed: ListedWorkshop, *, served: bool = False) -> None:
        self.place, self.header, self._opened = listed
        self._served = served
        self.gone = ""
        """What happened to it since it was listed, as it was found when it was to be opened."""

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
        return "its id opens another workshop" if self._opened else ""

    @property
    def instead(self) -> str:
        """What its id opens, and what to do about it; empty where it opens this one."""
        if not self._opened:
            return ""
        if self._served:
            return f"{self.place.id} opens another workshop, so this one cannot be opened."
        return (
            f"{self.place.id} opens {self._opened.folder}, so {self.place.folder} cannot be opened. "
            "To open both, give this folder, and the name in its datapackage.yaml, another name."
        )

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


def library_entries(listed: Iterable[ListedWorkshop], *, served: bool = False) -> tuple[LibraryEntry, ...]:
    """The workshops as a list shows them."""
    return tuple(LibraryEntry(each, served=served) for each in listed)


def in_order(entries: Iterable[LibraryEntry], force: str, *, by_date: bool = False) -> tuple[LibraryEntry, ...]:
    """The workshops in order of force and date, those of one force first.

    Or in order of date alone, the latest first.
    """

    def order(entry: LibraryEntry) -> tuple[bool, bool, str, int, str, str]:
        named = entry.header.force.casefold()
        group = (False, "") if by_date else (entry.header.force != force, named)
        return bool(entry.trouble), *group, -entry.day.toordinal(), named, entry.place.id

    return tuple(sorted(entries, key=order))


def filtered_rows(entries: Sequence[LibraryEntry], text: str, *, by_date: bool = False) -> Shown:
    """The rows of the workshops that have every word of a text.

    Blank rows part the forces, unless they are in order of date.
    """
    asked = _folded(text).split()
    left = [entry for entry in entries if all(word in entry.words for word in asked)]
    sound = [entry for entry in left if not entry.trouble]
    forces = len({entry.header.force for entry in sound})
    rows: list[RowEntry] = []
    for before, entry in zip([None, *sound], sound, strict=False):
        if before and before.header.force != entry.header.force and len(sound) >= GROUPED * forces and not by_date:
            rows.append(RowEntry(""))
        rows.append(RowEntry(entry.key, entry))
    if len(sound) < len(left):
        rows += [*([RowEntry("")] if rows else []), RowEntry("", "Cannot be opened")]
        rows += [RowEntry(entry.key, entry) for entry in left if entry.trouble]
    return Shown(rows, len(left))


def _folded(text: str) -> str:
    return without_accents(text).casefold()
