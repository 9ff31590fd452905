"""Painting cell by cell shows the same as Textual painting whole strips.

Walks on two emulated terminals, compared after each key.
"""

import asyncio
from collections.abc import Iterable, Iterator

import pytest
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console, RenderableType
from textual._compositor import CompositorUpdate
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from wcwidth import wcwidth

from tests.browse import ROOT, Driver, bundled
from tests.emulator import Emulator
from tests.in_turn import EVERY, few, some
from tui.app.browser import Browser
from tui.app.paint import Painter
from tui.app.paint.pens import PLAIN_PEN, change, pen_of
from tui.pack.reader import read_pack
from tui.text.glyphs import SETS
from tui.widgets.compat_updates import OneUpdate

pytestmark = pytest.mark.slow

WALKS = (
    ("down", "1", "down", "down", "t", "down", "tab", "escape", "0", "g", "down", "end", "question_mark", "pagedown", "0"),
    ("2", "pagedown", "space", "3", "left", "left", "up", "tab", "t", "tab", "tab", "tab", "down", "0"),
    ("m", "down", "right", "c", "3", "b", "escape", "f", "down", "escape", "g", "left_square_bracket", "T", "down",
     "G", "3", "left", "6", "0"),
)  # fmt: skip
"""Keys from Home and back. Each kind of terminal gets all of them in CI, and otherwise one walk in turn."""


def seen(emulator: Emulator, rows: Iterable[int]) -> Iterator[tuple[object, ...]]:
    """What is visible in some rows, cell by cell.

    For a blank its background and lines through it.
    """
    screen = emulator.screen
    for y in rows:
        for x in range(screen.columns):
            cell = screen.buffer[y][x]
            lines = (cell.underscore, cell.strikethrough, cell.reverse)
            letters = (cell.fg, cell.bold, cell.italics) if cell.data != " " or any(lines) else ()
            # The two paths draw a lone accent at the start of a row differently, on the cell to its left or not at all.
            yield (x, y, cell.data[:1], cell.bg, *lines, *letters)


def rendered(strip: Strip, console: Console) -> str:
    """A strip as Textual renders it, but in our colours.

    Without the renderings that it keeps from another test.
    """
    system = console._color_system or ColorSystem.TRUECOLOR
    return "".join(f"{change(PLAIN_PEN, pen_of(style, system))}{text}\x1b[0m" for text, style, _ in strip)


class Twice(Browser):
    """A browser painted on two terminals, by Textual and by our painter.

    They are compared after each key.
    """

    def twice(self, term: str, system: ColorSystem) -> None:
        self.console._color_system = system
        self.painter = Painter(term)
        self.terminals: tuple[Emulator, Emulator] | None = None
        self.sizes = [0, 0]
        self.updates = 0
        self.doubtful: set[int] = set()

    def agreed(self, y: int) -> bool:
        """Whether the emulated terminals and Textual agree on the widths in a row.

        Where they do not, Textual's whole strips leave a row displaced, and our painter puts it right.
        """
        row = self.painter._rows[y] if self.painter._rows else None
        return row is None or (row.sure and all(wcwidth(letter) == cell_len(letter) for letter in row.characters if letter))

    def compare(self) -> None:
        """Assert that both terminals show the same.

        In the rows where either of them has drawn since the last comparison. Not after each update: our painter sometimes draws early what
        Textual repaints later.
        """
        assert self.terminals
        expected, found = self.terminals
        dirty = (expected.screen.dirty | found.screen.dirty) - self.doubtful
        rows = sorted(y for y in dirty if expected.screen.buffer[y] != found.screen.buffer[y])  # Most are equal in what nobody sees, too.
        assert list(seen(found, rows)) == list(seen(expected, rows))
        for terminal in self.terminals:
            terminal.screen.dirty.clear()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, CompositorUpdate) and not self._batch_count and hasattr(self, "sizes"):
            size = self.size
            if self.terminals is None or self.terminals[0].screen.columns != size.width or self.terminals[0].screen.lines != size.height:
                self.terminals = (Emulator(*size), Emulator(*size, erases=self.painter.erases))
                for terminal in self.terminals:
                    terminal.feed(b"\x1b[?7l")
            for place, sent in enumerate((renderable.render_segments(self.console), self.painter.paint(renderable, self.console, size))):
                self.terminals[place].feed(sent.encode())
                self.sizes[place] += len(sent.encode())
            self.doubtful |= {y for y in range(size.height) if not self.agreed(y)}
            self.updates += 1
        super()._display(screen, renderable)


