"""Checks of claims on tables of other shapes.

Quarters, districts, targets, percentages, wholes and signs for missing figures.
"""

import datetime as dt

import msgspec
import pytest

from tests.unit.checked_tables import ALL, DISTRICTS, LEEDS, QUARTERS, checked, of_wholes, pack_of
from tui.analysis.checks.against_target import AgainstTarget
from tui.analysis.checks.base import Known
from tui.analysis.checks.change import Change
from tui.analysis.checks.extreme import Extreme
from tui.analysis.checks.like_for_like import LikeForLike
from tui.analysis.checks.mean import Mean
from tui.analysis.checks.months import Months
from tui.analysis.checks.percent_change import PercentChange
from tui.analysis.checks.rank import Rank
from tui.analysis.checks.share import Share
from tui.analysis.checks.share_change import ShareChange
from tui.analysis.checks.total import Total
from tui.analysis.checks.trend import Trend
from tui.analysis.checks.value import Value
from tui.analysis.checks.window import Window
from tui.analysis.relations import Verdict
from tui.model.claims import Quality, Wording
from tui.model.measures import MeasureKind
from tui.model.report import Figure
from tui.nodes.finding_words import why


def test_quarters_of_a_financial_year() -> None:
    pack = pack_of(QUARTERS, frequency="quarter")
    total = checked(pack, Total(table="t", period="2014/15"), value=100)
    assert (total.verdict, why(total)) == ("agrees", "4 quarters of 2014/15 add up to 100; as stated")
    assert why(checked(pack, Mean(table="t", period="2014/15"), value=25)) == "100 / 4 = 25; as stated"
    monthly = checked(pack, Mean(table="t", period="2014/15", each="month"), value=8)
    assert why(monthly) == "4 quarters of 2014/15 add up to 100; 100 / 12 = 8.33; rounds to 8"
    assert checked(pack, Months(table="t"), value=4).verdict == "agrees"
    assert why(checked(pack, Extreme(table="t", period="2014/15-Q4"), "highest")) == "Q4 2014/15 has 40; the highest of 4 quarters is 40"
    assert "the last whole quarter before the workshop is Q4 2014/15" in why(checked(pack, Window(table="t"), "to date"))


@pytest.mark.parametrize("kind", ["percentage", "rate", "mean", "score"])
def test_what_may_not_be_added_has_no_total_and_only_confirms_a_mean(kind: MeasureKind) -> None:
    pack = pack_of(QUARTERS, frequency="quarter", kind=kind)
    assert checked(pack, Total(table="t", period="2014/15"), value=100).computed is None
    assert checked(pack, Mean(table="t", period="2014/15"), value=25).verdict == "agrees"
    unlike = checked(pack, Mean(table="t", period="2014/15"), value=26)
    assert unlike.verdict == "unchecked" and "does not show that the stated one is wrong" in why(unlike)


@pytest.mark.parametrize("kind", ["count", "percentage"])
def test_only_what_adds_up_has_a_mean_for_each_month(kind: MeasureKind) -> None:
    """The one figure of a single period passed for a sum."""
    pack = pack_of({("2014/15", ""): (90,)}, kind=kind)
    claim = msgspec.convert({"id": "x", "label": "x", "printed": "8", "value": 8, "unit": "crimes", "window": "2014/15"}, Figure)
    found = Mean(table="t", period="2014/15", each="month").faults(claim, "x", Known(pack.tables, {}, {}))
    assert [fault.key for fault in found] == ([] if kind == "count" else ["each"])


def test_a_value_and_the_sum_of_members() -> None:
    assert checked(ALL, Value(table="t", where=LEEDS, period="2014/15"), value=720).verdict == "agrees"
    total = checked(ALL, Total(table="t", period="2014/15"), value=1110)
    assert why(total) == "2 districts of 2014/15 add up to 1,110; as stated"
    without = checked(ALL, Total(table="t", period="2014/15", without={"district": ("Leeds",)}), value=390)
    assert without.verdict == "agrees"


def test_the_whole_is_used_where_a_member_has_no_figure() -> None:
    rows = {("2014/15", "Leeds"): (80,), ("2014/15", "Bradford"): (None,), ("2014/15", "All"): (150,)}
    pack = pack_of(rows, whole="All")
    assert checked(pack, Value(table="t", period="2014/15"), value=150).verdict == "agrees"
    assert checked(pack, Share(table="t", where=LEEDS, period="2014/15"), value=53.3, unit="%").verdict == "agrees"


