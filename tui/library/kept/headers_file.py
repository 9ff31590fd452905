"""The headers of a library's workshops as bytes, and back.

One file for a library: 2,000 headers are half a megabyte, read in the time of a dozen small files.
"""

from collections.abc import Mapping

from msgspec import MsgspecError, Raw, Struct, msgpack

from .header import Header


class KeptHeader(Struct, frozen=True, array_like=True):
    """A header as it is kept: the folder's stamp, its date as a number, and the bytes."""

    stamp: str
    day: int
    header: Raw

    @property
    def opened(self) -> Header | None:
        """The header; None where the bytes are none."""
        try:
            return msgpack.decode(self.header, type=Header)
        except MsgspecError:
            return None


class _File(Struct, frozen=True, array_like=True):
    library: str
    headers: dict[str, KeptHeader]


def kept_header(stamp: str, day: int, header: Header) -> KeptHeader:
    """A header, to be kept."""
    return KeptHeader(stamp, day, Raw(msgpack.encode(header)))


def headers_as_bytes(library: str, headers: Mapping[str, KeptHeader]) -> bytes:
    """The headers of a library by the names of their folders, as bytes."""
    return msgpack.encode(_File(library, dict(headers)))


def headers_from_bytes(data: bytes, library: str) -> dict[str, KeptHeader]:
    """The headers again; none of anything else, or of another library."""
    try:
        found = msgpack.decode(data, type=_File)
    except MsgspecError:
        return {}
    return found.headers if found.library == library else {}
