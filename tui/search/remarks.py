"""What hits do not say of themselves: which words they do not have, which were taken for others, which month or year no table has."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from tui.address import quoted
from tui.model.series import MONTHS, Month

from .answer import Answer
from .index import Index
from .query import PREFIX, Query, Word
from .things import Thing
from .words import forms

_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED = re.compile(r"(?<!\d)\d{4}-(\d\d)(?!\d)")


class _Period(NamedTuple):
    """A year or a month of one, as the last step of an address, and the words that ask for it."""

    part: str
    words: frozenset[Word]


def remark(index: Index, answer: Answer) -> str:
    """A sentence for each, where there are hits; empty where the first of them has all that was asked for, as it was written."""
    lost = {*answer.absent, *answer.lacking}
    period = _period(answer.query)
    undated = _undated(index, answer, period) if period and lost else ""
    aside = period.words if period and undated else frozenset()
    absent = [word for word in answer.absent if word not in aside]
    lacking = [word for word in answer.lacking if word not in aside]
    told = [undated]
    if unlike := [word for word in absent if not word.near]:
        told.append(f"Nothing has {_listed(map(_written, unlike), 'or')}; these have the rest.")
    told += [f"Nothing has {_written(word)}; nearest are {spelt(index, word.near, 'and')}." for word in absent if word.near]
    told += [f"Nothing has {_written(word)}; taken for {spelt(index, word.others, 'or')}." for word in answer.query.words if word.guessed]
    if lacking:
        told.append(f"The first hit has no {_listed(map(_written, lacking), 'and no')}.")
    return " ".join(filter(None, told))


def spelt(index: Index, known: Iterable[str], last: str) -> str:
    """Forms as the words that they are of, in a row."""
    return _listed(sorted({quoted(index.spelt(form)) for form in known}), last)


def _written(word: Word) -> str:
    return quoted(word.written or word.form)


def _listed(words: Iterable[str], last: str) -> str:
    *before, end = words
    return f"{', '.join(before)} {last} {end}" if before else end


def _period(query: Query) -> _Period | None:
    """The one year or month that a query asks for."""
    years = [word for word in query.words if _YEAR.fullmatch(word.form)]
    numbers = _DATED.findall(query.text)
    months = [(word, number) for word in query.words for number in range(1, 13) if _means(word, number, numbers)]
    if len(years) != 1 or len(months) > 1:
        return None
    part = f"{years[0].form}-{months[0][1]:02d}" if months else years[0].form
    return _Period(part, frozenset((*years, *(word for word, _ in months))))


def _means(word: Word, month: int, numbers: list[str]) -> bool:
    name = MONTHS[month - 1].casefold()
    named = any(len(form) >= PREFIX and name.startswith(form) for form in (word.form, *word.others))
    return named or (word.form == f"{month:02d}" and word.form in numbers)


def _undated(index: Index, answer: Answer, period: _Period) -> str:
    """That the tables which the other words name do not have the month or the year, or that none has it; else nothing."""
    kind = "month" if "-" in period.part else "year"
    parts: dict[tuple[str, ...], list[str]] = {}
    for thing in index.things:
        if thing.kind == kind:
            parts.setdefault(thing.address.steps[:2], []).append(thing.address.part)
    tables = [thing for thing in index.things if thing.address.steps in parts]
    others = [word for word in answer.query.words if word not in period.words and word not in answer.absent]
    asked = [thing for thing in tables if others and _has(thing, others)]
    for found, where in ((tables, "any table"), (asked, _listed((thing.title for thing in asked), "or") if asked else "")):
        known = sorted(part for thing in found for part in parts[thing.address.steps])
        if known and period.part not in known:
            return f"There is no {_named(period.part)} in {where}, only {_span(known)}."
    return ""


def _has(thing: Thing, words: list[Word]) -> bool:
    known = {form for text in thing.texts for form in forms(text)}
    return all(any(map(word.meets, known)) for word in words)


def _span(parts: list[str]) -> str:
    first, last = _named(parts[0]), _named(parts[-1])
    return first if first == last else f"{first} to {last}"


def _named(part: str) -> str:
    if "-" not in part:
        return part
    at = Month.parse(part)
    return f"{MONTHS[at.month - 1]} {at.year}"
