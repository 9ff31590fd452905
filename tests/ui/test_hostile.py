"""A pack of hostile texts: every screen shows them as text.

None of them crashes a screen, and none is sent raw to the terminal.
"""

import re
import sys
from functools import cache
from pathlib import Path

import pytest
from textual.widgets import DataTable, OptionList

from tests.browse import ROOT, Driver, browsing
from tests.in_turn import EVERY, few, in_turn, some
from tests.warm import WarmTerminal
from tui.model.pack import Pack
from tui.pack.reader import read_pack
from tui.screens.filter import FilterDialog
from tui.screens.page import Page
from tui.screens.tables import TablesPage
from tui.widgets.matrix_grid import MatrixGrid

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parent.parent / "packs" / "hostile"


CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""Every character of the category Cc but the end of a line."""


@cache
def hostile() -> Pack:
    return read_pack(FOLDER)


def plain(text: str) -> None:
    """Assert that a screen has no control or formatting characters.

    The joiners that emoji and scripts need are allowed: they take no cell.
    """
    wrong = set(CONTROL.findall(text))
    assert not wrong, f"control characters on the screen: {sorted(map(hex, map(ord, wrong)))}"


async def walk(driver: Driver, limit: int) -> str:
    """Go through the focused list or table, and return every screen on the way.

    Every entry of a list, or every cell of a table, from first to last, but at most `limit` steps.
    """
    shown = [driver.text()]
    focused = driver.app.screen.focused
    steps: tuple[str, ...] = ("down",)
    if isinstance(focused, DataTable):
        focused.cursor_coordinate = focused.cursor_coordinate._replace(row=0, column=0)
        rows = focused.row_count
        steps = tuple(key for row in range(rows) for key in (*["right" if row % 2 == 0 else "left"] * (len(focused.columns) - 1), "down"))
    elif isinstance(focused, MatrixGrid) and focused.sheet is not None:
        focused.move_to(focused.sheet.rows[0], focused.sheet.columns[0])
        across = len(focused.sheet.columns) - 1
        steps = tuple(key for row in range(len(focused.sheet.rows)) for key in (*["right" if row % 2 == 0 else "left"] * across, "down"))
    elif isinstance(focused, OptionList):
        focused.action_first()
        steps = ("down",) * min(limit, focused.option_count)
    await driver.drain()
    shown.append(driver.text())
    for step in steps[:limit]:
        await driver.type(step)
        shown.append(driver.text())
    return "\n".join(shown)


async def visit(driver: Driver, limit: int) -> str:
    """Go through a whole screen: list or table, links, panes, a page of its text."""
    shown = await walk(driver, limit)
    if isinstance(driver.page, TablesPage):
        for _ in range(len(driver.page.tables)):
            await driver.type("tab")
            shown += await walk(driver, limit)
        await driver.type("tab")
    else:
        await driver.type("tab")
        shown += driver.text()
    for key in ("t", "space", "t", "end", "home", "pagedown", "T", "G"):
        await driver.type(key)
        shown += driver.text()
    return shown


async def test_every_screen() -> None:
    """Home, every topic with a key, the matrix, the glossary, help and the notices.

    The matrix with its filter, and the glossary with letters typed.
    """
    shown: dict[str, str] = {}
    limit = 400 if EVERY else 3
    async with browsing(hostile()) as driver:
        shown["home"] = await visit(driver, limit)
        for key in (*some("123456", 3), "m", "g", "question_mark"):
            await driver.type(*["escape"] * 4, "0", key)
            assert isinstance(driver.app.screen, Page)
            shown[key] = await visit(driver, limit)
        await driver.type(*["escape"] * 4, "0", "m", "right", "c", "c", "f")
        assert isinstance(driver.app.screen, FilterDialog)
        shown["filter"] = await walk(driver, limit)
        await driver.type("a", "space", "escape")
        shown["filtered"] = driver.text()
        await driver.type("0", "g", *"x[/", "escape", "escape")
        shown["letters"] = driver.text()
        for key in ("enter", "left_square_bracket", "right_square_bracket", "7"):
            await driver.type(key)
        await driver.type("0", "escape", "6")
        shown["last"] = driver.text()
    for name, text in shown.items():
        assert text.strip(), name
        plain(text)
    together = "\n".join(shown.values())
    squeezed = re.sub(r"\s+", "", together)
    for literal in ("[/x]", "[red]", "[/]", "[@click"):
        assert literal in squeezed, f"{literal} is not on any screen as text"
    assert "Gŵyl" in squeezed


@pytest.mark.parametrize("glyphs", ["blocks", "ascii"])
async def test_every_address_of_the_pack(glyphs: str) -> None:
    """Statements, tables, cells and terms of the pack, opened directly.

    In ASCII those with charts. In CI every one.
    """
    pack = hostile()
    addresses = [f"{table.spec.topic}/{id}" for id, table in pack.report_tables.items()] + list(pack.topics)
    if glyphs == "blocks":  # Only charts have glyphs.
        addresses += [f"{pack.homes[id]}/{id}" for id in pack.statements]
        addresses += [f"category/{c}" for c in pack.categories] + [f"glossary/{id}" for id in pack.terms]
        addresses += [f"matrix/{a}/{c}" for a, c in in_turn(pack.activities, pack.categories)]
    async with browsing(pack, glyphs=glyphs) as driver:
        for address in some(addresses, 4, glyphs == "ascii"):
            await driver.app.action_go(address)
            await driver.drain()
            plain(driver.text())


def sequences(data: bytes) -> list[str]:
    """The escape sequences and lone control characters sent to a terminal.

    Plain line ends are left out.
    """
    text = data.decode("utf-8", "replace")
    pattern = r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_].*?(?:\x07|\x1b\\)|[ -/]*[0-~])|[\x00-\x09\x0b-\x1a\x1c-\x1f\x7f-\x9f]"
    return re.findall(pattern, text, re.DOTALL)


OURS = re.compile(
    r"\x1b\[[0-9;:]*m"  # colours
    r"|\x1b\[[0-9;]*H|\x1b\[[0-9]*[CX]|\x1b\[B|\x08|\x1b\[K|\x1b\[2J"  # moves, cells left blank on the way, to the end, everywhere
    r"|\x1b\[\?[0-9;]+(?:[hl]|\$p)"  # modes
    r"|\x1b\[[<>=]?[0-9;]*u|\x1b\[[0-9;]* q|\x1b\[>[0-9;]*[mn]"  # keyboards, cursor shapes
    r"|\x1b\[6n|\x1b\[[?>=]?[0-9]*c|\x1b\[[0-9;]*t"  # questions
    r"|\x1b\]22;[a-z-]*\x07"  # the mouse pointer's shape
    r"|\x1bP\+?[^\x1b]*\x1b\\|\x1b[78=>]|\r|\x1b_G[^\x1b]*\x1b\\"
)
"""What Textual itself sends.

