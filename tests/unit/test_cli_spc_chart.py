"""The chart that `beatbook spc` draws."""

import re
from pathlib import Path

import pytest

from tests.unit.test_cli_spc import BREATH, PHONES, Captured, text
from tui.analysis.xmr import Phase, xmr
from tui.charts.control import DOTS, HEIGHT, control
from tui.model.period import Period, month
from tui.model.table import Series
from tui.text.precision import Precision

pytestmark = pytest.mark.slow


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A place for a series file."""
    return tmp_path / "series.csv"


def drawn(columns: int, *values: float | None, screen: bool = True) -> list[str]:
    """The chart of a series from January 2014 on."""
    periods: tuple[Phase[Period], ...] = xmr(Series(tuple(month(2014, 1).shift(at) for at in range(len(values))), values), screen=screen)
    return list(control(periods, columns, Precision(1), DOTS).lines)


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
@pytest.mark.parametrize("number", [1, 2, 15, 60, 500])
def test_a_chart_fits_and_shows_each_of_its_points(columns: int, number: int) -> None:
    lines = drawn(columns, *(at * 37 % 23 for at in range(number)))
    assert max(map(len, lines)) <= columns
    assert len(lines) in (2, HEIGHT + 1)
    fits = sum(len(re.findall(r"[•OT2S]", re.sub(r"^ *[−\d,.]+ (upper|mean|lower) ", "", line))) for line in lines[:-1])
    assert fits == number or fits >= columns - 14 > 0
    assert "20" in lines[-1]


def test_a_chart_of_no_points_and_of_one_level() -> None:
    assert drawn(80, None, None) == []
    assert len(drawn(80, 5, 5, 5)) == 2
    assert drawn(80, 5, None, 7)[0] != ""


def test_the_chart_of_counts_has_no_limit_below_nought() -> None:
    lines = drawn(80, *([0, 1, 2, 3, 4] * 5)[:24])
    assert not any("−" in line for line in lines) and lines[-2].lstrip().startswith("0 lower •·········•")
    assert any("lower" in line and "−" in line for line in drawn(80, *([0.5, 1, 2, 3, 4] * 5)[:24]))


def test_levels_on_one_row_share_it_the_mean_first() -> None:
    assert drawn(80, 5, 5, 5, screen=False)[0] == "5 mean, 5 upper, 5 lower •---•---•---"
    assert drawn(48, 5, 5, 5, screen=False)[0] == "5 mean, 5 upper •---•---•---", "a third of the width is for the levels"
    months = tuple(month(2014, 1).shift(at) for at in range(10))
    periods = xmr(Series(months, (9, 11, 9, 11, 9, 15, 16, 15, 16, 15)), rebase=[month(2014, 6)], screen=False)
    lines = control(periods, 80, Precision(1), DOTS).lines
    shown = [re.split(r"[-·•]", line)[0].strip() for line in lines[:-1]]
    assert sorted(words.split()[1] for line in shown if line for words in line.split(", ")) == ["lower"] * 2 + ["mean"] * 2 + ["upper"] * 2
    assert all(" mean" in line.split(", ")[0] for line in shown if " mean" in line)


@pytest.mark.parametrize("rows", ["2014-01,5\n2014-02,6\n2014-06,7\n2014-07,9\n", "2014-01,5\n2014-02,6\n2014-03,\n2014-06,7\n2014-07,9\n"])
def test_absent_months_leave_their_place_and_are_named(rows: str, file: Path, capsys: Captured) -> None:
    file.write_text(f"month,value\n{rows}")
    shown = text(capsys, str(file))
    assert "Reading: 4 months, January to July 2014" in shown and "\nMissing: March to May 2014\n" in shown
    chart = shown.partition("Chart")[2].splitlines()[1:13]
    at = {line.index("•") for line in chart if "•" in line}
    first = min(at)
    assert sorted(column - first for column in at) == [0, 4, 20, 24]
    assert shown.index("Jan 2014") < shown.index("Jun 2014") and "Missing" not in text(capsys, BREATH)


def test_absent_quarters_and_blank_days_are_named_too(file: Path, capsys: Captured) -> None:
    file.write_text("quarter,value\n2014-Q1,5\n2014-Q4,6\n2015-Q1,7\n2015-Q3,\n")
    assert "\nMissing: Q2 to Q3 2014, Q2 to Q3 2015\n" in text(capsys, str(file))
    file.write_text("day,value\n2014-01-06,5\n2014-01-14,\n2014-01-20,\n2014-04-07,6\n")
    assert "\nMissing: 14 January 2014, 20 January 2014, February to March 2014\n" in text(capsys, str(file))
    file.write_text("week,value\n2014-01-06,5\n2014-01-13,\n2014-01-20,\n2014-04-07,6\n")
    assert "\nMissing: weeks of 13 January to 31 March 2014\n" in text(capsys, str(file))
    months = [at * 3 + more for at in range(20) for more in (0, 1)]
    file.write_text("month,value\n" + "".join(f"{month(2014, 1).shift(at)},{at}\n" for at in months))
    assert " and 7 more\n" in text(capsys, str(file))


def test_a_baseline_that_is_longer_than_the_series(capsys: Captured) -> None:
    assert "Baseline: mean and limits come from all 17 months (500 asked for)" in text(capsys, PHONES, "--baseline", "500")
    assert "Baseline: mean and limits come from the first 17 months" in text(capsys, PHONES, "--baseline", "17")


def test_a_long_series_says_what_is_drawn(file: Path, capsys: Captured) -> None:
    file.write_text("month,value\n" + "".join(f"{month(1900, 1).shift(at)},{at % 7}\n" for at in range(1200)))
    shown = text(capsys, str(file))
    (number,) = re.findall(r"Chart, the last (\d+) of 1,200 months", shown)
    assert 60 <= int(number) <= 80
    assert all(len(line) <= 80 for line in shown.splitlines() if not line.startswith(("Reading", "  ", "Method", "Chart", "Source")))
