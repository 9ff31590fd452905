"""Two columns compared in a few rows, below the grid of a tall screen."""

from collections.abc import Sequence
from itertools import zip_longest

from tui.analysis.matrix import Filter, cell_link, without_context
from tui.analysis.matrix_views import compare
from tui.model.capabilities import WHOLE_COLUMN
from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, width

from .layout import shortened_name
from .signs import mark
from .words import row_title

GROUP_GAP, GROUP_CELLS = 2, 36
"""The cells between groups, and the most of a group that takes what it needs."""


def beside_lines(pack: Pack, first: str, second: str, chosen: Filter, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The rows by how two columns differ, in four groups side by side.

    As wide as their names where these fit; otherwise without empty groups, then of equal widths. Where rows do not fit, a count of them.
    """
    found = compare(pack, first, second, chosen)
    groups: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("Both, but differently", found.differently),
        (f"Only {pack.columns[first].title}", found.first),
        (f"Only {pack.columns[second].title}", found.second),
        ("The same in both", found.same),
    )
    shown = without_context(chosen)
    drawn = [_group(pack, shown, title, ids, (first, second), GROUP_CELLS, rows, glyphs) for title, ids in groups]
    if sum(cells := _needed(drawn)) > columns and any(ids for _, ids in groups):
        groups = tuple((title, ids) for title, ids in groups if ids)
        drawn = [_group(pack, shown, title, ids, (first, second), GROUP_CELLS, rows, glyphs) for title, ids in groups]
    if sum(cells := _needed(drawn)) > columns:
        cells = [columns // len(groups)] * len(groups)
        drawn = [_group(pack, shown, title, ids, (first, second), cells[0] - GROUP_GAP, rows, glyphs) for title, ids in groups]
    rows_of = zip_longest(*drawn, fillvalue=())
    return tuple(tuple(span for line, each in zip(row, cells, strict=True) for span in _padded(line, each)) for row in rows_of)


def _needed(drawn: Sequence[Sequence[Line]]) -> list[int]:
    """The cells of each group, with the gap after it."""
    return [GROUP_GAP + max(map(width, lines)) for lines in drawn]


def _padded(line: Line, cells: int) -> Line:
    return (*line, Span(" " * (cells - width(line))))


def _group(
    pack: Pack, chosen: Filter, title: str, ids: tuple[str, ...], pair: tuple[str, str], cells: int, rows: int, glyphs: Glyphs
) -> list[Line]:
    lines: list[Line] = [(Span(f" {shortened_name(title, cells - 4)} {len(ids)}", "strong"),)]
    for id in ids:
        found = [each for column in pair if (each := cell_link(pack, id, column, chosen))]
        alike = found[0].link.emphasis == found[-1].link.emphasis
        signs = [span for each in found[: 1 if alike else 2] for span in mark(each.link, glyphs, inherited=each.inherited)]
        name = pack.row_title(id) if id == WHOLE_COLUMN else row_title(pack, id)
        room = cells - 2 - sum(cell_len(span.text) for span in signs)
        lines.append((*signs, Span(f" {shortened_name(name, room)}")))
    if len(lines) > rows:
        return [*lines[: rows - 1], (Span(f" and {len(lines) - rows + 1} more", "quiet"),)]
    return lines
