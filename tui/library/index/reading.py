"""Reads an index: the words and entries that a search asks for.

Only of the workshops that are as they were when they were indexed. Whatever is damaged is noticed, and raises IndexDamaged.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from msgspec import MsgspecError
from msgspec.json import decode

from tui.nodes.indexed import FormCount, Indexed, IndexedWorkshop

from .database import SQLITE_RAISES, IndexDamaged
from .record import entry_id, from_record, pack_of
from .writing import PackRow

MOST_AT_ONCE = 500
"""The most entries to ask for at once."""
HIGHEST = "\U0010ffff"
"""What sorts behind every word that begins alike."""


class IndexReader:
    """The words and entries of the workshops that are `current`."""

    def __init__(self, connection: sqlite3.Connection, current: Collection[PackRow]) -> None:
        self._connection = connection
        found = sorted((row for row in current if not row.problem), reverse=True)
        self.workshops: Sequence[IndexedWorkshop] = [IndexedWorkshop(row.key, row.id, row.title, row.force, row.day) for row in found]
        self._by_key = {each.key: each for each in self.workshops}
        self.size = sum(row.entries for row in found)
        self.month = _month(found[0].day) if found else (1, 1)

    @cached_property
    def topics(self) -> Sequence[str]:
        """The topics of the workshops, those of most workshops first."""
        return [str(slug) for (slug,) in self._rows("SELECT slug FROM topic GROUP BY slug ORDER BY count(*) DESC, slug")]

    def form(self, form: str) -> FormCount | None:
        """A form, if anything has it."""
        return next(self._forms("form = ?", form), None)

    def longer(self, form: str, most: int) -> list[FormCount]:
        """The most common forms that begin with a form, including the form itself."""
        return list(self._forms("form >= ? AND form < ? ORDER BY entries DESC, form LIMIT ?", form, form + HIGHEST, most))

    def rooted(self, root: str) -> list[FormCount]:
        """The forms with a root."""
        return list(self._forms("root = ? ORDER BY form", root))

    def alike(self, begins: Iterable[str], shortest: int) -> Iterator[str]:
        """The forms that have one of some letters in the first or second place."""
        for letter in begins:
            condition = "(form >= ? AND form < ? OR substr(form, 2, 1) = ?) AND length(form) >= ? ORDER BY form"
            yield from (found.form for found in self._forms(condition, letter, letter + HIGHEST, letter, shortest))

    def terms(self, begins: Iterable[str]) -> list[tuple[str, str | None, list[str], list[str]]]:
        """The glossaries' terms whose texts have one of some beginnings of words.

        Each with its expansion, what people search for, and its other forms.
        """
        asked = list(begins)
        if not asked:
            return []
        condition = " OR ".join(["instr(letters, ?)"] * len(asked))
        return [_term(line) for (line,) in self._rows(f"SELECT line FROM term WHERE {condition} ORDER BY line", *asked)]  # noqa: S608 (no values)

    def matching(self, expression: str, most: int) -> list[int]:
        """The ids of so many entries, of the latest workshops first."""
        if not expression:
            return []
        found = self._rows("SELECT rowid FROM word WHERE word MATCH ? ORDER BY rowid DESC", expression)
        ids = []
        for (id,) in found:
            if pack_of(id) in self._by_key:
                ids.append(id)
                if len(ids) == most:
                    break
        return ids

    def entries(self, ids: Iterable[int]) -> Iterator[tuple[int, IndexedWorkshop, Indexed]]:
        """The entries with these ids, with their workshops."""
        wanted = list(ids)
        for start in range(0, len(wanted), MOST_AT_ONCE):
            some = wanted[start : start + MOST_AT_ONCE]
            marks = ",".join("?" * len(some))
            records = list(self._rows(f"SELECT id, record FROM entry WHERE id IN ({marks})", *some))  # noqa: S608 (no values)
            if len(records) < len(some):
                raise IndexDamaged("an entry is missing")
            yield from ((id, self._by_key[pack_of(id)], from_record(id, record)) for id, record in records)

    def table_of(self, id: int, number: int) -> int:
        """The id of a table, by that of one of its parts and its number."""
        return entry_id(pack_of(id), number)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _forms(self, condition: str, *values: object) -> Iterator[FormCount]:
        rows = self._rows(f"SELECT form, entries, common FROM form WHERE {condition}", *values)  # noqa: S608 (no values)
        for row in rows:
            if tuple(map(type, row)) != (str, int, int):
                raise IndexDamaged("a word is damaged")
            yield FormCount(*row)

    def _rows(self, query: str, *values: object) -> Iterator[Any]:
        try:
            yield from self._connection.execute(query, values)
        except SQLITE_RAISES as error:
            raise IndexDamaged(str(error)) from None  # Whatever it is: it can be made again, or nothing of it can be read.


def _month(day: int) -> tuple[int, int]:
    import datetime as dt  # late, as only a search needs it

    date = dt.date.fromordinal(max(1, day))
    return date.year, date.month


def _term(line: str) -> tuple[str, str | None, list[str], list[str]]:
    try:
        return decode(line, type=tuple[str, str | None, list[str], list[str]])
    except (MsgspecError, TypeError) as error:
        raise IndexDamaged(str(error)) from None
