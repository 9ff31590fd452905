"""A change of the prose against the two cells that its words name.

7.3% fewer people in March 2013 than in March 2012.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from tui.documents.finding import CheckFinding
from tui.documents.interval import ZERO, NumberRange
from tui.documents.prose.cells import Named, Tables, resolved
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.linking import light
from tui.documents.prose.mentions import Mention

from .prose_finding import plain_number, stated_finding

_YEAR_BEFORE = re.compile(r"\b(?:year|same|equivalent|corresponding)\b", re.IGNORECASE)
_SAME_PART = re.compile(r"\bsame\s(?:period|months|point|time|stage|part)\b|\bto\sdate\b", re.IGNORECASE)
MOST_PAIRS = 3_000
"""The most pairs of cells to try for one figure."""


class CellPair(Struct, frozen=True):
    """Two cells of one label, the earlier and the later one."""

    before: Named
    after: Named

    def change(self, figure: StatedFigure) -> NumberRange | None:
        """The change in the unit of a figure, with its sign."""
        one, other = self.before.interval, self.after.interval
        if one is None or other is None:
            return None
        difference = other - one
        if figure.unit != "%":
            return difference
        relative = difference.over(one)
        return relative.times(100) if relative is not None else None

    def fits(self, figure: StatedFigure) -> bool:
        """Whether a figure can be the change, in its own direction."""
        found = self.change(figure)
        return found is not None and found.meets(figure.signed)


def cell_changes(sentence: ProseSentence, tables: Tables, agreeing_at: frozenset[int] = frozenset()) -> Iterator[CheckFinding]:
    """Hold the changes of a sentence against cells, where the sentence says which.

    By its periods, its levels or another change. Figures at `agreeing_at` are right.
    """
    if any(window.partial for window in sentence.windows) or _SAME_PART.search(sentence.text):
        return  # The tables seldom have the same part of another year.
    figures = [each for each in sentence.figures if each.role in ("change", "percent-change") and each.sign and each.relation == "exactly"]
    if not figures:
        return
    mentions = tables.mentions.of(sentence.text)
    for figure in figures:
        if figure.start in agreeing_at:
            continue
        beside = [each for each in figures if each is not figure and _together(sentence, figure, each)]
        beside += _in_brackets(sentence, figure)
        if figure.base is None and (bases := [each.base for each in beside if each.base is not None]):
            figure = replace(figure, base=bases[0])  # Down by 361 (3.0%) since March 2013: so is the 361
        pairs = [pair for pair in _pairs(sentence, figure, tables, mentions) if _suits(figure, pair)]
        sure = _sure(sentence, figure, beside, pairs, tables)
        # Of a number and a percentage that are each right for another pair, the percentage is wrong.
        if any(pair.fits(figure) for pair in (sure if sure and figure.unit == "%" else pairs)) or tables.fits_beside(figure, mentions):
            continue
        if len({pair.change(figure) for pair in sure}) == 1:
            yield _finding(sentence, figure, sure[0])
        elif figure.unit == "points" and not pairs:
            yield from _points(sentence, figure, tables, mentions)


def _points(sentence: ProseSentence, figure: StatedFigure, tables: Tables, mentions: Sequence[Mention]) -> Iterator[CheckFinding]:
    """A change of a number that is right in per cent, and stated in percentage points."""
    percent = replace(figure, unit="%")
    pairs = [pair for pair in _pairs(sentence, figure, tables, mentions) if _suits(percent, pair)]
    sure = _sure(sentence, percent, (), pairs, tables)
    if len({pair.change(percent) for pair in sure}) == 1 and sure[0].fits(percent):
        finding = _finding(sentence, percent, sure[0])
        why = f"{finding.why} A number does not change by percentage points."
        yield replace(finding, kind="points", stated=figure.quote, verdict="differs", why=why, weight=0.3)


def _suits(figure: StatedFigure, pair: CellPair) -> bool:
    return pair.before.percent == pair.after.percent == (figure.unit == "points")


def _together(sentence: ProseSentence, one: StatedFigure, other: StatedFigure) -> bool:
    first, last = sorted((one, other), key=lambda each: each.start)
    return any(pair == (first, last) for pair in pairwise(sentence.figures)) and light(sentence, first, last)


def _in_brackets(sentence: ProseSentence, figure: StatedFigure) -> Iterator[StatedFigure]:
    """The number in brackets after a percentage, which can be the same change.

    Down 8.8% (180 offences).
    """
    at = sentence.figures.index(figure)
    for other in sentence.figures[at + 1 : at + 2]:
        counted = other.role == "level" and other.exact and other.unit == "" and figure.unit == "%"
        if counted and sentence.gap(figure, other).strip() == "(":
            yield replace(other, role="change", sign=figure.sign)


def _pairs(sentence: ProseSentence, figure: StatedFigure, tables: Tables, mentions: Sequence[Mention]) -> Iterator[CellPair]:
    """The pairs of cells of one label that a figure's periods allow."""
    groups: dict[tuple[int, int, int, str], list[Named]] = {}
    # The cells of a percentage change are numbers, not the percentages that the table has.
    asked = replace(figure, unit="") if figure.unit == "%" else figure
    for cell in tables.named(sentence, asked, mentions, nearest=True, any_period=True):
        if cell.when is None or not cell.when.dated:
            continue
        reading = cell.reading
        if reading.columns[cell.column].window is not None:
            groups.setdefault((cell.table, 0, cell.row, reading.columns[cell.column].text), []).append(cell)
        if reading.rows[cell.row].window is not None:
            groups.setdefault((cell.table, 1, cell.column, reading.rows[cell.row].text), []).append(cell)
    now, base = resolved(sentence, figure), figure.base
    for cells in groups.values():
        if len(cells) ** 2 > MOST_PAIRS:
            continue
        for before in cells:
            for after in cells:
                one, other = before.when, after.when
                if one is None or other is None or one.last >= other.last or one.months != other.months:
                    continue
                if now is not None and now.known and not tables.is_for(after.table, other, now):
                    continue
                if base is not None and base.known and not tables.is_for(before.table, one, base):
                    continue
                if base is not None and not base.known and _YEAR_BEFORE.search(base.text) and other.first - one.first != 12:
                    continue
                yield CellPair(before, after)


