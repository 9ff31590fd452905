"""The kinds of statements: what they claim, and what the audit makes of it."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from tui.model.pack import Pack
from tui.model.report import CHANGES, Statement

from .audit import of_place
from .finding import Finding

ClaimStanding = Literal["holds", "close", "differs", "ask", "judgement"]
STANDINGS: tuple[ClaimStanding, ...] = ("holds", "close", "differs", "ask", "judgement")
"""How claims stand, as every list shows it: the unchecked are to ask for, or judgements."""
Course = Literal["rises", "falls", "steady", "extreme", "beside", "cause", "level"]
COURSES_CLAIMED: tuple[Course, ...] = ("rises", "falls", "steady", "extreme", "beside", "cause", "level")
"""What a statement may claim, in the order in which a filter lists it."""
StatementKind = ClaimStanding | Course

_QUALITIES: dict[str, Course] = {
    "rising": "rises", "falling": "falls", "stable": "steady", "highest": "extreme", "lowest": "extreme", "high": "extreme",
    "low": "extreme", "only": "extreme", "above": "beside", "below": "beside", "met": "beside", "missed": "beside", "main": "cause",
    "cause": "cause",
}  # fmt: skip


def standing(finding: Finding) -> ClaimStanding:
    """How one claim stands."""
    if finding.verdict == "agrees":
        return "holds"
    if finding.verdict == "unchecked":
        return "judgement" if finding.support == "judgement" else "ask"
    return finding.verdict


def standing_of(findings: Iterable[Finding]) -> ClaimStanding | None:
    """How the claims of one statement stand; None where it has none.

    One that does not hold decides, then one that is close, then one to ask for: a statement of which a part holds does not hold.
    """
    found = {standing(each) for each in findings}
    order: tuple[ClaimStanding, ...] = ("differs", "close", "ask", "judgement", "holds")
    return next((each for each in order if each in found), None)


def statement_kinds(pack: Pack, statement: Statement) -> frozenset[StatementKind]:
    """Every kind that a statement is of."""
    stands = standing_of(of_place(pack, f"{pack.homes[statement.id]}/{statement.id}"))
    found: set[StatementKind] = {stands} if stands else set()
    for figure in statement.figures:
        if figure.role in CHANGES and figure.value:
            found.add("rises" if figure.value > 0 else "falls")
        elif figure.role == "rank":
            found.add("extreme")
        elif figure.role == "target":
            found.add("beside")
        elif not figure.fact:
            found.add("level")
    return frozenset(found | {_QUALITIES[claim.relation] for claim in statement.claims if claim.relation in _QUALITIES})


def count_kinds(pack: Pack, statements: Iterable[Statement]) -> Counter[StatementKind]:
    """How many statements are of each kind."""
    return Counter(kind for statement in statements for kind in statement_kinds(pack, statement))
