"""Block letters: what fits is drawn, and nothing where a character has no shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.charts.bigtext import big_lines, bigtext
from tui.charts.bigtext_marks import letter_and_mark
from tui.charts.bigtext_shapes import LETTER_HEIGHT, SHAPES, dots
from tui.text.glyphs import ASCII, BLOCKS, BRAILLE, SETS

FIGURES = ("+1,200", "−8.8%", "34th", "1st", "85.1%", "15,108", "6 to 7", "£1,000", "TIER 1")


def test_every_shape_is_a_rectangle_with_dots() -> None:
    for character, rows in SHAPES.items():
        assert len(rows) == LETTER_HEIGHT, character
        assert len({len(row) for row in rows}) == 1, character
        assert set("".join(rows)) <= {"#", "."} and "#" in "".join(rows), character


def test_there_are_letters_and_figures() -> None:
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+−–-%.,:;'’“”?!()&/£") <= set(SHAPES)


def test_letters_are_five_half_rows_high_and_doubled_in_whole_rows() -> None:
    assert bigtext("1,245 a month", 80, 1, BLOCKS) == (
        "▀█     ▀▀█ █ █ █▀▀    ▄▀▄    █▄ ▄█ ▄▀▀▄ █▄ █ ▀█▀ █ █",
        " █   ▄ █▀▀ ▀▀█ ▀▀█    █▀█    █ ▀ █ █  █ █ ▀█  █  █▀█",
        "▀▀▀ ▀  ▀▀▀   ▀ ▀▀▀    ▀ ▀    ▀   ▀  ▀▀  ▀  ▀  ▀  ▀ ▀",
    )
    assert bigtext("34th", 80, 2, BLOCKS)[0] == "██████  ██  ██  ██████  ██  ██"
    assert [len(bigtext("34th", 200, scale, BLOCKS)) for scale in (1, 2, 3)] == [3, 5, 8]


def test_letters_are_of_blocks_where_charts_are_of_dots() -> None:
    assert bigtext("ROSE", 80, 1, BRAILLE) == bigtext("ROSE", 80, 1, BLOCKS)


def test_a_letter_with_a_mark_is_lower_and_stands_on_the_same_line() -> None:
    assert bigtext("Tŷ Gŵyr", 80, 1, BLOCKS) == (
        "    ▄▀▄          ▄▀▄",
        "▀█▀ ▄ ▄    ▄▀▀▀ ▄   ▄ █ █ █▀▄",
        " █   █     █ ▀█ █▄▀▄█  █  █▀▄",
        " ▀   ▀      ▀▀▀ ▀   ▀  ▀  ▀ ▀",
    )
    assert bigtext("Tŷ", 80, 1, BLOCKS) == bigtext("Ty\N{COMBINING CIRCUMFLEX ACCENT}", 80, 1, BLOCKS)
    assert [len(bigtext("Tŷ", 200, scale, BLOCKS)) for scale in (1, 2, 3)] == [4, 7, 11]


@pytest.mark.parametrize("letter", "ÂÊÎÔÛŴŶÁÉÍÓÚẂÝÀÈÌÒÙẀỲÄËÏÖÜẄŸÑÃČŠŽĀŻ")
def test_every_letter_of_european_names_with_a_mark_above_has_a_shape_of_its_own(letter: str) -> None:
    drawn = dots(letter)
    assert len(drawn) == LETTER_HEIGHT + 2 and len({len(row) for row in drawn}) == 1
    assert set(drawn[2]) == {"."} and "#" in drawn[1] and drawn[3:] != dots(letter_and_mark(letter)[0])


@given(st.text(alphabet="ABC ŵŷéI12,.%+−ts", min_size=1, max_size=24), st.integers(1, 170), st.integers(1, 3), st.sampled_from(list(SETS)))
def test_it_never_leaves_its_room(text: str, columns: int, scale: int, glyphs: str) -> None:
    for drawn in (bigtext(text, columns, scale, SETS[glyphs]), big_lines(text, columns, scale, SETS[glyphs])):
        assert all(cell_len(row) <= columns and row == row.rstrip() for row in drawn)


def test_ascii_is_ascii() -> None:
    for figure in FIGURES:
        assert bigtext(figure, 160, 1, ASCII) and "".join(bigtext(figure, 160, 1, ASCII)).isascii()


@pytest.mark.parametrize("text", ["", "   ", "西密德兰", "Ça", "\x1b[31m", "z͑ͫa̴l̷g̸o̶"])
def test_what_has_no_shape_is_not_drawn(text: str) -> None:
    for drawn in (bigtext(text, 200, 1, BLOCKS), big_lines(text, 200, 2, BLOCKS)):
        assert drawn == ()


def test_words_are_on_even_lines() -> None:
    drawn = big_lines("Fifteen months of ordinary variation and no signal.", 110, 1, BLOCKS)
    assert len(drawn) == 6
    assert abs(max(map(len, drawn[:3])) - max(map(len, drawn[3:]))) < 20


def test_what_stands_before_a_colon_has_its_own_line_where_that_needs_no_more() -> None:
    for text, first, lines in (
        ("Core: high demand", "Core:", 2),
        ("Less? High demand", "Less?", 2),
        ("Impact: economic, civic or criminal", "Impact:", 3),
    ):
        drawn = big_lines(text, 58, 1, BLOCKS, 3)
        assert len(drawn) == 3 * lines and [row.rstrip() for row in drawn[:3]] == [row.rstrip() for row in bigtext(first, 58, 1, BLOCKS)]
    whole = big_lines("Core: one and two and three and four", 58, 1, BLOCKS, 3)
    assert len(whole) == 9 and len(big_lines("Core: high", 58, 1, BLOCKS)) == 3, "words that have one line keep it"
