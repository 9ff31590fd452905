"""Filters under headings, and what the pane beside the audit is called."""

from typing import Any

import pytest

from tests.browse import browsing, bundled
from tests.in_turn import in_turn
from tui.screens.checklist import Checklist

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("size", "keys"), in_turn([(60, 20), (80, 24), (120, 40)], [("a", "f"), ("m", "f")]), ids=str)
async def test_a_filter_has_its_kinds_under_headings(size: tuple[int, int], keys: tuple[str, ...]) -> None:
    async with browsing(bundled(), size=size, drawn=True) as driver:
        await driver.type(*keys)
        dialog: Any = driver.app.screen
        assert isinstance(dialog, Checklist)
        kinds, text = dialog.kinds(), driver.text()
        places = [text.rindex(f" {heading} ") for heading in kinds]
        assert places == sorted(places) and len(kinds) >= 2
        assert text.count("[x]") == sum(map(len, kinds.values()))


async def test_open_statistics_are_not_called_a_claim() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("a")
        assert " This claim " in driver.text()
        await driver.type("end")
        assert " Open statistics " in driver.text() and " This claim " not in driver.text()
