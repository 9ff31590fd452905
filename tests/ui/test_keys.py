"""Every key does what the registry says, on every kind of screen that offers it.

No footer shows any other key.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
from textual.coordinate import Coordinate
from textual.widget import Widget
from textual.widgets import DataTable, OptionList

from tests.browse import Driver, browsing, bundled
from tests.in_turn import some
from tests.ui.tried_keys import ELSEWHERE, PLACES_OF, WAYS, tried
from tui.app.paint.pens import PLAIN_PEN
from tui.app.paint.rows import PaintedRow
from tui.charts.kinds_of_chart import CHART_KINDS
from tui.navigation.commands import COMMANDS, Command, Place
from tui.navigation.commands.command import BOXES, Own
from tui.nodes.matrix.sheet import NAME_COLUMN
from tui.screens.matrix import MatrixPage
from tui.screens.page import Page
from tui.screens.tables import TablesPage
from tui.text.glyphs import SETS
from tui.widgets.detail import Detail
from tui.widgets.matrix_grid import MatrixGrid
from tui.widgets.pane import Pane
from tui.widgets.themes import THEMES

pytestmark = pytest.mark.slow

TOPICS = tuple(bundled().topics)
CHOICES = {"theme": [theme.name for theme in THEMES], "glyphs": list(SETS), "chart-kind": list[str](CHART_KINDS)}

JUDGED_BY_TEXT = {"swap", "view", "add", "follow", "compare", "repaint", "suspend", "cursor", "rebase", "chart-kind"}
"""The commands whose effect only the text of the screen shows."""
DIALOGS = {"search": "SearchDialog", "goto": "GotoDialog", "palette": "CommandPalette", "copy": "CopyDialog", "info": "InfoDialog"}
"""The dialog class that a command opens."""


class Seen(NamedTuple):
    """What can be observed of the browser."""

    screen: str
    address: str
    cursors: tuple[Any, ...]
    focus: str
    scrolls: tuple[int, ...]
    classes: frozenset[str]
    chosen: dict[str, str]
    tab: str
    typed: str
    beside: str
    hit: str
    over: bool
    code: int | None
    text: str
    painted: bool


def look(driver: Driver, command: Command) -> Seen:
    """What can be observed, with the text only if needed: it takes longest."""
    app, screen = driver.app, driver.app.screen
    cursors: list[Any] = [found.highlighted for found in screen.query(OptionList) if found.display]
    cursors += [detail.selected for detail in screen.query(Detail)]
    cursors += [found.cursor_coordinate for found in screen.query(DataTable) if found.display]
    cursors += [found.at for found in screen.query(MatrixGrid) if found.display]
    page = screen if isinstance(screen, Page) else None
    return Seen(
        type(screen).__name__,
        str(page.address) if page else "",
        tuple(cursors),
        (screen.focused.id or type(screen.focused).__name__) if screen.focused else "",
        (
            *(widget.scroll_offset.y for widget in screen.walk_children(Widget) if widget.max_scroll_y > 0),
            *(pane.top for pane in screen.query(Pane)),
        ),
        frozenset(screen.classes),
        {"theme": app.theme, "glyphs": app.glyphs.name, "chart-kind": app.chart_kind},
        screen.tab if isinstance(screen, TablesPage) else "",
        screen.typed if isinstance(screen, MatrixPage) else "",
        f"{screen.view} {screen.pane.beside} {screen.chosen}" if isinstance(screen, MatrixPage) else "",
        driver.page.hit,
        app._exit,
        app.return_code if app._exit else None,
        driver.text() if command.id in JUDGED_BY_TEXT else "",
        bool(app.painter._rows),
    )


async def down_to(driver: Driver, wanted: Callable[[], bool]) -> None:
    """Move down the focused list until a condition holds."""
    for _ in range(200):
        if wanted():
            return
        await driver.type("down")
    raise AssertionError(f"nothing of that kind below {driver.at}")


def has_links(driver: Driver) -> Callable[[], bool]:
    return lambda: any(detail.entries for detail in driver.page.query(Detail))


def is_long(driver: Driver) -> Callable[[], bool]:
    return lambda: any(len(pane._rows()) > pane.size.height > 1 for pane in driver.page.query(Pane))


async def begin(driver: Driver, *way: str) -> None:
    """Close everything, go the given way from Home, and move the cursors to the start."""
    for _ in range(7):
        if driver.app.search.current is None and driver.app.screen is driver.app.screen_stack[0]:
            break
        await driver.type("escape")
    await driver.type(*way)
    for grid in driver.page.query(DataTable):
        grid.cursor_coordinate = Coordinate(0, 0)
    for matrix in driver.page.query(MatrixGrid):
        matrix.move_to("", NAME_COLUMN)
    for choices in driver.page.query(OptionList):
        choices.action_first()
    await driver.drain()


async def prepare(driver: Driver, command: Command, key: str, place: Place) -> None:
    """Bring the browser to where a command's key has something to do."""
    way = WAYS[place]
    match command.id:
        case "topic-1" if place == "drawn":
            way = ("5",)
        case "topic-4" if place == "topic":
            way = ("6",)
        case "back" if place == "home":
            way = ("1", "0")
        case "next-hit" | "previous-hit" | "clear":
            way = ("/", *"tidu", "enter", "0", *way)
        case "forward":
            way = ("1", "left_square_bracket") if place == "home" else (*way, "0", "left_square_bracket")
    await begin(driver, *way)
    if place == "tables":
        await to_tab(driver, "Report" if command.id in ("open", "scroll", "filter-report") else "collisions")
    if command.id in ("open", "links") and place == "matrix":
        activity, category = next(iter(driver.app.pack.links))
        await driver.type(*activity, *["right"] * (1 + list(driver.app.pack.columns).index(category)))
        assert has_links(driver)()
    elif place == "help" and command.id in ("open", "scroll"):
        await down_to(driver, lambda: "open" not in driver.page.idle)
        await driver.type("down")  # The first command that can run moves to the other pane.
    elif command.id == "scroll":
        await driver.type("right")
        await down_to(driver, is_long(driver))
    elif command.id in ("open", "links") and place not in ("home", "help"):
        await down_to(driver, has_links(driver))
    elif key in ("up", "pageup"):
        await driver.type(*["down"] * 3)
    elif command.id == "spell":
        await driver.type("n", "h")
    elif place == "glossary" and len(key) == 1 and key.isalpha():
        await down_to(driver, has_links(driver))
        await driver.type("tab")  # in the list every letter goes to a term
    elif (key, place) == ("home", "help"):
        await driver.type("down")  # Right goes to another list, at its first row.
    elif key in ("left", "home") or command.id == "compare":
        await driver.type("down", "right")


