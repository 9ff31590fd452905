"""Checks a figure that the prose states twice, or a table's title repeats.

Only where both sentences name the same things, the same period and the same unit, below headings that name the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.documents.document import CheckedDocument, DocumentPlace, Heading, PrintedTable
from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.meant import ALLOWED
from tui.documents.prose.mentions import GENERIC_ROOTS, roots
from tui.documents.prose.read import read_prose
from tui.documents.window import heading_windows

from .prose_finding import stated_finding

SMALLEST_REPEATED = 10
_OTHERWISE = re.compile(
    r"\b(?:target\w*|forecast\w*|estimat\w*|expect\w*|project\w*|plan\w*|budget\w*|provisional\w*|revis\w*|correct\w*|restat\w*|previous(?:ly)?"
    r"|earlier|originally|reported as|published|instead|rather|would|could|should|might|if|not|n[o’']t|without|another|others?"
    r"|further|additional|remain\w*|average\w*|mean|each|per|least|between|ranging|excluding|including|of which|same"
    r"|they|them|their|it|its|this|that|these|those|both|former|latter|here)\b",
    re.IGNORECASE,
)
"""Words that can make a figure another one than the same words give elsewhere."""
_SPEECH = frozenset(roots("altogether also however whole again meanwhile here following table chart shown there record offence crime"))
"""Words that say nothing of what is counted."""
_NAME = re.compile(r"(?<=[\sa-z,;:] )[A-Z][a-z]+")
"""A name within a sentence, such as that of a place."""


class _Statement(NamedTuple):
    """A figure with its sentence."""

    sentence: ProseSentence
    figure: StatedFigure


def repeats(document: CheckedDocument, paragraphs: Sequence[Sequence[ProseSentence]]) -> Iterator[CheckFinding]:
    """Compare the figures that are stated of the same thing in the same period.

    Where most of them agree, the odd one differs; of two, the later one.
    """
    stretches = dict(_stretches(document))
    same: dict[tuple[object, ...], list[_Statement]] = defaultdict(list)
    for sentence in (*_titles(document), *(each for paragraph in paragraphs for each in paragraph)):
        for key, statement in _statements(sentence, stretches.get(sentence.place, 0)):
            same[key].append(statement)
    for statements in same.values():
        for at, each in enumerate(statements):
            others = [other for other in statements if not other.figure.allowed.meets(each.figure.allowed)]
            alike = len(statements) - len(others)
            if others and (alike < len(others) or (alike == len(others) == 1 and at == 1)):
                yield _finding(each, others[0])


def _stretches(document: CheckedDocument) -> Iterator[tuple[DocumentPlace, int]]:
    """The place of each block, with how many headings and tables stand before it."""
    before = 0
    for block in document.blocks:
        yield block.place, before
        before += isinstance(block, Heading | PrintedTable)


def _titles(document: CheckedDocument) -> Iterator[ProseSentence]:
    headings: dict[int, str] = {}
    for block in document.blocks:
        if isinstance(block, Heading):
            headings = {level: text for level, text in headings.items() if level < block.level} | {block.level: block.text[:300]}
        elif isinstance(block, PrintedTable) and block.title:
            yield from read_prose(block.title[:1000], block.place, " ".join(headings.values()))


def _statements(sentence: ProseSentence, stretch: int) -> Iterator[tuple[tuple[object, ...], _Statement]]:
    """The levels of a sentence, each with what it is of and its period.

    None where a period or a figure could belong to another. Without a name in it, a sentence is of the table that it stands beside.
    """
    levels = [each for each in sentence.figures if each.role == "level" and each.unit != "points" and not each.sign]
    levels = [each for each in levels if each.value >= SMALLEST_REPEATED and not each.spelled]
    windows = {(each.first, each.last, each.day) for each in sentence.windows if each.known}
    own = {(each.window.first, each.window.last, each.window.day) for each in levels if each.window is not None and each.window.known}
    if not levels or not len(levels) == len(own) == len(windows) == len(sentence.windows) or _OTHERWISE.search(sentence.text):
        return
    text = list(sentence.text)
    spans = [(each.start, each.end) for each in sentence.windows] + [(each.start, each.end) for each in sentence.figures]
    for start, end in spans:
        text[start:end] = " " * (end - start)
    subject = frozenset(each for each in roots("".join(text)) if each.isalpha()) - ALLOWED - GENERIC_ROOTS - _SPEECH
    scope = 0 if _NAME.search("".join(text)) else stretch
    beyond = frozenset(roots(heading_windows(sentence.heading)[1])) - GENERIC_ROOTS - subject
    for each in levels if subject else ():
        if each.window is not None:
            key = (subject, beyond, scope, each.window.first, each.window.last, each.window.day, each.unit)
            yield key, _Statement(sentence, each)


def _finding(statement: _Statement, other: _Statement) -> CheckFinding:
    sentence, figure = statement
    quoted = other.sentence.around(other.figure, other.figure)
    why = f"The document gives {other.figure.quote} for the same figure, {other.sentence.place.words()}: “{quoted}”."
    return stated_finding(
        sentence,
        figure,
        "repeat",
        other.figure.allowed,
        why,
        value=other.figure.value,
        beside=(other.sentence.place,),
        passage=sentence.around(figure, figure),
    )
