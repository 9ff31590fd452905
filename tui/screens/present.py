"""Present mode: one slide to a screen, with the keys that a clicker sends."""

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.reactive import var
from textual.timer import Timer

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place, commands_for
from tui.navigation.history import CursorPosition
from tui.nodes.kinds import SINCE
from tui.nodes.questions import QUESTIONS_PAGE
from tui.nodes.slide_content import SlideContent
from tui.slides.asked import AskedBehind, BehindQuestion, asked_behind, content_in, digit_lead
from tui.slides.edges import foot_rows, head_rows, on_the_page
from tui.slides.layout import margin, sheet
from tui.slides.notes import all_notes
from tui.slides.pace import MINUTE, minutes_left
from tui.slides.presentation import Presentation, place_of
from tui.slides.sentence import ZOOM
from tui.slides.speaker import talk_timing, time_line
from tui.text.spans import BLANK, Line
from tui.widgets.chart import Chart
from tui.widgets.keys import bindings
from tui.widgets.messages import Go, Here
from tui.widgets.panel import Panel
from tui.widgets.slide_view import as_drawn

from .page import Page
from .present_index import DeckIndex
from .since_reading import BesideNeighbours
from .slide_notes import SlideNotes
from .stage import Stage

if TYPE_CHECKING:
    from tui.live import Turn

SLIDE_NUMBER_DIGITS = 4
KNOWN_KEYS = frozenset(key for command in commands_for("present") for key in command.keys)
"""The keys that do something on a slide."""


