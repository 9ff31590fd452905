"""The claims of a statement in words without a number.

Is stable, continues to rise, the lowest of, met its target, the main driver.
"""

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from tui.documents.prose.figure import ProseSentence
from tui.documents.prose.superlatives import superlatives
from tui.model.claims import Quality

from .ids import Ids
from .parts import Tree
from .wording import label

UNSETTLED_WORDS = "No figures of the tables settle these words, as far as the draft found."
MOST_CLAIMS = 4
"""The most claims of one statement."""
_BE = r"(?:is|are|was|were|be|been|being|remain(?:s|ed|ing)?|stay(?:s|ed)?|stands?|held|keeps?|kept)"
_SOFTLY = r"(?:\s(?:also|relatively|fairly|broadly|largely|generally|reasonably|very|quite|still|comparatively|now))*"
_RISE, _FALL = r"(?:rise|increase|grow|climb|widen)", r"(?:fall|decrease|decline|reduce|drop|shrink|narrow)"
_RISING, _FALLING = (
    r"(?:rising|increasing|growing|climbing|widening|upwards?)",
    r"(?:falling|decreasing|declining|reducing|shrinking|narrowing|downwards?)",
)
_COURSE = r"(?:trend|trajectory|path)"
_TARGET = r"(?:its|the|their|this|that|our|all(?:\sits)?)?\s?(?:[\w-]+\s){0,2}targets?"
_PATTERNS: dict[Quality, str] = {
    "stable": rf"(?:{_BE}|also){_SOFTLY}\s(?:stable|constant|unchanged|steady|consistent(?!\swith)|flat)",
    "rising": rf"continu(?:e|es|ed|ing)\sto\s{_RISE}|{_BE}{_SOFTLY}\s{_RISING}(?:\s{_COURSE})?|(?:an?|on an?)\s{_RISING}\s{_COURSE}",
    "falling": rf"continu(?:e|es|ed|ing)\sto\s{_FALL}|{_BE}{_SOFTLY}\s{_FALLING}(?:\s{_COURSE})?|(?:an?|on an?)\s{_FALLING}\s{_COURSE}",
    "missed": r"(?:missed|missing|fail(?:s|ed)?\sto\s(?:meet|achieve|reach)"
    r"|(?:did|does|do|has|have)\snot\s(?:meet|met|achieved?|reach(?:ed)?)"
    rf"|(?:is|are|was|were)\snot\s(?:meeting|achieving|met)|(?:fell|falls?|is|was)\sshort\sof)\s{_TARGET}",
    "met": rf"(?:met|meets|achieve[sd]|exceed(?:s|ed)|reached|beat|(?:is|are|was|were)\s(?:meeting|achieving|exceeding))\s{_TARGET}",
    "above": r"above(?:\sthe)?(?:\s[\w-]+){0,3}\s(?:average|target)",
    "below": r"below(?:\sthe)?(?:\s[\w-]+){0,3}\s(?:average|target)",
    "high": rf"{_BE}{_SOFTLY}\s(?:high|at an? (?:historically\s)?high\slevel)(?!\s(?:on|street|court|risk|priority|profile|quality))",
    "low": rf"{_BE}{_SOFTLY}\s(?:low|at an? (?:historically\s)?low\slevel)(?!\s(?:risk|cost|level))",
    "main": r"(?:main|primary|principal)\s(?:driver|reason|cause|source|contributor|factor)s?",
}  # fmt: skip
_WORDS = {quality: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for quality, pattern in _PATTERNS.items()}
_OPEN = re.compile(
    r"\b(?:not|no longer|never|neither|nor|cannot|if|whether|would|could|should|may|might|will|expect(?:s|ed)?|aims?|aim(?:s|ed)? to"
    r"|need(?:s|ed)? to|must|forecast|plan(?:s|ned)?|ensure|unlikely|likely)\b|n['’]t\b"
)
"""Words before a claim that take it back, or say that it is not so yet."""
_CLAUSE = re.compile(r"[.;:,–—]|\b(?:while|whilst|whereas|but|although|however)\b", re.IGNORECASE)
_NUMBER_NEAR = re.compile(r"^[\s(]*(?:by|at|of|to|from)?\s?[£(]?\d")
_JOINING = r"(?:of|in|on|at|by|for|to|with|since|and|or|the|an?|than|from|during|over|across|quarter|month|year)"
assert set(_PATTERNS) <= set(get_args(Quality))


class WrittenClaim:
    """A claim in words as written, with its sentence, and its clause up to there."""

    def __init__(self, sentence: ProseSentence, subject: str, tree: Tree) -> None:
        self.sentence, self.subject, self.tree = sentence, subject, tree


def claims(sentences: Sequence[ProseSentence], taken: Sequence[str]) -> list[WrittenClaim]:
    """The claims in words of a statement, in order.

    `taken` are the ids of its figures.
    """
    ids = Ids(frozenset(("implied-base", *taken)))
    found: list[WrittenClaim] = []
    for sentence in sentences:
        for relation, start, end in sorted(_claimed(sentence), key=lambda each: each[1]):
            if len(found) == MOST_CLAIMS:
                return found
            printed = " ".join(sentence.text[start:end].split())
            tree = {
                "id": ids.new(relation, "claim"), "label": _label(sentence.text, start, end), "printed": printed, "relation": relation,
                "reason": UNSETTLED_WORDS, "draft": True,
            }  # fmt: skip
            found.append(WrittenClaim(sentence, sentence.text[_clause_start(sentence.text, start) : start], tree))
    return found


def _claimed(sentence: ProseSentence) -> Iterator[tuple[Quality, int, int]]:
    """The claims of a sentence with their places; of two that overlap, the first kind."""
    text, places = sentence.text, list[tuple[int, int]]()
    for quality, pattern in _WORDS.items():
        for match in pattern.finditer(text):
            clause = text[_clause_start(text, match.start()) : match.start()].lstrip()
            if _OPEN.search(clause[:1].lower() + clause[1:]) or _NUMBER_NEAR.match(text[match.end() :]) or _overlaps(places, match.span()):
                continue
            places.append(match.span())
            yield quality, *match.span()
    for claim in superlatives(text, sentence.windows):
        if claim.place == 1 and claim.way and not _overlaps(places, (claim.start, claim.end)):
            yield "highest" if claim.way > 0 else "lowest", claim.start, _words_after(text, claim.end)


def _overlaps(places: Sequence[tuple[int, int]], span: tuple[int, int]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in places)


def _words_after(text: str, end: int, most: int = 2) -> int:
    """Where the next words of the clause end, before one that names nothing."""
    following = re.match(rf"(?:\s(?!{_JOINING}\b)[A-Za-z][\w'’-]*){{0,{most}}}", text[end:])
    return end + (following.end() if following else 0)


def _clause_start(text: str, at: int) -> int:
    return max((found.end() for found in _CLAUSE.finditer(text[:at])), default=0)


def _label(text: str, start: int, end: int) -> str:
    """The clause up to the end of the claim: `Demand for service remains stable`."""
    return label(text[_clause_start(text, start) : end].strip(), 60)
