"""The shape of drafted tables.

Their measures, periods, totals and what stands beside, and what they are called.
"""

from pathlib import Path

import pytest

from tui.drafting.table_names import is_point_in_time, part_of_year, what_is_counted
from tui.model.pack import Pack
from tui.model.table import Table

from .drafted import drafted, pack_of


def table_of(folder: Path, rows: str) -> tuple[Pack, Table]:
    """The one table of a document."""
    pack = pack_of(drafted(folder, f"# Anyshire Police\n\n## Crime\n\nThe year ended in March 2018.\n\n{rows}\n")[1])
    (table,) = pack.tables.values()
    return pack, table


QUARTERS = """\
Table 2: Recorded crime by offence group and quarter, 2017/18

<table><tr><th rowspan="2">Offence group</th><th colspan="4">Quarter of 2017/18</th><th>Year</th></tr>
<tr><th>Q1</th><th>Q2</th><th>Q3</th><th>Q4</th><th>2017/18</th></tr>
<tr><td>Violence¹</td><td>850</td><td>829</td><td>873</td><td>942</td><td>3,494</td></tr>
<tr><td>Robbery</td><td>353</td><td>359</td><td>362</td><td>348</td><td>1,422</td></tr>
<tr><td>Theft [note 1]</td><td>120</td><td>118</td><td>122</td><td>113</td><td>473</td></tr>
<tr><td>Total</td><td>1,323</td><td>1,306</td><td>1,357</td><td>1,403</td><td>5,389</td></tr></table>
"""


def test_quarters_are_periods_of_one_measure(tmp_path: Path) -> None:
    pack, table = table_of(tmp_path, QUARTERS)
    assert [measure.title for measure in pack.report.measures] == ["Recorded crime"]
    assert [str(period) for period in table.periods] == ["2017/18-Q1", "2017/18-Q2", "2017/18-Q3", "2017/18-Q4"]
    assert {member for row in table.rows for member in row.members} == {"Violence", "Robbery", "Theft", "Total"}
    assert table.spec.dimensions[0].whole == "Total"
    assert table.columns[0].printed.totals == {"2017/18": 5389}


def test_population_is_beside_the_year_that_its_day_is_in(tmp_path: Path) -> None:
    _, table = table_of(
        tmp_path,
        "Table 3: Crime by district, with rates per 1,000 residents\n\n"
        "| District | Crime 2016/17 | Crime 2017/18 | Population² mid-2017 | Rate per 1,000 2017/18 |\n| --- | --- | --- | --- | --- |\n"
        "| North | 11,020 | 12,806 | 148,560 | 86.2 |\n| South | 48,311 | 54,702 | 491,549 | 111.3 |\n"
        "| East | 16,088 | 18,241 | 274,589 | 66.4 |\n",
    )
    assert table.spec.period is not None and table.spec.period.frequency == "financial-year"
    assert [str(period) for period in table.periods] == ["2016/17", "2017/18"]
    assert len(table.columns) == 3


def test_totals_of_two_years_are_those_of_each(tmp_path: Path) -> None:
    rows = "".join(f"| {month} | {100 + at} |\n" for at, month in enumerate(("Jan 2016", "Feb 2016", "Mar 2016")))
    more = "".join(f"| {month} | {200 + at} |\n" for at, month in enumerate(("Jan 2017", "Feb 2017", "Mar 2017")))
    text = f"Calls by month\n\n| Month | Calls |\n| --- | --- |\n{rows}| Total 2016 | 303 |\n{more}| Total 2017 | 603 |\n"
    assert table_of(tmp_path, text)[1].columns[0].printed.totals == {"2016": 303, "2017": 603}


def test_year_below_its_quarters_is_their_total(tmp_path: Path) -> None:
    _, table = table_of(
        tmp_path,
        "Crime by quarter, 2017/18\n\n| Quarter | Robbery | Theft | All |\n| --- | --- | --- | --- |\n| Apr–Jun 2017 | 353 | 120 | 473 |\n"
        "| Jul–Sep 2017 | 359 | 118 | 477 |\n| Oct–Dec 2017 | 362 | 122 | 484 |\n| Jan–Mar 2018 | 348 | 113 | 461 |\n"
        "| Year | 1,422 | 473 | 1,895 |\n",
    )
    assert [str(period) for period in table.periods] == ["2017/18-Q1", "2017/18-Q2", "2017/18-Q3", "2017/18-Q4"]


def test_months_from_april_to_march_are_those_of_a_financial_year(tmp_path: Path) -> None:
    names = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
    rows = "".join(f"| {month} {2017 + (at > 8)} | {100 + at} |\n" for at, month in enumerate(names))
    _, table = table_of(tmp_path, f"Calls by month\n\n| Month | Calls |\n| --- | --- |\n{rows}| Total | 1,266 |\n")
    assert table.columns[0].printed.totals == {"2017/18": 1266}


