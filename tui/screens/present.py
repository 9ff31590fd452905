"""Present mode: one slide to a screen, with the keys that a clicker sends."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.reactive import var

from tui.navigation.commands import Place
from tui.slides.layout import FOOT, foot, margin, sheet
from tui.slides.slide import content_of, place_of
from tui.widgets.chart import Chart
from tui.widgets.frame import Crumbs, TooSmall
from tui.widgets.keys import bindings
from tui.widgets.messages import Go, Here
from tui.widgets.panel import Panel

from .page import Page
from .present_index import DeckIndex
from .stage import Stage

SLIDE_NUMBER_DIGITS = 4


class PresentPage(Stage):
    """The page of slides: from this browser's deck, or from a presenter's."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("present")
    place: ClassVar[Place] = "present"

    typed: var[str] = var("", init=False)

    def compose(self) -> ComposeResult:
        """The breadcrumb, the slide, and its source and number below."""
        self._measure()
        yield Crumbs().data_bind(Page.note, Page.glyphs)
        with Vertical(id="stage"):
            yield Panel(id="slide").data_bind(Page.glyphs)
            yield Chart(id="figure", slide=True).data_bind(Page.glyphs)
        yield Panel(id="foot").data_bind(Page.glyphs)
        yield TooSmall()

    def turn(self) -> None:
        """Show the current slide."""
        self.typed = ""
        self.address = place_of(self.slide)
        if self.is_mounted:
            with self.app.batch_update():
                self.redraw()
            self.post_message(Here())

    def redraw(self) -> None:
        """Draw the slide for the current size."""
        found = content_of(self.pack, self.slide)
        width, height = self.app.size
        side = margin(width)
        laid = sheet(found, width - 2 * side, height - FOOT - 1, self.glyphs)
        lines = laid.lines
        stage, chart = self.query_one("#stage"), self.query_one(Chart)
        stage.styles.padding = (laid.above, side, 0, side)
        self.query_one("#foot").styles.padding = (0, side)
        self.query_one("#slide", Panel).drawing = lambda width, glyphs: lines
        crumbs = self.query_one(Crumbs)
        crumbs.styles.padding = (0, side)
        crumbs.trail = found.where
        chart.display = laid.chart > 0
        chart.styles.height = laid.chart
        chart.plan = found.plan if laid.chart else None
        chart.month = found.month
        self._foot(found.source)

    def _foot(self, source: str) -> None:
        number, of = self.number
        typed = self.typed
        self.query_one("#foot", Panel).drawing = lambda width, glyphs: foot(source, number, of, typed, width, glyphs)

    def _update_breadcrumb(self) -> None:
        """Leave the breadcrumb alone: `redraw` sets it for each slide."""

    def watch_typed(self) -> None:
        """Show the number that is being typed."""
        if self.is_mounted:
            self._foot(content_of(self.pack, self.slide).source)

    def watch_blank(self) -> None:
        """Blank the screen or show the slide again."""
        self.set_class(self.blank, "-blank")
        self.post_message(Here())

    def on_key(self, event: Key) -> None:
        """End a blank screen with any key; collect the digits of a slide's number.

        The key that ends a blank screen does nothing else. Enter goes to the typed number.
        """
        letter = event.character or ""
        if self.blank:
            self.blank = False
        elif letter.isdecimal() and letter.isascii():
            self.typed = (self.typed + letter)[-SLIDE_NUMBER_DIGITS:]
        elif self.typed and event.key == "enter":
            self.jump(int(self.typed))
        elif self.typed and event.key in ("escape", "backspace"):
            self.typed = self.typed[:-1] if event.key == "backspace" else ""
        else:
            self.typed = ""
            return
        event.stop()
        event.prevent_default()

    def jump(self, number: int) -> None:
        """Go to a slide by its number, or say that there is no such slide."""
        self.presented = None
        if not self.presentation.go(number - 1):
            self.typed = ""
            self.notify(f"There is no slide {number}. Enter a number from 1 to {len(self.presentation.slides)}.", markup=False)
            return
        self.turn()

    def action_step(self, by: int) -> None:
        """Go to the next or previous slide; do nothing at either end.

        A clicker pressed once too often must not leave the slides.
        """
        if self.presentation.go(self.presentation.place + by) or self.presented:
            self.presented = None
            self.turn()

    def action_first(self) -> None:
        """Go to the first slide."""
        self.jump(1)

    def action_last(self) -> None:
        """Go to the last slide."""
        self.jump(len(self.presentation.slides))

    def action_look(self) -> None:
        """Open the slide's address in the browser."""
        self.post_message(Go(self.address))

    def action_blank(self) -> None:
        """Blank the screen."""
        self.blank = True

    def action_index(self) -> None:
        """Open the list of slides."""

        def take(number: int | None) -> None:
            if number is not None:
                self.jump(number)

        self.ask(DeckIndex(self.pack, self.presentation), take)
