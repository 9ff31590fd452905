"""The chart of a topic: its changes, or else its tiers."""

from collections.abc import Callable
from typing import NamedTuple

from tui.analysis.chance import CHANCE
from tui.analysis.changes import changes
from tui.charts.diverging import diverging
from tui.charts.ladder import ladder
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.spans import Line


class TopicChart(NamedTuple):
    """A chart, the statements that it shows, and what limits it.

    `draw` draws it in a number of columns.
    """

    draw: Callable[[int, Glyphs], tuple[Line, ...]]
    statements: frozenset[str]
    cautions: tuple[str, ...] = ()


def topic_charts(pack: Pack, topic: str) -> tuple[TopicChart, ...]:
    """The charts that a topic could have; the first is the one to show."""
    found, tiers = changes(pack, topic), pack.topics[topic].ladder
    charts = []
    if found:
        doubtful = ", ".join(change.name for change in found if change.by_chance)
        cautions = (f"{CHANCE[0].upper()}{CHANCE[1:]}: {doubtful}.",) if doubtful else ()
        statements = frozenset(change.statement for change in found)
        charts.append(TopicChart(lambda columns, glyphs: diverging(found, columns, glyphs), statements, cautions))
    if tiers:
        charts.append(TopicChart(lambda columns, glyphs: ladder(tiers, columns, glyphs), frozenset(rung.statement for rung in tiers.rungs)))
    return tuple(charts)


def topic_chart(pack: Pack, topic: str) -> TopicChart | None:
    """The chart to show for a topic, if it has one."""
    return next(iter(topic_charts(pack, topic)), None)