def _sure(
    sentence: ProseSentence, figure: StatedFigure, beside: Sequence[StatedFigure], pairs: Sequence[CellPair], tables: Tables
) -> list[CellPair]:
    """The pairs that the rest of the sentence bears out."""
    told = [pair for pair in pairs if any(_suits(each, pair) and pair.fits(each) for each in beside)]
    if told:
        return told
    levels = [each for each in sentence.figures if each.role == "level" and not each.sign and each.unit == ""]
    based = figure.base is not None and (figure.base.known or bool(_YEAR_BEFORE.search(figure.base.text)))
    held = [pair for pair in pairs if any(_is(each, pair.after) for each in levels)]
    if held and based:
        return held
    named = [pair for pair in pairs if pair.after.labels or tables.overlap(sentence, pair.after.table) > 1]
    if figure.window is not None and figure.window.known and figure.base is not None and figure.base.known:
        return named
    return []


def _is(level: StatedFigure, cell: Named) -> bool:
    return cell.interval is not None and level.allowed.meets(cell.interval)


def _finding(sentence: ProseSentence, figure: StatedFigure, pair: CellPair) -> CheckFinding:
    found = pair.change(figure) or NumberRange(ZERO, ZERO)
    kind = "percent-change" if figure.unit == "%" else "change"
    computed = -found if figure.sign < 0 else found
    unit = "%" if figure.unit == "%" else ""
    texts = [value.text for cell in (pair.before, pair.after) if (value := cell.reading.values[cell.row][cell.column]) is not None]
    why = f"From {texts[0]} ({pair.before.words}) to {texts[-1]} ({pair.after.words}) is a change of {plain_number(found.middle)}{unit}."
    beside = (pair.before.place, pair.after.place)
    return stated_finding(sentence, figure, kind, computed, why, beside=beside, passage=sentence.around(figure, figure))
