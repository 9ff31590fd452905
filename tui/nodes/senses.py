"""What a statement says of its figures, as far as its figures and claims show.

Which way they go, whether that is better, how they stand to an average or a target, and whether they are extreme.
"""

from collections.abc import Iterator
from typing import Literal

from tui.model.claims import Quality
from tui.model.pack import Pack
from tui.model.report import CHANGES, Figure, Statement

Sense = Literal["up", "down", "better", "worse", "rising", "falling", "steady", "chance", "compared", "highest", "lowest"]
"""What a statement says.

`up` and `down`: a change in figures; `rising`, `falling` and `steady`: in words alone. `compared`: how a level stands to an average, a
baseline or a target. `chance`: all the changes that can be tested could be chance.
"""

_OF_CLAIMS: dict[Quality, Sense] = {
    "rising": "rising", "falling": "falling", "stable": "steady", "highest": "highest", "main": "highest",
    "lowest": "lowest", "met": "compared", "missed": "compared",
}  # fmt: skip
_AGAINST: tuple[Quality, ...] = ("above", "below")
_LEVELS = ("level", "share")


def senses(pack: Pack, statement: Statement) -> tuple[Sense, ...]:
    """What a statement says, each sense once."""
    return tuple(dict.fromkeys(_senses(pack, statement)))


def _senses(pack: Pack, statement: Statement) -> Iterator[Sense]:
    changed = [figure for figure in statement.figures if figure.role in CHANGES and figure.value]
    by_chance = bool(changed) and _by_chance(pack, statement)
    for figure in changed:
        yield "up" if figure.value > 0 else "down"
        if not by_chance and (judged := _judged(pack, figure)):
            yield judged
    if by_chance:
        yield "chance"
    said = [claim.relation for claim in statement.claims]
    yield from (_OF_CLAIMS[relation] for relation in said if relation in _OF_CLAIMS)
    roles = {figure.role for figure in statement.figures}
    if "target" in roles or (not roles.isdisjoint(_LEVELS) and any(relation in _AGAINST for relation in said)):
        yield "compared"
    if "rank" in roles:
        yield from ("highest", "lowest")  # Which end is first is in its words.


def _judged(pack: Pack, change: Figure) -> Sense | None:
    """Whether a change is better or worse, where its measure says which way is better."""
    measure = pack.measures.get(change.measure or "")
    if measure is None or measure.better == "neutral":
        return None
    return "better" if (change.value > 0) == (measure.better == "higher") else "worse"


def _by_chance(pack: Pack, statement: Statement) -> bool:
    from tui.analysis.changes import chances  # late: only statements with changes need it

    tested = chances(pack, statement).values()
    return bool(tested) and not any(chance.beyond for chance in tested)
