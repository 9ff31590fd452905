"""Figures that hardly fit a cell by chance."""

from tui.documents.prose.figure import ProseSentence, StatedFigure

PRECISE = 3
"""A figure with so many digits, and no word such as about, is hardly another cell's by chance."""


def is_precise(stated: StatedFigure) -> bool:
    """Whether a figure has enough digits to single out a cell."""
    digits = [char for char in stated.quote if char.isdigit()]
    return stated.exact and not stated.spelled and len("".join(digits).lstrip("0")) >= PRECISE


def is_paired(sentence: ProseSentence) -> bool:
    """Whether a sentence states one change and its percentage.

    Both hardly fit by chance.
    """
    moved = [each for each in sentence.figures if each.role in ("change", "percent-change")]
    return {each.unit == "%" for each in moved} == {True, False} and len(moved) == 2 and all(each.exact for each in moved)
