"""A small version of the matrix for Home: a line of signs for each activity."""

from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import fit, within, wrap

from .matrix_signs import cell, legend
from .matrix_tallies import tallies

FEWEST = 12
"""The fewest cells for the names of activities."""


def miniature(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A line for each activity, and for each capability that has links of its own.

    With more categories than there is room for, the number of links of each category instead.
    """
    each = 4
    name = columns - each * len(pack.categories)
    if name < FEWEST:
        head: Line = (Span(fit("Capability matrix", columns, glyphs), "strong"),)
        return within((head, *tallies(pack, columns, glyphs)), columns)
    heads = [Span(category.short[: each - 1].ljust(each), "quiet") for category in pack.categories.values()]
    lines: list[Line] = [(Span(fit("Capability matrix", name, glyphs), "strong"), *heads)]
    linked = {row for row, _ in pack.links}
    ids = [id for group in pack.matrix.capabilities for id in (group.id, *(activity.id for activity in group.activities))]
    for id in ids:
        if id in pack.capabilities and id not in linked:
            continue
        spans = [Span(fit(f"{id} {pack.row_title(id)}", name, glyphs))]
        for category in pack.categories:
            (sign,) = cell(pack.links.get((id, category)), glyphs)
            spans.append(Span(sign.text.center(each - 1) + " ", sign.role))
        lines.append(tuple(spans))
    titles = ", ".join(category.title for category in pack.categories.values())
    named = f"Columns: {titles}." if titles else "The matrix has no categories yet."
    return within((*lines, (), *wrap((Span(named, "quiet"),), columns), (), *wrap(legend(glyphs, columns), columns)), columns)
