"""The slide of one row of a table, or of a table that has only one.

Its figure, and its course where there is one.
"""

from tui.charts.plan import plan
from tui.model.sentence_case import capital
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.numbers import mean_places
from tui.text.spans import plain

from .course_slide import marks_of, of_period, whole_course
from .slide_content import SlideContent, clauses, short_sentence
from .table_views.describe import part_reading
from .table_views.figures import column_decimals, on_slide, places_on_slide
from .table_views.headings import part_name
from .table_views.members import cell_of, course_of, series_of
from .table_views.reading import member_of


def row_slide(table: Table, part: TablePart, slide: SlideContent) -> SlideContent:
    """The content of the slide of one member, or of a table that has only one."""
    member = member_of(table, part)
    period = part.period or table.periods[-1] if table.periods else None
    cell = cell_of(table, member, table.main, period)
    series = course_of(table, table.main, member) if len(table.periods) > 2 else None
    named = part_name(table, part._replace(period=period)) or table.spec.short
    words = on_slide(table, table.main, cell, tuple(name for _, name in member.members), words=True)
    number, _, unit = words.partition(" ")
    reading = plain(part_reading(table, part._replace(period=period))[1:])
    target = table.related(table.main).get("target")
    drawn = (
        plan(series, measure=table.measures[table.main], target=series_of(table, target, member) if target is not None else None)
        if series
        else None
    )
    places = mean_places(series) if series and not column_decimals(table, table.main) else places_on_slide(table, table.main)
    measure = table.measures[table.main]
    slide = slide._replace(plan=drawn.coarser(places) if drawn else None)
    if series and measure and not part.members and not part.period:
        return whole_course(series, measure, slide, places, marks_of(table, member, series.periods))
    said = of_period(series, measure, period) if series and measure and period in series.periods else ""
    return slide._replace(
        title=f"{table.spec.short}: {named}" if part.members else f"{table.spec.short}, {named}",
        large=number if cell.number is not None else str(cell.value or named),
        unit=", ".join(filter(None, (unit if cell.number is not None else "", named))),
        sentence=short_sentence((said, *clauses(said)) if said else clauses(_beside(reading))),
        full=capital(reading),
        month=period if period in table.periods else None,
    )


def _beside(reading: str) -> str:
    """What a reading says beside its figure, which is drawn large."""
    rest = reading.partition(". ")[0].partition("; ")[2] or reading
    return capital(rest)
