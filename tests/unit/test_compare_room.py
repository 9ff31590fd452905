"""How the panes of a comparison share the rows."""

import pytest

from tests.browse import bundled
from tests.in_turn import in_turn
from tests.reports import ENGHRAIFFT, report
from tests.unit.quarters import Shelf, figures_of
from tui.analysis.across.asked_for import figures_at
from tui.analysis.across.comparison import comparison
from tui.navigation.address import Address
from tui.nodes.across.comparison_page import ComparisonView
from tui.screens.compare_room import CHART_ROWS, FRAME_ROWS, TITLE_ROW, PaneNeed, over_time_rows, pane_rows, rows_of_detail
from tui.text.glyphs import BLOCKS

PERIODS, FORCES, MEASURES, WORDS = PaneNeed(10, 29), PaneNeed(6, 7), PaneNeed(8, 13), PaneNeed(2, 20)
FOUR = [PERIODS, FORCES, MEASURES, WORDS]


def test_where_there_is_room_each_has_what_it_wants_and_the_last_the_rest() -> None:
    assert pane_rows(FOUR, 0, 80) == [29, 7, 13, 31]


def test_all_forces_come_before_more_periods_and_before_bars_of_other_measures() -> None:
    """Two of four forces were shown, and no sign that more follow."""
    assert pane_rows(FOUR, 0, 22) == [12, 7, 1, 2]
    assert pane_rows(FOUR, 0, 18) == [10, 6, 1, 1]


def test_a_pane_without_room_for_a_row_that_says_something_is_closed() -> None:
    """“Measure by measure” was a heading with titles below it and without any bar."""
    for rows in range(4, 80):
        for focused in range(4):
            found = pane_rows(FOUR, focused, rows)
            opened = [at for at in range(4) if at != focused and found[at] > 1]
            assert all(found[at] >= FOUR[at].least for at in opened)


def test_the_pane_with_the_focus_comes_first() -> None:
    assert pane_rows(FOUR, 1, 22) == [10, 7, 1, 4]
    assert pane_rows(FOUR, 2, 22) == [1, 6, 13, 2]
    assert pane_rows(FOUR, 3, 22) == [1, 6, 1, 14]
    assert pane_rows(FOUR, 3, 18) == [1, 1, 1, 15]


def test_a_pane_that_lacks_few_rows_is_shown_whole() -> None:
    assert pane_rows([PERIODS, FORCES, PaneNeed(7, 9), WORDS], 0, 28) == [10, 7, 9, 2]


def test_the_rows_of_the_periods_have_a_key_and_are_never_only_headings() -> None:
    assert over_time_rows(key=1, listed=21, detail=4) == (9, 28)
    assert over_time_rows(key=2, listed=4, detail=7) == (9, 15)
    assert over_time_rows(key=0, listed=1, detail=2) == (5, 5)


@pytest.mark.parametrize(("rows", "focused"), in_turn(range(4, 60), range(4)))
def test_no_row_is_lost(rows: int, focused: int) -> None:
    found = pane_rows(FOUR, focused, rows)
    assert sum(found) == rows and min(found) >= 1


def test_a_long_list_lends_rows_to_begin_the_words() -> None:
    assert pane_rows([PaneNeed(9, 50), PaneNeed(2, 12)], 0, 22) == [18, 4]
    assert pane_rows([PaneNeed(9, 50), PaneNeed(2, 12)], 0, 16) == [14, 2], "never so many that the list has too few"
    assert pane_rows([PaneNeed(9, 50), PaneNeed(2, 12)], 1, 22) == [10, 12]


def test_rows_left_over_go_to_the_periods_where_these_would_be_closed() -> None:
    """The words had up to eight blank rows over a list that was only its title."""
    assert pane_rows([PaneNeed(9, 50), PaneNeed(2, 12)], 1, 20) == [8, 12]
    assert pane_rows([PaneNeed(9, 50), PaneNeed(2, 12)], 1, 16) == [1, 15], "headings without a period say nothing"


def test_a_screen_of_40_rows_has_the_chart_of_15_months_and_all_that_is_said() -> None:
    """Nine rows were empty, and the chart was on larger screens only."""
    pack = bundled()
    view = ComparisonView(comparison(figures_of(pack, "collisions"), Shelf([pack])))
    assert view.is_alone and view.is_long
    said = view.most_detail(117, BLOCKS)
    assert rows_of_detail(said, alone=True) == said, "none below the fold"
    key, listed = (
        len(rows) for rows in (view.period_key(117, BLOCKS, only_revised=False), view.period_entries(117, BLOCKS, only_revised=False))
    )
    _, wanted = over_time_rows(key, listed, said)
    assert 40 - FRAME_ROWS - TITLE_ROW - wanted >= CHART_ROWS


def test_four_quarters_have_a_chart_where_rows_are_left() -> None:
    """At 120x40 the lower half was empty."""
    pack = report(ENGHRAIFFT)
    asked = figures_at(pack, Address("standards", "standards", "emergencies-attended-in-15-minutes-actual"))
    assert ComparisonView(comparison(asked, Shelf([pack]))).is_long
