"""Blocks of lines under headings, in the room that is left."""

import pytest

from tui.text.glyphs import BLOCKS
from tui.text.spans import Span, plain, width
from tui.text.titled_blocks import TitledBlocks, blocks_that_fit, groups_beside

ONE = ((Span("What is asked?"),),)
TWO = ((Span("A title"),), (Span("And its text"),))
GROUPS: tuple[TitledBlocks, ...] = (("Questions", (ONE, ONE)), ("Statements", (TWO, TWO)))


def shown(rows: int, columns: int = 40) -> list[str]:
    return [plain(line).rstrip("─ ") for line in blocks_that_fit(GROUPS, columns, rows, BLOCKS)]


def test_blocks_of_several_lines_have_a_blank_row_between_them() -> None:
    title = ["A title", "And its text"]
    assert shown(11) == ["", "─ Questions", "What is asked?", "What is asked?", "", "─ Statements", *title, "", *title]


def test_a_block_is_shown_whole_or_not_at_all() -> None:
    assert shown(10) == shown(8) == ["", "─ Questions", "What is asked?", "What is asked?", "", "─ Statements", "A title", "And its text"]
    assert shown(7) == shown(4) == ["", "─ Questions", "What is asked?", "What is asked?"]
    assert shown(2) == []


@pytest.mark.parametrize("columns", [1, 5, 12, 40])
def test_no_row_is_too_wide(columns: int) -> None:
    found = blocks_that_fit(GROUPS, columns, 100, BLOCKS)
    assert found and all(width(line) <= columns for line in found)


def test_a_long_heading_has_several_rows_without_a_rule() -> None:
    group = ("Problem solving and crime management", (ONE,))
    found = [plain(line).rstrip() for line in blocks_that_fit((group,), 20, 5, BLOCKS)]
    assert found == ["", "Problem solving and", "crime management", "What is asked?"]
    assert blocks_that_fit((group,), 20, 3, BLOCKS) == ()


def test_groups_stand_side_by_side_where_both_are_wide_enough() -> None:
    found = [plain(line) for line in groups_beside(GROUPS, 80, 10, BLOCKS)]
    assert [line.split()[1] for line in (found[1][:40], found[1][40:])] == ["Questions", "Statements"]
    assert found[2].split("  ")[0] == "What is asked?" and found[2].endswith("A title")
    assert max(map(len, found)) <= 80
    assert groups_beside(GROUPS, 60, 10, BLOCKS) == blocks_that_fit(GROUPS, 60, 10, BLOCKS)
