"""What a number in a sentence counts: the plural noun after it, or the subject.

Nothing is guessed: where no word says what is counted, the noun is empty.
"""

import re

from tui.documents.prose.vocabulary import TIME_NOUNS, words
from tui.text.plurals import plural_noun

MOST_WORDS = 5
"""The most words from a number to the noun that it counts."""
_WORD = re.compile(r"[A-Za-z][A-Za-z’'&-]*")
_PLURAL = words("people children men women staff personnel fte mph km kg police")
_VERBS = words(
    "perhaps its across less has was is this us plus minus always as does goes sees says makes takes gives shows remains continues accounts"
    " represents compares leaves includes means exceeds pays costs needs covers equals comes sits meets misses ends starts begins lies runs"
    " follows besides towards afterwards upwards downwards regards thus whereas unless"
)
"""Words in -s that are no plural nouns."""
_NO_SUBJECT = words(
    "numbers levels figures totals volumes rates values amounts percentages points times others sets reasons results changes increases"
    " decreases rises falls reductions drops districts areas quarters forces stands wards divisions regions types categories"
)
"""Plural nouns of a subject that do not say what is counted."""
_TIMED = words("days hours minutes seconds miles")
_ENDS = words(
    "of in on at to by for from with per during over under against than since between within across after before into as about and or but"
    " while whilst that which who where when were was is are be been being has have had will would could should may might can each a an"
    " the this these those there all both every compared"
)
_HURT = re.compile(r"^\s(?:(?:people|were|seriously|slightly|fatally)\s)?(?:killed|injured|dead|hurt)\b", re.IGNORECASE)
_NOT_IN_HEADINGS = words(
    "figures details numbers months years quarters weeks days districts forces areas totals others status types categories values"
    " percentages rates levels measures indicators results wards divisions regions targets changes always across less has was is"
    " sex age ages bodies statistics series news analysis police apr jun aug address previous business process access class roads"
)
"""Plural nouns of a heading that say how a table is arranged, and not what it counts."""
_OF_PEOPLE = re.compile(r"\b(?:headcount|workforce|population|strength|establishment)\b", re.IGNORECASE)
_HURT_HEADING = re.compile(r"^\s*(?:people\s)?(?:killed|(?:seriously|slightly|fatally)\s(?:injured|hurt))\b", re.IGNORECASE)
_CRIME = re.compile(r"\bcrime\b(?!\s+(?:group|type|category|area|scene|survey|rate)\w*)", re.IGNORECASE)
_ISSUED = re.compile(r"\b([A-Za-z]+)\s(?:issued|recorded|received|reported|made|attended)\b", re.IGNORECASE)
_HEADING_CUT = re.compile(
    r"[,;:–—|]|\s-\s|\b(?:of|in|on|at|to|by|for|from|with|per|during|over|under|against|than|since|between|within|across)\b", re.IGNORECASE
)
_SMALL = r"\d{1,2}|100|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_OF_MANY = re.compile(rf"^\s(?:out\s)?of\s(?:the\s|all\s|its\s|our\s)?(?:(?P<small>{_SMALL})|[\d,]+)\s")
_WERE = re.compile(r"^\s(?:were|are|was)\s(?=(?:[a-z-]+\s){0,2}[a-z-]+\b)")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|rose|risen|rises|fell|fallen|falls|increased?|decreased?|reduced|dropped|grew|grown|went"
    r"|declined|remain(?:s|ed)?|continued?|stands?|stood|shows?|showed|came|comes|reached|peaked|totalled|averaged|numbered|recorded|received"
    r"|attended|issued|made|carried|saw|seen|took|taken|accounted|climbed|moved|doubled|halved|exceeded|missed|met|cost|costs|pays?|lost)\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"[,;:()–—]|\b(?:of|in|on|at|to|by|for|from|with|per|during|over|under|against|than|since|between|within|across|after|before|into|as|about"
    r"|while|whilst|that|which|who|where|when|but)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:](?=\s|$)|\b(?:while|whilst|whereas|although|but)\b", re.IGNORECASE)
