"""The browser: connects the workshops, the pages, the sessions and the terminal.

Wiring only: what a page shows, and how, belongs in screens, widgets and nodes.
"""

import datetime as dt
from contextlib import ExitStack
from typing import Any, ClassVar

from rich.text import Text
from textual import on
from textual.binding import BindingType
from textual.events import Event
from textual.reactive import reactive

from tui.library.opening import Library
from tui.model.pack import Pack
from tui.navigation import commands
from tui.navigation.address import HOME, Address
from tui.nodes.contents import contents
from tui.pack.source import Source
from tui.screens.page import Page
from tui.screens.routes import DIALOG_BUILDERS, page_for
from tui.screens.style_sheets import first
from tui.text.glyphs import BLOCKS, Glyphs
from tui.widgets.keys import always
from tui.widgets.messages import Clear, Go, Here, LookedUp, Open, ResultChosen, Run, Up

from .access import Access
from .appearance import Appearance, AppearanceKeys
from .channel import Live
from .deck_session import STAGES, DeckSession
from .first_frame.start import Start
from .library_session import OF_LIBRARY, LibrarySession
from .live_session import LiveSession
from .pages import Pages
from .running import run_command
from .search_session import SearchSession
from .settings import Memory
from .shutdown import listen
from .terminal_app import TerminalApp
from .visits import Visits
from .workshops import Workshops

ASIDES = ("help", "glossary")
"""The pages to look something up on, from which escape leads back."""


