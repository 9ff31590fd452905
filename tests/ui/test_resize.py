"""Every screen at every size: nothing crashes, the frame stands, and below the smallest size a sentence says so."""

import pytest

from tests.browse import browsing, bundled
from tests.shots import SCREENS


@pytest.mark.parametrize("name", SCREENS)
async def test_sizes(name: str) -> None:
    """Shrunk and grown while open, a screen keeps its breadcrumb and its footer."""
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.press(*SCREENS[name])
        for size in ((200, 60), (120, 40), (60, 20), (40, 12), (20, 5), (1, 1), (80, 24)):
            await driver.pilot.resize_terminal(*size)
            await driver.settle()
            text = driver.text()
            assert len(text.splitlines()) == size[1]
            if size[0] >= 40 and size[1] >= 12:
                assert "quit" in text or "esc done" in text
            elif size == (20, 5):
                assert "Beatbook needs 40" in text
