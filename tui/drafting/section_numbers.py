"""The numbers before the headings of a document: `2 Summary`."""

import re
from collections.abc import Sequence

from tui.documents.document import Block, Heading

from .wording import harmless_line, unnumbered

FEWEST_NUMBERED = 3
"""So many headings whose numbers follow each other are numbered; `20 Mile Hill` and `101 Calls` are names."""
_NUMBER = re.compile(r"^(?P<number>\d{1,2})\s+(?=[^\W\d_])")


def heading_titles(blocks: Sequence[Block]) -> dict[int, str]:
    """The headings of a document by their place, each without its number.

    A number without a point is one only where most of them follow each other.
    """
    titles = {at: harmless_line(block.text) for at, block in enumerate(blocks) if isinstance(block, Heading)}
    numbered = {at: int(found["number"]) for at, title in titles.items() if (found := _NUMBER.match(title))}
    places = list(numbered)
    follow = {place for at, place in enumerate(places) if numbered[place] == 1 + (numbered[places[at - 1]] if at else 0)}
    sure = len(follow) >= FEWEST_NUMBERED and 2 * len(follow) > len(places)
    return {at: _NUMBER.sub("", title) if sure and at in follow else unnumbered(title) for at, title in titles.items()}
