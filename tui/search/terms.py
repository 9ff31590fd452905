"""Which glossary terms a text uses."""

import re

from tui.model.glossary import Term
from tui.model.pack import Pack


def terms_in(text: str, pack: Pack) -> tuple[Term, ...]:
    """The terms whose name or other form stands in the text as words of its own, in the order of the text.

    A form in capitals (ASB, PLACE) is matched as written, so that "place" is not taken for it; the longest form wins where two overlap.
    """
    forms = {form: term for term in pack.glossary.terms for form in (term.term, *term.also)}
    pattern = "|".join(_pattern(form) for form in sorted(forms, key=len, reverse=True))
    lowered = {form.casefold(): term for form, term in forms.items()}
    found: dict[str, Term] = {}
    for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text) if forms else ():
        term = forms.get(match[0]) or lowered.get(match[0].casefold())
        if term:
            found.setdefault(term.id, term)
    return tuple(found.values())


def _pattern(form: str) -> str:
    literal = re.escape(form)
    return literal if any(letter.isupper() for letter in form[1:]) else f"(?i:{literal})"
