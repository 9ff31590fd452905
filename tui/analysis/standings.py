"""How claims stand, and how many claims there are of each standing.

Home, the audit's page, the shell, the reader and the slides all take their counts from here.
"""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from .finding import Finding  # The help, which a search finds, says how claims stand without the audit.

ClaimStanding = Literal["holds", "close", "differs", "ask", "judgement"]
STANDINGS: tuple[ClaimStanding, ...] = ("holds", "close", "differs", "ask", "judgement")
"""How claims stand, as every list shows it: those that nothing settles are to ask for, or judgements."""


def standing(finding: "Finding") -> ClaimStanding:
    """How one claim stands."""
    if finding.verdict == "agrees":
        return "holds"
    if finding.verdict == "unchecked":
        return "judgement" if finding.support == "judgement" else "ask"
    return finding.verdict


def standing_of(findings: "Iterable[Finding]") -> ClaimStanding | None:
    """How the claims of one statement stand; None where it has none.

    One that does not hold decides, then one that is close, then one to ask for: a statement of which a part holds does not hold.
    """
    found = {standing(each) for each in findings}
    order: tuple[ClaimStanding, ...] = ("differs", "close", "ask", "judgement", "holds")
    return next((each for each in order if each in found), None)


class AuditCounts(NamedTuple):
    """The number of claims of each standing, which add up: each is counted once."""

    holds: int
    close: int
    differs: int
    ask: int
    judgement: int

    @property
    def tested(self) -> int:
        """Those that the report's own tables, sums or words could confirm or contradict."""
        return self.holds + self.close + self.differs

    @property
    def claims(self) -> int:
        """All of them."""
        return sum(self)

    @property
    def by_standing(self) -> dict[ClaimStanding, int]:
        """The five numbers by their names."""
        return dict(zip(STANDINGS, self, strict=True))


def audit_counts(findings: "Iterable[Finding]") -> AuditCounts:
    """Count some findings."""
    counts = Counter(map(standing, findings))
    return AuditCounts(*(counts[each] for each in STANDINGS))
