"""Checks of ratings: their scale gives an order, best first, and no sizes."""

import pytest

from tests.unit.checked_tables import Figures, checked, pack_of
from tui.analysis.checks.base import ClaimCheck, Known
from tui.analysis.checks.change import Change
from tui.analysis.checks.extreme import Extreme
from tui.analysis.checks.mean import Mean
from tui.analysis.checks.percent_change import PercentChange
from tui.analysis.checks.rank import Rank
from tui.analysis.checks.value import Value
from tui.analysis.finding import Finding
from tui.model.claims import ClaimRelation, Quality, Wording
from tui.model.pack import Pack
from tui.nodes.finding_words import why

RATED: Figures = {
    ("2013/14", "Leeds"): ("Concern",), ("2013/14", "Bradford"): ("Good",), ("2013/14", "York"): ("Risk",), ("2013/14", "Hull"): ("Risk",),
    ("2014/15", "Leeds"): ("Good",), ("2014/15", "Bradford"): ("Good",), ("2014/15", "York"): ("Risk",), ("2014/15", "Hull"): (None,),
}  # fmt: skip
PACK = pack_of(RATED, kind="rating", better="neutral")


def of(district: str, kind: type[ClaimCheck] = Change, period: str = "2014/15", **more: object) -> ClaimCheck:
    return kind(table="t", where={"district": district}, period=period, **more)


def found(check: ClaimCheck, relation: ClaimRelation | Quality, value: float | None = None, **more: object) -> Finding:
    return checked(PACK, check, relation, value, **more)


def faults(check: ClaimCheck, relation: Quality = "rising", pack: Pack = PACK) -> list[str]:
    claim = Wording(id="x", label="x", printed="x", relation=relation, check=check)
    found = check.faults(claim, "own", Known(pack.tables, pack.statements, {}))
    return [f"{each.what}; {each.expected}" for each in found]


@pytest.mark.parametrize(
    ("district", "verdicts"),
    [("Leeds", ("agrees", "differs", "differs")), ("Bradford", ("differs", "differs", "agrees"))],
)
def test_a_rating_that_is_better_on_its_scale_is_rising(district: str, verdicts: tuple[str, ...]) -> None:
    relations: tuple[Quality, ...] = ("rising", "falling", "stable")
    assert tuple(found(of(district), each).verdict for each in relations) == verdicts
    assert not faults(of(district)) and not faults(of(district, base="2013/14"))


def test_the_two_ratings_are_named() -> None:
    assert "Good, a year before Concern: better" in why(found(of("Leeds"), "rising"))
    assert "Risk, in 2013/14 Risk: the same" in why(found(of("York", base="2013/14"), "stable"))


def test_the_highest_rating_is_the_best_and_the_lowest_the_worst() -> None:
    assert found(of("Leeds", Extreme, among="members"), "highest").verdict == "agrees"
    assert found(of("York", Extreme, among="members"), "lowest").verdict == "agrees"
    lowest = found(of("Leeds", Extreme, among="members"), "lowest")
    assert lowest.verdict == "differs" and "lowest is York, Risk" in why(lowest)
    assert "Hull has no figure, and so no place" in why(lowest)
    assert found(of("Leeds", Extreme, among="periods"), "highest").verdict == "agrees"


def test_ratings_that_are_alike_share_a_place() -> None:
    place = found(of("York", Rank), "exactly", 3)
    assert place.verdict == "agrees"
    assert "1 other has the same figure" in why(found(of("Leeds", Rank), "exactly", 1))


@pytest.mark.parametrize("kind", [Value, Mean, PercentChange])
def test_what_needs_numbers_is_refused(kind: type[ClaimCheck]) -> None:
    (fault,) = faults(of("Leeds", kind))
    what, _, expected = fault.partition("; ")
    assert what == "the column is of ratings, which are not numbers"
    assert expected == "a column of numbers, or a check of kind change, rank, extreme or against-target"


def test_the_change_of_a_rating_is_not_a_number() -> None:
    (fault,) = faults(of("Leeds"), "exactly")  # type: ignore[arg-type]  # The relation of a figure.
    assert fault == "the difference between ratings is not a number; a claim in words: rising (better), falling or stable"


def test_several_ratings_make_none() -> None:
    (fault,) = faults(Change(table="t", period="2014/15"))
    assert fault.startswith("4 figures are chosen, and ratings cannot be added up")
