"""What is searched for, and the one test of whether and where a text matches.

The list, highlights, next and previous result, palette and shell all use it.
"""

from collections.abc import Collection
from typing import NamedTuple

from tui.model.pack import Pack
from tui.model.period import Period as Span
from tui.model.period import month
from tui.nodes.senses import Sense
from tui.text.words import Token, figures_closed_up, forms, root, tokens

from .asked_senses import AGAINST, STANDARD, Asked, asked_senses, senses_of
from .dated import touches
from .fillers import FILLERS, LIGHT_WORDS, Want, asked_subject, wants
from .periods import PeriodMeant, periods
from .synonyms import Phrases, SynonymLine, phrases_for, synonym_lines

PREFIX = 3
"""Letters from which a finished word may also match longer words."""

LONGEST_QUERY = 200
"""The most characters of a query that are read."""

LONGEST_PHRASE = 5
"""The most words in a phrase with a synonym."""

RELATED, SYNONYM, LITERAL, LOOSE = 0.85, 0.8, 0.9, 0.5
"""How good a match is, where it is not the word itself.

Another inflection, a synonym, a period's words as written, and a month without its year.
"""

TextRange = tuple[int, int]
"""The index of the first character of a stretch of text, and that after its last."""


class Alternative(NamedTuple):
    """Other words that match too, all in one thing, with how good the match is.

    `written` is a synonym as written.
    """

    forms: tuple[str, ...]
    quality: float
    written: str = ""


class Word(NamedTuple):
    """One word to search for, or a phrase that has a synonym, or a period.

    `open`: longer words that begin with it match too. `light`: it counts for little. `guessed`: the ways are guesses at a misspelling.
    `near`: words spelt like one that matches nothing, where there are too many to guess. `apart`: the words of a phrase, in case the
    phrase has no match. `sure`: it is spelt right, because the list of synonyms has it.
    """

    form: str
    open: bool = False
    ways: tuple[Alternative, ...] = ()
    light: bool = False
    guessed: bool = False
    written: str = ""
    near: frozenset[str] = frozenset()
    period: PeriodMeant | None = None
    apart: "tuple[Word, ...]" = ()
    sure: bool = False

    def meets(self, form: str) -> bool:
        """Whether a word of a text, as a form, is this word or part of it."""
        if form == self.form or (self.open and form.startswith(self.form)) or any(form in way.forms for way in self.ways):
            return True
        return not self.period and form[:PREFIX] == self.form[:PREFIX] and form.isalpha() and root(form) == root(self.form)


