"""Which glossary terms a text uses."""

import re
from functools import lru_cache

from tui.model.glossary import Glossary, Term
from tui.model.pack import Pack

# A number in brackets is a code and a word of its own: (816) is not to be found in 816 collisions.
_WORD = re.compile(r"\(\d+\)|\w+")
Words = tuple[str, ...]


def terms_in(text: str, pack: Pack) -> tuple[Term, ...]:
    """The terms whose name or other form stands in the text as words of its own, in the order of the text.

    A form with a capital after its first letter (ASB, PLACE) is matched as written, so that "place" is not taken for it. The longest form
    wins where two begin at the same word. What stands between words (a space, a hyphen, a stroke) makes no difference.
    """
    forms, longest = _forms(pack.glossary)
    words = tuple(_WORD.findall(text))
    folded = tuple(word.casefold() for word in words)
    found: dict[str, Term] = {}
    place = 0
    while place < len(words):
        for length in range(min(longest, len(words) - place), 0, -1):
            end = place + length
            term = forms.get(words[place:end]) or forms.get(folded[place:end])
            if term:
                found.setdefault(term.id, term)
                place = end
                break
        else:
            place += 1
    return tuple(found.values())


@lru_cache(maxsize=4)
def _forms(glossary: Glossary) -> tuple[dict[Words, Term], int]:
    """Every form as its words, lower-cased where its case does not matter, and the length of the longest."""
    forms: dict[Words, Term] = {}
    for term in glossary.terms:
        for form in (term.term, *term.also):
            exact = any(letter.isupper() for letter in form[1:])
            forms.setdefault(tuple(_WORD.findall(form if exact else form.casefold())), term)
    forms.pop((), None)
    return forms, max(map(len, forms), default=0)
