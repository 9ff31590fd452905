"""Bytes that an earlier start has kept, decoded."""

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

Wanted = TypeVar("Wanted")


def from_kept(data: bytes | msgspec.Raw | None, wanted: type[Wanted], hook: Callable[[type, Any], Any] | None = None) -> Wanted | None:
    """What was kept as MessagePack; None for anything else.

    `hook` decodes what msgspec does not know.
    """
    try:
        return msgspec.msgpack.decode(data, type=wanted, dec_hook=hook) if data else None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
