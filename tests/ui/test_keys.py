"""Every key of the registry, pressed on every kind of screen that offers it, does what the registry says; no footer shows another key."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from textual.widgets import DataTable, OptionList

from tests.browse import Driver, browsing, bundled
from tui.commands import COMMANDS, Command, Place, at
from tui.display.glyphs import SETS
from tui.screens.matrix import MatrixPage
from tui.screens.page import Page
from tui.screens.tables import TablesPage
from tui.themes import THEMES

WAYS: dict[Place, tuple[str, ...]] = {
    "home": (),
    "topic": ("1",),
    "tables": ("3",),
    "matrix": ("m",),
    "glossary": ("g",),
    "help": ("question_mark",),
}
"""The keys that lead from Home to a screen of each kind."""

TOPICS = tuple(bundled().topics)


class Seen(NamedTuple):
    """What can be observed of the browser."""

    screen: str
    address: str
    cursors: tuple[Any, ...]
    focus: str
    scrolls: tuple[int, ...]
    classes: frozenset[str]
    theme: str
    glyphs: str
    tab: str
    typed: str
    beside: str
    over: bool
    code: int | None
    text: str


def look(driver: Driver) -> Seen:
    app, screen = driver.app, driver.app.screen
    cursors: list[Any] = [found.highlighted for found in screen.query(OptionList) if found.display]
    cursors += [found.cursor_coordinate for found in screen.query(DataTable) if found.display]
    page = screen if isinstance(screen, Page) else None
    return Seen(
        type(screen).__name__,
        str(page.address) if page else "",
        tuple(cursors),
        (screen.focused.id or type(screen.focused).__name__) if screen.focused else "",
        tuple(widget.scroll_offset.y for widget in screen.walk_children() if widget.max_scroll_y > 0),
        frozenset(screen.classes),
        app.theme,
        app.glyphs.name,
        screen.tab if isinstance(screen, TablesPage) else "",
        screen.typed if isinstance(screen, MatrixPage) else "",
        screen.beside if isinstance(screen, MatrixPage) else "",
        app._exit,
        app.return_code if app._exit else None,
        driver.text(),
    )


async def down_to(driver: Driver, wanted: Callable[[], bool]) -> None:
    """Walk down the list under the cursor until something holds."""
    for _ in range(120):
        if wanted():
            return
        await driver.type("down")
    raise AssertionError(f"nothing of that kind below {driver.at}")


def has_links(driver: Driver) -> Callable[[], bool]:
    return lambda: bool(driver.page.query("Detail #links")) and driver.page.query_one("Detail #links", OptionList).option_count > 0


def is_long(driver: Driver) -> Callable[[], bool]:
    return lambda: driver.page.query_one("Detail > VerticalScroll").max_scroll_y > 0


async def prepare(driver: Driver, command: Command, key: str, place: Place) -> None:
    """Bring the browser where a key of a command has something to do."""
    way = WAYS[place]
    if command.id in TOPIC_IDS and place == "topic" and command.id == "topic-1":
        way = ("2",)
    if command.id == "back" and place == "home":
        way = ("1", "0")
    if command.id == "forward":
        way = ("1", "left_square_bracket") if place == "home" else (*way, "0", "left_square_bracket")
    await driver.type(*way)
    if place == "tables" and (command.id in ("open", "scroll") or command.id == "links"):
        await driver.type("shift+tab")
    if command.id == "scroll" and place == "matrix":
        await driver.type("right")
        await down_to(driver, is_long(driver))
    elif command.id == "scroll":
        await down_to(driver, is_long(driver))
    elif command.id in ("open", "links") and place == "matrix":
        activity, category = next(iter(driver.app.pack.links))
        await driver.type(*activity, *["right"] * (1 + list(driver.app.pack.categories).index(category)))
        assert has_links(driver)()
    elif command.id in ("open", "links") and place != "home":
        await down_to(driver, has_links(driver))
    elif key in ("up", "pageup"):
        await driver.type(*["down"] * 3)
    elif key == "home":
        await driver.type("left" if place in ("tables", "matrix") else "down")
        if place == "matrix":
            await driver.type("right")
    elif key == "left" or command.id == "compare":
        await driver.type("right")


TOPIC_IDS = {f"topic-{number}" for number in range(1, 10)}


def went(after: Seen, topic: str) -> bool:
    return after.address.partition("/")[0] == topic


def ran(command: Command, key: str, place: Place, before: Seen, after: Seen) -> bool:
    """Whether what a command promises has happened."""
    names = [theme.name for theme in THEMES]
    sets = list(SETS)
    moved = before.cursors != after.cursors or before.scrolls != after.scrolls
    match command.id:
        case "move" | "page" | "ends" | "across":
            return moved and before.screen == after.screen
        case "open":
            return after.address != before.address or (after.focus == "links" and before.focus != "links")
        case "links":
            return after.focus == "links" != before.focus
        case "next-table" | "previous-table":
            return after.tab != before.tab and after.address != before.address
        case "swap":
            return after.text != before.text and after.address == before.address
        case "scroll":
            return after.scrolls != before.scrolls and after.cursors == before.cursors
        case "jump":
            return after.typed == key
        case "filter":
            return after.screen == "FilterDialog" if place == "matrix" else after.focus == "letters"
        case "compare":
            return bool(after.beside) and after.text != before.text
        case "home" | "matrix" | "glossary" | "help":
            return went(after, command.id)
        case "up":
            return after.address != before.address
        case "back" | "forward":
            return after.address != before.address
        case "theme":
            return after.theme == names[(names.index(before.theme) + 1) % len(names)]
        case "glyphs":
            return after.glyphs == sets[(sets.index(before.glyphs) + 1) % len(sets)]
        case "quit":
            return after.over and after.code == 0
        case _ if command.id in TOPIC_IDS:
            return went(after, TOPICS[int(key) - 1])
    raise AssertionError(f"no test knows what {command.id} does")


@pytest.mark.parametrize(("place", "command"), [pytest.param(p, c, id=f"{p}-{c.id}") for p in WAYS for c in at(p)])
async def test_key(place: Place, command: Command) -> None:
    """Each key of a command, on a fresh browser where one key would spoil it for the next."""
    for key in command.keys:
        async with browsing(bundled()) as driver:
            await prepare(driver, command, key, place)
            assert driver.page.place == place
            before = look(driver)
            await driver.type(key)
            after = look(driver)
            assert ran(command, key, place, before, after), f"{key} on {place} at {before.address}: nothing came of it"


@pytest.mark.parametrize("place", WAYS)
def test_no_key_twice(place: Place) -> None:
    """On one kind of screen a key belongs to one command."""
    owners: dict[str, list[str]] = {}
    for command in at(place):
        for key in command.keys:
            owners.setdefault(key, []).append(command.id)
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


SCREENS: dict[str, tuple[str, ...]] = {
    **WAYS,
    "satisfaction": ("2",),
    "speeding": ("3", "tab", "tab", "tab"),
    "roads report": ("3", "shift+tab"),
    "neighbourhoods": ("4",),
    "cyber": ("5",),
    "outcomes": ("6",),
}


@pytest.mark.parametrize("name", SCREENS)
async def test_footer(name: str) -> None:
    """Whatever the footer names is a command of this screen, help and quit are always among it, and none of it is cut."""
    async with browsing(bundled(), size=(200, 40)) as driver:
        await driver.type(*SCREENS[name])
        offered = {(command.sign or command.shown, command.title) for command in at(driver.page.place)}
        for size in ((200, 40), (120, 40), (80, 24), (60, 20), (40, 12)):
            await driver.pilot.resize_terminal(*size)
            await driver.settle()
            footer = driver.text().splitlines()[-1].strip()
            shown = {(key.rpartition(" ")[0], key.rpartition(" ")[2]) for key in footer.split("  ")}
            assert shown <= offered, f"at {size}"
            assert {"help", "quit"} <= {title for _, title in shown}, f"at {size}"


@pytest.mark.parametrize("name", ["roads", "speeding", "roads report"])
async def test_footer_keys_of_tabs(name: str) -> None:
    """On each kind of tab, the keys that its footer names have something to do."""
    ways = SCREENS | {"roads": SCREENS["tables"]}
    async with browsing(bundled(), size=(200, 40)) as driver:
        await driver.type(*ways[name])
        footer = driver.text().splitlines()[-1]
        dead = []
        for command in at("tables"):
            if f"{command.sign or command.shown} {command.title}" not in footer or command.group not in ("Move", "Read"):
                continue
            answers = []
            for key in command.keys:
                await driver.type("0", *ways[name][:1])
                await home_tab(driver, name)
                if command.id == "open" and name == "roads report":
                    await down_to(driver, has_links(driver))
                before = look(driver)
                await driver.type(key)
                answers.append(look(driver)._replace(text="") != before._replace(text="") or look(driver).text != before.text)
            if not any(answers):
                dead.append(command.id)
        assert dead == []


async def home_tab(driver: Driver, name: str) -> None:
    """Turn to the tab that a name of `SCREENS` stands for."""
    wanted = {"roads": "collisions", "speeding": "speeding", "roads report": "Report"}[name]
    for _ in range(10):
        if isinstance(driver.page, TablesPage) and driver.page.tab == wanted:
            return
        await driver.type("tab")
    raise AssertionError(wanted)


def test_every_place_has_a_screen_here() -> None:
    """A command for a place that these tests do not know would go unpressed."""
    assert {place for command in COMMANDS for place in command.places} - {"everywhere"} == set(WAYS)
