"""Fixture: a directory with a short path.

The address of a socket is limited to about 100 bytes, and pytest's paths can be longer.
"""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def place() -> Iterator[Path]:
    """A private directory for sockets."""
    path = Path(tempfile.mkdtemp(prefix="bb"))
    yield path
    shutil.rmtree(path)
