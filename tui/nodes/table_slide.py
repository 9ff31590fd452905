"""The slide of a table or a part of it.

One message, and the chart or bars that show it.
"""

from tui.analysis.chance import CHANCE
from tui.charts.plan import plan
from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.numbers import mean_places
from tui.text.spans import plain

from .grid_slide import grid_slide
from .share_slide import share_slide
from .slide_content import SlideContent, clauses, short_sentence
from .slide_pictures.members import pictured_members
from .slide_pictures.scorecard import scorecard_picture
from .table_views.chance import change_by_chance
from .table_views.describe import part_reading
from .table_views.figures import column_decimals, on_slide, places_on_slide
from .table_views.headings import heading, part_name
from .table_views.members import Member, cell_of, course_of, members, printed_whole, series_of
from .table_views.notes import table_source as source_of
from .table_views.ratings import count_ratings, rating_of
from .table_views.reading import member_of
from .table_views.shapes import layouts, shares_shown
from .table_views.totals import total_row
from .table_views.verdicts import target_met


def table_slide(pack: Pack, table: Table, part: TablePart, *, changes: bool = True) -> SlideContent:
    """The content of the slide.

    `changes` draws a column of changes where the table has one; without it the figures themselves.
    """
    topic = pack.topics[table.spec.topic].title if table.spec.topic else "Open statistics"
    base = SlideContent((topic, table.spec.short), table.spec.title, source=source_of(pack, table))
    if not any(cell.value is not None for row in table.rows for cell in row.cells):
        return base._replace(large=table.spec.short, sentence="The table has no figures.")
    if table.shape == "grid":
        return grid_slide(table, part, base)
    if shares_shown(table):
        return share_slide(table, part, base)
    if part.members or not members_shown(table):
        return _row(table, part, base)
    if table.shape == "scorecard":
        return _scorecard(table, part, base)
    return _members(table, part, base, changes=changes)


def members_shown(table: Table) -> bool:
    """Whether a table has rows to compare."""
    return len(members(table)) > 1


def _row(table: Table, part: TablePart, slide: SlideContent) -> SlideContent:
    """One member, or a table that has only one.

    Its figure, and its course where there is one.
    """
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
    return slide._replace(
        title=f"{table.spec.short}: {named}" if part.members else f"{table.spec.short}, {named}",
        large=number if cell.number is not None else str(cell.value or named),
        unit=", ".join(filter(None, (unit if cell.number is not None else "", named))),
        sentence=short_sentence(clauses(_beside(reading))),
        full=capital(reading),
        plan=drawn.coarser(places) if drawn else None,
        month=period if period in table.periods else None,
    )


def _beside(reading: str) -> str:
    """What a reading says beside its figure, which is drawn large."""
    rest = reading.partition(". ")[0].partition("; ")[2] or reading
    return capital(rest)


def _members(table: Table, part: TablePart, slide: SlideContent, *, changes: bool) -> SlideContent:
    """All members at a period: the figure of them all, or who is first, and bars."""
    layout = layouts(table)[0](table, part.period)
    period = layout.period or part.period or (table.periods[-1] if table.periods else None)
    moved = [at for at, column in enumerate(table.columns) if column.relation == "change" and changes]
    column = (moved or [table.main])[0]
    known = [(number, each) for each in members(table) if (number := cell_of(table, each, column, period).number) is not None]
    whole = printed_whole(table) or total_row(table, period)
    named = part_name(table, TablePart(period=period))
    first = max(known, key=lambda pair: abs(pair[0])) if known else None
    lead = whole if whole and cell_of(table, whole, table.main, period).number is not None else first[1] if first else None
    if lead is None or first is None:
        return slide._replace(large=table.spec.short, sentence="The table has no figures for the period.")
    words = on_slide(table, table.main, cell_of(table, lead, table.main, period), _names(lead), words=True)
    large, _, unit = words.partition(" ")
    shown = on_slide(table, column, cell_of(table, first[1], column, period), _names(first[1]), words=True)
    measure = table.measures[column]
    what = "the largest change" if moved else "the most" if measure is not None and measure.kind == "count" else "the highest"
    prefix = "" if len(table.own_columns) < 2 else f"{heading(table, column)}: "
    doubt = f", which {CHANCE}" if moved and change_by_chance(table, first[1], column, period) else ""
    return slide._replace(
        title=f"{table.spec.title}, {named}" if part.period else slide.title,
        large=large,
        unit=", ".join(filter(None, (unit, lead.name, named))),
        sentence=short_sentence(
            (
                f"{prefix}{first[1].name} has {what}: {shown}{doubt}",
                f"{first[1].name} has {what}: {shown}{doubt}",
                f"{first[1].name}: {shown}{doubt}",
                f"{first[1].name} has {what}{doubt}",
            )
        ),
        full=f"{prefix}{first[1].name} has {what}: {shown}{doubt}.",
    ).pictured(pictured_members(table, column, period))


def _scorecard(table: Table, part: TablePart, slide: SlideContent) -> SlideContent:
    """How many targets are met, or how many rows have the best ratings, over the rows."""
    period = part.period or (table.periods[-1] if table.periods else None)
    rows = members(table)
    verdicts = [found for each in rows for place in table.own_columns if (found := target_met(table, each, place, period)) is not None]
    tallied = ""
    for place in range(len(table.columns)):
        if measure := rating_of(table, place):
            numbers, unrated = count_ratings(table, rows, place, measure, period)
            words = [f"{number} {rating}" for rating, number in numbers.items() if number]
            tallied = f"{measure.title}: {', '.join([*words, *([f'{unrated} not rated'] if unrated else [])])}."
    large = f"{sum(verdicts)} of {len(verdicts)}" if verdicts else f"{len(rows)}"
    targets = f"{len(verdicts) - sum(verdicts)} of {len(verdicts)} miss their target." if verdicts else ""
    return slide._replace(
        large=large,
        unit=", ".join(filter(None, ("meet their target" if verdicts else "rows", part_name(table, TablePart(period=period))))),
        sentence=short_sentence(
            (tallied, tallied.partition(": ")[2], targets) if tallied or targets else ("Nothing here has a target or a rating",)
        ),
        full=" ".join(filter(None, (tallied, targets if not tallied else ""))),
        drawing=scorecard_picture(table, period),
    )


def _names(member: Member) -> tuple[str, ...]:
    return tuple(name for _, name in member.members)
