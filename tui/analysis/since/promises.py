"""What an earlier report promised, and what a later one says of it."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from tui.analysis.across.identity import same_measure
from tui.model.base import grouped
from tui.model.common_measures import CommonMeasure
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.model.table import Number
from tui.navigation.address import Address

from .mentions import MOST_MENTIONS, mentions
from .printed import LaterFigure, answer_to, redefined, tables_of
from .questions import followed_up
from .wanted import WantedFigures
from .windows import compared_periods

MatchGround = Literal["named", "measure", "words"]
"""Why a statement is taken to be about a promise: it names it, prints its measure, or shares its words."""


class PromiseMatch(NamedTuple):
    """Where a later report may speak of a promise, and why it may.

    `measure` is the one that both are about.
    """

    address: Address
    ground: MatchGround
    measure: Measure | None = None


class TargetReached(NamedTuple):
    """A target that a promise gives, the later figure, and whether it was met."""

    figure: Figure
    printed: LaterFigure
    met: bool


class Promise(NamedTuple):
    """Something that is to be done, with where the later report speaks of it."""

    statement: Statement
    address: Address
    matches: tuple[PromiseMatch, ...]
    targets: tuple[TargetReached, ...]

    @property
    def mentioned(self) -> bool:
        """Whether the later report names it or prints its figures.

        Words alone do not count.
        """
        return bool(self.targets) or any(each.ground != "words" for each in self.matches)


def promises(earlier: Pack, later: Pack, common: Sequence[CommonMeasure] = ()) -> tuple[Promise, ...]:
    """Each promise of the earlier report, in its order.

    A statement is one where its workshop says so, or where the later one names it.
    """
    found = []
    for statement in earlier.statements.values():
        address = Address(earlier.homes[statement.id], statement.id, workshop=earlier.id)
        if statement.promise or followed_up(later, str(address)):
            found.append(_promise(earlier, later, statement, address, common))
    return tuple(found)


def _promise(earlier: Pack, later: Pack, statement: Statement, address: Address, common: Sequence[CommonMeasure]) -> Promise:
    matches = [PromiseMatch(each, "named") for each in followed_up(later, str(address))]
    for each in dict.fromkeys(_measures(earlier, statement)):
        if (measure := same_measure(later, each, earlier, common)) and not redefined(each, measure):
            matches += [PromiseMatch(place, "measure", measure) for place in _about(later, measure)]
    if not matches:
        words = f"{statement.title} {statement.text}"
        matches = [PromiseMatch(each, "words") for each in mentions(earlier, later, (statement.title,), words)]
    return Promise(statement, address, tuple(matches), tuple(_targets(earlier, later, statement, common)))


def _measures(pack: Pack, statement: Statement) -> Iterator[Measure]:
    """The measures that a statement gives figures of, or those of its table."""
    named = [pack.measures[each.measure] for each in statement.figures if each.measure]
    yield from named
    if statement.table and not named:
        table = pack.tables[statement.table]
        yield from (measure for column in table.own_columns if (measure := table.measures[column]))


def _about(pack: Pack, measure: Measure) -> Iterator[Address]:
    """The first statements with a figure of a measure, or else its first table."""
    found = pack.once(_by_measure).get(measure.id, ())
    yield from found[:MOST_MENTIONS]
    if not found:
        yield from (each.address for each in list(tables_of(pack, measure))[:1])


def _by_measure(pack: Pack) -> dict[str, tuple[Address, ...]]:
    """The statements with a figure of each measure, in the report's order."""
    named = ((measure, each) for each in pack.statements.values() for measure in {figure.measure for figure in each.figures} if measure)
    return grouped((measure, Address(pack.homes[each.id], each.id, workshop=pack.id)) for measure, each in named)


def _targets(earlier: Pack, later: Pack, statement: Statement, common: Sequence[CommonMeasure]) -> Iterator[TargetReached]:
    """The targets of a promise that a figure of the later report can be held against."""
    for figure in statement.figures:
        measure = earlier.measures.get(figure.measure or "")
        periods = compared_periods(figure.window, base=False)
        if figure.role != "target" or measure is None or not periods or measure.better == "neutral" or figure.upto is not None:
            continue
        answer = answer_to(WantedFigures(measure, periods), earlier, later, common)
        if answer.complete and (met := _met(answer.found[0], figure.value, measure)) is not None:
            yield TargetReached(figure, answer.found[0], met)


def _met(printed: LaterFigure, target: Number, measure: Measure) -> bool | None:
    if not printed.exact:
        return None
    return printed.value <= target if measure.better == "lower" else printed.value >= target
