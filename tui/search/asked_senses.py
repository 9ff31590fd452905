"""What a question asks of its subject.

Which way it went, how it stands to an average or a target, whether it is the most or the least, and whether it is chance. A statement that
says this answers better than one that only has the words of the subject.
"""

from collections.abc import Collection, Iterator

from tui.nodes.senses import Sense
from tui.text.words import stem

Asked = tuple[frozenset[Sense], ...]
"""What is asked of a subject, each as the senses that answer it."""

_WORDS: dict[Sense, str] = {
    "up": "climb climbed climbing grew grow growing grown higher increase increased increasing more rise risen rising rose soared up",
    "down": "decline declined declining decrease decreased decreasing down drop dropped dropping fall fallen falling fell fewer less lower "
    "reduced reducing reduction shrank",
    "better": "better improve improved improvement improving",
    "worse": "deteriorated deteriorating worse worsen worsened worsening worst",
    "steady": "constant stable steady unchanged",
    "chance": "chance coincidence luck random",
}
_ENDS: dict[Sense, str] = {"highest": "biggest greatest highest largest most", "lowest": "fewest least lowest smallest"}
_EITHER_WAY = "change changed changing"
_STANDARD = "average baseline expected goal normal standard target usual"
_GOAL = "goal target"
_AGAINST = (
    "above against behind below beat beaten better beyond compared fail failed higher less lower meet meeting met miss missed more over "
    "reach reached than under worse"
)


def _forms(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


SENSES: dict[Sense, frozenset[str]] = {sense: _forms(words) for sense, words in _WORDS.items()}
"""The forms of the words for a direction or for chance, by sense."""
_SENSES_OF: dict[str, tuple[Sense, ...]] = {
    form: tuple(sense for sense, words in SENSES.items() if form in words) for each in SENSES.values() for form in each
}
ENDS: dict[Sense, frozenset[str]] = {sense: _forms(words) for sense, words in _ENDS.items()}
"""The forms of the words for the most and the least."""
EITHER_WAY, STANDARD, GOAL, AGAINST = map(_forms, (_EITHER_WAY, _STANDARD, _GOAL, _AGAINST))

FITS, BY_CHANCE, IN_WORDS = 1.8, 1.4, 1.3
"""The factor for a statement that says what is asked, and for one that says it of what could be chance, or in words alone."""
_IN_WORDS: dict[Sense, frozenset[Sense]] = {"up": frozenset(("rising", "steady")), "down": frozenset(("falling", "steady"))}


def senses_of(text: str) -> tuple[Sense, ...]:
    """The senses that a word or a phrase asks for, from its forms."""
    return tuple(sense for form in text.split() for sense in _SENSES_OF.get(form, ()))


def asked_senses(forms: Collection[str]) -> Asked:
    """What a question asks, from the forms of its words."""
    return tuple(_asked(frozenset(forms)))


def _asked(asked: frozenset[str]) -> Iterator[frozenset[Sense]]:
    against = asked & AGAINST if asked & STANDARD else frozenset()
    ways: set[Sense] = {sense for sense, words in SENSES.items() if sense != "chance" and asked & words - against}
    if asked & EITHER_WAY and not ways:
        ways |= {"up", "down"}
    if ways and "why" not in asked:  # Why something has risen is not in its figures.
        yield frozenset(ways)
    if against or asked & GOAL:
        yield frozenset(("compared",))
    if ends := [sense for sense, words in ENDS.items() if asked & words]:
        yield frozenset(ends)
    if asked & SENSES["chance"]:
        yield frozenset(("chance",))


def sense_factor(asked: Asked, said: Collection[Sense]) -> float:
    """The factor for a thing, by what it says: 1 where that is nothing asked."""
    factor = 1.0
    for senses in asked if said else ():
        if not senses.isdisjoint(said):
            factor *= BY_CHANCE if "chance" in said and "chance" not in senses else FITS
        elif any(not _IN_WORDS.get(sense, senses).isdisjoint(said) for sense in senses):
            factor *= IN_WORDS
    return factor