class Browser(AppearanceKeys, TerminalApp):
    """The app that shows workshops in a terminal."""

    TITLE = "Beatbook"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = always()

    note: reactive[str] = reactive("")
    """What is shown beside every breadcrumb: who is followed, or which slide the browser was opened from."""
    left_slides: reactive[bool] = reactive(False)
    """Whether the browser was opened from a slide, so that escape returns to it."""
    several: reactive[bool] = reactive(False)
    """Whether there are other workshops to go to."""
    reads_others: reactive[bool] = reactive(False)
    """Whether the first page is complete, so that others may be read."""
    since: reactive[dt.datetime | None] = reactive(None)
    """When the presentation being followed began, for the speaker's clock."""

    def __init__(
        self,
        pack: Pack,
        *,
        theme: str = "dark",
        glyphs: Glyphs = BLOCKS,
        cursor: str = "",
        start: Address = HOME,
        live: Live | None = None,
        source: Source | None = None,
        access: Access | None = None,
        memory: Memory | None = None,
        listening: bool = False,
        encoding: str = "utf-8",
        begun: Start | None = None,
        library: Library | None = None,
    ) -> None:
        super().__init__(access or Access(), encoding, begun)
        self.listening = listening
        self.memory = memory or Memory()
        self.workshops = Workshops(pack, source, library)
        self.pages = Pages(self, self.workshops, self._bind)
        self.search = SearchSession(self)
        live = live or Live()
        self.deck = DeckSession(self, self.memory, live.minutes)
        self.live = LiveSession(self, self.deck, live)
        self.library = LibrarySession(self)
        dress, refuse = self.search.highlight, self.library.refuse
        self.visits = Visits(self.pages, self.workshops, self._full(start), dress=dress, shown=self.shown, refuse=refuse)
        self.css_path = first(self.deck.stage if self.live.opens_on_stage else page_for(pack, start)[0])
        self.set_reactive(Browser.note, self.live.note)
        self.set_reactive(Browser.several, self.workshops.library.has_several())
        self.access.commands -= frozenset() if self.several else OF_LIBRARY
        self.appearance = Appearance(self, self.memory, theme, glyphs, cursor)

    @property
    def page(self) -> Page:
        """The current page, even if a dialog covers it."""
        page = self.pages.current
        assert page, "there is always a page"
        return page

    @property
    def pack(self) -> Pack:
        """The workshop of the current page."""
        page = self.pages.current
        return page.pack if page else self.workshops.first

    @property
    def place(self) -> Address:
        """The current address of the history, which slides are not part of."""
        return self.visits.history.now

    def on_load(self) -> None:
        """Listen for signals and go live. Nothing is painted before the first page."""
        self._opening = ExitStack()
        self._opening.enter_context(self.batch_update())
        if self.listening:
            listen(lambda code: self.exit(return_code=code))
        if problem := self.live.start():
            self.opening.withdraw()
            self.exit(return_code=2, message=Text(f"beatbook: {problem}"))

    def on_unmount(self) -> None:
        """Close and remove the socket of a live presentation."""
        self.live.end()

    def get_default_screen(self) -> Page:
        """The first page, instead of an empty screen that would swallow early keys."""
        page = self.deck.slides() if self.live.opens_on_stage else self.visits.first()
        # Deferred twice, to run after the message that the screen is shown, on which Textual paints it in full.
        page.call_later(page.call_later, self._opening.close)
        page.call_after_refresh(self._settle)
        return page

    def _settle(self) -> None:
        self.garbage.begin()
        if self.live.opens_on_stage:
            self.ask_larger()
        if self.memory.notice:
            self.notify(self.memory.notice, markup=False)
        source = self.workshops[self.pack.id].source
        if source.given and (original := source.original) and original.trouble:
            self.notify(original.trouble, markup=False, severity="warning")
        if self.deck.timed:
            self.opening.spoil()
        self.await_completion(self.page.aside if self.page.keeps_aside else "")

    def first_page_kept(self) -> None:
        """Let the page read other workshops, as no kept frame has what it says then."""
        super().first_page_kept()
        self.reads_others = True

    def exit(self, *arguments: Any, **named: Any) -> None:
        """Save the current address, and exit."""
        if self.is_running and any(isinstance(screen, Page) and screen.is_mounted for screen in self.screen_stack):
            self.leave()
            self.memory.keep(**self.library.left_at, **self.deck.left_at(ended=not named.get("return_code")))
        super().exit(*arguments, **named)

    async def on_event(self, event: Event) -> None:
        """Let a follower's key or mouse pause following before it does anything else."""
        self.live.pause_for(event)
        await super().on_event(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action may run.

        Its command must be allowed, and the workshop must have it. Dialogs open only over a page, and not while letters are being typed.
        """
        if action == "ask" and (self.screen is not self.page or (self.focused and self.focused.check_consume_key("a", "a"))):
            return False
        allowed = commands.may_run(f"app.{action}", parameters, self.access.commands, contents(self.pack))
        return allowed and self.access.permits(action)

    def _bind(self, page: Page) -> None:
        """Bind a page to the state that all pages share."""
        page.set_reactive(Page.glyphs, self.glyphs)  # Also for what it composes, before it is bound.
        page.data_bind(Browser.note, Browser.several, Browser.reads_others, Browser.left_slides, Browser.glyphs, Browser.chart_kind)
        if page.place in STAGES:
            page.data_bind(Browser.since, Browser.zoom)
        page.allowed = self.access.commands

    def _full(self, address: Address) -> Address:
        """An address with its workshop; without one it means the current page's."""
        return address if address.workshop else address._replace(workshop=self.pack.id)

    def show_note(self) -> None:
        """Bring the note beside the breadcrumb up to date."""
        self.note = self.live.note

    def leave(self) -> None:
        """Record the page's address and cursor in the history; slides are not part of it."""
        self.end_notices()
        if not self.deck.presenting:
            self.visits.leave()

    async def go(self, address: Address, *, opened: bool = False) -> None:
        """Open an address and add it to the history."""
        if (reached := self.visits.reached(self._full(address))) is not None:
            self.deck.look_aside()
            self.leave()
            await self.visits.visit(reached, opened=opened)

    async def show_place(self) -> None:
        """Open the current address of the history."""
        await self.visits.show_place()

    async def show_at(self, address: Address) -> None:
        """Open an address in place of the current one in the history."""
        self.visits.history.leave(address)
        await self.visits.show_place()

    @on(Go)
    async def _go(self, message: Go) -> None:
        if isinstance(message, LookedUp):
            self.live.sharing.look_up()
        if isinstance(message, Up) and self.left_slides:
            await self.deck.to_slides()
        elif isinstance(message, Up) and self.visits.history.opened:
            await self.action_back()
        else:
            await self.go(message.address, opened=isinstance(message, Open))

    @on(Run)
    async def _run(self, message: Run) -> None:
        """Press the key of a command from a list."""
        await run_command(self, message.id)

    @on(ResultChosen)
    async def _found(self, message: ResultChosen) -> None:
        self.live.sharing.look_up()
        await self.search.begin(message)

    @on(Clear)
    def _clear(self) -> None:
        self.search.clear()

    @on(Here)
    def shown(self) -> None:
        """Tell followers what is shown, and close workshops left long ago."""
        if self.pages.current:  # Not while the browser ends.
            self.visits.tidy()
            self.live.shown()

    async def action_go(self, address: str) -> None:
        """Open an address; escape leads back from what is only looked up."""
        if address == "help":  # For the presenter alone.
            self.live.sharing.look_up()
        if address == str(self.page.address):
            self.notify("This page is open already.", markup=False)
        else:
            await self.go(Address.parse(address), opened=address in ASIDES)

    async def action_back(self) -> None:
        """Open the previous address in the history."""
        self.leave()
        await self.visits.back(self.notify)

    async def action_forward(self) -> None:
        """Open the next address in the history."""
        self.leave()
        await self.visits.forward(self.notify)

    async def action_hit(self, by: int) -> None:
        """Open the next or previous result of the last search."""
        await self.search.step(by)

    async def action_ask(self, id: str) -> None:
        """Open a command's dialog, unless one is open, and wait until it can take keys."""
        if self.screen is self.page:
            await self.page.ask(DIALOG_BUILDERS[id](self.library.request()))

    async def action_quit(self) -> None:
        """Quit; while others follow, or with slides that are not saved, ask first."""
        if not await self.live.asks_to_end():
            await self.deck.quit()

    async def action_present(self) -> None:
        """Show the slides."""
        await self.deck.present()

    async def action_end_deck(self) -> None:
        """Leave the slides."""
        await self.deck.end()

    def action_add(self) -> None:
        """Add the current page to the slides."""
        self.deck.add()

    async def action_follow(self) -> None:
        """Follow a presenter."""
        await self.live.follow()
