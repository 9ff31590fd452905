"""Open statistics in lines and on a slide.

What they count, their figures, and where they come from.
"""

from tui.charts.plan import plan
from tui.model.sentence_case import capital
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.numbers import count, plural
from tui.text.periods import noun
from tui.text.plurals import several
from tui.text.spans import Line, Span
from tui.text.units import heading_unit
from tui.text.wrapping import within, wrap

from .finding_lines import OPEN_STATISTICS_NOTE
from .slide_content import SlideContent, clauses, short_sentence
from .slide_pictures.members import pictured_members
from .table_views.cells import WHOLE, Cells
from .table_views.layout import Layout, Sort
from .table_views.members import members, series_of
from .table_views.shapes import layout_of, layouts

MOST_DEFINED = 2
"""The most rows of a definition above its figures, where it has several sentences."""


def statistic_lines(table: Table, glyphs: Glyphs, columns: int, own: tuple[tuple[str, str], ...] = ()) -> tuple[Line, ...]:
    """The definition, the figures as a grid, the source and the licence.

    The members at one period are in order of size, those of the workshop's force (`own`) before the others and bold.
    Of a long definition, only the first sentence is above the figures.
    """
    units = statistic_units(table)
    counted = extent(table) if units.casefold() in table.spec.definition.casefold() else f"In {units}; {extent(table)}"
    note = f"{capital(counted)}. Not the report's own figures."
    first, _, rest = table.spec.definition.partition(". ")
    short = not rest or len(wrap((Span(table.spec.definition),), columns)) <= MOST_DEFINED
    above, below = (table.spec.definition, "") if short else (f"{first}.", rest)
    lines: list[Line] = [(Span(table.spec.title, "strong"),), (Span(above),), (Span(note, "quiet"),)]
    lines += within(_own_first(_by_size(table), own, columns, glyphs).lines(glyphs, "quiet"), columns)
    lines += [(Span(below),)] if below else []
    lines += [(Span(f"Source: {origin.title}.", "quiet"),) for origin in table.sources]
    lines += [(Span(origin.line if origin.attribution else f"Licence: {origin.line}", "quiet"),) for origin in table.licences]
    return tuple(lines)


def _by_size(table: Table) -> Layout:
    kind = layouts(table)[0]
    if table.shape != "measures-by-member" or kind is not layout_of(table.shape):
        return kind(table)
    return kind(table, sort=kind.first_sort(table) or Sort(table.columns[table.main].id))


def _own_first(layout: Layout, own: tuple[tuple[str, str], ...], columns: int, glyphs: Glyphs) -> Cells:
    """The cells of a layout, with the rows of some members first, and bold."""
    found = layout.cells(columns, glyphs)
    key = layout.place(TablePart(own))[0] if own else None
    mine = [
        row._replace(cells=tuple(tuple(span._replace(role="strong") for span in line) for line in row.cells))
        for row in found.rows
        if row.key == key
    ]
    if not mine:
        return found
    wholes = [row for row in found.rows if row.key == WHOLE]
    return found._replace(rows=(*wholes, *mine, *(row for row in found.rows if row.key not in (key, WHOLE))))


def statistic_units(table: Table) -> str:
    """The units of a table's measures: `offences per 1,000 residents`."""
    measures = [each for each in (*table.measures, *table.by_member.values()) if each is not None]
    return joined(list(dict.fromkeys(unit for each in measures if (unit := heading_unit(each))))) or "words"


def extent(table: Table) -> str:
    """How many members and periods a table has: `43 areas`, `39 months`."""
    found = [f"{count(len(table.members(each.id)))} {several(each)}" for each in table.split]
    if len(table.periods) > 1 or not found:
        found.append(plural(len(table.periods), noun(table.periods[0])) if table.periods else plural(len(table.rows), "row"))
    return ", ".join(found)


def statistic_slide(table: Table) -> SlideContent:
    """What open statistics count, over their bars or their chart."""
    origins = " ".join(each.sentence for each in (*table.sources, *table.licences))
    period = table.periods[-1] if table.periods else None
    single = len(members(table)) == 1
    slide = SlideContent(
        ("Audit", "Open statistics"),
        table.spec.title,
        unit=statistic_units(table),
        sentence=short_sentence((table.spec.title, *clauses(table.spec.definition))),
        full=table.spec.definition,
        cautions=(OPEN_STATISTICS_NOTE + ".",),
        plan=plan(series_of(table, table.main), measure=table.measures[table.main]) if single and table.periods else None,
        source=f"Source: {origins.rstrip('.')}.",
    )
    return slide if single else slide.pictured(pictured_members(table, table.main, period))