class Query(NamedTuple):
    """The words to search for, without fillers; the text; the kinds of answer wanted.

    Also what is asked of the subject.
    """

    words: tuple[Word, ...]
    text: str = ""
    wants: frozenset[Want] = frozenset()
    senses: Asked = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms of the words that say what is searched for.

        All but periods and light words, or all of them where there are no others.
        """
        telling = tuple(form for word in self.words if not word.period and not word.light for form in word.form.split())
        return telling or tuple(form for word in self.words for form in word.form.split())


class Knowledge(NamedTuple):
    """What a workshop adds to a query: the month periods count from, and synonyms."""

    held: Span
    synonyms: tuple[tuple[str, SynonymLine], ...]


def knowledge(pack: Pack) -> Knowledge:
    """The knowledge of a workshop."""
    return pack.once(_knowledge)


def _knowledge(pack: Pack) -> Knowledge:
    return Knowledge(month(pack.date.year, pack.date.month), synonym_lines(pack.glossary))


def parse_query(text: str, *, typing: bool = False, known: Knowledge | None = None) -> Query:
    """Make a query from a text.

    While `typing`, the last word may continue, whatever its length.
    """
    asked = figures_closed_up(text[:LONGEST_QUERY])
    found = list(tokens(asked))
    # For a percentage only the whole token: its figure may stand in for it.
    shares = {token.start for token in found if token.form.endswith("%")}
    found = [token for token in found if token.start not in shares or token.form.endswith("%")]
    # For a hyphenated word only the parts: seat-belts then matches the same as seat belts.
    parts = [token for token in found if not any(other is not token and token[1] <= other[1] and other[2] <= token[2] for other in found)]
    going_on = typing and bool(parts) and parts[-1].end == len(asked)
    words = list(_words(asked, parts, going_on, known))
    telling = [word for word in words if word.form not in FILLERS] or words[asked_subject([word.form for word in words])]
    unique = tuple({word.form: word for word in telling}.values())
    asked_forms = [token.form for token in parts]
    senses = asked_senses(asked_forms)
    if any("compared" in each for each in senses):  # Meeting a target is no meeting, and satisfaction on target is about satisfaction.
        unique = tuple(word._replace(light=word.light or word.form in AGAINST or word.form in STANDARD) for word in unique)
    if all(word.light for word in unique):
        unique = tuple(word._replace(light=False) for word in unique)
    return Query(unique, text, wants(asked_forms), senses)


def _words(asked: str, parts: list[Token], going_on: bool, known: Knowledge | None) -> "list[Word]":
    """Every period, phrase and word, in order."""
    dated = {period.start: period for period in (periods(asked, known.held) if known else ())}
    phrases = phrases_for(known.synonyms, tuple(token.form for token in parts)) if known else {}
    sure = {form for phrase in phrases for form in phrase}
    found: list[Word] = []
    at = 0
    while at < len(parts):
        period = next((dated[start] for start in dated if start <= parts[at].start < dated[start].end), None)
        if period:
            end = next((place for place in range(at, len(parts)) if parts[place].start >= period.end), len(parts))
            found.append(_period(asked, parts[at:end], period))
            at = end
            continue
        if length := _phrase(parts[at:], phrases):
            inside = [_word(asked, token, False) for token in parts[at : at + length]]
            form = " ".join(word.form for word in inside)
            ways = tuple(Alternative(means, SYNONYM, words) for means, words in phrases[tuple(word.form for word in inside)])
            written = asked[parts[at].start : parts[at + length - 1].end]
            light = all(word.light or word.form in FILLERS for word in inside)
            if length == 1:
                going = going_on and at == len(parts) - 1
                found.append(_word(asked, parts[at], going)._replace(ways=(*inside[0].ways, *ways), sure=True))
            else:
                found.append(
                    Word(form, ways=(Alternative(tuple(form.split()), 1.0), *ways), light=light, written=written, apart=tuple(inside))
                )
            at += length
            continue
        word = _word(asked, parts[at], going_on and at == len(parts) - 1)
        found.append(word._replace(sure=word.form in sure))
        at += 1
    return found


def _word(asked: str, token: Token, going_on: bool) -> Word:
    form = token.form
    open = going_on or (len(form) >= PREFIX and form.isalpha())
    ways = (Alternative((form[:-1],), 0.3),) if form.endswith("%") else ()
    return Word(form, open, ways, form in LIGHT_WORDS, written=asked[token.start : token.end])


def _phrase(parts: list[Token], phrases: Phrases) -> int:
    """The number of next words in the longest phrase that has a synonym, or 0."""
    words = tuple(token.form for token in parts[:LONGEST_PHRASE])
    return next((size for size in range(len(words), 0, -1) if words[:size] in phrases), 0)


def _period(asked: str, parts: list[Token], period: PeriodMeant) -> Word:
    """A period as a word.

    It matches a text that has the words as written, or the period in full.
    """
    written = tuple(token.form for token in parts if token.form not in FILLERS) or tuple(token.form for token in parts)
    full = tuple(forms(period.label)) if len(period.span) == 1 or period.whole else ()
    ways = [Alternative(written, LITERAL if len(written) > 1 or full else LOOSE)]
    if full and full != written:
        ways.append(Alternative(full, LITERAL))
    return Word(period.label, ways=tuple(ways), written=asked[period.start : period.end], period=period)


class Sieve:
    """A quick test of which things may match a query.

    It never excludes a thing in which `matches` finds something.
    """

    def __init__(self, query: Query) -> None:
        self._begins = frozenset(form for word in query.words for form in beginnings(word))
        self._periods = [word.period for word in query.words if word.period]
        self._senses = frozenset(sense for word in query.words for sense in senses_of(word.form))

    def passes(self, letters: str, held: Span | None = None, said: Collection[Sense] = ()) -> bool:
        """Whether an entry may match.

        By its folded letters, by what it says and, for a part of a table, by its period.
        """
        return (
            any(begin in letters for begin in self._begins)
            or any(held and touches(asked, held) for asked in self._periods)
            or not self._senses.isdisjoint(said)
        )


def beginnings(word: Word) -> tuple[str, ...]:
    """How the forms that may match a word begin in a text.

    `activit` for activities, 51,102 for 51102, 6 for 6%.
    """
    inside = [form for each in word.apart for form in beginnings(each)]
    own = [word.form] if not word.period and " " not in word.form else []
    return (*(begin for form in (*own, *(way.forms[0] for way in word.ways)) for begin in _beginnings(form)), *inside)


def _beginnings(form: str) -> tuple[str, ...]:
    form = form.removesuffix("%")
    return (form, f"{int(form):,}") if form.isascii() and form.isdigit() else (root(form),)


def matches(query: Query, text: str) -> tuple[TextRange, ...]:
    """Where the words of a query are in a text, in order and without overlaps.

    Empty where the text does not match.
    """
    found: list[TextRange] = []
    for form, start, end in tokens(text):
        # A hyphenated word comes after its parts: where a part matched, the whole is not marked as well.
        if any(word.meets(form) for word in query.words) and not (found and start < found[-1][1]):
            found.append((start, end))
    return tuple(found)
