"""Files as offices, spreadsheets and programs export them.

Each is read right, or refused for the true reason.
"""

import gzip
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.unit.test_series_file import packed, problems, read, written

FIGURES = (105, 99, 104)


def column(head: str, cells: Sequence[str], values: Sequence[object] = FIGURES) -> str:
    """A file of two columns."""
    return f"{head},Number\n" + "".join(f'"{cell}","{value}"\n' for cell, value in zip(cells, values, strict=True))


@pytest.mark.parametrize(
    ("head", "cells", "frequency", "first"),
    [
        ("Month", ("01APR2013", "01MAY2013", "01JUN2013"), "month", "2013-04"),
        ("Month", ("30APR13", "31MAY13", "30JUN13"), "month", "2013-04"),
        ("Period", ("01/04/2013 - 30/04/2013", "01/05/2013 - 31/05/2013", "01/06/2013 - 30/06/2013"), "month", "2013-04"),
        ("Period", ("2013-04-01 to 2014-03-31", "2014-04-01 to 2015-03-31", "2015-04-01 to 2016-03-31"), "financial-year", "2013/14"),
        ("Period", ("1 April 2013 to 30 June 2013", "1 July 2013 to 30 September 2013", "1 October 2013 to 31 December 2013"),
         "quarter", "2013-Q2"),
        ("Period", ("01/04/2013 - 28/04/2013", "29/04/2013 - 26/05/2013", "27/05/2013 - 23/06/2013", "24/06/2013 - 21/07/2013"),
         "day", "2013-04-01"),
        ("Quarter", ("Jan to Mar 13", "Apr to Jun 13", "Jul to Sep 13"), "quarter", "2013-Q1"),
        ("Quarter", ("Q3 (2013/14)", "Q4 (2013/14)", "Q1 (2014/15)"), "quarter", "2013/14-Q3"),
        ("Year", ("YE Mar 13", "YE Mar 14", "YE Mar 15"), "financial-year", "2012/13"),
        ("Year", ("Apr '12 to Mar '13", "Apr '13 to Mar '14", "Apr '14 to Mar '15"), "financial-year", "2012/13"),
        ("Year", ("CY2013", "CY2014", "CY2015"), "year", "2013"),
        ("Year ending March", ("2013", "2014", "2015"), "financial-year", "2012/13"),
        ("Year to December", ("2013", "2014", "2015"), "year", "2013"),
        ("Quarter ending", ("Mar-13", "Jun-13", "Sep-13"), "quarter", "2013-Q1"),
        ("3 months to", ("March 2013", "June 2013", "September 2013"), "quarter", "2013-Q1"),
        ("Financial year", ("2011-12",), "financial-year", "2011/12"),
        ("Month", ("2011-12",), "month", "2011-12"),
    ],
)  # fmt: skip
def test_spellings_that_say_what_they_are(tmp_path: Path, head: str, cells: Sequence[str], frequency: str, first: str) -> None:
    found = read(tmp_path, column(head, cells, range(100, 100 + len(cells))))
    assert (found.frequency, str(found.labels[0])) == (frequency, first) and found.values == tuple(range(100, 100 + len(cells)))
    assert [after - before for before, after in zip(found.places, found.places[1:], strict=False)] == [1] * (len(cells) - 1)


def test_what_a_span_of_days_and_short_years_are_read_as_is_reported(tmp_path: Path) -> None:
    spans = ("01/04/2013 - 28/04/2013", "29/04/2013 - 26/05/2013", "27/05/2013 - 23/06/2013")
    found = read(tmp_path, column("Period", spans))
    assert found.frequency == "day" and "spans of 4 weeks are read as the day on which each begins" in found.assumed
    weeks = ("01/04/2013 - 07/04/2013", "08/04/2013 - 14/04/2013", "22/04/2013 - 28/04/2013")
    assert written(read(tmp_path, column("Week", weeks)).labels) == ["2013-W14", "2013-W15", "2013-W17"]
    uneven = ("01/04/2013 - 10/04/2013", "11/04/2013 - 14/04/2013", "22/04/2013 - 29/04/2013")
    assert any("spans of days differ in length" in line for line in read(tmp_path, column("Period", uneven)).assumed)
    assert any("so YE Mar 13 is 2012/13" in line for line in read(tmp_path, column("Y", ("YE Mar 13", "YE Mar 14", "YE Mar 15"))).assumed)


