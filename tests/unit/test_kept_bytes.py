"""Kept bytes that are damaged are not there, whatever msgspec raises for them."""

from typing import Any

import msgspec
import pytest

from tui.model.kept_bytes import from_kept


def test_what_was_kept_is_there_again() -> None:
    assert from_kept(msgspec.msgpack.encode([1, 2]), list[int]) == [1, 2]


@pytest.mark.parametrize("data", [None, b"", b"\xc1", b"\x91\xa1\xff", b"\x91" * 100_000], ids=lambda data: repr(data)[:16])
def test_anything_else_is_not(data: bytes | None) -> None:
    assert from_kept(data, list[str]) is None and from_kept(data, Any) is None
