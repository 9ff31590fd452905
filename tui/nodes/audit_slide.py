"""The slide of the audit: the claims that do not hold.

Each with what the report's own figures give.
"""

from collections.abc import Sequence

from tui.analysis.audit import audit
from tui.analysis.finding import Finding
from tui.analysis.standings import AuditCounts, audit_counts, standing
from tui.model.pack import Pack
from tui.text.meeting import dated_report
from tui.text.numbers import plural

from .board_words import board_sentence
from .finding_words import computed, why
from .slide_content import SlideContent, short_sentence
from .slide_pictures.checked import findings_picture
from .slide_pictures.texts import labelled_picture

MOST_FAILING = 6
"""The most claims on the slide."""


def audit_slide(pack: Pack) -> SlideContent:
    """How many of the claims that data can test do not hold, over those claims."""
    findings = audit(pack)
    counts = audit_counts(findings)
    failing = sorted((found for found in findings if standing(found) in ("differs", "close")), key=lambda found: standing(found) == "close")
    holding = [found for found in findings if standing(found) == "holds"]
    shown = failing or holding
    bars = findings_picture(failing) if failing else None
    return SlideContent(
        ("Audit",),
        "What does not hold" if failing or not counts.tested else "What holds",
        large=f"{counts.differs or counts.holds} of {counts.tested}" if counts.tested else "",
        words=_words(counts),
        sentence=short_sentence((_sentence(counts),)),
        drawing=bars or (labelled_picture(_entries(shown)) if shown else None),
        full=board_sentence(findings),
        source=f"Source: {dated_report(pack)}.",
    )


def _entries(shown: Sequence[Finding]) -> list[tuple[str, str]]:
    """The first claims, with the number of the others."""
    kept = shown if len(shown) <= MOST_FAILING else shown[: MOST_FAILING - 1]
    others = [("", f"{len(shown) - len(kept)} more in the audit")] if len(kept) < len(shown) else []
    return [*map(_entry, kept), *others]


def _entry(found: Finding) -> tuple[str, str]:
    """A claim, what the report says, and what the figures give.

    The figures of a claim that holds would only say the same again.
    """
    gives = computed(found)
    if standing(found) == "holds":
        return found.claim.label, f"“{found.claim.stated}”"
    return found.claim.label, f"“{found.claim.stated}”, by its figures {gives}" if gives else f"“{found.claim.stated}”: {why(found)}"


def _words(counts: AuditCounts) -> str:
    if not counts.tested:
        return ""
    if counts.differs:
        return "does not hold" if counts.differs == 1 else "do not hold"
    return "holds" if counts.holds == 1 else "hold"


def _sentence(counts: AuditCounts) -> str:
    differ, holding, tested = counts.differs, counts.holds, counts.tested
    if not tested:
        return "The report has no figures to test its claims on"
    if differ:
        return f"{differ} of {plural(tested, 'claim')} that could be tested {'does' if differ == 1 else 'do'} not hold"
    if holding < tested:
        return f"{holding} of {plural(tested, 'claim')} that could be tested hold; the rest are close"
    return "The claim that could be tested holds" if tested == 1 else f"All {tested} claims that could be tested hold"
