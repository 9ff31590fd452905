"""Drafts of scorecards, and of headings and tables with numbers or letters."""

from pathlib import Path

from tui.documents.roles import role_of
from tui.drafting.table_names import divided_by, what_is_counted

from .drafted import drafted, pack_of

SCORECARD = """\
# Anyshire Police

Performance report to the Police and Crime Panel

Year to March 2018

Meeting: Friday 15 June 2018, Anytown

## 1 Summary

Scorecard at 31 March 2018

| Measure | Year to March 2017 | Year to March 2018 | Change | Aim | Status |
| --- | --- | --- | --- | --- | --- |
| Emergency calls answered in ten seconds | 88.4% | 91.2% | +2.8 pts | 90% | On target |
| Average wait on 101 (seconds) | 142 | 167 | +25 | 120 | Off target |
| Killed or seriously injured on the roads | 921 | 872 | -49 | 880 | On target |
| Officers in post | 4,658 | 4,812 | +154 | 4,800 | On target |
| Sickness (days per officer) | 9.4 | 9.1 | -0.3 | 9.0 | Close |
| Spending against budget (£m) | 401.7 | 408.3 | +6.6 | 409.5 | On target |

1.1 Emergency calls answered within ten seconds rose from 88.4% to 91.2%, an improvement of 2.8 percentage points.

## 2 Recorded crime

Table A. Recorded crime by quarter, 2017/18

| Quarter | Robbery | Theft | All |
| --- | --- | --- | --- |
| Apr–Jun 2017 | 353 | 120 | 473 |
| Jul–Sep 2017 | 359 | 118 | 477 |
| Oct–Dec 2017 | 362 | 122 | 484 |
| Jan–Mar 2018 | 348 | 113 | 461 |
| Year | 1,422 | 473 | 1,895 |

2.1 There were 1,422 offences of robbery and 474 of theft in the year.

## 3 People

Table B. People in post

|  | March 2017 | March 2018 |
| --- | --- | --- |
| Police officers | 4,658 | 4,812 |
| Police staff | 3,204 | 3,187 |

3.1 The number of police officers grew by 154 to 4,812.
"""


def test_years_to_a_month_are_periods_and_rows_are_measures(tmp_path: Path) -> None:
    pack = pack_of(drafted(tmp_path, SCORECARD)[1])
    table = pack.tables["scorecard-31-march-2018"]
    units = {measure.title: (measure.unit, measure.kind, measure.stock) for measure in pack.report.measures}
    assert [str(period) for period in table.periods] == ["2016/17", "2017/18"]
    assert [column.relation for column in table.spec.columns] == [None, "change", "target", "note"]
    assert units["Emergency calls answered in ten seconds"] == ("%", "percentage", False)
    assert units["Average wait on 101 (seconds)"] == ("seconds", "mean", False)
    assert units["Killed or seriously injured on the roads"] == ("people", "count", False)
    assert units["Officers in post"] == ("officers", "count", True)
    assert units["Sickness (days per officer)"] == ("days", "rate", False)
    assert units["Spending against budget (£m)"] == ("£m", "money", False)


def test_prose_about_a_scorecard_is_checked_against_it(tmp_path: Path) -> None:
    pack = pack_of(drafted(tmp_path, SCORECARD)[1])
    checks = [figure.check for figure in pack.statements["emergency-calls-answered-within-ten"].figures]
    assert [type(check).__name__ for check in checks] == ["Value", "Value", "Change"]


def test_total_of_the_whole_below_quarters_is_printed_total(tmp_path: Path) -> None:
    table = pack_of(drafted(tmp_path, SCORECARD)[1]).tables["table-recorded-crime-quarter-2017-18"]
    assert table.columns[0].printed.totals == {"2017/18": 1895}
    assert table.spec.caveats == ("The report also prints: Year, Robbery: 1,422; Year, Theft: 473.",)


def test_numbers_of_sections_and_tables_are_no_part_of_names(tmp_path: Path) -> None:
    pack = pack_of(drafted(tmp_path, SCORECARD)[1])
    assert [topic.title for topic in pack.report.topics] == ["Summary", "Recorded crime", "People"]
    assert {"Recorded crime", "People in post"} <= {measure.title for measure in pack.report.measures}
    assert pack.tables["table-b-people-post"].spec.title == "Table B. People in post"
    assert what_is_counted("Table 2b: Arrests by month") == "Arrests"
    assert what_is_counted("Table tennis clubs") == "Table tennis clubs"


def test_headings_whose_numbers_do_not_follow_keep_them(tmp_path: Path) -> None:
    text = "# Report\n\n" + "".join(f"## {name}\n\nIn 2017 there were {at + 20} calls.\n\n" for at, name in enumerate(NAMES))
    assert [topic.title for topic in pack_of(drafted(tmp_path, text)[1]).report.topics] == list(NAMES)


NAMES = ("12 hour shifts", "20 Mile Hill", "Crime")


def test_labels_without_heading_are_called_by_title(tmp_path: Path) -> None:
    pack = pack_of(drafted(tmp_path, SCORECARD)[1])
    assert pack.tables["table-b-people-post"].spec.dimensions[0].title == "Type"
    assert divided_by("Crime by district, 2017/18") == "District"
    assert divided_by("Arrests by offence group and quarter") == "Offence group"
    assert divided_by("Victims satisfied, by type of crime (%)") == "Type of crime"
    assert divided_by("Calls by month") == "Type"
    assert divided_by("Performance scorecard, June 2018") == "Measure"


def test_title_can_name_board_and_a_date_in_a_caption_is_not_of_the_paper(tmp_path: Path) -> None:
    report = pack_of(drafted(tmp_path, SCORECARD)[1]).report
    assert (report.title, report.reported, str(report.held)) == ("Performance report to the Police and Crime Panel", None, "2018-06-15")


def test_aim_is_a_target() -> None:
    assert [role_of(words) for words in ("Aim", "Aim 2018", "Claims", "Standard", "Standard of service")] == [
        "target", "target", "plain", "target", "plain",
    ]  # fmt: skip
