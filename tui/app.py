"""The browser: hands the pack to its screens, keeps where one has been, and leaves the terminal as it was. No more than wiring."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import ClassVar

from rich.console import Console, RenderableType
from rich.text import Text
from textual import on
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.filter import LineFilter
from textual.reactive import reactive
from textual.screen import ModalScreen, Screen

from tui import commands
from tui.address import HOME, Address
from tui.display.glyphs import BLOCKS, SETS, Glyphs, choose
from tui.endings import HUNG_UP, apology, listen, silence
from tui.history import History
from tui.line import Line
from tui.model.pack import Pack
from tui.paint import Painter
from tui.screens.page import Page
from tui.screens.routes import page_for
from tui.themes import THEMES
from tui.widgets.messages import Go
from tui.widgets.plain import PlainFilter

SHEETS = ("page", "home", "topic", "tables", "matrix", "filter", "glossary", "help")


class Sent(CompositorUpdate):
    """An update that is ready to be sent."""

    def __init__(self, sequences: str) -> None:
        self.sequences = sequences

    def render_segments(self, console: Console) -> str:
        """What to send."""
        return self.sequences


class Browser(App[int]):
    """One workshop in a terminal."""

    TITLE = "Beatbook"
    # All of it at once: sheets that come with a later screen would have the whole of it parsed again on that screen's first visit.
    # Whole paths, as a subclass may live elsewhere.
    CSS_PATH = [Path(__file__).parent / "screens" / f"{name}.tcss" for name in SHEETS]  # noqa: RUF012 (Textual declares it without ClassVar)
    ENABLE_COMMAND_PALETTE = False
    kiosk: ClassVar[bool] = False
    """Whether strangers are at it, who may read and nothing else."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(key for key in command.keys if key.startswith("ctrl+")), command.action, show=False, priority=True)
        for command in commands.COMMANDS
        if any(key.startswith("ctrl+") for key in command.keys)
    ]

    glyphs: reactive[Glyphs] = reactive(BLOCKS, init=False)

    def __init__(self, pack: Pack, *, theme: str = "dark", glyphs: Glyphs = BLOCKS, start: Address = HOME, listening: bool = False) -> None:
        super().__init__()
        self.animation_level = "none"
        self.pack = pack
        self.listening = listening
        self.history = History(start)
        self._plain = PlainFilter()
        self.painter = Painter(os.environ.get("TERM", ""))
        self.set_reactive(Browser.glyphs, glyphs)
        for known in THEMES:
            self.register_theme(known)
        # Set unwatched, and given to the style sheets before they are parsed: a theme that changes has them parsed a second time.
        self.set_reactive(Browser.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode")
        self.set_class(not self.current_theme.dark, "-light-mode")

    def on_load(self) -> None:
        """Be ready to leave before the terminal is taken over, and paint nothing before there is a page to paint."""
        self._opening = ExitStack()
        self._opening.enter_context(self.batch_update())
        if self.listening:
            listen(lambda code: self.exit(return_code=code))

    def get_driver_class(self) -> type[Driver]:
        """Our own line to the terminal, whatever the environment says."""
        return Line

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and with ASCII glyphs one that leaves no other sign of ours on a line."""
        return [*super().get_line_filters(), *([] if self.glyphs.unicode else [self._plain])]

    def get_default_screen(self) -> Page:
        """The first page is the first screen there is, so that no key typed ahead goes to an empty one."""
        page = self._page(self.history.now)
        # Twice later: behind the news that the screen is shown, which has Textual paint it whole.
        page.call_later(page.call_later, self._opening.close)
        page.call_after_refresh(self._collect)
        return page

    def on_resize(self) -> None:
        """A terminal of another size, or one that comes back, shows what it likes."""
        self.painter.forget()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send what differs from what the terminal shows, and nothing where nothing does."""
        shown = self._running and not self._closed and not self._batch_count and not self.is_headless
        if shown and isinstance(renderable, CompositorUpdate):
            sequences = self.painter.paint(renderable, self.console, self.size)
            renderable = Sent(sequences) if sequences else None
        super()._display(screen, renderable)

    def action_repaint(self) -> None:
        """Paint it all anew, whatever has come between."""
        self.painter.forget()
        self.screen.refresh()

    def _collect(self) -> None:
        # What is there now stays to the end: left out of every later collection, it costs no keystroke a pause.
        gc.freeze()
        gc.enable()

    def _fatal_error(self) -> None:
        # Textual would print a traceback; who reads the screen gets a sentence instead, unless he asks for more.
        if os.environ.get("BEATBOOK_TRACE"):
            super()._fatal_error()
        else:
            self.panic(Text(apology(self._exception)))

    @on(Go)
    async def _go(self, message: Go) -> None:
        await self.action_go(str(message.address))

    async def action_go(self, address: str) -> None:
        """Show an address, and remember the one left, cursor and all."""
        self._leave()
        self.history.visit(Address.parse(address))
        await self._open(self.history.now)

    async def action_back(self) -> None:
        """Back to where one was."""
        self._leave()
        if self.history.back():
            await self._open(self.history.now)

    async def action_forward(self) -> None:
        """Forward again."""
        self._leave()
        if self.history.forward():
            await self._open(self.history.now)

    def action_next_theme(self) -> None:
        """The next theme, named in a notice."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        self.notify(f"Theme: {self.theme}", markup=False, timeout=2)

    def action_next_glyphs(self) -> None:
        """The next set of chart glyphs, named in a notice."""
        names = list(SETS)
        self.glyphs = SETS[names[(names.index(self.glyphs.name) + 1) % len(names)]]
        self.notify(f"Glyphs: {self.glyphs.name}", markup=False, timeout=2)

    def _leave(self) -> None:
        if isinstance(self.screen, Page):
            self.history.leave(self.screen.address)

    async def _open(self, address: Address) -> None:
        known = self.is_screen_installed(page_for(self.pack, address)[0])
        page = self._page(address)
        with self.batch_update():
            page.behind = self.history.place > 0
            await self._turn_to(page)
            if known:
                page.show(address)

    async def _turn_to(self, page: Page) -> None:
        # The first page stays at the bottom of the stack, as Textual cannot switch it away; the one on show lies on top of it.
        while isinstance(self.screen, ModalScreen):
            self.pop_screen()
        first, above = self.screen_stack[0], len(self.screen_stack) > 1
        if page is not first:
            await (self.switch_screen(page) if above else self.push_screen(page))
        elif above:
            await self.pop_screen()

    def _page(self, address: Address) -> Page:
        """The screen of an address. Screens stay once they are made: the second visit is quick, and the cursor stands where it stood."""
        name, build = page_for(self.pack, address)
        if not self.is_screen_installed(name):
            page = build(self.pack, address)
            page.data_bind(Browser.glyphs)
            self.install_screen(page, name)
        return self.get_screen(name, Page)


def run(pack: Pack, *, theme: str | None = None, glyphs: str | None = None, mouse: bool = True, kind: type[Browser] = Browser) -> int:
    """Open the browser on a workshop until it is left; the exit code. The terminal decides what was not asked for."""
    term = os.environ.get("TERM", "")
    chosen = choose(glyphs, term, sys.stdout.encoding or "ascii")
    browser = kind(pack, theme=theme or default_theme(term, os.environ.get("COLORTERM", "")), glyphs=chosen, listening=True)
    browser.run(mouse=mouse)
    code = browser.return_code or 0
    if code == HUNG_UP:
        silence()
    return code


def default_theme(term: str, colorterm: str) -> str:
    """Dark where the terminal has 256 colours or more; its own sixteen where it has no more than these."""
    return "dark" if colorterm in ("truecolor", "24bit") or "256color" in term or "kitty" in term else "terminal"
