"""Numbers of a sentence that are no figure of its statement.

Spans of time that only say when, ages, parts of an approach, names, and periods written as a fraction.
"""

import re

from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.vocabulary import TIME_NOUNS, words

from .counted_nouns import noun_after

LARGEST_NAMED = 20
"""The largest number of groups, types or parts that is no figure but a way of speaking."""
_STRUCTURE = words(
    "types kinds sorts forms tiers categories groups themes strands pillars priorities capabilities definitions stages steps levels parts"
    " sections chapters elements components factors reasons ways methods approaches options aims objectives goals principles indicators"
    " measures forces districts divisions boroughs counties regions areas hubs tables columns rows pages bullets points words outcomes"
    " workstreams domains dimensions criteria models phases questions values grades bands teams"
)
"""Nouns of what a report is arranged by, and not of what it counts."""
_NAMED_BEFORE = re.compile(
    r"\b(?:the|these|those|their|its|our|all|both|other|same|of|in|across|into|following|a|an|new|only|each of)"
    r"(?:\s(?:other|remaining|following|main|key|most\ssimilar|same|first|last|new))?\s$",
    re.IGNORECASE,
)
_OTHER = re.compile(r"^\s(?:other|main|key|different|separate|distinct|broad|further|most\ssimilar)\s", re.IGNORECASE)
_TYPE_OF = re.compile(
    r"^[\s-](?:\w+[\s-])?(?:types?|kinds?|sorts?|forms?|tiers?|ways?|reasons?|parts?|strands?|pillars?|themes?|[A-Z]['’]?s)\b"
)
_SINCE = re.compile(
    r"^\s(?:calendar\s|financial\s|whole\s|consecutive\s|working\s)?(?:\w+\s)"
    r"(?:ago|earlier|later|before|previously|on(?!\saverage)|running|in a row|in succession|old|of age|hence)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?:last|past|previous|next|first|final|coming|following|preceding|latest|prior|within|inside|every|each|these|those|the|all|of|over|in|for|after"
    r"|during|than)\s(?:the\s)?(?:last\s|past\s|next\s|first\s)?(?:around\s|about\s|nearly\s|almost\s|only\s|some\s)?$",
    re.IGNORECASE,
)
_MADE_OF_TIME = re.compile(
    r"\b(?:average|averaged|averages|mean|median|total|worth|loss|target|standard)\s(?:of\s)?(?:\w+\s)?$", re.IGNORECASE
)
_LONG = words("week weeks month months year years quarter quarters decade decades fortnight")
_WORKING_WEEK = re.compile(r"^\s(?:hours?|days?|nights?|shifts?)\s(?:a|per|each|every)\s(?:day|week|fortnight|month)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:people|children|persons?|those|anyone|adults?|victims?|men|women|boys|girls|drivers?|riders?|males?|females?|residents?|passengers?"
    r"|suspects?|pedestrians?|casualties|young people|them|whom|aged|age|ages)\s(?:aged\s|of\s|were\s|are\s|was\s|is\s)?$",
    re.IGNORECASE,
)
_OLDEST = 110
_SPEED = re.compile(r"^\s?mph\s(?:zones?|limits?|speeds?|areas?|roads?|schemes?|streets?|sites?|stretch)\b", re.IGNORECASE)
_COUNT_BEFORE = re.compile(r"(?:^|[\s(£])\d[\d,.]*(?:\s[a-z][\w-]*){0,4}\s$")
_TIMELY = re.compile(r"^\s(?:ago|earlier|later|before|past|to|of an hour|of a mile)\b", re.IGNORECASE)
_POINT = re.compile(r"^\s(?:an?\s)?(?:percentage\s)?points?\b", re.IGNORECASE)
_OF_TIME = re.compile(
    r"^\s(?:\w+\s)?(?:year|month|week|day|quarter|phase|time|edition|anniversary|reading|wave|meeting)\b"
    r"(?!\s(?:running|in a row|in succession))",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"^\s(?:as|the|that|what|its|their|our|last|more|higher|larger|greater)\b", re.IGNORECASE)
