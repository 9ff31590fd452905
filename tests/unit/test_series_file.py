"""Files of periods and values.

Encodings, layouts and orders that are read, what is assumed of them, and what is said of the others.
"""

import gzip
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tui.analysis import xmr
from tui.analysis.series_file import Readings, SeriesError, read_series
from tui.model.period import Period, month

pytestmark = pytest.mark.slow

MAY, JUNE = Period("month", 2014 * 12 + 4), Period("month", 2014 * 12 + 5)
HEAD = "month,value\n"
ROWS = [(month(2014, 1).shift(at), value) for at, value in enumerate((100, 104, 98, 110, 103, 99, 107))]
PLAIN = HEAD + "".join(f"{month},{value}\n" for month, value in ROWS)


def read(folder: Path, raw: str | bytes, **more: str) -> Readings:
    """A file with these contents, read."""
    file = folder / "a.csv"
    file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return read_series(file, "a.csv", **more)  # type: ignore[arg-type]  # The options are words that it knows.


def problems(folder: Path, raw: str | bytes, **more: str) -> list[str]:
    """What is wrong with a file."""
    with pytest.raises(SeriesError) as caught:
        read(folder, raw, **more)
    return [str(problem) for problem in caught.value.problems]


def written(labels: Sequence[Period]) -> list[str]:
    """Periods as they are written."""
    return list(map(str, labels))


@pytest.mark.parametrize(
    "raw",
    [
        "month,value\n2014-05,1200\n2014-06,\n",
        "\ufeffmonth,value\r\n2014-05,1200\r\n2014-06,NA\r\n",
        "month;value\n2014-05;1,200\n2014-06;\n",
        "month\tvalue\n2014-05\t1 200\n2014-06\t\n",
        "month|value\n2014-05|1200\n2014-06|[x]\n",
        'month,value\n"2014-05","1,200"\n"2014-06",""\n\n\n',
        "month,value\r2014-05,1200\r2014-06,\r",
        "\n\nmonth,value\n\n 2014-05 , 1200 \n,\n2014-06,na",
        "month,value\nMay 2014,1200\nJune 2014,\n",
        "month,value\n2014-05,1200\n2014-06\n",
        "month,value\n2014-05-31,1200\n2014-06-30,\n",
        "2014-05,1200\n2014-06,\n",
        "sep=,\nmonth,value\n2014-05,1200\n2014-06,\n",
        "sep=;\nmonth;value\n2014-05;1200\n2014-06;\n",
        "month,value,,\n2014-05,1200,,\n2014-06,,,\n",
        "month\u00a0,\u00a0value\n2014-05,1\u00a0200\n2014-06,\n",
        "month,value\n2014-06,\n2014-05,1200\n",
        'month,value\n="2014-05",1200\n\'2014-06,\n',
        "Fines by month, England\n\nmonth,value\n2014-05,1200\n2014-06,..\nTotal,1200\nSource: Home Office, 2015\n",
        PLAIN.split("\n", maxsplit=1)[0] + "\n2014-05,1200\nmonth,value\n2014-06,[c]\n",
    ],
)
def test_one_series_in_many_dresses(tmp_path: Path, raw: str) -> None:
    found = read(tmp_path, raw)
    assert (found.frequency, tuple(found.labels), found.values, found.columns) == ("month", (MAY, JUNE), (1200, None), ("month", "value"))
    assert found.places[1] - found.places[0] == 1 and found.unread == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    found = read(tmp_path, PLAIN.replace("value", "fines £").encode(encoding))
    assert found.values == tuple(value for _, value in ROWS) and found.columns == ("month", "fines £")
    assert bool(found.assumed) == (encoding in ("utf-16-le", "utf-16-be", "cp1252"))


