"""Addresses: how everything in a workshop is named, and what stands one level above it.

`topic[/thing[/part]]`, in lower case. Whether an address exists is the pack's business, not this module's.
"""

import re
from typing import NamedTuple, Self

_PART = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Address(NamedTuple):
    """The name of one thing: `roads/collisions/2014-07`, `matrix/1c/city-centre`, `home`."""

    topic: str
    thing: str = ""
    part: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an address. Raises ValueError, in a sentence, for anything that cannot be one."""
        parts = text.strip().casefold().split("/")
        if len(parts) > 3:
            raise ValueError(f"{text!r} has {len(parts)} parts; an address has one to three, as in roads/collisions/2014-07")
        for part in parts:
            if not _PART.fullmatch(part):
                raise ValueError(f"{text!r} is not an address; one looks like roads/collisions/2014-07")
        return cls(*parts)

    def __str__(self) -> str:
        return "/".join(part for part in self if part)

    @property
    def parent(self) -> "Address":
        """One level up: the part's thing, the thing's topic, a topic's home; home is its own parent."""
        if self.part:
            return Address(self.topic, self.thing)
        if self.thing:
            return Address(CONTAINERS.get(self.topic, self.topic))
        return HOME


HOME = Address("home")
CONTAINERS = {"category": "matrix"}
"""Kinds of address that are shown in a place of another name."""