async def to_tab(driver: Driver, wanted: str) -> None:
    """Switch to a tab of the tables."""
    for _ in range(10):
        if isinstance(driver.page, TablesPage) and driver.page.tab == wanted:
            return
        await driver.type("tab")
    raise AssertionError(wanted)


def went(after: Seen, topic: str) -> bool:
    return after.address.partition("/")[0] == topic


def ran(command: Command, key: str, place: Place, before: Seen, after: Seen) -> bool:
    """Whether a command has done what it promises."""
    moved = before.cursors != after.cursors or before.scrolls != after.scrolls
    match command.id:
        case "across" if place == "help":
            return after.focus != before.focus
        case "move" | "page" | "ends" | "across" | "spell":
            return moved and before.screen == after.screen
        case "open":
            return after.address != before.address or (after.focus == "Detail" and before.focus != "Detail")
        case "links":
            return after.focus != before.focus and (place in ("home", "help") or after.focus == "Detail")
        case "next-table" | "previous-table":
            return after.tab != before.tab and after.address != before.address
        case "swap" | "view":
            return after.text != before.text and (place == "matrix" or after.address == before.address)
        case "scroll":
            return after.scrolls != before.scrolls and (place == "help" or after.cursors == before.cursors)
        case "jump":
            return after.typed == key
        case "filter" | "filter-report":
            return after.screen == {"audit": "AuditFilterDialog", "matrix": "FilterDialog"}.get(place, "StatementFilter")
        case "present":
            return after.screen == "PresentPage"
        case "add" | "follow" | "rebase" | "suspend" | "cursor":
            return after.text != before.text and after.address == before.address
        case "search" | "goto" | "palette" | "copy" | "info":
            return after.screen == DIALOGS[command.id]
        case "next-hit" | "previous-hit":
            return after.address != before.address and after.hit != before.hit
        case "clear":
            return after.address == before.address and bool(before.hit) and not after.hit
        case "compare" | "silent" | "context":
            return (after.beside, after.address) != (before.beside, before.address)
        case "home" | "matrix" | "glossary" | "audit" | "help":
            return went(after, command.id)
        case "questions" | "ask":
            return after.address == "audit/questions"
        case "up" | "back" | "forward":
            return after.address != before.address
        case "chart-kind":  # Kinds that change no chart are passed over.
            return after.chosen[command.id] != before.chosen[command.id] or "No chart here has another kind." in after.text
        case "theme" | "glyphs":
            known = CHOICES[command.id]
            return after.chosen[command.id] == known[(known.index(before.chosen[command.id]) + 1) % len(known)]
        case "repaint":
            return before.painted and not after.painted and after.text == before.text
        case "quit":
            return after.over and after.code == 0
        case _ if command.id.startswith("topic-"):
            return went(after, TOPICS[int(key) - 1])
    raise AssertionError(f"no test knows what {command.id} does")


