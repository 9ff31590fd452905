"""The views of a chart.

What is drawn across, what is flagged, what the axis says of itself, and that labels leave the line alone.
"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plotext._utility import get_matrix_data  # type: ignore[import-untyped]

from tests.handmade import made
from tui.charts.axis import LABEL_DISTANCE
from tui.charts.plan import Plan, View, plan, view_name, views
from tui.charts.signals import RULE_NAMES, sign
from tui.model.pack import Pack
from tui.model.period import month, parse_period
from tui.model.table import Series
from tui.nodes.table_views.cells import MEAN, TOTAL
from tui.nodes.table_views.years_grid import YearsGrid
from tui.text.glyphs import ASCII, BLOCKS, SETS, Glyphs
from tui.text.spans import Span, plain

VALUES = st.lists(st.none() | st.integers(-(10**6), 10**6) | st.integers(0, 30), min_size=1, max_size=60)


def table(pack: Pack, name: str) -> Series:
    """The data of one of the workshop's monthly tables."""
    return pack.tables[name].main_series


def planned(pack: Pack, name: str, view: View = "limits") -> Plan:
    """A view that there is."""
    found = plan(table(pack, name), view)
    assert found
    return found


def monthly(*values: float | None) -> Series:
    """A series from January 2014 on."""
    return Series(tuple(month(2014, 1).shift(place) for place in range(len(values))), values)


def labels(found: Plan) -> list[str]:
    """The labels on the left, from the top."""
    return [label.strip() for _, label in sorted(found.levels, reverse=True)]


def test_limits_are_drawn_and_named_and_signals_marked(pack: Pack) -> None:
    collisions = planned(pack, "collisions")
    assert collisions.limits == pytest.approx((1473.43, 1015.91), abs=0.005) and collisions.marks == ()
    assert {"upper 1,473", "mean 1,245", "lower 1,016", "not from 0"} <= set(labels(collisions))
    (mark,) = planned(pack, "seat-belts").marks
    assert (mark.place, mark.value, mark.special, mark.side) == (2, 239, "outside", 1)
    assert len(planned(pack, "mobile-phones").marks) == 14


def test_a_count_has_no_limit_below_nought(pack: Pack) -> None:
    belts = planned(pack, "seat-belts")
    assert min(belts.limits) == 0 == belts.low and "lower 0" in labels(belts)
    rates = plan(monthly(0.5, 40.0, 0.1, 30.0, 2.0))
    assert rates and min(rates.limits) < 0 and rates.low < 0


def test_the_axis_begins_at_nought_or_says_that_it_does_not(pack: Pack) -> None:
    assert "not from 0" in labels(planned(pack, "collisions"))
    phones = labels(planned(pack, "mobile-phones"))
    assert phones[-1] == "0" and "not from 0" not in phones
    below = plan(monthly(-5, 5, -4, 4))
    assert below and "not from 0" not in labels(below)


def test_the_figures_alone_and_the_rolling_mean(pack: Pack) -> None:
    raw = planned(pack, "collisions", "raw")
    assert (raw.limits, raw.marks) == ((), ())
    assert [run.places for run in raw.smooth] == [(11, 12, 13, 14)]
    assert view_name(raw) == "chart: figures, 12-month mean dotted"
    assert view_name(plan(monthly(1, 2), "raw")) == "chart: figures only"


def test_differences_are_shown_with_their_usual_range(pack: Pack) -> None:
    phones = planned(pack, "mobile-phones", "difference")
    assert phones.values == (-72, -51, -134, -87, -26) and phones.mean == 0
    assert phones.limits == pytest.approx((83.09, -83.09), abs=0.005)
    assert {"level 0", "usual +83", "usual −83"} <= set(labels(phones))
    assert "−26 on 2014" in phones.pointer(month(2015, 5), 80, BLOCKS)
    assert phones.pointer(month(2014, 5), 80, BLOCKS) == ""


def test_only_views_with_something_to_show(pack: Pack) -> None:
    assert views(table(pack, "collisions")) == ("limits", "raw", "difference")
    assert views(monthly(1, 2, 3)) == ("limits", "raw")
    assert views(monthly(None)) == () and view_name(None) == ""


