"""Records laid out: CSV, Markdown, aligned columns and wrapped lines."""

import io
from csv import reader
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tui.cli import formats, rows
from tui.nodes.record import InWords, RecordColumn, RecordTable, value
from tui.text.cells import cell_len
from tui.text.paragraphs import wrap_indented

CELLS = (
    st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8) | st.text('",|\r\n \\*', max_size=5)
)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_csv_reads_back(cells: list[tuple[Any, Any]]) -> None:
    shown = rows.csv([("a", "b"), *cells], raw=True)
    found = list(reader(io.StringIO(shown, newline="")))
    assert shown.endswith("\r\n")
    assert found == [["a", "b"], *[["" if cell is None else str(cell) for cell in row] for row in cells]]


@given(st.lists(st.tuples(st.text(max_size=8), st.text("|\\\n*<&a", max_size=6)), max_size=4))
def test_a_markdown_table_keeps_its_shape(cells: list[tuple[str, str]]) -> None:
    grid = RecordTable("rows", "Rows", (RecordColumn("a", "A"), RecordColumn("b", "B|")), tuple(cells))
    lines = list(formats.markdown_rows(grid))
    assert len(lines) == len(cells) + 2
    for line in lines:
        bare = line.replace("\\\\", "").replace("\\|", "")
        assert bare.count("|") == 3 and "\n" not in bare and "\r" not in bare


def test_markdown_shows_markup_as_it_is() -> None:
    assert rows.literal("*a* _b_ [c](d) <e> `f` # g | h\ni & $j$ ~k~ \\") == (
        "\\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\`f\\` \\# g \\| h<br>i \\& \\$j\\$ \\~k\\~ \\\\"
    )


def test_columns_of_numbers_are_aligned_right() -> None:
    grid = RecordTable("rows", "Rows", (RecordColumn("a", "A"), RecordColumn("b", "B")), (("x", InWords(1000, "1,000")), ("y", None)))
    assert list(formats.markdown_rows(grid)) == ["| A | B |", "| --- | --: |", "| x | 1,000 |", "| y |  |"]
    assert [value(row[1]) for row in grid.rows] == [1000, None]


@given(st.text("ab 西", max_size=40), st.integers(20, 40))
def test_lines_are_wrapped_and_lose_nothing(line: str, width: int) -> None:
    found = list(wrap_indented(line, width))
    assert " ".join(found).split() == line.split()
    assert all(cell_len(row) <= width or len(row.split()) == 1 for row in found)
