"""The slide of a table or a part of it.

One message, and the chart or bars that show it.
"""

from tui.charts.plan import plan
from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.numbers import mean_places
from tui.text.spans import plain

from .course_slide import of_period, whole_course
from .grid_slide import grid_slide
from .members_slide import members_slide
from .share_slide import share_slide
from .slide_content import SlideContent, clauses, short_sentence
from .slide_pictures.scorecard import scorecard_picture
from .table_views.describe import part_reading
from .table_views.figures import column_decimals, on_slide, places_on_slide
from .table_views.headings import part_name
from .table_views.members import cell_of, course_of, members, series_of
from .table_views.notes import table_source as source_of
from .table_views.ratings import count_ratings, rating_of
from .table_views.reading import member_of
from .table_views.shapes import shares_shown
from .table_views.verdicts import target_met


def table_slide(pack: Pack, table: Table, part: TablePart, *, changes: bool = True, own: str = "") -> SlideContent:
    """The content of the slide.

    `changes` draws a column of changes where the table has one; without it the figures themselves. `own` names the member
    that the slide is about.
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
    return members_slide(pack, table, part, base, changes=changes, own=own)


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
    measure = table.measures[table.main]
    slide = slide._replace(plan=drawn.coarser(places) if drawn else None)
    if series and measure and not part.members and not part.period:
        return whole_course(series, measure, slide, places)
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
    missed = len(verdicts) - sum(verdicts)
    targets = f"{missed} of {len(verdicts)} miss{'es' if missed == 1 else ''} {'its' if missed == 1 else 'their'} target." if missed else ""
    return slide._replace(
        large=large,
        words="on target" if verdicts else "rows",
        unit=part_name(table, TablePart(period=period)),
        sentence=short_sentence(
            (targets, tallied, tallied.partition(": ")[2]) if tallied or targets else ("Nothing here has a target or a rating",)
        ),
        full=" ".join(filter(None, (tallied, targets if not tallied else ""))),
        drawing=scorecard_picture(table, period),
    )
