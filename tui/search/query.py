"""What is looked for, and the one question that list, highlight, next and previous, palette and shell put to a text: which words match."""

from typing import NamedTuple

from .words import figures_closed_up, stem, tokens

_ASIDE = """
a about an and any are as at be by can did do does find for from give had has have how i in is it its list many me mean meaning much of on
or our please say show stand tell that the their there these they this to was we were what when where which who why with you
"""
FILLERS = frozenset(map(stem, _ASIDE.split()))
"""Words of questions that say nothing of what is looked for, as forms."""

PREFIX = 3
"""Letters from which a word that is not being typed may stand for a longer one."""

LONGEST = 200
"""Characters of a query that are looked at."""

Range = tuple[int, int]
"""The first character of a stretch of text and the one after its last."""


class Word(NamedTuple):
    """One word looked for: its form, whether longer words may begin so, the other forms that are taken for it, and whether by a guess.

    `near` are those of a word that stands nowhere where there are too many to be taken for it.
    """

    form: str
    open: bool = False
    others: frozenset[str] = frozenset()
    guessed: bool = False
    written: str = ""
    near: frozenset[str] = frozenset()

    def meets(self, form: str) -> bool:
        """Whether a word of a text, as a form, is this one."""
        return form == self.form or (self.open and form.startswith(self.form)) or form in self.others


class Query(NamedTuple):
    """The words looked for, without fillers, and the text as it was asked."""

    words: tuple[Word, ...]
    text: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms of the words."""
        return tuple(word.form for word in self.words)


def parse(text: str, *, typing: bool = False) -> Query:
    """A query from what somebody wrote. While `typing`, its last word may go on whatever its length."""
    asked = figures_closed_up(text[:LONGEST])
    found = list(tokens(asked))
    # Of a percentage the whole, for which its figure may stand in.
    shares = {token.start for token in found if token.form.endswith("%")}
    found = [token for token in found if token.start not in shares or token.form.endswith("%")]
    # Of a hyphenated word the parts alone: seat-belts asks for what seat belts does.
    parts = [token for token in found if not any(other is not token and token[1] <= other[1] and other[2] <= token[2] for other in found)]
    going_on = typing and bool(parts) and parts[-1].end == len(asked)
    last = len(parts) - 1
    words = [
        Word(
            form,
            (going_on and place == last) or (len(form) >= PREFIX and form.isalpha()),
            frozenset((form[:-1],) if form.endswith("%") else ()),
            written=asked[start:end],
        )
        for place, (form, start, end) in enumerate(parts)
    ]
    telling = [word for place, word in enumerate(words) if word.form not in FILLERS or (going_on and place == last)]
    return Query(tuple({word.form: word for word in telling or words}.values()), text)


def may_match(query: Query, letters: str) -> bool:
    """Whether a text may have one of the words, going by its folded letters alone: never a no where `matches` finds something."""
    return any(form in letters for word in query.words for form in _beginnings(word.form))


def _beginnings(form: str) -> tuple[str, ...]:
    """How a form may begin in a text: activity stands for activities, 51102 for 51,102, 6% for its figure too."""
    form = form.removesuffix("%")
    return (form, f"{int(form):,}") if form.isascii() and form.isdigit() else (form.removesuffix("y"),)


def matches(query: Query, text: str) -> tuple[Range, ...]:
    """Where the words of a query stand in a text, in order and apart from one another; nowhere where it does not match."""
    found: list[Range] = []
    for form, start, end in tokens(text):
        # A hyphenated word follows its parts: where one of these is what was looked for, the whole is not marked as well.
        if any(word.meets(form) for word in query.words) and not (found and start < found[-1][1]):
            found.append((start, end))
    return tuple(found)
