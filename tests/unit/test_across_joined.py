"""One measure through all reports of a force: values, revisions, gaps, breaks."""

import pytest

from tests.conftest import PACKS
from tests.unit.quarters import (
    OVER_TIME,
    QUARTERS,
    figures_of,
    over_time,
    quarter,
    renamed,
    with_measure,
    with_spec,
    with_table,
    with_values,
)
from tui.analysis.across.asked_for import figures_at
from tui.analysis.across.comparison import NotJoined
from tui.analysis.across.in_report import NotInReport, in_report
from tui.analysis.across.joined import JoinedSeries, joined_series
from tui.model.period import parse_any
from tui.navigation.address import Address
from tui.nodes.across.revision_words import revision_words
from tui.nodes.across.series_record import series_comparison, series_facts
from tui.pack.reader import read_pack

FIRST, SECOND, THIRD, FOURTH = (quarter(name) for name in OVER_TIME)
YEAR_2014, TO_MARCH_2015 = quarter("west-midlands-2014"), quarter("west-midlands-2015-03")


def latest(series: JoinedSeries) -> dict[str, float]:
    return {str(each.period): each.latest.value for each in series.periods}


def test_each_value_is_of_the_latest_report_that_prints_it() -> None:
    series = over_time()
    assert latest(series) == {"2017/18-Q1": 57139, "2017/18-Q2": 57639, "2017/18-Q3": 59801, "2017/18-Q4": 58814}
    assert {each.latest.report.workshop for each in series.periods} == {"west-midlands-2018-03"}
    assert [len(each.printed) for each in series.periods] == [4, 3, 2, 1]
    assert series.periods[0].latest.mark == "revised"


def test_the_order_of_reports_does_not_matter() -> None:
    assert latest(over_time(FOURTH, FIRST, THIRD, SECOND)) == latest(over_time())


def test_a_figure_that_the_latest_report_leaves_out_stays() -> None:
    later = with_values(FOURTH, "recorded-crime", {"2017/18-Q3": 59801, "2017/18-Q4": 58814})
    series = over_time(FIRST, SECOND, later)
    assert series.periods[0].latest.report.workshop == "west-midlands-2017-09"
    assert latest(series) == latest(over_time())


def test_a_revision_has_both_figures_and_both_reports() -> None:
    (only,) = over_time().revisions
    assert (str(only.period), only.before.value, only.after.value, only.difference) == ("2017/18-Q1", 57021, 57139, 118)
    assert (only.before.report.workshop, only.after.report.workshop) == OVER_TIME[:2]
    assert only.part == pytest.approx(118 / 57021)
    assert revision_words(only) == (
        "Q1 2017/18 (April to June 2017): 57,021 in the report on April to June 2017, 57,139 in the report on July to September 2017, "
        "+118 offences (0.2%). No reason is printed. Ask which offences were added."
    )


def test_a_fall_asks_what_was_taken_out_and_a_reason_is_quoted() -> None:
    lower = with_values(SECOND, "recorded-crime", {"2017/18-Q1": 57000, "2017/18-Q2": 57639})
    assert revision_words(over_time(FIRST, lower).revisions[0]).endswith(
        "−21 offences (0.04%). No reason is printed. Ask which offences were taken out."
    )
    reasoned = with_spec(lower, "recorded-crime", caveats=("Figures were revised after an inspection.",))
    assert revision_words(over_time(FIRST, reasoned).revisions[0]).endswith(
        "The later report says: Figures were revised after an inspection."
    )


def test_a_score_that_changed_asks_why() -> None:
    later = with_values(FOURTH, "severity", {"2015/16": 12.9, "2016/17": 14.5})
    earlier = with_values(FIRST, "severity", {"2015/16": 12.6, "2016/17": 14.5})
    (only,) = over_time(earlier, later, measure="crime-severity").revisions
    assert only.difference == 0.3 and revision_words(only).endswith("Ask why the figure of 2015/16 (April 2015 to March 2016) was changed.")


def test_a_report_that_revises_twice_gives_two_revisions() -> None:
    again = with_values(THIRD, "recorded-crime", {"2017/18-Q1": 57200, "2017/18-Q2": 57639, "2017/18-Q3": 59801})
    series = over_time(FIRST, SECOND, again)
    assert [(each.before.value, each.after.value) for each in series.revisions] == [(57021, 57139), (57139, 57200)]


