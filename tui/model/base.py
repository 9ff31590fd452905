"""The struct that every part of a pack is made from, and the small types they share."""

from typing import Annotated

from msgspec import Meta, Struct


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of a pack: immutable, named fields only, no unknown keys."""


Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60, description="an id as in seat-belts, at most 60 long")]
"""A name in an address: lower-case letters, digits and single hyphens."""

Words = Annotated[str, Meta(min_length=1)]
"""Text that may not be empty."""
