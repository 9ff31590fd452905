"""A deck made from a workshop that has none of its own.

A title, what each topic has to show, the matrix, what does not hold, and the questions. No two slides have the same picture.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from tui.analysis.audit import audit, disagrees, worst
from tui.analysis.changes import changes
from tui.analysis.checks.share import Share
from tui.analysis.levels import stated_levels
from tui.analysis.own_row import own_members
from tui.model.deck import Deck, Slide
from tui.model.pack import Pack
from tui.model.report import Statement, Topic
from tui.navigation.address import HOME, Address
from tui.nodes.every_question import every_question
from tui.nodes.kinds import node, offers
from tui.nodes.members_slide import counts_of_forces
from tui.nodes.questions import QUESTIONS_PAGE
from tui.nodes.slide_content import SlideContent
from tui.nodes.slide_pictures.checked import MOST_TOGETHER
from tui.nodes.slide_pictures.levels import level_picture
from tui.nodes.slide_pictures.ranks import stated_rank
from tui.nodes.topic_slide import topic_picture
from tui.text.figures import prints
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain

LONGEST_STORY, SHORTEST_STORY = 17, 10
"""The most slides of a story, and the fewest, where the workshop has as much to show."""
SAMPLE = (74, 30)
"""The room in which two pictures are compared."""


def story(pack: Pack) -> Deck:
    """The deck; made once for each workshop."""
    return pack.once(_story)


def _story(pack: Pack) -> Deck:
    first, last = [HOME], list(_conclusions(pack))
    seen = {picture for place in (*first, *last) if (picture := picture_of(node(pack, place).slide()))}
    offered = {topic.id: list(_with_pictures(pack, topic, seen)) for topic in pack.report.topics}
    told = {topic.id: list(_in_words(topic)) or _in_titles(topic, offered[topic.id]) for topic in pack.report.topics}
    kept: set[Address] = set()
    headlines: set[tuple[str, str, str]] = set()

    def take(by_topic: Iterable[Sequence[Address]], most: int) -> None:
        """Take slides from one topic after the other, as long as there is room."""
        for place in filter(None, chain.from_iterable(zip_longest(*by_topic))):
            if len(first) + len(last) + len(kept) >= most:
                break
            made = node(pack, place).slide()
            picture, headline = picture_of(made), (place.topic, made.before, made.large)
            # Two slides of a topic with one figure in their headlines would look like one that has not turned.
            if picture and picture not in seen and not (headline in headlines and _has_figure(made.large)):
                seen.add(picture)
                headlines.add(headline)
                kept.add(place)

    take(offered.values(), LONGEST_STORY)
    untold = [places[:1] for topic, places in told.items() if not any(place.topic == topic for place in kept)]
    take(([place for place in places if _has_figure(node(pack, place).slide().large)] for places in untold), LONGEST_STORY + 1)
    take(untold, SHORTEST_STORY)
    take(told.values(), SHORTEST_STORY)
    middle = [place for topic in offered for place in (*offered[topic], *told[topic]) if place in kept]
    matrix = next((at + 1 for at in reversed(range(len(middle))) if middle[at].topic == pack.matrix.topic), len(middle))
    if offers(pack, "matrix"):
        middle.insert(matrix, Address("matrix"))
    return Deck(title=pack.report.title, slides=tuple(Slide(address=str(place)) for place in dict.fromkeys((*first, *middle, *last))))


def _has_figure(headline: str) -> bool:
    return any(sign.isdigit() for sign in headline)


def picture_of(found: SlideContent) -> str:
    """A slide's picture as text, or its short lines, to compare it with another."""
    if found.plan:
        return repr(found.plan)
    return "\n".join(map(plain, found.drawing(*SAMPLE, BLOCKS) if found.drawing else found.more)) or found.sentence


