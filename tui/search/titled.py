"""Finds what a text that is no address means.

A title, with or without a period, or the closest things to offer.
"""

from collections.abc import Iterator
from contextlib import suppress

from tui.model.pack import Pack
from tui.model.period import Period as Span
from tui.model.period import month
from tui.navigation.address import Address, NoSuchAddress, as_written, chosen, quoted
from tui.navigation.table_parts import table_steps
from tui.nodes.kinds import address_of, addresses, description
from tui.nodes.search_entries import SearchEntry, search_entries
from tui.text.periods import when
from tui.text.words import forms

from .index import index_for
from .periods import PeriodMeant, periods
from .query import parse_query

OFFERED, CLOSE = 5, 0.75
"""The most addresses to offer for a wrong one, and how similar one must be."""


def titled(pack: Pack, text: str, error: NoSuchAddress) -> Address:
    """What a text names by its title, with or without a period.

    It is tried after the text was found to be no address. Raises NoSuchAddress, with candidates where there are any.
    """
    known = tuple(search_entries(pack))
    asked = text.partition(":")[2] if text.partition(":")[0].strip().casefold() == pack.id else text
    if found := _called(known, tuple(forms(asked.replace("/", " ")))):
        return chosen(addresses(pack), text, found)
    dated = periods(asked, month(pack.date.year, pack.date.month))
    if len(dated) == 1 and (address := _dated(pack, known, asked, dated[0])):
        return address
    offers = tuple(dict.fromkeys((*_offers(pack, asked)[: OFFERED - len(error.candidates)], *error.candidates)))
    raise NoSuchAddress(f"{error}{'' if offers else ' There are no search results for it either.'}", offers) from None


def _called(known: tuple[SearchEntry, ...], words: tuple[str, ...]) -> list[Address]:
    """The things whose title or other name has these words."""
    named = (thing for thing in known if description(thing.kind).has_name)
    return [thing.address for thing in named if words and any(tuple(forms(name)) == words for name in (thing.title, *thing.names))]


def _dated(pack: Pack, known: tuple[SearchEntry, ...], text: str, period: PeriodMeant) -> Address | None:
    """The month or year of the table that the rest of a text names, else None.

    Raises NoSuchAddress where the table does not have the period, or has several parts in it.
    """
    rest = parse_query(f"{text[: period.start]} {text[period.end :]}".replace("/", " ")).forms
    tables = [address for address in _called(known, rest) if address.thing in pack.tables and not address.part]
    if len(tables) != 1:
        return None
    (table,) = tables
    found = list(_parts(pack, table, period))
    if not found:
        name = pack.tables[table.thing].spec.short
        raise NoSuchAddress(f"{name} has no figures for {period.label}. The table covers {covered_words(pack, table.thing)}.", (table,))
    if len(found) > 1:
        raise NoSuchAddress(f"{quoted(text)} could be any of these.", found, several=True)
    return found[0]


def _parts(pack: Pack, table: Address, period: PeriodMeant) -> Iterator[Address]:
    """The part of a table that is exactly a period, or else those that lie in it."""
    data = pack.tables[table.thing]
    steps = table_steps(data).periods
    within = [each for each in sorted(steps) if all(period.has(month) for month in _months(each))]
    exact = [each for each in within if not any(period.has(month) for month in _beside(each))]
    yield from (table._replace(part=steps[each]) for each in exact or [each for each in within if each in data.periods])


def _months(period: Span) -> list[Span]:
    first, last = period.months
    return [Span("month", number) for number in range(first, last + 1)]


def _beside(period: Span) -> tuple[Span, Span]:
    months = _months(period)
    return months[0].shift(-1), months[-1].shift(1)


def covered_words(pack: Pack, table: str) -> str:
    """The periods that a table covers, in words."""
    periods = pack.tables[table].periods
    return " to ".join(dict.fromkeys(when(each) for each in (*periods[:1], *periods[-1:]))) or "no period"


def _offers(pack: Pack, text: str) -> tuple[Address, ...]:
    """Addresses to offer: those spelt most like the text, then search results.

    Parts of things already offered are left out, and results that share only words such as `here`.
    """
    found = list(_alike(pack, text.strip().casefold()))
    answer = index_for(pack, words := text.replace("/", " ")).answer(words, limit=OFFERED * 3)
    telling = [word for word in answer.query.words if not (word.light or word.period)]
    if not telling or any(word not in answer.absent for word in telling):
        for thing in answer.things:
            if not any(thing.address.within(other) for other in found):
                found.append(thing.address)
    return tuple(found[:OFFERED])


def _alike(pack: Pack, text: str) -> Iterator[Address]:
    """The addresses whose last steps are spelt most like a text, else the level above."""
    import difflib  # late, because only a wrong address needs it

    text = as_written(text[:60]).strip("/")
    steps = text.count("/") + 1
    known = addresses(pack)
    names = {"/".join(address.steps[-steps:]): address for address in reversed([*known]) if steps > 1 or not address.part}
    last = {address.steps[-1]: address for address in reversed([*known]) if not address.part}
    close = [names[match] for match in difflib.get_close_matches(text, names, OFFERED - 2, CLOSE)]
    close += [last[match] for match in difflib.get_close_matches(text.rpartition("/")[2], last, OFFERED - 2, CLOSE)]
    above = text.split("/")[:-1]
    while above and not close:
        with suppress(NoSuchAddress):
            close = [address_of(pack, "/".join(above))]
        above.pop()
    yield from dict.fromkeys(close)
