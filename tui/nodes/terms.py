"""Which glossary terms a text uses."""

import re

from tui.model.base import grouped
from tui.model.glossary import Term
from tui.model.pack import Pack

# A number in brackets is a code and a separate word: (816) does not match 816 collisions.
_WORD = r"\(\d+\)|\w+"
WordSequence = tuple[str, ...]


def terms_in(text: str, pack: Pack) -> tuple[Term, ...]:
    """The terms with a name or other form in the text as whole words, in text order.

    A form with a capital after its first letter (ASB, PLACE) is matched as written, so that "place" does not match. The longest form wins
    where two begin at the same word. Spaces, hyphens and slashes between words make no difference.
    """
    forms, lengths = pack.once(_forms)
    words = tuple(re.findall(_WORD, text))
    folded = tuple(word.casefold() for word in words)
    found: dict[str, Term] = {}
    place = 0
    while place < len(words):
        for length in lengths.get(folded[place], ()):
            end = place + length
            term = forms.get(words[place:end]) or forms.get(folded[place:end])
            if term:
                found.setdefault(term.id, term)
                place = end
                break
        else:
            place += 1
    return tuple(found.values())


def _forms(pack: Pack) -> tuple[dict[WordSequence, Term], dict[str, tuple[int, ...]]]:
    """Every form as words, and the lengths to try after each first word.

    Words are in lower case where case does not matter; the longest length comes first.
    """
    forms: dict[WordSequence, Term] = {}
    for term in pack.glossary.terms:
        for form in (term.term, *term.also):
            exact = any(letter.isupper() for letter in form[1:])
            forms.setdefault(tuple(re.findall(_WORD, form if exact else form.casefold())), term)
    forms.pop((), None)
    lengths = grouped(sorted({(words[0].casefold(), len(words)) for words in forms}, key=lambda found: -found[1]))
    return forms, lengths
