"""Each kind of check on data made for it.

What it computes, what it makes of a word, and which cells it used.
"""

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.checked import SMALL, claim, found, of_disposals, of_months
from tui.analysis.checks import kinds
from tui.analysis.checks.compare import Compare
from tui.analysis.checks.count import Count
from tui.analysis.checks.extreme import Extreme
from tui.analysis.checks.listed import Listed
from tui.analysis.checks.mean import Mean
from tui.analysis.checks.months import Months
from tui.analysis.checks.part_of import PartOf
from tui.analysis.checks.share import Share
from tui.analysis.checks.share_change import ShareChange
from tui.analysis.checks.total import Total
from tui.analysis.checks.value import Value
from tui.analysis.checks.window import Window
from tui.analysis.finding import find_verdict
from tui.analysis.relations import Verdict
from tui.model.claims import ClaimRelation, Quality
from tui.model.pack import Pack
from tui.model.period import Period, month
from tui.nodes.finding_words import why
from tui.pack.reader import read_pack


def test_every_kind_says_what_it_settles() -> None:
    assert all(name == kind.__struct_config__.tag for name, kind in kinds().items())
    assert all(kind.__doc__ and (kind.relations or name == "cross-check") for name, kind in kinds().items())
    assert set(kinds()) >= {
        "value", "total", "mean", "change", "percent-change", "share", "share-change", "rank", "extreme", "trend", "like-for-like",
        "against-target", "target-count", "months", "window", "count", "listed", "compare", "part-of", "cross-check",
    }  # fmt: skip


def test_a_total_is_of_the_months_that_have_a_figure() -> None:
    pack = of_months([1, None, 3, 0.1])
    assert found(pack, Total(table="notices", period="2013"), "exactly", 4.1).verdict == "agrees"
    assert len(found(pack, Total(table="notices", period="2013"), "exactly", 4.1).cells) == 3


@pytest.mark.parametrize(
    ("old", "new", "place", "verdict"),
    [
        ("{2014: 31", "{2014: 31", "roads/notices/total-2014", "agrees"),
        ("{2014: 31", "{2014: 32", "roads/notices/total-2014", "differs"),
        ("{2014: 100", "{2014: 101", "roads/speeding/total-2014", "differs"),
        ("{2014: 16", "{2014: 16", "roads/notices/mean-2014", "agrees"),
        ("{2014: 16", "{2014: 14", "roads/notices/mean-2014", "differs"),
        ("{2014: 16", "{2014: 15.4", "roads/notices/mean-2014", "differs"),
    ],
)
def test_a_misprinted_total_or_mean_differs(
    old: str, new: str, place: str, verdict: Verdict, small: Path, edit: Callable[[str, str, str], None]
) -> None:
    """It is the report's mistake, so the pack is sound and the audit says so.

    However small the difference.
    """
    edit("workshop.yaml", old, new)
    pack = read_pack(small)
    assert find_verdict(pack, pack.claims[place]).verdict == verdict


def test_a_mean_is_over_the_months_that_have_a_figure() -> None:
    assert found(of_months([10, None, 14]), Mean(table="notices", period="2013"), "exactly", 12).computed == 12


def test_a_month() -> None:
    pack = of_months([10, -20])
    assert found(pack, Value(table="notices", period="2013-02"), "exactly", -20).verdict == "agrees"


def test_a_share_of_a_year() -> None:
    pack = of_disposals((2014, "Paid", 1), (2014, "Left", 3))
    result = found(pack, Share(table="speeding", where={"disposal": "Paid"}, period=2014), "under", 30, unit="%")
    assert (result.computed, result.verdict) == (25, "agrees")
    assert [cell.members for cell in result.cells] == [("x", "Paid"), ()]


CHANGES: tuple[tuple[tuple[int, int], tuple[int, int], Quality, Verdict], ...] = (
    ((400, 1000), (390, 1000), "stable", "agrees"),
    ((400, 1000), (390, 1000), "falling", "differs"),
    ((400, 1000), (379, 1000), "stable", "unchecked"),
    ((400, 1000), (300, 1000), "stable", "differs"),
    ((40_000, 100_000), (39_000, 100_000), "stable", "agrees"),
    ((40_000, 100_000), (39_000, 100_000), "falling", "differs"),
    ((40_000, 100_000), (39_000, 100_000), "changing", "differs"),
    ((400, 1000), (300, 1000), "falling", "agrees"),
    ((400, 1000), (300, 1000), "changing", "agrees"),
    ((400, 1000), (300, 1000), "rising", "differs"),
    ((4, 10), (3, 10), "falling", "unchecked"),
    ((4, 10), (3, 10), "rising", "unchecked"),
    ((4, 10), (3, 10), "changing", "unchecked"),
)


