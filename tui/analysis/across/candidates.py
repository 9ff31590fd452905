"""Chooses the workshops that a comparison opens, by their headers."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.model.base import grouped
from tui.model.common_measures import CommonMeasure
from tui.model.measures import Measure
from tui.model.others import KnownWorkshop
from tui.model.pack import Pack

from .identity import force_key, known_measure, other_definition


class NameOnly(NamedTuple):
    """A force with a measure of the same id, which nothing says is the same.

    Or which has `another` definition.
    """

    force: str
    another: bool


def of_force(own: Pack, known: Sequence[KnownWorkshop]) -> list[KnownWorkshop]:
    """The other workshops of the same force."""
    force = force_key(own.report.force)
    return [each for each in known if each.id != own.id and not each.closed and force_key(each.force) == force]


def one_a_force(own: Pack, measure: Measure, known: Sequence[KnownWorkshop], common: Sequence[CommonMeasure]) -> list[KnownWorkshop]:
    """A workshop of each other force that has the measure: the nearest in time.

    Of two that are as near, the later one. In the order of the forces' names.
    """
    force = force_key(own.report.force)
    having = [
        each
        for each in known
        if not each.closed and each.force and force_key(each.force) != force and known_measure(each, measure, own, common)
    ]
    by_force = grouped((force_key(each.force), each) for each in having)
    return [min(by_force[name], key=lambda each: (abs((each.date - own.date).days), -each.date.toordinal())) for name in sorted(by_force)]


def namesakes(own: Pack, measure: Measure, known: Sequence[KnownWorkshop], common: Sequence[CommonMeasure]) -> tuple[NameOnly, ...]:
    """The other forces with a measure of the same id that is not known to be the same.

    Each once, in the order of their names.
    """
    force = force_key(own.report.force)
    found = {}
    for each in known:
        listed = next((named for named in each.measures if named.id == measure.id), None)
        if listed and each.force and not each.closed and force_key(each.force) != force:
            found[force_key(each.force)] = NameOnly(each.force, other_definition(each, listed, measure, own, common))
    return tuple(found[name] for name in sorted(found))
