"""An entry as bytes and back, with a checksum.

A damaged one is noticed, never shown.
"""

from zlib import crc32

import msgspec

from tui.nodes.indexed import Indexed

from .database import IndexDamaged

NUMBER_BITS, SLOT_BITS = 20, 20
"""How many entries a workshop may have, and how many workshops a day, as powers of two."""
LAST_NUMBER = (1 << NUMBER_BITS) - 1
_CHECK = 4

_encoder, _decoder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Indexed)


def entry_id(pack: int, number: int) -> int:
    """The id of an entry: the latest workshop has the highest, and its first entry."""
    return (pack << NUMBER_BITS) | (LAST_NUMBER - number)


def pack_of(id: int) -> int:
    """The key of the workshop that an entry is in."""
    return id >> NUMBER_BITS


def as_record(id: int, kept: Indexed) -> bytes:
    """An entry as bytes."""
    data = _encoder.encode(kept)
    return crc32(data, id & 0xFFFFFFFF).to_bytes(_CHECK, "big") + data


def from_record(id: int, record: object) -> Indexed:
    """The entry again. Raises IndexDamaged."""
    if not isinstance(record, bytes):
        raise IndexDamaged("an entry is damaged")
    data = record[_CHECK:]
    if crc32(data, id & 0xFFFFFFFF).to_bytes(_CHECK, "big") != record[:_CHECK]:
        raise IndexDamaged("an entry is damaged")
    try:
        return _decoder.decode(data)
    except msgspec.MsgspecError as error:
        raise IndexDamaged(str(error)) from None
