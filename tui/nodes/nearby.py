"""Where to look for claims when an address has none.

The statements behind it, the table it is part of, or the level above.
"""

from collections import Counter
from typing import NamedTuple

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address

from .kinds import node

MOST_NEARBY = 8


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
    found = node(pack, address)
    near = [place for place in dict.fromkeys(found.nearby()) if counts[place]]
    if near:
        return tuple(Nearby(place, node(pack, place).title, counts[place]) for place in near[:MOST_NEARBY])
    above = address.local
    while above != HOME:
        above = node(pack, above).claims_above
        if count := sum(claim.within(above) for claim in claims):
            return (Nearby(above, node(pack, above).title, count),)
    return ()
