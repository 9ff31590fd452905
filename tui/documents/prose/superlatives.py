"""What a sentence says of an order.

The highest, the second lowest, ranks sixth of nine, peaked, the fewest since 2010/11.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from tui.text.number_words import SMALL, ordinal_of

from .windows import NamedPeriod

_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))"
_HIGH = r"highest|largest|biggest|greatest|busiest|most\s(?:common|frequent)|most|peak|peaked|top"
_LOW = r"lowest|smallest|fewest|quietest|least\s(?:common|frequent)|least|trough|troughed|bottomed"
_CLAIM = re.compile(
    rf"\b(?:(?P<ordinal>{_ORDINAL})[ -])?(?:(?P<high>{_HIGH})|(?P<low>{_LOW}))\b"
    rf"|\b(?:rank(?:s|ed|ing)?|(?:was|were|is|are|came|comes|placed|position(?:ed)?|stood|stands|lies|lay)(?=\s\S+\s(?:out\s)?of))\s"
    rf"(?:(?:as|at|in|number)\s)?(?:the\s)?(?P<rank>first|{_ORDINAL})(?:\s(?:place|position))?\b(?!\s(?:quarter|half|year|month|{_HIGH}|{_LOW}))",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:of|out\sof|among|amongst)\s(?:the\s|all\s|these\s|its\s)*(?P<n>\d{1,2}|[a-z]+)\b", re.IGNORECASE)
_OWN = re.compile(rf"\b(?:its|their)\s(?:{_ORDINAL}\s)?$", re.IGNORECASE)
_FOR = re.compile(
    r"\b(?:for|in)\s(?:the\s)?(?:(?:last|past|previous)\s)?(?P<n>\d{1,2}|[a-z]+)\s(?P<unit>years|months|quarters)\b", re.IGNORECASE
)
_PERIODS = re.compile(
    r"\b(?:since|ever|yet|on record|(?:it|they) (?:has|have|had)|months?|years?|quarters?|weeks?|monthly|annual|yearly|quarterly)\b",
    re.IGNORECASE,
)
"""Words that say that periods are compared, where none of them is a part of the name of a period."""
_EVERY = re.compile(
    r"\b(?:of|out\sof|among|amongst)\s(?:all\s)?(?:the\s|any\s|every\s|all\s)(?:\w+\s)?"
    r"(?:forces|force|districts?|areas?|boroughs?|wards?|divisions?|regions?|categories|category|types?|groups?|months?|years?|quarters?|counties|county)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:not|n’t|n't|nor|no longer|never|neither|either|or|one of|amongst? the (?:highest|lowest|largest|top)|joint|jointly|tied"
    r"|equal|equally|nearly|almost|close to|outside|except|excluding|apart from|other than|aside from|besides|forecast|expected"
    r"|estimated|projected|target|could|would|should|may|might|will|if|per officer|previously|formerly|until|nationally|England"
    r"|smaller|larger|bigger|busier|relative|size|proportionate|proportionately|adjusted|aside|leaving|without|compared|remaining|rest"
    r"|perhaps|historically|usually|typically|normally|average|averages|mean|median|together|combined|both)\b",
)
"""Words that take an order back, or leave open what is compared. `May` with a capital is a month."""
_NOT_A_LEVEL = re.compile(
    r"^\s(?:\w+\s){0,3}?(?:increases?|rises?|growth|falls?|decreases?|reductions?|improvements?|changes?|drops?|gains?|gap|difference"
    r"|swing|priority|risk|harm|quality|standard|recent|common|similar|serious|likely|importantly|notable|notably|vulnerable|hours?|days?|single)\b",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at(?:\sthe)?(?:\svery)?|up\sto\sthe|make\sthe|for\sthe)\s$", re.IGNORECASE)
_POSSESSED, _PLACED = re.compile(r"\b(?:the|a|its|their)\s$"), re.compile(r"\s(?:in|of|was)\b")
_LEADING = re.compile(r"\b(?:the|had|recorded|saw|with|reported)\s(?:\w+\s)?$")
_JOIN = re.compile(r"[,;]?\s(?:and|while|whilst|whereas|but)\s|;\s", re.IGNORECASE)
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[\w’'-]+\s$"), re.compile(r"\s[\w’'-]+")
_CHANGE_NOUN = re.compile(
    r"\b(?:rise|increase|growth|fall|decrease|reduction|drop|decline|improvement|change|gain|loss|gap|difference|swing|variation|movement)s?\b",
    re.IGNORECASE,
)
_CHANGE_VERB = re.compile(
    r"\b(?:rises?|rose|risen|fell|falls?|fallen|gr[eo]wn?|grows|growing|clim\w+|(?:increas|decreas|declin|improv|reduc|drop|chang|worsen|expand|shr)\w+)"
    r"\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto\s(?:\w+\s){0,3}$", re.IGNORECASE)
_MONTHS = {"years": 12, "quarters": 3, "months": 1}


class Superlative(Struct, frozen=True):
    """A place in an order.

    `way` is 1 where the highest has place 1, -1 where the lowest has, 0 where the words do not say. `among` is how many are compared, 0
    where that is not said; `every` is whether it is said that all of a kind are. `own` is whether the periods of one thing are: its
    highest, the highest since 2010 or for so many years: `last` is their months.
    """

    text: str
    start: int
    end: int
    way: int
    place: int
    among: int
    every: bool
    own: bool = False
    last: int = 0


def superlatives(text: str, periods: Sequence[NamedPeriod] = (), names: str = "") -> Iterator[Superlative]:
    """Every claim of an order in a sentence.

    None where a word takes it back or makes it vague, unless it is a part of the `names` of what is measured.
    """
    found = [each for each in _CLAIM.finditer(text) if not _is_phrase(text, each)]
    if len(found) != 1 or _is_hedged(text, names):
        return
    claim = found[0]
    way = 1 if claim["high"] else -1 if claim["low"] else 0
    word = claim["ordinal"] or claim["rank"] or "first"
    place = int(re.sub(r"\D", "", word)) if word[0].isdigit() else ordinal_of(word) or 1
    after = text[claim.end() :]
    if _of_change(text, claim):
        return
    among, last = _number(_OF, after), _number(_FOR, after)
    if last and (found_for := _FOR.search(after)):
        last *= _MONTHS[found_for["unit"].casefold()]
    named = bytearray(len(text) + 1)
    for period in periods:
        named[period.start : period.end] = b"\1" * (period.end - period.start)
    timed = any(not named[each.start()] for each in _PERIODS.finditer(text))
    own = timed or bool(last) or bool(_OWN.search(text[: claim.end() - len(claim["high"] or claim["low"] or "")]))
    yield Superlative(claim[0], claim.start(), claim.end(), way, place, among, bool(among) or bool(_EVERY.search(text)), own, last)


def order_clauses(text: str) -> list[str]:
    """A sentence of several orders as one text for each, of the same length.

    Each has what stands before the first: crime was highest in May (31) and lowest in June (12).
    """
    found = [each for each in _CLAIM.finditer(text) if not _is_phrase(text, each)]
    joins = [list(_JOIN.finditer(text, one.end(), other.start())) for one, other in pairwise(found)]
    if not joins or not all(joins):
        return [text]
    begins = found[0].start()
    ends = [begins, *(each[-1].start() for each in joins), len(text)]
    return [f"{text[:begins]}{' ' * (one - begins)}{text[one:other]}{' ' * (len(text) - other)}" for one, other in pairwise(ends)]


def _is_hedged(text: str, names: str) -> bool:
    """Whether a word takes an order back.

    Where it stands between the same two words in a name, it does not: positive or refused tests.
    """
    lower = text if text.startswith("May ") else text[:1].lower() + text[1:]
    for found in _HEDGED.finditer(lower):
        before, after = _WORD_BEFORE.search(lower[: found.start()]), _WORD_AFTER.match(lower[found.end() :])
        phrase = f"{before[0] if before else ''}{found[0]}{after[0] if after else ''}".casefold()
        if not before or not after or phrase not in names:
            return True
    return False


def _is_phrase(text: str, claim: re.Match[str]) -> bool:
    """Whether the words are a part of a phrase that claims no order.

    At least, most of, the largest increase.
    """
    word = (claim["high"] or claim["low"] or "").casefold()
    if word in ("most", "least", "top", "peak") and (_AT.search(text[: claim.start()]) or not _is_superlative(text, claim, word)):
        return True
    if word in ("most", "least") and text[claim.end() :].startswith(" of "):
        return True
    return not claim["rank"] and bool(_NOT_A_LEVEL.match(text[claim.end() :]))


def _is_superlative(text: str, claim: re.Match[str], word: str) -> bool:
    if word == "peak":
        return bool(_POSSESSED.search(text[: claim.start()]) and _PLACED.match(text[claim.end() :]))
    return word in ("most", "least") and bool(_LEADING.search(text[: claim.start()] + (claim["ordinal"] or "")))


def _of_change(text: str, claim: re.Match[str]) -> bool:
    """Whether an order is of changes.

    The rise was greatest in Leeds; Leeds rose the most.
    """
    before = re.split(r"[,;:()]", text[: claim.start()])[-1]
    if _TO.search(before):
        return False  # Fell to the lowest level.
    verb = (claim["high"] or claim["low"] or "").casefold() in ("most", "least") and _CHANGE_VERB.search(before)
    return bool(verb or _CHANGE_NOUN.search(before))


def _number(pattern: re.Pattern[str], after: str) -> int:
    """The number that follows the words of a pattern, 0 where none does."""
    for found in pattern.finditer(after):
        word = found["n"].casefold()
        if number := int(word) if word.isdigit() else SMALL.get(word, 0):
            return number
    return 0
