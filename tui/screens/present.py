"""Present mode: one slide of a deck a screen, drawn for whatever room there is, and the keys that a clicker sends."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.reactive import var

from tui.address import Address
from tui.commands import Place
from tui.display.slide import slide_face
from tui.display.slide_room import FOOT, foot, margin, sheet
from tui.screens.page import Page, bindings
from tui.screens.present_index import DeckIndex
from tui.screens.stage import Stage
from tui.widgets.chart import Chart
from tui.widgets.frame import Crumbs, TooSmall
from tui.widgets.messages import Go, Here
from tui.widgets.panel import Panel

DIGITS = 4


class PresentPage(Stage):
    """The slide that is on. It is the deck's own, or one that somebody else presents."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("present")
    place: ClassVar[Place] = "present"

    typed: var[str] = var("", init=False)

    def compose(self) -> ComposeResult:
        """Where it belongs, the slide, and below it its source and number."""
        self._measure()
        yield Crumbs().data_bind(Page.note, Page.glyphs)
        with Vertical(id="stage"):
            yield Panel(id="slide").data_bind(Page.glyphs)
            yield Chart(id="figure").data_bind(Page.glyphs)
        yield Panel(id="foot").data_bind(Page.glyphs)
        yield TooSmall()

    def turn(self) -> None:
        """Show the slide that is on."""
        self.typed = ""
        self.address = Address.parse(self.slide.address).local
        if self.is_mounted:
            with self.app.batch_update():
                self.redraw()
            self.post_message(Here())

    def redraw(self) -> None:
        """Draw the slide for the room that there is."""
        face = slide_face(self.pack, self.slide)
        width, height = self.app.size
        side = margin(width)
        laid = sheet(face, width - 2 * side, height - FOOT - 1, self.glyphs)
        lines = laid.lines
        stage, chart = self.query_one("#stage"), self.query_one(Chart)
        stage.styles.padding = (laid.above, side, 0, side)
        self.query_one("#foot").styles.padding = (0, side)
        self.query_one("#slide", Panel).drawing = lambda width, glyphs: lines
        crumbs = self.query_one(Crumbs)
        crumbs.styles.padding = (0, side)
        crumbs.trail = face.where
        chart.display = laid.chart > 0
        chart.styles.height = laid.chart
        chart.plan = face.plan if laid.chart else None
        chart.month = face.month
        self._foot(face.source)

    def _foot(self, source: str) -> None:
        number, of = self.number
        typed = self.typed
        self.query_one("#foot", Panel).drawing = lambda width, glyphs: foot(source, number, of, typed, width, glyphs)

    def _say_where(self) -> None:
        """The slide says it itself."""

    def watch_typed(self) -> None:
        """Say which number is being typed."""
        if self.is_mounted:
            self._foot(slide_face(self.pack, self.slide).source)

    def watch_blank(self) -> None:
        """Show nothing, or the slide again."""
        self.set_class(self.blank, "-blank")
        self.post_message(Here())

    def on_key(self, event: Key) -> None:
        """Any key ends a blank screen and does no more; digits make a number, which enter goes to."""
        letter = event.character or ""
        if self.blank:
            self.blank = False
        elif letter.isdecimal() and letter.isascii():
            self.typed = (self.typed + letter)[-DIGITS:]
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
        """To a slide by its number; a number that no slide has is said."""
        self.lent = None
        if not self.talk.go(number - 1):
            self.typed = ""
            self.notify(f"There is no slide {number}. Enter a number from 1 to {len(self.talk.slides)}.", markup=False)
            return
        self.turn()

    def action_step(self, by: int) -> None:
        """The next slide or the one before; at an end nothing happens, so that a clicker pressed once too often does no harm."""
        if self.talk.go(self.talk.place + by) or self.lent:
            self.lent = None
            self.turn()

    def action_first(self) -> None:
        """The first slide."""
        self.jump(1)

    def action_last(self) -> None:
        """The last slide."""
        self.jump(len(self.talk.slides))

    def action_look(self) -> None:
        """Into the browser, at the slide's address."""
        self.post_message(Go(self.address))

    def action_blank(self) -> None:
        """A blank screen."""
        self.blank = True

    def action_index(self) -> None:
        """Choose from the list of slides."""

        def take(number: int | None) -> None:
            if number is not None:
                self.jump(number)

        self.app.push_screen(DeckIndex(self.pack, self.talk), take)
