"""Names in block letters beside a picture, on as few lines as they need."""

from collections.abc import Iterator, Sequence

from tui.charts.bigtext import big_sentence, on_base_line
from tui.text.glyphs import Glyphs

LETTER_ROWS = 3
"""The rows of a line of block letters without a mark."""
LETTERED_LINES = 3
"""The most lines of a name."""
_PARTS = (3, 5 / 2, 2)
"""The parts of the width that names may take, each as one in so many."""


def lettered_names(names: Sequence[str], columns: int, glyphs: Glyphs, scale: int = 1) -> Iterator[list[tuple[str, ...]]]:
    """The rows of every name, in less of the width first.

    Nothing where not all of them fit. A name without characters has one empty row.
    """
    for part in _PARTS:
        found = [big_sentence(name, int(columns / part), LETTERED_LINES, glyphs, scale) if name else ("",) for name in names]
        if all(found):
            yield found


def beside_name(figure: tuple[str, ...], name: tuple[str, ...]) -> tuple[str, ...]:
    """The rows of a figure that stands on the base line of a name.

    Of the first line, where the name has several.
    """
    return on_base_line(figure, len(name)) if len(name) < 2 * LETTER_ROWS else figure
