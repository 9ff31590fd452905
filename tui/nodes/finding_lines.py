"""A finding in full on a screen, with its links and its source."""

from collections.abc import Sequence

from tui.analysis.finding import Finding
from tui.analysis.questions import question_of
from tui.analysis.standings import standing
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.text.glyphs import Glyphs
from tui.text.meeting import publication
from tui.text.spans import Line, Span

from .finding_words import RESTS, attributions, claim_label, computed, relation, why
from .links import Link, claim_address
from .source import source_line
from .standing_words import standing_span
from .used_cells import used_lines

OPEN_STATISTICS_NOTE = "Open statistics cover another period or definition, so they do not verify the claim"


def finding_lines(pack: Pack, finding: Finding, glyphs: Glyphs, columns: int) -> tuple[Line, ...]:
    """A finding in full: verdict, claim, reason, statement, question, the cells used."""
    claim = finding.claim
    shown = computed(finding)
    sentence = f"“{claim.stated}”"
    lines: list[Line] = [
        (_verdict(finding), Span(f"  {claim_label(pack, claim)}", "strong")),
        (
            Span("Stated: ", "quiet"),
            Span(sentence, "strong"),
            Span("" if relation(finding) == claim.stated else f" ({relation(finding)})"),
            *((Span(". Computed: ", "quiet"), Span(shown, "strong")) if shown else ()),
        ),
        (Span("Why: ", "quiet"), Span(f"{why(finding)}.")),
    ]
    if claim.thing in pack.statements:
        lines.append((Span("Statement: ", "quiet"), Span(pack.statements[claim.thing].text)))
    else:
        lines.append((Span(f"Printed with the table “{pack.tables[claim.thing].spec.title}”."),))
    if asked := question_of(pack, finding):
        lines.append((Span("Ask: ", "quiet"), Span(asked.question)))
    lines.append((Span("Rests on: ", "quiet"), Span(f"{RESTS[finding.support]}.")))
    if finding.beside:
        lines.append((Span(f"{OPEN_STATISTICS_NOTE}.", "quiet"),))
        lines += [(Span(sentence, "quiet"),) for sentence in attributions(pack, finding)]
    if used := used_lines(pack, finding.cells, glyphs, columns):
        lines += [(), *used]
    lines += [(), (Span(_source(pack, claim.thing), "quiet"),)]
    return tuple(lines)


def _verdict(finding: Finding) -> Span:
    """The sign of a finding, and its verdict in a word."""
    return standing_span(standing(finding), words=True)


def finding_links(pack: Pack, finding: Finding) -> tuple[Link, ...]:
    """Links from a finding: its statement or table, its tables, its open statistics."""
    claim = finding.claim
    found = []
    if claim.thing in pack.statements:
        found.append(Link("Statement", pack.statements[claim.thing].title, claim_address(claim).parent))
    for id in dict.fromkeys(cell.table for cell in finding.cells):
        spec = pack.tables[id].spec
        if spec.topic:
            found.append(Link("Table", spec.title, Address(spec.topic, id)))
        else:
            found.append(Link("Open statistics", spec.title, Address("audit", id)))
    return tuple(found)


def source_of(pack: Pack, findings: Sequence[Finding]) -> str:
    """The source line of some findings: their places in the report.

    Where there are too many places, the report alone.
    """
    ids = tuple(dict.fromkeys(id for finding in findings for id in _sources(pack, finding.claim.thing)))
    return source_line(pack, ids) if 0 < len(ids) <= 4 else f"Source: {publication(pack)}."


def _sources(pack: Pack, thing: str) -> tuple[str, ...]:
    return pack.statements[thing].sources if thing in pack.statements else pack.tables[thing].spec.sources


def _source(pack: Pack, thing: str) -> str:
    return source_line(pack, _sources(pack, thing))
