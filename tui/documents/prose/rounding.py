"""When the noughts of a number may be rounding.

Within a sentence a number is what it says: 150 is no 148. Only two noughts or more can be rounding, or one in a document that rounds all
its numbers.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from tui.documents.document import CheckedDocument, PrintedTable
from tui.documents.interval import ZERO, NumberRange
from tui.documents.printed import LONGEST_NUMBER

from .figure import ProseSentence, StatedFigure

SMALLEST_ROUNDED = 1_000
"""Below this at least two digits are meant: 300 can be 298, but not 340."""
FEWEST_NUMBERS = 8
"""So many different numbers, all of them round, show that a document rounds."""
MOST_EXACT = 0.02
"""The part of its numbers that such a document may leave as they are."""
LEAST = 100
_STEPS = (1_000, 100, 10, 5)
_TO_NEAREST = re.compile(
    r"\brounded\b[^.;]{0,60}\bnearest\s(?P<step>five|ten|hundred|thousand|5|10|50|100|1,?000)\b(?!\s?(?:%|per\s?cent|pounds?|pence))",
    re.IGNORECASE,
)
_WORDS = {"five": 5, "ten": 10, "hundred": 100, "thousand": 1_000}
_COUNT = re.compile(r"[-−+]?\d{1,3}(?:,?\d{3})*")
MOST_SEARCHED = 5_000


def rounding_step(document: CheckedDocument, sentences: Iterable[ProseSentence]) -> int:
    """What a document rounds its numbers to, 1 where it does not.

    It says so, or all its numbers of three digits or more are round.
    """
    for block in document.blocks:
        if not isinstance(block, PrintedTable) and (said := _TO_NEAREST.search(block.text)):
            word = said["step"].replace(",", "").casefold()
            return _WORDS.get(word) or int(word)
    numbers = [value for value in (*_in_tables(document), *_in_sentences(sentences)) if value >= LEAST]
    if len(set(numbers)) < FEWEST_NUMBERS:
        return 1
    return next((step for step in _STEPS if sum(value % step != 0 for value in numbers) <= MOST_EXACT * len(numbers)), 1)


def _in_tables(document: CheckedDocument) -> Iterator[int]:
    tables = [block for block in document.blocks if isinstance(block, PrintedTable)]
    for cell in [cell for table in tables for row in table.rows for cell in row][:MOST_SEARCHED]:
        if not cell.merged and len(cell.text) <= LONGEST_NUMBER and _COUNT.fullmatch(cell.text) and not _is_year(cell.text):
            yield int(cell.text.lstrip("-−+").replace(",", ""))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text[:2] in ("19", "20")


def _in_sentences(sentences: Iterable[ProseSentence]) -> Iterator[int]:
    for sentence in sentences:
        yield from (int(each.value) for each in sentence.figures if _is_count(each))


def _is_count(figure: StatedFigure) -> bool:
    """Whether a figure is a whole number, without words such as about."""
    return figure.exact and figure.power == 0 and figure.unit == "" and figure.role in ("level", "change")


def held_exact(sentence: ProseSentence, step: int) -> ProseSentence:
    """The sentence with what its own numbers allow of each other.

    `step` is what the document rounds to.
    """
    whole = [each for each in sentence.figures if _is_count(each)]
    return replace(sentence, figures=tuple(_printed(each, whole, step) if each in whole else each for each in sentence.figures))


def _printed(figure: StatedFigure, whole: Sequence[StatedFigure], step: int) -> StatedFigure:
    value = figure.value
    if step > 1 and value and value % step == 0:
        half = Decimal(step) / 2
    else:
        beside = [each for each in whole if abs(len(f"{each.value:f}") - len(f"{value:f}")) <= 1]
        half = Decimal(10) ** min(map(_noughts, beside)) / 2 if value and all(not each.value % 100 for each in beside) else ZERO
    return replace(figure, allowed=NumberRange(max(ZERO, value - half), value + half))


def _noughts(figure: StatedFigure) -> int:
    """How many of the noughts at the end of a number can be rounding."""
    digits = f"{figure.value:f}"
    noughts = len(digits) - len(digits.rstrip("0"))
    return min(noughts, len(digits) - 2) if figure.value < SMALLEST_ROUNDED else noughts


def beside_unrounded(stated: Sequence[StatedFigure]) -> Iterator[StatedFigure]:
    """The figures, with those exact that are compared with unrounded ones.

    A figure that ends in a nought is exact beside one of its size that does not: 720 compared with 734.
    """
    whole = [each for each in stated if _is_count(each)]
    plain = [len(str(each.value)) for each in whole if each.value % 10]
    for each in stated:
        beside = each in whole and not each.value % 10 and any(abs(len(str(each.value)) - digits) <= 1 for digits in plain)
        yield replace(each, allowed=NumberRange(each.value, each.value)) if beside else each
