"""Nouns in the plural, for the members of a dimension: areas, categories, hours of day."""

PREPOSITIONS = ("of", "in", "per", "at", "to", "by", "for", "a", "on", "with", "from")
"""Words that end a noun: what comes before them is in the plural."""
_SAME = ("police", "staff", "personnel", "series", "species")
_OTHERS = {"person": "people", "child": "children", "man": "men", "woman": "women"}


def plural_noun(noun: str) -> str:
    """A noun in the plural: `areas`, `categories`, `police forces`, `types of crime`. Empty for none."""
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
