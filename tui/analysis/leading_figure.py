"""Which figure of a statement or a headline leads, and which ones go with it.

A report states a level with the level before, the change between them and a target, in any order and in any combination. The figure of
the current period leads, never the one that it is compared with.
"""

from collections.abc import Iterable
from typing import NamedTuple

from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import added
from tui.text.windows import precedes

COMPARING = frozenset({"change", "percent-change", "previous", "target"})
"""The roles of figures that say something about another figure."""


class LeadingFigure(NamedTuple):
    """The figures of one measure.

    `level` is the current one, of whatever role; any of them may be missing.
    """

    measure: Measure | None = None
    level: Figure | None = None
    previous: Figure | None = None
    change: Figure | None = None
    percent: Figure | None = None
    target: Figure | None = None
    others: tuple[Figure, ...] = ()
    """Levels of the same time, or whose windows do not say which is the current one."""

    @property
    def first(self) -> Figure | None:
        """The figure to show before the others."""
        return self.level or self.change or self.percent or self.previous or self.target

    @property
    def difference(self) -> float:
        """The change as stated, or between the two levels; 0 without either.

        Its sign is the direction.
        """
        if stated := self.change or self.percent:
            return stated.value
        if self.level and self.previous and self.level.unit == self.previous.unit:
            return added((self.level.value, -self.previous.value))
        return 0

    @property
    def changed(self) -> bool:
        """Whether a change is stated, or follows from two levels."""
        return bool(self.change or self.percent or (self.level and self.previous and self.level.unit == self.previous.unit))

    @property
    def met(self) -> bool | None:
        """Whether the level meets its target.

        None where there is none, or where neither side is better.
        """
        if not (self.level and self.target and self.measure) or self.measure.better == "neutral" or self.level.unit != self.target.unit:
            return None
        gap = self.level.value - self.target.value
        return gap >= 0 if self.measure.better == "higher" else gap <= 0


def leading_figure(pack: Pack, figures: Iterable[Figure]) -> tuple[LeadingFigure, ...]:
    """The figures of each measure, in the order in which the measures come.

    A figure that compares and names no measure goes with the measure before it. Other figures without a measure stand alone.
    """
    groups: list[tuple[str | None, list[Figure]]] = []
    waiting: list[Figure] = []
    for figure in figures:
        own = next((group for id, group in groups if id is not None and id == figure.measure), None)
        if figure.measure is None and figure.role in COMPARING:
            (groups[-1][1] if groups else waiting).append(figure)
        elif own is not None:
            own.append(figure)
        else:
            groups.append((figure.measure, [*waiting, figure]))
            waiting = []
    if waiting:
        groups.append((None, waiting))
    return tuple(_leading(pack.measures[id] if id else None, group) for id, group in groups)


def _leading(measure: Measure | None, figures: list[Figure]) -> LeadingFigure:
    def role(name: str) -> Figure | None:
        return next((figure for figure in figures if figure.role == name), None)

    levels = [figure for figure in figures if figure.role not in COMPARING]
    current = next((each for each in levels if not any(precedes(each.window, other.window) for other in levels)), None)
    before, others = role("previous"), []
    for figure in levels:
        if current is not None and figure is not current:
            alike = (figure.role, figure.unit) == (current.role, current.unit)
            if before is None and alike and precedes(figure.window, current.window):
                before = figure
            else:
                others.append(figure)
    return LeadingFigure(measure, current, before, role("change"), role("percent-change"), role("target"), tuple(others))
