"""Slides of the audit: its tally, and a claim whose verdict is the message."""

from rich.cells import cell_len

from tui.analysis.audit import Finding, audit, tally, worst
from tui.analysis.relations import VERDICTS
from tui.charts.bar import rightward
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import fit

from .audit import COUNTED, MEANS, ROLES, SIGNS, board_sentence, given, source_of, statement_findings, tally_words, why, worst_words
from .slide_content import SlideContent, some

TELLING = ("differs", "close")
"""Verdicts that become the message of a claim's slide."""


def audit_face(pack: Pack) -> SlideContent:
    """The whole audit: how many claims differ, out of how many, and the main finding."""
    findings = audit(pack)
    counts, first = tally(findings), worst(findings)
    checked = len(findings) - counts["unchecked"]
    more: list[Line] = [(Span(f"{worst_words(first)}."),)] if first else []
    return SlideContent(
        ("Audit",),
        "The audit of the report's claims",
        large=str(counts["differs"]),
        unit=f"of {plural(checked, 'claim')} that could be checked {COUNTED['differs'][counts['differs'] != 1]}",
        sentence=board_sentence(findings),
        more=(*more, (Span(f"{tally_words(findings)}.", "muted"),)),
        drawing=lambda columns, rows, glyphs: some(_bars(findings, columns, glyphs), rows, glyphs),
        source=source_of(pack, findings),
    )


def claim_face(pack: Pack, place: str, part: str, face: SlideContent) -> SlideContent:
    """The slide of a claim or a figure with its verdict.

    It is unchanged if the claim agrees; otherwise it leads with what the data gives.
    """
    finding = statement_findings(pack, place).get(part)
    if finding is None:
        return face
    verdict: Line = (Span(f"{SIGNS[finding.verdict]} {finding.verdict}: ", ROLES[finding.verdict]), Span(f"{why(finding)}."))
    face = face._replace(more=(verdict, *face.more))
    shown = given(finding)
    if finding.verdict not in TELLING or not shown:
        return face
    return face._replace(
        title=f"Audit: {finding.claim.label}",
        where=(*face.where[:1], "Audit"),
        large=shown,
        before="by the report's own figures",
        unit=face.unit if finding.claim.thing in pack.statements else finding.claim.label,
        sentence=f"The report says “{finding.claim.stated}”. {MEANS[finding.verdict].capitalize()}.",
    )


def _bars(findings: tuple[Finding, ...], columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A bar for each verdict, in proportion to its number of claims."""
    counts = tally(findings)
    name = 2 + max(cell_len(f"{SIGNS[verdict]} {verdict}") for verdict in VERDICTS)
    room = max(1, columns - name - 1 - len(str(max(counts.values(), default=0))))
    most = max(counts.values(), default=0) or 1
    return tuple(
        (
            Span(fit(f"{SIGNS[verdict]} {verdict}", name, glyphs), ROLES[verdict]),
            Span(rightward(number / most * room, glyphs), ROLES[verdict]),
            Span(f" {number}", "strong"),
        )
        for verdict, number in counts.items()
    )
