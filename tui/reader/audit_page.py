"""The audit for the reader: the groups of the list, a line for each claim."""

from collections.abc import Iterable, Iterator

from tui.analysis.audit import audit
from tui.analysis.finding import Finding
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.nodes.across.since_lines import since_row
from tui.nodes.audit_list import AUDIT_GROUPS
from tui.nodes.finding_words import claim_label, computed
from tui.nodes.kinds import SINCE, description
from tui.nodes.links import claim_address
from tui.nodes.node import Node
from tui.nodes.record import Record
from tui.nodes.standing_words import STANDING_MEANS, standing_word
from tui.text.numbers import plural

from .page import ReadingLine

SHORT_LABEL = 4
"""A claim's label of so many words may not say what it is about."""


def audit_entries(pack: Pack, found: Node, record: Record) -> Iterator[ReadingLine]:
    """The summary, the questions to ask, the claims by group, and open statistics."""
    yield from (ReadingLine(f"{fact.label}: {fact.words}") for fact in record.facts if fact.label and fact.words)
    yield from (
        ReadingLine(description("questions")(pack, each).title, each) for each in description("questions").addresses(pack, found.address)
    )
    yield from (ReadingLine(f"{title}.", SINCE) for title in since_row(pack))
    findings = audit(pack)
    for group in AUDIT_GROUPS:
        means = "" if group.supports else f": {STANDING_MEANS[group.standing]}"
        yield from _group(pack, f"{group.title}{means}", (each for each in findings if group.has(each)))
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
        also = f"{finding.verdict} {standing_word(finding)} {finding.support} {pack.topics[finding.claim.topic].title}"
        yield ReadingLine(f"{_named(pack, finding.claim)}, “{finding.claim.stated}”{gives}", claim_address(finding.claim), also)


def _named(pack: Pack, claim: Claim) -> str:
    """A claim, after its statement's title where it is short.

    `Lowest over` alone says nothing; `Robbery: change` does.
    """
    statement, label = pack.statements.get(claim.thing), claim_label(pack, claim)
    clear = ":" in label or len(label.split()) > SHORT_LABEL
    return label if clear or statement is None else f"{statement.title}: {label}"
