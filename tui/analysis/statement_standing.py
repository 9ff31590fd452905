"""How a statement stands: as its claims do, or as what its title says does."""

from itertools import pairwise
from typing import NamedTuple

from tui.model.claims import Wording
from tui.model.pack import Pack
from tui.text.figures import prints

from .audit import of_place
from .standings import ClaimStanding, standing, standing_of


class StatementStanding(NamedTuple):
    """How a statement stands; None where it claims nothing.

    Where what its title says holds and others of its claims are left open, it holds: `left` is then how those stand, and `number` how
    many of all its claims (`of`) they are.
    """

    shown: ClaimStanding | None
    left: ClaimStanding | None = None
    number: int = 0
    of: int = 0


def standing_at(pack: Pack, place: str) -> StatementStanding:
    """How the statement or the table at an address stands.

    Worked out once: a list, and what stands beside it, ask at each move.
    """
    kept = pack.once(_kept)
    if place not in kept:
        kept[place] = _standing_at(pack, place)
    return kept[place]


def _kept(_: Pack) -> dict[str, StatementStanding]:
    return {}


def _standing_at(pack: Pack, place: str) -> StatementStanding:
    findings = of_place(pack, place)
    worst = standing_of(findings)
    statement = pack.statements.get(place.rpartition("/")[2])
    if worst not in ("ask", "judgement") or statement is None:
        return StatementStanding(worst)
    figures = {figure.id for figure in statement.figures if prints(figure, statement.title)}
    words = {each.id for each in statement.claims if _says(statement.title, each)}
    stands = {standing(each) for each in findings if each.claim.part in figures | words}
    if not figures or stands != {"holds"}:
        return StatementStanding(worst)
    left = sum(standing(each) != "holds" for each in findings)
    return StatementStanding("holds", worst, left, len(findings))


def _says(title: str, wording: Wording) -> bool:
    """Whether a title makes a claim in words: two of its words, or its relation.

    The words stand in a row; a claim in one word needs only that.
    """
    said, printed = title.casefold().split(), wording.printed.casefold().split()
    if wording.relation in said or (len(printed) == 1 and printed[0] in said):
        return True
    return not set(pairwise(said)).isdisjoint(pairwise(printed))
