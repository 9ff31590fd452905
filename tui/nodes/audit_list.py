"""The audit's list (questions, findings, open statistics) and each row's detail."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from tui.analysis.audit import AuditFilter, audit
from tui.analysis.finding import Finding
from tui.analysis.questions import claims_to_settle, questions
from tui.analysis.results import computed_words
from tui.analysis.standings import ClaimStanding, standing
from tui.analysis.support import Support
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import with_right, wrap

from .across.since_lines import since_row
from .board_words import LEFT_OPEN
from .finding_lines import finding_lines, finding_links
from .finding_words import claim_label
from .kinds import SINCE, node
from .links import Link, claim_address
from .questions import QUESTIONS_PAGE
from .standing_words import standing_span

STATISTICS = "Open statistics beside the report"


class AuditRow(NamedTuple):
    """A row: the address of a finding or a statistic.

    A heading has no address, and neither has a statement above its claims, which is `quiet`.
    """

    address: Address | None
    title: str
    quiet: bool = False


class AuditGroup(NamedTuple):
    """Findings that stand alike and, if it says so, with certain grounds."""

    title: str
    standing: ClaimStanding
    supports: tuple[Support, ...] = ()

    def has(self, finding: Finding) -> bool:
        """Whether a finding is in the group."""
        return standing(finding) == self.standing and (not self.supports or finding.support in self.supports)


AUDIT_GROUPS = (
    AuditGroup("Does not hold", "differs"),
    AuditGroup("Close", "close"),
    *(AuditGroup(f"Not settled: {words}", "ask", (support,)) for support, words in LEFT_OPEN.items()),
    AuditGroup("Holds", "holds"),
    AuditGroup("Judgement", "judgement"),
)
"""The groups of the list, what matters first. Each finding is in one of them."""


def audit_rows(pack: Pack, chosen: AuditFilter, *, statements: bool = True) -> tuple[AuditRow, ...]:
    """The rows for a filter, what matters first, with or without the statements.

    Questions and statistics are listed when nothing is filtered out.
    """
    rows: list[AuditRow] = []
    since = [AuditRow(SINCE, title) for title in since_row(pack)] if chosen == AuditFilter() else []
    shown = [finding for finding in audit(pack) if chosen.shows(finding)]
    groups = {group: found for group in AUDIT_GROUPS if (found := [finding for finding in shown if group.has(finding)])}
    asking = _group_asked_about(pack, groups) if chosen == AuditFilter() else None
    for group, found in groups.items():
        rows.append(AuditRow(None, f"{group.title} ({len(found)})"))
        if group == asking:
            rows += [AuditRow(QUESTIONS_PAGE, _questions_below(pack, found)), *since]
            since = []
        for thing, claims in groupby(found, lambda finding: finding.claim.thing):
            if statements and thing in pack.statements:
                rows.append(AuditRow(None, pack.statements[thing].title, quiet=True))
            rows += [AuditRow(claim_address(finding.claim), claim_label(pack, finding.claim)) for finding in claims]
    rows += since
    if pack.open_statistics and chosen == AuditFilter():
        rows.append(AuditRow(None, STATISTICS))
        rows += [AuditRow(Address("audit", id), table.spec.title) for id, table in pack.open_statistics.items()]
    return tuple(rows)


def _group_asked_about(pack: Pack, groups: Mapping[AuditGroup, Sequence[Finding]]) -> AuditGroup | None:
    """The group below whose heading the questions stand.

    The first with a claim that one would settle, of claims left open if there are any.
    """
    about = claims_to_settle(pack)
    asked = [group for group, found in groups.items() if not about.isdisjoint(finding.claim.address for finding in found)]
    return next((group for group in asked if group.standing == "ask"), next(iter(asked), None))


def _questions_below(pack: Pack, found: Sequence[Finding]) -> str:
    """The questions to ask about the claims found, and how many they would settle.

    It stands below the heading of those found: `36 questions would settle these, and 17 other claims`.
    """
    own = {finding.claim.address for finding in found}
    settled = [{finding.claim.address for finding in each.settles} for each in questions(pack)]
    about = [each for each in settled if not own.isdisjoint(each)]
    asked, every = f"{plural(len(about), 'question')} would settle", set().union(*about)
    if not own <= every:
        return f"{asked} {plural(len(every), 'claim')}"
    more = f", and {plural(len(every - own), 'other claim')}" if every - own else ""
    return f"{asked} {'this' if len(found) == 1 else 'these'}{more}"


def entry_lines(pack: Pack, row: AuditRow, columns: int) -> tuple[Line, ...]:
    """A row: sign, claim as stated, what the data gives; or the statement above it."""
    if row.address is None:
        return wrap((Span(f"  {row.title}", "quiet"),), columns, 2) if row.quiet else ((Span(row.title, "strong"),),)
    finding = pack.once(_by_address).get(row.address)
    if finding is None:
        return wrap((Span(f"  {row.title}"),), columns, 2)
    claim, shown = finding.claim, finding.consistency or computed_words(finding, brief=True)
    head = (standing_span(standing(finding)), Span(f" {row.title}: "), Span(f"“{claim.stated}”", "quiet"))
    return with_right(head, Span(shown, "strong"), columns)


def _by_address(pack: Pack) -> dict[Address | None, Finding]:
    return {claim_address(finding.claim): finding for finding in audit(pack)}


def row_detail(pack: Pack, address: Address | None, glyphs: Glyphs, columns: int) -> tuple[tuple[Line, ...], tuple[Link, ...]]:
    """A row in full with its links: a finding, the questions or open statistics.

    A note without an address.
    """
    if address is None:
        return ((Span("No claims match the filter.", "quiet"),),), ()
    if finding := pack.once(_by_address).get(address):
        return finding_lines(pack, finding, glyphs, columns), finding_links(pack, finding)
    found = node(pack, address)
    lines = found.lines(glyphs, columns)
    # The selected row has the title of open statistics.
    return lines[found.kind == "statistic" :], found.links()
