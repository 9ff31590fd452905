"""Files of months and values: what is read as what, and what is said of those that are none."""

import datetime as dt
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis import xmr
from tui.analysis.read_series import Readings, SeriesError, read_series, value
from tui.analysis.stamps import Quarter, Stamp, as_kind, between, kind, place, stamp
from tui.model.series import Month

MAY, JUNE = Month(2014, 5), Month(2014, 6)


def read(folder: Path, raw: str | bytes) -> Readings:
    """A file with these contents, read."""
    file = folder / "a.csv"
    file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return read_series(file, "a.csv")


def problems(folder: Path, raw: str | bytes) -> list[str]:
    """What is wrong with a file."""
    with pytest.raises(SeriesError) as caught:
        read(folder, raw)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        *((text, MAY) for text in ("2014-05", "2014-5", "2014/05", "May 2014", "may 2014", "MAY-2014", "2014 MAY", "2014May", "May2014")),
        *((text, Month(2014, 9)) for text in ("Sep 2014", "Sept 2014", "September 2014", "Sept. 2014")),
        *((text, Quarter(2014, 2)) for text in ("2014-Q2", "2014 Q2", "2014Q2", "Q2 2014", "q2-2014")),
        *((text, dt.date(2014, 5, 7)) for text in ("2014-05-07", "2014/5/7", "7 May 2014", "07-May-2014", "2014-05-07 00:00:00")),
        ("2014-05-07T00:00Z", dt.date(2014, 5, 7)),
    ],
)  # fmt: skip
def test_times(text: str, at: Stamp) -> None:
    assert stamp(text) == at


@pytest.mark.parametrize(
    "text", ["", "2014", "2014-13", "2014-00", "01/02/2014", "2014-02-30", "2014-W01-1",
     "Q5 2014", "Mayor 2014", "2014-05-07 13:00", "5", "٢٠١٤-٠٥", "NaN"]
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        stamp(text)


def test_kinds_of_time() -> None:
    assert [kind(at) for at in (MAY, Quarter(2014, 2), dt.date(2014, 5, 7))] == ["month", "quarter", "day"]
    assert as_kind(dt.date(2014, 5, 7), "month") == MAY and as_kind(MAY, "quarter") == Quarter(2014, 2)
    assert as_kind(Quarter(2014, 2), "month") == Month(2014, 4) and as_kind(MAY, "day") == dt.date(2014, 5, 1)
    assert [place(Month(2015, 1)) - place(Month(2014, 12)), place(Quarter(2015, 1)) - place(Quarter(2014, 4))] == [1, 1]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0), ("12", 12), ("-5", -5), ("−5", -5), ("+5", 5), ("1,200", 1200), ("1 200", 1200), ("1\u00a0200\u00a0300", 1200300),
        ("1,234.5", 1234.5), ("-1,234,567", -1234567), ("85.1", 85.1), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("1.2E+12", 1.2e12),
        ("1000000000000", 10**12), ("1" * 20, 1.1111111111111111e19), ("", None), ("NA", None), ("n/a", None), ("#N/A", None),
    ],
)  # fmt: skip
def test_values(text: str, number: float | None) -> None:
    found = value(text)
    assert found == number and type(found) is type(number)


