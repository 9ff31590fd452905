"""A table or a part of it in lines.

For a preview, for the shell, and for the page of its source.
"""

from tui.model.pack import Pack
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.spans import Line, Span, plain

from .notes import notes
from .ratio_words import ratio_sentences
from .reading import member_reading
from .series_lines import series_lines
from .shapes import layouts


def part_reading(table: Table, part: TablePart) -> Line:
    """A part of a table in a sentence."""
    if part.period is not None and part.period not in table.periods and table.shape != "grid":
        return member_reading(table, part)
    layout = layouts(table)[0](table, part.period if part.period in table.periods else None)
    return layout.reading(part)


def summary(table: Table) -> tuple[Line, ...]:
    """What the whole table says: its series, or the first row of its members."""
    layout = layouts(table)[0](table)
    if layout.series(TablePart()) is not None:
        return series_lines(table)
    return (layout.reading(TablePart(period=layout.period)),) if table.rows else ((Span("The table has no figures."),),)


def described(pack: Pack, table: Table, part: TablePart) -> tuple[Line, ...]:
    """A part, or the title of the table, over the whole of it and its notes."""
    head: Line = part_reading(table, part) if part.members or part.period else (Span(table.spec.title, "strong"),)
    plotted = () if part.members or part.period else tuple((Span(words),) for words in ratio_sentences(table))
    return (
        head,
        (),
        *(line for line in summary(table) if line != head),
        *plotted,
        *(line for line in notes(pack, table, sparklines=layouts(table)[0](table).sparklines) if plain(line) != plain(head)),
    )