def _with_pictures(pack: Pack, topic: Topic, seen: Collection[str]) -> Iterator[Address]:
    """What a topic has to show, the most important first.

    `seen` are the pictures of other slides.
    """
    whole, moved = Address(topic.id), changes(pack, topic.id)
    pictured = topic_picture(pack, topic) is not None
    # One change has more to say on the slide of its statement.
    single = Address(topic.id, moved[0].statement) if len(moved) == 1 else None
    levels = stated_levels(pack, topic.id).statements
    if pictured and not moved and len(levels) == 1 and not topic.ladder and pack.matrix.topic != topic.id:
        single = Address(topic.id, next(iter(levels)))  # One level is larger on the slide of its statement.
    if pictured and single and picture_of(node(pack, single).slide()) not in seen:
        yield single
    elif pictured:
        yield whole
    every = pack.topic_tables(topic.id)
    # Counts of forces that differ in size say less than rates, where the topic has these.
    rated = any(own_members(pack, table) and not counts_of_forces(pack, table) for table in every)
    tables = [table.id for table in every if not (rated and counts_of_forces(pack, table))]
    headlines = [headline.table for headline in topic.headlines if headline.table in tables]
    statements = [statement for section in topic.sections for statement in section.statements]
    drawn = [each.id for each in statements if stated_rank(each) or level_picture(pack, each)]
    found = {id: _finding_of(pack, topic, id) for id in tables}
    yield from dict.fromkeys(Address(topic.id, found.get(id, id)) for id in (*filter(None, headlines), *drawn, *tables))
    # Headlines without a figure are no picture, and a single one is larger on the slide of its statement.
    figures = [headline.figures[0] for headline in topic.headlines if headline.figures]
    if pictured:
        return
    if len(figures) == 1:
        yield Address(topic.id, figures[0].partition("/")[0])
    elif len(figures) > 1 and any(sign.isdigit() for sign in picture_of(node(pack, whole).slide())):
        yield whole


def _finding_of(pack: Pack, topic: Topic, table: str) -> str:
    """What the report says of a ranking, rather than which member is the highest.

    The first statement that rests on the table and has a figure in its title, else one that has a figure at all, else the table itself.
    """
    ranking = pack.tables[table]
    if ranking.shape != "measures-by-member" and len(ranking.split) < 2:
        return table
    said = [each for section in topic.sections for each in section.statements if each.figures]
    statements = [each for each in said if table == each.table or (len(ranking.split) > 1 and _shares_of(each, table))]
    titled = (each.id for each in statements if any(prints(figure, each.title) for figure in each.figures))
    return next(chain(titled, (each.id for each in statements)), table)


def _shares_of(statement: Statement, table: str) -> bool:
    """Whether a statement is about a share in a table of several dimensions."""
    checks = (figure.check and figure.check.itself for figure in statement.figures)
    return any(isinstance(check, Share) and check.table == table for check in checks)


def _in_words(topic: Topic) -> Iterator[Address]:
    """Statements with a figure, for a workshop that has little to draw."""
    for section in topic.sections:
        yield from (Address(topic.id, statement.id) for statement in section.statements if statement.figures)


def _in_titles(topic: Topic, offered: Sequence[Address]) -> list[Address]:
    """The topic itself, where it has neither a picture nor a figure.

    Its only statement where it has one; nothing where it says nothing.
    """
    said = [statement.id for section in topic.sections for statement in section.statements]
    if offered or not (said or topic.headlines or topic.ladder):
        return []
    return [Address(topic.id, said[0] if len(said) == 1 else "")]


def _conclusions(pack: Pack) -> Sequence[Address]:
    """The finding that matters most, what does not hold, and the questions."""
    found = []
    failing = [finding for finding in audit(pack) if disagrees(finding)]
    # The slide of the audit draws a few of them, and they need no other.
    if (finding := worst(failing)) and len(failing) > MOST_TOGETHER:
        found.append(Address.parse(finding.claim.address).local)
    if audit(pack):
        found.append(Address("audit"))
    return [*found, *([QUESTIONS_PAGE] if every_question(pack) else [])]
