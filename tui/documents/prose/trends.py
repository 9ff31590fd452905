"""What a sentence says of a direction without figures.

Burglary fell, satisfaction continues to rise, robbery remained stable.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

_UP = r"rose|risen|increased|grew|grown|climbed|(?:went|gone)\sup"
_DOWN = r"fell|fallen|decreased|dropped|declined|reduced|(?:went|gone)\sdown"
_STILL_UP, _STILL_DOWN = r"rise|increase|grow|climb|go\sup", r"fall|decrease|drop|decline|reduce|go\sdown"
_SAME = (
    r"(?:remain(?:s|ed)?|stay(?:s|ed)|(?:was|were|is|are))\s(?:broadly\s|largely\s|relatively\s)?(?:stable|unchanged|steady|flat|constant)"
)
_TREND = re.compile(
    rf"\b(?:(?:continue[sd]?|continuing)\sto\s(?:(?P<still_up>{_STILL_UP})|(?P<still_down>{_STILL_DOWN}))"
    rf"|(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<same>{_SAME}))\b"
    r"(?=\s?(?:$|[.,;)])|\s(?:in|over|during|between|from|since|again|slightly|sharply|steadily|significantly|considerably|marginally"
    r"|further|year|throughout|compared|this|last|every|each|while|whilst|whereas|but)\b)",
    re.IGNORECASE,
)
HAS_TREND = re.compile(rf"\b(?:{_UP}|{_DOWN}|continu\w+\sto|{_SAME})\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:not|n’t|n't|nor|never|neither|no|expected|forecast|projected|predicted|target|targets|aim|could|would|should|may|might|will|if|where"
    r"|when|whether|unless|until|after|before|although|though|despite|except|excluding|apart|most|some|several|many|few|half|other|others"
    r"|nationally|national|England|Wales|usually|typically|initially|previously|then|had|to\sbe|adjusted|average|averages|mean|both|or|seen"
    r"|proportion|share|rate|rates|per|cost|costs|risk|fear)\b"
)
"""Words that take a direction back, or leave open what it is of. `May` with a capital is a month."""
_CLAUSE = re.compile(r"\s?(?:;|,?\s\b(?:while|whilst|whereas|but)\b)\s", re.IGNORECASE)


class StatedTrend(Struct, frozen=True):
    """A direction that a clause states: 1 up, -1 down, 0 no change."""

    text: str
    clause: str
    start: int
    way: int


def trends(text: str) -> Iterator[StatedTrend]:
    """The directions of a sentence, one for each clause that states only one."""
    for clause in _CLAUSE.split(text):
        found = list(_TREND.finditer(clause))
        if len(found) == 1 and not _HEDGED.search(clause[:1].lower() + clause[1:]):
            trend = found[0]
            way = 1 if trend["up"] or trend["still_up"] else -1 if trend["down"] or trend["still_down"] else 0
            yield StatedTrend(trend[0], clause, trend.start(), way)