def packed(name: str, *more: str) -> bytes:
    """A zip archive of the series and other files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for each in (name, *more):
            archive.writestr(each, PLAIN)
    return file.getvalue()


def test_gzip_and_zip_are_unpacked(tmp_path: Path) -> None:
    assert read(tmp_path, gzip.compress(PLAIN.encode())).assumed == ("unpacked from gzip",)
    assert read(tmp_path, packed("series.csv")).assumed == ("series.csv, unpacked from the zip archive",)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (packed("a.csv", "b.csv"), "this is a zip archive of 2 files"),
        (
            packed("[Content_Types].xml", "xl/workbook.xml"),
            "this is an Excel workbook, expected a CSV file: in the spreadsheet choose Save As",
        ),
        (packed("mimetype", "content.xml"), "this is an OpenDocument file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "this is an Excel workbook (.xls)"),
        (gzip.compress(PLAIN.encode(), mtime=0)[:-20], "the archive is damaged or locked"),
        (b"PK\x03\x04rest", "the archive is damaged or locked"),
        (b"%PDF-1.4\n", "this is a PDF document"),
        (b"<!DOCTYPE html><table>", "this is a web page"),
        (b'[{"month": "2014-01"}]', "this looks like JSON"),
        (b"PAR1\x15\x04", "this is a Parquet file"),
    ],
)
def test_files_that_are_no_text_are_named(tmp_path: Path, raw: bytes, words: str) -> None:
    (shown,) = problems(tmp_path, raw)
    assert words in shown


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    assert "too large when unpacked" in problems(tmp_path, gzip.compress(bytes(70 * 2**20)))[0]


def test_columns_of_other_names_and_more_of_them(tmp_path: Path) -> None:
    found = read(tmp_path, "Period,Tests,Positive,Note\nQ1 2014,5,6,x\nQ3 2014,7,8,\n")
    assert (found.frequency, found.columns, found.unread) == ("quarter", ("Period", "Tests"), ("Positive", "Note"))
    assert written(found.labels) == ["2014-Q1", "2014-Q3"] and found.places[1] - found.places[0] == 2


def test_columns_are_found_by_what_they_hold(tmp_path: Path) -> None:
    assert read(tmp_path, ",month,value\n0,2014-05,7\n1,2014-06,8\n").values == (7, 8)
    assert read(tmp_path, "area,month,note,value\nWest,2014-05,a,7\nWest,2014-06,b,8\n").columns == ("month", "value")
    assert read(tmp_path, "value,month\n7,2014-05\n8,2014-06\n").values == (7, 8)
    assert read(tmp_path, "month,Year,value\n2014-05,2014,7\n2014-06,2014,8\n").columns == ("month", "value")
    assert read(tmp_path, "from,to,value\n2014-05-01,2014-05-31,7\n2014-06-01,2014-06-30,8\n").columns == ("from", "value")


def test_columns_by_name_or_number(tmp_path: Path) -> None:
    raw = "Period,Tests,Positive,2\n2014-05,5,6,7\n2014-06,7,8,9\n"
    assert read(tmp_path, raw, value="positive").values == (6, 8)
    assert read(tmp_path, raw, value="3").values == (6, 8)
    assert read(tmp_path, raw, value="2").values == (7, 9), "a name comes before a number"
    assert read(tmp_path, "a,b,c\n2014-05,5,2013-01\n2014-06,7,2013-02\n", period="c").labels[0].number == 2013 * 12
    assert (
        "there is no column 'x', expected a number from 1 to 4 or one of Period, Tests, Positive, 2"
        in problems(tmp_path, raw, period="x")[0]
    )
    assert "2 columns are called 'a'" in problems(tmp_path, "m,a,a\n2014-05,1,2\n", value="a")[0]


@pytest.mark.parametrize(
    ("raw", "first"),
    [
        ("Year,Month,Value\n2014,April,5\n2014,May,6\n", "2014-04"),
        ("Year,Month,Value\n2014,4,5\n2014,5,6\n", "2014-04"),
        ("Year,Month,Value\n2014,Apr,5\n2014,Sept,6\n", "2014-04"),
        ("Month,Year,Value\nApr,2014,5\nMay,2014,6\n", "2014-04"),
        ("Year,Quarter,Value\n2014,Q2,5\n2014,Q3,6\n", "2014-Q2"),
        ("Year,Quarter,Value\n2014,2,5\n2014,3,6\n", "2014-Q2"),
        ("Year,Quarter,Value\n2014/15,Q2,5\n2014/15,Q3,6\n", "2014/15-Q2"),
        ("Year,Quarter,Value\n2014-15,1st quarter,5\n2014-15,2nd quarter,6\n", "2014/15-Q1"),
        ("Year,Month,Value\n2014/15,December,5\n2014/15,January,6\n", "2014-12"),
        ("financial_year,financial_quarter,value\n2014/15,2,5\n2014/15,3,6\n", "2014/15-Q2"),
        ("Year,Week,Value\n2014,7,5\n2014,8,6\n", "2014-W07"),
    ],
)
def test_a_year_and_its_part_in_two_columns(tmp_path: Path, raw: str, first: str) -> None:
    found = read(tmp_path, raw)
    assert str(found.labels[0]) == first and found.values == (5, 6) and found.places[1] > found.places[0]
    assert "ear, " in found.columns[0] or found.columns[0].startswith("financial_year, ")


def test_columns_without_a_name_have_their_number(tmp_path: Path) -> None:
    assert read(tmp_path, "month,value,\n2014-05,5,a note\n").unread == ("column 3",)
    assert read(tmp_path, ",value,,b\n2014-05,5,6,7\n").unread == ("column 3", "b")
    assert read(tmp_path, ",value\n2014-05,5\n").columns == ("column 1", "value")
    assert read(tmp_path, "2014-05,5,6\n").unread == ("column 3",)


@pytest.mark.parametrize("head", ["month,value,\n", "month,value,,x\n", ""])
def test_numbers_cut_at_their_thousands_are_no_figures(tmp_path: Path, head: str) -> None:
    cells = ["1,200", "1,350", "−2,012.5", "950,", "NA,", ","]
    rows = "".join(f"{month(2014, 1).shift(at)},{cell}{',' if 'x' in head else ''}\n" for at, cell in enumerate(cells))
    line = 2 if head else 1
    assert problems(tmp_path, head + rows) == [
        f"a.csv:{line + at}: {cell} looks like one number, expected quotation marks around it, or a header row that names each column"
        for at, cell in enumerate(cells[:3])
    ]


@pytest.mark.parametrize(
    "raw", ["month,value,other\n2014-01,1,200\n", "month,value,\n2014-01,1,200\n2014-02,1,20\n", "2014-01,1200,345\n", "2014-01;1;200\n"]
)
def test_what_is_no_number_cut_at_its_thousands(tmp_path: Path, raw: str) -> None:
    assert len(read(tmp_path, raw).unread) == 1


def test_the_order_of_rows(tmp_path: Path) -> None:
    rows = PLAIN.splitlines()[1:]
    for order, shown in (
        (rows, ()),
        (rows[::-1], ("the rows are newest first, and are read in reverse",)),
        (rows[3:] + rows[:3], ("the rows are not in time order, and are sorted",)),
    ):
        found = read(tmp_path, HEAD + "\n".join(order))
        assert found.values == tuple(value for _, value in ROWS) and found.assumed == shown


def test_every_assumption_is_reported(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Recorded crime\nsep,is\nArea;Quarter ending;Crimes\nWest;30/06/2014;1.200,5 [p]\nWest;31/03/2014;950,5\nWest;30/09/2014;[x]\n"
        "All;Total;2.151\n;Notes: [p] provisional;\n".replace("Recorded crime\nsep,is\n", "Recorded crime;;\n"),
    )
    assert found.values == (950.5, 1200.5, None) and written(found.labels) == ["2014-Q1", "2014-Q2", "2014-Q3"]
    assert found.assumed == (
        "line 1 above the header left out",
        "line 6 left out (total, average or change)",
        "line 7 left out (note below the table)",
        "30/06/2014 is read as day, month, year (the only order in which all are dates)",
        "dates are quarter ends, each read as its quarter",
        "1.200,5 [p] is read with a decimal comma, as 1,200.5".replace(" [p]", ""),
        "[x] (not available) is read as missing in 1 row",
        "[p] (provisional) after a figure is ignored in 1 row",
        "the rows are not in time order, and are sorted",
    )


def test_commas_in_a_file_from_the_continent(tmp_path: Path) -> None:
    british, continental = "month;value\n28/04/2013;1,234\n28/05/2013;1,350\n", "Monat;Wert\n28.04.2013;1,234\n28.05.2013;1,350\n"
    assert read(tmp_path, british).values == (1234, 1350) and "comma for thousands" in read(tmp_path, british).assumed[-1]
    assert "1,234 could be 1,234 or 1.234, and no row shows which" in problems(tmp_path, continental)[0]
    assert read(tmp_path, continental, decimal="comma").values == (1.234, 1.35)
    assert read(tmp_path, continental.replace("1,350", "1,35")).values == (1.234, 1.35)


def test_a_note_with_commas_is_a_note(tmp_path: Path) -> None:
    found = read(
        tmp_path, PLAIN + "Source: Home Office, Police powers, 2014, table 3\nNotes\n1. These are counts, not rates, and may change.\n"
    )
    assert len(found.values) == len(ROWS) and found.assumed == ("lines 9, 10, 11 left out (note below the table)",)


def test_a_financial_year_must_say_when_it_begins(tmp_path: Path) -> None:
    for head, cells in (
        ("Financial year", ("2013", "2014")),
        ("FY quarter", ("Q1 2013", "Q2 2013")),
        ("Fiscal year,Quarter", ("2013,1", "2013,2")),
    ):
        (shown,) = problems(tmp_path, f"{head},value\n{cells[0]},5\n{cells[1]},6\n")
        assert "does not say whether the financial year begins or ends then" in shown
    assert read(tmp_path, "Financial year,value\n2013-03-31,5\n2014-03-31,6\n2015-03-31,6\n").frequency == "financial-year"
    assert read(tmp_path, "quarter,value\nQ1 2013,5\nQ2 2013,6\n").assumed == (
        "quarters are read as calendar quarters, so Q1 is January to March",
    )


def test_windows_that_their_column_names(tmp_path: Path) -> None:
    rows = "2014-01,5\n2014-02,6\n2014-03,7\n"
    rolling = read(tmp_path, "month,Rolling 12 months\n" + rows)
    assert rolling.frequency == "rolling-12" and "the limits are too narrow" in rolling.assumed[0]
    assert "add up over the year" in read(tmp_path, "month,Cumulative crimes\n" + rows).assumed[0]


def test_dates_at_irregular_intervals_are_points(tmp_path: Path) -> None:
    found = read(tmp_path, "week,value\n2014-01-06,1\n2014-01-14,2\n2014-02-24,3\n")
    assert (found.frequency, found.places, str(found.labels[0])) == ("day", (0, 1, 2), "2014-01-06")


def test_whole_months_without_a_date_leave_a_place_empty(tmp_path: Path) -> None:
    found = read(tmp_path, "day,value\n2014-01-15,12\n2014-02-15,13\n2014-02-28,14\n2014-04-01,3\n2014-09-30,4\n2014-10-01,5\n")
    assert found.places == (0, 1, 2, 4, 6, 7)
    assert found.start("April 2014") == 4
    (period,) = xmr.read_points(found.labels, found.places, found.values, screen=False)
    assert period.mean_range == 1


def test_where_a_period_begins(tmp_path: Path) -> None:
    months = read(tmp_path, "m,v\n2014-01,1\n2014-02,2\n2014-05,3\n")
    assert {months.start(text) for text in ("2014-05", "May 2014", "09/05/2014", "2014-05-09")} == {months.places[2]}
    assert months.start("2014-03") == months.places[1] + 1 and months.start("2014") == months.places[0] and months.start("2014-Q2")
    days = read(tmp_path, "m,v\n2014-01-06,1\n2014-01-14,2\n2014-02-03,3\n2014-02-10,4\n")
    assert days.start("2014-02") == 2 and days.start("2014-01-07") == 1
    years = read(tmp_path, "m,v\n2000/01,1\n2001/02,2\n2002/03,3\n")
    assert {years.start(text) for text in ("2001/02", "2001-02", "FY01/02", "2001/2002", "2001-06-01")} == {years.places[1]}
    weeks = read(tmp_path, "m,v\n2014-01-06,1\n2014-01-13,2\n2014-01-20,3\n2014-01-27,4\n")
    assert weeks.start("2014-W03") == weeks.start("2014-01-15") == weeks.places[1]
    for text in ("2013-12", "2014-06", "9999-12", "99999-12"):
        with pytest.raises(ValueError, match="is outside the file, which runs from 2014-01 to 2014-05"):
            months.start(text)
    for text in ("9999-99", "soon", "", "FY2014"):
        with pytest.raises(ValueError, match="is not a period such as"):
            months.start(text)