def test_the_whole_is_used_where_members_cannot_be_added() -> None:
    rows = {("2014/15", "Leeds"): (80,), ("2014/15", "Bradford"): (70,), ("2014/15", "All"): (76,)}
    pack = pack_of(rows, whole="All", kind="percentage")
    assert checked(pack, Value(table="t", period="2014/15"), value=76).verdict == "agrees"
    assert not of_wholes(pack)


@pytest.mark.parametrize(
    ("where", "relation", "verdict", "words"),
    [
        (LEEDS, "rising", "agrees", "Leeds, 2014/15: 720, a year before 600: +120 (20%), more than counting alone explains (±71)"),
        (LEEDS, "falling", "differs", "not falling"),
        (LEEDS, "stable", "differs", "not stable"),
        ({"district": "Bradford"}, "falling", "unchecked", "−10 (−2.5%), which could be chance"),
        ({"district": "Bradford"}, "stable", "agrees", "which could be chance"),
    ],
)
def test_a_change_of_two_counts(where: dict[str, str], relation: Quality, verdict: Verdict, words: str) -> None:
    found = checked(ALL, Change(table="t", where=where, period="2014/15"), relation)
    assert found.verdict == verdict
    assert words in why(found)


def test_a_change_in_per_cent_and_from_another_base() -> None:
    assert checked(ALL, PercentChange(table="t", where=LEEDS, period="2014/15"), value=20, unit="%", signed=True).verdict == "agrees"
    based = checked(ALL, Change(table="t", where=LEEDS, period="2013/14", base="2014/15"), value=-120, signed=True)
    assert (based.verdict, why(based).partition(":")[0]) == ("agrees", "Leeds, 2013/14")


def test_the_column_of_the_year_before_comes_first() -> None:
    pack = pack_of({("2013/14", "Leeds"): (600, None), ("2014/15", "Leeds"): (720, 610)}, "previous")
    assert checked(pack, Change(table="t", where=LEEDS, period="2014/15"), value=110).verdict == "agrees"


def test_a_base_in_a_column_has_no_row_of_its_own() -> None:
    pack = pack_of({("2014/15", "Leeds"): (720, 610)}, "previous")
    check = Change(table="t", where=LEEDS, period="2014/15", base="2013/14")
    assert checked(pack, check, value=110).verdict == "agrees"
    assert checked(pack, PercentChange(table="t", where=LEEDS, period="2014/15", base="2013/14"), value=18, unit="%").verdict == "agrees"
    assert list(check.single(pack.tables["t"], check.period)) == []
    earlier = Change(table="t", where=LEEDS, period="2014/15", base="2012/13")
    assert [fault.key for fault in earlier.single(pack.tables["t"], earlier.period)] == ["base"]


def test_a_column_of_shares_or_percentages_is_in_per_cent() -> None:
    pack = pack_of({("2014/15", "Leeds"): (720, 20, 64.9, 1)}, "percent-change", "share", "rank", kind="money")
    words = [
        why(checked(pack, Value(table="t", column=column, where=LEEDS, period="2014/15"), value=0))
        for column in ("share", "percent-change", "rank")
    ]
    assert [word.partition(";")[0] for word in words] == [
        "Leeds, 2014/15, share: 64.9%",
        "Leeds, 2014/15, percent change: 20%",
        "Leeds, 2014/15, rank: 1",
    ]


def test_a_target_is_not_named_like_what_was_reached() -> None:
    pack = pack_of({("2014/15", "Leeds"): (720, 700)}, "target")
    target = Value(table="t", column="target", where=LEEDS, period="2014/15")
    assert why(checked(pack, target, value=700)) == "Leeds, 2014/15, target: 700; as stated"


def test_percentages_change_by_points() -> None:
    pack = pack_of({("2013/14", "Leeds"): (70,), ("2014/15", "Leeds"): (77,)}, kind="percentage", better="higher")
    found = checked(pack, Change(table="t", where=LEEDS, period="2014/15"), value=7, unit="percentage points")
    assert why(found) == "Leeds, 2014/15: 77%, a year before 70%: +7 percentage points; as stated"
    assert (found.verdict, found.unit) == ("agrees", "points")