@pytest.mark.parametrize(("before", "after", "relation", "verdict"), CHANGES)
def test_a_share_changes_beyond_5_percent_of_it_and_where_its_interval_leaves_no_doubt(
    before: tuple[int, int], after: tuple[int, int], relation: Quality, verdict: Verdict
) -> None:
    pack = of_disposals((2014, "P", before[0]), (2014, "Q", before[1] - before[0]), (2015, "P", after[0]), (2015, "Q", after[1] - after[0]))
    assert found(pack, ShareChange(table="speeding", where={"disposal": "P"}, period=2015, base=2014), relation).verdict == verdict


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((400, 1000), (390, 1000), "−1.0 percentage points (95% interval −5.3 to +3.3), within 5% of the earlier share"),
        (
            (40_000, 100_000),
            (39_000, 100_000),
            "−1.0 percentage points (95% interval −1.4 to −0.6), within 5% of the earlier share, though beyond chance",
        ),
        (
            (400, 1000),
            (300, 1000),
            "−10.0 percentage points (95% interval −14.1 to −5.8), outside 5% of the earlier share and beyond chance",
        ),
        ((4, 10), (3, 10), "−10.0 percentage points (95% interval −44.6 to +28.2), outside 5% of the earlier share, which may be chance"),
    ],
)
@pytest.mark.parametrize("relation", ["stable", "falling", "changing"])
def test_a_share_s_change_always_has_its_interval(
    before: tuple[int, int], after: tuple[int, int], expected: str, relation: Quality
) -> None:
    pack = of_disposals((2014, "P", before[0]), (2014, "Q", before[1] - before[0]), (2015, "P", after[0]), (2015, "Q", after[1] - after[0]))
    assert expected in why(found(pack, ShareChange(table="speeding", where={"disposal": "P"}, period=2015, base=2014), relation))


@given(st.integers(1, 500), st.integers(0, 500), st.integers(1, 500), st.integers(0, 500))
def test_no_share_both_changes_and_stays(before: int, rest_before: int, after: int, rest: int) -> None:
    pack = of_disposals((2014, "P", before), (2014, "Q", rest_before), (2015, "P", after), (2015, "Q", rest))
    check = ShareChange(table="speeding", where={"disposal": "P"}, period=2015, base=2014)
    words: tuple[Quality, ...] = ("stable", "changing", "rising", "falling")
    verdicts = {word: found(pack, check, word).verdict for word in words}
    agreeing = {word for word in words if verdicts[word] == "agrees"}
    assert agreeing in (set(), {"stable"}, {"changing", "rising"}, {"changing", "falling"})
    assert ("unchecked" in verdicts.values()) is (not agreeing)


def test_an_extreme_month_may_share_its_place() -> None:
    pack = of_months([3, 9, 9, 1])
    highest = Extreme(table="notices", period="2013-03")
    assert found(pack, highest, "highest").verdict == "agrees"
    assert found(pack, highest, "lowest").verdict == "differs"
    assert "is 1 in April 2013" in why(found(pack, highest, "lowest"))


@pytest.mark.parametrize(("last", "verdict"), [(month(2015, 5), "agrees"), (month(2015, 6), "agrees"), (month(2015, 4), "unchecked")])
def test_a_window_goes_up_to_the_last_whole_month_before_the_workshop(last: Period, verdict: Verdict) -> None:
    pack = of_months([1] * 4, last.shift(-3))
    assert found(pack, Window(table="notices"), "to date").verdict == verdict


def test_counts_of_what_is_listed() -> None:
    assert found(SMALL, Count(things="activities"), "exactly", 2).verdict == "agrees"
    assert found(SMALL, Listed(names=("a", "b", "c")), "exactly", 2).verdict == "differs"
    assert found(SMALL, Listed(statements=("total",), names=("a",)), "about", 2).computed == 2
    assert found(of_months([1, None, 2]), Months(table="notices"), "exactly", 2).verdict == "agrees"


@pytest.mark.parametrize(
    ("relation", "verdict"),
    [("rising", "agrees"), ("falling", "differs"), ("above", "differs"), ("below", "agrees"), ("exactly", "agrees")],
)
def test_other_figures_of_the_report(relation: ClaimRelation | Quality, verdict: Verdict) -> None:
    check = Compare(others=("total/change",), figure="total/percent")
    assert found(SMALL, check, relation, 12 if relation == "exactly" else None).verdict == verdict


def test_a_fall_is_measured_by_its_size(pack: Pack) -> None:
    check = Value(table="notices", period="2013-01")
    months = of_months([-170])
    assert found(months, check, "just under", -180, signed=True).verdict == "agrees"
    assert found(months, check, "over", -160, signed=True).verdict == "agrees"
    rising = found(of_months([170]), check, "just under", -180, signed=True)
    assert rising.verdict == "differs"
    assert "in the other direction" in why(rising)


@pytest.mark.parametrize(
    ("relation", "value", "verdict"),
    [("just under", 50, "unchecked"), ("under", 81, "agrees"), ("over", 90, "differs"), ("exactly", 95, "differs")],
)
def test_a_part_of_which_only_a_bound_is_known(pack: Pack, relation: ClaimRelation, value: float, verdict: Verdict) -> None:
    check = PartOf(part="shop-theft", whole="business-crime")
    assert found(pack, check, relation, value, unit="%").verdict == verdict


@pytest.mark.parametrize(("part", "whole", "verdict"), [("robbery", "burglary-dwelling", "agrees"), ("shop-theft", "robbery", "differs")])
def test_a_part_fits_in_a_whole_or_cannot(pack: Pack, part: str, whole: str, verdict: Verdict) -> None:
    assert found(pack, PartOf(part=part, whole=whole), "within").verdict == verdict


def test_a_reason_has_the_last_word() -> None:
    result = found(of_months([5]), Value(table="notices", period="2013-01"), "exactly", 5, reason="Not the same thing.")
    assert result.verdict == "unchecked"
    assert why(result) == "January 2013: 5. Not the same thing"


def test_neither_check_nor_reason() -> None:
    assert why(find_verdict(SMALL, claim(None))) == "There is no check for this claim"


@given(st.sampled_from(get_args(ClaimRelation)), st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6), st.booleans())
def test_any_number_against_any_claim(relation: ClaimRelation, value: int, computed: int, signed: bool) -> None:
    result = found(of_months([computed]), Value(table="notices", period="2013-01"), relation, value, signed=signed)
    assert result.verdict in ("agrees", "close", "differs")
    assert why(result)
