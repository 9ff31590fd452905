"""A report held against an earlier one.

Figures of prior periods that have changed, and what disappeared or is hidden now.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tui.model.pack import Pack

from .alike_tables import Alike, CellKey, alike_tables, key_of, keyed, title_words
from .checks.prose import document_sentences
from .document import CheckedDocument, DocumentPlace, PrintedTable
from .earlier_pack import pack_document
from .finding import CheckFinding
from .grid import TableReading, read_tables
from .prose.figure import ProseSentence, StatedFigure

_SPACES = re.compile(r"\W+")
FEWEST_WORDS = 4
"""Sentences of fewer words are alike by chance."""


def held_against(document: CheckedDocument, readings: Sequence[TableReading], past: CheckedDocument | Pack) -> Iterator[CheckFinding]:
    """Compare a report with an earlier one, another version or a pack.

    Figures are compared where both give one for the same period.
    """
    earlier = pack_document(past) if isinstance(past, Pack) else past
    before = [reading for block in earlier.blocks if isinstance(block, PrintedTable) for reading in read_tables(block)[0]]
    same = _latest(readings) is not None and _latest(readings) == _latest(before)
    pairs = list(alike_tables(readings, before))
    for pair in pairs:
        yield from _revised(pair, earlier, undated=same)
        yield from _hidden(pair, earlier, undated=same)
        yield from _titles(pair, earlier)
    yield from _missing(pairs, before, earlier)
    yield from _sentences(document, earlier, undated=same)


def _revised(pair: Alike, earlier: CheckedDocument, *, undated: bool) -> Iterator[CheckFinding]:
    past = keyed(pair.earlier)
    for key, (row, column, value) in keyed(pair.now).items():
        if key not in past or not (undated or _dated(key)):
            continue
        down, along, printed = past[key]
        if value.unit != printed.unit or value.interval.meets(printed.interval):
            continue
        at = pair.earlier.place(down, along)
        why = f"{pair.now.named(row, column)}: {_source(earlier, at)} has {printed.text}."
        gap = abs(value.value - printed.value) / max(abs(printed.value), Decimal(1))
        yield CheckFinding(value.place, value.text, "revised", value.text, printed.text, "differs", why, (at,), min(float(gap), 10.0))


def _hidden(pair: Alike, earlier: CheckedDocument, *, undated: bool) -> Iterator[CheckFinding]:
    """The cells whose figure is not shown any more."""
    past = keyed(pair.earlier)
    for row in range(len(pair.now.rows)):
        for column in range(len(pair.now.columns)):
            key = key_of(pair.now, row, column)
            if pair.now.values[row][column] is not None or key not in past or not (undated or _dated(key)):
                continue
            down, along, printed = past[key]
            place, at = pair.now.place(row, column), pair.earlier.place(down, along)
            text = _text(pair.now, row, column) or "a blank"
            why = f"{pair.now.named(row, column)}: {_source(earlier, at)} has {printed.text}, and it is not shown now."
            yield CheckFinding(place, text, "redacted", text, printed.text, "differs", why, (at,), 0.2)


def _titles(pair: Alike, earlier: CheckedDocument) -> Iterator[CheckFinding]:
    """A table whose title has changed.

    New words in a title can mean that the table counts something else.
    """
    if pair.now.title and pair.earlier.title and title_words(pair.now) != title_words(pair.earlier):
        at = pair.earlier.table.place
        why = f"{_source(earlier, at)} calls this table “{pair.earlier.title}”. The definition may have changed."
        yield CheckFinding(pair.now.table.place, pair.now.title, "definition", pair.now.title, pair.earlier.title, "close", why, (at,))


def _missing(pairs: Sequence[Alike], before: Sequence[TableReading], earlier: CheckedDocument) -> Iterator[CheckFinding]:
    """Tables and rows of the earlier report that this one does not have."""
    kept = [pair.earlier for pair in pairs]
    for reading in before:
        if not any(each is reading for each in kept):
            at, name = reading.table.place, reading.title or "a table without a title"
            why = f"{_source(earlier, at)} has “{name}”. This report has no table like it."
            yield CheckFinding(DocumentPlace(), name, "disappeared", "", name, "close", why, (at,))
    for pair in pairs:
        now = {_line_words(line.words) for line in (*pair.now.rows, *pair.now.columns)}
        for row, line in enumerate(pair.earlier.rows):
            words = _line_words(line.words)
            if words and words not in now:
                at = pair.earlier.place(row, 0) if pair.earlier.columns else pair.earlier.table.place
                why = f"{_source(earlier, at)} has a row “{line.name}”. This report’s table does not."
                yield CheckFinding(pair.now.table.place, line.name, "disappeared", "", line.name, "close", why, (at,))


def _sentences(document: CheckedDocument, earlier: CheckedDocument, *, undated: bool) -> Iterator[CheckFinding]:
    """Sentences that are the same but for their figures."""
    past = _by_words(earlier)
    for words, sentence in _by_words(document).items():
        other = past.get(words)
        if other is None or len(other.figures) != len(sentence.figures):
            continue
        for one, two in zip(sentence.figures, other.figures, strict=True):
            dated = (one.window is not None and one.window.known) or undated
            if dated and one.unit == two.unit and one.role == two.role and not _agree(one, two):
                why = f"The same sentence has {two.quote} in {_source(earlier, other.place)}."
                passage = sentence.around(one, one)
                yield CheckFinding(sentence.place, passage, "revised", one.quote, two.quote, "differs", why, (other.place,), 0.2)


def _agree(one: StatedFigure, other: StatedFigure) -> bool:
    return one.allowed.meets(other.allowed) and one.sign == other.sign


def _by_words(document: CheckedDocument) -> dict[str, ProseSentence]:
    """The sentences by their words without figures.

    Those that occur twice are left out.
    """
    found: dict[str, ProseSentence | None] = {}
    for paragraph in document_sentences(document):
        for sentence in paragraph:
            text, last = [], 0
            for figure in sentence.figures:
                text += [sentence.text[last : figure.start], "#"]
                last = figure.end
            plain = " ".join(_SPACES.split("".join((*text, sentence.text[last:])).casefold())).strip()
            if sentence.figures and len(plain.split()) >= FEWEST_WORDS:
                found[plain] = None if plain in found else sentence
    return {words: sentence for words, sentence in found.items() if sentence is not None}


def _latest(readings: Sequence[TableReading]) -> int | None:
    """The last month for which a report's tables have figures."""
    windows = [line.window for reading in readings for line in (*reading.rows, *reading.columns) if line.window is not None]
    return max((window.last for window in windows if window.dated), default=None)


def _dated(key: CellKey) -> bool:
    return key[1] is not None and key[1].dated


def _line_words(words: Sequence[str]) -> str:
    return " ".join(_SPACES.split(words[-1].casefold())).strip() if words and not re.search(r"\d{2}", words[-1]) else ""


def _text(reading: TableReading, row: int, column: int) -> str:
    at, beside = (
        (reading.columns[column].at, reading.rows[row].at) if reading.turned else (reading.rows[row].at, reading.columns[column].at)
    )
    return reading.table.rows[at][beside].text


def _source(earlier: CheckedDocument, place: DocumentPlace) -> str:
    words = place.words()
    return f"{earlier.path.name} ({words})" if words else earlier.path.name