None of it clears scrollback, rings the bell, sets titles, makes links or copies.
"""


@pytest.mark.parametrize("term", few(["xterm-256color", "linux"], 1))
def test_nothing_of_it_reaches_a_terminal(term: str) -> None:
    """The real program sends only sequences of Textual's own, in a pseudo-terminal.

    None contains words of the pack.
    """
    library = FOLDER.parent
    words = [sys.executable, "-m", "tui", "--library", str(library), "--workshop", "hostile"]
    first = term == "linux"
    with WarmTerminal(words, cwd=ROOT, term=term) as terminal:
        terminal.wait_for("? help", 20)
        for key in some(("1", "2", "3", "4", "5", "6", "m", "g", "question_mark", "0"), 3, first):
            terminal.press(key)
            terminal.wait_quiet(120)
            for move in ("down", "down", "down", "tab", "space", "end", "up"):
                terminal.press(move)
                terminal.read(0.02)
            terminal.wait_quiet(60)
        for key in some(("/", ":", "ctrl+p", "i"), 2, first):
            terminal.press(key)
            terminal.wait_quiet(120)
            terminal.press(*"v", "down", "down")
            terminal.wait_quiet(120)
            terminal.press("escape")
            terminal.wait_quiet(200)
        terminal.press("escape")
        terminal.wait_quiet(200)
        terminal.press("0")
        terminal.wait_quiet(200)
        terminal.press("ctrl+c")
        assert terminal.wait() == 0
        sent = bytes(terminal.received)
        assert terminal.left_behind() == []
    foreign = {sequence for sequence in sequences(sent) if not OURS.fullmatch(sequence)}
    assert foreign == set()
    for attack in (b"]0;title", b"]8;;http", b"]52;", b"\x1b[2J\x1b[H", b"\x9b"):
        assert b"\x1b" + attack not in sent
    for character in ("\u202e", "\u2067", "\x9b"):
        assert character not in sent.decode("utf-8", "replace"), hex(ord(character))
