"""What a picture says, as a list for a narrow column: one item to a row."""

from collections.abc import Sequence

from tui.text.cells import cell_len
from tui.text.spans import Line, Span, width
from tui.text.wrapping import wrap

LEAST_ITEM = 12
"""The fewest cells of a name beside its figure."""


def items_listed(items: Sequence[tuple[str, str | None]], columns: int) -> tuple[Line, ...]:
    """Names with their figures at the right edge; a heading, with None, is bold.

    Nothing where a name has no room beside its figure.
    """
    lines: list[Line] = []
    for name, figure in items:
        room = columns - (cell_len(figure) + 2 if figure else 0)
        if room < LEAST_ITEM:
            return ()
        first, *rest = wrap((Span(name, "strong" if figure is None else "plain"),), room)
        end = (Span(" " * (columns - width(first) - cell_len(figure))), Span(figure, "strong")) if figure else ()
        lines += [(*first, *end), *rest]
    return tuple(lines)
