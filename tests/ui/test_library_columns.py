"""The columns of the list of a library."""

import shutil
from pathlib import Path

import pytest

from tests.reports import ENGHRAIFFT, EXAMPLE, GREATER_MANCHESTER, PACKS
from tests.ui.test_library import opened

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("columns", "counted"), [(80, True), (75, False)])
async def test_counts_of_topics_give_way_to_whole_names_of_forces(columns: int, counted: bool, tmp_path: Path) -> None:
    """`Heddlu Dyffryn` stood for Heddlu Dyffryn Enghraifft."""
    for name in (ENGHRAIFFT, EXAMPLE, GREATER_MANCHESTER):
        shutil.copytree(PACKS / name, tmp_path / name)
    async with opened(tmp_path, (columns, 24)) as driver:
        assert "Heddlu Dyffryn Enghraifft " in driver.text() and "Greater Manchester" in driver.text()
        assert ("Topics " in driver.text()) == counted and "Tables" in driver.text()
