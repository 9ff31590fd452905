"""Splits a paragraph into sentences, each with its place in the text."""

import re
from collections.abc import Iterator

_END = re.compile(r"(?<![.!?])[.!?]{1,4}[\"'”’)\]]{0,4}\s{1,9}(?=[\"'“‘(\[]{0,3}[A-Z0-9£•–-])|\n[ \t]{0,80}\n|\s[•▪●]\s")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|approx|no|nos|vs|st|mr|mrs|ms|dr|prof|sgt|insp|supt|cf|ca|c|p|pp|para|paras|fig|figs|s|ss|inc|incl|ref|vol|sec|al"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[A-Z]|^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4}))\.$",
    re.IGNORECASE,
)
_LONGEST = 5_000


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The start and the end of every sentence of a paragraph."""
    begins = 0
    for found in _END.finditer(text):
        stop = found.start() + 1
        if found[0][0] == "." and _ABBREVIATED.search(text[max(begins, stop - 12) : stop]) and not found[0].count("\n"):
            continue
        if text[begins : found.end()].strip():
            yield begins, found.end()
        begins = found.end()
    if text[begins:].strip():
        yield begins, len(text)


def cut_sentence(text: str) -> str:
    """A sentence of a reasonable length.

    What is longer is a list or a listing, and is cut.
    """
    return text[:_LONGEST]
