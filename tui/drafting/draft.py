"""Drafts a workshop from documents.

Their statements, tables, measures, terms and meeting, each with the passage it came from.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from tui.documents.document import CheckedDocument, Heading, Paragraph, PrintedTable
from tui.documents.grid import TableReading, read_tables
from tui.documents.window import window_of
from tui.model.period import Period, parse_period
from tui.pack.names import RESERVED

from .activities import DraftedActivities
from .entries import DraftedEntries
from .front_lines import front_lines
from .front_page import front_page, is_fact
from .glossary import terms
from .headings import HeadingNode, HeadingTopic, Passage, topics
from .ids import Ids
from .layout import Tidy
from .measures import Measures
from .meeting import meeting
from .memory import DraftMemory
from .parts import Chapter, DraftedPack, DraftPart, DraftSection, DraftSource, Tree
from .recall import Recall
from .section_numbers import heading_titles
from .sifting import sifted
from .statements import DraftedStatements
from .table_part import MOST_TABLE_ROWS, table_csv, table_resource, table_tree
from .tidy import tidy_table
from .wording import harmless_line, unnumbered, unnumbered_passage

MOST_PASSAGES = 2500
"""The most passages to draft: a document with more is no report for one meeting."""
MOST_CHARACTERS = 1_300_000
"""The most characters of all statements and tables together, as plain values: more is no report for one meeting."""
FEWEST_REPEATED = 4
"""Tables with the same numbers, at least so many, are one table in two files."""
LARGEST = 1_000_000
"""The most characters of a table's file."""
COVER_BLOCKS = 12
"""How many blocks from the top can be the table of a paper's facts, and how many rows it has."""
_NOT_TITLE = re.compile(
    r"(?:board|panel|committee|authority|police|constabulary)$|^report of\b|^\d{1,2}\s\w+\s\d{4}$"
    r"|^(?:agenda|item|purpose|contents|date|not protectively marked|official)\b",
    re.IGNORECASE,
)
_REPORT_TO = re.compile(r"\b(?:report|update|scorecard|dashboard|review|summary|statement|paper)\s(?:to|for)\s", re.IGNORECASE)
"""A title can end with the board that it is for."""
PassageProgress = Callable[[int, int], None]
"""Called with how many passages are drafted, and how many there are."""


class Drafted:
    """A draft with what its checks are proposed from.

    The tables as they were read, and what each figure was read from.
    """

    def __init__(
        self, draft: DraftedPack, readings: list[TableReading], tables: list[tuple[str, Tidy]], statements: DraftedStatements
    ) -> None:
        self.draft, self.readings, self.tables, self.statements = draft, readings, tables, statements


