"""Where the labels of values stand on a chart."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browse import bundled
from tests.handmade import made
from tests.in_turn import few
from tests.reports import ENGHRAIFFT, WEST_YORKSHIRE, report
from tui.analysis.xmr import xmr
from tui.charts.kinds_of_chart import CHART_KINDS, ChartKind
from tui.charts.label_places import CLEAR_ABOVE, CLEAR_BESIDE
from tui.charts.labels import value_labels
from tui.charts.lines_across import chart_figure
from tui.charts.plan import View, plan
from tui.charts.signals import signal_words
from tui.charts.trend import ChartRoom, TrendChart, trend_chart
from tui.model.period import month
from tui.model.table import Series
from tui.nodes.table_views.members import course_of, members
from tui.text.cells import cell_len
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain
from tui.widgets.chart import plotted

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("after", "row"), [(104, -1), (96, 1)])
def test_the_name_of_the_mean_is_on_its_line_and_the_last_value_after_it_or_in_the_next_row(after: int, row: int) -> None:
    """“last 169” stood on the mean line, and “mean 188” a row above it."""
    values = [100, 180, 20, 190, 10, 170, 30, 160, 40, 150, 50, 200 - after, after]
    found = plan(made("\n".join(f"{month(2014, 1).shift(at)},{value}" for at, value in enumerate(values)), "month").main_series, "limits")
    assert found
    for columns in (78, 83):
        chart = trend_chart(found, ChartRoom(columns, 15, BLOCKS, "lollipops", False, None), None)
        assert chart
        lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
        mean = chart.drawn.phases[-1].mean
        assert mean == chart.drawn.heads[-1].y
        together = columns - chart.places.right > cell_len(f"mean 100, last {after}")
        assert lines[mean].endswith(f" mean 100, last {after}" if together else " mean 100")
        assert together or lines[mean + row].endswith(f" last {after}")


def assert_labels_are_of_their_marks(chart: TrendChart, cursor: int | None) -> None:
    """Each is beside, above or below its mark, and no other is as near in its row."""
    columns = chart.room.kind == "columns"
    marks = [head for head in chart.drawn.heads if head.outside or not columns]
    for label in value_labels(chart.plan, chart.drawn, chart.places, cursor, columns=columns):
        if "last " in label.text:
            continue
        end = label.x + cell_len(label.text) - 1
        own = [
            head
            for head in chart.drawn.heads
            if chart_figure(chart.plan, head.value) == label.text
            and (label.x <= head.x <= end if head.y != label.y else min(abs(label.x - head.x), abs(end - head.x)) == head.wide // 2 + 2)
        ]
        assert own, label
        for head in marks:
            if head.y == label.y and head not in own:
                apart = CLEAR_BESIDE if label.y in {each.y for each in own} else CLEAR_ABOVE
                assert max(label.x - head.x, head.x - end) > head.wide // 2 + apart, (label, head)


@pytest.mark.parametrize(("id", "room"), [("satisfaction", (38, 9)), ("satisfaction", (78, 7)), ("answer-time", (78, 7))])
def test_no_value_stands_in_the_row_of_a_limit_that_is_not_its_own(id: str, room: tuple[int, int]) -> None:
    """“┄ 80.0% ┄┄” stood in the line of the lower limit, 78.6%."""
    table = report(ENGHRAIFFT).tables[id]
    found = plan(table.main_series, "limits", measure=table.measures[table.main])
    assert found
    chart = trend_chart(found, ChartRoom(*room, BLOCKS, gutter=False), None)
    assert chart
    limits = {y for phase in chart.drawn.phases for y in (phase.upper, phase.lower)}
    marks = {(chart_figure(found, head.value), head.y) for head in chart.drawn.heads}
    labels = value_labels(found, chart.drawn, chart.places, None, gutter=False)
    assert labels and all((label.text.removeprefix("last "), label.y) in marks for label in labels if label.y in limits)


@pytest.mark.parametrize("kind", few(CHART_KINDS, 1))
@settings(max_examples=40, deadline=None)
@given(
    values=st.lists(st.integers(0, 40) | st.integers(0, 9999), min_size=6, max_size=60),
    size=st.tuples(st.integers(40, 118), st.integers(8, 20)),
    cursor=st.integers(0, 59),
    slide=st.booleans(),
)
def test_no_label_is_as_near_to_another_mark(kind: ChartKind, values: list[int], size: tuple[int, int], cursor: int, slide: bool) -> None:
    found = plan(Series(tuple(month(2014, 1).shift(at) for at in range(len(values))), tuple(values)))
    chart = trend_chart(found, ChartRoom(*size, BLOCKS, kind, slide), None) if found else None
    if chart:
        assert_labels_are_of_their_marks(chart, cursor)


MARKS = {*BLOCKS.heads, BLOCKS.outside, BLOCKS.near, BLOCKS.dot, *"≡▲▼"}
LINE_NAMES = re.compile("(?:last|mean|upper|lower|usual|level|base) [−+]?[0-9.,]+%?")


def figures_read_back(chart: TrendChart) -> Iterator[tuple[str, str]]:
    """Each figure on the marks as drawn, with that of the nearest mark in its row.

    Of the marks within 8 blank cells, as a reader would take them.
    """
    lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)][: chart.drawn.sheet.rows]
    at = {chart.places.mark(place): value for place, value in chart.plan.known if place in chart.places.indices}
    for line in lines:
        marks = [x for x, sign in enumerate(line[: chart.places.right]) if x in at and sign in MARKS]
        for label in re.finditer(r"(?<![\w,−+.])[−+]?[\d,.]*\d", LINE_NAMES.sub(lambda found: " " * len(found[0]), line)):
            near = sorted((max(x - label.end(), label.start() - x - 1), x) for x in marks)
            if near and near[0][0] <= CLEAR_ABOVE:
                assert len(near) == 1 or near[1][0] > near[0][0], line
                yield label[0], chart_figure(chart.plan, at[near[0][1]])


@pytest.mark.parametrize("kind", few(["lollipops", "line"], 1))
@settings(max_examples=25, deadline=None)
@given(
    values=st.lists(st.integers(0, 40) | st.integers(0, 20_000_000), min_size=6, max_size=60),
    size=st.tuples(st.integers(36, 118), st.integers(8, 20)),
    slide=st.booleans(),
)
def test_the_nearest_mark_in_the_row_of_a_label_is_its_own(kind: ChartKind, values: list[int], size: tuple[int, int], slide: bool) -> None:
    found = plan(Series(tuple(month(2014, 1).shift(at) for at in range(len(values))), tuple(values)))
    chart = trend_chart(found, ChartRoom(*size, BLOCKS, kind, slide), None) if found else None
    assert all(figure == own for figure, own in figures_read_back(chart)) if chart else True


def chart_of(pack: str, name: str, room: ChartRoom, view: View = "limits") -> TrendChart:
    """The chart of a table of a report; of one with forces, that of West Yorkshire."""
    table = report(pack).tables[name]
    member = next((each for each in members(table) if each.name == "West Yorkshire"), None)
    found = plan(course_of(table, table.main, member), view, measure=table.measures[table.main])
    chart = trend_chart(found, room) if found else None
    assert chart
    return chart


@pytest.mark.parametrize("slide", [False, True])
@pytest.mark.parametrize(("pack", "name"), [(WEST_YORKSHIRE, "crime-severity"), (ENGHRAIFFT, "plate-reads"), (ENGHRAIFFT, "calls")])
def test_the_highest_and_the_lowest_have_their_figures(pack: str, name: str, slide: bool) -> None:
    """The lowest of three beside each other stood between the figures of the others."""
    for size in ((78, 12), (112, 20)):
        chart = chart_of(pack, name, ChartRoom(*size, BLOCKS, slide=slide))
        text = "\n".join(plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None))
        values = [value for _, value in chart.plan.known]
        assert all(chart_figure(chart.plan, value) in text for value in (max(values), min(values)))
        assert all(figure == own for figure, own in figures_read_back(chart))


def test_neighbours_outside_a_limit_do_not_exchange_their_figures() -> None:
    """12.52 stood below its mark, and beside that of 11.18."""
    table = report(WEST_YORKSHIRE).tables["crime-severity"]
    series = next(course_of(table, table.main, each) for each in members(table) if each.name == "West Yorkshire")
    found = plan(series, measure=table.measures[table.main])
    assert found
    chart = trend_chart(found, ChartRoom(118, 15, BLOCKS))
    assert chart
    lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
    at = {str(found.periods[head.place]): head for head in chart.drawn.heads}
    for year, figure in (("2011/12", "12.52"), ("2012/13", "11.18")):
        assert lines[at[year].y][: at[year].x + 1].endswith(f"{figure} ●"), lines
    assert chart.drawn.sheet.cells[at["2010/11"].x, at["2010/11"].y].text == "╲", "a trend's sign is kept on the row of a limit"
    said = signal_words(xmr(series)[0])
    assert "12 falling" in "".join(lines) and "2002/03 to 2013/14 falling (trend)" in said
    # It began with years that the rule of a trend flags, too.
    assert "2004/05 to 2016/17 low (outside the limits, shift)" in said
    # It is 0.001 above the limit, and its sign says so.
    assert at["2019/20"].outside and "21.172" not in "".join(lines) and "upper 21.168" in "".join(lines)
    low = trend_chart(found, ChartRoom(78, 8, BLOCKS))
    assert low and low.drawn.sheet.cells[next(head.x for head in low.drawn.heads if head.value == 14.8831), 3].text == "≡", "on a limit"


@pytest.mark.parametrize(
    ("pack", "name", "room", "words"),
    [
        (ENGHRAIFFT, "plate-reads", ChartRoom(76, 13, BLOCKS, slide=True), "lower 11.0m   The axis does not start at 0."),
        (WEST_YORKSHIRE, "crime-severity", ChartRoom(58, 7, BLOCKS, keyed=True), "≡ shift  Not from 0."),
        (ENGHRAIFFT, "answer-time", ChartRoom(47, 15, BLOCKS, keyed=True), "≡ shift  34 of 36 shown. Not from 0."),
        (ENGHRAIFFT, "plate-reads", ChartRoom(37, 13, BLOCKS, keyed=True), "10,743,727               Not from 0."),
    ],
)
def test_a_chart_without_a_row_for_its_scale_still_says_that_it_does_not_start_at_0(
    pack: str, name: str, room: ChartRoom, words: str
) -> None:
    chart = chart_of(pack, name, room)
    assert words in "\n".join(plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None))


@pytest.mark.parametrize("places", [1, 2])
def test_all_figures_of_a_chart_have_the_decimal_places_of_its_table(places: int) -> None:
    """“23” stood beside “24.4”, and “upper 21.17” beside “mean 17.2”."""
    found = chart_of(WEST_YORKSHIRE, "crime-severity", ChartRoom(78, 12, BLOCKS)).plan
    chart = trend_chart(found.coarser(places), ChartRoom(78, 12, BLOCKS, slide=places == 1))
    assert chart
    lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)][: chart.drawn.sheet.rows]
    figures = re.findall(r"[\d.]*\d", "\n".join(lines))
    # 21.17 is outside the limit, and would not seem to be beside "upper 21.17": the table has that figure.
    apart = {"21.168"} if places == 2 else set[str]()
    assert len(figures) >= 7 and {len(each.partition(".")[2]) for each in {*figures} - apart} == {places}, figures
    assert apart <= {*figures}


@pytest.mark.parametrize("columns", few(range(20, 60), 5))
def test_no_value_takes_the_place_of_a_limit_before_a_rebase(columns: int) -> None:
    """“262” stood on the line of the old upper limit instead of “288”."""
    table = bundled().tables["mobile-phones"]
    found = plan(table.main_series, measure=table.measures[table.main], rebases=(month(2014, 11),))
    assert found
    for rows in range(8, 16):
        if chart := trend_chart(found, ChartRoom(columns, rows, BLOCKS)):
            row = chart.drawn.phases[0].upper
            assert row is not None
            upper = plain(chart.lines(plotted(chart.drawn.sheet), None)[row])
            on_it = any(head.y == row and head.value == 262 for head in chart.drawn.heads)
            assert "262" not in upper or "288" in upper or on_it, upper


@pytest.mark.parametrize("columns", range(34, 44))
def test_a_value_in_the_row_of_the_mean_is_not_named_on_its_other_side(columns: int) -> None:
    """“169” stood above the mean of 188."""
    table = bundled().tables["mobile-phones"]
    found = plan(table.main_series, measure=table.measures[table.main])
    assert found
    for rows in range(7, 12):
        if chart := trend_chart(found, ChartRoom(columns, rows, BLOCKS, gutter=False, keyed=True)):
            labels = value_labels(found, chart.drawn, chart.places, None, columns=chart.room.kind == "columns", gutter=False)
            mean = chart.drawn.phases[0].mean
            assert all(label.y >= mean for label in labels if float(label.text) < found.phases[0].mean), labels


def test_figures_alone_say_beside_the_marks_that_they_do_not_start_at_0() -> None:
    chart = chart_of(WEST_YORKSHIRE, "crime-severity", ChartRoom(78, 8, BLOCKS, keyed=True), "raw")
    lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
    assert lines[chart.drawn.sheet.rows - 1].endswith(" Not from 0.")


def test_the_figure_of_the_last_mark_is_of_no_other_and_the_name_of_a_line_on_its_line() -> None:
    """“last 22.1” stood beside the mark of 2018/19."""
    chart = chart_of(WEST_YORKSHIRE, "crime-severity", ChartRoom(78, 9, BLOCKS, keyed=True))
    lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
    row = chart.drawn.heads[-1].y
    assert lines[row].endswith("● upper 21.168") and row == chart.drawn.phases[-1].upper
    assert lines[row - 1].endswith(f"22.97{' ' * CLEAR_ABOVE}   last 22.15"), "beyond its mark, and none is near"