_ZERO = re.compile(r"\b(?:was|were|is|are|to|at|of|by|remains?|remained|recorded|reported|had|been|with|from)\s$", re.IGNORECASE)
_DENOMINATOR = re.compile(
    r"(?:\b(?:[a-z]{2,}est|most|fewest|best|worst)\s(?:out\s)?of\s(?:the\s|all\s|its\s|our\s)?$)|(?:\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|none|all|some|most|half))\s(?:out\s)?of\s(?:the\s|all\s|its\s|our\s)?$",
    re.IGNORECASE,
)
LARGEST_DENOMINATOR = 100
"""A whole up to so many goes into the unit of its part: 4 of 11 schemes."""


def is_no_figure(sentence: ProseSentence, stated: StatedFigure) -> bool:
    """Whether a number says nothing that its statement could be held to."""
    before, after = sentence.text[: stated.start], sentence.text[stated.end :]
    if stated.role == "ratio":
        if _POINT.match(after):
            return True
        periodic = stated.quote.casefold().endswith("a quarter")
        return periodic and bool(_TIMELY.match(after) or (_COUNT_BEFORE.search(before) and not after.startswith(" of")))
    if stated.role == "multiple":
        return stated.quote.casefold().endswith("twice") and not _COMPARED.match(after)
    if stated.role == "rank" and _OF_TIME.match(after):
        return True
    if stated.unit or stated.role in ("rank", "range", "rate"):
        return False
    if stated.role == "duration" or _first(after) in TIME_NOUNS:
        return _only_when(before, after, stated)
    return (
        _is_age(before, after, stated)
        or bool(_SPEED.match(after))
        or _is_part_of_an_approach(before, after, stated)
        or (stated.value == 0 and stated.spelled and not _ZERO.search(before))
        or is_denominator(before, stated)
    )


def is_structure(sentence: ProseSentence, stated: StatedFigure) -> bool:
    """Whether a number only counts what is talked of: has five districts."""
    return _is_small(stated) and _structural(sentence.text[stated.end :])


def is_denominator(before: str, stated: StatedFigure) -> bool:
    """Whether a number is the small whole of the part before it."""
    return stated.exact and stated.value <= LARGEST_DENOMINATOR and not stated.sign and bool(_DENOMINATOR.search(before))


def _is_part_of_an_approach(before: str, after: str, stated: StatedFigure) -> bool:
    if not _is_small(stated):
        return False
    if _TYPE_OF.match(after):
        return True
    return _structural(after) and bool(_NAMED_BEFORE.search(before) or _OTHER.match(after))


def _is_small(stated: StatedFigure) -> bool:
    return stated.value <= LARGEST_NAMED and stated.value == int(stated.value) and not stated.sign and stated.role in ("level", "mean")


def _structural(after: str) -> bool:
    """Whether a number counts what a report is arranged by."""
    return noun_after(after).casefold() in _STRUCTURE


def _only_when(before: str, after: str, stated: StatedFigure) -> bool:
    """Whether a span of time says since when or how long, and measures nothing."""
    if _SINCE.match(after) or _WORKING_WEEK.match(after):
        return True
    if _MADE_OF_TIME.search(before):
        return False
    long = _first(after) in _LONG
    return bool(_SPAN.search(before)) and (long or stated.spelled or bool(re.search(r"\b(?:last|past|next|within|every)\s", before[-16:])))


def _is_age(before: str, after: str, stated: StatedFigure) -> bool:
    aged = stated.relation in ("over", "under") or re.match(r"^\s(?:or|and)\s(?:over|under|older|younger|above)\b", after)
    return bool(aged) and not stated.sign and stated.value < _OLDEST and bool(_PERSON.search(before))


def _first(after: str) -> str:
    found = re.match(r"^[\s\u00a0-](?:calendar |financial |whole |working |consecutive )?([A-Za-z]+)", after)
    return found[1].casefold() if found else ""
