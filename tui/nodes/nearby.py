"""Where to look for claims when an address has none.

The statements behind it, the table it is part of, or the level above.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address

from .kinds import node

MOST = 8


class Nearby(NamedTuple):
    """A place with claims."""

    address: Address
    title: str
    claims: int


def nearby(pack: Pack, address: Address) -> tuple[Nearby, ...]:
    """The places with claims that are closest to an address.

    Where no linked place has any, the first level above that has.
    """
    claims = [Address.parse(claim) for claim in pack.claims]
    counts = Counter(Address(claim.topic, claim.thing) for claim in claims)
    near = [place for place in dict.fromkeys(node(pack, address).nearby()) if counts[place]]
    if near:
        return tuple(Nearby(place, node(pack, place).title, counts[place]) for place in near[:MOST])
    above = Address(pack.matrix.topic, "matrix") if address.topic in ("matrix", "category") else address
    while above != HOME:
        above = above.parent
        if count := sum(claim.within(above) for claim in claims):
            return (Nearby(above, node(pack, above).title, count),)
    return ()


def linked(pack: Pack, address: Address) -> Iterator[Address]:
    """The statements and tables that an address rests on or is part of, closest first."""
    topic, thing, part = address[:3]
    if topic == "matrix" and thing:
        links = [link for (row, _), link in pack.links.items() if row == thing or (thing in pack.capabilities and row.startswith(thing))]
        yield from _evidence(pack, sorted(links, key=lambda link: link.category != part))
    elif thing in pack.categories and topic != "matrix":
        yield from _statements(pack, (each.id for each in pack.categories[thing].characteristics))
        yield from _evidence(pack, (link for (_, category), link in pack.links.items() if category == thing))
    elif thing in pack.old_tables:
        yield address._replace(part="")
    elif statement := pack.statements.get(thing):
        yield from _statements(pack, (*statement.follows, *pack.followers.get(thing, ())))


def _evidence(pack: Pack, links: Iterable[MatrixLink]) -> Iterator[Address]:
    for link in links:
        yield from _statements(pack, link.evidence)


def _statements(pack: Pack, ids: Iterable[str]) -> Iterator[Address]:
    yield from (Address(pack.homes[id], id) for id in ids)
