"""A file of the cache: a workshop as it was when its folder had a stamp."""

from msgspec import Raw, Struct, msgpack

from tui.model.kept_bytes import from_kept

NIL = msgpack.encode(None)


class Kept(Struct, frozen=True, array_like=True):
    """What is kept of a workshop.

    The stamp of the folder, the pack as bytes, and what can be found in it, or nil until something has been.

    The last two are decoded only where they are asked for.
    """

    stamp: str
    pack: Raw
    entries: Raw


def sealed(stamp: str, pack: bytes, entries: bytes = NIL) -> bytes:
    """What is known of a workshop as bytes."""
    return msgpack.encode(Kept(stamp, Raw(pack), Raw(entries)))


def unsealed(data: bytes | None, stamp: str) -> Kept | None:
    """What was known; None where nothing was, or only of another stamp."""
    kept = from_kept(data, Kept)
    return kept if kept and kept.stamp == stamp else None
