"""Signs that take several characters of ASCII, where a text has the room for them."""

import re
from collections.abc import Sequence
from itertools import accumulate

LONGER = {"±": "+/-"}
"""Signs for which no single character of ASCII stands: `~` would say `about`, or that a claim is close."""


def written_longer(text: str) -> str:
    """A text with such signs written out."""
    for sign, words in LONGER.items():
        text = text.replace(sign, words)
    return text


def longer_in_line(texts: Sequence[str]) -> list[str]:
    """The parts of a line with such signs written out, where there is room.

    Blanks to the right of a sign give the room, up to the next border; one blank is left between words. What follows stays where it is, and
    a sign without room stays as it is.
    """
    line = "".join(texts)
    changed: dict[int, str] = {}
    for sign, words in LONGER.items():
        room = re.compile(rf"[^│┃]*?( {{{len(words) - len(sign)}}})(?= |$)")
        for found in re.finditer(re.escape(sign), line):
            if blanks := room.match(line, found.start()):
                first, last = blanks.span(1)
                line = f"{line[:first]}{'_' * (last - first)}{line[last:]}"
                changed |= {found.start(): words, **dict.fromkeys(range(first, last), "")}
    ends = list(accumulate(map(len, texts)))
    return ["".join(changed.get(at, line[at]) for at in range(end - len(text), end)) for text, end in zip(texts, ends, strict=True)]
