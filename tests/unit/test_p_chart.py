"""p-charts against a textbook, Laney's widening, plots, and views of tables."""

import pytest
from textual.geometry import Size

from tests.conftest import PACKS
from tui.analysis.p_chart import p_chart
from tui.analysis.ratios import ratios
from tui.charts.p_plot import p_plot
from tui.model.period import month
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.funnel_view import FunnelView
from tui.nodes.table_views.layout import Layout, Sort
from tui.nodes.table_views.p_view import PChartView
from tui.nodes.table_views.ratio_words import ratio_sentences, share_place_words, share_point_words, shares_by_period
from tui.nodes.table_views.shapes import layouts
from tui.pack import reader
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.text.spans import plain, width
from tui.widgets.table_room import drawing_rows

CANS = (12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6)
"""Leaking cans in 30 samples of 50, from Montgomery, Introduction to Statistical Quality Control, example 7.1."""
ACCIDENTS = (
    (266501, 280443), (264225, 276823), (276532, 291681), (281461, 296155), (269071, 282343), (261215, 275888), (270409, 283867),
    (279778, 295251), (270483, 284468), (270320, 282529), (267923, 279618), (271478, 283932), (255353, 266629), (256820, 268091),
    (261835, 276803), (259144, 271578), (255910, 266005), (260863, 273520), (264465, 278574), (260989, 273772),
)  # fmt: skip
"""Attendances seen within four hours, and all of them, in twenty weeks of the NHS: `nhs_accidents` of qicharts2."""
FUNNEL = ("greater-manchester-2015", "collisions-by-force")
MONTHS = ("west-yorkshire-2024", "collisions")


def shares(parts: tuple[int, ...], cases: int = 50) -> list[tuple[object, int, int]]:
    """A part of so many cases for each month from January 2014."""
    return [(month(2014, 1).shift(at), part, cases) for at, part in enumerate(parts)]


def view(force: str, id: str) -> Layout:
    """The last view of a table: its last ratio."""
    table = reader.read_pack(PACKS / force).tables[id]
    return layouts(table)[-1](table)


def test_the_limits_are_those_of_montgomery() -> None:
    found = p_chart(shares(CANS))  # type: ignore[arg-type]  # Periods, as above.
    assert found and round(found.mean, 4) == 0.2313
    assert {(round(point.lower, 4), round(point.upper, 4)) for point in found.points} == {(0.0524, 0.4102)}
    assert [at for at, point in enumerate(found.points, 1) if point.side] == [15, 23]


def test_limits_step_with_the_number_of_cases() -> None:
    """Montgomery's example 7.3 has a mean of 0.096.

    The upper limit of a sample of 100 is then 0.184.
    """
    cases = (100, 80, 110) * 4
    parts = [10, 8, 10] * 4
    found = p_chart([(month(2014, 1).shift(at), part, of) for at, (part, of) in enumerate(zip(parts, cases, strict=True))])
    assert found
    for point in found.points[:3]:
        sigma = (found.mean * (1 - found.mean) / point.cases) ** 0.5
        assert point.upper == pytest.approx(found.mean + 3 * sigma) and point.lower == pytest.approx(max(0, found.mean - 3 * sigma))
    assert round(0.096 + 3 * (0.096 * 0.904 / 100) ** 0.5, 3) == 0.184


def test_laney_widens_limits_where_periods_differ_too_much() -> None:
    """With a million cases, two points either way are outside p limits only."""
    found = p_chart(shares((200_000, 220_000) * 10, 10**6))  # type: ignore[arg-type]  # Periods, as above.
    assert found and found.overdispersed
    assert all(point.side for point in found.points) and not any(point.wide_side for point in found.points)
    # Every moving range is 0.02, so sigma z is that in sigmas over 1.128, and the limits those of an XmR chart.
    assert found.points[0].wide[1] - found.mean == pytest.approx(3 * 0.02 / 1.128)


def test_the_weeks_of_a_published_p_prime_chart() -> None:
    """Mohammed and others (BMJ Quality and Safety 22, 2013, 362 to 368).

    A p-chart has most of the twenty weeks outside its limits; a p-prime chart shows ordinary variation only.
    """
    found = p_chart([(month(2014, 1).shift(at), seen, of) for at, (seen, of) in enumerate(ACCIDENTS)])
    assert found and found.overdispersed and round(found.mean, 4) == 0.9529
    assert sum(point.side != 0 for point in found.points) == 16 and not any(point.wide_side for point in found.points)
    sigma = (found.mean * (1 - found.mean) / 280_443) ** 0.5
    assert found.points[0].wide[1] == pytest.approx(found.mean + 3 * found.spread * sigma)


def test_few_periods_have_no_chart() -> None:
    assert p_chart(shares(CANS[:5])) is None  # type: ignore[arg-type]  # Periods, as above.
    assert p_chart(shares((0,) * 12)) is None  # type: ignore[arg-type]  # The same.


