"""Each kind of check on data made for it: what it computes, what it makes of a word, and which cells it used."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.checks import kinds
from tui.analysis.checks.compare import Compare
from tui.analysis.checks.count import Count
from tui.analysis.checks.extreme import Extreme
from tui.analysis.checks.like_for_like import LikeForLike
from tui.analysis.checks.listed import Listed
from tui.analysis.checks.mean import Mean
from tui.analysis.checks.months import Months
from tui.analysis.checks.part_of import PartOf
from tui.analysis.checks.share import Share
from tui.analysis.checks.share_change import ShareChange
from tui.analysis.checks.total import Total
from tui.analysis.checks.trend import Trend
from tui.analysis.checks.value import Value
from tui.analysis.checks.window import Window
from tui.analysis.finding import Finding, find
from tui.analysis.relations import Verdict
from tui.model.bridge import old_tables
from tui.model.claims import Check, Claim, Quality, Relation
from tui.model.pack import Pack
from tui.model.period import Period, month
from tui.model.table import Cell, Row, Table
from tui.nodes.finding_words import why
from tui.pack.reader import read

SMALL = read(Path(__file__).parents[1] / "packs" / "small")
START = month(2013, 1)


def of_months(values: Sequence[float | None], start: Period = START) -> Pack:
    """The small pack with these values by month."""
    rows = tuple(Row(start.shift(at), (), (Cell(value),)) for at, value in enumerate(values))
    return with_table(msgspec.structs.replace(SMALL.tables["notices"], rows=rows))


def with_table(table: Table) -> Pack:
    """The small pack with another table of that id."""
    old = {**SMALL.old_tables, **old_tables([table], {})}
    return msgspec.structs.replace(SMALL, tables={**SMALL.tables, table.id: table}, old_tables=old)


def of_disposals(*rows: tuple[int, str, int]) -> Pack:
    """The small pack with these volumes by year and disposal."""
    made = tuple(Row(Period("year", year), ("x", disposal), (Cell(volume),)) for year, disposal, volume in rows)
    return with_table(msgspec.structs.replace(SMALL.tables["speeding"], rows=made))


def claim(check: Check | None, relation: Relation | Quality = "exactly", value: float | None = None, **more: object) -> Claim:
    base = Claim(topic="roads", thing="driven", part="x", label="x", stated="x", relation=relation, value=value, check=check)
    return msgspec.structs.replace(base, **more)


def found(pack: Pack, check: Check, relation: Relation | Quality, value: float | None = None, **more: object) -> Finding:
    return find(pack, claim(check, relation, value, **more))


def test_every_kind_says_what_it_settles() -> None:
    assert all(name == kind.__struct_config__.tag for name, kind in kinds().items())
    assert all(kind.__doc__ and (kind.relations or name == "cross-check") for name, kind in kinds().items())
    assert set(kinds()) == {
        "value", "total", "mean", "change", "percent-change", "share", "share-change", "rank", "extreme", "trend", "like-for-like",
        "against-target", "months", "window", "count", "listed", "compare", "part-of", "cross-check",
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
    """It is the report's mistake, so the pack is sound and the audit says so, however small the difference."""
    edit("workshop.yaml", old, new)
    pack = read(small)
    assert find(pack, pack.claims[place]).verdict == verdict


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
    ("before", "after", "told"),
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
def test_a_share_s_change_always_has_its_interval(before: tuple[int, int], after: tuple[int, int], told: str, relation: Quality) -> None:
    pack = of_disposals((2014, "P", before[0]), (2014, "Q", before[1] - before[0]), (2015, "P", after[0]), (2015, "Q", after[1] - after[0]))
    assert told in why(found(pack, ShareChange(table="speeding", where={"disposal": "P"}, period=2015, base=2014), relation))


