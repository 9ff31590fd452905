"""Whether the figure of a headline met its target, as a claim beside it says."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from tui.model.pack import Pack
from tui.model.report import Figure, Headline
from tui.text.units import plain_figure

from .audit import of_place
from .checks.against_target import AgainstTarget
from .checks.selector import Selector

TargetResult = Literal["met", "missed"]
_RESULTS: tuple[TargetResult, ...] = ("met", "missed")


class ClaimedTarget(NamedTuple):
    """A target as its cell would show it, and whether it was met."""

    target: str
    result: TargetResult


def headline_target(pack: Pack, headline: Headline) -> ClaimedTarget | None:
    """The target that a headline's figure met or missed.

    The report says so and the data shows it: None where no claim of the figure's statement is about the same cell of a table.
    """
    return next((found for name in headline.figures for found in _claimed(pack, name)), None)


def claimed_result(pack: Pack, name: str) -> TargetResult | None:
    """The same of a figure by its name, without the target."""
    return next((found.result for found in _claimed(pack, name)), None)


def _claimed(pack: Pack, name: str) -> Iterator[ClaimedTarget]:
    statement = name.partition("/")[0]
    for finding in of_place(pack, f"{pack.homes[statement]}/{statement}"):
        check = finding.claim.check.itself if finding.claim.check else None
        if finding.verdict == "agrees" and isinstance(check, AgainstTarget) and _same(check, pack.figures[name]):
            yield from (ClaimedTarget(_target(pack, check), each) for each in _RESULTS if each == finding.claim.relation)


def _target(pack: Pack, check: AgainstTarget) -> str:
    table = pack.tables[check.table]
    if rated := check.ratings(table):
        return rated[1]
    measure, (goal, _) = check.selection(table).measure, check.goal(table)
    return plain_figure(goal, measure) if goal is not None and measure else ""


def _same(check: AgainstTarget, figure: Figure) -> bool:
    """Whether a claim is about the figure: the same table, members and period."""
    own = figure.check.itself if figure.check else None
    if not isinstance(own, Selector) or own.table != check.table or own.where != check.where:
        return False
    return str(getattr(own, "period", None)) == str(check.period)
