"""The same forces by other measures: small bars side by side, one scale a measure."""

from collections.abc import Sequence
from itertools import zip_longest

from tui.analysis.across.forces import PER, Forces
from tui.charts.bar import rightward
from tui.model.sentence_case import capital
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count
from tui.text.periods import when
from tui.text.spans import Line, Span, width
from tui.text.units import figure, heading_unit
from tui.text.wrapping import clip_distinct, fit, wrap

from .force_words import rate_places

LEAST_COLUMN, MOST_BESIDE, BETWEEN = 37, 3, 2
"""The fewest cells of a measure, the most measures side by side, and the cells between them."""
LEAST_SMALL_BAR, LEAST_NAME = 8, 12


def force_multiples(found: Sequence[Forces], own: str, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A block for each measure, as many side by side as there is room for."""
    beside = max(1, min(MOST_BESIDE, len(found), (columns + BETWEEN) // (LEAST_COLUMN + BETWEEN)))
    cells = (columns - BETWEEN * (beside - 1)) // beside
    lines: list[Line] = []
    for at in range(0, len(found), beside):
        several = found[at : at + beside]
        titles = [wrap((Span(capital(each.measure.title), "strong"),), cells) for each in several]
        highest = max(map(len, titles))
        blocks = [
            (*title, *[()] * (highest - len(title)), *_block(each, own, cells, glyphs)) for each, title in zip(several, titles, strict=True)
        ]
        lines += [()] if lines else []
        lines += [_side_by_side(row, cells) for row in zip_longest(*blocks, fillvalue=())]
    return tuple(lines)


def _side_by_side(row: Sequence[Line], cells: int) -> Line:
    spans: list[Span] = []
    for at, line in enumerate(row):
        last = at == len(row) - 1
        spans += line if last else (*line, Span(" " * (cells - width(line) + BETWEEN)))
    return tuple(spans)


def _block(found: Forces, own: str, cells: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The unit of a measure, and a row for each force."""
    places = rate_places(found)
    rates = [figure(each.figure.rate, places) for each in found.ranked]
    number = 1 + max(map(cell_len, rates))
    longest = max(cell_len(each.figure.name) for each in found.ranked)
    name = max(LEAST_NAME, min(1 + longest, cells - number - LEAST_SMALL_BAR - 1))
    names = clip_distinct([each.figure.name for each in found.ranked], name - 1)
    bar = max(0, cells - name - number)
    top = max(each.figure.rate for each in found.ranked)
    unit = f"{found.measure.unit} per {count(PER)} residents" if found.worked_out else heading_unit(found.measure)
    window = ", ".join(filter(None, (unit, when(found.figures[0].span.period))))
    lines: list[Line] = [*wrap((Span(window, "quiet"),), cells)]
    for each, short, rate in zip(found.ranked, names, rates, strict=True):
        is_own = own == each.figure.subject
        length = max(0.0, each.figure.rate) / top * bar if top > 0 else 0
        lines.append(
            (
                Span(fit(short, name, glyphs), "strong" if is_own else "plain"),
                Span(fit(rightward(length, glyphs), bar, glyphs), "bar" if is_own else "quiet-bar"),
                Span(fit(rate, number, glyphs, right=True), "strong" if is_own else "plain"),
            )
        )
    return tuple(lines)
