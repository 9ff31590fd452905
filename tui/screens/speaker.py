"""The speaker's view: notes, the slide that is on and the next, and the time. It follows a live presentation and changes nothing of it."""

import datetime as dt
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.address import Address
from tui.commands import Place
from tui.decks import Talk
from tui.display.slide_speaker import elapsed, next_line, notes_lines, now_lines
from tui.model.pack import Pack
from tui.screens.page import Page, bindings
from tui.screens.stage import Stage
from tui.widgets.frame import Crumbs
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel

MINUTE = 60.0


class SpeakerPage(Stage):
    """What is on, the notes to it, what comes next."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("speaker")
    place: ClassVar[Place] = "speaker"

    def __init__(self, pack: Pack, talk: Talk, since: dt.datetime) -> None:
        super().__init__(pack, talk)
        self.since = since

    def body(self) -> ComposeResult:
        """Slide, notes, next slide."""
        yield Panel(id="now").data_bind(Page.glyphs)
        yield Pane(id="notes", focus=True).data_bind(Page.glyphs)
        yield Panel(id="next").data_bind(Page.glyphs)

    def on_mount(self) -> None:
        """Look at the clock once a minute, when it has come to a new one."""
        super().on_mount()
        self._clock()
        self.set_timer(MINUTE - (dt.datetime.now().astimezone() - self.since).total_seconds() % MINUTE, self._tick)

    def _tick(self) -> None:
        self._clock()
        self.set_interval(MINUTE, self._clock)

    def _clock(self) -> None:
        self.aside = elapsed(self.since, dt.datetime.now().astimezone())

    def turn(self) -> None:
        """Show the notes of the slide that is on."""
        self.address = Address.parse(self.slide.address).local
        if self.is_mounted:
            self.redraw()

    def redraw(self) -> None:
        """Draw the slide, its notes and the next one for the width that there is."""
        slide, (number, of), blank = self.slide, self.number, self.blank
        following = self.talk.place + 1
        after = self.talk.slides[following] if following < len(self.talk.slides) else None
        self.query_one("#now", Panel).drawing = lambda width, glyphs: now_lines(self.pack, slide, number, of, blank=blank, columns=width)
        self.query_one("#notes", Pane).show(notes_lines(slide))
        self.query_one("#next", Panel).drawing = lambda width, glyphs: [next_line(self.pack, after, following + 1, width, glyphs)]

    def _say_where(self) -> None:
        self.query_one(Crumbs).trail = ("Speaker", self.talk.title)

    def action_more(self) -> None:
        """Scroll the notes."""
        self.query_one(Pane).more()
