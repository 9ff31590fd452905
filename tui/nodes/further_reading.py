"""Further reading beside a topic, a statement, a table or the questions.

For the room that a wide terminal has left: questions to ask, what the audit finds, why the rest is not settled, terms, and other
statements of the topic. Nothing of another topic.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from tui.analysis.audit import audit, disagrees, of_place
from tui.analysis.finding import Finding
from tui.analysis.questions import claims_asked_about, questions
from tui.analysis.standings import standing
from tui.model.glossary import Term
from tui.model.pack import Pack
from tui.model.report import Statement
from tui.navigation.address import Address
from tui.text.spans import Line, Span
from tui.text.titled_blocks import DetailBlock, TitledBlocks

from .finding_words import claim_label, why
from .links import statement_address
from .standing_words import standing_span
from .statement_lines import says_why_open
from .table_statements import statements_about, things_about
from .terms import terms_in
from .topic_list import items, statement_in_full, statements_below

ASKED_TITLE, FOUND_TITLE, TERMS_TITLE = "Questions to ask", "What the audit finds", "Terms"
ALSO_TITLE, OPEN_TITLE = "Also in this topic", "Why it is not settled"
_TESTED = ("agrees", "close", "differs")
_MOST_SAID = 20
"""How many statements are said at most where no question is open."""


def beside_topic(pack: Pack, topic: str) -> tuple[TitledBlocks, ...]:
    """For a topic's list: its questions, the audit, and why the rest is open."""
    findings = [each for each in audit(pack) if each.claim.topic == topic]
    # A statement has its own claims beside it, each checked there.
    elsewhere = [each for each in findings if each.claim.thing in pack.tables or disagrees(each)]
    groups = ((ASKED_TITLE, _asked(pack, findings)), (FOUND_TITLE, _tested(pack, elsewhere)), (OPEN_TITLE, _not_settled(pack, findings)))
    return tuple(_with_blocks(groups))


def beside_questions(pack: Pack) -> tuple[TitledBlocks, ...]:
    """For the questions: what the audit finds besides what they ask about.

    The claims that do not hold come first.
    """
    about = claims_asked_about(pack)
    others = [each for each in audit(pack) if each.claim.address not in about]
    return tuple(_with_blocks(((FOUND_TITLE, _tested(pack, sorted(others, key=lambda each: each.verdict == "agrees"))),)))


def said_of_topics(pack: Pack) -> tuple[TitledBlocks, ...]:
    """What the report says, topic by topic, where it leaves no questions open."""
    return tuple(_with_blocks(_topics_in_full(pack)))


def beside_statement(pack: Pack, address: Address, *, listed: bool, reasons: bool = True) -> tuple[TitledBlocks, ...]:
    """For a statement: why it is not settled, the others of its topic, and its terms.

    Without the others of its topic if the list has their texts (`listed`). Room beyond these stays blank.
    """
    others = () if listed else statements_below(pack, address)
    why_not = why_not_settled(pack, address) if reasons else ()
    held = pack.statements.get(address.thing)
    terms = terms_in(f"{held.title} {held.text}", pack) if held else ()
    return (*why_not, *others, *_with_blocks(((TERMS_TITLE, _meanings(terms)),)))


def why_not_settled(pack: Pack, address: Address) -> tuple[TitledBlocks, ...]:
    """Why claims of a statement are open, where its own lines do not say so."""
    others = (each for each in of_place(pack, str(address)) if not says_why_open(each))
    return tuple(_with_blocks(((OPEN_TITLE, _not_settled(pack, others)),)))


def beside_table(pack: Pack, table: str) -> tuple[TitledBlocks, ...]:
    """For a table, after the statements about it.

    Questions to ask and what the audit finds of it, the rest of its topic, and the terms of those statements.
    """
    topic = pack.tables[table].spec.topic or ""
    about = statements_about(pack, pack.tables[table])
    known = things_about(pack, pack.tables[table])
    findings = [each for each in audit(pack) if each.claim.topic == topic and each.claim.thing in known]
    also = [each for each in _of_topic(pack, topic) if each.id not in known]
    terms = terms_in(" ".join(f"{each.title} {each.text}" for each in about), pack)
    groups = (
        (ASKED_TITLE, _asked(pack, findings)),
        (FOUND_TITLE, _tested(pack, findings)),
        (ALSO_TITLE, [statement_in_full(pack, statement_address(pack, each.id)) for each in also]),
        (TERMS_TITLE, _meanings(terms)),
    )
    return tuple(_with_blocks(groups))


def _with_blocks(groups: Iterable[TitledBlocks]) -> Iterator[TitledBlocks]:
    return (group for group in groups if group[1])


def _of_topic(pack: Pack, topic: str) -> list[Statement]:
    things = [entry.address.thing for entry in items(pack, topic) if entry.address]
    return [pack.statements[thing] for thing in things if thing in pack.statements]


def _asked(pack: Pack, findings: Collection[Finding]) -> Sequence[DetailBlock]:
    """The questions about some findings."""
    about = {each.claim.address for each in findings}
    asked = [each for each in questions(pack) if not about.isdisjoint(found.claim.address for found in each.findings)]
    return [((Span("? ", "strong"), Span(each.question)),) for each in asked]


def _tested(pack: Pack, findings: Iterable[Finding]) -> Sequence[DetailBlock]:
    """The claims that the report's figures or words settle, each with the working."""
    return [(_finding_line(pack, each),) for each in findings if each.verdict in _TESTED]


def _not_settled(pack: Pack, findings: Iterable[Finding]) -> Sequence[DetailBlock]:
    """Why the other claims are not settled; claims with one reason share it."""
    reasons: dict[str, list[Finding]] = {}
    for each in findings:
        if each.verdict not in _TESTED:
            reasons.setdefault(why(each), []).append(each)
    return [
        (
            (
                standing_span(standing(same[0])),
                Span(f" {'; '.join(claim_label(pack, each.claim) for each in same)}"),
                Span(f"  {reason.rstrip('.')}.", "quiet"),
            ),
        )
        for reason, same in reasons.items()
        if reason
    ]


def _finding_line(pack: Pack, finding: Finding) -> Line:
    claim = finding.claim
    head = f" {claim_label(pack, claim)}: “{claim.stated}”"
    return standing_span(standing(finding)), Span(head), Span(f"  {why(finding)}.", "quiet")


def _meanings(terms: Iterable[Term]) -> Sequence[DetailBlock]:
    """Terms, each with what it is short for and its meaning."""
    return [
        ((Span(each.term, "strong"), Span(f"  {each.expansion}." if each.expansion else ""), Span(f"  {each.meaning}", "quiet")),)
        for each in terms
    ]


def _topics_in_full(pack: Pack) -> Iterator[TitledBlocks]:
    """Topics with their statements, until there are enough of these."""
    held = 0
    for each in pack.topics:
        blocks = [statement_in_full(pack, statement_address(pack, found.id)) for found in _of_topic(pack, each)][: _MOST_SAID - held]
        yield pack.topics[each].title, blocks
        held += len(blocks)
        if held >= _MOST_SAID:
            return