def test_many_revisions_are_counted() -> None:
    months = [str(each) for each in YEAR_2014.tables["breath-tests"].periods]
    later = renamed(with_values(YEAR_2014, "breath-tests", dict.fromkeys(months, 1)), "west-midlands-2014-again", YEAR_2014.report.force)
    series = over_time(YEAR_2014, later, measure="breath-tests")
    said = [fact.words for fact in series_comparison(series).facts if fact.label == "Revised"]
    assert (len(series.revisions), len(said)) == (12, 9) and said[0].startswith("May 2014: ")
    assert said[-1] == "4 more revisions of earlier periods. The JSON form has all of them."


def test_windows_that_overlap() -> None:
    series = over_time(YEAR_2014, TO_MARCH_2015, measure="breath-tests")
    (only,) = series.overlaps
    assert (str(only.periods[0]), str(only.periods[-1]), len(only.periods), only.revised) == ("2014-04", "2014-12", 9, 0)
    assert len(series.periods) == 15 and series.gaps == ()
    assert [each.revised for each in over_time().overlaps] == [1, 0, 0]


def test_many_overlaps_are_counted() -> None:
    again = [renamed(SECOND, f"again-{number}", SECOND.report.force) for number in range(5)]
    said = [fact.words for fact in series_comparison(over_time(FIRST, SECOND, *again)).facts if fact.label == "Overlap"]
    assert said == ["6 reports print periods of the report before again, 1 of them with revised figures."]


def test_limits_over_the_joined_series() -> None:
    """Those of January 2014 to March 2015 that the note on the open data gives."""
    (phase,) = over_time(YEAR_2014, TO_MARCH_2015, measure="positive").phases
    assert phase.lower == pytest.approx(62.1, abs=0.05) and phase.upper == pytest.approx(363.8, abs=0.05)
    assert [str(point.period) for point in phase.signals if point.special == "outside"] == ["2014-11"]


def test_a_gap_between_reports() -> None:
    late = with_values(TO_MARCH_2015, "breath-tests", {"2015-02": 580, "2015-03": 709})
    series = over_time(YEAR_2014, late, measure="breath-tests")
    assert series.gaps == ((parse_any("2015-01"), parse_any("2015-01")),)
    assert series.changes[parse_any("2015-02")].since == parse_any("2014-02"), "of months the year before is taken"
    quarters = over_time(FIRST, with_values(THIRD, "recorded-crime", {"2017/18-Q3": 59801}))
    assert quarters.gaps and not quarters.changes
    assert "No report has a figure for January 2015." in [fact.words for fact in series_comparison(series).facts]


CHANGED: dict[str, dict[str, object]] = {
    "unit": {"unit": "crimes"},
    "kind": {"kind": "money"},
    "title": {"title": "Recorded crime with fraud"},
    "definition": {"same_as": "recorded-crime-with-fraud"},
    "caveat added": {"caveats": ("From April 2017 harassment is counted.",)},
}


@pytest.mark.parametrize("what", CHANGED)
def test_a_break_where_the_definition_changed(what: str) -> None:
    later = with_measure(with_values(THIRD, "recorded-crime", {"2017/18-Q3": 59801}), "recorded-crime", **CHANGED[what])
    series = over_time(FIRST, SECOND, later)
    (only,) = series.breaks
    assert (str(only.period), [change.what for change in only.changes]) == ("2017/18-Q3", [what])
    assert [phase.n for phase in series.phases] == [2, 1]
    assert only.period not in series.changes


def test_a_break_moves_back_where_a_report_prints_earlier_periods_again() -> None:
    later = with_measure(with_values(THIRD, "recorded-crime", {"2017/18-Q2": 60000, "2017/18-Q3": 62000}), "recorded-crime", unit="crimes")
    series = over_time(FIRST, SECOND, later)
    assert [str(each.period) for each in series.breaks] == ["2017/18-Q2"]
    (first, second) = series.revisions
    assert (first.redefined, second.redefined) == (False, True)
    assert revision_words(second).endswith("60,000 in the report on October to December 2017. The definition changed between the two.")


