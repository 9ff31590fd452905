"""Long series files: nearly all the work is done by built-in functions."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.test_growth import steps
from tui.analysis.series_file import read_series
from tui.analysis.xmr import read_points
from tui.nodes.spc import spc_lines

pytestmark = pytest.mark.slow

MOST_STEPS = 14
"""The lines, calls and turns of comprehensions for each point."""
MOST_READING_STEPS = 2
"""The same for each row of a file: reading row by row takes fifty."""
MOST_TEXT_STEPS = 80
"""The same for each signal in the text."""


def long_file(folder: Path, size: int, value: str) -> Path:
    """A file of as many days."""
    rows = "".join(f"{dt.date.fromordinal(700_000 + at)},{value.format(at=at * at * 7919 % 1009)}\n" for at in range(size))
    (folder / "series.csv").write_text(f"date,value\n{rows}", encoding="utf-8")
    return folder / "series.csv"


@pytest.mark.parametrize("value", ["{at}", "{at}.5", "-{at}"])
def test_reading_takes_few_steps_for_each_row(tmp_path: Path, value: str) -> None:
    def work(size: int) -> Callable[[], object]:
        file = long_file(tmp_path, size, value)
        return lambda: read_series(file, "series.csv")

    work(1000)()
    assert steps(work(4000)) - steps(work(2000)) <= 2000 * MOST_READING_STEPS


def test_limits_take_few_steps_for_each_point(tmp_path: Path) -> None:
    def work(size: int) -> Callable[[], object]:
        found = read_series(long_file(tmp_path, size, "{at}.5"), "series.csv")
        return lambda: read_points(found.labels, found.places, found.values)

    work(1000)()
    assert steps(work(4000)) - steps(work(2000)) <= 2000 * MOST_STEPS


def test_the_text_takes_few_steps_for_each_signal(tmp_path: Path) -> None:
    def lines(size: int) -> tuple[int, int]:
        found = read_series(long_file(tmp_path, size, "{at}.5"), "series.csv")
        phases = read_points(found.labels, found.places, found.values)
        taken = steps(lambda: list(spc_lines(found, phases, "neutral", "series.csv", 80, unicode=True)))
        return taken, len(phases[0].flagged)

    lines(1000)
    (more, signals), (fewer, some) = lines(4000), lines(2000)
    assert more - fewer <= (signals - some) * MOST_TEXT_STEPS


@pytest.mark.parametrize(
    ("values", "read"),
    [
        (("1", "2.0", "-3"), (1, 2, -3)),
        (("1", "2.5", "-3"), (1, 2.5, -3)),
        (("1.5", "", "-.5"), (1.5, None, -0.5)),
        (("1", "", "3"), (1, None, 3)),
        (("0001", "1234567890123456", "7"), (1, 1234567890123456.0, 7)),
    ],
)
def test_counts_stay_counts(tmp_path: Path, values: tuple[str, ...], read: tuple[object, ...]) -> None:
    (tmp_path / "a.csv").write_text("month,value\n" + "".join(f"2014-0{at},{value}\n" for at, value in enumerate(values, 1)))
    found = read_series(tmp_path / "a.csv", "a.csv").values
    assert found == read and list(map(type, found)) == list(map(type, read))


@pytest.mark.parametrize("raw", ["1-2", "--1", "-", ".", "1.2.3", "1.-2"])
def test_what_only_looks_like_a_number_is_refused(tmp_path: Path, raw: str) -> None:
    (tmp_path / "a.csv").write_text(f"month,value\n2014-01,{raw if raw not in '-.' else '2..'}\n2014-02,5\n2014-03,6\n")
    with pytest.raises(Exception, match="is not a number"):
        read_series(tmp_path / "a.csv", "a.csv")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("shape", ["{a},{b}", '"{a}","{b}"', "{a},{b},", '{a},"{b}",x', "{a}\t{b}"])
def test_every_shape_is_split_into_the_same_cells(tmp_path: Path, shape: str, end: str) -> None:
    rows = [("month", "value"), *((f"2014-{at:02d}", f"{at * 3}") for at in range(1, 13)), ("2015-01", "7")]
    (tmp_path / "a.csv").write_bytes(end.join(shape.format(a=a, b=b) for a, b in rows).encode())
    found = read_series(tmp_path / "a.csv", "a.csv")
    assert found.values == (*(at * 3 for at in range(1, 13)), 7) and found.columns == ("month", "value")
