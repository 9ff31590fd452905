"""The audit's list (questions, findings, open statistics) and each row's detail."""

from typing import NamedTuple

from tui.analysis.audit import Chosen, Finding, audit
from tui.analysis.questions import questions
from tui.model.bridge import OpenData
from tui.model.pack import Pack
from tui.model.series import Series
from tui.text.glyphs import Glyphs
from tui.text.numbers import count
from tui.text.spans import Line, Span
from tui.text.wrapping import fit

from .finding_lines import finding_leads, finding_lines
from .finding_words import claim_label, given
from .links import Link
from .questions import ADDRESS, TITLE, question_leads, question_lines
from .used import every_line
from .verdict_words import verdict_span

STATISTICS = "Open statistics beside the report"


class Listed(NamedTuple):
    """A row: the address of a finding or a statistic; a heading has no address."""

    address: str
    title: str


def listed(pack: Pack, chosen: Chosen) -> tuple[Listed, ...]:
    """The rows for a filter.

    Questions and statistics are listed when nothing is filtered out.
    """
    rows: list[Listed] = []
    if chosen == Chosen() and (asked := questions(pack)):
        rows.append(Listed(ADDRESS, f"{TITLE} ({len(asked)})"))
    topic = ""
    for finding in audit(pack):
        if chosen.shows(finding):
            if finding.claim.topic != topic:
                topic = finding.claim.topic
                rows.append(Listed("", pack.topics[topic].title))
            rows.append(Listed(finding.claim.address, claim_label(pack, finding.claim)))
    if pack.statistics and chosen == Chosen():
        rows.append(Listed("", STATISTICS))
        rows += [Listed(f"audit/{id}", held.note.title) for id, held in pack.statistics.items()]
    return tuple(rows)


def entry_lines(pack: Pack, row: Listed, columns: int, glyphs: Glyphs) -> Line:
    """A row: verdict, claim, stated and computed value; fewer on a narrow terminal."""
    finding = pack.once(_by_address).get(row.address)
    if finding is None:
        return (Span(fit(row.title, columns, glyphs)),)
    shown = fit(finding.standing or given(finding, brief=True), 13, glyphs, right=True) if columns >= 70 else ""
    room = columns - 12 - len(shown)
    wide = room * 3 // 5 if columns >= 50 else room
    return (
        Span(fit(verdict_span(finding.verdict).text, 12, glyphs), verdict_span(finding.verdict).role),
        Span(fit(row.title, wide - 1, glyphs)),
        Span(" "),
        Span(fit(f"“{finding.claim.stated}”", room - wide, glyphs) if room > wide else "", "muted"),
        Span(shown, "strong"),
    )


def lines_of(pack: Pack, address: str, glyphs: Glyphs, columns: int) -> tuple[Line, ...]:
    """The detail of a row: the questions, a finding, or a statistic with its source."""
    finding = pack.once(_by_address).get(address)
    if finding:
        return finding_lines(pack, finding, glyphs, columns)
    if address == ADDRESS:
        return question_lines(pack)
    held = pack.statistics.get(address.partition("/")[2])
    return _statistic(held, glyphs, columns) if held else ((Span("No claims match the filter.", "note"),),)


def leads_of(pack: Pack, address: str) -> tuple[Link, ...]:
    """Links from a row."""
    finding = pack.once(_by_address).get(address)
    if finding:
        return finding_leads(pack, finding)
    if address == ADDRESS:
        return question_leads(pack)
    id = address.partition("/")[2]
    return tuple(
        Link("Beside", finding.claim.label, finding.claim.place)
        for finding in audit(pack)
        if any(cell.table == id for cell in finding.cells)
    )


def _by_address(pack: Pack) -> dict[str, Finding]:
    return {finding.claim.address: finding for finding in audit(pack)}


def _statistic(held: OpenData, glyphs: Glyphs, columns: int) -> tuple[Line, ...]:
    figures = every_line(held.data, glyphs, columns)
    unit = f"{count(len(held.data.months))} months" if isinstance(held.data, Series) else f"{count(len(held.data.rows))} areas"
    lines: list[Line] = [(Span(held.note.title, "title"),), (Span(f"{held.note.definition}"),)]
    lines += [(Span(f"In {held.note.unit}; {unit}. These are not the report's own figures.", "note"),), *figures]
    lines += [(Span(f"Source: {origin.title}.", "muted"),) for origin in held.sources]
    lines += [(Span(licence.line if licence.attribution else f"Licence: {licence.line}", "muted"),) for licence in held.licences]
    return tuple(lines)
