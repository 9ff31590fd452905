"""Levels beside what the report sets them against.

An average, the year before, or a target: as bars from 0, or with their ranges where the difference could be chance.
"""

from collections.abc import Sequence

from tui.analysis.levels import Level, StatedLevel, levels_by_statement, stated_levels
from tui.charts.bar import round_top
from tui.charts.level_ranges import LevelRange, against_rows, level_range, range_keys, range_rows, ranges_scale
from tui.model.pack import Pack
from tui.model.report import Statement
from tui.model.sentence_case import capital, mid_sentence
from tui.nodes.slide_content import SlideDrawing, ToldDrawing
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, width
from tui.text.wrapping import wrap

from .bars import AXIS_ROWS, SlideBar, bar_figures, bar_names, is_tall, slide_axis, slide_bars, thickest, wide_gap

FULL_SCALE = 100
"""Where a scale of percentages ends."""
MOST_LEVELS = 4
"""The most levels on one slide."""
LEAST_RANGE = 13
"""The fewest cells of an axis."""


def level_picture(pack: Pack, statement: Statement) -> SlideDrawing | None:
    """The levels of a statement; None where it sets none against another."""
    found = stated_levels(pack, pack.homes[statement.id])
    return _picture(found.once(levels_by_statement).get(statement.id, ()))


def first_level(pack: Pack, statement: Statement) -> Level | None:
    """The first level that a statement sets against another."""
    found = stated_levels(pack, pack.homes[statement.id]).once(levels_by_statement).get(statement.id, ())
    return found[0].level if found else None


def levels_picture(pack: Pack, topic: str) -> SlideDrawing | None:
    """The levels of a topic that have one unit; None where it has none."""
    found = stated_levels(pack, topic).stated
    return _picture([each for each in found if each.level.unit == found[0].level.unit])


def _picture(found: Sequence[StatedLevel]) -> SlideDrawing | None:
    if not found or any(level.value < 0 for each in found for level in _of(each)):
        return None
    kept = found[:MOST_LEVELS]
    ranges = [level_range(each.level, each.references) for each in kept]
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
        drawn = _ranged(kept, ranges, columns, rows, glyphs) if all(each.limits.low < each.limits.high for each in ranges) else ()
        return drawn or slide_bars(made, top, "%" if percent else "", columns, rows, glyphs)

    said = (f"{mid_sentence(bar.name) if at else bar.name}: {bar.words}" for at, bar in enumerate(made))
    return ToldDrawing(draw, "; ".join(said))


def _ranged(found: Sequence[StatedLevel], ranges: Sequence[LevelRange], columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The levels with their ranges over one axis; nothing where there is little room."""
    every = [level for each in found for level in _of(each)]
    scale = ranges_scale(ranges)
    key = min((wrap((Span(words, "quiet"),), columns) for words in range_keys(scale, glyphs)), key=len)
    most = thickest(rows, len(every))
    thick = most if rows >= (most + 1) * len(every) + AXIS_ROWS + len(key) else 1
    names = bar_names([_named(level) for level in every], columns)
    figures = bar_figures([level.words for level in every], columns, thick, glyphs)
    name = max(width(row) for each in names for row in each) + 2
    room = columns - name - max(cell_len(row) for each in figures for row in each) - 2
    high = max(thick, *map(len, names))
    spare = rows - high * len(every) - AXIS_ROWS - len(key)
    gap = wide_gap(spare, len(every)) if is_tall(rows, len(every)) else int(spare >= len(every))
    if room < LEAST_RANGE or high * len(every) + AXIS_ROWS + len(key) > rows:
        return ()
    lines: list[Line] = []
    for each, one in zip(found, ranges, strict=True):
        for place in range(len(_of(each))):
            label, figure = names.pop(0), figures.pop(0)
            drawn = range_rows(one, scale, room, high, glyphs) if not place else against_rows(one, place - 1, scale, room, high, glyphs)
            between = against_rows(one, None, scale, room, 1, glyphs) if place else (BLANK,)
            lines += [(Span(" " * name), *between[0]) if place else BLANK] * (gap if lines else 0)
            for row, marks in enumerate(drawn):
                text = label[row] if row < len(label) else ()
                spoken = row - (high - len(figure)) // 2
                end = Span(f" {figure[spoken]}" if 0 <= spoken < len(figure) else "", "strong")
                lines.append((*text, Span(" " * (name - width(text))), *marks, end))
    return (*lines, *slide_axis(scale, "%", name, room, glyphs), *key)


def _of(each: StatedLevel) -> tuple[Level, ...]:
    return (each.level, *(reference.level for reference in each.references))


def _named(level: Level) -> str:
    return ", ".join(filter(None, (capital(level.label), level.window)))
