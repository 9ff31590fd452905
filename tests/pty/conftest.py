"""Users who have started the browser before."""

from pathlib import Path
from time import sleep

import pytest

from tests.pty.frames import SETTLED, Home


@pytest.fixture(scope="package")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A user who has started the browser once."""
    home = Home(tmp_path_factory.mktemp("home"), remembers=False)
    sleep(SETTLED)
    home.session()
    assert len(home.frames) == 1
    return home


@pytest.fixture
def own(tmp_path: Path, begun: Home) -> Home:
    """Another such user, whose folders may be changed."""
    home = Home(tmp_path)
    sleep(SETTLED)
    home.session()
    return home
