"""Changes that the report's own levels bear out.

In the second quarter there were 70. In the third there were 57: a decrease of 13, or 18.6%.
"""

from itertools import permutations

from .figure import ProseSentence, StatedFigure


def between_levels(before: ProseSentence | None, sentence: ProseSentence) -> frozenset[str]:
    """The changes of a sentence, as printed, that lie between two levels.

    These stand in the sentence, or one of them in the sentence before.
    """
    levels = [each for part in (before, sentence) if part is not None for each in part.figures if _is_level(each)]
    changes = [each for each in sentence.figures if each.role in ("change", "percent-change") and each.sign]
    return frozenset(change.quote for change in changes if any(_is_between(change, *pair) for pair in permutations(levels, 2)))


def _is_level(figure: StatedFigure) -> bool:
    return figure.role == "level" and figure.counted and figure.exact


def _is_between(change: StatedFigure, one: StatedFigure, other: StatedFigure) -> bool:
    found = other.allowed - one.allowed
    if change.unit == "%":
        relative = found.over(one.allowed)
        return relative is not None and relative.times(100).meets(change.signed)
    return change.unit == one.unit == other.unit and found.meets(change.signed)
