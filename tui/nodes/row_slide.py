"""The slide of one row of a table, or of a table that has only one.

Its figure, and its course where there is one.
"""

from collections.abc import Iterator

from tui.analysis.chance import CHANCE
from tui.analysis.ratios import ratios
from tui.analysis.table_changes import change_at
from tui.charts.plan import plan
from tui.model.sentence_case import capital
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.numbers import mean_places, points
from tui.text.spans import Line, Span, plain

from .course_slide import marks_of, of_period, whole_course
from .slide_content import SlideContent, clauses, short_sentence
from .slide_pictures.members import pictured_members
from .slide_pictures.texts import IN_BRACKETS
from .table_views.describe import part_reading
from .table_views.figures import cell_text, column_decimals, on_slide, places_on_slide
from .table_views.headings import heading, part_name
from .table_views.members import Member, cell_of, course_of, member_of, series_of


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
        slide = whole_course(series, measure, slide, places, marks_of(table, member, series.periods))
        return slide._replace(more=(*slide.more, *_shares_beside(table, member)))
    if drawn is None and measure and cell.number is not None and len(part.members) == len(table.split) == 1:
        slide = slide.pictured(pictured_members(table, table.main, period, member.name, marked=True))
    said = of_period(series, measure, period) if series and measure and period in series.periods else ""
    return slide._replace(
        title=f"{table.spec.short}: {named}" if part.members else f"{table.spec.short}, {named}",
        large=number if cell.number is not None else str(cell.value or named),
        unit=", ".join(filter(None, (unit if cell.number is not None else "", named))),
        sentence=short_sentence((said, *clauses(said)) if said else clauses(_beside(reading))),
        full=capital(reading),
        month=period if period in table.periods else None,
    )


def _shares_beside(table: Table, member: Member) -> Iterator[Line]:
    """How a printed share of what is drawn changed, where its counts judge that."""
    for ratio in ratios(table):
        for at in table.periods[-1:] if ratio.share and ratio.whole == table.main else ():
            found = change_at(table, ratio.column, member.where or None, at) if ratio.column is not None else None
            if ratio.column is None or found is None or found.chance is None:
                continue
            now = cell_text(table, ratio.column, cell_of(table, member, ratio.column, at))
            on = part_name(table, TablePart(period=at.years_later(-1)))
            verdict = "beyond chance" if found.chance.beyond else CHANCE
            named = f"{heading(table, ratio.column)}, {part_name(table, TablePart(period=at))}"
            yield (Span(f"{named}: {now}, {points(found.difference)} on {on}, {verdict}.", "quiet"),)


def _beside(reading: str) -> str:
    """What a reading says beside its figure, without what is in brackets."""
    reading = IN_BRACKETS.sub("", reading)
    rest = reading.partition(". ")[0].partition("; ")[2] or reading
    return capital(rest)
