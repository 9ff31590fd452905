"""The audit for the reader.

What differs comes first, then what is close, unchecked and as stated. Each line is one claim with its verdict in a word.
"""

from collections.abc import Iterable, Iterator
from typing import get_args

from tui.analysis.audit import audit
from tui.analysis.finding import Finding
from tui.analysis.support import Support
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.nodes.finding_words import RESTS, claim_label, computed
from tui.nodes.kinds import description
from tui.nodes.links import claim_address
from tui.nodes.node import Node
from tui.nodes.record import Record
from tui.nodes.verdict_words import MEANS, verdict_word
from tui.text.numbers import plural

from .page import ReadingLine

SHORT_LABEL = 4
"""A claim's label of so many words may not say what it is about."""


def audit_entries(pack: Pack, found: Node, record: Record) -> Iterator[ReadingLine]:
    """The summary, the questions to ask, the claims by verdict, and open statistics."""
    yield from (ReadingLine(f"{fact.label}: {fact.words}") for fact in record.facts if fact.label and fact.words)
    yield from (
        ReadingLine(description("questions")(pack, each).title, each) for each in description("questions").addresses(pack, found.address)
    )
    findings = audit(pack)
    for verdict in ("differs", "close"):
        yield from _group(
            pack, f"{verdict_word(verdict).capitalize()}: {MEANS[verdict]}", (each for each in findings if each.verdict == verdict)
        )
    left = [finding for finding in findings if finding.verdict == "unchecked"]
    for support in ("ask-for", *(each for each in get_args(Support) if each != "ask-for")):
        yield from _group(
            pack, f"{verdict_word('unchecked').capitalize()}: {RESTS[support]}", (each for each in left if each.support == support)
        )
    yield from _group(
        pack, f"{verdict_word('agrees').capitalize()}: {MEANS['agrees']}", (each for each in findings if each.verdict == "agrees")
    )
    statistic = description("statistic")
    statistics = [ReadingLine(statistic(pack, each).title, each) for each in statistic.addresses(pack, found.address)]
    yield from (ReadingLine("Open statistics beside the report:"), *statistics) if statistics else ()


def _group(pack: Pack, heading: str, findings: Iterable[Finding]) -> Iterator[ReadingLine]:
    """The claims under a heading.

    A filter finds them by verdict, topic and ground as well."""
    held = tuple(findings)
    if held:
        yield ReadingLine(f"{heading}, {plural(len(held), 'claim')}:")
    for finding in held:
        shown = computed(finding)
        gives = f", computed {shown}" if shown else ""
        also = f"{finding.verdict} {verdict_word(finding.verdict)} {finding.support} {pack.topics[finding.claim.topic].title}"
        yield ReadingLine(f"{_named(pack, finding.claim)}, “{finding.claim.stated}”{gives}", claim_address(finding.claim), also)


def _named(pack: Pack, claim: Claim) -> str:
    """A claim, after its statement's title where it is short.

    `Lowest over` alone says nothing; `Robbery: change` does.
    """
    statement, label = pack.statements.get(claim.thing), claim_label(pack, claim)
    clear = ":" in label or len(label.split()) > SHORT_LABEL
    return label if clear or statement is None else f"{statement.title}: {label}"
