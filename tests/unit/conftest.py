"""The bundled workshop, read once for all unit tests."""

from pathlib import Path

import pytest

from tui.model.pack import Pack
from tui.pack.reader import read_pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The workshop of 16 June 2015; it is frozen, so that tests can share it."""
    return read_pack(Path(__file__).parents[2] / "data" / "wmp-2015-06-16")