@given(st.integers(1, 500), st.integers(0, 500), st.integers(1, 500), st.integers(0, 500))
def test_no_share_both_changes_and_stays(before: int, rest_before: int, after: int, rest: int) -> None:
    pack = of_disposals((2014, "P", before), (2014, "Q", rest_before), (2015, "P", after), (2015, "Q", rest))
    check = ShareChange(table="speeding", where={"disposal": "P"}, period=2015, base=2014)
    words: tuple[Quality, ...] = ("stable", "changing", "rising", "falling")
    verdicts = {word: found(pack, check, word).verdict for word in words}
    agreeing = {word for word in words if verdicts[word] == "agrees"}
    assert agreeing in (set(), {"stable"}, {"changing", "rising"}, {"changing", "falling"})
    assert ("unchecked" in verdicts.values()) is (not agreeing)


STEADY = [100, 102, 98, 101, 99, 100, 103, 97, 100, 101, 99, 100]


@pytest.mark.parametrize(
    ("months", "relation", "verdict"),
    [
        ([60, 62, 58], "falling", "agrees"),
        ([60, 62, 58], "rising", "differs"),
        ([60, 62, 58], "stable", "differs"),
        ([99, 101, 99], "falling", "unchecked"),
        ([99, 101, 99], "stable", "agrees"),
        ([140, 140, 140], "rising", "agrees"),
    ],
)
def test_like_for_like_is_held_against_the_usual_range(months: list[float], relation: Quality, verdict: Verdict) -> None:
    pack = of_months([*STEADY, *months])
    result = found(pack, LikeForLike(table="notices", period=2014), relation)
    assert result.verdict == verdict
    assert result.computed == sum(months) - 300
    assert len(result.cells) == 6


@pytest.mark.parametrize("relation", ["falling", "rising", "stable"])
def test_like_for_like_without_a_usual_range_settles_nothing(relation: Quality) -> None:
    pack = of_months([100, *[None] * 11, 60])
    result = found(pack, LikeForLike(table="notices", period=2014), relation)
    assert result.verdict == "unchecked"
    assert why(result) == "January 2014: 60, a year before 100: −40 (−40%), and there is no usual range to compare it with"


def test_like_for_like_of_too_few_months_settles_nothing() -> None:
    values: list[float | None] = [100, 104, 98, *[None] * 9, 60, 62, 58]
    result = found(of_months(values), LikeForLike(table="notices", period=2014), "falling")
    assert result.verdict == "unchecked"
    assert why(result) == "January to March 2014: 180, a year before 302: −122 (−40.4%); 6 months are too few to judge"


def test_a_mean_of_rare_events_is_not_nought() -> None:
    rare = [0, 0, 0, 0, 1, *[0] * 8, 1, *[0] * 10]
    result = found(of_months(rare), Trend(table="notices"), "stable")
    assert why(result).startswith("24 months, mean 0.08, natural limits 0 to 0.55: May 2013 outside the limits")
    assert "3 months, mean 6, trial limits 2 to 10: " in why(found(of_months([5, 7, 6]), Trend(table="notices"), "stable"))


def test_like_for_like_in_per_cent() -> None:
    result = found(
        of_months([*STEADY, 60, 62, 58]),
        LikeForLike(table="notices", period=2014, by="percent"),
        "exactly",
        -40,
        unit="%",
        signed=True,
    )
    assert (result.computed, result.verdict) == (-40, "agrees")


def test_a_trend() -> None:
    for values, held in (
        (STEADY, {"stable"}),
        ([*STEADY, *range(110, 190, 10)], {"rising"}),
        ([*STEADY, *range(90, 10, -10)], {"falling"}),
        ([*STEADY, 300], set()),
    ):
        pack = of_months(values)
        words: tuple[Quality, ...] = ("stable", "rising", "falling")
        assert {word for word in words if found(pack, Trend(table="notices"), word).verdict == "agrees"} == held


HIGH, LOW = [20, 21, 20, 22, 20, 21, 20], [10, 11, 10, 12, 10, 11, 10]
BETWEEN = [10, 17, 12, 17, 9, 17, 11, 17, 10, 18]


