"""The browser: connects the pack, the screens, the history and the terminal.

Wiring only: what a page shows, and how, belongs in screens, widgets and display.
"""

import gc
import os
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from typing import Any, ClassVar

from rich.console import Console, RenderableType
from rich.text import Text
from textual import on
from textual._compositor import CompositorUpdate
from textual.binding import BindingType
from textual.driver import Driver
from textual.filter import LineFilter
from textual.notifications import Notify, SeverityLevel
from textual.reactive import reactive
from textual.screen import ModalScreen, Screen

from tui.live import LiveError
from tui.model.pack import Pack
from tui.navigation import commands
from tui.navigation.address import HOME, Address
from tui.navigation.history import History
from tui.nodes.contents import contents
from tui.nodes.kinds import addresses
from tui.pack.source import Source
from tui.screens.page import Page
from tui.screens.routes import DIALOGS, Asked, page_for
from tui.screens.style_sheets import first
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.widgets.keys import always
from tui.widgets.messages import Go, Open, Run, Up
from tui.widgets.notice import Notice
from tui.widgets.plain import PlainFilter
from tui.widgets.themes import THEMES

from .live_session import Following, Live
from .paint import Painter
from .search_session import Searching
from .settings import Memory
from .shutdown import apology, listen
from .terminal import Line, copying


class Sent(CompositorUpdate):
    """An update already turned into terminal sequences."""

    def __init__(self, sequences: str) -> None:
        self.sequences = sequences

    def render_segments(self, console: Console) -> str:
        """The sequences, unchanged."""
        return self.sequences