def test_a_definition_that_is_given_for_the_first_time_is_no_break() -> None:
    before = with_measure(FIRST, "recorded-crime", same_as=None)
    later = with_values(SECOND, "recorded-crime", {"2017/18-Q2": 57639})
    assert over_time(before, later).breaks == ()


def test_no_break_where_all_is_printed_again_or_only_capitals_differ() -> None:
    assert over_time(FIRST, with_measure(SECOND, "recorded-crime", unit="crimes")).breaks == ()
    capitals = with_measure(
        with_values(THIRD, "recorded-crime", {"2017/18-Q3": 59801}), "recorded-crime", title="RECORDED crime without  fraud"
    )
    assert over_time(FIRST, SECOND, capitals).breaks == ()


def test_a_part_year_is_neither_compared_nor_revised() -> None:
    from tui.model.tables import PartYear

    part = with_spec(
        with_values(FIRST, "officers", {"2016": 7101, "2017": 3000}), "officers", part_years=(PartYear(year="2017", note="to June"),)
    )
    alone = over_time(part, measure="officers")
    assert alone.changes == {} and alone.phases[0].n == 1
    assert "Part year" in [fact.label for fact in series_comparison(alone).facts]
    completed = over_time(part, FOURTH, measure="officers")
    assert completed.revisions == () and completed.changes[parse_any("2017")].value == 6914 - 7101


def test_chance_is_told_only_where_the_limits_are_on_trial_and_no_season_is_in_a_change() -> None:
    quarters = over_time()
    assert {change.chance for change in quarters.changes.values()} == {None} and quarters.could_be_seasons
    years = joined_series([figures_of(read_pack(PACKS / "greater-manchester-2015"), "casualties")])
    assert [bool(change.chance and change.chance.beyond) for change in years.changes.values()] == [True, True, True, False, True]
    many = over_time(YEAR_2014, measure="breath-tests")
    assert {change.chance for change in many.changes.values()} == {None}


def test_a_change_is_on_the_year_before_and_tested_as_in_the_table() -> None:
    """By hand, 709 of March 2015 is 216 fewer than 925 of March 2014."""
    found = over_time(YEAR_2014, TO_MARCH_2015, measure="breath-tests")
    assert [str(period) for period in found.changes] == ["2015-01", "2015-02", "2015-03"]
    last = found.changes[parse_any("2015-03")]
    assert (last.value, str(last.since), last.chance and last.chance.usual) == (-216, "2014-03", True)


def test_twelve_months_to_a_month_are_tested_as_their_months_are() -> None:
    pack = read_pack(PACKS / "greater-manchester-2015")
    months, to_each = (joined_series([figures_at(pack, Address("roads", name))]) for name in ("breath-tests", "breath-tests-rolling"))
    at, year_to = (series.changes[series.periods[-1].period] for series in (months, to_each))
    assert at.value == year_to.value == -725 and at.chance == year_to.chance and at.chance and at.chance.beyond


def test_a_season_is_no_signal() -> None:
    """Every June and December of the breath tests is high, so the chart has no limits."""
    series = joined_series([figures_of(read_pack(PACKS / "greater-manchester-2015"), "breath-tests")])
    assert [phase.lower for phase in series.phases] == [None]
    assert not any(point.special for point in series.points.values())
    said = {fact.label: fact.words for fact in series_comparison(series).facts}
    assert "every June and December is high: a season, so no limits; no other signal" in said["Limits"]
    assert said["Change"] == "−725 tests on March 2014, beyond the usual ±631."


def test_figures_by_other_periods_are_not_joined() -> None:
    monthly, quarterly = figures_of(YEAR_2014, "breath-tests"), figures_of(FIRST, "recorded-crime")
    with pytest.raises(NotInReport, match="“Recorded crime without fraud” is by quarter, not by month"):
        in_report(FIRST, FIRST.measures["recorded-crime"], monthly)
    assert in_report(SECOND, SECOND.measures["recorded-crime"], quarterly).workshop == SECOND.id


