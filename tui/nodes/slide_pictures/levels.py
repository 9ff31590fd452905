"""Levels beside what the report sets them against, as bars from 0.

An average, the year before, or a target.
"""

from collections.abc import Sequence

from tui.analysis.levels import Level, StatedLevel, levels_by_statement, stated_levels
from tui.charts.bar import round_top
from tui.model.pack import Pack
from tui.model.report import Statement
from tui.model.sentence_case import capital
from tui.nodes.slide_content import SlideDrawing
from tui.text.glyphs import Glyphs
from tui.text.spans import Line

from .bars import SlideBar, slide_bars

FULL_SCALE = 100
"""Where a scale of percentages ends."""
MOST_LEVELS = 4
"""The most levels on one slide."""


def level_picture(pack: Pack, statement: Statement) -> SlideDrawing | None:
    """The levels of a statement; None where it sets none against another."""
    found = stated_levels(pack, pack.homes[statement.id])
    return _picture(found.once(levels_by_statement).get(statement.id, ()))


def levels_picture(pack: Pack, topic: str) -> SlideDrawing | None:
    """The levels of a topic that have one unit; None where it has none."""
    found = stated_levels(pack, topic).stated
    return _picture([each for each in found if each.level.unit == found[0].level.unit])


def _picture(found: Sequence[StatedLevel]) -> SlideDrawing | None:
    if not found or any(level.value < 0 for each in found for level in _of(each)):
        return None
    kept = found[:MOST_LEVELS]
    percent = kept[0].level.unit == "%"
    highest = max(level.value for each in kept for level in _of(each))
    top = FULL_SCALE if percent and highest <= FULL_SCALE else round_top(highest)
    made = []
    for at, each in enumerate(kept):
        made.append(SlideBar(_named(each.level), each.level.value, each.level.words, apart=at > 0))
        made += [
            SlideBar(_named(each_other.level), each_other.level.value, each_other.level.words, pale=True) for each_other in each.references
        ]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return slide_bars(made, top, "%" if percent else "", columns, rows, glyphs)

    return draw


def _of(each: StatedLevel) -> tuple[Level, ...]:
    return (each.level, *(reference.level for reference in each.references))


def _named(level: Level) -> str:
    return ", ".join(filter(None, (capital(level.label), level.window)))
