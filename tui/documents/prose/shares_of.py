"""Shares that stand in no table but follow from figures beside them.

In 4,126 of 7,343 (56.2%) the three figures agree: none of them is a slip.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tui.documents.interval import exactly

from .figure import ProseSentence, StatedFigure
from .named_cells import NamedCell
from .numerals import numerals

APART = 2
"""A share stands no farther from its part and its whole."""


def is_borne_out(sentence: ProseSentence, quote: str, right: str) -> bool:
    """Whether a number is the whole of a part and a percentage beside it.

    A number that a slip would have replaced is that as well, where it differs little.
    """
    for whole, part, percent in _wholes(sentence):
        number = next((each.value for each in numerals(right)), Decimal(0))
        if whole.quote == quote and number and (share := part.allowed.over(exactly(number))) is not None:
            return not share.times(100).meets(percent.allowed)
    return False


def _wholes(sentence: ProseSentence) -> Iterator[tuple[StatedFigure, StatedFigure, StatedFigure]]:
    """Every number with a part and the percentage that they give."""
    figures = sentence.figures
    for at, percent in enumerate(figures):
        if percent.unit != "%" or percent.role != "level" or not percent.exact:
            continue
        beside = [each for each in figures[max(0, at - APART) : at + APART + 1] if _is_count(each)]
        for part in beside:
            for whole in beside:
                share = part.allowed.over(whole.allowed) if part.value < whole.value else None
                if share is not None and share.times(100).meets(percent.allowed):
                    yield whole, part, percent


def _is_count(figure: StatedFigure) -> bool:
    return figure.role == "level" and figure.exact and figure.counted and figure.unit == "" and figure.value > 0


def is_other_share(figure: StatedFigure, cells: Sequence[NamedCell]) -> bool:
    """Whether a percentage is the share of a named cell in another row of its column.

    The sentence can name that row in its own words: strip searches as a share of detentions.
    """
    for cell in cells:
        place = cell.first
        if cell.percent or not (all(cell.named) or cell.whole):
            continue
        for row in place.reading.values:
            other = row[place.column]
            if other is None or other.unit == "%" or other.value <= cell.interval.high:
                continue
            share = cell.interval.over(other.interval)
            if share is not None and share.times(100).meets(figure.allowed):
                return True
    return False
