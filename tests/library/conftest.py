"""A cache folder of a test's own."""

import os
from pathlib import Path

import pytest

from tui.library import stamp
from tui.library.cache import Cache


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cache:
    """A user's cache, in which the programs that a test runs keep workshops.

    However young their files are.
    """
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(stamp, "SETTLED", -(10**18))
    own = str(tmp_path / "cache" / "beatbook")
    return Cache((own,), own)


def files(cache: Cache) -> list[Path]:
    """The files in a cache, in order of name."""
    return sorted(Path(cache.own).iterdir()) if os.path.isdir(cache.own) else []
