"""Completions of a half-typed address: the addresses that continue it, with their titles, and what they have in common."""

from collections.abc import Iterable
from typing import NamedTuple

from tui.address import Address, Kind, nodes, written
from tui.model.pack import Pack
from tui.search.titles import title

MOST = 100
"""The most entries to list; with so many, people keep typing."""


class Place(NamedTuple):
    """An address to go to: itself in text, what it names in words, and the words that a search for it may begin with."""

    address: str
    title: str
    words: tuple[str, ...]


def places(pack: Pack) -> tuple[Place, ...]:
    """Every address of a workshop, in the report's order."""
    return tuple(_place(pack, address, kind) for address, kind in nodes(pack).items())


def completions(known: tuple[Place, ...], text: str) -> tuple[Place, ...]:
    """The places that a text may become, the nearest first.

    First those whose address begins with it, then those with a later step that does (`seat-b`), then those with a word that does
    (`belts`, `licensing`); of each the one with the fewest steps first, and the shortest. Nothing typed: the places at the top.
    """
    asked = written(text)
    if not asked:
        return tuple(place for place in known if "/" not in place.address)
    ranked: tuple[list[Place], ...] = ([], [], [])
    for place in known:
        if place.address.startswith(asked):
            ranked[0].append(place)
        elif f"/{asked}" in place.address:
            ranked[1].append(place)
        elif any(word.startswith(asked) for word in place.words):
            ranked[2].append(place)
    return tuple(place for places in ranked for place in sorted(places, key=_nearness))


def _nearness(place: Place) -> tuple[int, int]:
    return place.address.count("/"), len(place.address)


def completed(found: tuple[Place, ...], text: str) -> str:
    """The text with all that the places it may become have in common, which is the text itself where that is no more.

    Places that begin with the text go before all others; the whole address stands in for a text that is a later step of it.
    """
    asked = written(text)
    for near in (lambda address: address.startswith(asked), lambda address: f"/{asked}" in address):
        common = shared(place.address for place in found if near(place.address))
        if asked in common:
            return common
    return found[0].address if len(found) == 1 else text


def shared(texts: Iterable[str]) -> str:
    """What all of the texts begin with."""
    found = sorted(texts)
    if not found:
        return ""
    first, last = found[0], found[-1]
    return first[: next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))]


def _place(pack: Pack, address: Address, kind: Kind) -> Place:
    named = title(pack, address, kind)
    return Place(str(address), named, (*named.casefold().split(), *(word for step in address.steps[1:] for word in step.split("-"))))