def draft(
    documents: Sequence[CheckedDocument],
    modified: dt.date,
    progress: PassageProgress = lambda done, of: None,
    memory: DraftMemory | None = None,
    refused: Mapping[str, str] = MappingProxyType({}),
    taken: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> Drafted:
    """Draft a workshop from documents, in their order.

    What is in `memory` keeps its ids, and nothing new gets one that is `taken`, by kind. `refused` are tables, as the document has
    them, that cannot be drafted, each with the reason.
    """
    coming = (unnumbered_passage(block.text) for each in documents for block in each.blocks if isinstance(block, Paragraph))
    return _Drafter(documents, progress, Recall(memory, coming, taken), refused).drafted(modified)


class _Drafter:
    """Goes through the topics of some documents."""

    def __init__(self, documents: Sequence[CheckedDocument], progress: PassageProgress, recall: Recall, refused: Mapping[str, str]) -> None:
        self.documents = documents
        several = len(documents) > 1
        files = Ids()
        self.sources = [
            DraftSource(
                files.new(each.path.stem, "file") if several else "",
                harmless_line(each.path.name),
                harmless_line(each.title)[:200] or "Report",
                each.sha256,
            )
            for each in documents
        ]
        self.progress = progress
        self.recall, self.refused = recall, refused
        taken = recall.ids
        self.entries = DraftedEntries(Ids(taken.get("entry", frozenset())))
        self.measures = Measures(Ids(taken.get("measure", frozenset())), recall)
        self.things = Ids(taken.get("statement", frozenset()) | taken.get("table", frozenset()))
        self.statements = DraftedStatements(self.things, self.entries, self.measures, recall)
        self.activities = DraftedActivities(self.entries, recall)
        self.readings: list[TableReading] = []
        self.tables: list[tuple[str, Tidy]] = []
        self.seen: dict[tuple[Decimal, ...], str] = {}
        self.latest: list[Period] = []
        self.left: list[str] = []
        self.done = self.size = self.more = self.every = 0

    def drafted(self, modified: dt.date) -> Drafted:
        documents = [sifted(each.blocks) for each in self.documents]
        self.every = sum(not isinstance(each.block, Heading) for document in documents for each in document.blocks)
        self.left += [line for document in documents for line in document.left]
        found = topics((source.id, source.title, each.blocks) for source, each in zip(self.sources, documents, strict=True))
        ids = Ids(RESERVED | self.recall.ids.get("topic", frozenset()))
        chapters = [chapter for topic in found if (chapter := self._chapter(topic, ids))]
        self.left += [
            f"{part.what} ({part.place.words() or each.path.name}): {part.why}." for each in self.documents for part in each.unread
        ]
        if self.more:
            self.left.append(f"The last {self.more:,} of {self.every:,} passages: a workshop has no room for more.")
        texts = [harmless_line(block.text) for each in self.documents for block in each.blocks if not isinstance(block, PrintedTable)]
        latest = max(self.latest, key=lambda period: period.last, default=None)
        facts, missing = meeting(self._title(), [*self._cover(), *texts], latest, modified)
        statements = [part for chapter in chapters for section in chapter.sections for part in section.statements]
        names = [*((part.entry, part.source) for part in (*statements, *self.activities.parts)), *(("", text) for text in texts)]
        listed = [pair for document in documents for pair in document.terms]
        result = DraftedPack(
            str(facts["title"]), facts, tuple(chapters), tuple(self.measures.parts), tuple(terms(names, listed)), tuple(self.entries.trees),
            tuple(self.sources), (*missing, *self.left), self.activities.tree, tuple(self.activities.parts),
            front_lines([*self._cover(), *texts], facts),
        )  # fmt: skip
        return Drafted(result, self.readings, self.tables, self.statements)

    def _cover(self) -> list[str]:
        """The rows of the tables near the top.

        They can have the date, the board and the author of a paper.
        """
        tables = (block for each in self.documents for block in each.blocks[:COVER_BLOCKS] if isinstance(block, PrintedTable))
        rows = (row for table in tables if table.rows and len(table.rows[0]) <= 2 for row in table.rows[:COVER_BLOCKS])
        return [": ".join(dict.fromkeys(text for cell in row if (text := harmless_line(cell.text).strip(" :")))) for row in rows]

    def _title(self) -> str:
        """The first heading near the top that is no board, date or formality.

        Otherwise the title of the document.
        """
        first = self.documents[0]
        plain = heading_titles(first.blocks)
        titles = [
            text
            for at, block in enumerate(first.blocks[:8])
            if isinstance(block, Heading) and plain[at] == (text := unnumbered(block.text))
        ]
        headings = [text for text in titles if not re.match(r"(?:table|figure|chart)\s*\d", text, re.IGNORECASE)]
        front = sorted(front_page(first.blocks[:8]))
        lines = [harmless_line(block.text) for at in front if isinstance(block := first.blocks[at], Paragraph)]
        headings += [line for line in lines if len(line.split()) > 2 and not is_fact(line, near_end=True)]
        return next((text for text in headings if _is_title(text)), harmless_line(first.title))

    def _chapter(self, topic: HeadingTopic, ids: Ids) -> Chapter | None:
        before = self.recall.find("topic", harmless_line(topic.title))
        id = before.id if before else ids.new(topic.title, "topic")
        tables: list[DraftPart] = []
        sections: list[DraftSection] = []
        names = Ids()
        begun = len(self.activities.parts)
        for node in topic.sections:
            statements = self._section(node, id, tables)
            if statements:
                sections.append(DraftSection(names.new(node.title, "section"), harmless_line(node.title), tuple(statements)))
        return (
            Chapter(id, harmless_line(topic.title), tuple(sections), tuple(tables))
            if sections or tables or len(self.activities.parts) > begun
            else None
        )

    def _section(self, node: HeadingNode, topic: str, tables: list[DraftPart]) -> list[DraftPart]:
        found: list[DraftPart] = []
        listed = self.activities.lines(node.passages, node.title, topic)
        for at, passage in enumerate(node.passages):
            if at in listed:
                continue
            if self.done >= MOST_PASSAGES or self.size > MOST_CHARACTERS:
                self.more += 1
                continue
            self.done += 1
            self.progress(self.done, min(self.every, MOST_PASSAGES))
            if isinstance(passage.block, Paragraph):
                statement = self.statements.paragraph(passage, node.title)
                added = [statement] if statement else []
            elif (made := self._tables(passage, node.title, topic)) is None or made:
                tables += made or []
                self.size += sum(len(repr(part.tree)) for part in made or [])
                continue
            elif self.activities.table(passage, node.title, topic):
                continue
            else:
                added = list(self.statements.rows(passage, node.title))
            found += added
            self.size += sum(len(repr(part.tree)) for part in added)
        return found

    def _tables(self, passage: Passage, heading: str, topic: str) -> list[DraftPart] | None:
        """The tables of figures in a printed table; none where it is one of words.

        None where another file has the same, which is then drafted once.
        """
        assert isinstance(passage.block, PrintedTable)
        readings, unread = read_tables(passage.block)
        self.left += [f"{each.what} ({each.place.words()}): {each.why}." for each in unread]
        made: list[tuple[TableReading, Tidy]] = []
        repeated = False
        for reading in readings:
            numbers = tuple(value.value for row in reading.values for value in row if value is not None)
            if len(numbers) >= FEWEST_REPEATED and self.seen.setdefault(numbers, passage.file) != passage.file:
                name = harmless_line(reading.title or passage.block.title) or heading
                self.left.append(f"{name} ({passage.block.place.words()}): another file has the same table.")
                repeated = True
                continue
            found = tidy_table(reading, harmless_line(reading.title or passage.block.title) or heading)
            if found is None or not found.keys:
                continue
            if len(found.keys) > MOST_TABLE_ROWS or len(table_csv(found)) > LARGEST:
                self.left.append(f"{found.title} ({passage.block.place.words()}): it has more rows than a report's table.")
                continue
            if reason := self.refused.get(_source(reading, found)):
                self.left.append(f"{found.title} ({passage.block.place.words()}): {reason}.")
                continue
            made.append((reading, found))
        if not made:
            return None if repeated else []
        known = [self.recall.find("table", _source(reading, found)) for reading, found in made]
        entry = self.entries.add(passage, heading, next((each.entry for each in known if each), ""))
        return [
            self._table(reading, found, topic, entry, passage, before.id if before else "")
            for (reading, found), before in zip(made, known, strict=True)
        ]

    def _table(self, reading: TableReading, found: Tidy, topic: str, entry: str, passage: Passage, known: str) -> DraftPart:
        id = known or self.things.new(found.title, "table")
        self.readings.append(reading)
        self.tables.append((id, found))
        self.latest += _latest(found)
        found.caveats += [note for note in map(harmless_line, passage.notes) if note not in found.caveats]
        tree: Tree = table_tree(found, id, topic, (entry,), self.measures)
        return DraftPart(
            "table",
            id,
            tree,
            entry,
            _source(reading, found),
            passage.file,
            passage.block.place,
            table_csv(found),
            table_resource(found, id),
        )


def _is_title(text: str) -> bool:
    """Whether a line near the top can be the title: no board and no period.

    `Performance report to the Police and Crime Panel` can be.
    """
    board = _NOT_TITLE.search(text) and not _REPORT_TO.search(text)
    return not board and len(text) > 3 and window_of(text) is None


def _source(reading: TableReading, found: Tidy) -> str:
    """A table as the document has it."""
    rows = "\n".join("\t".join(harmless_line(cell.text) for cell in row) for row in reading.table.rows)
    return f"{found.title}\n{rows}"


def _latest(found: Tidy) -> list[Period]:
    """The last period of a table that has any."""
    if found.calendar is None:
        return []
    calendar = found.calendar
    periods = [parse_period(period, calendar.frequency, calendar.starts) for period, _ in found.keys]
    return [max(periods)]
