"""Whether the figure of a headline met its target, as a claim beside it says."""

from collections.abc import Iterator
from typing import Literal

from tui.model.pack import Pack
from tui.model.report import Figure, Headline

from .audit import of_place
from .checks.against_target import AgainstTarget
from .checks.selector import Selector

TargetResult = Literal["met", "missed"]
_RESULTS: tuple[TargetResult, ...] = ("met", "missed")


def target_result(pack: Pack, headline: Headline) -> TargetResult | None:
    """Whether the report says that a headline's figure met its target, and this holds.

    None where no claim of the figure's statement is about the same cell of a table.
    """
    return next((result for name in headline.figures if (result := claimed_result(pack, name))), None)


def claimed_result(pack: Pack, name: str) -> TargetResult | None:
    """The same of a figure by its name."""
    return next(_claimed(pack, name), None)


def _claimed(pack: Pack, name: str) -> Iterator[TargetResult]:
    statement = name.partition("/")[0]
    for finding in of_place(pack, f"{pack.homes[statement]}/{statement}"):
        check = finding.claim.check.itself if finding.claim.check else None
        if finding.verdict == "agrees" and isinstance(check, AgainstTarget) and _same(check, pack.figures[name]):
            yield from (each for each in _RESULTS if each == finding.claim.relation)


def _same(check: AgainstTarget, figure: Figure) -> bool:
    """Whether a claim is about the figure: the same table, members and period."""
    own = figure.check.itself if figure.check else None
    if not isinstance(own, Selector) or own.table != check.table or own.where != check.where:
        return False
    return str(getattr(own, "period", None)) == str(check.period)
