"""The bundled workshop, read once for all unit tests, and no time limit on generated examples."""

from pathlib import Path

import pytest
from hypothesis import settings

from tui.model.pack import Pack
from tui.pack.reader import read

# A busy machine is no failure of the code.
settings.register_profile("unit", deadline=None)
settings.load_profile("unit")


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The workshop of 16 June 2015; it is frozen, so that tests can share it."""
    return read(Path(__file__).parents[2] / "data" / "wmp-2015-06-16")
