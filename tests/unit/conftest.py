"""The packs of the repository, each read once for all unit tests."""

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest

from tests.conftest import PACKS
from tui.model.pack import Pack
from tui.navigation.address import Address
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


@pytest.fixture(scope="module", params=["bundled", *SOUND])
def any_pack(request: pytest.FixtureRequest, pack: Pack) -> Pack:
    """Every sound pack in turn."""
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
    """Commands that are run in this process read a pack of the repository once.

    They are frozen, and tests change copies.
    """
    known: dict[tuple[str, object], Pack] = {}
    original = reader.read_pack

    def read(folder: Path, addresses: Callable[[Pack], Collection[Address]] | None = None) -> Pack:
        path = os.path.abspath(folder)
        if os.path.dirname(path) not in (str(PACKS), str(BUNDLED.parent)):
            return original(folder, addresses)
        if (path, addresses) not in known:
            known[path, addresses] = original(folder, addresses)
        return known[path, addresses]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "read_pack", read)
        yield
