"""Checks percentages of the prose against the shares in tables.

The words of the sentence name the row: 611 of 8,121 were cancelled.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tui.documents.finding import CheckFinding
from tui.documents.interval import NumberRange
from tui.documents.prose.cells import Named, Tables
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.mentions import Mention
from tui.documents.prose.moves import moves
from tui.documents.prose.named_cells import WHOLES
from tui.documents.prose.slips import is_slip

from .prose_finding import plain_number, stated_finding

_SHARE = re.compile(r"\b(?:of\s(?:all|the|total)|share|proportion|accounted|made\sup|represent\w*)\b", re.IGNORECASE)


class CellShare(Struct, frozen=True):
    """The share of a cell in the total of its column or row."""

    part: Named
    whole: Named
    interval: NumberRange

    @property
    def why(self) -> str:
        """How it follows."""
        one, all_of = (_value(each) for each in (self.part, self.whole))
        return f"{one} ({self.part.words}) of {all_of} ({self.whole.words}) is {plain_number(self.interval.middle)}%."


def cell_shares(sentence: ProseSentence, tables: Tables, agreeing_at: frozenset[int] = frozenset()) -> Iterator[CheckFinding]:
    """Check two percentages, from before to after, against the shares of a row.

    The sentence names the row.

    One of them has to agree: that shows that the shares of this row are meant.
    """
    pairs = [move for move in moves(sentence) if move.before is not None and move.after is not None]
    levels = [(move.before, move.after) for move in pairs if move.before and move.after and move.before.unit == "%"]
    mentions = tables.mentions.of(sentence.text)
    if not levels and mentions:
        yield from _lone(sentence, mentions, tables, agreeing_at)
    if len(levels) != 1:
        return
    before, after = levels[0]
    found = {each: list(_shares(sentence, each, tables)) for each in (before, after)} if mentions else {}
    if not found:
        return
    fits = {each: [share for share in shares if each.allowed.meets(share.interval)] for each, shares in found.items()}
    for one, other in ((before, after), (after, before)):
        if fits[one]:
            yield _finding(sentence, one, fits[one][0])
        elif fits[other] and (left := _unlike(found[one], fits[other])) and len(left) == 1:
            yield _finding(sentence, one, left[0])


def _lone(sentence: ProseSentence, mentions: Sequence[Mention], tables: Tables, agreeing_at: frozenset[int]) -> Iterator[CheckFinding]:
    """The only percentage of a sentence, if it is a slip for a share.

    The share is that of the named row in the named period.
    """
    percents = [each for each in sentence.figures if each.unit == "%" and each.role == "level" and not each.sign]
    if len(percents) != 1 or not _SHARE.search(sentence.text) or tables.fits_beside(percents[0], mentions):
        return
    if percents[0].start in agreeing_at:
        return
    found = [
        share for share in _shares(sentence, percents[0], tables) if share.part.dated or (share.part.only and percents[0].window is None)
    ]
    if any(share.interval.meets(percents[0].allowed) for share in found):
        return
    slips = [share for share in found if share.part.column == share.whole.column and is_slip(percents[0], share.interval)]
    if len({share.interval for share in slips}) == 1:
        yield _finding(sentence, percents[0], slips[0])


def _unlike(shares: Sequence[CellShare], taken: Sequence[CellShare]) -> list[CellShare]:
    """The shares of the same label in another period than those that agree."""
    labels = {share.part.label for share in taken}
    periods = {share.part.when for share in taken}
    return [share for share in shares if share.part.label in labels and share.part.when not in periods]


def _shares(sentence: ProseSentence, figure: StatedFigure, tables: Tables) -> Iterator[CellShare]:
    for cell in tables.named(sentence, figure, tables.mentions.of(sentence.text), nearest=False):
        if cell.labels and not cell.percent and cell.interval is not None:
            yield from _of_totals(cell)


def _of_totals(cell: Named) -> Iterator[CellShare]:
    reading = cell.reading
    wholes = [
        Named(cell.table, reading, at, cell.column, 0, False, cell.when) for at, line in enumerate(reading.rows) if line.role in WHOLES
    ]
    wholes += [
        Named(cell.table, reading, cell.row, at, 0, False, cell.when) for at, line in enumerate(reading.columns) if line.role in WHOLES
    ]
    for whole in wholes:
        if whole.interval is not None and cell.interval is not None and whole.interval.low > cell.interval.high:
            share = cell.interval.over(whole.interval)
            if share is not None:
                yield CellShare(cell, whole, share.times(100))


def _finding(sentence: ProseSentence, figure: StatedFigure, share: CellShare) -> CheckFinding:
    beside = (share.part.place, share.whole.place)
    passage = sentence.around(figure, figure)
    return stated_finding(sentence, figure, "share", share.interval, share.why, beside=beside, passage=passage)


def _value(cell: Named) -> str:
    value = cell.reading.values[cell.row][cell.column]
    return plain_number(value.value) if value is not None else ""
