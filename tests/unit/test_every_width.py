"""Wrapping and drawing end at any width from 1 up.

No line is wider than was asked for.
"""

from collections.abc import Callable, Iterable
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.handmade import shares_drawn
from tests.in_turn import few, some
from tui.analysis.audit import audit
from tui.analysis.changes import changes
from tui.analysis.xmr import xmr
from tui.charts.bigtext import big_lines
from tui.charts.control import DOTS, control
from tui.charts.diverging import diverging
from tui.charts.ladder import ladder
from tui.model.pack import Pack
from tui.model.period import month
from tui.model.table import Series
from tui.navigation.commands import Place
from tui.nodes.finding_lines import finding_lines
from tui.nodes.help_rows import help_rows
from tui.nodes.home_cards import cards
from tui.nodes.matrix.drawings import matrix_grid, matrix_summary
from tui.nodes.matrix.in_words import matrix_in_words
from tui.slides.edges import foot_rows
from tui.text.cells import cell_len, chop_cells, set_cell_size
from tui.text.glyphs import SETS, Glyphs
from tui.text.paragraphs import wrap_indented as wrap_plain
from tui.text.precision import Precision
from tui.text.spans import Line, Span, plain, width
from tui.text.wrapping import clip, fit, wrap
from tui.widgets.frame_lines import breadcrumb, key_line
from tui.widgets.tabs import tab_line

pytestmark = pytest.mark.slow

EVERY = pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
TEXT = st.text(alphabet="abc ŵ漢字\u0301🚓-/.,", max_size=80)
FIGURES = st.none() | st.integers(-(10**6), 10**6) | st.floats(-1e299, 1e299) | st.floats(-1e-9, 1e-9)
Draw = Callable[[Pack, int, Glyphs], Iterable[Line]]


@given(TEXT, st.integers(0, 30), st.integers(1, 60), st.integers(0, 20))
def test_a_plain_line(text: str, gap: int, columns: int, indent: int) -> None:
    line = " " * gap + text
    rows = list(wrap_plain(line, columns, " " * indent))
    assert " ".join(" ".join(rows).split()) == " ".join(text.split())
    for row in rows:
        assert cell_len(row) <= columns or len(row.split()) == 1, "only a word on its own sticks out, so that it can be copied"


@given(TEXT, st.integers(1, 60), st.integers(0, 20))
def test_a_line_in_roles(text: str, columns: int, indent: int) -> None:
    rows = wrap((Span(text),), columns, indent)
    assert all(width(row) <= max(columns, 2) for row in rows), "a wide character takes two cells"
    assert "".join(map(plain, rows)).replace(" ", "") == text.replace(" ", "")


@EVERY
@given(text=TEXT, columns=st.integers(0, 60))
def test_a_cut_text(glyphs: Glyphs, text: str, columns: int) -> None:
    assert cell_len(clip(text, columns, glyphs)) <= columns
    assert cell_len(fit(text, columns, glyphs)) == columns == cell_len(set_cell_size(text, columns))
    assert all(cell_len(piece) <= max(columns, 2) for piece in chop_cells(text, max(1, columns)))


@given(st.lists(FIGURES, min_size=1, max_size=60), st.integers(1, 120), st.integers(0, 3))
def test_a_control_chart(values: list[float | None], columns: int, places: int) -> None:
    series = Series(tuple(month(2014, 1).shift(at) for at in range(len(values))), tuple(values))
    lines = control(xmr(series), columns, Precision(places), DOTS).lines
    assert all(len(line) <= columns for line in lines)


DRAWN: dict[str, Draw] = {
    "diverging": lambda pack, columns, glyphs: diverging(changes(pack, "crime"), columns, glyphs),
    "shares": lambda pack, columns, glyphs: shares_drawn(pack.tables["speeding"], columns, glyphs),
    "ladder": lambda pack, columns, glyphs: ladder(pack.topics["cyber"].ladder, columns, glyphs),  # type: ignore[arg-type]  # It has one.
    "matrix": lambda pack, columns, glyphs: matrix_grid(pack, columns, 60, glyphs),
    "matrix in words": lambda pack, columns, glyphs: matrix_in_words(pack, columns, 60, glyphs),
    "matrix on a slide": lambda pack, columns, glyphs: matrix_summary(pack)(columns, 20, glyphs),
    "breadcrumb": lambda _, columns, glyphs: [breadcrumb(("Home", "Roads", "Collisions"), "aside", columns, glyphs)],
    "keys": lambda _, columns, glyphs: [key_line(place, columns) for place in get_args(Place)],
    "tabs": lambda _, columns, __: [tab_line({"a": "Statements", "b": "Table"}, "a", columns)],
}


WRAPPED: dict[str, Callable[[Pack, int, Glyphs], object]] = {
    "cards": cards,
    "findings": lambda pack, columns, glyphs: [finding_lines(pack, found, glyphs, columns) for found in audit(pack)[:20]],
    "foot": lambda _, columns, glyphs: foot_rows("a source of it", 3, 20, "12", columns, glyphs),
    "help": lambda pack, columns, glyphs: help_rows(pack, columns, glyphs),
    "large": lambda _, columns, glyphs: big_lines("burglary and robbery", columns, 1, glyphs),
}
"""What its widget wraps or crops: it has only to end."""


@pytest.mark.parametrize("name", few(WRAPPED, 2))
def test_what_a_widget_fits_in_ends(name: str, pack: Pack) -> None:
    for columns in (*range(1, 40), 80, 200):
        WRAPPED[name](pack, columns, SETS["ascii"])


@EVERY
@pytest.mark.parametrize("name", few(DRAWN, 14))
def test_what_is_drawn(name: str, glyphs: Glyphs, pack: Pack) -> None:
    for columns in some([*range(1, 60), *range(61, 130, 4)], 3, list(DRAWN).index(name) % 3):
        for line in DRAWN[name](pack, columns, glyphs):
            assert width(line) <= columns, (columns, plain(line))
