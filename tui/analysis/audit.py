"""The audit: checks each claim of a report against the report's tables and words.

Pure: a pack in, findings out. A claim that gives a reason stays unchecked, whatever its working shows.
"""

from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple, cast

import msgspec

from tui.model import claims
from tui.model.claims import Check, Claim, Relation
from tui.model.pack import Pack

from . import audit_open, audit_report, audit_tables
from .grounds import Ground, Standing, ground_of
from .implied import allowed
from .relations import VERDICTS, Verdict, judge
from .working import Cell, Number, Stated, Told, Working

KINDS: dict[type, Callable[[Pack, Claim, Any], Working]] = {
    claims.Total: audit_tables.total,
    claims.Mean: audit_tables.mean,
    claims.Value: audit_tables.value,
    claims.Share: audit_tables.share,
    claims.ShareChange: audit_tables.share_change,
    claims.LikeForLike: audit_tables.like_for_like,
    claims.Months: audit_tables.months,
    claims.Window: audit_tables.window,
    claims.Trend: audit_tables.trend,
    claims.Extreme: audit_tables.extreme,
    claims.Count: audit_report.count,
    claims.Listed: audit_report.listed,
    claims.Compare: audit_report.compare,
    claims.PartOf: audit_report.part_of,
    claims.CrossCheck: audit_open.cross_check,
}
"""The function for each kind of check."""

NO_CHECK = "There is no check for this claim"


class Finding(NamedTuple):
    """A claim with its verdict, and what the verdict rests on.

    `told` is the working and the result in one line; `apart` how far a number is from the stated one, as a fraction of that; `standing`
    how any open statistics beside the claim compare with it.
    """

    claim: Claim
    verdict: Verdict
    computed: Number | None
    told: Told
    cells: tuple[Cell, ...]
    apart: float
    ground: Ground
    standing: Standing | None = None

    @property
    def beside(self) -> bool:
        """Whether open statistics are compared with the claim."""
        return isinstance(self.claim.check, claims.CrossCheck)


class Chosen(NamedTuple):
    """Which findings to show, by verdict and topic. No topics means all of them."""

    verdicts: frozenset[Verdict] = frozenset(VERDICTS)
    topics: frozenset[str] = frozenset()

    def shows(self, finding: Finding) -> bool:
        """Whether a finding passes the filter."""
        return finding.verdict in self.verdicts and (not self.topics or finding.claim.topic in self.topics)

    def told(self, topics: Collection[str]) -> str:
        """The filter in a few words; `all` where it hides nothing."""
        told = []
        if self.verdicts != frozenset(VERDICTS):
            told.append(_fewer(self.verdicts, VERDICTS) or "no verdict")
        if self.topics:
            told.append(_fewer(self.topics, topics))
        return "; ".join(told) or "all"


def _fewer(shown: Collection[str], every: Collection[str]) -> str:
    """What is shown or what is hidden, whichever is shorter.

    `close, differs`, or `not agrees`.
    """
    hidden = ", ".join(name for name in every if name not in shown)
    return min(", ".join(name for name in every if name in shown), f"not {hidden}", key=len)


def audit(pack: Pack) -> tuple[Finding, ...]:
    """Every claim of a workshop with its verdict, in the report's order.

    Computed once for each pack.
    """
    return pack.once(_audit)


def tally(findings: Iterable[Finding]) -> dict[Verdict, int]:
    """The number of findings with each verdict."""
    counts = dict.fromkeys(VERDICTS, 0)
    for finding in findings:
        counts[finding.verdict] += 1
    return counts


def worst(findings: Iterable[Finding]) -> Finding | None:
    """The finding that matters most to a board.

    The farthest off of those that differ, or else of those that are close.
    """
    of_note = [finding for finding in findings if finding.verdict in ("differs", "close")]
    return max(of_note, key=lambda finding: (finding.verdict == "differs", finding.apart), default=None)


def of_place(pack: Pack, place: str) -> tuple[Finding, ...]:
    """The findings of one statement or table, by its address."""
    return pack.once(_by_place).get(place, ())


def gravest(findings: Iterable[Finding]) -> Verdict | None:
    """The verdict to show for several findings; None if there are none.

    Differs comes before close, close before agrees, and agrees before unchecked.
    """
    found = {finding.verdict for finding in findings}
    order: tuple[Verdict, ...] = ("differs", "close", "agrees", "unchecked")
    return next((verdict for verdict in order if verdict in found), None)


def open_in_part(findings: Iterable[Finding]) -> bool:
    """Whether some claims agree and others are unchecked.

    `agrees` alone would then mislead.
    """
    return {finding.verdict for finding in findings} == {"agrees", "unchecked"}


def _audit(pack: Pack) -> tuple[Finding, ...]:
    return tuple(find(pack, claim) for claim in pack.claims.values())


def _by_place(pack: Pack) -> dict[str, tuple[Finding, ...]]:
    found: dict[str, list[Finding]] = {}
    for finding in audit(pack):
        found.setdefault(finding.claim.place, []).append(finding)
    return {place: tuple(findings) for place, findings in found.items()}


