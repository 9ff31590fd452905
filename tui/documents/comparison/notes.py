"""Notes and sentences that say what is counted.

They are held against those of the earlier report.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from tui.documents.checks.prose import LONGEST_PROSE
from tui.documents.document import DocumentPlace, Paragraph, PrintedTable
from tui.documents.finding import CheckFinding
from tui.documents.prose.sentences import sentences
from tui.documents.prose.windows import named_periods
from tui.text.words import forms

from .changes import ReportChanges
from .side import ReportSide

_NOTE = re.compile(
    r"(?:notes?|source|n\.?b\.?|definition|caveat)\b|[\[(]?(?:note \d+|[a-z]|\d{1,2})[\])]|[*†‡¹²³⁴⁵⁶⁷⁸⁹]|\d(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_DEFINES = re.compile(
    r"\b(?:includ(?:es?|ed|ing)|exclud(?:es?|ed|ing)|counts?|counted|defin(?:ed|ition|itions)|means|refers? to|covers?|measured|calculated"
    r"|based on|methodology|recorded (?:as|when|under|by)|taken from|source|no longer|discontinued|not comparable|rounded|provisional)\b",
    re.IGNORECASE,
)
_MARKS = frozenset(("note", "source", "nb", "definition", "caveat"))
LEAST_NOTE_ALIKE = 0.45
"""So much of their words two notes share that are one note, reworded."""
LONGEST_NOTE, SHORT_NOTE = 600, 200
"""The most characters of a note, and of one that is known only by its place below a table."""
NOTES_BELOW = 6
"""So many paragraphs below a table can be its notes."""
COMMON_NOTE_WORD = 50
"""A word of so many notes singles none out."""


class DefiningNote(Struct, frozen=True):
    """A note, or a sentence that says what is counted.

    `apart` is a note that stands on its own.
    """

    text: str
    place: DocumentPlace
    words: frozenset[str]
    apart: bool


def note_changes(now: ReportSide, earlier: ReportSide, changes: ReportChanges) -> Iterator[CheckFinding]:
    """The notes that are reworded, new or gone."""
    if earlier.restated:
        return
    here, there = list(_notes(now)), list(_notes(earlier))
    known, was_known = ({each.words for each in notes} for notes in (here, there))
    new = [each for each in here if each.words not in was_known]
    gone = {at: each for at, each in enumerate(there) if each.words not in known}
    places: dict[str, list[int]] = defaultdict(list)
    for at, note in gone.items():
        for word in note.words:
            places[word].append(at)
    for note in new:
        near = {at for word in note.words if len(found := places[word]) <= COMMON_NOTE_WORD for at in found if at in gone}
        alike = max(near, key=lambda at: (_alike(note, gone[at]), -at), default=None)
        if alike is not None and _alike(note, gone[alike]) >= LEAST_NOTE_ALIKE:
            was = gone.pop(alike)
            yield changes.defined(note.place, "A note", note.text, was.text, was.place)
        elif note.apart and not earlier.has_words(note.text):
            yield changes.noted(note.place, note.text)
    for note in gone.values():
        if note.apart and not now.has_words(note.text):
            yield changes.unnoted(note.text, note.place)


def _notes(side: ReportSide) -> Iterator[DefiningNote]:
    for table in side.tables:
        for text in table.reading.notes:
            place = next((cell.place for row in table.reading.table.rows for cell in row if cell.text == text), table.place)
            yield from _defining(text, place, apart=True)
    below = 0
    for block in side.document.blocks:
        below = NOTES_BELOW if isinstance(block, PrintedTable) else below - 1
        if isinstance(block, Paragraph):
            apart = block.footnote or bool(_NOTE.match(block.text)) or (below > 0 and len(block.text) <= SHORT_NOTE)
            yield from _defining(block.text[:LONGEST_PROSE], block.place, apart=apart)


def _defining(text: str, place: DocumentPlace, *, apart: bool) -> Iterator[DefiningNote]:
    """The sentences of a text that say what is counted."""
    if not _DEFINES.search(text):
        return
    for begins, ends in sentences(text):
        sentence = text[begins:ends].strip()
        if len(sentence) <= LONGEST_NOTE and _DEFINES.search(sentence):
            yield DefiningNote(sentence, place, _plain(sentence), apart)


def _plain(text: str) -> frozenset[str]:
    """The words of a note without dates and figures.

    A new date of the data is no new definition.
    """
    for period in named_periods(text):
        text = text.replace(period.text, " ")
    return frozenset(form for form in forms(text) if not form[0].isdigit()) - _MARKS


def _alike(one: DefiningNote, other: DefiningNote) -> float:
    return len(one.words & other.words) / max(1, len(one.words | other.words))
