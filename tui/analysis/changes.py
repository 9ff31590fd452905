"""The changes that a topic's statements count, with their percentages where these are given, and whether they could be chance."""

from dataclasses import dataclass
from math import inf, sqrt
from typing import NamedTuple

from tui.analysis.implied import Implied, Range, implied
from tui.analysis.months import CONFIDENCE, like_for_like
from tui.model.claims import LikeForLike
from tui.model.pack import Pack
from tui.model.report import Figure, Measure, Statement
from tui.model.series import Series


class Chance(NamedTuple):
    """How far a change goes by chance alone, `least` and `most` (infinite where no bound is known), and whether this one goes beyond.

    The two differ where the base is known only as a range. The change counts as beyond chance only if it is beyond `most`.
    """

    least: float
    most: float
    beyond: bool


def of_counts(found: Implied) -> Chance:
    """Test the difference of two counts, the base of which its percentage implies: 95% of differences by chance are within the range.

    The variance of the difference of two counts is their sum, 2 x base + change. Of all that the words allow, the smallest change on the
    largest base decides: the conservative end.
    """
    count = found.change.low
    signed = -count if found.falling else count

    def reach(rate: float) -> float:
        return CONFIDENCE * sqrt(max(0.0, 2 * count / rate + signed)) if rate else inf

    most = reach(found.percent.low)
    return Chance(reach(found.percent.high), most, count > most)


def surely_by_chance(change: Range, base: Range) -> bool:
    """Whether the difference of two counts could be chance, whatever it and its base are within these ranges."""
    return max(abs(change.low), abs(change.high)) <= CONFIDENCE * sqrt(max(0.0, 2 * base.low + change.low))


def of_change(pack: Pack, change: Figure | None, percent: Figure | None) -> Chance | None:
    """Test a change on its own table where it is checked like for like, else on the base that it implies; None where there is neither."""
    for figure in (change, percent):
        if figure and isinstance(figure.check, LikeForLike) and isinstance(data := pack.tables[figure.check.table].data, Series):
            compared = like_for_like(data, figure.check.year)
            if compared and compared.usual is not None:
                return Chance(compared.usual, compared.usual, compared.beyond)
    if change and percent and counted(change) and (found := implied(change, percent)):
        return of_counts(found)
    return None


def counted(figure: Figure) -> bool:
    """Whether a figure counts things: neither a percentage, nor money, nor a part of something."""
    return figure.unit != "%" and "£" not in figure.unit and float(figure.value).is_integer()


def chances(pack: Pack, statement: Statement) -> dict[str, Chance]:
    """The test of each change of a statement, by the id of the figure that gives it as a count or as a percentage."""
    found: dict[str, Chance] = {}
    for of in _by_measure(statement).values():
        if chance := of_change(pack, of.get("change"), of.get("percent-change")):
            found |= {figure.id: chance for figure in of.values()}
    return found


def could_be_chance(pack: Pack, figure: str) -> bool:
    """Whether a figure, by its statement and id, is a change that could be chance; not for what cannot be tested."""
    statement, _, id = figure.rpartition("/")
    chance = chances(pack, pack.statements[statement]).get(id)
    return chance is not None and not chance.beyond


def _by_measure(statement: Statement) -> dict[str, dict[str, Figure]]:
    """The changes of a statement by measure and role."""
    found: dict[str, dict[str, Figure]] = {}
    for figure in statement.figures:
        if figure.measure and figure.role in ("change", "percent-change"):
            found.setdefault(figure.measure, {}).setdefault(figure.role, figure)
    return found


@dataclass(frozen=True, slots=True)
class Change:
    """A measure's change as a statement gives it, with its test, None if untested. At least one figure is there; a fall is below zero."""

    measure: Measure
    statement: str
    count: Figure | None
    percent: Figure | None
    chance: Chance | None = None

    @property
    def value(self) -> int | float:
        """The count where there is one, else the percentage; its sign is the change's direction."""
        figure = self.count or self.percent
        return figure.value if figure else 0

    @property
    def by_chance(self) -> bool:
        """Whether it was tested and could be chance."""
        return self.chance is not None and not self.chance.beyond

    @property
    def verdict(self) -> str:
        """`worse` or `better`, only beyond chance and where the measure says which way is better; else empty."""
        if self.chance is None or not self.chance.beyond:
            return ""
        return better_or_worse(self.measure, self.value)


def better_or_worse(measure: Measure, value: float) -> str:
    """`worse` or `better` for a change beyond chance; empty for none, and where the measure does not say which way is better."""
    if measure.better == "neutral" or not value:
        return ""
    return "better" if (value > 0) == (measure.better == "higher") else "worse"


def changes(pack: Pack, topic: str) -> tuple[Change, ...]:
    """The changes of a topic, in the report's order."""
    found = []
    for section in pack.topics[topic].sections:
        for statement in section.statements:
            for measure, by_role in _by_measure(statement).items():
                if count := by_role.get("change"):
                    percent = by_role.get("percent-change")
                    found.append(Change(pack.measures[measure], statement.id, count, percent, of_change(pack, count, percent)))
    return tuple(found)