def find(pack: Pack, claim: Claim) -> Finding:
    """Check one claim."""
    finding = _found(pack, claim)
    return finding._replace(
        ground=ground_of(claim, finding.verdict, computed=finding.computed is not None, printed=claim.thing in pack.old_tables)
    )


def _found(pack: Pack, claim: Claim) -> Finding:
    if claim.pair:
        working = audit_report.base_of(pack, claim)
        verdict: Verdict = "unchecked" if working.holds is None else "agrees" if working.holds else "differs"
        return Finding(claim, verdict, working.computed, working.told, working.cells, 0, "bounded")
    if claim.check is None:
        return Finding(claim, "unchecked", None, (claim.reason.rstrip(".") or NO_CHECK,), (), 0, "judgement")
    verdict, working, told = _settled(pack, claim, claim.check)
    if claim.reason:
        verdict, told = "unchecked", (*told, f". {claim.reason}")
    apart = abs(working.computed - claim.value) / abs(claim.value) if working.computed is not None and claim.value else 0
    return Finding(claim, verdict, working.computed, told, working.cells, apart, "judgement", working.standing)


def _settled(pack: Pack, claim: Claim, check: Check) -> tuple[Verdict, Working, Told]:
    """A check's verdict, its working, and the working with its result in words.

    A share whose base leaves cases out is judged on both bases. Where the two disagree, the verdict depends on the base, so the claim is
    not settled.
    """
    without = dict(check.without) if isinstance(check, claims.Share | claims.ShareChange) else {}
    if not without:
        verdict, working, told = _read(pack, claim, check)
        return verdict, working, (*told, *_open_cases(pack, check))
    verdict, working, told = _read(pack, claim, msgspec.structs.replace(check, without={}))
    other, _, other_told = _read(pack, claim, check)
    names = ", ".join(name for out in without.values() for name in out)
    told = ("of all cases, ", *told, f". Without {names}, ", *other_told)
    if other != verdict:
        verdict, told = "unchecked", (*told, ". The two disagree, and the report does not say which cases count")
    return verdict, working, (*told, *_open_cases(pack, check))


def _open_cases(pack: Pack, check: Check) -> Told:
    told = audit_tables.part_year(pack, check) if isinstance(check, claims.ShareChange) else ()
    return (". ", *told) if told else ()


def _read(pack: Pack, claim: Claim, check: Check) -> tuple[Verdict, Working, Told]:
    working = KINDS[type(check)](pack, claim, check)
    verdict, result = _judged(claim, working)
    if isinstance(check, claims.CrossCheck):
        return "unchecked", working, working.told
    return verdict, working, (*working.told, "; ", *result) if result and not claim.reason else working.told


def _judged(claim: Claim, working: Working) -> tuple[Verdict, Told]:
    """The verdict of a working, and its result in words."""
    if claim.value is None:
        if working.holds is None:
            return "unchecked", ()
        return ("agrees", ()) if working.holds else ("differs", (f"not {claim.relation}",))
    if working.bounds is not None:
        return _bounded(claim, working)
    if working.computed is None:
        return "unchecked", ()
    computed, stated = working.computed, claim.value
    if claim.signed:
        if computed * stated < 0:
            return "differs", ("in the other direction",)
        computed, stated = abs(computed), abs(stated)
    # A total printed below its own table is right or wrong, never close.
    judgement = judge(computed, stated, cast("Relation", claim.relation), claim.upto, claim.stated, near=not claim.below_table)
    return judgement.verdict, _result(judgement.ground, Stated(stated, claim.unit, claim.stated))


def _bounded(claim: Claim, working: Working) -> tuple[Verdict, Told]:
    """The verdict on a number known only as a range.

    It agrees if the whole range does, and differs if none of the range can agree.
    """
    assert working.bounds is not None
    assert claim.value is not None
    stated = allowed(abs(claim.value), cast("Relation", claim.relation), claim.stated, percent=claim.unit == "%")
    if stated.low <= working.bounds.low and working.bounds.high <= stated.high:
        return "agrees", ("all of this is as stated",)
    if working.bounds.high < stated.low or stated.high < working.bounds.low:
        return "differs", ("none of this is as stated",)
    return "unchecked", ("this neither confirms nor rules out the stated figure",)


def _result(ground: str, stated: Stated) -> Told:
    words: dict[str, Told] = {
        "same": ("as stated",),
        "rounds": ("rounds to ", stated),
        "not": ("not ", stated),
        "close": ("not ", stated, ", but within 1% of it"),
        "between": ("within the stated range",),
        "outside": ("outside the stated range",),
        "about rounds": ("rounds to ", stated),
        "about near": ("within 5% of ", stated),
        "far": ("not within 5% of ", stated),
        "over": ("over ", stated),
        "just over": ("over ", stated, " and within 10% of it"),
        "far over": ("over ", stated, ", but not within 10% of it"),
        "not over": ("not over ", stated),
        "under": ("under ", stated),
        "just under": ("under ", stated, " and within 10% of it"),
        "far under": ("under ", stated, ", but not within 10% of it"),
        "not under": ("not under ", stated),
    }
    return words[ground]
