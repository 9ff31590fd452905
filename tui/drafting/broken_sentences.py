"""Puts together a sentence that the end of a page or a blank line has cut."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from tui.documents.document import Block, Heading, Paragraph, PrintedTable
from tui.documents.readers.clean import joined_lines

_ENDED = re.compile(r"[.:;!?…]['’”\")\]¹²³⁴⁵⁶⁷⁸⁹⁰]*$")
_CUT = re.compile(
    r"(?:,|\b(?:the|a|an|and|or|of|to|in|on|at|by|for|with|from|that|which|this|these|their|its|our|as|than|between|is|are|was|were|has|have|had|been"
    r"|but|per|under|over|into|about|within|during|against|both|not|no|very|more|most|less))$",
    re.IGNORECASE,
)
FEWEST_CUT_WORDS = 8
"""A shorter line without a full stop is complete, not a cut sentence."""
FULL_STOPS = 0.8
"""The least share of long paragraphs with a full stop that makes one without it look cut."""


class JoinedBlock(NamedTuple):
    """A block, and the places of the blocks whose words it has."""

    block: Block
    places: tuple[int, ...]


def joined_sentences(blocks: Sequence[Block], aside: set[int]) -> list[JoinedBlock]:
    """The blocks in order, with what was cut put together.

    Notes and running heads, which are `aside`, may stand between the two.
    """
    stops = _full_stops(blocks)
    found: list[JoinedBlock] = []
    for at, block in enumerate(blocks):
        first = None if at in aside else _begun(found, aside, block)
        if first is not None and isinstance(block, Paragraph):
            before = found[first].block
            assert isinstance(before, Paragraph)
            if goes_on(before, block, stops=stops, apart=first != len(found) - 1):
                found[first] = JoinedBlock(replace(before, text=joined_lines(before.text, block.text)), (*found[first].places, at))
                continue
        found.append(JoinedBlock(block, (at,)))
    return found


def _begun(found: Sequence[JoinedBlock], aside: set[int], block: Block) -> int | None:
    """The place of the paragraph that a block could go on from.

    Notes and tables may stand between."""
    for at in range(len(found) - 1, -1, -1):
        before = found[at].block
        if isinstance(before, Paragraph) and found[at].places[0] not in aside:
            return at
        overleaf = block.place.page == before.place.page + 1 or block.place.page > 1
        if isinstance(before, Heading) or not (found[at].places[0] in aside or (isinstance(before, PrintedTable) and overleaf)):
            return None
    return None


def goes_on(first: Paragraph, second: Paragraph, *, stops: bool, apart: bool) -> bool:
    """Whether a paragraph goes on with the sentence of the one before it.

    `stops` says that the document's paragraphs end with full stops, and `apart` that something stands between.
    """
    text, below = first.text.rstrip(), second.text.lstrip()
    if second.bullet or second.footnote or second.depth or first.footnote or not text or not below or _ENDED.search(text):
        return False
    words = len(text.split())
    if below[0].islower():
        return words >= FEWEST_CUT_WORDS // 2 and not re.match(r"^[a-z][.)]\s", below)
    if apart or words < FEWEST_CUT_WORDS:
        return False
    overleaf = second.place.page == first.place.page + 1 and first.place.page > 0
    return bool(_CUT.search(text)) or (
        (stops or overleaf) and not first.bullet and bool(_ENDED.search(below)) and words >= FEWEST_CUT_WORDS
    )


def _full_stops(blocks: Sequence[Block]) -> bool:
    """Whether nearly all long paragraphs end with a full stop."""
    long = [
        block.text for block in blocks if isinstance(block, Paragraph) and not block.bullet and len(block.text.split()) >= FEWEST_CUT_WORDS
    ]
    return len(long) >= 3 and sum(bool(_ENDED.search(text.rstrip())) for text in long) >= FULL_STOPS * len(long)