@pytest.mark.slow
@pytest.mark.parametrize("view", ["limits", "raw", "difference"])
@given(values=VALUES)
def test_what_is_drawn_lies_within_the_axis_and_labels_apart(view: View, values: list[float | None]) -> None:
    found = plan(monthly(*values), view)
    if found is None:
        return
    drawn = [*(value for value in found.values if value is not None), *found.limits, found.mean]
    assert all(found.low <= level <= found.high for level in drawn)
    levels = sorted(level for level, _ in found.levels)
    assert all(after - before >= (found.high - found.low) * LABEL_DISTANCE * 0.999 for before, after in pairwise(levels))
    assert all(label.endswith(" ") and not label.startswith(" ") for _, label in found.levels)
    assert any(label == "not from 0 " for _, label in found.levels) == (found.low > 0)


@given(values=VALUES, rows=st.integers(3, 60))
def test_no_two_labels_share_a_row(values: list[float | None], rows: int) -> None:
    found = plan(monthly(*values))
    if found is None:
        return
    named = found.labels(rows)
    at = get_matrix_data([level for level, _ in named], [found.low, found.high], rows)
    assert len(set(at)) == len(at) and {len(label) for _, label in named} == {found.margin}
    assert named[0][1].strip() == found.levels[0][1].strip()


def test_of_two_labels_on_a_row_the_weightier_stays(pack: Pack) -> None:
    output = [label.strip() for _, label in planned(pack, "collisions").labels(5)]
    assert output == ["not from 0", "mean 1,245", "upper 1,473", "lower 1,016", "1,393"]


@given(st.integers(20, 58), st.integers(1, 30))
def test_the_pointer_stays_in_a_narrow_chart(columns: int, number: int) -> None:
    found = plan(monthly(*range(100, 100 + number)))
    assert found
    for period in found.periods:
        line = found.pointer(period, columns, BLOCKS)
        at = found.column(period, columns)
        if columns >= 36:
            assert len(line) <= columns and line.index(BLOCKS.up) == at


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
def test_every_signal_has_a_sign_of_its_own(glyphs: Glyphs) -> None:
    signs = [sign(special, side, glyphs) for special in RULE_NAMES for side in (1, -1)]
    assert len(set(signs)) == 5 and all(len(shown) == 1 for shown in signs)
    assert glyphs.unicode or all(shown.isascii() for shown in signs)
    assert glyphs.missing not in signs


@pytest.mark.parametrize("columns", [78, 58])
def test_signals_come_before_their_figures(pack: Pack, columns: int) -> None:
    cells = YearsGrid(pack.tables["seat-belts"]).cells(columns, ASCII)
    flagged = [(row.key, plain(line)) for row in cells.rows for line in row.cells if line and line[0] == Span("!", "strong")]
    assert flagged == [("2014" if columns == 78 else "3", "!239")]


def test_columns_are_as_wide_as_their_figures(pack: Pack) -> None:
    assert {YearsGrid(pack.tables[name]).cells(78, BLOCKS).width for name in ("collisions", "mobile-phones", "seat-belts")} == {77}
    first = month(2014, 1)
    figures = (*(123456 + place for place in range(12)), 7)
    large = made("\n".join(f"{first.shift(place)},{value}" for place, value in enumerate(figures)), "month")
    assert YearsGrid(large).cells(200, BLOCKS).width == 4 + 12 * 7 + 8 + 7
    for columns in (200, 78):
        cells = YearsGrid(large).cells(columns, BLOCKS)
        widths = {column.key: column.width for column in cells.columns}
        texts = {(row.key, key): plain(line) for row in cells.rows for key, line in zip(widths, row.cells, strict=True)}
        assert all(len(text) <= widths[key] for (_, key), text in texts.items())
        assert {"123456", "1481538", "7"} <= {text.lstrip(BLOCKS.outside) for text in texts.values()}
        assert all(len(text) < widths[key] for (row, key), text in texts.items() if text.isdigit() and {row, key} & {TOTAL, MEAN})


def test_targets_are_a_line_with_its_level(pack: Pack) -> None:
    found = plan(monthly(*range(80, 95)), target=monthly(*[90] * 10, *[95] * 5))
    assert found and found.targets[0].values == (*[90] * 10, *[95] * 5) and found.high > 95
    assert "target 95" in labels(found)
    rolling = Series(tuple(parse_period(f"2014-{number:02d}", "rolling-12") for number in range(1, 13)), tuple(range(12)))
    assert "limits" not in views(rolling) and views(rolling)