@pytest.mark.parametrize(
    ("size", "theme", "glyphs", "term", "system", "pack", "walk"),
    some(
        [
            ((80, 24), "dark", "blocks", "xterm-256color", ColorSystem.EIGHT_BIT, "bundled", 0),
            ((60, 20), "terminal", "blocks", "xterm", ColorSystem.STANDARD, "bundled", 1),
            ((60, 20), "light", "braille", "screen-256color", ColorSystem.EIGHT_BIT, "bundled", 2),
            ((120, 40), "contrast", "ascii", "xterm-256color", ColorSystem.TRUECOLOR, "bundled", 1),
            ((80, 24), "dark", "blocks", "xterm-256color", ColorSystem.EIGHT_BIT, "hostile", 2),
            ((60, 20), "light", "blocks", "screen", ColorSystem.STANDARD, "hostile", 0),
        ],
        4,
        1,
    ),
    ids=lambda value: str(getattr(value, "name", value)),
)
async def test_walks_look_the_same(
    size: tuple[int, int], theme: str, glyphs: str, term: str, system: ColorSystem, pack: str, walk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = sum(WALKS, ()) if EVERY else WALKS[walk]
    monkeypatch.setattr(Strip, "render", rendered)
    app = Twice(bundled() if pack == "bundled" else read_pack(ROOT / "tests" / "packs" / "hostile"), theme=theme, glyphs=SETS[glyphs])
    async with app.run_test(size=size, notifications=True) as pilot:
        app.twice(term, system)
        driver = Driver(pilot, app)
        app.refresh()
        for key in keys:
            await driver.type(key)
            app.compare()
        await pilot.resize_terminal(size[0] + 10, size[1] + 6)
        for key in ("3", "left", "m"):
            await driver.type(key)
            app.compare()
    assert app.updates > len(keys) / 2
    assert app.sizes[1] < app.sizes[0] / 2


@pytest.mark.exhaustive
@pytest.mark.parametrize("size", some([(80, 24), (120, 40)], 2))
async def test_what_is_not_painted_again_has_not_changed(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """Painting everything anew after a key writes nothing, with a dialog open too.

    The slides hide a chart and show it again.
    """
    monkeypatch.setattr(Strip, "render", rendered)
    app = Twice(bundled())
    async with app.run_test(size=size) as pilot:
        app.twice("xterm-256color", ColorSystem.EIGHT_BIT)
        driver = Driver(pilot, app)
        app.refresh()
        for key in (
            "1",
            "down",
            "tab",
            "down",
            "3",
            "left",
            "tab",
            "up",
            "a",
            "down",
            "w",
            "g",
            "down",
            "p",
            *"6\n5\n6\n",
            "right",
            "left",
            "escape",
            *("a", "f", "down", "space", "escape"),
            *("ctrl+p", "down", "p", "escape"),
            *("m", "f", "escape", "y", "escape", "i", "escape"),
        ):
            await driver.type("enter" if key == "\n" else key)
            with app._context():
                for screen in app.screen_stack:
                    for widget in (screen, *screen.walk_children(Widget)):
                        widget._styles_cache.clear()
                assert not app.painter.paint(app.screen._compositor.render_full_update(), app.console, app.size), key


@pytest.mark.parametrize("to", few([(90, 30), (70, 20), (80, 30), (90, 24)], 2), ids=str)
async def test_an_update_of_the_old_layout_after_a_resize(to: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """An update for the old layout, drawn after a resize, is not remembered.

    The size is known before the layout follows it, so what is drawn in between belongs to the old size.
    """
    monkeypatch.setattr(Strip, "render", rendered)
    app = Twice(bundled())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        app.twice("xterm-256color", ColorSystem.EIGHT_BIT)
        driver = Driver(pilot, app)
        app.refresh()
        await driver.type("3")
        app.compare()
        app.post_message(Resize(Size(*to), Size(*to)))
        while tuple(app.size) != to:
            await asyncio.sleep(0)
        with app._context():
            app.screen.focused.refresh() if app.screen.focused else None
            if isinstance(screen := app.screen, OneUpdate):
                screen.update_now()
        assert app._exception is None and not app.painter._rows
        for key in ("left", "m"):
            await asyncio.sleep(0.05)
            await driver.type(key)
            app.compare()
