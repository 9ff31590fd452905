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

from .board_words import board_sentence, tally_words
from .finding_lines import source_of
from .finding_words import worst_words
from .slide_content import SlideContent, some
from .verdict_words import COUNTED, ROLES, SIGNS


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
