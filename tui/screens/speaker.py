"""The speaker's view: current slide, notes, next slide and elapsed time.

It follows a live presentation and cannot change it.
"""

import datetime as dt
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.timer import Timer

from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.navigation.commands import Place
from tui.slides.presentation import Presentation, place_of
from tui.slides.slide import content_of
from tui.slides.speaker import ELSEWHERE, END, UNKNOWN, elapsed, next_line, notes_lines, now_lines
from tui.widgets.frame import Crumbs
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel

from .page import Page
from .stage import Stage

MINUTE = 60.0


class SpeakerPage(Stage):
    """The page of the speaker's view."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("speaker")
    place: ClassVar[Place] = "speaker"

    def __init__(self, pack: Pack, presentation: Presentation) -> None:
        super().__init__(pack, presentation)
        self.ours = False
        """Whether the deck being presented is this one, perhaps with slides added since."""
        self._clock: Timer | None = None

    def body(self) -> ComposeResult:
        """The current slide, its notes and the next slide."""
        yield Panel(id="now").data_bind(Page.glyphs)
        yield Pane(id="notes", focus=True).data_bind(Page.glyphs)
        yield Panel(id="next").data_bind(Page.glyphs)

    def watch_since(self) -> None:
        """Show the elapsed time, and update it at each full minute."""
        if self._clock:
            self._clock.stop()
        if self.since:
            now = dt.datetime.now().astimezone()
            self.aside = elapsed(self.since, now)
            self._clock = self.set_timer(MINUTE - (now - self.since).total_seconds() % MINUTE, self.watch_since)

    def show_presented(self, slide: Slide, number: int, of: int, *, blank: bool) -> None:
        """Show a presenter's slide, and decide whether it is from this deck.

        It is if both decks are of the same length and the slide with that number has the same address. Slides added while presenting may
        follow.
        """
        slides = self.presentation.slides
        if number:
            fits = number > len(slides) or place_of(slides[number - 1]) == place_of(slide)
            self.ours = fits and (of == len(slides) or (of > len(slides) and self.ours))
        super().show_presented(slide, number, of, blank=blank)

    def turn(self) -> None:
        """Show the current slide and its notes."""
        self.address = place_of(self.slide)
        if self.is_mounted:
            self.redraw()

    def redraw(self) -> None:
        """Draw the slides and the notes for the current width."""
        slide, (number, of), blank = self.slide, self.number, self.blank
        ours = self.ours or not self.presented
        last = number or self.presentation.place + 1
        ends = number == of if number else ours
        after = self.presentation.slides[last] if ours and last < len(self.presentation.slides) else None
        self.query_one("#now", Panel).drawing = lambda width, glyphs: now_lines(self.pack, slide, number, of, blank=blank, columns=width)
        self.query_one("#notes", Pane).show(notes_lines(slide) if ours else ELSEWHERE)
        after_words = f"{last + 1}  {content_of(self.pack, after).title}" if after else END if ends else UNKNOWN
        self.query_one("#next", Panel).drawing = lambda width, glyphs: [next_line(after_words, width, glyphs)]

    def _update_breadcrumb(self) -> None:
        self.query_one(Crumbs).trail = ("Speaker", self.presentation.title)

    def action_more(self) -> None:
        """Scroll the notes."""
        self.query_one(Pane).more()
