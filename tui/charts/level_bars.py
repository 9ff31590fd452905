"""Levels above what the report sets them against: bars from 0, or close up.

`stated_levels` of `tui.analysis.levels` finds them for a topic. Percentages are drawn on a scale to 100%, other units to a round number.
Those whose bars would look alike are marks on a shorter axis, which the title names.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tui.analysis.chance import CHANCE
from tui.analysis.levels import Level, Levels, Reference, StatedLevel
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.longer_signs import written_longer
from tui.text.numbers import amount, count, plural, rounded, signed_unit, unit_word
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import fit, within, wrap

from .bar import rightward, round_top
from .close_up import close_gap, close_rows, close_scale, sample_rows, whisker_sign
from .level_ranges import OF_SO_MANY, chance_interval

LEAST_LEVEL_BAR = 12
"""The fewest cells for a bar; where there are fewer, the name stands above it."""
MIDDLE_FROM = 24
"""The fewest cells of a scale with its middle named."""
MARGIN_CELLS = 6
"""The cells of how far a level goes by chance: `+/-2.2` in ASCII."""
NOT_TESTED = "not tested for chance"


class LevelDetail(NamedTuple):
    """How much of the levels is drawn, by the rows that a page has.

    Levels that are `spaced` have blank rows between them. With `samples` a close-up has the range by chance for several numbers of people
    asked. `whole` are the bars from 0 below it. A `brief` one says less below the bars.
    """

    spaced: bool = False
    samples: bool = False
    whole: bool = False
    brief: bool = False


LEAST_DETAILED = LevelDetail()


def level_bars(found: Levels, columns: int, glyphs: Glyphs, detail: LevelDetail = LEAST_DETAILED) -> tuple[Line, ...]:
    """A bar for each level and what it is set against, and the difference in words.

    Those of one unit share a scale, which is drawn above them. Statements whose level is not printed are counted: no height is made up
    for them.
    """
    lines: list[Line] = []
    for unit, of in groupby(found.stated, lambda each: each.level.unit):
        lines += _one_scale(unit, list(of), columns, detail, glyphs)
    return within((*lines, *(() if detail.brief else _in_words(found, columns))), columns)


def levels_title(found: Levels) -> str:
    """What the bars show, for the title of a pane."""
    references = [reference for each in found.stated for reference in each.references]
    if all(reference.target for reference in references):
        return "Level against target"
    against = "Level against average" if any("average" in each.level.label for each in references) else "Levels compared"
    return f"{against}, no target" if found.beside_average else against


def levels_legend(found: Levels) -> str:
    """What lengths and places mean: `bars from 0 to 100%`, `axis from 80% to 90%`."""
    legends = []
    for unit, of in groupby(found.stated, lambda each: each.level.unit):
        each = list(of)
        top = _top(unit, each)
        if close := close_scale(each, top):
            legends.append(f"axis from {' to '.join(signed_unit(count(end), unit) for end in close)}")
        else:
            legends.append("bars from 0 to 100%" if unit == "%" and top == 100 else "bars from 0")
    return "; ".join(dict.fromkeys(legends if len(legends) == 1 else (words.removesuffix(" to 100%") for words in legends)))


def _top(unit: str, found: Iterable[StatedLevel]) -> float:
    values = [level.value for each in found for level in (each.level, *(reference.level for reference in each.references))]
    return 100 if unit == "%" and max(values) <= 100 else round_top(max(values))


def _one_scale(unit: str, found: Sequence[StatedLevel], columns: int, detail: LevelDetail, glyphs: Glyphs) -> Iterator[Line]:
    rows = [(_named(each.level), each.level) for each in found]
    rows += [(f"  {_named(reference.level)}", reference.level) for each in found for reference in each.references]
    value = 1 + max(MARGIN_CELLS if detail.samples else 0, *(cell_len(level.words) for _, level in rows))
    name = 1 + max(cell_len(words) for words, _ in rows)
    above = columns - name - value < LEAST_LEVEL_BAR
    name = 2 if above else name
    room = max(1, columns - name - value)
    top = _top(unit, found)
    close = close_scale(found, top)
    key = f"  {whisker_sign(glyphs)} by chance" if close and any(_margin(each.level) for each in found) else ""
    yield (
        Span(fit(key if cell_len(key) < name else "", name, glyphs), "quiet"),
        Span(_scale(unit, close or (0, top), room, glyphs), "quiet"),
    )
    for each in found:
        drawn = close_rows(each, close, room, glyphs) if close else _bars(each, top, room, glyphs)
        between: Line = (Span(" " * name), *close_gap(each, close, room, glyphs)) if close else BLANK
        for place, ((words, level), marks) in enumerate(zip(_levels(each), drawn, strict=True)):
            yield from (between if place else BLANK,) if detail.spaced else ()
            yield from _rows(words, level, marks, (name, room), glyphs)
        for words, marks_of, margin in sample_rows(each, close, room, glyphs) if close and detail.samples and not above else ():
            yield from (between,) if detail.spaced else ()
            margin = margin if glyphs.unicode else written_longer(margin)
            yield (Span(fit(f"  {words}", name, glyphs), "quiet"), *marks_of, Span(f" {margin}", "quiet"))
        yield from (BLANK,) if detail.spaced else ()
        for reference in each.references:
            words = difference_in_words(each, reference, brief=detail.brief)
            yield from _below(words if glyphs.unicode else written_longer(words), name, columns)
    if close and detail.whole:
        yield from (BLANK, (Span(" " * name), Span(_scale(unit, (0, top), room, glyphs), "quiet")))
        for each in found:
            for place, ((words, level), marks) in enumerate(zip(_levels(each), _bars(each, top, room, glyphs), strict=True)):
                yield from (BLANK,) if place and detail.spaced else ()
                yield from _rows(words, level, marks, (name, room), glyphs)
        yield from (BLANK,) if detail.spaced else ()


def _levels(each: StatedLevel) -> tuple[tuple[str, Level], ...]:
    """A level and those that it is set against, with their names."""
    return (_named(each.level), each.level), *((f"  {_named(reference.level)}", reference.level) for reference in each.references)


def _below(words: str, indent: int, columns: int) -> Iterator[Line]:
    """A sentence below the bars, at the left where it would wrap beneath them."""
    indent = indent if cell_len(words) <= columns - indent else min(indent, 2)
    return ((Span(" " * indent), *line) for line in wrap((Span(words, "quiet"),), columns - indent))


def _bars(each: StatedLevel, top: float, room: int, glyphs: Glyphs) -> Iterator[Line]:
    """The bar of a level, and those of what it is set against."""
    for level in (each.level, *(reference.level for reference in each.references)):
        drawn = fit(rightward(max(0.0, level.value) / top * room, glyphs), room, glyphs)
        yield (Span(drawn, "plain" if level is each.level else "quiet"),)


def _rows(words: str, level: Level, marks: Line, cells: tuple[int, int], glyphs: Glyphs) -> Iterator[Line]:
    """What is drawn of a level between its name and its figure."""
    name, room = cells
    if cell_len(words) >= name:
        yield from wrap((Span(words),), name + room + 1 + cell_len(level.words), 4)
        words = ""
    yield (Span(fit(words, name, glyphs)), *marks, Span(f" {level.words}", "strong"))


def _named(level: Level) -> str:
    return ", ".join(filter(None, (level.label, level.window)))


def _scale(unit: str, ends: tuple[float, float], room: int, glyphs: Glyphs) -> str:
    """The scale above levels: `0%        50%        100%`, `0        20 days`."""
    low, high = ends
    first, middle, last = (signed_unit(count(value), unit) for value in (low, rounded((low + high) / 2, 4), high))
    word = unit_word(unit)
    last = f"{last} {word}" if word and len(first) + cell_len(f"{last} {word}") < room else last
    start = first.ljust(room // 2 - len(middle) // 2) + middle
    if room < MIDDLE_FROM or ((high - low) % 2 and not low) or len(start) + 2 + cell_len(last) > room:
        start = first
    return f"{start}{fit(last, max(0, room - len(start)), glyphs, right=True)}"


def difference_in_words(stated: StatedLevel, reference: Reference, *, brief: bool = False) -> str:
    """How far a level lies from what it is set against.

    `2.1 percentage points above, not tested: ±3 could be chance if 500 were asked; the report gives no number`, `misses the target:
    2.4 days above`, `above` where a figure is not exact.
    """
    difference = stated.difference(reference)
    size = stated.level.value - reference.level.value
    side = "above" if size > 0 else "below" if size < 0 else "level"
    far = "" if difference is None else _size(abs(difference), stated.level.unit)
    if reference.target and reference.met is not None:
        if not size:
            return "meets the target exactly" if difference == 0 else "meets the target"
        verdict = "meets the target" if reference.met else "misses the target"
        return f"{verdict}: {far} {side}" if far else f"{verdict}: {side}"
    if not size:
        return "at the same level"
    margin = _margin(stated.level, brief=brief)
    return f"{far.replace('percentage ', '') if margin and brief else far} {side}, {margin or NOT_TESTED}".lstrip()


def _margin(level: Level, *, brief: bool = False) -> str:
    """How far a share goes by chance, as the report does not say of how many."""
    found = chance_interval(level)
    if found is None:
        return ""
    margin = count(rounded((found.high - found.low) * 50, 0))
    if brief:
        return f"{CHANCE} (±{margin}) if {OF_SO_MANY} were asked"
    return f"not tested: ±{margin} {CHANCE} if {OF_SO_MANY} were asked; the report gives no number"


def _size(size: float, unit: str) -> str:
    return plural(size, "percentage point") if unit == "%" else amount(size, unit)


def _in_words(found: Levels, columns: int) -> Iterator[Line]:
    """How many statements have no level to draw.

    The list beside the chart has their titles.
    """
    if number := len(found.unprinted):
        yield from wrap((Span(f"Not drawn: {plural(number, 'statement')} without a printed level.", "quiet"),), columns, 2)
