"""Tells one version of a workshop from another of the same id."""

from zlib import crc32

from tui.model.pack import Pack

from .pack import pack_as_bytes


def pack_version(pack: Pack) -> str:
    """Eight digits and letters, the same wherever all that the workshop says is."""
    return pack.once(_version)


def _version(pack: Pack) -> str:
    return f"{crc32(pack_as_bytes(pack)):08x}"
