"""Reads one cell of a table.

A number, a rating, a note, or a sign of official statistics.
"""

import re

from msgspec import Struct

from tui.model.measures import Measure
from tui.model.table import EMPTY, MISSING_MARKS, STATUS_MARKS, Cell, Number
from tui.model.tables import Column, ColumnRelation
from tui.text.visible import legible, visible

from .datapackage import Field
from .words import quote, some

MOST_DIGITS = 15
"""The most digits of a whole number, or before the point, that a float holds exactly."""
_WHOLE = re.compile(rf"-?[0-9]{{1,{MOST_DIGITS}}}")
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_STATUS = r"(?s)(.*\S)\s*(\[[pr]\])"
_NO_FIGURE = frozenset(("n/a", "na", "n.a.", "n/k", "none", "null", "-", "--", "–", "—", ".", "..", "...", "…", "*", ":"))
"""What spreadsheets have where there is no figure; Beatbook knows an empty cell and the signs of official statistics."""
_DIFFERENCES: frozenset[ColumnRelation] = frozenset(("change", "percent-change"))
"""Relations whose figures can be below zero, even of a count."""
_OTHER_NUMBERS: frozenset[ColumnRelation] = frozenset(("change", "percent-change", "share", "rank"))
"""Relations whose figures are numbers, even of a rating."""


class Misfit(Exception):
    """A cell that does not fit its column: what it is, and what was expected."""


class UndeclaredSign(Misfit):
    """A sign that the package does not have among the missing values of the file."""


class ColumnFormat(Struct, frozen=True):
    """What the cells of a column may be.

    `whole` says that the package has whole numbers only, `typed` that it has numbers only, so that a sign must be among its `missing`
    values. `simple` says that whole numbers need no closer look; most cells have one.
    """

    column: Column
    measure: Measure | None
    whole: bool
    typed: bool
    missing: frozenset[str]
    simple: bool = False

    @classmethod
    def of(cls, column: Column, measure: Measure | None, field: Field, missing: frozenset[str]) -> "ColumnFormat":
        """The format of a column with the type that the package gives it."""
        simple = measure is not None and column.relation != "rank" and not holds_text(column, measure)
        return cls(column, measure, field.type == "integer", field.type in ("integer", "number"), missing, simple)

    def read(self, text: str, own: Measure | None = None) -> Cell:
        """A cell of this column.

        `own` is the measure of its row, if rows have measures of their own. Raises Misfit.
        """
        if self.simple and text.isdecimal() and text.isascii() and len(text) <= MOST_DIGITS and text not in self.missing:
            return Cell(int(text))
        if not text or text in MISSING_MARKS or text in self.missing:
            if text not in self.missing and (self.typed or not text):
                if text:
                    raise UndeclaredSign(f"is {quote(text)}", f"{quote(text)} among the missingValues")
                raise Misfit("is empty", "a value")
            return Cell(None, MISSING_MARKS[text]) if text in MISSING_MARKS else EMPTY
        relation, measure = self.column.relation, self.measure or own
        if relation == "note":
            return Cell(_text(text))
        figure, mark = text, ""
        if text[-1] == "]" and (ends := re.fullmatch(_STATUS, text)):
            figure, mark = ends[1], ends[2]
            if self.typed:
                raise Misfit(f"is {quote(visible(text))}", f"a number alone, or a column of the type string for {mark}")
        value: Number | str
        if measure is None:
            value = _anything(figure)
        elif holds_text(self.column, measure):
            value = _rating(figure, measure)
        else:
            value = _whole(figure) if self.whole else _number(figure)
            if relation == "rank" and (value < 1 or not isinstance(value, int)):
                raise Misfit(f"is {quote(visible(text))}", "a rank such as 1 or 34")
            if value < 0 and measure.kind == "count" and relation not in _DIFFERENCES:
                raise Misfit(f"is {quote(visible(text))}", "0 or more, as it is a count")
        return Cell(value, STATUS_MARKS[mark] if mark else "")


def holds_text(column: Column, measure: Measure | None) -> bool:
    """Whether a column has ratings or notes, not numbers."""
    return column.relation == "note" or (measure is not None and measure.kind == "rating" and column.relation not in _OTHER_NUMBERS)


def _anything(text: str) -> Number | str:
    """A figure of a measure that is not known, which is a problem of its own."""
    return _number(text) if _DECIMAL.fullmatch(text) else visible(text)


def member(text: str) -> str:
    """The name of a member of a dimension. Raises Misfit."""
    return _text(text)


def _text(text: str) -> str:
    words = visible(text)
    if not words:
        raise Misfit("is empty", "text")
    return words


def _rating(text: str, measure: Measure) -> str:
    words = visible(text)
    if words not in measure.scale:
        raise Misfit(f"is {quote(words)}", f"one of {some(measure.scale)}" if measure.scale else "a rating of the measure's scale")
    return words


def _no_number(text: str, expected: str) -> Misfit:
    """A text in a column of numbers.

    With the spaces around it, which are easily overlooked, or with what to write where there is no figure.
    """
    bare = visible(text)
    if bare.casefold() in _NO_FIGURE:
        return Misfit(f"is {quote(bare)}", "an empty cell, [x], [c] or [z] where there is no figure")
    if _DECIMAL.fullmatch(bare) and bare != text:
        return Misfit(f"is {quote(legible(text))}, with a space", f"{expected}, and no space around it")
    return Misfit(f"is {quote(bare)}", expected)


def _whole(text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise _no_number(text, "a whole number without separators")
    return int(text)


def _number(text: str) -> Number:
    if _WHOLE.fullmatch(text):
        return int(text)
    if not _DECIMAL.fullmatch(text):
        raise _no_number(text, "a number without separators")
    if len(text.lstrip("-0").partition(".")[0]) > MOST_DIGITS:
        raise Misfit(f"is {quote(visible(text))}", f"at most {MOST_DIGITS} digits before the point")
    return float(text)
