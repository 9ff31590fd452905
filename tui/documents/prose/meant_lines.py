"""Which rows or columns of a table a sentence means by a figure."""

from collections.abc import Sequence

from tui.documents.line import TableLine

from .figure import ProseSentence, StatedFigure
from .mentions import GENERIC_ROOTS, Mention, label_words

VALUES = (
    "plain",
    "total",
    "subtotal",
    "whole",
    "part",
    "population",
    "cumulative",
    "statistic",
    "rate",
    "share",
    "average",
    "text",
    "target",
)
"""The roles of lines whose cells are levels."""


def named_lines(mentions: Sequence[Mention], axis: int) -> list[int]:
    """The lines of an axis that are named."""
    return list(dict.fromkeys(mention.line for mention in mentions if mention.axis == axis))


def nearest_lines(sentence: ProseSentence, figure: StatedFigure, mentions: Sequence[Mention], axis: int) -> list[int]:
    """The lines of an axis that stand nearest to a figure.

    Before it, back to the figure before, or else after it, up to the next.
    """
    own = [mention for mention in mentions if mention.axis == axis]
    if len({mention.line for mention in own}) <= 1 or len({(mention.start, mention.end) for mention in own}) == 1:
        return list(dict.fromkeys(mention.line for mention in own))
    levels = [each for each in sentence.figures if each.role not in ("percent-change", "change", "multiple", "duration")]
    spans = sorted({(mention.start, mention.end) for mention in own})
    if "respectively" in sentence.text.casefold() and len(spans) == len(levels) and figure in levels:
        start, end = spans[levels.index(figure)]
        return [mention.line for mention in own if (mention.start, mention.end) == (start, end)]
    since = max((each.end for each in levels if each.end <= figure.start), default=0)
    until = min((each.start for each in levels if each.start >= figure.end), default=len(sentence.text))
    before = [mention for mention in own if since <= mention.start and mention.end <= figure.start]
    after = [mention for mention in own if figure.end <= mention.start and mention.end <= until]
    if before:
        last = max(mention.start for mention in before)
        return [mention.line for mention in before if mention.start == last]
    if after:
        first = min(mention.start for mention in after)
        return [mention.line for mention in after if mention.start == first]
    return list(dict.fromkeys(mention.line for mention in own))


def is_special(line: TableLine, figure: StatedFigure) -> bool:
    """Whether a line is of the kind that a rate or a percentage needs."""
    if figure.role == "rate":
        return line.role == "rate"
    return figure.unit == "%" and (line.role == "share" or (line.percent and line.role in ("plain", "rate", "average")))


def neutral_lines(lines: Sequence[TableLine]) -> list[int]:
    """The lines whose words single nothing out.

    Words that all lines of their kind share do not count.
    """
    plain = [line for line in lines if line.role == "plain"]
    common = frozenset.intersection(*(label_words(line.words) for line in plain)) if len(plain) > 1 else frozenset()
    return [at for at, line in enumerate(lines) if line.role in VALUES and not label_words(line.words) - common - GENERIC_ROOTS]
