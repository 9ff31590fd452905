"""Which measures of several workshops are the same one.

Within a force by their id, and across forces by a definition that both name. Equal titles never count: forces use one name for
different things.
"""

from collections.abc import Sequence

from tui.model.common_measures import CommonMeasure
from tui.model.measures import Measure
from tui.model.others import KnownMeasure, KnownWorkshop
from tui.model.pack import Pack


def force_key(force: str) -> str:
    """A force's name as it is compared: without capitals and needless spaces."""
    return " ".join(force.casefold().split())


def definition_of(pack: Pack, measure: Measure, common: Sequence[CommonMeasure] = ()) -> str:
    """The definition that a measure names, or the library for it; empty without one.

    What the library says of a workshop counts before what it says of a force.
    """
    return _definition((pack.id, pack.report.force), KnownMeasure(measure.id, measure.same_as or ""), common)


def _definition(holders: tuple[str, str], measure: KnownMeasure, common: Sequence[CommonMeasure]) -> str:
    if measure.same_as:
        return measure.same_as
    for holder in holders:
        for each in common:
            if any(_names(listed, holder, measure.id) for listed in each.measures):
                return each.id
    return ""


def _names(listed: str, holder: str, measure: str) -> bool:
    named, _, id = listed.rpartition(":")
    return id.strip() == measure and force_key(named) == force_key(holder)


def same_measure(pack: Pack, like: Measure, of: Pack, common: Sequence[CommonMeasure] = ()) -> Measure | None:
    """The measure of a workshop that is the same as one of another workshop."""
    if force_key(pack.report.force) == force_key(of.report.force) and like.id in pack.measures:
        return pack.measures[like.id]
    definition = definition_of(of, like, common)
    return next((each for each in pack.measures.values() if definition and definition_of(pack, each, common) == definition), None)


def known_measure(known: KnownWorkshop, like: Measure, of: Pack, common: Sequence[CommonMeasure] = ()) -> str:
    """The id of the same measure in a workshop that is not opened; empty without one."""
    if force_key(known.force) == force_key(of.report.force) and any(each.id == like.id for each in known.measures):
        return like.id
    definition = definition_of(of, like, common)
    holders = known.id, known.force
    return next((each.id for each in known.measures if definition and _definition(holders, each, common) == definition), "")


def other_definition(known: KnownWorkshop, named: KnownMeasure, like: Measure, of: Pack, common: Sequence[CommonMeasure] = ()) -> bool:
    """Whether both measures have a definition, and not the same one."""
    both = _definition((known.id, known.force), named, common), definition_of(of, like, common)
    return all(both) and both[0] != both[1]
