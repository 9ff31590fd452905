"""What is in view on a small screen of a comparison, and the cursor beside bars."""

import pytest

from tests.browse import browsing
from tests.conftest import PACKS
from tui.navigation.address import Address
from tui.pack.reader import read_pack


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_all_forces_are_in_view_below_the_key_of_the_signs(size: tuple[int, int]) -> None:
    """Two of four were, and measures below them had titles without bars."""
    pack = read_pack(PACKS / "west-yorkshire-2024")
    async with browsing(pack, size=size, start=Address("compare", "crime", "crime-severity")) as driver:
        await driver.app.workers.wait_for_complete()
        await driver.drain()
        lines = driver.text().splitlines()
        begins = next(at for at, line in enumerate(lines) if "4 forces: crime severity score" in line)
        named = [line.strip("▌ ").partition("█")[0].strip() for line in lines[begins + 2 : begins + 6]]
        assert named == ["Merseyside", "West Yorkshire Police", "Greater Manchester", "West Midlands"]
        assert any("● outside   ╲ trend   ≡ shift" in line for line in lines[:begins]), "the key is in view, whatever is said"
        closed = next(line for line in lines if "measure by measure" in line)
        assert closed.rstrip(" ─").endswith("tab opens")
