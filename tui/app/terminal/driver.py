"""Textual's terminal driver, made safe for slow connections and hostile input."""

import os
import select
import signal
import termios
from codecs import getincrementaldecoder
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.message import Message

from tui.app.compat import HookedDriver
from tui.app.first_frame.start import Start
from tui.app.first_frame.terminal import drawn_size
from tui.app.suspending import Job

from .parser import Parser
from .typeahead import TypeAhead

POINTER = "\x1b]22;"
ALTERNATE_SCREEN = "\x1b[?1049h"
CURSOR_SHOWN, CURSOR_HIDDEN = "\x1b[?25h", "\x1b[?25l"
INPUT_CHUNK = 4096
"""The most bytes to read at once."""


class TerminalDriver(HookedDriver):
    """The driver for the browser's terminal."""

    def __init__(self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None) -> None:
        self._job = Job()
        super().__init__(app, debug=debug, mouse=mouse, size=drawn_size(*(size or _window())))
        self._before: list[Any] | None = None
        self._end, self._ender = os.pipe()
        self._ahead = TypeAhead(app)
        self._drawn = False
        self._typed = b""

    def write(self, data: str) -> None:
        """Send data, but no pointer shapes while the mouse is off.

        Where a kept frame is shown, the alternate screen is not entered again: that would erase it.
        """
        if self._drawn and data == ALTERNATE_SCREEN:
            self._drawn = False
        elif self.mouse or not data.startswith(POINTER):
            super().write(data)

    def terminal_size(self) -> tuple[int, int]:
        """At most the largest size: the rest of a larger terminal stays empty."""
        return drawn_size(*_window())

    def start_application_mode(self) -> None:
        """Take the terminal over, with its cursor seen if it is to be.

        Textual measures the terminal in the handler of SIGWINCH. Another signal may interrupt that, and then the older size is reported
        last: here it is measured on the loop.
        """
        before = Start.current.hand_over() if Start.current else None
        self._drawn = before is not None
        self._typed = Start.current.typed if Start.current and before else b""
        resizes = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGWINCH])
        try:
            super().start_application_mode()  # type: ignore[no-untyped-call]  # untyped in Textual
            textual_measures: Any = signal.getsignal(signal.SIGWINCH)
            signal.signal(signal.SIGWINCH, lambda *arguments: self._soon(textual_measures, *arguments))
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, resizes)
        self.attrs_before = before or self.attrs_before
        if self.shows_cursor:
            self.write(CURSOR_SHOWN)

    def stop_application_mode(self) -> None:
        """Switch off the terminal's modes; `close` restores the tty settings."""
        self._before, self.attrs_before = self.attrs_before, None
        super().stop_application_mode()

    def close(self) -> None:
        """Restore the tty settings, after everything is written.

        Once they are restored, ctrl+c discards output that is still waiting.
        """
        super().close()
        if self.leaving:
            # Once they are restored, ctrl+z also sends its signal again, and there is no loop to handle it, nor anything left to suspend.
            signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        if self._before is not None:
            with suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self._before)
            self._before = None

    @property
    def can_suspend(self) -> bool:
        """Whether ctrl+z can suspend the browser."""
        return self._job.stoppable

    def stop_signal(self) -> None:
        """Suspend the browser, or the frame that is shown until it has the terminal."""
        if Start.current and Start.current.settings_before:
            Start.current.terminal.stop()
        else:
            self._soon(self._suspend)

    def continue_signal(self) -> None:
        """Take the terminal over again."""
        self._soon(self._restart)

    def _soon(self, call: Callable[..., None], *arguments: Any) -> None:
        """Call on the loop: a signal may interrupt a write to the terminal."""
        with suppress(RuntimeError):  # The loop is closed: the browser has ended.
            self.on_loop(call, *arguments)

    def _suspend(self) -> None:
        """Suspend the browser until its job continues in the foreground."""
        if self.can_suspend and self._in_use:
            self.suspend_application_mode()
            self._job.stoppable = self._job.stop(self.fileno)
            self.resume()

    def _restart(self) -> None:
        """Take the terminal over again after SIGSTOP, which cannot be caught."""
        if self._in_use:
            self.suspend_application_mode()
            self.resume()

    @property
    def _in_use(self) -> bool:
        """Whether the browser has the terminal and is not closing.

        A terminal taken over while the browser closes would never be restored.
        """
        return self.has_terminal and not self.leaving

    def run_input_thread(self) -> None:
        """Read and pass on what the terminal sends, until input is disabled.

        Sleeps while there is no input; Textual's own loop wakes ten times a second.
        """
        # Replace bytes that are not UTF-8, such as an accent in another encoding, instead of failing.
        decoder = getincrementaldecoder("utf-8")("replace")
        parser = Parser(self.debugs)
        ready = select.poll()
        for descriptor in (self.fileno, self._end):
            ready.register(descriptor, select.POLLIN)
        for event in parser.feed(decoder.decode(self._typed)) if self._typed else ():
            self.process_message(event)
        self._typed = b""
        while True:
            found = {descriptor for descriptor, _ in ready.poll(parser.patience)}
            if self._end in found:
                os.read(self._end, 1)
                return
            if found:
                try:
                    data = os.read(self.fileno, INPUT_CHUNK)
                except OSError:
                    data = b""
                if not data:
                    return  # The terminal is gone; `listen` in shutdown ends the browser.
                if text := decoder.decode(data):
                    for event in parser.feed(text):
                        self.process_message(event)
            for event in parser.tick():
                self.process_message(event)

    def disable_input(self) -> None:
        """Stop reading."""
        if self.reading:
            os.write(self._ender, b"x")
        super().disable_input()

    def send_message(self, message: Message) -> None:
        """Pass on an event from the input thread."""
        self._ahead.send(message)


class KioskDriver(TerminalDriver):
    """A driver that cannot be suspended, for terminals without a shell."""

    @property
    def can_suspend(self) -> bool:
        """False: no shell could resume the browser."""
        return False

    def stop_signal(self) -> None:
        """Ignore ctrl+z."""


def _window() -> tuple[int, int]:
    """The columns and rows of the terminal; 0 where it has none."""
    try:
        return os.get_terminal_size(1)
    except OSError:
        return 0, 0
