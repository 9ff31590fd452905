"""The matrix in miniature, for Home: a line for each activity with its four signs."""

from tui.display.glyphs import Glyphs
from tui.display.matrix import cell, legend
from tui.display.spans import Line, Span
from tui.display.wrap import fit, wrap
from tui.model.pack import Pack


def miniature(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Every activity in a width of cells, the categories' signs at the right, under the categories' short names."""
    each = 4
    name = columns - each * len(pack.categories)
    heads = [Span(category.short[: each - 1].ljust(each), "muted") for category in pack.categories.values()]
    lines: list[Line] = [(Span(fit("Activities and categories", name, glyphs), "title"), *heads)]
    for activity in pack.activities.values():
        spans = [Span(fit(f"{activity.id} {activity.title}", name, glyphs))]
        for category in pack.categories:
            (sign,) = cell(pack.links.get((activity.id, category)), glyphs)
            spans.append(Span(sign.text.center(each - 1) + " ", sign.role))
        lines.append(tuple(spans))
    return (*lines, (), *wrap(legend(glyphs, columns), columns))
