"""`beatbook spc`.

The reading in words, the chart in characters, JSON by its keys, and what is said where it cannot be.
"""

import contextlib
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tui.cli import main
from tui.model.period import month
from tui.model.series_periods import SeriesPeriods

pytestmark = pytest.mark.slow

Captured = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[2]
BREATH = str(ROOT / "tests" / "series" / "breath-tests.csv")
SEAT_BELTS = str(ROOT / "data" / "wmp-2015-06-16" / "seat-belts.csv")
PHONES = str(ROOT / "data" / "wmp-2015-06-16" / "mobile-phones.csv")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A place for a series file."""
    return tmp_path / "series.csv"


def text(capsys: Captured, *words: str) -> str:
    """What the command prints, lines joined that were broken to the width."""
    assert main(["spc", *words]) == 0
    return re.sub(r"\n {4}(?=\S)", " ", capsys.readouterr().out)


def record(capsys: Captured, *words: str) -> Any:
    """What the command prints as JSON."""
    assert main(["spc", *words, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_worked_example_in_words(capsys: Captured) -> None:
    expected = text(capsys, BREATH)
    assert expected.splitlines()[:7] == [
        "Reading: 15 months, January 2014 to March 2015, mean 212.9: one month outside the limits: November 2014 (420)",
        "Mean: 212.9",
        "Upper limit: 363.8",
        "Lower limit: 62.1",
        "Mean moving range: 56.7",
        "Signals: 1",
        "  November 2014: 420, outside the limits: above the upper limit, which ordinary variation rarely crosses",
    ]
    assert "NHSRplotthedots" in expected and "2.66" in expected and "3.267" in expected
    assert expected.splitlines()[-1] == f"Source: {BREATH}"


def test_the_worked_example_as_json(capsys: Captured) -> None:
    found = record(capsys, BREATH)
    assert list(found) == ["mean", "lower", "upper", "n", "screened", "baseline", "trial", "points"]
    assert (found["mean"], found["lower"], found["upper"]) == pytest.approx((3194 / 15, 62.073333333, 363.793333333))
    assert (found["n"], found["screened"], found["baseline"], found["trial"]) == (15, True, None, False)
    assert found["points"][0] == {"month": "2014-01", "value": 200, "special": None}
    assert [point for point in found["points"] if point["special"]] == [{"month": "2014-11", "value": 420, "special": "outside"}]


def test_rebases_are_periods(capsys: Captured) -> None:
    found = record(capsys, BREATH, "--rebase", "2014-06", "--rebase", "Dec 2014", "--baseline", "3")
    assert list(found) == ["periods"]
    assert [period["points"][0]["month"] for period in found["periods"]] == ["2014-01", "2014-06", "2014-12"]
    assert [period["baseline"] for period in found["periods"]] == [3, 3, 3]
    assert found["periods"][0]["mean"] == pytest.approx((200 + 184 + 211) / 3)
    assert record(capsys, BREATH, "--rebase", "2014-01")["periods"][0] == record(capsys, BREATH)
    expected = text(capsys, BREATH, "--rebase", "2014-06")
    assert "Period 1 of 2: January to May 2014" in expected and "Period 2 of 2: June 2014 to March 2015" in expected
    assert "5 months are too few for limits" in expected


def test_without_screening(capsys: Captured) -> None:
    raw, screened = record(capsys, SEAT_BELTS, "--no-screen"), record(capsys, SEAT_BELTS)
    assert (raw["screened"], screened["screened"]) == (False, True)
    assert raw["upper"] > screened["upper"]
    assert "2 ranges screened out" in text(capsys, SEAT_BELTS)
    assert "screened out" not in text(capsys, SEAT_BELTS, "--no-screen")


def test_counts_are_not_shown_below_nought_but_json_has_the_computed_limit(capsys: Captured) -> None:
    assert "Lower limit: 0 (computed −5.9; a count is never below 0)" in text(capsys, SEAT_BELTS)
    assert record(capsys, SEAT_BELTS)["lower"] == pytest.approx(1402 / 17 - 2.66 * 465 / 14)


@pytest.mark.parametrize(("better", "words"), [("lower", ("concern", "improvement")), ("higher", ("improvement", "concern"))])
def test_better_is_said_only_where_asked(better: str, words: tuple[str, str], capsys: Captured) -> None:
    expected = text(capsys, PHONES, "--better", better).splitlines()
    january, december = (next(line for line in expected if line.startswith(f"  {month}: ")) for month in ("January 2014", "December 2014"))
    assert (january.rpartition("; ")[2], december.rpartition("; ")[2]) == words
    assert not re.search("concern|improvement", text(capsys, PHONES))


def test_every_rule_has_its_name_and_meaning(file: Path, capsys: Captured) -> None:
    values = [9, 11, 10] * 5 + [11, 10.5, 11, 10.5, 11, 10.5, 11, 9, 9.1, 9.2, 9.3, 9.4, 9.5, 9.6, 9, 13, 12.9, 10.5, 30]
    file.write_text("month,value\n" + "".join(f"{month(2014, 1).shift(at)},{value}\n" for at, value in enumerate(values)))
    expected = text(capsys, str(file), "--baseline", "15")
    for words in (
        "shift: one of 7 or more in a row above",
        "trend: one of 7",
        "each higher",
        "two of three near a limit",
        "outside the limits",
    ):
        assert words in expected
    assert "Baseline: mean and limits come from the first 15 months" in expected
    found = record(capsys, str(file), "--baseline", "15")
    assert {point["special"] for point in found["points"]} == {None, "outside", "shift", "trend", "two-of-three"}


@pytest.mark.parametrize(
    ("rows", "lower", "words"),
    [
        ("2014-01,5\n", None, "no two neighbouring points"),
        ("2014-01,5\n2014-02,5\n2014-03,5\n", None, "every moving range is 0"),
        ("2014-01,\n2014-02,NA\n", None, "no month has a value"),
        ("2014-01,1\n2014-02,-1e12\n", -1.33e12 * 2 - 0.5e12 + 0.5, "too few for limits"),
    ],
)
def test_series_at_the_edges(rows: str, lower: float | None, words: str, file: Path, capsys: Captured) -> None:
    file.write_text(f"month,value\n{rows}")
    assert words in text(capsys, str(file))
    found = record(capsys, str(file))
    assert found["lower"] == (None if lower is None else pytest.approx(lower, rel=1e-2))
    assert found["trial"] is True


def test_numbers_stay_as_they_were_written(file: Path, capsys: Captured) -> None:
    file.write_text('month,value\n2014-01,"1,200"\n2014-02,85.10\n2014-03,-0\n')
    assert [point["value"] for point in record(capsys, str(file))["points"]] == [1200, 85.1, 0]


def test_columns_that_are_not_read_are_named(file: Path, capsys: Captured) -> None:
    file.write_text("Quarter;Tests;Positive\nQ1 2014;5;1\nQ2 2014;7;2\n")
    expected = text(capsys, str(file))
    assert "Columns: Quarter and Tests (columns not read: Positive)" in expected and "Q1 to Q2 2014" in expected
    assert main(["spc", str(file), "--format", "json"]) == 0
    printed = capsys.readouterr()
    assert [point["month"] for point in json.loads(printed.out)["points"]] == ["2014-Q1", "2014-Q2"]
    assert "did not read Positive" in printed.err


def test_weeks_are_points_in_their_own_right(file: Path, capsys: Captured) -> None:
    file.write_text("week,value\n2014-01-06,5\n2014-01-13,7\n2014-02-03,6\n")
    expected = text(capsys, str(file))
    assert "3 points, 6 January to 3 February 2014" in expected and "is a separate point" in expected
    assert main(["spc", str(file), "--rebase", "2014-02", "--format", "json"]) == 0
    printed = capsys.readouterr()
    assert [point["month"] for point in json.loads(printed.out)["periods"][1]["points"]] == ["2014-02-03"]
    assert printed.err.startswith(f"beatbook: {file}: dates are at irregular intervals, so each row is a separate point")


def test_a_stretch_of_signals_ends_at_a_month_without_a_date(file: Path, capsys: Captured) -> None:
    rows = [("01", 14, (3, 9)), ("02", 7, (7, 8)), ("04", 7, (7, 8)), ("06", 6, (7, 8))]
    file.write_text(
        "day,value\n" + "".join(f"2014-{at}-{day:02d},{two[day % 2]}\n" for at, days, two in rows for day in range(1, days + 1))
    )
    expected = text(capsys, str(file), "--baseline", "14")
    assert expected.splitlines()[0].endswith("mean 6: 1 February to 7 February 2014 high (shift); 1 April to 7 April 2014 high (shift)")


@pytest.mark.parametrize(
    ("words", "code", "expected"),
    [
        (["none.csv"], 2, "none.csv:1: there is no such file, expected a CSV file of periods and values\n"),
        (["."], 2, ".:1: this is a folder, expected a CSV file of periods and values\n"),
        ([BREATH, "--rebase", "2019-01"], 2, "beatbook: --rebase: 2019-01 is outside the file, which runs from 2014-01 to 2015-03\n"),
        ([BREATH, "--rebase", "soon"], 2, "beatbook: --rebase: 'soon' is not a period such as "),
        ([BREATH, "--rebase", "9999-99"], 2, "beatbook: --rebase: '9999-99' is not a period such as "),
        ([BREATH, "--rebase", "9999-12"], 2, "beatbook: --rebase: 9999-12 is outside the file, "),
        ([BREATH, "--rebase", "99999-12"], 2, "beatbook: --rebase: 99999-12 is outside the file, "),
        ([BREATH, "--period", "week"], 2, f"{BREATH}:1: there is no column 'week', expected a number from 1 to 2 or one of month, "),
    ],
)
def test_what_cannot_be_read(
    words: list[str], code: int, expected: str, capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["spc", *words]) == code
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.startswith(expected)


def test_a_file_full_of_problems(file: Path, capsys: Captured) -> None:
    file.write_text("month,value\n" + "2014-01,few\n" * 50)
    assert main(["spc", str(file)]) == 1
    expected = capsys.readouterr().err.splitlines()
    assert (
        expected[0].startswith(f"{file}:2: 'few' is not a number, expected ")
        and expected[-1] == "beatbook: 30 more problems like these"
        and len(expected) == 21
    )


@pytest.mark.parametrize("words", [["--baseline", "0"], ["--baseline", "x"], ["--better", "up"], ["--format", "csv"], ["a", "b"]])
def test_wrong_usage(words: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["spc", BREATH, *words])
    assert caught.value.code == 2
    assert "beatbook" in capsys.readouterr().err


def test_other_frequencies_are_named_with_their_assumptions(file: Path, capsys: Captured) -> None:
    file.write_text("year,value\n" + "".join(f"{2000 + at}/{(2001 + at) % 100:02d},{at % 5}\n" for at in range(12)))
    found = record(capsys, str(file))
    assert found["frequency"] == "financial-year" and [point["month"] for point in found["points"]][:2] == ["2000/01", "2001/02"]
    assert found["assumptions"] == ["2000/01 is read as a financial year, April to March"]
    expected = text(capsys, str(file), "--rebase", "2006-07")
    assert "\nAssumed: 2000/01 is read as a financial year, April to March\n" in expected
    assert (
        "Period 2 of 2: 2006/07 to 2011/12" in expected
        and "6 years are too few to say what is unusual" in " ".join(expected.split())
        and "season" not in expected
    )


def test_rare_events_in_words(file: Path, capsys: Captured) -> None:
    file.write_text("month,deaths\n" + "".join(f"{month(2013, 1).shift(at)},{int(at in (4, 13))}\n" for at in range(24)))
    expected = text(capsys, str(file))
    assert expected.startswith(
        "Reading: 24 months, January 2013 to December 2014, mean 0.083: 2 months outside the limits: May 2013 (1) and "
    )
    assert "the limits are not screened" in expected and "time between events (a T or G chart)" in expected
    assert len([point for point in record(capsys, str(file))["points"] if point["special"]]) == 2


@pytest.mark.parametrize(
    ("rows", "words", "absent"),
    [
        (["5"] * 24, "all values are the same, so there is no variation to judge by", "season"),
        (["5", "7", "6"], "no signal, but 3 months are too few for limits", "lasting change"),
        ([*"567876543456787654"] * 2, "Note: neighbouring months are alike, so the limits may be too narrow.", "season"),
        (["5", "7", "6"] * 5, "Note: under 24 months, a season cannot be told apart from a change.", "too few"),
        (["5", "7", "6"] * 10, "; a smaller or later one could go unseen", "alike"),
        ([f"{value}.35294117647058" for value in (5, 7, 6)] * 5, "mean 6.35: no signal", "6.3529"),
        (
            [f"{value}%" for value in (55, 57, 56)] * 5,
            "mean 56%: no signal; four times in five, the rules find a lasting change of about ",
            "% percentage",
        ),
        ([f"£{value}" for value in (55, 57, 56)] * 5, "\nLower limit: £52.", "£5.29 "),
        (["5.1e298", "7.2e298", "6.3e298"] * 5, "mean 6.2 × 10^298: no signal", "000000"),
        (["5.1e-13", "7.2e-13", "6.3e-13"] * 5, "mean 6.2 × 10^−13: no signal", "000000"),
    ],
)
def test_what_a_reading_says_of_itself(rows: list[str], words: str, absent: str, file: Path, capsys: Captured) -> None:
    file.write_text("month,value\n" + "".join(f"{month(2013, 1).shift(at)},{value}\n" for at, value in enumerate(rows)))
    expected = text(capsys, str(file))
    assert words in expected and absent not in expected


@pytest.mark.parametrize("width", [40, 61, 76, 77, 80, 193])
def test_no_line_is_longer_for_being_in_ascii(file: Path, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setattr("tui.cli.spc.terminal_columns", lambda: width)
    monkeypatch.chdir(file.parent)
    for values in ((2, 2, 2), (-31, 40, 1)):
        file.write_text("month,value\n" + "".join(f"2014-0{at},{value}\n" for at, value in enumerate(values, 1)))
        with contextlib.redirect_stdout(io.StringIO()) as out:  # It has no encoding, so what is written is ASCII.
            assert main(["spc", file.name]) == 0
        assert out.getvalue().isascii() and max(map(len, out.getvalue().splitlines())) <= width


def test_a_long_series_is_read_without_making_its_periods(file: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(_: SeriesPeriods) -> Any:
        raise AssertionError("a million periods take as long to make as their rows to read")

    file.write_text("day,n\n" + "".join(f"2014-01-{at + 1:02},{at * 7919 % 1009}\n" for at in range(28)), "utf-8")
    monkeypatch.setattr(SeriesPeriods, "__iter__", made)
    assert "28 days" in text(capsys, str(file))