@pytest.mark.parametrize("head", ["month", "Month", "period", "year"])
def test_a_header_does_not_make_months_of_financial_years(tmp_path: Path, head: str) -> None:
    cells = [f"{year}/{(year + 1) % 100:02d}" for year in range(2000, 2012)]
    found = read(tmp_path, column(head, cells, range(100, 112)))
    assert (found.frequency, str(found.labels[0])) == ("financial-year", "2000/01")


def test_a_header_settles_what_a_single_cell_leaves_open(tmp_path: Path) -> None:
    assert str(read(tmp_path, column("month", ["2000/01"], [1])).labels[0]) == "2000-01"


def test_a_header_that_the_cells_contradict(tmp_path: Path) -> None:
    assert "2013-04 is a month, not a financial year" in problems(tmp_path, column("Financial year", ("2013-04", "2014-05", "2015-07")))[0]


def test_a_name_is_no_maximum(tmp_path: Path) -> None:
    assert "'Max Smith' is not a period" in problems(tmp_path, column("Month", ("2013-01", "Max Smith", "2013-02")))[0]


def test_codes_and_places_are_no_values(tmp_path: Path) -> None:
    raw = "Financial Year,Financial Quarter,Force Name,Offence Code,Number of Offences\n2013/14,1,Avon,99,5\n2013/14,2,Avon,99,6\n"
    found = read(tmp_path, raw)
    assert found.columns[1] == "Number of Offences" and found.values == (5, 6)
    assert read(tmp_path, "Month,Longitude,Latitude,Org_ID,N\n2014-01,1.5,52.4,7,5\n2014-02,1.5,52.4,7,6\n").values == (5, 6)
    assert read(tmp_path, "Month,Offence Code\n2014-01,5\n").values == (5,), "the only numbers there are"


def test_the_header_tells_serial_numbers_from_figures(tmp_path: Path) -> None:
    for raw in ("Number,Date\n40812,41365\n40790,41395\n41203,41426\n", "Date,Number\n41365,40812\n41395,40790\n41426,41203\n"):
        found = read(tmp_path, raw)
        assert written(found.labels) == ["2013-04", "2013-05", "2013-06"] and found.values == (40812, 40790, 41203)


@pytest.mark.parametrize("rows", [3, 12, 14])
def test_row_names_that_the_header_leaves_out(tmp_path: Path, rows: int) -> None:
    months = [f"{2013 + at // 12}-{at % 12 + 1:02d}" for at in range(rows)]
    raw = '"month"\t"value"\n' + "".join(f'"{at}"\t"{month}"\t{100 + at}\n' for at, month in enumerate(months, 1))
    found = read(tmp_path, raw)
    assert (written(found.labels), found.columns, found.unread) == (months, ("month", "value"), ("column 1",))


@pytest.mark.parametrize("label", ["All", "All months", "YTD", "Year to date", "% change", "Change on 2013", "Minimum", "Total 2013/14"])
def test_rows_below_that_sum_up(tmp_path: Path, label: str) -> None:
    found = read(tmp_path, column("Month", ("2013-01", "2013-02", "2013-03", label), (*FIGURES, "308" if "%" not in label else "-3.2%")))
    assert found.values == FIGURES and found.assumed == ("line 5 left out (total, average or change)",)


@pytest.mark.parametrize("sign", ["x", "c", "z", "low", "~", "**", "(blank)", "<NA>", "TBC", "Not known", "£-", " £-   "])
def test_more_signs_for_a_missing_figure(tmp_path: Path, sign: str) -> None:
    found = read(tmp_path, column("Month", ("2013-01", "2013-02", "2013-03"), ("£1", sign, "£3")))
    assert found.values == (1, None, 3) and any("is read as missing in 1 row" in line for line in found.assumed)


def test_amounts_of_money_in_brackets_and_in_millions(tmp_path: Path) -> None:
    months = ("2013-01", "2013-02", "2013-03")
    assert read(tmp_path, column("Month", months, (" £1,203 ", " £(31)", "(£7)"))).values == (1203, -31, -7)
    found = read(tmp_path, column("Month", months, ("£1.2m", "(£0.9m)", "-£3 million")))
    assert (found.values, found.unit, found.assumed) == (
        (1.2, -0.9, -3), "£m", ("a figure in brackets is read as negative in 1 row", "figures are amounts in £m")
    )  # fmt: skip
    assert "2 with £m and 1 with £k" in problems(tmp_path, column("Month", months, ("£1.2m", "£900k", "£1.1m")))[0]
    assert "2 with £ and 1 with £bn" in problems(tmp_path, column("Month", months, ("£900", "£1.2b", "£800")))[0]
    assert "'1e301' is too large, expected at most 1e+300" in problems(tmp_path, column("Month", months, (1, "1e301", 2)))[0]


