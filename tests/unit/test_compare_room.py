"""How the panes of a comparison share the rows."""

import pytest

from tui.screens.compare_room import pane_rows, snug_rows


def test_where_there_is_room_each_has_what_it_wants_and_the_last_the_rest() -> None:
    assert pane_rows([10, 7, 9, 8], 0, 40) == [10, 7, 9, 14]


def test_the_pane_with_the_focus_comes_first_and_no_title_stands_alone() -> None:
    """“Measure by measure” was a heading with no line below it."""
    assert pane_rows([16, 7, 9, 20], 0, 20) == [14, 2, 2, 2]
    assert pane_rows([16, 7, 9, 20], 1, 22) == [11, 7, 2, 2]
    assert pane_rows([16, 7, 9, 20], 3, 22) == [2, 2, 2, 16]


def test_rows_that_are_left_begin_the_first_pane_without_room_for_more() -> None:
    """They stood blank above a title with nothing below it."""
    assert pane_rows([16, 7, 9, 20], 0, 22) == [14, 4, 2, 2]
    assert pane_rows([17, 20], 0, 21) == [17, 4]


def test_the_first_pane_spares_rows_only_where_that_opens_the_next() -> None:
    assert snug_rows([16, 7, 9, 20], 3, 22) == [13, 7, 9, 20]
    assert snug_rows([16, 7, 9, 20], 3, 23) == [14, 7, 9, 20]
    assert snug_rows([16, 7, 9, 20], 3, 18) == [16, 7, 9, 20] == snug_rows([16, 7, 9, 20], 3, 40)
    assert snug_rows([16], -2, 10) == [16]


@pytest.mark.parametrize("rows", range(4, 60))
@pytest.mark.parametrize("focused", range(4))
def test_no_row_is_lost(rows: int, focused: int) -> None:
    found = pane_rows([16, 7, 9, 20], focused, rows)
    assert sum(found) == rows and min(found) >= 1


def test_a_long_list_lends_rows_to_begin_the_words() -> None:
    assert pane_rows([50, 12], 0, 22) == [18, 4]
    assert pane_rows([50, 12], 0, 16) == [14, 2], "never so many that the list has too few"
    assert pane_rows([50, 12], 1, 22) == [10, 12]


def test_a_pane_that_is_cut_leaves_rows_to_the_words_below_it() -> None:
    """“In words” was a title without a line, below bars of which half were seen."""
    assert pane_rows([9, 7, 12, 8], 0, 22) == [8, 7, 2, 5], "too few rows for both"
    assert pane_rows([9, 7, 12, 8], 0, 25) == [9, 7, 5, 4]
    assert pane_rows([9, 7, 12, 8], 2, 22) == [8, 2, 10, 2], "the pane with the focus spares none"