class Browser(Searching, Following):
    """The app that shows one workshop in a terminal."""

    TITLE = "Beatbook"
    ENABLE_COMMAND_PALETTE = False
    kiosk: ClassVar[bool] = False
    """Whether this is the read-only browser that is served over SSH."""
    BINDINGS: ClassVar[list[BindingType]] = always()

    glyphs: reactive[Glyphs] = reactive(BLOCKS, init=False)

    def __init__(
        self,
        pack: Pack,
        *,
        theme: str = "dark",
        glyphs: Glyphs = BLOCKS,
        start: Address = HOME,
        live: Live | None = None,
        source: Source | None = None,
        allowed: frozenset[str] = commands.EVERY,
        memory: Memory | None = None,
        listening: bool = False,
        encoding: str = "utf-8",
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        self.pack = pack
        self.source = source or Source(pack.outline.sha256)
        self.allowed = allowed
        """The ids of the commands that may run. The others have no key and appear nowhere: not in the footer, the help or the palette."""
        self.listening = listening
        self.history = History(start)
        self.memory = memory or Memory()
        if live:
            self.arrange(live)
        self.css_path = first(self.stage if self.opens_on_stage else page_for(pack, start)[0])
        self._plain = PlainFilter(encoding)
        self.painter = Painter(os.environ.get("TERM", ""))
        self.set_reactive(Browser.glyphs, glyphs)
        for known in THEMES:
            self.register_theme(known)
        # Set without its watcher, and before the style sheets are parsed: changing the theme later would parse them again.
        self.set_reactive(Browser.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode")
        self.set_class(not self.current_theme.dark, "-light-mode")

    def on_load(self) -> None:
        """Listen for signals and go live before the terminal is taken over.

        Nothing is painted until the first page is ready.
        """
        self._opening = ExitStack()
        self._opening.enter_context(self.batch_update())
        if self.listening:
            listen(lambda code: self.exit(return_code=code))
        try:
            self.go_live()
        except LiveError as error:
            self.exit(return_code=2, message=Text(f"beatbook: {error}"))

    def on_unmount(self) -> None:
        """Close and remove the socket of a live presentation."""
        self.end_live()

    def get_driver_class(self) -> type[Driver]:
        """Beatbook's own driver, whatever the environment asks for."""
        return Line

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and for ASCII glyphs one that replaces all other signs."""
        return [*super().get_line_filters(), *([] if self.glyphs.unicode else [self._plain])]

    def get_default_screen(self) -> Page:
        """The first page, instead of an empty screen that would swallow early keys."""
        page = self.slides() if self.opens_on_stage else self._page(self.history.now)
        # Deferred twice, to run after the message that the screen is shown, on which Textual paints it in full.
        page.call_later(page.call_later, self._opening.close)
        page.call_after_refresh(self._collect)
        return page

    def on_resize(self) -> None:
        """Forget what was painted: a terminal may show anything after a resize."""
        self.painter.forget()

    def action_repaint(self) -> None:
        """Send the whole screen again."""
        self.painter.forget()
        super().action_repaint()

    def copy_to_clipboard(self, text: str) -> None:
        """Set the terminal's clipboard."""
        self._clipboard = text
        if self._driver is not None:
            self._driver.write(copying(text, os.environ))

    def action_suspend_process(self) -> None:
        """Suspend the browser, or say why it cannot be suspended."""
        if self._driver is not None and self._driver.can_suspend:
            super().action_suspend_process()
        else:
            self.notify("Beatbook cannot be suspended here, because no shell could resume it.", markup=False)

    @on(Driver.SignalResume)
    def _resumed(self) -> None:
        """Draw the whole screen again after the shell has used the terminal."""
        self.action_repaint()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Send only the cells that have changed; nothing if none have."""
        shown = self._running and not self._closed and not self._batch_count and not self.is_headless
        if shown and isinstance(renderable, CompositorUpdate):
            sequences = self.painter.paint(renderable, self.console, self.size)
            renderable = Sent(sequences) if sequences else None
        super()._display(screen, renderable)

    def _collect(self) -> None:
        # The objects that exist now last until the end. Without them, later collections are too short to delay a key.
        gc.freeze()
        gc.enable()
        if self.memory.notice:
            self.notify(self.memory.notice, markup=False)
        if self.source.given and (original := self.source.original) and original.trouble:
            self.notify(original.trouble, markup=False, severity="warning")

    def _handle_exception(self, error: Exception) -> None:
        # Textual mounts nothing once the app is closing, so a widget missing at that point is not an error.
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        # Print a sentence instead of Textual's traceback, unless BEATBOOK_TRACE asks for the traceback.
        if os.environ.get("BEATBOOK_TRACE"):
            super()._fatal_error()
        else:
            self.panic(Text(apology(self._exception)))

    def offer(self, address: str) -> None:
        """Make `forward` lead to an address, if this workshop has it."""
        with suppress(ValueError):
            found = Address.parse(address)
            if found.workshop == self.pack.id and found.local in addresses(self.pack):
                self.history.remember(found.local)

    def exit(self, *arguments: Any, **named: Any) -> None:
        """Save the current address, and exit."""
        if self.is_running and any(isinstance(screen, Page) and screen.is_mounted for screen in self.screen_stack):
            self.leave()
            self.memory.keep(address="" if self.history.now == HOME else str(self.history.now._replace(workshop=self.pack.id)))
        super().exit(*arguments, **named)

    @on(Go)
    async def _go(self, message: Go) -> None:
        if isinstance(message, Up) and self.detour:
            await self.to_slides()
        elif isinstance(message, Up) and self.history.opened:
            await self.action_back()
        else:
            await self._visit(message.address, opened=isinstance(message, Open))

    async def action_go(self, address: str) -> None:
        """Open an address."""
        await self._visit(Address.parse(address))

    async def _visit(self, address: Address, *, opened: bool = False) -> None:
        self.aside()
        self.leave()
        self.history.visit(address, opened=opened)
        await self._open(self.history.now)

    async def action_back(self) -> None:
        """Open the previous address in the history."""
        self.leave()
        if self.history.back():
            await self._open(self.history.now)

    async def action_forward(self) -> None:
        """Open the next address in the history."""
        self.leave()
        if self.history.forward():
            await self._open(self.history.now)

    async def action_ask(self, id: str) -> None:
        """Open a command's dialog, unless one is open.

        Waits until the dialog can take keys, so that the next key goes to it.
        """
        if self.screen is self.page:
            await self.page.ask(
                DIALOGS[id](
                    Asked(
                        self.pack,
                        self.page,
                        self.glyphs,
                        self.source,
                        self.allowed,
                        lambda: self.index,
                        self.sought.text if self.sought else "",
                    )
                )
            )

    @on(Run)
    async def _run(self, message: Run) -> None:
        """Press a command's key on the page.

        The help lists commands of other pages too: for those, first return to the page that the help was opened from.
        """
        command = commands.named(message.id)
        if not (command.at(self.page.place) and command.id != "scroll"):
            before = self._page(self.history.before or HOME)
            if not command.at(before.place):
                self.notify("That key does not work on this page.", markup=False)
                return
            await (self.action_back() if self.history.before else self.action_go(str(HOME)))
        self.simulate_key(command.keys[0])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action may run: its command must be allowed.

        Dialogs open only over a page, and not while letters are being typed into a widget.
        """
        if action == "ask" and (self.screen is not self.page or (self.focused and self.focused.check_consume_key("a", "a"))):
            return False
        return commands.may_run(f"app.{action}", parameters, self.allowed, contents(self.pack))

    def notify(
        self, message: str, *, title: str = "", severity: SeverityLevel = "information", timeout: float | None = None, markup: bool = True
    ) -> None:
        """Show a notice."""
        self.post_message(Notify(Notice(message, title, severity, self.NOTIFICATION_TIMEOUT if timeout is None else timeout, markup)))

    def action_next_theme(self) -> None:
        """Switch to the next theme and name it in a notice."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        self._tell("Theme", self.theme, self.memory.keep(theme=self.theme))

    def action_next_glyphs(self) -> None:
        """Switch to the next set of chart glyphs and name it in a notice."""
        names = list(SETS)
        self.glyphs = SETS[names[(names.index(self.glyphs.name) + 1) % len(names)]]
        self._tell("Chart characters", self.glyphs.name, self.memory.keep(glyphs=self.glyphs.name))

    def _tell(self, what: str, chosen: str, trouble: str) -> None:
        self.notify(f"{what}: {chosen}{f' ({trouble})' if trouble else ''}", markup=False, timeout=2)

    @property
    def page(self) -> Page:
        """The current page, even if a dialog covers it."""
        return next(screen for screen in reversed(self.screen_stack) if isinstance(screen, Page))

    async def show_now(self) -> None:
        """Open the current address of the history."""
        await self._open(self.history.now)

    async def _open(self, address: Address) -> None:
        known = self.is_screen_installed(page_for(self.pack, address)[0])
        page = self._page(address)
        with self.batch_update():
            self.light(page)
            page.before = self.history.before
            page.behind, page.ahead = self.history.before is not None, self.history.ahead or HOME
            await self.turn_to(page)
            if known:
                page.show(address, self.history.cursor_at)
            else:
                page.call_after_refresh(gc.freeze)  # For the reason given in _collect.
        self.tell_where()

    async def turn_to(self, page: Page) -> None:
        """Show a page, closing any dialogs."""
        # Textual cannot replace the first page, so it stays at the bottom of the stack, with the current page above it.
        while isinstance(self.screen, ModalScreen):
            self.pop_screen()
        first, above = self.screen_stack[0], len(self.screen_stack) > 1
        if page is not first:
            await (self.switch_screen(page) if above else self.push_screen(page))
        elif above:
            await self.pop_screen()

    def bind_page(self, page: Page) -> None:
        """Bind a page to the state that all pages share."""
        super().bind_page(page)
        page.data_bind(Browser.glyphs)
        page.allowed = self.allowed

    def _page(self, address: Address) -> Page:
        """The screen that shows an address, built on the first visit.

        Screens are kept, so that later visits are quick and find the cursor where it was.
        """
        name, build = page_for(self.pack, address)
        if not self.is_screen_installed(name):
            page = build(self.pack, address)
            self.bind_page(page)
            page.ahead = self.history.ahead or HOME
            self.install_screen(page, name)
        return self.get_screen(name, Page)
