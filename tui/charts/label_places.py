"""Where the label of a mark has room on a chart, and seems to be of no other."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.text.cells import cell_len
from tui.text.spans import SpanRole

from .ink import ChartSheet, Head, InkLayer, LineName

CLEAR_BESIDE = 2
"""The least blank cells between a label beside its mark, of which one cell parts it, and another mark in their row."""
CLEAR_ABOVE = 8
"""The same for a label above or below its mark: one reads along a row first."""


class ChartLabel(NamedTuple):
    """Words on a chart, from a cell on."""

    x: int
    y: int
    text: str
    role: SpanRole


class FreeCells:
    """The cells that are free for labels."""

    def __init__(self, sheet: ChartSheet, heads: Sequence[Head], names: Sequence[LineName], right: int) -> None:
        self._sheet = sheet
        self._marks = {(head.x + cell, head.y) for head in heads for cell in range(-(head.wide // 2), head.wide // 2 + 1)}
        self._right = right
        self._gutter = {name.y for name in names}
        self._taken: set[tuple[int, int]] = set()
        for name in names:
            self._taken |= {(x, name.y) for x in range(right, right + cell_len(name.text) + 2)}

    def fits_gutter(self, y: int, text: str, head: Head) -> bool:
        """Whether a row of the gutter is free for a mark's text, and no other mark near.

        In another row than the mark's, it would seem to be the figure of a line there.
        """
        if y != head.y and (
            self._nears_another(head, self._right + 1, y, cell_len(text)) or self._sheet.layer(self._right - 1, y) == "line"
        ):
            return False
        cells = [(x, y) for x in range(self._right + 1, self._right + 1 + cell_len(text))]
        return y not in self._gutter and cells[-1][0] < self._sheet.columns and not self._taken & set(cells)

    def beside(self, head: Head, width: int, *, above: bool, lines: bool, mean: int | None = None) -> tuple[int, int] | None:
        """The cell where a label of a width begins; None if there is no room.

        Beyond the head; unless only `above`, right of it, left of it, or on the stem's side; never where it would seem to be the figure of
        another mark, nor across the `mean` in whose row its own is. In empty cells first, then over the stem of the head, and last in cells
        with a line: in the row of the mark, or in any row if `lines` may be parted, although the value could be read as the limit's there.
        """
        centred = head.x - (width - 1) // 2
        half = head.wide // 2
        spots: tuple[tuple[int, int], ...] = (
            (centred, head.y - head.side),
            (head.x + half + 2, head.y),
            (head.x - half - 1 - width, head.y),
            (centred, head.y + head.side),
        )
        spots = spots[:1] if above else spots[:-1] if head.y == mean else spots
        spots = tuple(spot for spot in spots if not self._nears_another(head, *spot, width))
        for parted in (False, True):
            for x, y in spots:
                if self._free(x, y, width, (None, "line") if parted and (lines or (y == head.y and not above)) else (None,)):
                    return x, y
            if (centred, head.y + head.side) in spots and self._over_stem(head, centred, width):
                return centred, head.y + head.side
        return None

    def _nears_another(self, head: Head, x: int, y: int, width: int) -> bool:
        """Whether a label would seem to be the figure of another mark in its row.

        Of the marks in its row, its own must be the nearest by far; a label above or below its own has none near.
        """
        clear = CLEAR_BESIDE if y == head.y else CLEAR_ABOVE
        own = range(head.x - head.wide // 2, head.x + head.wide // 2 + 1) if y == head.y else ()
        cells = (cell for gap in range(1, clear + 2) for cell in (x - gap, x + width - 1 + gap))
        return any((cell, y) in self._marks and cell not in own for cell in cells)

    def _over_stem(self, head: Head, x: int, width: int) -> bool:
        """Whether only the head's own stem is in the way of a label."""
        y = head.y + head.side
        cells = [cell for cell in range(x - 1, x + width + 1) if cell != head.x]
        empty = all(self._sheet.layer(cell, y) is None and (cell, y) not in self._taken for cell in cells)
        return empty and self._sheet.layer(head.x, y) == "stem" and 0 <= x <= self._sheet.columns - width

    def fits(self, x: int, y: int, width: int) -> bool:
        """Whether cells are empty, with one more at both ends."""
        return self._free(x, y, width, (None,))

    def on_line(self, x: int, y: int, width: int) -> bool:
        """Whether cells are empty, or of a line alone."""
        return self._free(x, y, width, (None, "line"))

    def _free(self, x: int, y: int, width: int, layers: tuple[InkLayer | None, ...]) -> bool:
        sheet = self._sheet
        if not 0 <= y < sheet.rows or x < 0 or x + width > sheet.columns:
            return False
        ends = [cell for cell in (x - 1, x + width) if 0 <= cell < sheet.columns]
        cells = [*range(x, x + width), *ends]
        return all(sheet.layer(cell, y) in layers and (cell, y) not in self._taken for cell in cells)

    def taken(self, label: ChartLabel) -> ChartLabel:
        """The label, whose cells are no longer free."""
        self._taken |= {(label.x + cell, label.y) for cell in range(-1, cell_len(label.text) + 1)}
        return label
