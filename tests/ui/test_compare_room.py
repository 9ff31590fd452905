"""What is in view on a small screen of a comparison, and the cursor beside bars."""

import pytest

from tests.browse import browsing
from tests.conftest import PACKS
from tui.navigation.address import Address
from tui.pack.reader import read_pack
from tui.widgets.choices import Choices
from tui.widgets.detail import Detail


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
        words = next(line for line in lines if "In words" in line)
        assert closed.rstrip(" ─").endswith("tab opens") and words.rstrip(" ─").endswith("tab opens")


@pytest.mark.parametrize("theme", ["light", "terminal"])
async def test_a_bar_keeps_its_colours_in_the_row_of_the_cursor(theme: str) -> None:
    """The bar was a hole, and the empty rest of its row the bar."""
    pack = read_pack(PACKS / "west-yorkshire-2024")
    async with browsing(pack, size=(80, 24), theme=theme, start=Address("compare", "crime", "crime-severity")) as driver:
        await driver.app.workers.wait_for_complete()
        await driver.drain()
        periods = driver.page.query_one("#periods", Choices)
        assert periods.has_focus and periods.highlighted is not None
        at = periods.row_of(periods.highlighted) - periods.scroll_offset.y
        here, above = (list(periods.render_line(row)) for row in (at, at - 1))
        bars = [next(part.style.clear_meta_and_links() for part in row if "█" in part.text and part.style) for row in (here, above)]
        assert bars[0] == bars[1], "the pen of the other bars, on the ground of the page"
        names = [next(part.style for part in row if "20" in part.text) for row in (here, above)]
        changes = [next(part.style for part in row[::-1] if part.text.strip()) for row in (here, above)]
        assert names[0] != names[1] and changes[0] != changes[1], "the name and the change have the cursor"


async def test_space_opens_the_words_that_have_no_room() -> None:
    """Nothing happened: the words had one row, and one row cannot scroll."""
    pack = read_pack(PACKS / "west-yorkshire-2024")
    async with browsing(pack, size=(80, 24), start=Address("compare", "crime", "crime-severity")) as driver:
        await driver.app.workers.wait_for_complete()
        await driver.drain()
        words = driver.page.query_one("#in-words", Detail)
        assert words.is_cut and not words.scrolls
        await driver.type("space")
        assert words.has_focus and words.scrolls and "space: more" in driver.text()


async def test_space_scrolls_the_words_of_what_has_the_focus_and_only_these_name_it() -> None:
    """“space: more” stood in two panes, and space scrolled the one below."""
    pack = read_pack(PACKS / "west-yorkshire-2024")
    async with browsing(pack, size=(60, 20), start=Address("compare", "crime", "crime-severity")) as driver:
        await driver.app.workers.wait_for_complete()
        await driver.drain()
        period, words = (driver.page.query_one(f"#{name}", Detail) for name in ("period", "in-words"))
        assert period.scrolls and driver.text().count("space: more") == 1
        await driver.type("space")
        assert period.top and not words.top
        await driver.type("tab", "tab", "tab", "tab")
        assert words.has_focus and words.scrolls
        await driver.type("space")
        assert words.top
