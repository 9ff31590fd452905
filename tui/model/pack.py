"""A whole workshop in memory.

The parts as they were read, and the look-ups that every screen and command shares.
"""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property

from msgspec import structs

from .base import Whole, grouped
from .capabilities import (
    ALL_NEIGHBOURHOODS,
    EVERYWHERE,
    WHOLE_COLUMN,
    WHOLE_COLUMN_TITLE,
    Activity,
    Capabilities,
    Capability,
    Category,
    MatrixLink,
)
from .claims import Claim
from .deck import Deck
from .glossary import Glossary, Term
from .measures import Measure
from .origin import Origin
from .outline import Entry, Outline
from .period import Period, parse_any
from .printed_claims import printed_claims
from .report import Figure, Report, Statement, Topic
from .scores import Scores
from .sentence_case import mid_sentence
from .table import Table


class Pack(Whole, frozen=True):
    """One workshop, read and checked.

    Ids are known to resolve, so look-ups by them raise KeyError only for outsiders.
    """

    id: str
    title: str
    licences: tuple[Origin, ...]
    report: Report
    matrix: Capabilities
    glossary: Glossary
    outline: Outline
    tables: dict[str, Table]
    deck: Deck | None = None
    scores: Scores | None = None

    @property
    def held(self) -> dt.date | None:
        """When the meeting was, if the workshop or its outline says so."""
        return self.report.held or self.outline.held

    @property
    def reported(self) -> dt.date | None:
        """When it was reported, if the workshop or its outline says so."""
        return self.report.reported or self.outline.reported

    @property
    def author(self) -> str:
        """Who wrote the report, empty where nobody is named."""
        return self.report.author or self.outline.author

    @cached_property
    def covers(self) -> Period | None:
        """The period that the report covers, if it says so."""
        return parse_any(self.report.covers) if self.report.covers else None

    @cached_property
    def date(self) -> dt.date:
        """The day that dates the workshop.

        When it was held, when it was reported, or the last day that it covers.
        """
        return self.held or self.reported or (self.covers.last if self.covers else dt.date.min)

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
        narrated = {s.id: s for topic in self.report.topics for section in topic.sections for s in section.statements}
        return narrated | {s.id: s for category in self.matrix.categories for s in category.characteristics}

    @cached_property
    def homes(self) -> dict[str, str]:
        """The topic id of every statement."""
        narrated = {s.id: topic.id for topic in self.report.topics for section in topic.sections for s in section.statements}
        return narrated | {s.id: self.matrix.topic for category in self.matrix.categories for s in category.characteristics}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Every figure by `statement/figure`."""
        return {f"{s.id}/{figure.id}": figure for s in self.statements.values() for figure in s.figures}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim by its address.

        A topic's statements in the report's order, each table after the topic's statements.
        """
        return {claim.address: claim for claim in self._every_claim()}

    @cached_property
    def has_claims(self) -> bool:
        """Whether there is any claim."""
        return next(self._every_claim(), None) is not None

    @cached_property
    def has_audit(self) -> bool:
        """Whether there is anything to audit: claims, or tables to set beside them."""
        return self.has_claims or bool(self.open_statistics)

    @cached_property
    def has_matrix(self) -> bool:
        """Whether there is a matrix.

        Capabilities with activities, or kinds of neighbourhood.
        """
        return bool(self.capabilities or self.categories)

    def _every_claim(self) -> Iterator[Claim]:
        for topic in self.report.topics:
            for section in topic.sections:
                for statement in section.statements:
                    yield from _claims(topic.id, statement, self.measures)
            if topic.id == self.matrix.topic:
                for category in self.matrix.categories:
                    for statement in category.characteristics:
                        yield from _claims(topic.id, statement, self.measures)
            for table in self.topic_tables(topic.id):
                yield from printed_claims(table)

    @cached_property
    def labels(self) -> dict[str, str]:
        """The label of every figure and every claim by its address, those of facts too."""
        facts = {f"{self.homes[name.partition('/')[0]]}/{name}": figure.label for name, figure in self.figures.items() if figure.fact}
        return facts | {address: claim.label for address, claim in self.claims.items()}

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
    def links(self) -> dict[tuple[str, str], MatrixLink]:
        """What the report says, by row and column of the matrix: the links that count."""
        return {(link.activity, link.category): link for link in self.matrix.links if link.counts}

    @cached_property
    def context(self) -> dict[tuple[str, str], MatrixLink]:
        """Our own reading, by row and column of the matrix.

        A cell is in `links` or here, never in both.
        """
        return {(link.activity, link.category): link for link in self.matrix.links if not link.counts}

    @cached_property
    def columns(self) -> dict[str, Category]:
        """The columns of the matrix by id.

        All neighbourhoods where a link is there, then the categories.
        """
        everywhere = [link for link in self.matrix.links if link.category == ALL_NEIGHBOURHOODS]
        if not everywhere:
            return self.categories
        cited = {source for link in everywhere for id in link.evidence for source in self.statements[id].sources}
        sources = tuple(id for id in self.entries if id in cited)
        return {ALL_NEIGHBOURHOODS: structs.replace(EVERYWHERE, sources=sources)} | self.categories

    def row_title(self, id: str) -> str:
        """The title of a row: an activity, a capability or the category as a whole."""
        return WHOLE_COLUMN_TITLE if id == WHOLE_COLUMN else (self.activities.get(id) or self.capabilities[id]).title

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
        return grouped((cause, statement.id) for statement in self.statements.values() for cause in statement.follows)

    @cached_property
    def used_by(self) -> dict[str, tuple[MatrixLink, ...]]:
        """For each statement, the links that it is evidence for; not our own reading."""
        return grouped((statement, link) for link in self.links.values() for statement in link.evidence)

    def topic_tables(self, topic: str) -> tuple[Table, ...]:
        """The tables of a topic, in order."""
        return self._by_topic.get(topic, ())

    @cached_property
    def _by_topic(self) -> dict[str, tuple[Table, ...]]:
        return grouped((table.spec.topic, table) for table in self.tables.values() if table.spec.topic)

    @cached_property
    def report_tables(self) -> dict[str, Table]:
        """The tables of the report: those of a topic."""
        return {id: table for id, table in self.tables.items() if table.spec.topic}

    @cached_property
    def open_statistics(self) -> dict[str, Table]:
        """The tables of other sources that claims are set beside: those without a topic."""
        return {id: table for id, table in self.tables.items() if not table.spec.topic}