def test_a_sample_within_widened_limits_has_its_own_words_and_sign() -> None:
    """Montgomery found causes for samples 15 and 23; p-prime calls them ordinary."""
    found = p_chart(shares(CANS))  # type: ignore[arg-type]  # Periods, as above.
    assert found and found.overdispersed
    assert share_place_words(found, found.points[14]) == "above, within widened" and share_place_words(found, found.points[0]) == "within"
    said = share_point_words(found, found.points[14])
    assert said == "22 of 50, 44.0%; above its limits of 5.2% to 41.0%, within the widened ones of 0.0% to 52.8%"
    drawn = [plain(line) for line in p_plot(found, 100, 20, BLOCKS)]
    assert sum(line.count(BLOCKS.near) for line in drawn) == 3 and "outside, but within widened limits" in " ".join(drawn)
    assert sum(line.count(BLOCKS.outside) for line in drawn) == 1, "the key"


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (58, 9), (78, 14), (118, 24), (198, 40)])
def test_every_mark_is_within_half_a_row_of_its_share(glyphs: Glyphs, columns: int, rows: int) -> None:
    found = p_chart(shares(CANS))  # type: ignore[arg-type]  # Periods, as above.
    assert found
    for point in found.points[-12:]:
        lines = p_plot(found, columns, rows, glyphs, point.period)
        assert 0 < len(lines) <= rows and max(map(width, lines)) <= columns
        (at,) = [row for row, line in enumerate(lines) if any(span.role == "cursor" for span in line)]
        bottom = next(row for row, line in enumerate(lines) if plain(line).strip().startswith("5.2%"))
        step = (0.48 - 0.0524275) / bottom
        assert abs(0.48 - step * at - point.value) <= step / 2 + 1e-6


def test_a_table_of_areas_has_a_funnel_and_one_of_months_a_p_chart() -> None:
    assert isinstance(view(*FUNNEL), FunnelView) and isinstance(view(*MONTHS), PChartView)
    table = reader.read_pack(PACKS / "heddlu-enghraifft-2019-20").tables["stop-search"]
    assert not any(issubclass(each, PChartView) for each in layouts(table)), "four half-years are too few"


def test_the_funnel_reads_out_the_area_under_the_cursor() -> None:
    layout = view(*FUNNEL)
    assert plain(layout.reading(layout.start)) == (
        "Metropolitan Police, 2015: 1,873 of 25,162, 7.4%; below the widened limits of 99.8% (11.5% to 17.1% for so many cases)."
    )
    assert layout.title == "funnel: serious as a share of collisions"
    assert layout.cells(78, BLOCKS).rows[0].key == "Metropolitan Police"
    by_cases = type(layout)(layout.table, None, Sort("2", highest=False))
    assert plain(by_cases.cells(78, BLOCKS).rows[0].cells[2]) == "70"
    assert layout.place(TablePart((("force", "Dorset"),))) == ("Dorset", "name")


def test_the_p_chart_reads_out_the_month_under_the_cursor() -> None:
    layout = view(*MONTHS)
    assert plain(layout.reading(layout.start)) == "December 2024: 95 of 326, 29.1%; within its limits of 21.2% to 36.2%."
    assert layout.part(*layout.place(layout.start)) == layout.start
    assert layout.title == "p-chart: serious as a share of collisions"


def test_the_plot_comes_before_its_words() -> None:
    """The words took the room, so that a view called p-chart was a table."""
    for layout in (view(*FUNNEL), view(*MONTHS)):
        for rows in (None, 0, 3, 7, 9, 30):
            lines = [plain(line) for line in layout.drawing(layout.start, 58, BLOCKS, rows)]
            assert any(line.startswith("Serious as a share of collisions") for line in lines) is ((rows or 0) < 7 or rows == 30)
            assert any("% ─" in line or "% ▪─" in line for line in lines) is ((rows or 0) >= 7)
            assert not rows or rows < 7 or len(lines) <= rows


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
def test_a_short_grid_gives_way_to_the_plot_below_it(size: tuple[int, int]) -> None:
    """At 60x20 the six years of the grid left it no row."""
    found = view("greater-manchester-2015", "casualties")
    rows = drawing_rows(Size(*size), found, "both", scrolls=True)
    assert rows >= found.picture_rows - 1
    assert any("% ─" in plain(line) for line in found.drawing(found.start, size[0] - 2, BLOCKS, rows))


@pytest.mark.parametrize("columns", [58, 78, 118])
def test_a_p_chart_takes_the_width_and_its_labels_are_beside_their_marks(columns: int) -> None:
    """Six years stood in 36 of 118 cells, and labels in the rows of lines."""
    table = reader.read_pack(PACKS / "greater-manchester-2015").tables["casualties"]
    found = shares_by_period(table, ratios(table)[0])
    assert found and len(found.points) == 6
    lines = [plain(line) for line in p_plot(found, columns, 14, BLOCKS, found.points[-1].period)]
    assert max(len(line.rstrip()) for line in lines if BLOCKS.limit in line) > columns * 0.85
    mean = next(line for line in lines if "mean 0.9%" in line)
    assert set(mean.split("%")[1]) <= {" ", BLOCKS.rule, BLOCKS.present}, "no label covers the mean"
    at = {line: row for row, line in enumerate(lines)}
    for label in ("1.1%", "0.6%"):
        line = next(line for line in lines if label in line)
        x = line.index(label)
        assert any(BLOCKS.present in lines[row][max(0, x - 3) : x + 7] for row in (at[line] - 1, at[line], at[line] + 1))


def test_the_p_chart_says_what_its_limits_take_for_granted() -> None:
    table = reader.read_pack(PACKS / "west-yorkshire-2024").tables["collisions"]
    fatal, _, caveat = ratio_sentences(table)
    assert fatal.startswith("Fatal as a share of collisions: mean 0.9% over 12 months. None are outside the limits that each month's")
    assert caveat.startswith("These limits take each case as independent of the others. Those of a control chart (XmR)")