async def press_every_key(place: Place) -> dict[str, list[str]]:
    """What went wrong with each command of a place.

    One browser is used for all, except for the keys that end it. Of several keys for one command, each place has the next; all in CI.
    """
    shown: dict[str, list[str]] = {}
    turn = [*WAYS].index(place)
    # Small enough for some texts to overflow their pane, but not so small that a drawing replaces the text.
    async with browsing(bundled(), size={"drawn": (80, 24), "help": (120, 20)}.get(place, (60, 20))) as driver:
        for command in tried(place):
            shown[command.id] = [
                trouble
                for key in some(command.keys, len(command.keys), turn % len(command.keys))
                if (trouble := await trouble_with(driver, command, key, place))
            ]
    return shown


async def trouble_with(driver: Driver, command: Command, key: str, place: Place) -> str:
    """Press one key, and return what went wrong, or nothing."""
    try:
        await prepare(driver, command, key, place)
    except AssertionError as error:
        return f"{key}: {error}"
    driver.app.painter._rows = [PaintedRow([" "], [PLAIN_PEN])]  # As on a terminal; a test has no painted rows.
    before = look(driver, command)
    if driver.page.place != place:
        return f"{key}: the way to {place} leads to {before.address}"
    await driver.type(key)
    return "" if ran(command, key, place, before, look(driver, command)) else f"{key} at {before.address}: nothing came of it"


PRESSED: dict[Place, dict[str, list[str]]] = {}


@pytest.mark.each_case
@pytest.mark.parametrize(("place", "id"), [(place, command.id) for place in WAYS for command in tried(place)])
async def test_key(place: Place, id: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each key of a command does what the registry says."""
    monkeypatch.setenv("BEATBOOK_LIVE_DIR", str(tmp_path))
    if place not in PRESSED:
        PRESSED[place] = await press_every_key(place)
    assert PRESSED[place][id] == []


def test_every_place_has_a_screen_here() -> None:
    """Every place is known here, so that none of its commands goes untested.

    The exceptions have tests of their own: slides (test_present), comparisons (test_compare), and what needs no workshop (test_document,
    test_review).
    """
    places = {place for command in COMMANDS for place in command.places}
    assert places - {"everywhere", *BOXES} == set(WAYS) | {"present", "speaker", "compare", *get_args(Own)}


def test_every_command_of_a_place_is_tried_somewhere() -> None:
    assert {command.id for place in WAYS for command in tried(place)} >= {id for id, places in PLACES_OF.items() if places} - {*ELSEWHERE}
