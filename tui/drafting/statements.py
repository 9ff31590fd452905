"""A statement for each paragraph, bullet and row of words.

The document's own text, until someone restates it.
"""

import re
from collections.abc import Iterator

from tui.documents.document import Paragraph, PrintedTable
from tui.documents.prose.read import HAS_NUMBER, read_prose

from .claims import WrittenClaim, claims
from .entries import DraftedEntries
from .figures import Written, figures
from .headings import Passage
from .ids import Ids
from .measures import Measures
from .parts import DraftPart, Tree
from .promised import promised
from .recall import Recall
from .repeats import Repeats
from .wording import harmless_line, title_of, unnumbered, unnumbered_passage

LONGEST_STATEMENT = 3000
"""The most characters of a statement: what is longer is cut, and its source has the rest."""
MOST_ROWS = 200
"""The most rows of a table of words to draft as statements."""


_ANY = re.compile(r"\w")


class DraftedStatements:
    """Drafts statements.

    It keeps what each figure was read from, for the checks to be proposed.
    """

    def __init__(self, ids: Ids, entries: DraftedEntries, measures: Measures, recall: Recall) -> None:
        self._ids, self._entries, self._measures, self._recall = ids, entries, measures, recall
        self._repeats = Repeats()
        self.figures: dict[str, list[Written]] = {}
        self.claims: dict[str, list[WrittenClaim]] = {}

    def paragraph(self, passage: Passage, heading: str) -> DraftPart | None:
        """The statement of a paragraph.

        None where it has no words, or says what another has said.
        """
        assert isinstance(passage.block, Paragraph)
        text = unnumbered_passage(passage.block.text)
        if not any(map(str.isalnum, text)) or self._repeats.said(text, passage.file):
            return None
        before = self._recall.find("statement", text)
        entry = self._entries.add(passage, heading, before.entry if before else "")
        return self._part(passage, text, heading, entry, before.id if before else "")

    def rows(self, passage: Passage, heading: str) -> Iterator[DraftPart]:
        """The statements of a table of words, one for each row."""
        assert isinstance(passage.block, PrintedTable)
        for row in passage.block.rows[:MOST_ROWS]:
            text = " ".join(dict.fromkeys(filter(None, (harmless_line(cell.text) for cell in row))))
            if any(map(str.isalnum, text)) and not self._repeats.said(text, passage.file):
                before = self._recall.find("statement", text)
                entry = self._entries.row(passage, heading, row[0], text, before.entry if before else "")
                yield self._part(passage, text, heading, entry, before.id if before else "")

    def _part(self, passage: Passage, text: str, heading: str, entry: str, known: str) -> DraftPart:
        title = title_of(text)
        id = known or self._ids.new(title, "statement")
        shown = text if len(text) <= LONGEST_STATEMENT else f"{text[: LONGEST_STATEMENT - 1]}…"
        sentences = list(read_prose(shown, passage.block.place, heading, _ANY))
        found = figures([each for each in sentences if HAS_NUMBER.search(each.text)], self._measures)
        in_words = claims(sentences, [each.tree["id"] for each in found])
        self.figures[id], self.claims[id] = found, in_words
        tree: Tree = {"id": id, "title": title, "text": shown, "sources": [entry]}
        if found:
            tree["figures"] = [each.tree for each in found]
        if in_words:
            tree["claims"] = [each.tree for each in in_words]
        if promised(unnumbered(heading), shown):
            tree["promise"] = True
        if passage.notes and isinstance(passage.block, Paragraph):
            tree["caveats"] = [harmless_line(note) for note in passage.notes]
        return DraftPart("statement", id, tree | {"draft": True}, entry, text, passage.file, passage.block.place)
