"""How many periods or members met or missed their target."""

import pytest

from tests.reports import report
from tests.unit.checked_tables import Figures, checked, pack_of
from tui.analysis.audit import of_place
from tui.analysis.checks.base import Known
from tui.analysis.checks.target_count import TargetCount
from tui.model.claims import Wording
from tui.model.pack import Pack
from tui.nodes.finding_words import why

DISTRICTS: Figures = {
    ("2013/14", "Leeds"): (30, 25), ("2013/14", "Bradford"): (20, 25), ("2013/14", "York"): (None, 25), ("2013/14", "Hull"): (9, None),
    ("2014/15", "Leeds"): (26, 25), ("2014/15", "Bradford"): (25, 25), ("2014/15", "York"): (24, 25), ("2014/15", "Hull"): (9, None),
}  # fmt: skip
"""The fewer, the better. York has no figure in the first year, and Hull no target."""
PACK = pack_of(DISTRICTS, "target")
RATED = pack_of({("2014/15", "Leeds"): ("Good",), ("2014/15", "Hull"): ("Concern",), ("2014/15", "York"): ("Risk",)}, kind="rating")


def of(result: str, **more: object) -> TargetCount:
    return TargetCount(table="t", result=result, **more)  # type: ignore[arg-type]  # Keys of the check.


def faults(check: TargetCount, pack: Pack = PACK) -> list[str]:
    claim = Wording(id="x", label="x", printed="x", relation="missed", check=check)
    return [each.what for each in check.faults(claim, "own", Known(pack.tables, pack.statements, {}))]


@pytest.mark.parametrize(
    ("check", "number", "words"),
    [
        (of("missed", where={"district": "Leeds"}), 2, "2 of 2 years missed the target"),
        (of("met", where={"district": "Leeds"}), 0, "0 of 2 years met the target"),
        (of("met", period="2014/15"), 2, "2 of 3 districts met the target: Bradford and York"),
        (of("missed"), 2, "2 of 5 figures missed the target: Leeds, 2013/14 and Leeds, 2014/15"),
        (of("missed", target=8), 7, "7 of 7 figures missed the target"),
    ],
)
def test_each_figure_with_a_target_is_counted(check: TargetCount, number: int, words: str) -> None:
    assert not faults(check)
    assert checked(PACK, check, "exactly", number).verdict == "agrees"
    assert checked(PACK, check, "exactly", number + 1).verdict == "differs"
    assert why(checked(PACK, check, "exactly", number)).startswith(words)


def test_a_rating_meets_a_target_that_is_no_better() -> None:
    found = checked(RATED, of("met", target="Concern"), "exactly", 2)
    assert found.verdict == "agrees" and why(found).startswith("2 of 3 districts met the target: Leeds and Hull")


def test_figures_without_a_target_cannot_be_counted() -> None:
    assert faults(of("met"), pack_of(DISTRICTS, "previous"))
    assert faults(of("met"), pack_of(DISTRICTS, "target", better="neutral"))
    assert faults(of("met", target="Excellent"), RATED) and faults(of("met", period="2015/16"))


def test_a_claim_of_periods_that_missed_is_settled_by_all_of_them() -> None:
    found = {each.claim.part: each for each in of_place(report("heddlu-enghraifft-2019-20"), "standards/emergencies")}
    assert why(found["quarters"]) == "4 of 4 quarters missed the target; as stated"
