"""The series that Home draws as trends.

Those with a headline come first. Where these leave room, those of other tables follow, in the topics' order.
"""

from typing import NamedTuple

from tui.analysis.own_row import own_members
from tui.analysis.xmr import LEAST_FOR_LIMITS
from tui.analysis.years import known_periods
from tui.charts.plan import plan
from tui.model.pack import Pack
from tui.model.table import Table

from .headline_tables import TableFigure, row_figure, table_figure
from .table_views.members import Member


class HomeSeries(NamedTuple):
    """A series with its table, the name that it has on Home, and its leading figure."""

    topic: str
    table: str
    label: str
    figure: TableFigure


def headline_series(pack: Pack) -> tuple[HomeSeries, ...]:
    """The series with a headline."""
    return tuple(
        HomeSeries(topic.id, headline.table, headline.label, found)
        for topic in pack.report.topics
        for headline in topic.headlines
        if headline.table and _has_chart(found := table_figure(pack.tables[headline.table]))
    )


def other_series(pack: Pack) -> tuple[HomeSeries, ...]:
    """The series of tables without a headline that are long enough for limits.

    In a table of several forces, that of the report's own.
    """
    known = {headline.table for topic in pack.report.topics for headline in topic.headlines}
    found = (
        HomeSeries(topic, table.id, *_figure(pack, table))
        for topic in pack.topics
        for table in pack.topic_tables(topic)
        if table.id not in known
    )
    return tuple(each for each in found if _has_chart(each.figure) and _known(each.figure) >= LEAST_FOR_LIMITS)


def _known(found: TableFigure) -> int:
    """How many periods of a series have a figure."""
    return len(known_periods(found.series)) if found.series else 0


def _has_chart(found: TableFigure) -> bool:
    """Whether a series can be drawn: not that of the 12 months to each month."""
    return found.series is not None and plan(found.series, measure=found.measure) is not None


def _figure(pack: Pack, table: Table) -> tuple[str, TableFigure]:
    """The name of a table's series, and its figure.

    Those of the report's own force in a table of several.
    """
    own, measure = own_members(pack, table), table.measures[table.main]
    if not own or measure is None:
        return table.spec.title, table_figure(table)
    name = ", ".join(member for _, member in own)
    return f"{measure.title}, {name}", row_figure(table, Member(name, own))
