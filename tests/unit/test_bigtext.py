"""Large figures and words.

As large as there is room for, never larger, and nothing where a character has no shape.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.slides.bigtext import bigtext, small
from tui.slides.bigtext_shapes import SMALL, TALL
from tui.text.glyphs import ASCII, BLOCKS, SETS

FIGURES = ("+1,200", "−8.8%", "34th", "1st", "85.1%", "15,108", "6 to 7", "£1,000", "TIER 1")


def test_every_shape_is_a_rectangle_with_dots() -> None:
    for type in (TALL, SMALL):
        for character, rows in type.shapes.items():
            assert len(rows) == type.height, character
            assert len({len(row) for row in rows}) == 1, character
            assert set("".join(rows)) <= {"#", "."} and "#" in "".join(rows), character


def test_both_types_have_the_letters_and_the_figures() -> None:
    for type in (TALL, SMALL):
        assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+−–-%.,:;'’“”?!()&/£") <= set(type.shapes)


@pytest.mark.parametrize("glyphs", SETS)
@pytest.mark.parametrize("text", FIGURES)
def test_more_room_never_makes_a_figure_smaller(text: str, glyphs: str) -> None:
    heights = [len(bigtext(text, columns, rows, SETS[glyphs])) for columns, rows in ((50, 7), (68, 9), (100, 14), (164, 24))]
    assert heights == sorted(heights)
    assert heights[-1] > 10


@given(st.text(alphabet="ABC 12,.%+−ts", min_size=1, max_size=24), st.integers(1, 170), st.integers(1, 40), st.sampled_from(list(SETS)))
def test_it_never_leaves_its_room(text: str, columns: int, rows: int, glyphs: str) -> None:
    drawn = bigtext(text, columns, rows, SETS[glyphs])
    assert len(drawn) <= rows
    assert all(cell_len(row) <= columns and row == row.rstrip() for row in drawn)


def test_ascii_is_ascii() -> None:
    for figure in FIGURES:
        assert "".join(bigtext(figure, 160, 30, ASCII)).isascii()


@pytest.mark.parametrize("text", ["", "   ", "西密德兰", "Gŵyl", "\x1b[31m", "z͑ͫa̴l̷g̸o̶"])
def test_what_has_no_shape_is_not_drawn(text: str) -> None:
    assert bigtext(text, 200, 60, BLOCKS) == ()
    assert small(text, 200, 60, BLOCKS) == ()


def test_words_are_on_even_lines() -> None:
    drawn = bigtext("What went up, what went down", 100, 16, BLOCKS)
    assert len(drawn) == 8
    assert drawn == bigtext("WHAT WENT UP, WHAT WENT DOWN", 100, 16, BLOCKS)
