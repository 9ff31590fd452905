"""The slide of the audit: the claims that do not hold.

Each with what the report's own figures give.
"""

from collections.abc import Sequence

from tui.analysis.audit import audit
from tui.analysis.checks.share import Share
from tui.analysis.finding import Finding
from tui.analysis.standings import AuditCounts, audit_counts, standing
from tui.model.pack import Pack
from tui.text.lists import joined
from tui.text.meeting import dated_report
from tui.text.numbers import plural
from tui.text.units import unit_in_words

from .board_words import MORE, board_sentence, needing_more
from .claim_slide import how_far
from .finding_words import claim_label, computed, why
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
    missing = needing_more(findings)
    bars = findings_picture(pack, failing) if failing else None
    return SlideContent(
        ("Audit",),
        "What does not hold" if failing or not counts.tested else "What holds",
        large=_headline(counts),
        words=_words(counts),
        sentence=short_sentence(_sentences(pack, counts, failing, missing)),
        drawing=bars or (labelled_picture(_entries(pack, shown)) if shown else None),
        full=board_sentence(findings),
        source=f"Source: {dated_report(pack)}.",
    )


def _entries(pack: Pack, shown: Sequence[Finding]) -> list[tuple[str, str]]:
    """The first claims, with the number of the others."""
    kept = shown if len(shown) <= MOST_FAILING else shown[: MOST_FAILING - 1]
    others = [("", f"{len(shown) - len(kept)} more in the audit")] if len(kept) < len(shown) else []
    return [*(_entry(pack, each) for each in kept), *others]


def _entry(pack: Pack, found: Finding) -> tuple[str, str]:
    """A claim, what the report says, and what the figures give.

    The figures of a claim that holds would only say the same again.
    """
    gives, label = computed(found), _named(pack, found)
    if standing(found) == "holds":
        return label, f"“{found.claim.stated}” holds"
    return label, f"“{found.claim.stated}”, by its figures {gives}" if gives else f"“{found.claim.stated}”: {why(found)}"


def _named(pack: Pack, found: Finding) -> str:
    """A claim as it is named away from its statement; a share says what it is of."""
    check, label = found.claim.check, claim_label(pack, found.claim)
    share = check.itself if check else None
    if not isinstance(share, Share) or share.table not in pack.tables:
        return label
    table = pack.tables[share.table]
    measure = table.measures[table.place(share.column)]
    unit = unit_in_words(measure) if measure else ""
    return f"{label}, of the {unit}" if unit and unit not in label else label


def _headline(counts: AuditCounts) -> str:
    """How many claims differ of those tested.

    Where none does, how many hold of all that figures could settle.
    """
    if not counts.tested:
        return ""
    return f"{counts.differs} of {counts.tested}" if counts.differs else f"{counts.holds} of {counts.tested + counts.ask}"


def _words(counts: AuditCounts) -> str:
    if not counts.tested:
        return ""
    if counts.differs:
        return "differs" if counts.differs == 1 else "differ"
    return "holds" if counts.holds == 1 else "hold"


def _sentences(pack: Pack, counts: AuditCounts, failing: Sequence[Finding], missing: int) -> tuple[str, ...]:
    """Which claims differ, or what is not settled; the headline counts.

    `missing` is the number of claims that need more figures.
    """
    if not counts.tested:
        return ("The report has no figures to test its claims on",)
    if counts.differs:
        differing = [found for found in failing if standing(found) == "differs"]
        # Which claims these are stands beside their bars.
        if all(aparts := [how_far(found) for found in differing]):
            return tuple(f"{whose} own figures give {joined(aparts)}" for whose in ("The report's", "Its"))
        labels = joined([claim_label(pack, found.claim).replace(": ", ", ", 1) for found in differing])
        if len(differing) == 1:
            return (f"{labels}: “{differing[0].claim.stated}”, by its figures {computed(differing[0])}", labels)
        return (f"The report's own figures differ on {labels}", labels)
    if counts.holds < counts.tested:
        return (f"{plural(counts.tested - counts.holds, 'claim')} {'is' if counts.close == 1 else 'are'} close, and none differs",)
    if counts.ask > missing:
        rest = f"; {missing} of them {MORE[missing != 1]}" if missing else " by the report's own figures"
        return (f"{counts.ask} {'is' if counts.ask == 1 else 'are'} not settled{rest}",)
    if counts.ask:
        return (f"{counts.ask} {'is' if counts.ask == 1 else 'are'} not settled and {MORE[counts.ask != 1]}",)
    return ("The report's own figures give every claim that could be tested",)