def test_years_with_other_months_are_not_compared() -> None:
    """Three months against twelve are no change."""
    rows = {(f"2014-{month:02}", ""): (10,) for month in range(1, 13)} | {(f"2015-{month:02}", ""): (9,) for month in (1, 2, 3)}
    pack = pack_of(rows, frequency="month", starts=1)
    found = checked(pack, Change(table="t", period=2015), value=-93)
    assert (found.verdict, found.computed) == ("unchecked", None)
    assert "only the same months can be compared" in why(found)
    assert checked(pack, LikeForLike(table="t", period=2015), value=-3).verdict == "agrees"


def test_a_share_is_of_the_last_dimension() -> None:
    assert checked(ALL, Share(table="t", where=LEEDS, period="2014/15"), value=64.9, unit="%").verdict == "agrees"
    change = checked(ALL, ShareChange(table="t", where=LEEDS, period="2014/15"), "rising")
    assert change.verdict == "agrees" and "720 / 1,110 = 64.86% in 2014/15, 600 / 1,000 = 60% in 2013/14: +4.9 percentage points" in why(
        change
    )


def test_a_share_of_the_year_before_may_be_in_a_column() -> None:
    pack = pack_of({("2014/15", "Leeds"): (60, 50), ("2014/15", "Bradford"): (40, 50)}, "previous")
    check = ShareChange(table="t", where=LEEDS, period="2014/15")
    assert list(check.single(pack.tables["t"], check.period)) == []
    assert "60 / 100 = 60% in 2014/15, 50 / 100 = 50% in 2013/14: +10.0 percentage points" in why(checked(pack, check, "rising"))


def test_money_has_no_interval() -> None:
    pack = pack_of(DISTRICTS, whole="All", kind="money")
    found = checked(pack, Share(table="t", where=LEEDS, period="2014/15"), value=64.9, unit="%")
    assert why(found) == "£720 / £1,110 = 64.86%; rounds to 64.9%"


RANKED = pack_of(
    {("2014/15", name): (value,) for name, value in (("A", 400), ("B", 410), ("C", 410), ("D", 90), ("E", None), ("All", 1310))},
    whole="All",
)


@pytest.mark.parametrize(
    ("member", "place", "stated", "words"),
    [
        (
            "A",
            3,
            "third",
            "the 3rd highest of 4 districts (highest is B, 410); E has no figure, and so no place; the difference from B and C could",
        ),
        ("B", 1, "joint highest", "the highest of 4 districts (next is C, 410); 1 other has the same figure"),
        ("D", 1, "the fewest", "the lowest of 4 districts (next is A, 400)"),
    ],
)
def test_a_rank_and_what_it_does_not_say(member: str, place: int, stated: str, words: str) -> None:
    """The whole has no place beside its members."""
    found = checked(RANKED, Rank(table="t", where={"district": member}, period="2014/15"), value=place, stated=stated)
    assert found.verdict == "agrees"
    assert words in why(found)


def test_an_extreme_that_can_mean_two_things_is_not_settled() -> None:
    """Leeds is the highest of both districts; its own highest year is 2014/15."""
    earlier = Extreme(table="t", where=LEEDS, period="2013/14")
    found = checked(ALL, earlier, "highest")
    assert found.verdict == "unchecked"
    assert "Of its own periods" in why(found) and "does not say which is meant" in why(found)
    assert checked(ALL, msgspec.structs.replace(earlier, among="members"), "highest").verdict == "agrees"
    assert checked(ALL, msgspec.structs.replace(earlier, among="periods"), "highest").verdict == "differs"
    assert checked(ALL, Extreme(table="t", where=LEEDS, period="2014/15"), "highest").verdict == "agrees"


def test_a_year_is_compared_with_years_of_as_many_months() -> None:
    """A year of months is not compared with a month, nor twelve months with three."""
    rows = {(f"{year}-{month:02}", ""): (value,) for year, value in ((2012, 10), (2013, 12), (2014, 11)) for month in range(1, 13)}
    pack = pack_of({**rows, ("2015-01", ""): (99,)}, frequency="month", starts=1)
    assert why(checked(pack, Extreme(table="t", period=2013), "highest")) == "2013 has 144; the highest of 3 years is 144"
    assert checked(pack, Rank(table="t", period=2014), value=2).verdict == "agrees"
    assert "2015 has fewer months than the others" in why(checked(pack, Extreme(table="t", period=2015), "lowest"))


