"""The struct that every part of a pack is made from, and small types."""

from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from typing import Annotated, Self, TypeVar, cast

from msgspec import Meta, Struct

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A piece of a pack: immutable, named fields only, no unknown keys.

    What is kept of it leaves out what has its default.
    """


class Whole(Struct, frozen=True, dict=True):
    """Data that does not change, with room to keep what has been worked out from it."""

    def once(self, make: Callable[[Self], T]) -> T:
        """What a pure function makes of this, worked out once and kept."""
        if make not in self._kept:
            self._kept[make] = make(self)
        return cast("T", self._kept[make])

    def supply(self, make: Callable[[Self], T], made: T) -> None:
        """Give what a pure function makes of this, where it is known already."""
        self._kept[make] = made

    @cached_property
    def _kept(self) -> dict[object, object]:
        """What has been worked out, by the function that made it."""
        return {}


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """The values of each key, in the order in which they come."""
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


Id = Annotated[
    str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60, description="an id such as seat-belts, of at most 60 characters")
]
"""A name in an address: lower-case letters, digits and single hyphens."""

NonEmptyText = Annotated[str, Meta(min_length=1)]
"""Text that may not be empty."""
