"""The figures that a question asks for: of which measure, members and periods.

The workshop says so with `needs`; without them, the claims that the question would settle do.
"""

from typing import NamedTuple

from tui.analysis.checks.selector import AtPeriod, period_of_check
from tui.analysis.finding import Finding
from tui.analysis.questions import BoardQuestion
from tui.model.claims import Claim
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.report import CHANGES, Figure, NeededFigures, Statement
from tui.model.table import Table

from .members import named_members
from .needed import needed_periods
from .windows import compared_periods


class WantedFigures(NamedTuple):
    """Figures of a measure: for each of the members, in each of the periods.

    Without members it is the figure of the force. Without periods the report does not date what it says, so any figure helps and none
    settles it, unless the workshop asks for no more (`whole`). `claim` is the finding that the figures would settle: the first period is
    then that of the claim and the second its base.
    """

    measure: Measure
    periods: tuple[Period, ...] = ()
    members: tuple[str, ...] = ("",)
    claim: Finding | None = None
    whole: bool = False


def wanted_figures(pack: Pack, asked: BoardQuestion, later: Pack) -> tuple[WantedFigures, ...]:
    """What a question asks for, as far as the workshop says.

    The later one may have a table of what a claim names.
    """
    written = next((each for each in pack.report.questions if each.id == asked.id), None)
    if written and written.needs:
        return tuple(_needed(pack, each) for each in written.needs)
    return tuple(found for finding in asked.findings if (found := wanted_by(pack, finding, later)))


def wanted_by(pack: Pack, finding: Finding, later: Pack) -> WantedFigures | None:
    """The figures that would settle a claim; None if it names no measure."""
    claim = finding.claim
    statement = pack.statements.get(claim.thing)
    figure = pack.figures.get(f"{claim.thing}/{claim.part}")
    check = claim.check.itself if claim.check else None
    table = pack.tables.get(check.table) if isinstance(check, AtPeriod) else None
    if isinstance(check, AtPeriod) and table and table.spec.topic:
        members = tuple(check.where.values())
        if len(members) < 2 and (measure := table.measure(table.place(check.column), members)):
            return WantedFigures(measure, _of_check(check, table), members or ("",), finding)
    measure = _measure(pack, statement, figure, claim)
    if measure is None:
        return None
    named = named_members((pack, later), f"{claim.label} {statement.title if statement else ''}")
    if len(named) > 1:  # It may be about either.
        return None
    window = _window(statement, figure, measure)
    return WantedFigures(measure, compared_periods(window, base=figure is None or figure.role in CHANGES), named or ("",), finding)


def _of_check(check: AtPeriod, table: Table) -> tuple[Period, ...]:
    base = getattr(check, "base", None)
    return tuple(period_of_check(table, text) for text in (check.period, base) if text is not None)


def _measure(pack: Pack, statement: Statement | None, figure: Figure | None, claim: Claim) -> Measure | None:
    """The one measure that a claim is about."""
    if figure and figure.role not in ("level", "previous", *CHANGES):
        return None
    if figure and figure.measure:
        return pack.measures[figure.measure]
    if figure or statement is None:
        return None
    named = {each.measure for each in statement.figures if each.measure}
    return pack.measures[named.pop()] if len(named) == 1 and claim.relation in ("rising", "falling", "stable") else None


def _window(statement: Statement | None, figure: Figure | None, measure: Measure) -> str:
    """The words for when: those of the figure, or of the changes that a word is about."""
    if figure:
        return figure.window
    windows = {each.window for each in statement.figures if each.measure == measure.id and each.role in CHANGES} if statement else set()
    return windows.pop() if len(windows) == 1 else ""


def _needed(pack: Pack, need: NeededFigures) -> WantedFigures:
    return WantedFigures(pack.measures[need.measure], tuple(needed_periods(need)), need.members or ("",), None, whole=True)
