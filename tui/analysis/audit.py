"""The audit: checks each claim of a report against the report's tables and words.

Pure: a pack in, findings out.
"""

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

from tui.model.earlier import earlier_results
from tui.model.pack import Pack

from .finding import Finding, find_verdict
from .kept_findings import findings_as_bytes, findings_from_bytes
from .resting import with_grounds
from .standings import STANDINGS, ClaimStanding, standing

KEPT_AS = "audit"
"""The name under which the findings are kept for the next start."""


class AuditFilter(NamedTuple):
    """Which findings to show: how they stand, and of which topics; none means all."""

    standings: frozenset[ClaimStanding] = frozenset(STANDINGS)
    topics: frozenset[str] = frozenset()

    def shows(self, finding: Finding) -> bool:
        """Whether a finding passes the filter."""
        return standing(finding) in self.standings and (not self.topics or finding.claim.topic in self.topics)

    def in_words(self, topics: Collection[str], words: Mapping[ClaimStanding, str]) -> str:
        """The filter in a few words, those of each standing; `all` where it hides nothing."""
        parts = []
        if self.standings != frozenset(STANDINGS):
            parts.append(_fewer([words[each] for each in self.standings], list(words.values())) or "nothing")
        if self.topics:
            parts.append(_fewer(self.topics, topics))
        return "; ".join(parts) or "all"


def _fewer(shown: Collection[str], every: Collection[str]) -> str:
    """What is shown or what is hidden, whichever is shorter.

    `close, differs`, or `all but holds`.
    """
    hidden = ", ".join(name for name in every if name not in shown)
    return min(", ".join(name for name in every if name in shown), f"all but {hidden}", key=len)


def audit(pack: Pack) -> tuple[Finding, ...]:
    """Every claim of a workshop with its verdict, in the report's order.

    Computed once for each pack, and not where it has been kept.
    """
    return pack.once(_audit)


def disagrees(finding: Finding) -> bool:
    """Whether the data gives another result than a claim, close to it or not."""
    return finding.verdict in ("differs", "close")


def worst(findings: Iterable[Finding]) -> Finding | None:
    """The finding that matters most to a board.

    The farthest off of those that differ, or else of those that are close.
    """
    return max(filter(disagrees, findings), key=lambda finding: (finding.verdict == "differs", finding.distance), default=None)


def of_place(pack: Pack, place: str) -> tuple[Finding, ...]:
    """The findings of one statement or table, by its address."""
    return pack.once(_by_place).get(place, ())


def _audit(pack: Pack) -> tuple[Finding, ...]:
    earlier = pack.once(earlier_results)
    found = findings_from_bytes(earlier.load(KEPT_AS), tuple(pack.claims.values()))
    if found is None:
        found = with_grounds(pack, [find_verdict(pack, claim) for claim in pack.claims.values()])
        with suppress(OverflowError):  # A sum may have more digits than can be kept.
            earlier.save(KEPT_AS, findings_as_bytes(found))
    return found


def _by_place(pack: Pack) -> dict[str, tuple[Finding, ...]]:
    found: dict[str, list[Finding]] = {}
    for finding in audit(pack):
        found.setdefault(finding.claim.place, []).append(finding)
    return {place: tuple(findings) for place, findings in found.items()}