def _claims(topic: str, statement: Statement, measures: dict[str, Measure]) -> list[Claim]:
    """The claims of a statement: its figures, the bases that they imply, its words.

    What is said of a measure is labelled with it.
    """

    def label(figure: Figure, text: str) -> str:
        measure = measures[figure.measure].short if figure.measure else ""
        if not measure or measure.casefold() == text.casefold():
            return text
        return f"{measure}: {mid_sentence(text, getattr(figure.check, 'where', {}).values())}"

    found = [
        Claim(
            topic=topic,
            thing=statement.id,
            part=figure.id,
            label=label(figure, figure.label),
            stated=figure.printed,
            relation=figure.relation,
            value=figure.value,
            upto=figure.upto,
            unit=figure.unit,
            signed=figure.role in ("change", "percent-change"),
            check=figure.check,
            reason=figure.reason,
            ask=figure.ask,
            window=figure.window,
        )
        for figure in statement.figures
        if not figure.fact
    ]
    for part, (change, percent) in statement.pairs.items():
        stated = f"{change.printed}; {percent.printed}"
        found.append(
            Claim(
                topic=topic,
                thing=statement.id,
                part=part,
                label=label(change, "Starting figure implied by the change"),
                stated=stated,
                relation="implied",
                unit=change.unit,
                pair=(change.id, percent.id),
            )
        )
    found += [
        Claim(
            topic=topic,
            thing=statement.id,
            part=word.id,
            label=word.label,
            stated=word.printed,
            relation=word.relation,
            check=word.check,
            reason=word.reason,
            ask=word.ask,
        )
        for word in statement.claims
    ]
    return found
