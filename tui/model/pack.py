"""A whole workshop in memory: the parts as they were read, and the look-ups that every screen and command shares."""

from functools import cached_property
from typing import Literal

import msgspec

from .capabilities import Activity, Capabilities, Capability, Category, Link
from .deck import Deck
from .glossary import Glossary, Term
from .outline import Entry, Outline
from .report import Figure, Measure, Report, Statement, TableNote, Topic
from .series import Disposals, Series


class Licence(msgspec.Struct, frozen=True):
    """A licence or origin line of the data package."""

    title: str
    path: str = ""


class Table(msgspec.Struct, frozen=True):
    """A table: what the narrative says of it, and its data."""

    note: TableNote
    data: Series | Disposals

    @property
    def kind(self) -> Literal["series", "disposals"]:
        """Which of the two shapes the data has."""
        return "series" if isinstance(self.data, Series) else "disposals"


class Pack(msgspec.Struct, frozen=True, dict=True):
    """One workshop, read and checked. Ids are known to resolve, so look-ups by them raise KeyError only for outsiders."""

    id: str
    title: str
    licences: tuple[Licence, ...]
    report: Report
    matrix: Capabilities
    glossary: Glossary
    outline: Outline
    tables: dict[str, Table]
    deck: Deck | None = None

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """Topics by id, in the report's order."""
        return {topic.id: topic for topic in self.report.topics}

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """Measures by id."""
        return {measure.id: measure for measure in self.report.measures}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Every statement by id, the characteristics of categories among them."""
        told = {s.id: s for topic in self.report.topics for section in topic.sections for s in section.statements}
        return told | {s.id: s for category in self.matrix.categories for s in category.characteristics}

    @cached_property
    def homes(self) -> dict[str, str]:
        """The topic id of every statement."""
        told = {s.id: topic.id for topic in self.report.topics for section in topic.sections for s in section.statements}
        return told | {s.id: self.matrix.topic for category in self.matrix.categories for s in category.characteristics}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Every figure by `statement/figure`."""
        return {f"{s.id}/{figure.id}": figure for s in self.statements.values() for figure in s.figures}

    @cached_property
    def capabilities(self) -> dict[str, Capability]:
        """Capabilities by number."""
        return {capability.id: capability for capability in self.matrix.capabilities}

    @cached_property
    def activities(self) -> dict[str, Activity]:
        """Activities by id, in order."""
        return {activity.id: activity for capability in self.matrix.capabilities for activity in capability.activities}

    @cached_property
    def categories(self) -> dict[str, Category]:
        """Neighbourhood categories by id, in the report's order."""
        return {category.id: category for category in self.matrix.categories}

    @cached_property
    def links(self) -> dict[tuple[str, str], Link]:
        """Links by (activity or capability, category)."""
        return {(link.activity, link.category): link for link in self.matrix.links}

    def row_title(self, id: str) -> str:
        """The title of an activity or a capability, as a row of the matrix."""
        return (self.activities.get(id) or self.capabilities[id]).title

    @cached_property
    def terms(self) -> dict[str, Term]:
        """Terms by id, sorted as a reader looks them up."""
        return {term.id: term for term in sorted(self.glossary.terms, key=lambda term: term.term.casefold())}

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Outline entries by id, in the document's order."""
        return {entry.id: entry for entry in self.outline.entries}

    @cached_property
    def followers(self) -> dict[str, tuple[str, ...]]:
        """For each statement, those that say they follow from it."""
        found: dict[str, tuple[str, ...]] = {}
        for statement in self.statements.values():
            for cause in statement.follows:
                found[cause] = (*found.get(cause, ()), statement.id)
        return found

    @cached_property
    def used_by(self) -> dict[str, tuple[Link, ...]]:
        """For each statement, the links that it is evidence for."""
        found: dict[str, tuple[Link, ...]] = {}
        for link in self.matrix.links:
            for statement in link.evidence:
                found[statement] = (*found.get(statement, ()), link)
        return found

    def topic_tables(self, topic: str) -> tuple[Table, ...]:
        """The tables of a topic, in order."""
        return tuple(table for table in self.tables.values() if table.note.topic == topic)
