"""The kinds of statements: what they claim, and what the audit makes of it."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from tui.model.pack import Pack
from tui.model.report import CHANGES, Statement

from .standings import ClaimStanding
from .statement_standing import standing_at

Course = Literal["rises", "falls", "steady", "extreme", "beside", "target", "cause", "level"]
COURSES_CLAIMED: tuple[Course, ...] = ("rises", "falls", "steady", "extreme", "beside", "target", "cause", "level")
"""What a statement may claim, in the order in which a filter lists it."""
StatementKind = ClaimStanding | Course

_QUALITIES: dict[str, Course] = {
    "rising": "rises", "falling": "falls", "stable": "steady", "highest": "extreme", "lowest": "extreme", "high": "extreme",
    "low": "extreme", "only": "extreme", "above": "beside", "below": "beside", "met": "target", "missed": "target", "main": "cause",
    "cause": "cause",
}  # fmt: skip


def statement_kinds(pack: Pack, statement: Statement) -> frozenset[StatementKind]:
    """Every kind that a statement is of."""
    stands = standing_at(pack, f"{pack.homes[statement.id]}/{statement.id}")
    found: set[StatementKind] = {each for each in (stands.shown, stands.left) if each}
    for figure in statement.figures:
        if figure.role in CHANGES and figure.value:
            found.add("rises" if figure.value > 0 else "falls")
        elif figure.role == "rank":
            found.add("extreme")
        elif figure.role == "target":
            found.add("target")
        elif not figure.fact:
            found.add("level")
    return frozenset(found | {_QUALITIES[claim.relation] for claim in statement.claims if claim.relation in _QUALITIES})


def count_kinds(pack: Pack, statements: Iterable[Statement]) -> Counter[StatementKind]:
    """How many statements are of each kind."""
    return Counter(kind for statement in statements for kind in statement_kinds(pack, statement))
