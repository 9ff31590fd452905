"""Home with more topics than fit.

The cards scroll, the selected one is described, and its number says that there are more.
"""

import pytest

from tests.browse import browsing, bundled
from tests.parts import with_topics


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_cards_that_do_not_fit_scroll(size: tuple[int, int]) -> None:
    pack = with_topics(bundled(), 14)
    async with browsing(pack, size=size) as driver:
        assert driver.text().splitlines()[0].rstrip().endswith("1 of 15")
        seen = set()
        for number in range(1, 15):
            lines = driver.text().splitlines()
            assert any(line.startswith(f" {number} ") for line in lines), number
            assert lines[0].rstrip().endswith(f"{number} of 15")
            seen.add(lines[1])
            await driver.type("down")
        assert len(seen) > 1 and " a Audit" in driver.text()
    async with browsing(bundled(), size=size) as driver:
        assert "of 7" not in driver.text().splitlines()[0]
