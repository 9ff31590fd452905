"""Joins byte strings to one, and separates them again.

What is kept in this form is read before anything else is imported, so it needs no decoder.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_SIZE = 4


def joined_parts(parts: "Iterable[bytes]") -> bytes:
    """Each part after its length."""
    return b"".join(len(part).to_bytes(_SIZE, "big") + part for part in parts)


def separate_parts(data: bytes | None, count: int) -> list[bytes] | None:
    """The parts again; None unless there are exactly `count`."""
    parts, at = [], 0
    while data and at < len(data):
        start = at + _SIZE
        at = start + int.from_bytes(data[at:start], "big")
        parts.append(data[start:at])
    return parts if data and at == len(data) and len(parts) == count else None
