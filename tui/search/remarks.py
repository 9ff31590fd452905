"""Remarks beside the results: what was ignored, replaced, interpreted or missing.

Also which figures the tables do not have.
"""

from collections.abc import Iterable, Iterator

from tui.model.period import Period as Span
from tui.navigation.address import quoted
from tui.nodes.kinds import description
from tui.nodes.search_entries import SearchEntry
from tui.text.lists import joined
from tui.text.periods import when
from tui.text.words import forms

from .answer import Answer
from .dated import YEARS, has_figures
from .periods import PeriodMeant
from .query import LITERAL, SYNONYM, Query, Word
from .searched import Searched

MOST_READINGS_SHOWN = 2
"""The most synonyms to name."""


def remark(index: Searched, answer: Answer) -> str:
    """The remarks on results, a sentence each.

    Empty without results, or where the first result has everything as it was written.
    """
    return " ".join((*_dated(index, answer), *_replaced(index, answer), *_missing(index, answer)))


def spelt(index: Searched, known: Iterable[str], last: str) -> str:
    """The words that forms stand for, as a list in words."""
    return joined(sorted({quoted(index.spelt(form)) for form in known}), last)


def _dated(index: Searched, answer: Answer) -> Iterator[str]:
    """Which period is meant, and whether a table that was asked for has it."""
    for word in answer.query.words:
        if not (period := word.period):
            continue
        # A statement about the period is an answer, whatever the tables have.
        answered = answer.things and not description(answer.things[0].kind).in_table and word not in (*answer.lacking, *answer.absent)
        if not answered and (missing := without(index, answer.query, period)):
            yield missing
        elif len(period.span or period.months) > 1 and period.label.casefold() not in word.written.casefold():
            yield f"{quoted(word.written)} is read as {period.label}."


def _replaced(index: Searched, answer: Answer) -> Iterator[str]:
    """Words that were replaced by others."""
    for word in answer.query.words:
        if word.guessed:
            meant = spelt(index, (way.forms[0] for way in word.ways if len(way.forms) == 1), "and")
            yield f"No results for {_written(word)}. Showing {meant} instead."
        elif not word.light and word not in answer.absent and (means := _instead(index, word)):
            yield f"No results contain {_written(word)}. Showing {joined(means, 'and')} instead."


def _instead(index: Searched, word: Word) -> list[str]:
    """The synonyms used for a word that nothing contains as written."""
    if word.period or index.words.has(word._replace(ways=tuple(way for way in word.ways if way.quality >= LITERAL))):
        return []
    found = [way for way in word.ways if way.quality == SYNONYM and index.words.has(Word(" ", ways=(way,)))]
    return [quoted(way.written) for way in found[:MOST_READINGS_SHOWN]]


def _missing(index: Searched, answer: Answer) -> Iterator[str]:
    """Words that no result contains, or that the first does not."""
    absent = [word for word in answer.absent if not word.light and not word.period]
    if unlike := [word for word in absent if not word.near]:
        yield f"No results contain {joined(map(_written, unlike), 'or')}. Showing results for the other words."
    for word in absent:
        if word.near:
            yield f"No results contain {_written(word)}. Did you mean {spelt(index, word.near, 'or')}?"
    if lacking := [word for word in answer.lacking if not (word.light or word.period or word.guessed)]:
        yield f"The top result does not contain {joined(map(_written, lacking), 'or')}."


def _written(word: Word) -> str:
    return quoted(word.written or word.form)


def without(index: Searched, query: Query, period: PeriodMeant) -> str:
    """That the tables named by the other words have no figures for a period.

    Or that no table has; empty otherwise.
    """
    parts: dict[tuple[str, ...], list[Span]] = {}
    for thing in index.things:
        if thing.period:
            parts.setdefault(thing.address.steps[:2], []).append(thing.period)
    tables = [thing for thing in index.things if thing.address.steps in parts]
    others = [word for word in query.words if not word.period and not word.light and index.has(word)]
    asked = [thing for thing in tables if others and _has(thing, others)]
    for found, where in ((tables, "The tables"), (asked, joined((thing.title for thing in asked), "and") if asked else "")):
        known = [held for thing in found for held in parts[thing.address.steps]]
        if known and not has_figures(period, known):
            cover = "covers" if len(found) == 1 else "cover"
            have = "has" if len(found) == 1 else "have"
            return f"{where} {have} no figures for {period.label}, but {cover} {_span(known)}."
    return ""


def _has(thing: SearchEntry, words: list[Word]) -> bool:
    known = {form for text in (*thing.texts, thing.context) for form in forms(text)}
    return all(any(map(word.meets, known)) for word in words)


def _span(held: list[Span]) -> str:
    """From the first period to the last; the parts of years, where there are any."""
    parts = [each for each in held if each.frequency not in YEARS] or held
    first, last = min(parts, key=lambda each: each.months), max(parts, key=lambda each: each.months[::-1])
    return " to ".join(dict.fromkeys((when(first), when(last))))
