"""The packs of the repository, for all unit tests."""

from collections.abc import Iterator

import pytest

from tests.conftest import PACKS, reading_once
from tests.in_turn import some
from tui.model.pack import Pack
from tui.pack import reader

BUNDLED = PACKS.parents[1] / "data" / "wmp-2015-06-16"
SOUND = ("small", "hostile", "example-constabulary-2016", "greater-manchester-2015", "heddlu-enghraifft-2019-20", "west-yorkshire-2024")
"""The folders of the packs for tests."""
SETTINGS = (
    *("BEATBOOK_LIBRARY", "BEATBOOK_THEME", "BEATBOOK_GLYPHS", "BEATBOOK_CURSOR", "BEATBOOK_READER"),
    *("SSH_CONNECTION", "SSH_TTY", "COLUMNS"),
)
"""What the environment may set."""


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The workshop of 16 June 2015; it is frozen, so that tests can share it."""
    return reader.read_pack(BUNDLED)


@pytest.fixture(scope="module", params=["bundled", *some(SOUND, 2, 1)])
def any_pack(request: pytest.FixtureRequest, pack: Pack) -> Pack:
    """Sound packs in turn; in CI every one of them."""
    return pack if request.param == "bundled" else reader.read_pack(PACKS / request.param)


@pytest.fixture(scope="package", autouse=True)
def _no_settings() -> Iterator[None]:
    """Commands that are run in this process find only the settings that a test makes."""
    with pytest.MonkeyPatch.context() as patch:
        for name in SETTINGS:
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="package", autouse=True)
def _read_once() -> Iterator[None]:
    with reading_once():
        yield
