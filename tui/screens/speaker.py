"""The speaker's view: the slide, its notes, the next slide, and the time.

It follows a live presentation. Its keys turn the presenter's slides, where both are the same user.
"""

import datetime as dt
from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import Key
from textual.timer import Timer

from tui.live import Turn
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.navigation.commands import Place
from tui.nodes.slide_content import SlideContent
from tui.slides.asked import content_in
from tui.slides.pace import next_tick, slide_times
from tui.slides.presentation import Presentation, place_of
from tui.slides.speaker import (
    ANOTHER_DECK,
    ELSEWHERE,
    END,
    UNKNOWN,
    Timing,
    clock_words,
    notes_of,
    pace_bars,
    speaker_notes,
    time_band,
    time_line,
    words_to_read_out,
)
from tui.slides.speaker_room import LEAST_NOTES, PADDING, RULE, SpeakerRoom, most_now, speaker_room
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line
from tui.widgets.frame import Crumbs
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel
from tui.widgets.slide_view import SlideView

from .keys import KeysDialog
from .page import Page
from .stage import Stage
from .unused_keys import presenters_key


class SpeakerPage(Stage):
    """The page of the speaker's view."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("speaker")
    place: ClassVar[Place] = "speaker"

    def __init__(self, pack: Pack, presentation: Presentation, turn: Callable[[Turn], None]) -> None:
        super().__init__(pack, presentation)
        self._turn_presenter = turn
        self.ours = False
        """Whether the deck being presented is this one, perhaps with slides added since."""
        self.typed = ""
        """The number that is being typed."""
        self.turned = _now()
        """When the slide was shown."""
        self.reading = False
        """Whether the notes come before words to read out, which had left them few rows."""
        self._clock: Timer | None = None

    def body(self) -> ComposeResult:
        """The time; the current slide, beside or above the next one; the notes."""
        yield Panel(id="time").data_bind(Page.glyphs)
        with Vertical(id="top"):
            yield SlideView(id="now").data_bind(Page.glyphs, Page.chart_kind)
            with Vertical(id="side"):
                yield SlideView(id="next").data_bind(Page.glyphs, Page.chart_kind)
        yield Pane(id="notes", key="n").data_bind(Page.glyphs)

    @property
    def room(self) -> SpeakerRoom:
        """The room for each part."""
        return speaker_room(*self.app.size)

    def watch_since(self) -> None:
        """Show the time, and update it when it changes."""
        self._tick()

    def _tick(self) -> None:
        if self._clock:
            self._clock.stop()
        now = _now()
        self.aside = clock_words(now) if self.room.beside else ""
        if self.since and self.is_mounted:
            timing = self._timing(now)
            self._show_time(timing)
            self._clock = self.set_timer(next_tick(timing.total, timing.gone, now.second + now.microsecond / 1e6), self._tick)

    def _timing(self, now: dt.datetime) -> Timing:
        number, of = self.number
        minutes, times = self.presentation.minutes, self.presentation.times
        gone = (now - self.since).total_seconds() if self.since else 0
        place = number or self.presentation.place + 1
        return Timing(now, max(0.0, gone), minutes, slide_times(of, minutes, times if self.ours else ()), place, of, self.turned)

    def _show_time(self, timing: Timing) -> None:
        room = self.room

        def time(width: int, glyphs: Glyphs) -> tuple[Line, ...]:
            if room.beside:
                return time_band(timing, width, glyphs)
            return (time_line(timing, width), *(pace_bars(timing, width, glyphs) if room.bars else ()))

        self.query_one("#time", Panel).drawing = time

    def show_presented(self, slide: Slide, number: int, of: int, *, blank: bool) -> None:
        """Show a presenter's slide, and decide whether it is from this deck.

        It is if both decks are of the same length and the slide with that number has the same address. Slides added while presenting may
        follow.
        """
        slides = self.presentation.slides
        if number:
            fits = number > len(slides) or place_of(slides[number - 1]) == place_of(slide)
            self.ours = fits and (of == len(slides) or (of > len(slides) and self.ours))
        if not self.presented or (self.presented[0].address, self.presented[1]) != (slide.address, number):
            self.turned = _now()
        super().show_presented(slide, number, of, blank=blank)

    def turn(self) -> None:
        """Show the current slide and its notes."""
        self.address = place_of(self.slide)
        self.reading = False
        if self.is_mounted:
            with self.app.batch_update():
                self.redraw()

    def redraw(self) -> None:
        """Draw the slides, the notes and the time for the current size."""
        slide, (number, of), room = self.slide, self.number, self.room
        slides = self.presentation.slides
        self.set_class(room.beside, "-side")
        self._update_breadcrumb()
        ours = self.ours or not self.presented
        found = content_in(self.pack, slides, slide)
        now = self.query_one("#now", SlideView)
        place = f"{number} of {of}" if number else "outside the deck"
        now.styles.width = room.now[0] + 4 if room.beside else None
        now.set_title(f"Now  {place}{'  screen blank' if self.blank else ''}  {found.title}")
        last = number or self.presentation.place + 1
        ends = number == of if number else ours
        after = slides[last] if ours and last < len(slides) else None
        coming = content_in(self.pack, slides, after) if after else None
        following = self.query_one("#next", SlideView)
        following.set_title(self._next_title(last + 1, coming) if coming else f"Next  {END if ends else UNKNOWN}")
        notes = self.query_one("#notes", Pane)
        more = [text for text in (found.full, *found.cautions) if text and text not in (found.sentence, slide.notes)]
        lines = speaker_notes(notes_of(slide.notes), more, self.app.size.width - PADDING) if ours else ELSEWHERE
        rows = self._show_slides(now, found, following, coming, len(lines))
        left = self.app.size.height - room.other_rows(rows[1]) - rows[0]
        # Each part has its word in front, so that the rows between two of them can go.
        lines = lines if len(lines) <= left else tuple(line for line in lines if line)
        notes.set_title("Notes", "n: back" if self.reading and len(lines) <= left else "")
        notes.show(lines)
        for view, high in zip((now, following), rows, strict=True):
            view.styles.height = RULE + high
            view.display = high >= 0
        self._tick()

    def _show_slides(
        self, now: SlideView, found: SlideContent, following: SlideView, coming: SlideContent | None, notes: int
    ) -> tuple[int, int]:
        """Show both slides above so many rows of notes.

        Return the rows that they take: beside each other the same, above each other no empty ones that the notes need.
        """
        room, height = self.room, self.app.size.height
        tight = not room.beside and height - room.other_rows(room.next[1]) - notes < room.now[1]
        if not coming and found.read_out and not (room.beside or room.next[1]):
            after = -RULE  # That the deck ends here takes no row from what is read out.
        else:
            after = 0 if room.beside else following.show(coming, *room.next, fewer=0 if tight else None)
        rows, *most = (most_now(room, height, each, after) for each in (notes, min(notes, LEAST_NOTES), min(notes, 1)))
        if found.read_out and not self.reading:
            found, rows = words_to_read_out(found, room.now[0], rows, most, self.glyphs)
            tight = tight or rows > room.now[1]
        if room.beside:
            now.show(found, room.now[0], rows)
            following.show(coming, room.next[0], rows)
            return rows, rows
        fewer = max(0, height - room.other_rows(after) - notes) if tight else None
        return now.show(found, room.now[0], rows, fewer), after

    def _next_title(self, number: int, coming: SlideContent) -> str:
        """What comes next, with its headline where the slide itself has no room.

        A title that has no room in the rule gives way to its topic.
        """
        named = [f"Next  {number}  {name}" for name in (coming.title, *coming.where[:1])]
        title = next((each for each in named if cell_len(each) <= self.room.next[0]), named[0])
        longer = f"{title}: {coming.headline}" if coming.headline and coming.headline != coming.title else title
        return longer if not self.room.next[1] and cell_len(longer) <= self.app.size.width - PADDING else title

    def watch_note(self) -> None:
        """Make room for who is followed."""
        if self.is_mounted:
            self._update_breadcrumb()

    def _update_breadcrumb(self) -> None:
        """Show the deck's title where all of it has room, and the number being typed."""
        beside = cell_len(f"Speaker > {self.note}    {clock_words(self.turned) if self.room.beside else ''}")
        title = self.presentation.title if self.ours or not self.presented else ANOTHER_DECK
        title = title if cell_len(title) + beside <= self.app.size.width - 4 else ""
        going = f"go to {self.typed}_" if self.typed else title
        self.query_one(Crumbs).trail = ("Speaker", going) if going else ("Speaker",)

    def on_key(self, event: Key) -> None:
        """Collect the digits of a slide's number; enter goes to it."""
        letter = event.character or ""
        if letter.isdecimal() and letter.isascii():
            self.typed = (self.typed + letter)[-4:]
        elif self.typed and event.key == "enter":
            self._send(Turn(to=int(self.typed)))
            self.typed = ""
        elif self.typed and event.key in ("escape", "backspace"):
            self.typed = self.typed[:-1] if event.key == "backspace" else ""
        else:
            self.typed = ""
            self._update_breadcrumb()
            if words := presenters_key(event):
                self.notify(words, markup=False)
            return
        self._update_breadcrumb()
        event.stop()
        event.prevent_default()

    def action_step(self, by: int) -> None:
        """Turn the presenter's slides forward or back."""
        self._send(Turn(by=by))

    def action_first(self) -> None:
        """Turn to the presenter's first slide."""
        self._send(Turn(to=1))

    def action_last(self) -> None:
        """Turn to the presenter's last slide."""
        self._send(Turn(to=self.number[1] or len(self.presentation.slides)))

    def action_blank(self) -> None:
        """Blank the presenter's screen, or show it again."""
        self._send(Turn(blank=True))

    def action_notes(self) -> None:
        """Scroll the notes.

        Where words to read out leave them few rows, they have more first, until they are read.
        """
        notes = self.query_one("#notes", Pane)
        read_out = content_in(self.pack, self.presentation.slides, self.slide).read_out
        if read_out and not self.reading and notes.size.height < min(LEAST_NOTES, notes.rows_needed):
            self.reading = True
            self.redraw()
            return
        notes.more()
        if self.reading and not notes.top:
            self.reading = False
            self.redraw()

    def action_show_keys(self) -> None:
        """List the keys of this view over it: the time goes on."""
        self.ask(KeysDialog(self.place, self.allowed))

    def _send(self, turn: Turn) -> None:
        last = self.number[1]
        if turn.to and last and not 1 <= turn.to <= last:
            self.notify(f"There is no slide {turn.to}. Enter a number from 1 to {last}.", markup=False)
        else:
            self._turn_presenter(turn)


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
