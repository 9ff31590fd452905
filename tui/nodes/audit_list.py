"""The audit's list (questions, findings, open statistics) and each row's detail."""

from typing import NamedTuple

from tui.analysis.audit import AuditFilter, audit
from tui.analysis.finding import Finding
from tui.analysis.questions import questions
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import clip_distinct, fit

from .finding_lines import finding_lines, finding_links
from .finding_words import claim_label, computed_words
from .kinds import node
from .links import Link, claim_address
from .questions import QUESTIONS_PAGE
from .verdict_words import verdict_span

STATISTICS = "Open statistics beside the report"


class AuditRow(NamedTuple):
    """A row: the address of a finding or a statistic; a heading has no address."""

    address: Address | None
    title: str


def audit_rows(pack: Pack, chosen: AuditFilter) -> tuple[AuditRow, ...]:
    """The rows for a filter.

    Questions and statistics are listed when nothing is filtered out.
    """
    rows: list[AuditRow] = []
    if chosen == AuditFilter() and (asked := questions(pack)):
        rows.append(AuditRow(QUESTIONS_PAGE, f"{node(pack, QUESTIONS_PAGE).title} ({len(asked)})"))
    topic = ""
    for finding in audit(pack):
        if chosen.shows(finding):
            if finding.claim.topic != topic:
                topic = finding.claim.topic
                rows.append(AuditRow(None, pack.topics[topic].title))
            rows.append(AuditRow(claim_address(finding.claim), claim_label(pack, finding.claim)))
    if pack.open_statistics and chosen == AuditFilter():
        rows.append(AuditRow(None, STATISTICS))
        rows += [AuditRow(Address("audit", id), table.spec.title) for id, table in pack.open_statistics.items()]
    return tuple(rows)


def entry_lines(pack: Pack, row: AuditRow, columns: int, glyphs: Glyphs) -> Line:
    """A row: verdict, claim, stated and computed value; fewer on a narrow terminal."""
    finding = pack.once(_by_address).get(row.address)
    if finding is None:
        return (Span(fit(row.title, columns, glyphs)),)
    shown = fit(finding.consistency or computed_words(finding, brief=True), 13, glyphs, right=True) if columns >= 70 else ""
    room = columns - 12 - len(shown)
    wide = room * 3 // 5 if columns >= 50 else room
    return (
        Span(fit(verdict_span(finding.verdict).text, 12, glyphs), verdict_span(finding.verdict).role),
        Span(fit(_short(pack, row.title, wide - 1, glyphs), wide - 1, glyphs)),
        Span(" "),
        Span(fit(f"“{finding.claim.stated}”", room - wide, glyphs) if room > wide else "", "quiet"),
        Span(shown, "strong"),
    )


def _short(pack: Pack, title: str, cells: int, glyphs: Glyphs) -> str:
    """The title of a row in so many cells, unlike that of any other."""
    known = pack.once(_shortened)
    key = cells, glyphs.ellipsis
    if key not in known:
        titles = [claim_label(pack, finding.claim) for finding in audit(pack)]
        known[key] = dict(zip(titles, clip_distinct(titles, cells), strict=True))
    return known[key].get(title, title)


def _shortened(pack: Pack) -> dict[tuple[int, str], dict[str, str]]:
    """The titles as they were cut, by width."""
    return {}


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
    return found.lines(glyphs, columns), found.links()