@pytest.mark.parametrize(
    ("values", "rising", "falling"),
    [
        ([*HIGH, *BETWEEN], "unchecked", "unchecked"),
        ([40 - value for value in [*HIGH, *BETWEEN]], "unchecked", "unchecked"),
        ([*BETWEEN, *HIGH], "agrees", "differs"),
        ([*HIGH, *LOW], "differs", "agrees"),
        ([*LOW, *HIGH], "agrees", "differs"),
        ([*HIGH, *LOW, 16], "differs", "agrees"),
        ([*HIGH, *LOW, *HIGH[:3]], "unchecked", "unchecked"),
        ([*STEADY, 300], "unchecked", "unchecked"),
    ],
)
def test_a_shift_that_is_over_is_no_direction_but_against_an_opposite_one(values: list[float], rising: Verdict, falling: Verdict) -> None:
    pack, check = of_months(values), Trend(table="notices")
    results = found(pack, check, "rising"), found(pack, check, "falling")
    assert tuple(result.verdict for result in results) == (rising, falling)
    assert all(("which do not settle a direction" in why(result)) is (result.verdict == "unchecked") for result in results)


def test_no_signal_settles_no_direction() -> None:
    for relation in ("rising", "falling"):
        result = found(of_months(STEADY), Trend(table="notices"), relation)
        assert result.verdict == "unchecked"
        assert "no signal; the rules find a lasting change of about 9.6 (9.6% of the mean) that begins halfway four times in five" in why(
            result
        )


def test_a_series_without_variation_is_not_too_short() -> None:
    for relation in ("stable", "rising", "falling"):
        result = found(of_months([7] * 24), Trend(table="notices"), relation)
        assert why(result) == "Every month has the same value, so there is no variation to judge by"
        assert result.verdict == "unchecked"


def test_neighbours_that_are_alike_put_the_limits_in_doubt() -> None:
    result = found(of_months([*range(100, 106), *range(105, 98, -1), *range(99, 103)] * 2), Trend(table="notices"), "stable")
    assert "Neighbouring months are alike, so the limits may be too narrow" in why(result)


@pytest.mark.parametrize("relation", ["stable", "rising", "falling"])
@pytest.mark.parametrize("values", [STEADY[:3], STEADY[:11], [*STEADY[:10], 300]])
def test_too_few_points_settle_nothing(values: list[float], relation: Quality) -> None:
    result = found(of_months(values), Trend(table="notices"), relation)
    assert result.verdict == "unchecked"
    assert f"{len(values)} months are too few to judge" in why(result)


@given(st.lists(st.integers(0, 1000), min_size=3, max_size=30))
def test_what_rises_falls_when_turned_over(values: list[int]) -> None:
    check = Trend(table="notices")
    turned = of_months([1000 - value for value in values])
    assert found(of_months(values), check, "rising").verdict == found(turned, check, "falling").verdict


@pytest.mark.parametrize("values", [[5], [None, None, 3], [5, None, 5]])
def test_too_few_months_have_no_trend(values: list[float | None]) -> None:
    assert found(of_months(values), Trend(table="notices"), "stable").verdict == "unchecked"


@given(st.lists(st.integers(0, 1000), min_size=12, max_size=30), st.integers(1, 50), st.integers(0, 5000))
def test_stable_stays_stable_when_shifted_and_scaled(values: list[int], factor: int, more: int) -> None:
    verdicts = {
        found(of_months(each), Trend(table="notices"), "stable").verdict
        for each in (values, [value * factor for value in values], [value + more for value in values])
    }
    assert len(verdicts) == 1


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
def test_other_figures_of_the_report(relation: Relation | Quality, verdict: Verdict) -> None:
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
def test_a_part_of_which_only_a_bound_is_known(pack: Pack, relation: Relation, value: float, verdict: Verdict) -> None:
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
    assert why(find(SMALL, claim(None))) == "There is no check for this claim"


@given(st.sampled_from(get_args(Relation)), st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6), st.booleans())
def test_any_number_against_any_claim(relation: Relation, value: int, computed: int, signed: bool) -> None:
    result = found(of_months([computed]), Value(table="notices", period="2013-01"), relation, value, signed=signed)
    assert result.verdict in ("agrees", "close", "differs")
    assert why(result)