_NUMBERS_OF = re.compile(r"\b([A-Za-z][A-Za-z-]*)\s(?:numbers|volumes|levels|headcount|figures)\b", re.IGNORECASE)
_NO_HEAD = words("the overall total these our their its crime staffing all current recorded those such higher lower and or")
REFERRING = re.compile(r"^\W*(?:it|this|that|these|they|those|there|of (?:these|those|them|which)|which|in total|overall)\b", re.IGNORECASE)
"""The beginning of a clause about what has been named before."""


def noun_after(after: str) -> str:
    """The plural noun that follows a number; empty where none does."""
    if _HURT.match(after):
        return "people"
    if many := _OF_MANY.match(after):
        return _first_plural(after[many.end() :])
    if were := _WERE.match(after):
        return _first_plural(after[were.end() :], most=3)
    return _first_plural(after[1:]) if after[:1] in (" ", "\u00a0", "-") else ""


def small_whole(after: str) -> str:
    """The small whole of a part as it is written: `11` in `4 of the 11 schemes`."""
    found = _OF_MANY.match(after)
    return found["small"] or "" if found else ""


def noun_before(before: str) -> str:
    """What the words before a number count: the noun of the clause, or of a bracket."""
    if before.endswith("(") and (beside := _last_plural(before[:-1][-60:], at_end=True)):
        return beside
    clause = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :]
    verb = _VERB.search(clause)
    subject = clause[: verb.start()] if verb else clause
    if headed := _NUMBERS_OF.search(subject):
        return plural_noun(headed[1].lower()) if headed[1].casefold() not in _NO_HEAD else ""
    for place, chunk in enumerate(_CUT.split(subject)):
        if noun := _last_plural(chunk, opening=place == 0 and len(clause) == len(before)):
            return noun
    return ""


def heading_noun(*texts: str) -> str:
    """What a heading counts: the plural noun before its first preposition.

    Of the first text that has one; empty where none has.
    """
    for text in texts:
        plain = re.sub(r"\([^)]*\)?", " ", text)
        if issued := _ISSUED.search(plain):
            noun = plural_noun(issued[1].lower())
            if is_plural(noun) and noun not in _NOT_IN_HEADINGS:
                return noun
        if _OF_PEOPLE.search(plain):
            return "people"
        for chunk in _HEADING_CUT.split(plain):
            every = [match[0] for match in _WORD.finditer(chunk)]
            nouns = [word for word in every if is_plural(word) and word.casefold() not in _NOT_IN_HEADINGS]
            if nouns:
                return _shown(nouns[-1])
            if _CRIME.search(chunk):
                return "crimes"
            if _HURT_HEADING.search(chunk):
                return "people"
    return ""


def _first_plural(text: str, most: int = MOST_WORDS) -> str:
    """The first plural noun of a phrase, or the one directly after it."""
    found, last = "", 0
    for match in list(_WORD.finditer(text))[:most]:
        word = match[0]
        if text[last : match.start()].strip() or word.casefold() in _ENDS:
            break
        last = match.end()
        if is_plural(word):
            found = _shown(word)
        elif found:
            break
    return found


def _last_plural(text: str, *, at_end: bool = False, opening: bool = False) -> str:
    """The last plural noun of some words; with `at_end`, only their last word.

    A word with a capital is a name, unless it is the first of an `opening` clause.
    """
    every = [match[0] for match in _WORD.finditer(text)]
    for place, word in reversed([*enumerate(every)]):
        first = opening and place == 0
        named = word[:1].isupper() and word[1:].islower() and not first
        if (is_plural(word) and word.casefold() not in _NO_SUBJECT and not named) or (first and word.casefold() in _TIMED):
            return _shown(word)
        if at_end:
            break
    return ""


def is_plural(word: str) -> bool:
    """Whether a word is a plural noun that can be counted."""
    plain = word.casefold()
    if plain in _PLURAL:
        return plain != "police"
    ends = plain.endswith("s") and not plain.endswith(("ss", "us", "is", "’s", "'s", "ous"))
    return ends and len(plain) > 3 and plain not in _VERBS and plain not in TIME_NOUNS


def _shown(word: str) -> str:
    """A noun in lower case, but an abbreviation as it is: PCSOs."""
    return word if word[1:] != word[1:].lower() else word.lower()