class PresentPage(BesideNeighbours, Stage):
    """The page of slides: from this browser's deck, or from a presenter's."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("present")
    place: ClassVar[Place] = "present"

    typed: var[str] = var("", init=False)

    def __init__(self, pack: Pack, presentation: Presentation) -> None:
        super().__init__(pack, presentation)
        self.found = SlideContent((), "")
        """What the current slide shows."""
        self.lost = True
        """Whether the keys are shown: on the first slide after the slides were opened, and after a key that is not known."""
        self.behind: BehindQuestion | None = None
        """How this slide behind a question was reached."""
        self.digits = ""
        """The digits just pressed on the questions: with enter they are the number of a slide."""
        self._clock: Timer | None = None

    def compose(self) -> ComposeResult:
        """The topic and number, the slide, and its source and keys below."""
        self._measure()
        yield Panel(id="head").data_bind(Page.glyphs)
        with Vertical(id="stage"):
            yield Panel(id="slide").data_bind(Page.glyphs)
            yield Chart(id="figure", slide=True).data_bind(Page.glyphs, Page.chart_kind)
            yield Panel(id="below").data_bind(Page.glyphs)
        yield Panel(id="foot").data_bind(Page.glyphs)

    def turn(self) -> None:
        """Show the current slide."""
        self.typed = self.digits = ""
        self.lost = False
        self.behind = self.selected = None
        self.address = place_of(self.slide)
        if self.is_mounted:
            self.app.clear_notifications()  # What was wrong with the number typed before would cover the slide's own.
            with self.app.batch_update():
                self.redraw()
            self.post_message(Here())
            if self.address in (QUESTIONS_PAGE, SINCE) or self.number[0] <= 2:  # Early enough for the last slide.
                self.read_neighbours()

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Show the current slide with the keys, and still the way to the questions."""
        behind = self.behind
        super().show(address, cursor)
        self.lost, self.behind = True, behind if behind and behind.place == self.presentation.place else None
        self._foot()

    def redraw(self) -> None:
        """Draw the slide for the current size."""
        width, height = self.app.size
        side = margin(width)
        columns = width - 2 * side
        slide, number, of = self.in_view
        self.found = content_in(self.pack, self.presentation.slides, slide)
        top = head_rows(self.found, number, of, self._corner(), columns, self.owner)
        covered = 0 if self.selected is None else self.covered
        bottom = () if covered else self._foot_lines(columns)
        zoom = self.zoom and self.glyphs.unicode and not self.presented
        laid = sheet(self.found, columns, height - covered - len(top) - len(bottom), self.glyphs, zoom=zoom)
        first = len(top) + laid.zoomed_row
        self.zoomed = tuple((side, first + ZOOM * at, text) for at, text in enumerate(laid.zoomed))
        for id, lines in (("head", top), ("slide", laid.lines), ("below", laid.below), ("foot", bottom)):
            panel = self.query_one(f"#{id}", Panel)
            panel.styles.padding = (0, side)
            panel.drawing = as_drawn(lines)
        chart = self.query_one(Chart)
        chart.display = laid.chart > 0
        chart.styles.height = laid.chart
        chart.styles.margin = (0, side)
        chart.plan = self.found.plan if laid.chart else None
        chart.month = self.found.month

    def _corner(self) -> str:
        """The time left of a planned length, each minute; who follows or is followed."""
        timing = talk_timing(self.presentation, _now()) if self.presentation.minutes and not self.presented else None
        if self._clock:
            self._clock.stop()
            self._clock = None
        if timing is None:
            return self.note
        since = timing.now.second + timing.now.microsecond / 1e6
        self._clock = self.set_timer(MINUTE - since % MINUTE, self._minute)
        return "   ".join(filter(None, (minutes_left(timing.total, timing.gone), self.note)))

    def _minute(self) -> None:
        """Draw the time left again, while the slide is shown."""
        if self.presentation.minutes and self.is_mounted and self.is_current and self.found.title and not self.blank:
            width = self.app.size.width - 2 * margin(self.app.size.width)
            rows = head_rows(self.found, *self.in_view[1:], self._corner(), width, self.owner)
            self.query_one("#head", Panel).drawing = as_drawn(rows)

    def on_screen_resume(self) -> None:
        """Bring the time left up to date."""
        self._minute()

    def _foot_lines(self, columns: int) -> tuple[Line, ...]:
        _, number, of = self.in_view
        asked = len(self._asked)
        keys = self.lost or number == 1 or bool(asked)
        if self.behind:
            back = f"{self.behind.digit} back to the questions"
        else:
            back = f"enter slide {self.digits}" if len(self.digits) > 1 else self.remark
        more_keys = f"1-{asked} its slide" if asked > 1 else "1 its slide" if asked else ""
        source, standing = self.found.source, self.found.standing
        return foot_rows(source, number, of, self.typed, columns, self.glyphs, standing=standing, keys=keys, more_keys=more_keys, back=back)

    @property
    def _asked(self) -> tuple[AskedBehind, ...]:
        """The questions of the slide, each with a digit."""
        if self.presented or place_of(self.in_view[0]) != QUESTIONS_PAGE:
            return ()
        return asked_behind(self.pack, self.presentation.slides)

    def _foot(self) -> None:
        """Draw the last rows again: a number is being typed, or a key was not known."""
        if self.is_mounted:
            lines = self._foot_lines(self.app.size.width - 2 * margin(self.app.size.width))
            self.query_one("#foot", Panel).drawing = as_drawn(lines)

    def _update_breadcrumb(self) -> None:
        """Leave it to `redraw`: a slide has a row of its own in place of the breadcrumb."""

    def watch_note(self) -> None:
        """Show who is being followed, in the first row."""
        if self.is_mounted:
            self.redraw()

    def watch_typed(self) -> None:
        """Show the number that is being typed."""
        if self.is_mounted:
            self._foot()

    def watch_blank(self) -> None:
        """Blank the screen or show the slide again."""
        self.set_class(self.blank, "-blank")
        self._minute()
        self.post_message(Here())

    def on_key(self, event: Key) -> None:
        """End a blank screen with any key; collect the digits of a slide's number.

        On the questions, a digit leads to the slide behind one and back. A key that is not known shows those that are, or where it works.
        """
        letter = event.character or ""
        digit = letter if letter.isdecimal() and letter.isascii() else ""
        before, self.digits = self.digits, ""
        if self.blank:
            self.blank = False
        elif digit and not self.typed and self._lead(int(digit), before):
            pass
        elif digit:
            self.typed = (self.typed + (before if self.behind else "") + digit)[-SLIDE_NUMBER_DIGITS:]
        elif event.key == "enter" and (self.typed or len(before) > 1):
            self.jump(int(self.typed or before), keys=True)
        elif self.typed and event.key in ("escape", "backspace"):
            self.typed = self.typed[:-1] if event.key == "backspace" else ""
        else:
            self.typed = ""
            if event.key not in KNOWN_KEYS:
                self.lost, self.remark = True, "" if self.presented else on_the_page(event.key, self.allowed)
            if before or self.lost:
                self._foot()
            return
        event.stop()
        event.prevent_default()

    def _lead(self, digit: int, before: str) -> bool:
        """Go to the slide behind a question, or from there back to the questions.

        `before` are the digits pressed just before: they and this one, with enter, are the number of a slide.
        """
        found = digit_lead(digit, before, self.presentation.place, len(self.presentation.slides), self._asked, self.behind)
        if found is None:
            return False
        self.jump(found.number)
        self.behind, self.digits = found.behind, found.digits
        self._foot()
        return True

    def jump(self, number: int, *, keys: bool = False) -> None:
        """Go to a slide by its number, or say that there is no such slide.

        With `keys` its last row names the keys.
        """
        self.presented, self.remark = None, ""
        if not self.presentation.go(number - 1):
            self.typed = ""
            self.notify(f"There is no slide {number}. Enter a number from 1 to {len(self.presentation.slides)}.", markup=False)
            return
        self.turn()
        if keys:
            self.lost = True
            self._foot()

    def take_turn(self, turn: "Turn") -> None:
        """Turn for a speaker's view; on a blank screen, only show the slide again."""
        if self.blank or turn.blank:
            self.blank = not self.blank
        elif not turn.to:
            self.action_step(turn.by)
        elif turn.to <= len(self.presentation.slides):
            self.jump(turn.to)

    def action_step(self, by: int) -> None:
        """Go to the next or previous slide; a clicker must never leave the slides."""
        if self.presentation.go(self.presentation.place + by) or self.presented:
            self.presented, self.remark = None, ""
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

    def action_notes(self) -> None:
        """Show the notes of the slide, what it leaves out, and the time left."""
        timing = None if self.presented else talk_timing(self.presentation, _now())
        time = (time_line(timing, self.app.size.width - 2), BLANK) if timing else ()
        self.ask(SlideNotes(self.found.title, (*time, *all_notes(self.slide, self.found))))

    def action_index(self) -> None:
        """Open the list of slides, which may change them, over the selected one."""

        def take(number: int | None) -> None:
            if number is not None:
                self.jump(number)
            elif not self.presented:
                self.turn()

        self.ask(DeckIndex(self.pack, self.presentation, self.select), take)


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
