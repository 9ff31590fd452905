"""Long series are read by NumPy, to the same last bit as short ones."""

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import RANDOM
from tests.in_turn import EVERY, few
from tui.analysis import xmr
from tui.analysis.long_neighbours import LongNeighbours
from tui.analysis.neighbours import ShortNeighbours
from tui.analysis.rules import Limits
from tui.analysis.xmr import read_points
from tui.cli import main

pytestmark = pytest.mark.slow

MANY = settings(max_examples=(125 if EVERY else 40) * RANDOM)
TENTHS = st.integers(-30, 30).map(lambda value: value / 10)
VALUES = st.one_of(
    *(
        st.lists(st.none() | value, min_size=1, max_size=60)
        for value in (st.integers(-3, 3), TENTHS, st.sampled_from([0, 0, 0, 1]), st.floats(-1e300, 1e300), st.integers(0, 9) | TENTHS)
    )
)
PLACES = st.lists(st.sampled_from([1, 1, 1, 1, 2, 40]), min_size=60, max_size=60).map(lambda gaps: list(accumulate(gaps)))
LINES = TENTHS.map(lambda mean: Limits(mean, mean - 1.5, mean + 1.5, mean - 1, mean + 1))


@contextmanager
def all_long() -> Iterator[None]:
    """Every series is read as a long one."""
    with patch.object(xmr, "LONG", 0):
        yield


@MANY
@given(VALUES, PLACES, LINES)
def test_numbers_are_the_same(values: list[float | None], places: list[int], lines: Limits) -> None:
    short, long = (kind(places[: len(values)], values) for kind in (ShortNeighbours, LongNeighbours))
    assert (long.counts(), long.ranges(), long.correlation()) == (short.counts(), short.ranges(), short.correlation())
    assert list(long.rows) == list(short.rows)
    for drawn in (lines, Limits(lines.mean), Limits(None)):
        assert long.marks(drawn) == short.marks(drawn)


@MANY
@given(VALUES, PLACES, st.lists(st.integers(0, 99), max_size=3), st.none() | st.integers(1, 30), st.booleans())
def test_readings_are_the_same(
    values: list[float | None], places: list[int], starts: list[int], baseline: int | None, screen: bool
) -> None:
    def read() -> object:
        return read_points(range(len(values)), places[: len(values)], values, starts, baseline=baseline, screen=screen)

    short = read()
    with all_long():
        assert read() == short


SHAPES = {
    "counts": [str(at * 7919 % 101) for at in range(200)],
    "counts with gaps": ["" if at % 7 == 3 else str(at * 7919 % 101) for at in range(200)],
    "measures": [f"{at * 7919 % 101 / 10}" for at in range(200)],
    "measures with gaps": ["" if at % 5 == 3 else f"{at * 7919 % 101 / 7}" for at in range(200)],
    "both": [str(at) if at % 2 else f"{at}.25" for at in range(200)],
    "zeros of both signs": ["-0.0" if at % 3 else "0.5" if at % 5 else "0.0" for at in range(200)],
    "nothing": [""] * 199 + ["1"],
}
DATES = {
    "days": [dt.date.fromordinal(at + 1).isoformat() for at in range(200)],
    "days with gaps": [dt.date.fromordinal(3_630_000 + at * (at + 3) // 3).isoformat() for at in range(200)],
    "months": [f"{2000 + at // 12}-{at % 12 + 1:02}" for at in range(200)],
}


@pytest.mark.parametrize("dates", DATES)
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("options", few([(), ("--format", "json"), ("--format", "json", "--baseline", "24")], 1))
def test_output_is_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str], dates: str, shape: str, options: tuple[str, ...]) -> None:
    rows = "".join(f"{date},{value}\n" for date, value in zip(DATES[dates], SHAPES[shape], strict=True))
    (tmp_path / "a.csv").write_text(f"date,value\n{rows}", encoding="utf-8")

    def said() -> tuple[str, str]:
        assert main(["spc", str(tmp_path / "a.csv"), *options]) == 0
        return capsys.readouterr()

    short = said()
    with all_long():
        assert said() == short
    if options:
        assert len(json.loads(short[0])["points"]) == 200
