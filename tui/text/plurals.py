"""Nouns in the plural and units in the singular: areas, categories, hours of day.

One collision, one offence per month.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model.tables import Dimension

PREPOSITIONS = ("of", "in", "per", "at", "to", "by", "for", "a", "on", "with", "from")
"""Words that end a noun: what comes before them is in the plural."""
_SAME = ("police", "staff", "personnel", "series", "species")
_OTHERS = {"person": "people", "child": "children", "man": "men", "woman": "women"}


def several(dimension: "Dimension") -> str:
    """What several members of a dimension are called: `districts`, `types of crime`."""
    return dimension.plural or plural_noun(singular_noun(dimension))


def singular_noun(dimension: "Dimension") -> str:
    """What one member of a dimension is called: `district`, `type of crime`, `BCU`."""
    return " ".join(word if any(letter.isupper() for letter in word[1:]) else word.lower() for word in dimension.title.split(" "))


def plural_noun(noun: str) -> str:
    """A noun in the plural: `areas`, `categories`, `police forces`, `types of crime`.

    Empty for none.
    """
    words = noun.split(" ")
    ends = next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))
    if ends and words[ends - 1]:
        words[ends - 1] = _many(words[ends - 1])
    return " ".join(words)


def _many(word: str) -> str:
    if word in _SAME or (word.endswith("s") and not word.endswith(("ss", "us"))):
        return word
    if word in _OTHERS:
        return _OTHERS[word]
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def singular(unit: str) -> str:
    """A unit in the singular: `collision`, `offence per month`.

    Units are plural; the noun is the word before a preposition.
    """
    words = unit.split(" ")
    ends = next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))
    if ends:
        words[ends - 1] = _one(words[ends - 1])
    return " ".join(words)


def counted_noun(unit: str) -> str:
    """The word for what a unit counts.

    `areas` of `police force areas`, `forces` of `forces in England`.
    """
    words = unit.split()
    ends = next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))
    return words[ends - 1] if ends else ""


def _one(noun: str) -> str:
    if noun in _SAME:
        return noun
    for one, many in _OTHERS.items():
        if noun.casefold() == many:
            return f"{noun[0]}{one[1:]}"
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
