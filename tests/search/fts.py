"""The same questions put to SQLite's FTS5, to compare.

BM25 by column, Porter stemming, prefixes, and the search's own reading of them.
"""

import sqlite3

from tests.search.measure import Found
from tui.nodes.kinds import description
from tui.search.index import Index
from tui.search.query import Word
from tui.search.ranking import KIND_WEIGHTS
from tui.search.remarks import remark

SELECT = "select rowid, -bm25(things, 3, 10, 5, 2, 1, 0.5, 5) from things where things match ?"
"""The weights are those of address, title, names, text, details, context and period: the best of those tried."""


class FullText:
    """The things of a pack in an FTS5 table in memory."""

    def __init__(self, index: Index, *, reading: bool) -> None:
        """With `reading`, a query is read as the search reads it.

        Synonyms, spelling, periods and kinds of answer; otherwise the words are used as they are.
        """
        self.index = index
        self.reading = reading
        self.table = sqlite3.connect(":memory:")
        columns = "address, title, names, text, details, context, period"
        self.table.execute(f"create virtual table things using fts5({columns}, tokenize='porter unicode61', prefix='2 3')")
        rows = (
            (str(t.address), t.title, "\n".join(t.names), "".join(t.passages[:1]), "\n".join(t.passages[1:]), t.context, t.address.part)
            for t in index.things
        )
        self.table.executemany("insert into things values (?, ?, ?, ?, ?, ?, ?)", rows)

    def __call__(self, text: str) -> Found:
        """The results for a question."""
        query = self.index.query(text)
        wanted = " OR ".join(filter(None, map(_alternatives if self.reading else _plain, query.words)))
        found = self.table.execute(SELECT, (wanted or '""',)).fetchall()
        scores = {int(row) - 1: score * (self._favour(int(row) - 1, text) if self.reading else 1.0) for row, score in found}
        best = sorted(scores, key=lambda number: -scores[number])
        return Found([str(self.index.things[number].address) for number in best], remark(self.index, self.index.answer(text)))

    def _favour(self, number: int, text: str) -> float:
        kind = self.index.things[number].kind
        favour = description(kind).weight
        for want in self.index.query(text).wants:
            favour *= KIND_WEIGHTS[want].get(kind, 1.0)
        return favour


def _plain(word: Word) -> str:
    return f'"{word.written}"' + ("*" if word.open else "")


def _alternatives(word: Word) -> str:
    if word.light:
        return ""
    found = [f"({' AND '.join(map(_quoted, way.forms))})" for way in word.ways]
    if word.period:
        parts = word.period.years if word.period.whole else word.period.span
        return f"({' OR '.join([*(_quoted(str(part)) for part in parts), _quoted(word.written), *found])})"
    return f"({' OR '.join([_quoted(word.form) + ('*' if word.open else ''), *found])})"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', "") + '"'
