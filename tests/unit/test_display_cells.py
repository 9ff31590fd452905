"""Cells are what rich says they are, whether it was asked or not."""

import rich.cells
from hypothesis import given
from hypothesis import strategies as st

from tui.text.cells import cell_len, chop_cells, set_cell_size, single_width

TEXT = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=12) | st.text("a é£−–…■▽西́ｗ", max_size=12)


@given(TEXT)
def test_length(text: str) -> None:
    assert cell_len(text) == rich.cells.cell_len(text)


@given(TEXT, st.integers(0, 14))
def test_cut_and_filled(text: str, total: int) -> None:
    assert set_cell_size(text, total) == rich.cells.set_cell_size(text, total)


@given(TEXT, st.integers(2, 6))
def test_chopped(text: str, width: int) -> None:
    assert chop_cells(text, width) == rich.cells.chop_cells(text, width)


def test_characters_measured_without_rich_take_one_cell() -> None:
    characters = [chr(code) for code in range(32, 0x3000) if chr(code).isprintable() and single_width(chr(code))]
    assert len(characters) > 1000 and {rich.cells.cell_len(character) for character in characters} == {1}
