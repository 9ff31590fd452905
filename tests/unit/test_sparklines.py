"""Sparklines: between the limits, or from 0; read back, and in words."""

from hypothesis import given
from hypothesis import strategies as st

from tui.charts.sparkline import SparklineScale, beside, scale_heading, series_sparkline, sparkline, sparkline_scale
from tui.model.pack import Pack
from tui.model.period import month
from tui.model.table import Number, Series
from tui.text.glyphs import ASCII, BLOCKS, SETS, Glyphs
from tui.text.numbers import MINUS, count
from tui.text.spans import Line, plain

VALUES = st.lists(st.none() | st.integers(-(10**9), 10**9) | st.floats(-1e6, 1e6), max_size=40)


def monthly(*values: Number | None) -> Series:
    """A series by month from January 2014."""
    return Series(tuple(month(2014, 1).shift(place) for place in range(len(values))), values)


def bold(line: Line) -> str:
    """The signs of a sparkline that are in bold."""
    return "".join(span.text for span in line if span.role == "strong")


def test_the_bundled_series_are_drawn_between_their_limits(pack: Pack) -> None:
    drawn = {id: plain(series_sparkline(pack.tables[id].main_series, 24, BLOCKS)) for id in ("collisions", "mobile-phones", "seat-belts")}
    assert drawn == {"collisions": "▅▃▆▃▅▄▃▃▄▃▅▆▄▃▃", "mobile-phones": "▇▅▆▇▄▄▄▃▄▅▁▁▄▃▁▃▃", "seat-belts": "▃▂▇▃▄▃▄▃▃▃▄▄▂▂▆▇▃"}


def test_a_figure_outside_the_limits_is_bold_and_named(pack: Pack) -> None:
    belts = pack.tables["seat-belts"].main_series
    assert bold(series_sparkline(belts, 24, BLOCKS)) == "▇"
    assert beside(belts, 24, count) == ("last 59, May 2015; 1 outside: 239", "1 outside: 239", "")
    assert beside(belts, 16, count)[1] == "1 of 16 outside: 239", "a chart of the whole series may have more of them"
    assert beside(belts, 12, count) == ("last 59, May 2015", "")
    assert beside(pack.tables["collisions"].main_series, 24, count) == ("last 1,161, Mar 2015", "")


def test_sparklines_of_rows_one_below_the_other_do_not_touch() -> None:
    """Only what is outside the limits is bright."""
    for glyphs in SETS.values():
        line = series_sparkline(monthly(*[90, 100] * 10, 300), 24, glyphs)
        assert glyphs.full not in plain(line) and [span.role for span in line] == ["quiet", "strong"]


def test_a_short_series_is_drawn_from_zero_and_says_so() -> None:
    line = series_sparkline(monthly(80, 90, 100), 24, BLOCKS)
    assert plain(line) == "▆▇▇" and not bold(line)
    assert beside(monthly(80, 90, 100), 24, count) == ("last 100, Mar 2014; from 0", "from 0")
    assert sparkline_scale(monthly(80, 90, 100, 95, 85, 99)).limits


def test_a_scale_below_zero_is_not_called_from_zero() -> None:
    changes = monthly(-4, 2, 9)
    assert plain(series_sparkline(changes, 24, BLOCKS)) == "▁▄▇"
    assert beside(changes, 24, count) == (f"last 9, Mar 2014; {MINUS}4 to 9", f"{MINUS}4 to 9")
    assert beside(monthly(-4, -2), 24, count)[-1] == f"{MINUS}4 to 0"
    enough = monthly(80, 90, 100, 95, 85, 99)
    assert scale_heading([changes]) == scale_heading([monthly(1, 2), enough]) == "own scale"
    assert scale_heading([monthly(1, 2)] * 2) == "from 0" and scale_heading([enough] * 2) == "limits"


def test_a_missing_month_has_a_place() -> None:
    assert plain(series_sparkline(monthly(1, None, 3), 24, ASCII)) == '-."'
    gap = Series((month(2014, 1), month(2014, 4)), (4, 4))
    assert plain(series_sparkline(gap, 24, BLOCKS)) == "▇··▇"


def test_a_series_that_does_not_vary_has_no_limits() -> None:
    for glyphs in SETS.values():
        assert plain(series_sparkline(monthly(*[7] * 12), 24, glyphs)) == glyphs.sparks[-1] * 12
        assert plain(series_sparkline(monthly(0, 0), 24, glyphs)) == glyphs.sparks[0] * 2
    assert beside(monthly(*[7] * 12), 24, count)[-1] == "from 0"
    assert series_sparkline(monthly(), 24, BLOCKS) == () and beside(monthly(), 24, count) == ()


@given(values=VALUES, low=st.integers(-1000, 1000), spread=st.integers(1, 10**6))
def test_a_level_read_back_is_within_a_seventh_of_its_value(values: list[Number | None], low: int, spread: int) -> None:
    for glyphs in SETS.values():
        line = sparkline(values, SparklineScale(low, low + spread, limits=True), glyphs)
        signs = [(sign, span.role) for span in line for sign in span.text]
        assert len(signs) == len(values)
        for (sign, role), value in zip(signs, values, strict=True):
            _read_back(sign, role, value, (low, spread), glyphs)


def _read_back(sign: str, role: str, value: Number | None, scale: tuple[int, int], glyphs: Glyphs) -> None:
    low, spread = scale
    if value is None:
        assert (sign, role) == (glyphs.missing, "quiet")
    elif not low <= value <= low + spread:
        assert (sign, role) == (glyphs.sparks[-1 if value > low else 0], "strong")
    else:
        step = glyphs.sparks.index(sign)
        assert role == "quiet"
        assert low + spread * step / 7 - spread * 1e-9 <= value <= low + spread * (step + 1) / 7 + spread * 1e-9
