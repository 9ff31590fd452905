"""Home with more topics than fit.

The cards scroll, the selected one is described, and its number says that there are more.
"""

import pytest

from tests.browse import browsing, bundled
from tests.parts import with_topics


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_cards_that_do_not_fit_scroll(size: tuple[int, int]) -> None:
    """Where the first headline of each topic is too much for the rows."""
    pack = with_topics(bundled(), 20)
    async with browsing(pack, size=size) as driver:
        assert driver.text().splitlines()[1].rstrip(" ━").endswith("1 of 20")
        seen = set()
        for number in range(1, 21):
            lines = driver.text().splitlines()
            assert any(line.startswith(f" {number} ") for line in lines), number
            assert lines[1].rstrip(" ━").endswith(f"{number} of 20")
            seen.add(lines[2])
            await driver.type("down")
        assert len(seen) > 1 and " Audit and questions " in driver.text()
    async with browsing(bundled(), size=size) as driver:
        assert "of 6" not in driver.text().splitlines()[1], "all six are in view"
        assert "of 7" not in driver.text()
