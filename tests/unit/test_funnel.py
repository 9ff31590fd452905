"""Limits by chance, funnel plots, and the shares that a table proves."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import PACKS
from tests.handmade import made, measure
from tests.in_turn import few
from tui.analysis.chance_limits import ACTION, WARNING, _probabilities, chance_limits
from tui.analysis.funnel import funnel
from tui.analysis.ratios import Ratio, ratios
from tui.charts.funnel_plot import FunnelWords, funnel_plot
from tui.model.pack import Pack
from tui.model.table import Table
from tui.model.tables import Column
from tui.nodes.table_views.funnel_view import FunnelView
from tui.nodes.table_views.ratio_words import ratio_sentences
from tui.pack import reader
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.text.spans import plain, width

AREAS = st.lists(st.tuples(st.integers(0, 500), st.integers(1, 5000)), min_size=5, max_size=60).map(
    lambda pairs: [(f"Area {at}", min(part, cases), cases) for at, (part, cases) in enumerate(pairs)]
)


def table(force: str, id: str) -> Table:
    """A table of one of the packs for tests."""
    return reader.read_pack(PACKS / force).tables[id]


def test_rare_events_have_the_exact_limits_interpolated() -> None:
    """Four expected events, from the tables of the Poisson distribution.

    P(R <= 7) = 0.94887 and P(R <= 8) = 0.97864. Spiegelhalter's r - a is 8 - (0.97864 - 0.975) / 0.02977 = 7.878.
    """
    low, high = chance_limits(0.004, 1000, WARNING, share=False)
    assert high * 1000 == pytest.approx(7.878, abs=0.001)
    assert low * 1000 == pytest.approx(1 - (0.09158 - 0.025) / 0.07326, abs=0.001)


def test_few_cases_have_the_exact_limits_of_a_share() -> None:
    """Ten tosses of a coin, from the tables of the binomial distribution.

    P(R <= 1) = 0.01074, P(R <= 2) = 0.05469, P(R <= 7) = 0.94531 and P(R <= 8) = 0.98926.
    """
    low, high = chance_limits(0.5, 10, WARNING, share=True)
    assert high * 10 == pytest.approx(8 - (0.98926 - 0.975) / 0.04395, abs=0.001)
    assert low * 10 == pytest.approx(2 - (0.05469 - 0.025) / 0.04395, abs=0.001)


def test_nearly_all_of_very_many_cases_take_few_steps() -> None:
    """The limits are those of the few cases that are not in the share."""
    steps = len(list(_probabilities(0.9999, 500_000, share=True)))
    assert steps < 1000
    low, high = chance_limits(0.9999, 500_000, ACTION, share=True)
    few, many = chance_limits(0.0001, 500_000, ACTION, share=True)
    # Fewer than r in the share are more than n - r out of it, so that the mirrored limits lie one case apart.
    assert low * 500_000 == pytest.approx((1 - many) * 500_000 - 1) and high * 500_000 == pytest.approx((1 - few) * 500_000 - 1)


def test_many_cases_have_the_normal_limits() -> None:
    low, high = chance_limits(0.2, 10_000, ACTION, share=True)
    assert (low, high) == pytest.approx((0.2 - 3.0902 * 0.004, 0.2 + 3.0902 * 0.004), abs=1e-6)
    assert chance_limits(0.0, 100, ACTION, share=True) == (0.0, 0.0)


@given(st.floats(0.001, 0.999), st.integers(1, 20_000))
def test_limits_hold_the_mean_and_narrow_towards_it(mean: float, cases: int) -> None:
    low, high = chance_limits(mean, cases, ACTION, share=True)
    inner_low, inner_high = chance_limits(mean, cases, WARNING, share=True)
    assert 0 <= low <= inner_low <= inner_high <= high <= 1
    assert high - low <= 8 * sqrt(mean * (1 - mean) / cases) + 4 / cases


def test_areas_that_differ_by_chance_are_not_overdispersed() -> None:
    found = funnel([(f"a{at}", 100 + (-1) ** at * 9, 1000) for at in range(20)])
    assert found and found.mean == 0.1
    assert found.dispersion == pytest.approx((0.009 / sqrt(0.1 * 0.9 / 1000)) ** 2)
    assert not found.overdispersed and not any(point.outside for point in found.points)


def test_one_area_apart_does_not_hide_that_the_others_are_alike() -> None:
    areas = [(f"a{at}", 1000 + (-1) ** at * 25, 10_000) for at in range(30)]
    found = funnel([*areas, ("apart", 2000, 10_000)])
    assert found
    apart = found.points[-1]
    assert (apart.outside, apart.by_cases) == ("99.8", "99.8") and found.dispersion < 5


def test_limits_are_widened_where_areas_differ_more_than_chance_explains() -> None:
    """Spiegelhalter's A.3.1, by hand.

    The mean is 0.2 and sigma is sqrt(0.2 x 0.8 / 1600) = 0.01. Ten areas of 0.24 and ten of 0.16 are 4 sigmas from the mean, so phi is 16
    and limits are 4 times as wide: 95% is 0.2 +/- 1.96 x 0.04.
    """
    found = funnel([(f"a{at}", 320 + (-1) ** at * 64, 1600) for at in range(20)])
    assert found and found.mean == 0.2 and found.dispersion == pytest.approx(16) and found.wider == pytest.approx(4)
    assert found.limits(1600, WARNING) == pytest.approx((0.2 - 0.0784, 0.2 + 0.0784), abs=1e-5)
    assert found.limits(400, WARNING) == pytest.approx((0.2 - 0.1568, 0.2 + 0.1568), abs=1e-5)
    assert {(point.outside, point.by_cases) for point in found.points} == {("", "99.8")}


def test_one_of_few_areas_does_not_widen_the_limits_that_it_is_outside() -> None:
    found = funnel([*((f"a{at}", 1000 + (-1) ** at * 25, 10_000) for at in range(5)), ("apart", 150, 1000)])
    assert found and not found.overdispersed
    assert [point.name for point in found.points if point.outside] == ["apart"]


@given(AREAS)
def test_widened_limits_put_no_more_areas_outside(areas: list[tuple[str, int, int]]) -> None:
    found = funnel(areas)
    order = ("", "95", "99.8")
    for point in found.points if found else ():
        assert order.index(point.outside) <= order.index(point.by_cases)


def test_too_few_areas_or_cases_have_no_funnel() -> None:
    assert funnel([("a", 1, 10)] * 4) is None
    assert funnel([("a", 0, 10)] * 9) is None and funnel([("a", 10, 10)] * 9) is None


@pytest.mark.parametrize("glyphs", few(SETS.values(), 1), ids=few(list(SETS), 1))
@given(areas=AREAS, columns=st.integers(30, 120), rows=st.integers(5, 40))
def test_every_mark_of_a_funnel_is_within_half_a_row_of_its_value(
    glyphs: Glyphs, areas: list[tuple[str, int, int]], columns: int, rows: int
) -> None:
    found = funnel(areas)
    lines = funnel_plot(found, FunnelWords("cases"), columns, rows, glyphs, "Area 0") if found else ()
    assert len(lines) <= rows and all(width(line) <= columns for line in lines)
    if not lines or not found:
        return
    marked = [row for row, line in enumerate(lines) if any(span.role == "cursor" for span in line)]
    labels = {row: plain(line).split()[0] for row, line in enumerate(lines) if plain(line)[:1] == " " and plain(line).strip()[:1].isdigit()}
    plot = [row for row in labels if labels[row].endswith("%")]
    assert marked and plot
    value = found.points[0].value
    top, bottom = (float(labels[row].rstrip("%")) for row in (plot[0], plot[-1]))
    if len(plot) > 1 and top > bottom:
        step = (top - bottom) / (plot[-1] - plot[0])
        # The labels are rounded to a tenth of a point, and the area's name may stand a row beside its mark.
        assert min(abs(top - step * (row - plot[0]) - value * 100) for row in marked) <= step / 2 + 0.2


def test_a_table_proves_its_shares(pack: Pack) -> None:
    assert ratios(table("west-yorkshire-2024", "collisions-by-district")) == (Ratio(2, 0, 3),)
    assert ratios(table("heddlu-enghraifft-2019-20", "stop-search")) == (Ratio(1, 0, 2),)
    assert ratios(table("greater-manchester-2015", "collisions-by-force")) == (Ratio(1, 0), Ratio(2, 0))
    assert all(ratios(each) == () for each in pack.tables.values())


def test_one_row_that_disagrees_proves_nothing() -> None:
    columns = (Column(id="a", measure="a"), Column(id="b", measure="b"), Column(id="rate", measure="rate"))
    measures = {"a": measure("a"), "b": measure("b"), "rate": measure("rate", "percentage", unit="%")}
    rows = [f"x{at},{at},20,{at * 5}.0" for at in range(1, 8)]
    assert ratios(made("\n".join(rows), None, ("area",), columns, measures)) == (Ratio(0, 1, 2),)
    assert ratios(made("\n".join([*rows, "x9,9,20,44.0"]), None, ("area",), columns, measures)) == ()


def test_a_rate_is_proved_with_its_base() -> None:
    columns = (Column(id="crimes", measure="crimes"), Column(id="people", measure="people"), Column(id="rate", measure="rate"))
    measures = {
        "crimes": measure("crimes"),
        "people": measure("people", stock=True),
        "rate": measure("rate", "rate", per="1000 residents"),
    }
    rows = [f"x{at},{400 + at},{5000 + 100 * at},{round((400 + at) * 1000 / (5000 + 100 * at), 1)}" for at in range(6)]
    assert ratios(made("\n".join(rows), None, ("area",), columns, measures)) == (Ratio(0, 1, 2, 1000),)


def test_a_funnel_says_how_many_are_outside_and_whether_chance_explains_it() -> None:
    fatal, wider, *_ = ratio_sentences(table("greater-manchester-2015", "collisions-by-force"))
    assert fatal == (
        "Fatal as a share of collisions, 2015: mean 1.2%. 1 of 51 police forces is outside the widened limits of 99.8%: "
        "Metropolitan Police (0.5%)."
    )
    assert wider == (
        "Over-dispersion: police forces differ 2.2 times as much as chance explains, so the limits are widened by that. Without "
        "widening, 9 would be outside."
    )
    (only,) = ratio_sentences(table("west-yorkshire-2024", "collisions-by-district"))
    assert only == "Fatal or serious, 2024: mean 29.5%. None of 5 districts are outside 99.8%."


def test_the_grid_the_plot_and_the_words_of_a_funnel_judge_alike() -> None:
    """One force is outside widened limits; the grid once counted nine."""
    view = FunnelView(table("greater-manchester-2015", "collisions-by-force"))
    cells = view.cells(100, BLOCKS)
    assert cells.columns[-1].title.strip() == "Wide limits"
    assert [plain(row.cells[-1]).strip() for row in cells.rows].count("below 99.8%") == 1
    assert "below the widened limits of 99.8%" in plain(view.reading(view.start))
    drawn = " ".join(plain(line) for line in view.drawing(view.start, 100, BLOCKS, 30))
    assert "95% widened limits" in drawn and drawn.count(BLOCKS.outside) == 2, "the mark, and the key"


def test_the_column_that_a_funnel_is_sorted_by_has_an_arrow() -> None:
    view = FunnelView(table("greater-manchester-2015", "collisions-by-force")).sorted_by("2")
    titles = [column.title for column in view.cells(100, BLOCKS).columns]
    assert [BLOCKS.down in title for title in titles] == [False, False, True, False, False]
    cases = [point.cases for _, point in view.rows]
    assert cases == sorted(cases, reverse=True)


def test_a_plot_without_room_is_not_drawn() -> None:
    found = funnel([(f"a{at}", at + 1, 100) for at in range(9)])
    assert found
    assert funnel_plot(found, FunnelWords("cases"), 20, 30, BLOCKS) == funnel_plot(found, FunnelWords("cases"), 80, 6, BLOCKS) == ()
