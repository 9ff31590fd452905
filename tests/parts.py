"""Workshops with parts taken away or multiplied, in memory.

What a pack does without, nothing may mention.
"""

from collections.abc import Callable

from msgspec.structs import replace

from tui.model.capabilities import Activity, Capabilities, Capability, Category, MatrixLink
from tui.model.deck import Deck
from tui.model.glossary import Glossary
from tui.model.pack import Pack
from tui.model.report import Section, Statement, Topic
from tui.nodes.kinds import address_of

Change = Callable[[Pack], Pack]


def without_matrix(pack: Pack) -> Pack:
    """The workshop without capabilities, activities, categories and links."""
    return _deck(replace(pack, matrix=Capabilities(topic="", capabilities=(), categories=(), links=())))


def without_glossary(pack: Pack) -> Pack:
    """The workshop without terms."""
    return _deck(replace(pack, glossary=Glossary(terms=())))


def without_deck(pack: Pack) -> Pack:
    """The workshop without a deck."""
    return replace(pack, deck=None)


def without_claims(pack: Pack) -> Pack:
    """The workshop without anything to audit.

    No figures, claims, printed totals, questions or open statistics.
    """

    def bare(statement: Statement) -> Statement:
        return replace(statement, figures=(), claims=())

    topics = tuple(_statements(replace(topic, headlines=()), bare) for topic in pack.report.topics)
    matrix = replace(
        pack.matrix,
        categories=tuple(replace(each, characteristics=tuple(map(bare, each.characteristics))) for each in pack.matrix.categories),
    )
    specs = tuple(
        replace(spec, printed=type(spec.printed)(), dimensions=tuple(replace(each, whole="") for each in spec.dimensions))
        for spec in pack.report.tables
        if spec.topic
    )
    kept = {spec.id: spec for spec in specs}
    tables = {id: replace(table, spec=kept[id]) for id, table in pack.tables.items() if id in kept}
    report = replace(pack.report, topics=topics, tables=specs, questions=())
    return _deck(replace(pack, report=report, matrix=matrix, tables=tables))


def without_tables(pack: Pack) -> Pack:
    """The workshop without tables, or the claims and headlines that rest on one."""

    def bare(statement: Statement) -> Statement:
        figures = tuple(replace(each, check=None) for each in statement.figures)
        claims = tuple(replace(each, check=None) for each in statement.claims)
        return replace(statement, figures=figures, claims=claims, table=None)

    topics = tuple(
        _statements(replace(topic, headlines=tuple(each for each in topic.headlines if not each.table)), bare)
        for topic in pack.report.topics
    )
    categories = tuple(replace(each, characteristics=tuple(map(bare, each.characteristics))) for each in pack.matrix.categories)
    report = replace(pack.report, topics=topics, tables=())
    pack = replace(pack, matrix=replace(pack.matrix, categories=categories))
    return _deck(replace(pack, report=report, tables={}))


def without_meeting(pack: Pack) -> Pack:
    """The workshop without a board, an office, an author and the dates of the meeting.

    Only the period that it covers.
    """
    report = replace(pack.report, board="", office="", author="", held=None, reported=None, covers="2014/15")
    return replace(pack, report=report, outline=replace(pack.outline, author="", held=None, reported=None))


def bare(pack: Pack) -> Pack:
    """The workshop with nothing but statements."""
    return without_meeting(without_matrix(without_glossary(without_deck(without_claims(without_tables(pack))))))


WITHOUT: dict[str, Change] = {
    "nothing less": lambda pack: pack,
    "no matrix": without_matrix,
    "no glossary": without_glossary,
    "no deck": without_deck,
    "no claims": without_claims,
    "no tables": without_tables,
    "no meeting": without_meeting,
    "only statements": bare,
}
"""Each part taken away alone, and all of them."""


def with_categories(pack: Pack, number: int) -> Pack:
    """The workshop with so many kinds of neighbourhood.

    Each has the links of the first.
    """
    (first, *_) = pack.matrix.categories
    names = [f"kind-{place}" for place in range(1, number + 1)]
    categories = tuple(
        Category(
            id=name,
            title=f"Kind {place} of neighbourhood",
            short=f"Kind {place}",
            text=first.text,
            sources=first.sources,
            characteristics=(),
        )
        for place, name in enumerate(names, 1)
    )
    evidence = (next(iter(pack.homes)),)
    links = tuple(
        replace(link, category=name, evidence=evidence) for name in names for link in pack.matrix.links if link.category == first.id
    )
    return _deck(replace(pack, matrix=replace(pack.matrix, categories=categories, links=links)))


def with_capabilities(pack: Pack, number: int, activities: int) -> Pack:
    """The workshop with so many capabilities, each with so many activities.

    There is a link in every third cell.
    """
    sources = pack.matrix.capabilities[0].sources
    letters = [chr(ord("a") + place) if place < 26 else f"a{chr(ord('a') + place - 26)}" for place in range(activities)]
    capabilities = tuple(
        Capability(
            id=str(at),
            title=f"Capability {at}",
            text="What it is.",
            sources=sources,
            activities=tuple(
                Activity(id=f"{at}{letter}", title=f"Activity {at}{letter}", text="What it does.", sources=sources) for letter in letters
            ),
        )
        for at in range(1, number + 1)
    )
    evidence = (next(iter(pack.homes)),)
    cells = [(f"{at}{letter}", id) for at in range(1, number + 1) for letter in letters for id in pack.categories]
    links = tuple(
        MatrixLink(activity=row, category=id, emphasis="present", basis="stated", evidence=evidence, reason="It says so.")
        for row, id in cells[::3]
    )
    return _deck(replace(pack, matrix=replace(pack.matrix, capabilities=capabilities, links=links)))


def with_topics(pack: Pack, number: int) -> Pack:
    """The workshop with more topics, so many in all, each with one statement."""
    sources = next(iter(pack.statements.values())).sources
    more = tuple(
        Topic(
            id=f"chapter-{place}",
            title=f"Chapter {place}",
            about=f"What chapter {place} is about.",
            headlines=(),
            sections=(
                Section(
                    id=f"part-{place}",
                    title="Part",
                    statements=(Statement(id=f"said-{place}", title=f"Said {place}", text=f"It is said {place} times.", sources=sources),),
                ),
            ),
        )
        for place in range(len(pack.report.topics) + 1, number + 1)
    )
    return replace(pack, report=replace(pack.report, topics=(*pack.report.topics, *more)))


def _statements(topic: Topic, change: Callable[[Statement], Statement]) -> Topic:
    sections = tuple(replace(section, statements=tuple(map(change, section.statements))) for section in topic.sections)
    return replace(topic, sections=sections)


def _deck(pack: Pack) -> Pack:
    """The workshop with the slides of its deck that it still has."""
    if pack.deck is None:
        return pack
    slides = tuple(slide for slide in pack.deck.slides if _known(pack, slide.address))
    return replace(pack, deck=Deck(title=pack.deck.title, slides=slides) if slides else None)


def _known(pack: Pack, address: str) -> bool:
    try:
        address_of(pack, address)
    except LookupError:
        return False
    return True
