"""The slide of a scorecard: how many targets are met, over its rows."""

from tui.model.table import Table
from tui.navigation.table_parts import TablePart

from .slide_content import SlideContent, short_sentence
from .slide_pictures.scorecard import scorecard_picture
from .table_views.headings import part_name
from .table_views.members import members
from .table_views.ratings import count_ratings, rating_of
from .table_views.verdicts import target_met


def scorecard_slide(table: Table, part: TablePart, slide: SlideContent) -> SlideContent:
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
