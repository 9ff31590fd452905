"""A measure through the reports of its force, and beside those of other forces."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from tui.model.base import Whole
from tui.model.common_measures import CommonMeasure
from tui.model.measures import Measure
from tui.model.others import Noted, Others, unnoted
from tui.model.pack import Pack

from .candidates import NameOnly, namesakes, of_force, one_a_force
from .forces import Forces, NotCompared, compare_forces, rates_agree
from .identity import definition_of, known_measure, same_measure
from .in_report import InReport, NotInReport, in_report
from .joined import JoinedSeries, joined_series
from .same_table import not_among, same_table

OWNER_UNKNOWN = "cannot be opened, so the force is not known"
"""Why a broken workshop is left out."""


class NotJoined(NamedTuple):
    """A report that has no figures for the series, and why."""

    workshop: str
    reason: str


class ForceReports(NamedTuple):
    """The reports of a force with a measure, and those that are left out."""

    reports: tuple[InReport, ...]
    left_out: tuple[NotJoined, ...]


class MeasureComparison(Whole, frozen=True):
    """A measure over time, and beside other forces in the nearest of their reports.

    `beside` has the figures of other forces' reports, and `unlike` the forces whose reports cannot be opened or lack a table of the
    measure. `namesakes` have a measure of the same name only. `problems` are those of the library, in sentences.
    """

    asked: InReport
    series: JoinedSeries
    left_out: tuple[NotJoined, ...]
    beside: tuple[InReport, ...]
    unlike: tuple[NotCompared, ...]
    common: tuple[CommonMeasure, ...]
    problems: tuple[str, ...] = ()
    namesakes: tuple[NameOnly, ...] = ()

    @cached_property
    def in_table(self) -> tuple[InReport, ...]:
        """The figures of the other forces in the table of the report."""
        return not_among(same_table(self.asked), self.beside)

    @property
    def others(self) -> tuple[InReport, ...]:
        """The figures of all other forces."""
        return (*self.beside, *self.in_table)

    @cached_property
    def forces(self) -> Forces | None:
        """The forces beside each other; None where no other force has the measure."""
        return compare_forces([self.series, *(joined_series([each]) for each in self.others)]) if self.others else None

    @cached_property
    def other_measures(self) -> tuple[Forces, ...]:
        """The same forces by the other measures of the report that several have.

        Without the printed rates that are those of the measure itself.
        """
        return tuple(each for each in self._others if each not in self.same_rates)

    @cached_property
    def same_rates(self) -> tuple[Forces, ...]:
        """The measures whose printed rates agree with those that are worked out here.

        Or those that are worked out where the rates of the measure are printed.
        """
        own = self.forces
        return tuple(each for each in self._others if own and own.worked_out != each.worked_out and rates_agree(own, each))

    @cached_property
    def _others(self) -> tuple[Forces, ...]:
        found = (compare_forces(each) for each in self._other_series() if len(each) > 1)
        return tuple(each for each in found if each.figures)

    def _other_series(self) -> Iterator[list[JoinedSeries]]:
        own, compared = self.asked.pack, {self.asked.subject, *(each.subject for each in self.in_table)}
        for measure in own.measures.values():
            if measure.id == self.asked.measure.id or not (first := _figures(own, measure)):
                continue
            packs = [each.pack for each in self.beside] if definition_of(own, measure, self.common) else []
            figures = (_figures(pack, same_measure(pack, measure, own, self.common)) for pack in packs)
            beside = tuple(each for each in figures if each is not None)
            in_table = not_among(tuple(each for each in same_table(first) if each.subject in compared), beside)
            yield [joined_series([each]) for each in (first, *beside, *in_table)]


def comparison(asked: InReport, library: Others, noted: Noted = unnoted) -> MeasureComparison:
    """Compare the figures of a report with those of other workshops.

    Only workshops that can have the measure are opened.
    """
    known, common = library.known(noted), tuple(library.common())
    own, measure = asked.pack, asked.measure
    several = [each.id for each in of_force(own, known) if known_measure(each, measure, own, common)]
    single = one_a_force(own, measure, known, common)
    total = len(several) + len(single)
    reports = force_reports(asked, library, lambda done, _: noted(done, total))
    beside, unlike = [], []
    for number, each in enumerate(single, len(several) + 1):
        pack = library.opened(each.id)
        found, reason = _beside(asked, pack, common) if pack else (None, f"{each.id} cannot be opened")
        noted(number, total)
        if found is None:
            unlike.append(NotCompared(each.force, reason))
        else:
            beside.append(found)
    return MeasureComparison(
        asked,
        joined_series(reports.reports),
        reports.left_out,
        tuple(beside),
        tuple(unlike),
        common,
        tuple(library.problems()),
        () if beside or unlike else namesakes(own, measure, known, common),
    )


def force_reports(asked: InReport, library: Others, noted: Noted = unnoted) -> ForceReports:
    """The same figures in every report of the force, and the reports without them.

    A report whose header lacks the measure is not opened.
    """
    known, common = library.known(), library.common()
    candidates = of_force(asked.pack, known)
    having = [each for each in candidates if known_measure(each, asked.measure, asked.pack, common)]
    found, left_out = [asked], []
    for number, each in enumerate(having, 1):
        try:
            found.append(_like(asked, library.opened(each.id), common))
        except NotInReport as error:
            left_out.append(NotJoined(each.id, str(error)))
        noted(number, len(having))
    left_out += [NotJoined(each.id, f"no measure {asked.measure.id}") for each in candidates if each not in having]
    left_out += [NotJoined(each.id, OWNER_UNKNOWN) for each in known if each.closed]
    return ForceReports(tuple(found), tuple(left_out))


def _like(asked: InReport, pack: Pack | None, common: Sequence[CommonMeasure]) -> InReport:
    if pack is None:
        raise NotInReport("cannot be opened")
    measure = same_measure(pack, asked.measure, asked.pack, common)
    if measure is None:
        raise NotInReport(f"no measure {asked.measure.id}")
    return in_report(pack, measure, asked)


def _beside(asked: InReport, pack: Pack, common: Sequence[CommonMeasure]) -> tuple[InReport | None, str]:
    """The figures of another force, or why there are none.

    Those of the same row, where a row was asked for: a whole force cannot be set beside one.
    """
    measure = same_measure(pack, asked.measure, asked.pack, common)
    if measure is None:
        return None, f"no measure {asked.measure.id}"
    try:
        return in_report(pack, measure, asked if asked.where else None), ""
    except NotInReport as error:
        return None, str(error)


def _figures(pack: Pack, measure: Measure | None) -> InReport | None:
    try:
        return in_report(pack, measure) if measure else None
    except NotInReport:
        return None
