"""The footer offers what works on its screen, and nothing else."""

import re

import pytest

from tests.browse import browsing, bundled
from tests.in_turn import some
from tests.ui.test_keys import begin, down_to, has_links, look, to_tab
from tests.ui.tried_keys import CONTENTS, WAYS
from tui.navigation.commands import STEP_TITLES, commands_for

pytestmark = pytest.mark.slow

SCREENS: dict[str, tuple[str, ...]] = {
    **{str(place): way for place, way in WAYS.items()},
    "speeding": ("3", "tab", "tab", "tab"),
    "roads report": ("3", "shift+tab"),
    "outcomes": ("6",),
    "cyber": ("5",),
    "satisfaction": ("2",),
}


FOOTER_SIZES = ((200, 40), (120, 40), (80, 24), (60, 20), (40, 12))


@pytest.mark.parametrize("size", FOOTER_SIZES, ids=str)
async def test_footer(size: tuple[int, int]) -> None:
    """The footer names only commands of its screen, always help, none cut."""
    async with browsing(bundled(), size=size) as driver:
        for name, way in some([*SCREENS.items()], 5, FOOTER_SIZES.index(size)):
            await begin(driver, *way)
            offered = {
                "arrows move",
                f"enter {driver.page.opens}",
                *((f"n {STEP_TITLES[driver.page.place]}",) if driver.page.place in STEP_TITLES else ()),
            } | {f"{command.sign or command.shown} {command.title}" for command in commands_for(driver.page.place, CONTENTS)}
            footer = driver.text().splitlines()[-1].strip()
            shown = {*re.split("  +", footer)}
            assert shown <= offered, name
            assert "? help" in shown, name


@pytest.mark.parametrize("tab", ["collisions", "speeding", "Report"])
async def test_footer_of_tabs(tab: str) -> None:
    """On each kind of tab, the keys in the footer for moving and reading do something."""
    async with browsing(bundled(), size=(200, 40)) as driver:
        dead = []
        await begin(driver, *WAYS["tables"])
        await to_tab(driver, tab)
        footer = driver.text().splitlines()[-1]
        for command in commands_for("tables", CONTENTS):
            title = driver.page.opens if command.id == "open" and driver.page.opens else command.title
            if command.group not in ("Move", "Read") or f"{command.sign or command.shown} {title}" not in footer:
                continue
            for key in command.keys:
                await begin(driver, *WAYS["tables"])
                await to_tab(driver, tab)
                if command.id == "open" and tab == "Report":
                    await down_to(driver, has_links(driver))
                before = look(driver, command)
                await driver.type(key)
                if look(driver, command) != before:
                    break
            else:
                dead.append(command.id)
        assert dead == []


@pytest.mark.exhaustive
async def test_footer_of_topics() -> None:
    """Where a topic's footer offers opening and links, a statement has them."""
    async with browsing(bundled()) as driver:
        for key in ("1", "2", "4", "5", "6"):
            await driver.type("0", key)
            if "enter " in driver.text().splitlines()[-1]:
                await down_to(driver, has_links(driver))


async def test_where_a_statement_has_no_room_the_footer_says_how_to_open_it() -> None:
    async with browsing(bundled(), size=(60, 17)) as driver:
        await driver.type("1")
        assert "enter open" in driver.text().splitlines()[-1] and "This statement" not in driver.text()
        await driver.type("enter")
        assert "This statement" in driver.text()


async def test_the_footer_says_what_enter_opens() -> None:
    """A row's own text, the report where it does not name the row, a term, or links."""
    async with browsing(bundled()) as driver:
        for keys, word in ((("3", "tab", "tab", "tab"), "text"), (("up", "up"), "report"), (("1",), "links")):
            await driver.type(*keys)
            assert f"enter {word} " in driver.text().splitlines()[-1]