@pytest.mark.parametrize(
    "text", ["NaN", "nan", "inf", "-inf", "1e400", "1e301", "x", "<5", "85%", "£5", "1,20", "12,5",
     "1,2000", "1.200,50", "0x10", "1_000", "٥", "--5", "1 2", "null", "True"]
)  # fmt: skip
def test_what_is_no_value(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        value(text)


@pytest.mark.parametrize(
    "raw",
    [
        "month,value\n2014-05,1200\n2014-06,\n",
        "\ufeffmonth,value\r\n2014-05,1200\r\n2014-06,NA\r\n",
        "month;value\n2014-05;1,200\n2014-06;\n",
        "month\tvalue\n2014-05\t1 200\n2014-06\t\n",
        'month,value\n"2014-05","1,200"\n"2014-06",""\n\n\n',
        "month,value\r2014-05,1200\r2014-06,\r",
        "\n\nmonth,value\n\n 2014-05 , 1200 \n,\n2014-06,na",
        "month,value\nMay 2014,1200\nJune 2014,\n",
        "month,value\n2014-05,1200\n2014-06\n",
        "month,value\n2014-05-31,1200\n2014-06-30,\n",
        "2014-05,1200\n2014-06,\n",
    ],
)
def test_one_series_in_many_dresses(tmp_path: Path, raw: str) -> None:
    found = read(tmp_path, raw)
    assert (found.kind, found.labels, found.values, found.columns) == ("month", (MAY, JUNE), (1200, None), ("month", "value"))
    assert found.places[1] - found.places[0] == 1 and found.unread == ()


def test_columns_of_other_names_and_more_of_them(tmp_path: Path) -> None:
    found = read(tmp_path, "Period,Tests,Positive,Note\nQ1 2014,5,6,x\nQ3 2014,7,8,\n")
    assert (found.kind, found.columns, found.unread) == ("quarter", ("Period", "Tests"), ("Positive", "Note"))
    assert found.labels == (Quarter(2014, 1), Quarter(2014, 3)) and found.places[1] - found.places[0] == 2
    assert [str(label) for label in found.labels] == ["2014-Q1", "2014-Q3"]


def test_columns_without_a_name_have_their_number(tmp_path: Path) -> None:
    assert read(tmp_path, "month,value,\n2014-05,5,a note\n").unread == ("column 3",)
    assert read(tmp_path, ",value,,b\n2014-05,5,6,7\n").unread == ("column 3", "b")
    assert read(tmp_path, ",value\n2014-05,5\n").columns == ("column 1", "value")
    assert read(tmp_path, "2014-05,5,6\n").unread == ("column 3",)


@pytest.mark.parametrize("head", ["month,value,\n", "month,value,,x\n", ""])
def test_numbers_cut_at_their_thousands_are_no_figures(tmp_path: Path, head: str) -> None:
    cells = ["1,200", "1,350", "−2,012.5", "950,", "NA,", ","]
    rows = "".join(f"{Month(2014, 1).shift(at)},{cell}{',' if 'x' in head else ''}\n" for at, cell in enumerate(cells))
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


def test_several_dates_in_a_month_are_points(tmp_path: Path) -> None:
    found = read(tmp_path, "week,value\n2014-01-06,1\n2014-01-13,2\n2014-02-24,3\n")
    assert (found.kind, found.places, str(found.labels[0])) == ("day", (0, 1, 2), "2014-01-06")


def test_whole_months_without_a_date_leave_a_place_empty(tmp_path: Path) -> None:
    found = read(tmp_path, "day,value\n2014-01-15,12\n2014-02-15,13\n2014-02-28,14\n2014-04-01,3\n2014-09-30,4\n2014-10-01,5\n")
    assert found.places == (0, 1, 2, 4, 6, 7)
    assert found.start(Month(2014, 4)) == 4
    (period,) = xmr.read(found.labels, found.places, found.values, screen=False)
    assert period.mean_range == 1


def test_quarters_and_what_lies_between_two_times() -> None:
    assert Quarter(2014, 4).shift(1) == Quarter(2015, 1) and Quarter(2014, 1).shift(-5) == Quarter(2012, 4)
    assert between(Quarter(2014, 3), Quarter(2015, 3)) == (Quarter(2014, 4), Quarter(2015, 2))
    assert between(MAY, JUNE) is None and between(MAY, Month(2014, 7)) == (JUNE, JUNE)
    assert between(dt.date(2014, 4, 1), dt.date(2014, 6, 30)) == (MAY, MAY) and between(dt.date(2014, 4, 1), dt.date(2014, 5, 31)) is None


def test_where_a_period_begins(tmp_path: Path) -> None:
    months = read(tmp_path, "m,v\n2014-01,1\n2014-02,2\n2014-05,3\n")
    assert months.start(Month(2014, 5)) == months.start(dt.date(2014, 5, 9)) == months.places[2]
    assert months.start(Month(2014, 3)) == months.places[1] + 1
    days = read(tmp_path, "m,v\n2014-01-06,1\n2014-01-13,2\n2014-02-03,3\n2014-02-10,4\n")
    assert days.start(Month(2014, 2)) == 2 and days.start(dt.date(2014, 1, 7)) == 1
    for at in (Month(2013, 12), Month(2014, 6)):
        with pytest.raises(ValueError, match="from 2014-01 to 2014-05"):
            months.start(at)


NO_MONTH = "expected a month as in 2014-07 or Jul 2014, a quarter as in 2014-Q3, or a date as in 2014-07-31"
NO_NUMBER = "expected one as in 1200, 1,200 or -3.5; blank or NA where it is missing"
HEAD = "month,value\n"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", ["a.csv:1: the file is empty, expected a header row, then a month and a value in each row"]),
        (b" \n\n", ["a.csv:1: the file is empty, expected a header row, then a month and a value in each row"]),
        (HEAD, ["a.csv:1: there are no rows under the header, expected a header row, then a month and a value in each row"]),
        (HEAD + "2014-05,NaN\n", [f"a.csv:2: 'NaN' is no number, {NO_NUMBER}"]),
        (HEAD + "2014-05,1\n2014-06,many\nsoon,3\n",
         [f"a.csv:3: 'many' is no number, {NO_NUMBER}", f"a.csv:4: 'soon' is no month, {NO_MONTH}"]),
        (HEAD + "2014-06,1\n2014-05,2\n", ["a.csv:3: 2014-05 comes after 2014-06, expected months in order"]),
        (HEAD + "2014-05,1\nMay 2014,2\n", ["a.csv:3: 2014-05 is given twice, expected each month once"]),
        ("day,value\n2014-05-01,1\n2014-05-02,1\n2014-05-02,2\n", ["a.csv:4: 2014-05-02 is given twice, expected each day once"]),
        (HEAD + "2014-05,1\n2014-Q3,2\n", ["a.csv:3: 2014-Q3 is a quarter, expected a month as in the rows before it"]),
        (HEAD + ",1\n", [f"a.csv:2: the month is missing, {NO_MONTH}"]),
        ("\n \n" + HEAD + "2014-05,x\n", [f"a.csv:4: 'x' is no number, {NO_NUMBER}"]),
        (HEAD + "2014-05,1,2\n", ["a.csv:2: values in the row: 3, expected 2, as in the rows before it"]),
        (HEAD + '2014-05,"1\n2014-06,2\n',
         ["a.csv:2: not CSV: a quotation mark is not closed, expected RFC 4180, marks closed, and doubled within quotes"]),
        (HEAD + '"2014-05\n",1\n2014-06,x\n', [f"a.csv:4: 'x' is no number, {NO_NUMBER}"]),
        ("value\n1\n", ["a.csv:1: there is one column, expected two, a month and a value, set apart by a comma or a semicolon or a tab"]),
        ("month,value\n2014-05,caf\xe9\n".encode("latin-1"), ["a.csv:2: byte 0xE9 is not UTF-8, expected UTF-8 text"]),
        (HEAD.encode("utf-16"), ["a.csv:1: byte 0xFF is not UTF-8, expected UTF-8 text"]),
        (HEAD + "2014-05,\0\n", ["a.csv:2: byte 0x00 is no text, expected UTF-8 text"]),
        (HEAD + "2014-05,\x1b[2J\n", [f"a.csv:2: '␛[2J' is no number, {NO_NUMBER}"]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_file_that_is_none(tmp_path: Path, raw: str | bytes, told: list[str]) -> None:
    assert problems(tmp_path, raw) == told


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    for path, told in ((tmp_path / "none.csv", "there is no such file"), (tmp_path, "is a folder"), (Path("a\0b"), "cannot be read")):
        with pytest.raises(SeriesError, match=told) as caught:
            read_series(path, "shown.csv")
        assert caught.value.absent


@given(st.lists(st.none() | st.integers(-(10**6), 10**6) | st.floats(-1e9, 1e9), min_size=1, max_size=30), st.sampled_from(",;\t"))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, values: list[float | None], separator: str) -> None:
    months = [Month(1999, 1).shift(number) for number in range(len(values))]
    rows = "".join(f"{month}{separator}{'' if number is None else repr(number)}\n" for month, number in zip(months, values, strict=True))
    found = read(tmp_path_factory.getbasetemp(), f"month{separator}value\n{rows}")
    assert found.labels == tuple(months) and found.values == tuple(values)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_are_a_surprise(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    with suppress(SeriesError):
        assert read(tmp_path_factory.getbasetemp(), raw).labels
