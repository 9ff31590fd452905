"""Writes a workshop to an index, and removes one: each in one step."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from tui.model.pack import Pack
from tui.nodes.indexed import Indexed, entry_tokens, indexed
from tui.nodes.search_entries import all_entries
from tui.text.words import folded, root

from .database import SQLITE_RAISES, IndexDamaged, as_damage
from .record import LAST_NUMBER, NUMBER_BITS, SLOT_BITS, as_record, entry_id, from_record

LATEST_DAY = 3_652_059
"""The number of the last day of the year 9999."""


class PackRow(NamedTuple):
    """A workshop in the index.

    Its key, real folder as bytes, stamp, id, title, force, day and number of entries. One with a `problem` has no entries.
    """

    key: int
    place: bytes
    stamp: str
    id: str
    title: str = ""
    force: str = ""
    day: int = 0
    entries: int = 0
    problem: str = ""

    @property
    def year(self) -> int:
        """The year that dates it."""
        import datetime as dt  # late, as only a filter needs it

        return dt.date.fromordinal(self.day).year if self.day else 0


@contextmanager
def one_step(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything is written, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def rows(connection: sqlite3.Connection) -> list[PackRow]:
    """The workshops of an index, the latest first. Raises IndexDamaged."""
    try:
        found = [PackRow(*row) for row in connection.execute("SELECT * FROM pack ORDER BY key DESC")]
    except SQLITE_RAISES as error:
        raise as_damage(error) from None
    kinds = tuple(type(each) for each in PackRow(0, b"", "", ""))
    if any(tuple(map(type, row)) != kinds or not 0 <= row.day <= LATEST_DAY for row in found):
        raise IndexDamaged("the list of workshops is damaged")
    return found


def write_pack(connection: sqlite3.Connection, place: bytes, stamp: str, pack: Pack) -> None:
    """Write a workshop, in place of what was there before."""
    day = pack.date.toordinal()
    # The help is the program's, the same for every workshop.
    kept = list(indexed(tuple(entry for entry in pack.once(all_entries) if entry.kind != "help")))[: LAST_NUMBER + 1]
    with one_step(connection):
        before = _remove(connection, place)
        key = before.key if before and before.day == day else _free_key(connection, day)
        row = PackRow(
            key,
            place,
            stamp,
            pack.id,
            pack.title,
            pack.report.force,
            day,
            len(kept),
        )
        _insert(connection, row)
        _write_entries(connection, row, kept)
        for term in pack.glossary.terms:
            if term.expansion or term.asked:
                said = [term.term, term.expansion, term.asked, term.also]
                letters = folded("\n".join(filter(None, (term.term, term.expansion, *term.asked))))
                line = json.dumps(said)
                connection.execute("INSERT OR IGNORE INTO term VALUES (?, ?)", (line, letters))
                connection.execute("INSERT OR IGNORE INTO pack_term VALUES (?, ?)", (row.key, line))
        topics = dict.fromkeys(each.entry.address.topic for each in kept if each.entry.kind == "topic")
        connection.executemany("INSERT INTO topic VALUES (?, ?)", ((row.key, slug) for slug in topics))


def write_problem(connection: sqlite3.Connection, place: bytes, stamp: str, id: str, problem: str) -> None:
    """Note that a workshop cannot be read.

    It is not read again until it changes.
    """
    with one_step(connection):
        _remove(connection, place)
        _insert(connection, PackRow(_free_key(connection, 0), place, stamp, id, problem=problem))


def remove_pack(connection: sqlite3.Connection, place: bytes) -> None:
    """Remove a workshop."""
    with one_step(connection):
        _remove(connection, place)


def _insert(connection: sqlite3.Connection, row: PackRow) -> None:
    connection.execute("INSERT INTO pack VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def _free_key(connection: sqlite3.Connection, day: int) -> int:
    first = day << SLOT_BITS
    (last,) = connection.execute("SELECT max(key) FROM pack WHERE key >= ? AND key < ?", (first, first + (1 << SLOT_BITS))).fetchone()
    return first if last is None else last + 1


def _write_entries(connection: sqlite3.Connection, row: PackRow, kept: list[Indexed]) -> None:
    counts: Counter[str] = Counter()
    common: Counter[str] = Counter()
    # In order of their ids, in which the index of words is written fastest.
    for id, entry, tokens in _tokens(row, [(entry_id(row.key, number), each) for number, each in enumerate(kept)][::-1], counts, common):
        connection.execute("INSERT INTO entry VALUES (?, ?)", (id, as_record(id, entry)))
        connection.execute("INSERT INTO word (rowid, tokens) VALUES (?, ?)", (id, tokens))
    connection.executemany(
        "INSERT INTO form VALUES (?, ?, ?, ?) ON CONFLICT (form) DO UPDATE SET entries = entries + excluded.entries, "
        "common = common + excluded.common",
        ((form, root(form), count, common[form]) for form, count in counts.items()),
    )


def _remove(connection: sqlite3.Connection, place: bytes) -> PackRow | None:
    """Remove a workshop; what it was.

    The index of words is given the tokens that it has, as it keeps no texts.
    """
    found = connection.execute("SELECT * FROM pack WHERE place = ?", (place,)).fetchone()
    if not found:
        return None
    row = PackRow(*found)
    ids = (row.key << NUMBER_BITS, (row.key + 1) << NUMBER_BITS)
    records = connection.execute("SELECT id, record FROM entry WHERE id >= ? AND id < ?", ids).fetchall()
    counts: Counter[str] = Counter()
    common: Counter[str] = Counter()
    for id, _, tokens in _tokens(row, [(id, from_record(id, record)) for id, record in records], counts, common):
        connection.execute("INSERT INTO word (word, rowid, tokens) VALUES ('delete', ?, ?)", (id, tokens))
    connection.execute("DELETE FROM entry WHERE id >= ? AND id < ?", ids)
    connection.executemany(
        "UPDATE form SET entries = entries - ?, common = common - ? WHERE form = ?",
        ((count, common[form], form) for form, count in counts.items()),
    )
    connection.executemany("DELETE FROM form WHERE form = ? AND entries <= 0", ((form,) for form in counts))
    connection.execute("DELETE FROM pack_term WHERE pack = ?", (row.key,))
    connection.execute("DELETE FROM term WHERE line NOT IN (SELECT line FROM pack_term)")
    connection.execute("DELETE FROM topic WHERE pack = ?", (row.key,))
    connection.execute("DELETE FROM pack WHERE key = ?", (row.key,))
    return row


def _tokens(
    row: PackRow, kept: list[tuple[int, Indexed]], counts: Counter[str], common: Counter[str]
) -> Iterator[tuple[int, Indexed, str]]:
    """Each entry with its id and its tokens; its forms are counted."""
    seen: dict[str, list[str]] = {}
    for id, each in kept:
        tokens, known = entry_tokens(each, row.force, row.year, seen)
        counts.update(known)
        common.update(form for form, own in known.items() if own)
        yield id, each, " ".join(sorted(tokens))
