"""Completions of a partly typed address."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.model.pack import Pack
from tui.navigation.address import Address, as_written
from tui.nodes.kinds import addresses, node
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

MOST_ENTRIES = 100
"""The most entries to list; beyond that, people type on to narrow the list."""


class Completion(NamedTuple):
    """An address with the title of what it names and the words that match it."""

    address: Address
    written: str
    title: str
    words: tuple[str, ...]
    table: bool = False
    """Whether it is a whole table."""


def address_entries(pack: Pack) -> tuple[Completion, ...]:
    """Every address of a workshop, in the report's order."""
    return tuple(_place(pack, address) for address in addresses(pack))


def comparison_entries(pack: Pack) -> tuple[Completion, ...]:
    """The comparisons of a workshop, which are not in the report's order of addresses."""
    from tui.nodes.comparison_address import comparison_addresses  # late: they are seldom typed

    return tuple(_place(pack, address) for address in comparison_addresses(pack))


def completions(known: tuple[Completion, ...], text: str) -> tuple[Completion, ...]:
    """The places that match a partly typed text, closest first.

    First the addresses that start with the text, then those with a later step that does (`seat-b`), then those with a word that does
    (`belts`, `licensing`), then those of which each step has such a word (`roads/phones`). In each group, those with fewer steps come
    first, then the shorter ones; in the last, tables come before both. An empty text gives the top level.
    """
    typed = as_written(text)
    if not typed:
        return tuple(place for place in known if "/" not in place.written)
    ranked: tuple[list[Completion], ...] = ([], [], [])
    for place in known:
        if place.written.startswith(typed):
            ranked[0].append(place)
        elif f"/{typed}" in place.written:
            ranked[1].append(place)
        elif any(word.startswith(typed) for word in place.words):
            ranked[2].append(place)
    named = sorted(_named(known, typed), key=lambda place: (not place.table, *_nearness(place))) if "/" in typed.strip("/") else ()
    return tuple(dict.fromkeys((*(place for places in ranked for place in sorted(places, key=_nearness)), *named)))


def topic_first(known: tuple[Completion, ...], here: Address) -> tuple[Completion, ...]:
    """The topic of an address and its tables, for an empty text; nothing without any."""
    topic = [place for place in known if place.written == here.topic]
    return (*topic, *tables) if (tables := [place for place in known if place.table and place.address.topic == here.topic]) else ()


def address_lines(place: Completion, wide: int, columns: int) -> tuple[Line, ...]:
    """An address in so many cells, and its title beside it, wrapped below itself.

    The title of a longer address begins in the next row.
    """
    wide = max(0, wide)
    address = Span(str(place.address).ljust(wide), "strong")
    rows = wrap((Span(place.title, "quiet"),), max(1, columns - wide - 2))
    indent = Span(" " * (wide + 2))
    if len(address.text) > wide:
        return (*wrap((address,), columns, 2), *((indent, *row) for row in rows))
    first, *rest = rows
    return ((address, Span("  "), *first), *((indent, *row) for row in rest))


def _named(known: tuple[Completion, ...], typed: str) -> Iterator[Completion]:
    """The places of which each typed step starts a word of its step or title."""
    wanted = typed.strip("/").split("/")
    words = {place.written: place.words for place in known if place.written.count("/") < len(wanted)}
    for place in known:
        steps = place.written.split("/")
        if len(steps) >= len(wanted) and all(
            any(word.startswith(text) for word in (step, *words.get("/".join(steps[:number]), step.split("-"))))
            for number, (text, step) in enumerate(zip(wanted, steps, strict=False), 1)
        ):
            yield place


def _nearness(place: Completion) -> tuple[int, int]:
    return place.written.count("/"), len(place.written)


def completed(found: tuple[Completion, ...], text: str) -> str:
    """The text extended to the longest common start of the matching places.

    Addresses that start with the text are considered first, then those with a later step that does, which adds the earlier steps, then
    all that match step by step. A single match is completed in full. Returns the text unchanged if it cannot be extended.
    """
    typed = as_written(text)
    for near in (lambda address: address.startswith(typed), lambda address: f"/{typed}" in address):
        common = common_start(place.written for place in found if near(place.written))
        if typed in common:
            return common
    if typed.count("/") and (common := common_start(place.written for place in found)).count("/") >= typed.count("/"):
        return common
    return found[0].written if len(found) == 1 else text


def common_start(texts: Iterable[str]) -> str:
    """The longest start that all of the texts share."""
    found = sorted(texts)
    if not found:
        return ""
    first, last = found[0], found[-1]
    return first[: next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))]


def _place(pack: Pack, address: Address) -> Completion:
    found = node(pack, address)
    named = found.title
    words = (*named.casefold().split(), *(word for step in address.steps[1:] for word in step.split("-")))
    return Completion(address, str(address), named, words, found.kind == "table")
