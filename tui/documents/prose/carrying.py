"""Joins a sentence to the one before it where it goes on about the same thing.

Robbery fell by 3.3%. This is 31 fewer offences.
"""

import re

from msgspec.structs import replace

from .figure import ProseSentence
from .read import read_prose

_EARLIER_LEVEL = re.compile(
    r"(?:In|At|For|During|By|A|The)\s[^.;:]{3,60}?,?\s(?:it|they|there)\shad\s(?:been|come\sto|stood\sat|totalled|numbered|reached)\s[\d£]"
    r"|In\sthe\s(?:same|equivalent|corresponding|previous|prior|preceding)\s[^.;:,]{3,40},?\s(?:it|they|there)\s(?:was|were)\s[\d£]"
)
_LATER_LEVEL = re.compile(
    r"(?:In|At|For|During|By|Over)\s[^.;:]{3,60}?,?\s(?:there\s(?:were|was)|it\swas|they\swere|we\srecorded|the\s(?:figure|number|total)\swas)\s"
    r"(?:only\s|just\s)?[\d£]",
)
_GOES_ON = re.compile(
    r"(?:This|That|It)\s(?:is|was|represents|represented|equates\sto|means|amounts\sto|marks)\s"
    r"(?:(?:an?|just|only|about|around|almost|nearly|over|some|equivalent\sto)\s){0,2}"
    r"(?:[\d£]|rise|fall|increase|decrease|reduction|growth|drop|decline|change|difference)",
)
MOST_CARRIED = 4
"""The most figures of each sentence: of more it is not clear which are meant."""


def carried(before: ProseSentence, sentence: ProseSentence) -> ProseSentence | None:
    """The two sentences as one, with a comma for the full stop between them.

    None where the second begins a thought of its own.
    """
    if not any(start.match(sentence.text) for start in (_GOES_ON, _EARLIER_LEVEL, _LATER_LEVEL)) or not (
        0 < len(before.figures) <= MOST_CARRIED and 0 < len(sentence.figures) <= MOST_CARRIED
    ):
        return None
    if sentence.before != before.text:
        return None
    lead = before.text.rstrip()
    if not lead.endswith("."):
        return None
    text = f"{lead[:-1]},{before.text[len(lead) :]}{sentence.text}"
    joined = next(read_prose(text, sentence.place, sentence.heading), None)
    return replace(joined, before=before.before) if joined is not None and joined.text == text else None


def with_full_stop(quote: str, joined: ProseSentence, before: ProseSentence, sentence: ProseSentence) -> str:
    """A passage of two joined sentences with the full stop between them."""
    one, other = (" ".join(text.split()) for text in (joined.text, f"{before.text}{sentence.text}"))
    at = one.find(quote)
    return other[at : at + len(quote)] if at >= 0 and len(one) == len(other) else quote
