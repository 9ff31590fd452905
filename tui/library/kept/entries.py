"""Everything in a pack that can be found, as bytes and back."""

import msgspec

from tui.model.kept_bytes import from_kept
from tui.nodes.search_entries import SearchEntry

Entries = tuple[SearchEntry, ...]


def entries_as_bytes(entries: Entries) -> bytes:
    """The entries of a pack as bytes."""
    return msgspec.msgpack.encode(entries)


def entries_from_bytes(data: bytes | msgspec.Raw) -> Entries | None:
    """The entries again; None for anything else, and where none were kept."""
    return from_kept(data, Entries)
