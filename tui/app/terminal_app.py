"""The app as a program in a terminal.

What it paints, its clipboard, suspending, background work, and how it ends after an error.

Nothing here knows what the pages show.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any, Protocol, runtime_checkable

from rich.console import Console, RenderableType
from rich.text import Text
from textual import on
from textual.app import SystemCommand
from textual.driver import Driver
from textual.events import CursorPosition, Event, Key, MouseEvent, Paste, Resize
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.notifications import Notify, SeverityLevel
from textual.reactive import reactive
from textual.screen import Screen

from tui.charts.kinds_of_chart import CHART_KINDS, ChartKind
from tui.text.glyphs import BLOCKS, Glyphs
from tui.widgets.cursor_place import CursorPlace
from tui.widgets.legible import LegibleFilter
from tui.widgets.notice import Notice
from tui.widgets.plain import PlainFilter

from .access import Access
from .collecting import Collecting
from .compat import CompositorUpdate, HookedApp, HookedDriver
from .first_frame.opening import FirstPageComplete, Opening
from .first_frame.start import Start
from .getting_ready import GettingReady
from .paint import Painter
from .relay.rendering import Rendering
from .terminal import CURSOR_HIDDEN, CURSOR_SHOWN, Larger, LargerText, copying

INPUT = (Key, MouseEvent, Paste)
"""What the reader does: it ends the opening of the browser."""


def _unseen_driver() -> type[Driver]:
    from .terminal.unseen import UnseenDriver  # late: few processes render for others

    return UnseenDriver


class Sent(CompositorUpdate):
    """An update already turned into terminal sequences."""

    def __init__(self, sequences: str) -> None:
        self.sequences = sequences

    def render_segments(self, console: Console) -> str:
        """The sequences, unchanged."""
        return self.sequences


@runtime_checkable
class DrawnLarger(Protocol):
    """A screen with text that the terminal may draw larger."""

    @property
    def drawn_larger(self) -> tuple[tuple[int, int, str], ...]:
        """Column, row and text of each."""


class TerminalApp(HookedApp):
    """A Textual app that is frugal with the terminal.

    It neither opens links nor writes files.
    """

    glyphs: reactive[Glyphs] = reactive(BLOCKS, init=False)
    chart_kind: reactive[ChartKind] = reactive(CHART_KINDS[0], init=False)
    zoom: reactive[bool] = reactive(False, init=False, repaint=False)
    """Whether the terminal can draw text larger."""
    cursor_shown = False
    """Whether the terminal's own cursor is seen."""

    def __init__(self, access: Access, encoding: str, start: Start | None = None) -> None:
        # Beatbook's own driver, whatever the environment asks for.
        super().__init__(driver_class=_unseen_driver() if Rendering.current else access.driver)
        self.animation_level = "none"
        self.access = access
        self.painter = Painter(os.environ.get("TERM", ""))
        self._plain = PlainFilter(encoding)
        self._legible = LegibleFilter()
        self._cursor = CursorPlace()
        self._cursor_at: Offset | None = None
        self.larger = Larger(os.environ)
        self.opening = Opening(start, self.painter)
        self.garbage = Collecting()
        self.getting_ready = GettingReady(self)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, one for words in 16 colours, and one for ASCII signs."""
        words = [self._legible] if self.current_theme.ansi else []
        return [*super().get_line_filters(), *words, *([] if self.glyphs.unicode else [self._plain])]

    def get_system_commands(self, screen: Screen[Any]) -> Iterator[SystemCommand]:
        """No commands from Textual: its screenshot command writes a file."""
        yield from ()

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open nothing."""

    def deliver_text(self, *_: object, **__: object) -> str | None:
        """Save nothing."""
        return None

    def deliver_binary(self, *_: object, **__: object) -> str | None:
        """Save nothing."""
        return None

    def save_screenshot(self, *_: object, **__: object) -> str:
        """Save nothing."""
        return ""

    def on_resize(self, event: Resize) -> None:
        """Forget what was painted: a terminal may show anything after a resize.

        Not at first, where it shows a kept frame of this size.
        """
        if self.opening.sized(event.size):
            return
        self.painter.forget()
        self.larger.forget()

    def await_completion(self, changing: str) -> None:
        """Report when the first page is complete, after any earlier keys."""
        if isinstance(self.driver, HookedDriver):
            self.driver.send_message(FirstPageComplete(changing))
        else:
            self.first_page_kept()

    async def on_event(self, event: Event) -> None:
        """Show what a key or the mouse does, even if the first page is not complete."""
        if isinstance(event, INPUT):
            self.getting_ready.typed()
            self.opening.spoil()
            self._end_opening()
        await super().on_event(event)

    @on(FirstPageComplete)
    def _completed(self, message: FirstPageComplete) -> None:
        self._end_opening()
        self.call_after_refresh(self._keep_first_page, message.changing)

    def _keep_first_page(self, changing: str) -> None:
        self.opening.complete(changing)
        (self.exit if self.opening.prepares else self.first_page_kept)()

    def first_page_kept(self) -> None:
        """Get other pages ready, where somebody may open them."""
        if not self.is_headless and not Rendering.current:
            self.getting_ready.begin()

    def _end_opening(self) -> None:
        if self.opening.close():
            self.refresh(layout=True)
            self.screen.refresh(layout=True)

    def action_repaint(self) -> None:
        """Send the whole screen again."""
        self.painter.forget()
        self.larger.forget()
        self.refresh(layout=True)
        self.screen.refresh(layout=True)

    def copy_to_clipboard(self, text: str) -> None:
        """Set the terminal's clipboard."""
        self.remember_copied(text)
        if self.driver is not None:
            self.driver.write(copying(text, os.environ))

    def action_suspend_process(self) -> None:
        """Suspend the browser, or say why it cannot be suspended."""
        if self.driver is not None and self.driver.can_suspend:
            super().action_suspend_process()
        else:
            self.notify("Beatbook cannot be suspended here, because no shell could resume it.", markup=False)

    @on(Driver.SignalResume)
    def _resumed(self) -> None:
        """Draw the whole screen again after the shell has used the terminal."""
        self.action_repaint()

    def notify(
        self, message: str, *, title: str = "", severity: SeverityLevel = "information", timeout: float | None = None, markup: bool = True
    ) -> None:
        """Show a notice; one that tells what a key did replaces those before it."""
        self.opening.spoil()
        self.post_message(Notify(Notice(message, title, severity, self.NOTIFICATION_TIMEOUT if timeout is None else timeout, markup)))

    def end_notices(self) -> None:
        """Remove the notices of the page before."""
        if self.has_notices:
            self.clear_notifications()

    def run_in(self, group: str, work: Any) -> None:
        """Run work in the background, instead of any other in this group.

        None ends the group.
        """
        self.workers.cancel_group(self, group)
        if work:
            self.run_worker(work, group=group)

    async def between_messages(self, work: Callable[[], Awaitable[None]]) -> None:
        """Wait for work that is done between two messages.

        No key can then open another page half-way through.
        """
        done = asyncio.Event()
        self.call_later(work)
        self.call_later(done.set)
        await done.wait()

    @property
    def holds_paint(self) -> bool:
        """Whether nothing is painted yet: the terminal shows a kept frame."""
        return self.opening.holds

    def painted(self, update: CompositorUpdate) -> CompositorUpdate | None:
        """The cells that have changed, and the cursor's place.

        Nothing if neither has.
        """
        self.garbage.painted()
        wanted = self.larger_text
        before = self.larger.before(wanted)
        painted = self.painter.paint(update, self.console, self.size)
        colours = self.screen.styles.color, self.screen.styles.background
        sequences = f"{before}{painted}{self.larger.after(wanted, colours, painted=bool(painted))}"
        # Textual writes the place at the end of each frame.
        self.cursor_position = self._cursor.on(self.screen)
        moved = self.cursor_position != self._cursor_at
        self._cursor_at = self.cursor_position
        return Sent(sequences) if sequences or moved else None

    @property
    def whole_screen(self) -> str:
        """What paints the whole screen as it is; empty if that is not known."""
        x, y = self._cursor_at or Offset()
        return f"{self.painter.anew(self.painter.rows())}\x1b[{y + 1};{x + 1}H" if self.painter.known else ""

    def share_screen(self) -> None:
        """Let followers see the screen once it is drawn, if it is for them."""
        if Rendering.current and self.driver is not None:
            self.call_after_refresh(self.driver.show)

    @property
    def larger_text(self) -> tuple[LargerText, ...]:
        """What the terminal is to draw larger on the current screen."""
        screen = self.screen
        return tuple(LargerText(*each) for each in screen.drawn_larger) if isinstance(screen, DrawnLarger) else ()

    def ask_larger(self) -> None:
        """Ask the terminal whether it can draw larger text, once."""
        if self.driver is not None and not self.is_headless and (probe := self.larger.probe()):
            self.driver.write(probe)
            self.driver.flush()

    def on_cursor_position(self, event: CursorPosition) -> None:
        """Take the terminal's answer."""
        if self.larger.answered(event.x, event.y):
            self.action_repaint()
        self.zoom = self.larger.known

    def show_cursor(self, *, shown: bool) -> None:
        """Show or hide the terminal's cursor, which stands at the selected item."""
        self.cursor_shown = shown
        if self.driver is not None:
            self.driver.write(CURSOR_SHOWN if shown else CURSOR_HIDDEN)
            self.driver.flush()

    def failed(self, error: Exception) -> None:
        """Record an error."""
        self.access.record(error)

    @property
    def traces(self) -> bool:
        """Whether to end with a traceback instead of a sentence."""
        return self.access.traces

    def panic(self, *renderables: RenderableType) -> None:
        """End with a sentence about the error."""
        super().panic(*(renderables if self.traces and renderables else [Text(self.access.sentence(self.error))]))
