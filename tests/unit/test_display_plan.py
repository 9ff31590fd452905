"""The views of a chart: what is drawn across, what is flagged, what the axis says of itself, and that labels leave the line alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plotext._utility import get_matrix_data  # type: ignore[import-untyped]

from tui.charts.axis import APART
from tui.charts.plan import Plan, View, plan, view_name, views
from tui.charts.signals import NAMES, sign
from tui.model.pack import Pack
from tui.model.series import Month, Series
from tui.nodes.tables import MEAN, TOTAL, months, width_across
from tui.text.glyphs import ASCII, BLOCKS, SETS, Glyphs
from tui.text.spans import plain

VALUES = st.lists(st.none() | st.integers(-(10**6), 10**6) | st.integers(0, 30), min_size=1, max_size=60)


def table(pack: Pack, name: str) -> Series:
    """The data of one of the workshop's monthly tables."""
    data = pack.old_tables[name].data
    assert isinstance(data, Series)
    return data


def planned(pack: Pack, name: str, view: View = "limits") -> Plan:
    """A view that there is."""
    found = plan(table(pack, name), view)
    assert found
    return found


def monthly(*values: float | None) -> Series:
    """A series from January 2014 on."""
    return Series(tuple(Month(2014, 1).shift(place) for place in range(len(values))), values)


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
    assert "−26 on 2014" in phones.pointer(Month(2015, 5), 80, BLOCKS)
    assert phones.pointer(Month(2014, 5), 80, BLOCKS) == ""


def test_only_views_with_something_to_show(pack: Pack) -> None:
    assert views(table(pack, "collisions")) == ("limits", "raw", "difference")
    assert views(monthly(1, 2, 3)) == ("limits", "raw")
    assert views(monthly(None)) == () and view_name(None) == ""


@pytest.mark.parametrize("view", ["limits", "raw", "difference"])
@given(values=VALUES)
def test_what_is_drawn_lies_within_the_axis_and_labels_apart(view: View, values: list[float | None]) -> None:
    found = plan(monthly(*values), view)
    if found is None:
        return
    drawn = [*(value for value in found.values if value is not None), *found.limits, found.mean]
    assert all(found.low <= level <= found.high for level in drawn)
    levels = sorted(level for level, _ in found.levels)
    assert all(after - before >= (found.high - found.low) * APART * 0.999 for before, after in pairwise(levels))
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
    told = [label.strip() for _, label in planned(pack, "collisions").labels(5)]
    assert told == ["not from 0", "mean 1,245", "upper 1,473", "lower 1,016", "1,393"]


@given(st.integers(20, 58), st.integers(1, 30))
def test_the_pointer_stays_in_a_narrow_chart(columns: int, number: int) -> None:
    found = plan(monthly(*range(100, 100 + number)))
    assert found
    for month in found.periods:
        line = found.pointer(month, columns, BLOCKS)
        at = found.column(month, columns)
        if columns >= 36:
            assert len(line) <= columns and line.index(BLOCKS.up) == at


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
def test_every_signal_has_a_sign_of_its_own(glyphs: Glyphs) -> None:
    signs = [sign(special, side, glyphs) for special in NAMES for side in (1, -1)]
    assert len(set(signs)) == 5 and all(len(shown) == 1 for shown in signs)
    assert glyphs.unicode or all(shown.isascii() for shown in signs)
    assert glyphs.missing not in signs


@pytest.mark.parametrize("across", [True, False])
def test_signals_come_before_their_figures(pack: Pack, across: bool) -> None:
    cells = months(table(pack, "seat-belts"), ASCII, across=across)
    flagged = [(row, plain(line)) for row, lines in cells.rows for line in lines if any(s.role == "flag" for s in line)]
    assert flagged == [("2014" if across else "3", "!239")]


def test_columns_are_as_wide_as_their_figures(pack: Pack) -> None:
    assert {width_across(table(pack, name)) for name in ("collisions", "mobile-phones", "seat-belts")} == {77}
    large = monthly(*(123456 + place for place in range(12)), 7)
    assert width_across(large) == 4 + 12 * 7 + 8 + 7
    for across in (True, False):
        cells = months(large, BLOCKS, across=across)
        widths = {key: width for key, _, width, _ in cells.columns}
        texts = {(row, key): plain(line) for row, lines in cells.rows for (key, *_), line in zip(cells.columns, lines, strict=True)}
        assert all(len(text) <= widths[key] for (_, key), text in texts.items())
        assert {"123456", "1481538", "7"} <= {text.lstrip(BLOCKS.outside) for text in texts.values()}
        assert all(len(text) < widths[key] for (row, key), text in texts.items() if text.isdigit() and {row, key} & {TOTAL, MEAN})