def test_open_statistics_are_no_figures_of_the_report() -> None:
    bundled = read_pack(QUARTERS.parents[2] / "data" / "wmp-2015-06-16")
    with pytest.raises(NotInReport, match="no table of"):
        in_report(bundled, bundled.measures["breath-tests"], figures_of(YEAR_2014, "breath-tests"))


def test_the_same_row_of_a_table_is_joined() -> None:
    wide = read_pack(QUARTERS.parents[1] / "packs" / "west-yorkshire-2024")
    leeds = figures_at(wide, Address("roads", "collisions-by-district", "leeds"))
    assert leeds.where == {"district": "Leeds"} and str(leeds.address) == "west-yorkshire-2024:roads/collisions-by-district/leeds"
    assert leeds.name == "West Yorkshire Police, Leeds"
    assert in_report(wide, wide.measures["collisions"], leeds).where == {"district": "Leeds"}
    total = figures_at(wide, Address("roads", "collisions", "total-2024"))
    assert (total.name, str(total.address)) == ("West Yorkshire Police", "west-yorkshire-2024:roads/collisions")
    with pytest.raises(NotInReport, match="no table of “Injury collisions” for Leeds by period"):
        in_report(quarter("greater-manchester-2015"), quarter("greater-manchester-2015").measures["collisions"], leeds)


def test_a_mark_without_the_figure_before_is_asked_about() -> None:
    said = {fact.label: fact.words for fact in series_comparison(over_time(SECOND, THIRD)).facts}
    assert said["Marked as revised"] == "Q1 2017/18; no report here prints the figure before. Ask what it was, and why."
    assert "Marked as revised" not in {fact.label for fact in series_comparison(over_time()).facts}


def test_what_is_said_reads_from_the_latest_figure_on() -> None:
    found = series_comparison(over_time(), [NotJoined("b", "no table of it"), NotJoined("a", "no table of it")])
    said = [(fact.label, fact.words) for fact in found.facts if fact.label]
    assert found.title == "Recorded crime without fraud: West Midlands Police, 4 reports"
    assert [label for label, _ in said] == [
        "Address",
        "Latest figure",
        "Change",
        "Revised",
        *["Overlap"] * 3,
        "Limits",
        "Seasons",
        "Left out",
    ]
    assert said[1][1] == "58,814 offences, Q4 2017/18 (January to March 2018), in the report on January to March 2018."
    assert said[2][1] == "−987 offences on the quarter before, not tested: it could be a season."
    assert said[-1][1] == "b and a: no table of it."


def test_figures_have_two_decimals_and_more_where_a_revision_needs_them() -> None:
    """`22.1459` stood beside 22.15."""
    pack = read_pack(PACKS / "west-yorkshire-2024")
    scores = joined_series([figures_of(pack, "crime-severity")])
    assert scores.places == 2 and "22.15 points" in next(fact.words for fact in series_facts(scores) if fact.label == "Latest figure")
    reports = (with_values(pack, "severity", {"2015/16": value}) for pack, value in ((FIRST, 12.6012), (FOURTH, 12.6019)))
    assert over_time(*reports, measure="crime-severity").places == 3


def test_provisional_figures_are_called_so() -> None:
    """Two months of the year are, by which its change is just beyond the usual range."""
    series = joined_series([figures_of(read_pack(PACKS / "heddlu-enghraifft-2019-20"), "satisfaction")])
    said = {fact.label: fact.words for fact in series_facts(series)}
    assert said["Like for like"].endswith("beyond the usual ±1.19. 2 months of 2019/20 are provisional.")
    assert said["Latest figure"] == "85.8%, March 2020, provisional, in the report of 18 June 2020."


def test_one_report_alone_says_so() -> None:
    alone = series_comparison(over_time(FIRST))
    assert "Only the report on April to June 2017 has these figures, so nothing can be revised." in [fact.words for fact in alone.facts]


def test_a_table_may_change_its_id() -> None:
    moved = with_table(SECOND, "recorded-crime", lambda table: table)
    tables = {"crime-by-quarter" if name == "recorded-crime" else name: table for name, table in moved.tables.items()}
    from msgspec.structs import replace

    assert latest(over_time(FIRST, replace(moved, tables=tables))) == {"2017/18-Q1": 57139, "2017/18-Q2": 57639}