def test_months_of_each_year_are_part_years(tmp_path: Path) -> None:
    _, table = table_of(
        tmp_path,
        "Table 1: Contact scorecard\n\n| Measure | Apr-Dec 2017 | Apr-Dec 2018 | Change | Target |\n| --- | --- | --- | --- | --- |\n"
        "| Calls answered (%) | 91.0 | 92.4 | +1.4 | 90 |\n| Complaints | 412 | 388 | -24 | - |\n"
        "| Minutes to attend | 52 | 58 | +6 | 60 |\n",
    )
    assert [str(period) for period in table.periods] == ["2017/18", "2018/19"]
    assert [part.note for part in table.spec.part_years] == ["April to December"] * 2
    assert len(table.spec.dimensions[0].measures) == 3


def test_previous_year_is_beside_this_year(tmp_path: Path) -> None:
    _, table = table_of(
        tmp_path,
        "Victim scorecard\n\n| Measure | Previous year | This year | Target |\n| --- | --- | --- | --- |\n"
        "| Satisfied | 78.2% | 80.1% | 80% |\n| Days to contact | 2.4 | 1.9 | 2.0 |\n| Kept informed | 66.0% | 64.5% | 70% |\n",
    )
    assert [column.relation for column in table.columns] == [None, "previous", "target"]


def test_variance_from_a_budget_is_no_change_on_a_year_before(tmp_path: Path) -> None:
    pack, table = table_of(
        tmp_path,
        "Budget and spending, 2017/18 (£m)\n\n| Heading | Budget | Actual | Variance |\n| --- | --- | --- | --- |\n"
        "| Pay | 166.4 | 165.1 | -1.3 |\n| Premises | 17.2 | 17.0 | -0.2 |\n| Transport | 6.8 | 7.1 | +0.3 |\n",
    )
    assert [measure.unit for measure in pack.report.measures] == ["£m", "£m"]
    assert "change" not in [column.relation for column in table.columns]


def test_headcount_is_not_added_up_over_time(tmp_path: Path) -> None:
    pack, _ = table_of(
        tmp_path,
        "Table 7: Headcount at 31 March\n\n| Worker type | 2017 | 2018 |\n| --- | --- | --- |\n| Officers | 3,578 | 3,490 |\n"
        "| Staff | 1,757 | 1,762 |\n",
    )
    assert [(measure.title, measure.stock) for measure in pack.report.measures] == [("Headcount", True)]


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("Table 2: Recorded crime by offence group and quarter, 2017/18 and 2018/19", "Recorded crime"),
        ("Knife crime by area, Norvale, April to September 2021 and 2022 [note 1]", "Knife crime"),
        ("Recorded crime, year ending March", "Recorded crime"),
        ("Arrests, by month, 2022", "Arrests"),
        ("Headcount at 31 March", "Headcount"),
        ("Officers as at 31 March 2017 and 2018", "Officers"),
        ("Deaths by dangerous driving, 2015", "Deaths by dangerous driving"),
        ("Victims satisfied with the whole experience", "Victims satisfied with the whole experience"),
        ("Recorded crime by district, with rates per 1,000 residents", "Recorded crime"),
        ("2014 - Speed Limit Offences Disposals", "Speed Limit Offences Disposals"),
    ],
)
def test_measure_is_called_by_what_its_table_counts(title: str, counted: str) -> None:
    assert what_is_counted(title) == counted


def test_titles_say_which_part_of_a_year() -> None:
    assert part_of_year("Recorded crime by district, April to December") == "April to December"
    assert part_of_year("Crime, April to September 2021 and 2022") == "April to September"
    assert part_of_year("Crime, 2016 and 2017") == part_of_year("Headcount at 31 March") == ""
    assert is_point_in_time("Officers in post") and not is_point_in_time("Crime in March")


def test_a_first_column_of_all_leads_the_parts_beside_it(tmp_path: Path) -> None:
    _, table = table_of(
        tmp_path,
        "Table 4: Collisions by month\n\n| Month | All | Serious | Fatal | Arrests |\n| --- | --- | --- | --- | --- |\n"
        "| April 2017 | 388 | 66 | 5 | 212 |\n| May 2017 | 401 | 71 | 4 | 205 |\n| June 2017 | 379 | 64 | 6 | 221 |\n",
    )
    assert [column.id for column in table.columns] == ["all", "serious", "fatal", "arrests"]
    assert table.main == 0


@pytest.mark.parametrize(
    ("title", "years", "periods"),
    [
        ("Crime by district, 12 months to November", ("Nov 2016", "Nov 2017"), ["rolling-12", "2016-11", "2017-11"]),
        ("Crime by district, year ending November", ("2016", "2017"), ["rolling-12", "2016-11", "2017-11"]),
        ("Crime by district, 12 months to March", ("Mar 2017", "Mar 2018"), ["financial-year", "2016/17", "2017/18"]),
        ("Crime by month and district, year to March 2018", ("Mar 2017", "Mar 2018"), ["month", "2017-03", "2018-03"]),
        ("Crime by district, November", ("Nov 2016", "Nov 2017"), ["month", "2016-11", "2017-11"]),
    ],
)
def test_months_under_a_title_of_years_to_them_are_years(tmp_path: Path, title: str, years: tuple[str, str], periods: list[str]) -> None:
    rows = f"{title}\n\n| District | {years[0]} | {years[1]} |\n| --- | --- | --- |\n| North | 120 | 131 |\n| South | 210 | 188 |\n"
    _, table = table_of(tmp_path, rows)
    assert table.spec.period is not None
    assert [table.spec.period.frequency, *map(str, table.periods)] == periods
