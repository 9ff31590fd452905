"""The chart of a topic: its changes, its tiers, or its levels beside others.

`topic_chart(pack, topic)` gives the one to show. A pane titles it with `title`, has `legend` at the right end of its rule and shows
`body`. Where nothing else titles it, as on a slide or in the shell, `draw` has the heading too.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from tui.analysis.chance import CHANCE
from tui.analysis.changes import changes
from tui.analysis.levels import Levels, stated_levels
from tui.charts.diverging import changes_legend, changes_title, diverging, diverging_columns, diverging_heading
from tui.charts.ladder import ladder
from tui.charts.level_bars import LevelDetail, level_bars, levels_legend, levels_title
from tui.model.pack import Pack
from tui.model.sentence_case import whole_sentence
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

LARGER_LEVELS = (
    LevelDetail(spaced=True, samples=True, whole=True),
    LevelDetail(spaced=True, samples=True),
    LevelDetail(spaced=True),
    LevelDetail(samples=True),
)
"""How levels are drawn on a page with rows to spare, the largest first. Of three rows a mark has one above and below its whisker."""

ChartBody = Callable[[int, Glyphs], tuple[Line, ...]]
"""Draws a chart in a number of columns."""


class TopicChart(NamedTuple):
    """A chart, its title, the statements that it shows, and what limits it.

    `body` draws it without its title, and `heading` the line above it, where it needs one that is not its title.
    """

    title: str
    body: ChartBody
    statements: frozenset[str]
    legend: Callable[[Glyphs], str] = lambda glyphs: ""
    cautions: tuple[str, ...] = ()
    heading: Callable[[int, Glyphs], Line] | None = None
    names: Mapping[str, str] = {}
    """How a row names the statement that it shows, for those that it shows by name."""
    brief: ChartBody | None = None
    """Draws less of it in fewer rows."""
    larger: tuple[ChartBody, ...] = ()
    """Draw it larger, for a page with rows to spare: the largest first."""
    wants: int = 0
    """The columns from which its bars are long enough to compare."""

    def draw(self, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
        """The chart below its heading."""
        head = self.heading(columns, glyphs) if self.heading else ()
        return (head, *self.body(columns, glyphs)) if head else self.body(columns, glyphs)


def topic_charts(pack: Pack, topic: str) -> tuple[TopicChart, ...]:
    """The charts that a topic could have; the first is the one to show."""
    return (*_of_changes(pack, topic), *_of_tiers(pack, topic), *_of_levels(pack, topic))


def topic_chart(pack: Pack, topic: str) -> TopicChart | None:
    """The chart to show for a topic, if it has one."""
    return next(iter(topic_charts(pack, topic)), None)


def _of_changes(pack: Pack, topic: str) -> Iterator[TopicChart]:
    found = changes(pack, topic)
    if found:
        doubtful = "; ".join(change.name for change in found if change.by_chance)
        cautions = (whole_sentence(f"{CHANCE}: {doubtful}"),) if doubtful else ()
        yield TopicChart(
            changes_title(found),
            lambda columns, glyphs: diverging(found, columns, glyphs),
            frozenset(change.statement for change in found),
            lambda glyphs: changes_legend(found, glyphs),
            cautions,
            lambda columns, glyphs: diverging_heading(found, columns, glyphs),
            {change.statement: change.name for change in found},
            wants=diverging_columns(found),
        )


def _of_tiers(pack: Pack, topic: str) -> Iterator[TopicChart]:
    if tiers := pack.topics[topic].ladder:
        statements = frozenset(rung.statement for rung in tiers.rungs)
        yield TopicChart(
            tiers.title,
            lambda columns, glyphs: ladder(tiers, columns, glyphs, titled=False),
            statements,
            heading=lambda columns, glyphs: (Span(tiers.title, "strong"),),
            brief=lambda columns, glyphs: ladder(tiers, columns, glyphs, titled=False, brief=True),
        )


def _of_levels(pack: Pack, topic: str) -> Iterator[TopicChart]:
    found = stated_levels(pack, topic)
    if found.stated:
        yield TopicChart(
            levels_title(found),
            lambda columns, glyphs: level_bars(found, columns, glyphs),
            found.statements,
            lambda glyphs: levels_legend(found),
            heading=lambda columns, glyphs: (Span(levels_title(found), "strong"), Span(f"  {levels_legend(found)}", "quiet")),
            brief=partial(_levels_in, found, LevelDetail(brief=True)),
            larger=tuple(partial(_levels_in, found, detail) for detail in LARGER_LEVELS),
        )


def _levels_in(found: Levels, detail: LevelDetail, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    return level_bars(found, columns, glyphs, detail)
