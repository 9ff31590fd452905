"""Words of a question that do not describe its subject, and the answer it wants."""

from collections.abc import Sequence
from typing import Literal

from tui.text.words import stem

from .asked_senses import EITHER_WAY, ENDS, SENSES

Want = Literal["number", "meaning", "date", "account"]

_FILLERS = """
a about after against all also am an and any anything are as at be been before being between by came can come could did do does doing done
during each every find for from gave get gets getting give given go goes going gone got had happen happened happening has have he her his
how i if in into is it its just kind let like list make many may me mean meaning might most much must my of off on or our please said say
see she should show since so some something stand such take taken tell than that the their them then there these they think this those
through to took until us use used using very want wants was we were what when where which while who whom whose why will with within
without would you your
"""
FILLERS = frozenset(map(stem, _FILLERS.split()))
"""Words that are not searched for, as forms."""

_AROUND = (
    "a an and are can define did do does explain for find how i is it me mean meaning of say see show stand tell the to was were what which"
)
AROUND_SUBJECT = frozenset(map(stem, _AROUND.split()))
"""What stands before and after the subject of a question, as forms."""

_LIGHT = """
amount area areas average bad best big count date difference few figure figures good high important large level levels long low matter
matters maximum mean minimum month monthly number numbers peak per percent percentage proportion quantity rate real really report share
size statistic statistics total trend trends
"""
_GRAMMAR = "again both but ever here never no nor not only other others own same still too yet"
LIGHT_WORDS = frozenset(map(stem, f"{_LIGHT} {_GRAMMAR}".split())).union(EITHER_WAY, *ENDS.values(), *SENSES.values())
"""Words for how something is measured or which way it goes, and those that join or turn others.

They do not say what it is, so they count for little, and a result need not have them.
"""

_ASKED: dict[Want, str] = {
    "number": "average big change count decrease down fall fallen falling figures increase large many much number percent percentage "
    "proportion rate rise risen rising share size total trend up",
    "meaning": "abbreviation define definition mean meaning stand",
    "date": "date when",
    "account": "happened how where which why",
}
_WANTS = {kind: frozenset(map(stem, words.split())) for kind, words in _ASKED.items()}
_BE = frozenset(("is", "are", "was", "were"))
_WHAT_IS_A = frozenset({tuple(map(stem, ("what", "is", article))) for article in ("a", "an")})


def asked_subject(forms: Sequence[str]) -> slice:
    """Where the subject of a question is, which may itself be of fillers.

    `like for like`, of `what does like for like mean`. All of it where nothing else is left.
    """
    telling = [at for at, form in enumerate(forms) if form not in AROUND_SUBJECT]
    return slice(telling[0], telling[-1] + 1) if telling else slice(None)


def wants(forms: Sequence[str]) -> frozenset[Want]:
    """The kinds of answer that a question wants, from the forms of its words in order."""
    asked = set(forms)
    found: set[Want] = {kind for kind, words in _WANTS.items() if asked & words}
    if "who" in asked:
        # `Who is` wants a meaning; `who does` wants an account.
        after = forms[forms.index("who") + 1 :]
        found.add("meaning" if after and after[0] in _BE else "account")
    if tuple(forms[:3]) in _WHAT_IS_A:
        found.add("meaning")
    # Why something has risen is not a question for a number.
    return frozenset(found - {"number"} if "why" in asked else found)