def test_a_trend_speaks_of_the_table_s_own_periods_and_unit() -> None:
    rows = {(f"{2000 + at // 4}-Q{at % 4 + 1}", ""): (80 + at % 3,) for at in range(16)}
    found = checked(pack_of(rows, frequency="quarter", starts=1, kind="percentage"), Trend(table="t"), "stable")
    assert found.verdict == "agrees"
    assert why(found).startswith("16 quarters, mean 80.94%, natural limits 77.") and "percentage points" in why(found)


def test_twelve_months_to_each_month_overlap_and_show_no_variation() -> None:
    rows = {(f"{2013 + at // 12}-{at % 12 + 1:02}", ""): (100 + at + at % 3,) for at in range(24)}
    pack = pack_of(rows, frequency="rolling-12", starts=1)
    found = checked(pack, Trend(table="t"), "rising")
    assert (found.verdict, why(found)) == ("unchecked", "Twelve-month periods overlap, so they do not show the usual variation")
    assert "+12 (10.62%), beyond the usual ±11" in why(checked(pack, LikeForLike(table="t", period=2014), "rising")), "that of its months"
    assert checked(pack, Total(table="t", period=2014), value=125).verdict == "agrees"


def test_claims_in_millions_of_a_table_in_units() -> None:
    pack = pack_of({("2014/15", "Leeds"): (4_347_000,)}, kind="money")
    found = checked(pack, Value(table="t", where=LEEDS, period="2014/15"), value=4.3, unit="£m", stated="£4.3m")
    assert (found.verdict, found.computed) == ("agrees", 4.347)


@pytest.mark.parametrize(
    ("label", "stated", "verdict"),
    [
        ("Leeds had the most", "the most", "agrees"),
        ("The most", "the highest in Leeds", "agrees"),
        ("Leeds at its highest", "its highest", "differs"),
        ("Leeds was the highest since 2010", "the highest", "differs"),
    ],
)
def test_the_words_of_a_claim_say_what_is_highest(label: str, stated: str, verdict: Verdict) -> None:
    """One that names the member compares members, unless it says so of time."""
    assert checked(ALL, Extreme(table="t", where=LEEDS, period="2013/14"), "highest", label=label, stated=stated).verdict == verdict


def test_a_target_of_a_neutral_measure_is_above_or_below_and_not_met() -> None:
    pack = pack_of({("2014/15", ""): (12, 10)}, "target", kind="money", better="neutral")
    check = AgainstTarget(table="t", period="2014/15")
    above = checked(pack, check, "above")
    assert (above.verdict, why(above)) == ("agrees", "2014/15: £12 against a target of £10: +£2")
    assert checked(pack, check, "below").verdict == "differs"
    assert checked(pack, check, value=2).verdict == "agrees"
    known = Known(pack.tables, {}, {})
    for relation, expected in (("above", []), ("met", ["the measure m does not say which way is better"])):
        claim = msgspec.convert({"id": "x", "label": "x", "printed": "x", "relation": relation}, Wording)
        assert [fault.what.partition(", so")[0] for fault in check.faults(claim, "x", known)] == expected


def test_a_report_without_a_meeting_is_dated_by_itself() -> None:
    pack = pack_of(QUARTERS, frequency="quarter")
    report = msgspec.structs.replace(pack.report, held=None, reported=dt.date(2015, 5, 5))
    found = checked(msgspec.structs.replace(pack, report=report), Window(table="t"), "to date")
    assert found.verdict == "agrees"
    assert "the last whole quarter before the report is Q4 2014/15" in why(found)


def test_a_change_of_sums_is_settled_only_for_the_same_members() -> None:
    """A district that is counted only in the later year is no rise."""
    rows = {("2013/14", "North"): (60,), ("2013/14", "South"): (40,), ("2014/15", "North"): (60,), ("2014/15", "South"): (40,)}
    later = {("2014/15", "East"): (30,)}
    check = Change(table="t", period="2014/15", base="2013/14")
    assert checked(pack_of(rows), check, value=0).verdict == "agrees"
    found = checked(pack_of(rows | later), check, value=30)
    assert found.verdict == "unchecked"
    assert "Only one of the two has a figure for East" in str(why(found))
