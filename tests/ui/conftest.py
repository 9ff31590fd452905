"""The packs of the repository, each read once for all tests of the browser."""

from collections.abc import Iterator

import pytest

from tests.conftest import reading_once


@pytest.fixture(scope="package", autouse=True)
def _read_once() -> Iterator[None]:
    with reading_once():
        yield
