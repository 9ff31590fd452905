"""The headers of a library's workshops as bytes, and back.

One file for a library: 2,000 headers are half a megabyte, read in the time of a dozen small files. The names of folders are kept as bytes,
as not every one is text.
"""

import os
from collections.abc import Mapping

from msgspec import Raw, Struct, msgpack

from tui.model.kept_bytes import from_kept

from .header import Header


class KeptHeader(Struct, frozen=True, array_like=True):
    """A header as it is kept: the folder's stamp, its date as a number, and the bytes."""

    stamp: str
    day: int
    header: Raw

    @property
    def opened(self) -> Header | None:
        """The header; None where the bytes are none."""
        return from_kept(self.header, Header)


class _File(Struct, frozen=True, array_like=True):
    library: bytes
    headers: dict[bytes, KeptHeader]


def kept_header(stamp: str, day: int, header: Header) -> KeptHeader:
    """A header, to be kept."""
    return KeptHeader(stamp, day, Raw(msgpack.encode(header)))


def headers_as_bytes(library: str, headers: Mapping[str, KeptHeader]) -> bytes:
    """The headers of a library by the names of their folders, as bytes."""
    return msgpack.encode(_File(os.fsencode(library), {os.fsencode(name): header for name, header in headers.items()}))


def headers_from_bytes(data: bytes, library: str) -> dict[str, KeptHeader]:
    """The headers again; none of anything else, or of another library."""
    found = from_kept(data, _File)
    if found is None or found.library != os.fsencode(library):
        return {}
    return {os.fsdecode(name): header for name, header in found.headers.items()}