def test_archives_inside_and_next_to_each_other(tmp_path: Path) -> None:
    assert read(tmp_path, gzip.compress(packed("a.csv"))).assumed == ("unpacked from gzip", "a.csv, unpacked from the zip archive")
    assert read(tmp_path, packed("in/a.csv", "__MACOSX/._a.csv", "in/.DS_Store")).values


GRID = "Year,Jan,Feb,Mar,Q,Total\n2014,7,8,,x,15\n2013,1,2,3,x,6\nTotal,8,10,3,,\n"


def test_a_grid_of_years_and_months(tmp_path: Path) -> None:
    found = read(tmp_path, GRID)
    assert written(found.labels) == ["2013-01", "2013-02", "2013-03", "2014-01", "2014-02"] and found.values == (1, 2, 3, 7, 8)
    assert found.assumed == (
        "the table is a grid of years and months, and each cell is read as one month",
        "line 4 left out (no year)",
        "columns left out: Q, Total",
    )
    across = read(tmp_path, "Month,2012,2013,2014\nJan,1,2,3\nFeb,4,5,6\nTotal,5,7,9\n")
    assert written(across.labels)[:3] == ["2012-01", "2012-02", "2013-01"] and across.values == (1, 4, 2, 5, 3, 6)
    financial = read(tmp_path, "Year,Apr,May,Jan\n2013/14,1,2,3\n2014/15,4,5,6\n")
    assert written(financial.labels) == ["2013-04", "2013-05", "2014-01", "2014-04", "2014-05", "2015-01"]
    assert read(tmp_path, "Month,2014,2015\nJan,1999,3\nFeb,4,\n").values == (1999, 4, 3)
    quarters = read(tmp_path, "Recorded crime\n\nYear,Q1,Q2,Q3,Q4\n2013,1,2,3,4\n2014,4,5,6,[x]\n")
    assert written(quarters.labels)[-1] == "2014-Q4" and quarters.values[-2:] == (6, None)


def test_what_is_wrong_in_a_grid_has_its_line(tmp_path: Path) -> None:
    assert problems(tmp_path, "Year,Jan,Feb,Mar\n2013,1,2,3\n2014,4,5,oops\n") == [
        "a.csv:3: 'oops' is not a number, expected a number such as 1200, 1,200 or -3.5; blank or [x] if it is missing"
    ]
    assert "a.csv:3: 2013-01 is given twice, first on line 2" in problems(tmp_path, "Year,Jan,Feb,Mar\n2013,1,2,3\n2013,4,5,6\n")[0]


def test_one_column_of_a_grid_by_name(tmp_path: Path) -> None:
    found = read(tmp_path, GRID.replace("Total,8,10,3,,\n", ""), value="Feb")
    assert written(found.labels) == ["2013", "2014"] and found.values == (2, 8)


def test_periods_across_with_one_row_of_figures(tmp_path: Path) -> None:
    totals = read(tmp_path, "Offence,2010,2011,2012,Total\nBurglary,5,6,7,18\n")
    assert totals.values == (5, 6, 7) and totals.assumed[1:] == ("columns left out: Total",)
    found = read(tmp_path, ",Apr 2013,May 2013,Jun 2013\nBurglary,5,6,[c]\n")
    assert (written(found.labels), found.values, found.columns) == (["2013-04", "2013-05", "2013-06"], (5, 6, None), ("period", "Burglary"))
    assert "the periods run across the columns" in problems(tmp_path, ",Apr 2013,May 2013,Jun 2013\nBurglary,5,6,7\nRobbery,1,2,3\n")[0]


def test_months_in_the_rows_of_a_table_are_no_grid(tmp_path: Path) -> None:
    assert read(tmp_path, "Year,First,Last,Peak,N\n2013,Jan,Jun,May,5\n2014,Feb,Jul,Jun,6\n", period="Year", value="N").values == (5, 6)
