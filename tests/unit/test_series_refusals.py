"""Files of figures that cannot be read, and what is said of them."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.test_series_file import HEAD, problems, read, written
from tui.analysis.series_file import SeriesError, read_series
from tui.model.period import month

pytestmark = pytest.mark.slow

NOT_A_PERIOD = "expected a period such as Apr 2014, 2014-04, 2014 Q2, 2014/15, 2014 or 30/04/2014"


NOT_A_NUMBER = "expected a number such as 1200, 1,200 or -3.5; blank or [x] if it is missing"


ROW = "a header row, then a period and a value in each row"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", [f"a.csv:1: the file is empty, expected {ROW}"]),
        (b" \n\n", [f"a.csv:1: the file is empty, expected {ROW}"]),
        (HEAD, [f"a.csv:1: there are no rows under the header, expected {ROW}"]),
        (HEAD + "2014-05,1\n2014-06,many\nsoon,3\n",
         [f"a.csv:3: 'many' is not a number, {NOT_A_NUMBER}", f"a.csv:4: 'soon' is not a period, {NOT_A_PERIOD}"]),
        (HEAD + "soon,3\n2014-05,1\n", [f"a.csv:2: 'soon' is not a period, {NOT_A_PERIOD}"]),
        (HEAD + "2014-05,1\nMay 2014,2\n", ["a.csv:3: 2014-05 is given twice, first on line 2, expected each month once"]),
        ("area,m,v\na,2014-05,1\nb,2014-05,2\n",
         ["a.csv:3: 2014-05 is given twice, first on line 2, expected each month once; to keep one series, remove the other rows by area"]),
        (HEAD + "2014-05,1\n2014-Q3,2\n",
         ["a.csv:2: the periods are of several kinds: 1 month and 1 quarter, expected one kind only; remove the rows of the others"]),
        (HEAD + ",1\n2014-05,1\n", [f"a.csv:2: the period is missing, {NOT_A_PERIOD}"]),
        ("\n \n" + HEAD + "2014-05,q\n", [f"a.csv:4: 'q' is not a number, {NOT_A_NUMBER}"]),
        (HEAD + "2014-05,1,2\n", ["a.csv:2: the row has 3 cells, expected 2, as in the header"]),
        (HEAD + '2014-05,"1\n2014-06,2\n',
         ["a.csv:2: a quotation mark is not closed, expected a closing quotation mark, and two for each one inside a quoted cell"]),
        (HEAD + '"2014-05\n",1\n2014-06,q\n', [f"a.csv:4: 'q' is not a number, {NOT_A_NUMBER}"]),
        ("value\n1\n", ["a.csv:1: there is one column, expected two, a period and a value, "
                        "separated by a comma or a semicolon or a tab or a vertical bar"]),
        (b"month,value\n2014-05,\x81\n", ["a.csv:2: byte 0x81 is neither UTF-8 nor Windows-1252, expected UTF-8 text"]),
        (HEAD + "2014-05,\0\n", ["a.csv:2: this is not text: byte 0x00, expected UTF-8 text"]),
        (HEAD + "2014-05,\x1b[2J\n", [f"a.csv:2: '\\x1b[2J' is not a number, {NOT_A_NUMBER}"]),
        (HEAD + f"2014-05,{'9' * 200_000}\n2014-06,\"{'a' * 200_000}\"\n", None),
        (HEAD + "2014-05,1" + "," * 5000 + "\n", ["a.csv:1: a row has 5,002 cells, expected at most 2,000"]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_file_that_is_none(tmp_path: Path, raw: str | bytes, expected: list[str] | None) -> None:
    found = problems(tmp_path, raw)
    assert found == expected if expected else all(len(line) < 300 for line in found)


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    for path, expected in ((tmp_path / "none.csv", "there is no such file"), (tmp_path, "is a folder"), (Path("a\0b"), "cannot be read")):
        with pytest.raises(SeriesError, match=expected) as caught:
            read_series(path, "shown.csv")
        assert caught.value.absent


@given(st.lists(st.none() | st.integers(-(10**6), 10**6) | st.floats(-1e9, 1e9), min_size=1, max_size=30), st.sampled_from(",;\t|"))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, values: list[float | None], separator: str) -> None:
    months = [month(1999, 1).shift(number) for number in range(len(values))]
    rows = "".join(f"{month}{separator}{'' if number is None else repr(number)}\n" for month, number in zip(months, values, strict=True))
    text = f"month{separator}value\n{rows}"
    folder = tmp_path_factory.getbasetemp()
    if any(number is not None and "." in (shown := repr(number)) and len(shown.rpartition(".")[2]) == 3 for number in values):
        return  # Three decimals may be thousands: test_series_figures has them.
    found = read(folder, text)
    assert written(found.labels) == list(map(str, months)) and found.values == tuple(values)


PIECES = st.sampled_from(
    [
        "2014-01",
        "2014/15",
        "Q1 2014",
        "01/02/2014",
        "41365",
        "Total",
        "Notes",
        "month",
        "12,5",
        "1.234",
        "[x]",
        "5%",
        "",
        " ",
        '"',
        "sep=;",
        "999999",
    ]
)


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(str.encode) | st.lists(PIECES | st.sampled_from(",;\n"), max_size=40).map("".join)
)
def test_no_bytes_are_a_surprise(tmp_path_factory: pytest.TempPathFactory, raw: bytes | str) -> None:
    with suppress(SeriesError):
        assert read(tmp_path_factory.getbasetemp(), raw).labels


def test_tables_that_are_laid_out_otherwise(tmp_path: Path) -> None:
    merged = read(tmp_path, "Year,Quarter,Value\n2014,Q1,5\n,Q2,6\n2015,Q1,7\n")
    assert written(merged.labels) == ["2014-Q1", "2014-Q2", "2015-Q1"] and merged.assumed[0] == "a blank Year is read as the one above"
    assert "the periods run across the columns" in problems(tmp_path, "area,2014-01,2014-02,2014-03\nWest,5,6,7\nEast,5,6,7\n")[0]
    rows = "".join(f"{name},5,6\n" for name in ("January", "February", "March", "April", "May", "June"))
    assert "'January' is not a period: a month needs its year" in problems(tmp_path, "Month,Thefts,Frauds\n" + rows)[0]
    days = "".join(f"{day}-Apr,5\n" for day in range(1, 9))
    assert "'1-Apr' is not a period: it could be a day without a year" in problems(tmp_path, "day,value\n" + days)[0]
    years = "".join(f"FY{year},5\n" for year in range(2008, 2019))
    assert "begins or ends then" in problems(tmp_path, "year,value\n" + years)[0]
    areas = "".join(f"Area {letter},5\n" for letter in "ABCDEF")
    assert "no column holds periods" in problems(tmp_path, "area,value\n" + areas)[0]
    hours = "".join(f"2014-01-01 {hour:02d}:00,5\n" for hour in range(9))
    assert "2014-01-01 is given 9 times" in problems(tmp_path, "time,value\n" + hours)[0]


def test_what_is_no_part_of_a_series(tmp_path: Path) -> None:
    raw = "April 2013 to May 2014,\n,\nMonth,Fines\n2014-04,5\n2014-05,6\nTotal,11\n2014-06,7\nSource: ONS, 2014\n1. Some were revised.,\n"
    found = read(tmp_path, raw)
    assert found.values == (5, 6, 7) and found.columns == ("Month", "Fines")
    assert found.assumed[1:] == ("line 6 left out (total, average or change)", "lines 8, 9 left out (note below the table)")
    (expected,) = problems(tmp_path, raw.replace("Total,11", "Elsewhere,11"))
    assert expected.startswith("a.csv:6: 'Elsewhere' is not a period"), "what is no total may be a month misspelt"


@pytest.mark.filterwarnings("error")
def test_a_quoted_cell_over_two_lines_widens_its_row(tmp_path: Path) -> None:
    found = read(tmp_path, 'month,value,note\n2014-05,5,"a, b\nc, d, e"\n2014-06,6,\n')
    assert found.values == (5, 6) and found.unread == ("note",)
    assert "the row has 5 cells" in problems(tmp_path, 'month,value,note\n2014-05,5,"a\nb",c,d\n2014-06,6,\n')[0]
