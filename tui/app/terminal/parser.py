"""Turn terminal input into Textual's events, within limits for hostile input.

Textual's own parser reports each character of an unknown sequence as a key, and accepts pastes and screen sizes without limit.
"""

import re
from collections.abc import Generator, Iterable
from contextlib import suppress
from math import ceil

from textual import events, messages
from textual.constants import ESCAPE_DELAY, SMOOTH_SCROLL
from textual.geometry import Size
from textual.keys import Keys
from textual.message import Message

from tui.app.compat import (
    ANSI_SEQUENCES_KEYS,
    BRACKETED_PASTE_END,
    BRACKETED_PASTE_START,
    CURSOR_POSITION,
    EXTENDED_KEY,
    FOCUSIN,
    FOCUSOUT,
    MODE_RESPONSE,
    MOUSE_EVENT,
    WINDOW_RESIZE,
    HookedParser,
    ParseEOF,
    ParseTimeout,
    Peek1,
    Read1,
    TokenCallback,
    get_time,
)
from tui.app.first_frame.terminal import drawn_size

from .larger import PROBE_ROW

ESC, BEL, INTERRUPT = "\x1b", "\x07", "\x03"
STRINGS = "PX]^_"
"""The characters that start a string after escape: DCS, SOS, OSC, PM and APC."""
COMMAND = "0123456789lLI"
"""The characters that may follow the `]` of an operating system command (OSC). Before any other character, escape and `]` are keys."""
MOUSE = f"{ESC}[M"
"""The start of a mouse report in the oldest (X10) encoding."""
CUT_SHORT = "\x18\x1a"
"""CAN and SUB, which cancel any unfinished sequence."""
LONGEST_SEQUENCE = 64
"""The most characters in a control sequence. The longest that Textual knows has about 40."""
LONGEST_PASTE = 2000
"""The most characters to keep of a paste. All inputs have one line."""
PASTE_PATIENCE = 2.0
"""Seconds without input that end a paste whose end marker is missing."""

STRING = re.compile(f"[^{ESC}{BEL}{CUT_SHORT}]+")
PARAMETERS = re.compile("[ -?]+")
PASTED = re.compile(f"[^{ESC}{INTERRUPT}]+")
"""Runs of characters to skip: in strings, in control sequences that are too long and in pastes that are too long."""

ParserStep = Generator[Read1 | Peek1, str, None]


class Parser(HookedParser):
    """Textual's parser with limits.

    Escape followed by another key is always two keys, however fast they arrive.
    """

    _idle: re.Pattern[str] | None = None
    """Matches the characters that can be skipped in the current state; None if none can."""

    @property
    def patience(self) -> float | None:
        """Milliseconds to wait for the rest of a sequence; None if none has begun."""
        return None if self.deadline is None else max(0, ceil((self.deadline - get_time()) * 1000))

    def feed(self, data: str) -> Iterable[Message]:
        """Parse input and yield its events.

        Only the last character of a run that can be skipped is parsed, so that a flood of such characters costs little.
        """
        if not data:
            yield from super().feed(data)
            return
        at = 0
        while at < len(data):
            if self._idle is not None and (run := self._idle.match(data, at)):
                at = run.end() - 1
            yield from self.step(data[at])
            at += 1
        self.start_waiting()

    def parse(self, token_callback: TokenCallback) -> ParserStep:  # type: ignore[type-arg]  # Textual leaves it open too.
        """Read characters and report events."""
        self._report = token_callback
        self._ahead: list[str] = []
        with suppress(ParseEOF):
            while True:
                character = yield from self._read()
                if character == ESC:
                    yield from self._escape()
                else:
                    self._key(character)

    def _read(self, patience: float | None = None, idle: re.Pattern[str] | None = None) -> Generator[Read1 | Peek1, str, str]:
        """Read the next character, or the last of a run that matches `idle`.

        Raises ParseTimeout after `patience` seconds without input, and ParseEOF at the end.
        """
        self._idle = idle
        return self._ahead.pop() if self._ahead else (yield Read1(patience))

    def _escape(self) -> ParserStep:
        read = ESC
        try:
            read += yield from self._read(ESCAPE_DELAY)
            if read[1] == "[":
                yield from self._control_sequence()
                return
            if read[1] in STRINGS or read[1] == "O":
                read += yield from self._read(ESCAPE_DELAY)
        except (ParseTimeout, ParseEOF):
            pass
        if len(read) == 3 and read[1] in STRINGS and (read[1] != "]" or read[2] in COMMAND):
            self._ahead.append(read[2])
            yield from self._string(read[1])
        elif read in ANSI_SEQUENCES_KEYS and len(read) == 3:
            self._key(read)
        else:
            self._key(ESC)
            self._ahead += reversed(read[1:])

    def _string(self, kind: str) -> ParserStep:
        """Skip a string of any length: Beatbook expects no answers in this form."""
        with suppress(ParseTimeout):
            while (character := (yield from self._read(ESCAPE_DELAY, STRING))) not in CUT_SHORT and not (kind == "]" and character == BEL):
                if character == ESC:
                    # Escape and a backslash end the string. Escape and anything else start a new sequence, which cancels the string.
                    if (character := (yield from self._read(ESCAPE_DELAY))) != "\\":
                        self._ahead += [character, ESC]
                    return

    def _control_sequence(self) -> ParserStep:
        sequence = f"{ESC}["
        try:
            while not self._is_whole(sequence):
                character = yield from self._read(ESCAPE_DELAY, PARAMETERS if len(sequence) > LONGEST_SEQUENCE else None)
                if not (" " <= character <= "~" or sequence.startswith(MOUSE)):
                    self._ahead += [] if character in CUT_SHORT else [character]
                    return
                # If the sequence is too long, keep its start and its last character, which shows where it ends.
                sequence = f"{sequence[:LONGEST_SEQUENCE]}{character}"
        except ParseTimeout:
            if len(sequence) <= 3:  # Typed by hand: escape, a bracket, perhaps one more key.
                self._keys(sequence)
            return
        if sequence == BRACKETED_PASTE_START:
            yield from self._paste()
        elif len(sequence) <= LONGEST_SEQUENCE:
            # Ignore values that no terminal sends, such as a code point beyond Unicode.
            with suppress(ValueError, OverflowError):
                self._sequence(sequence)

    @staticmethod
    def _is_whole(sequence: str) -> bool:
        """Whether a control sequence is complete."""
        if sequence.startswith(MOUSE):  # Three characters follow.
            return len(sequence) >= 6
        if sequence.startswith(f"{ESC}[["):  # A function key of the Linux console: one character follows.
            return len(sequence) >= 4
        return len(sequence) > 2 and ("@" <= sequence[-1] <= "~" or sequence in ANSI_SEQUENCES_KEYS)

    def _paste(self) -> ParserStep:
        """Read a paste, up to its end marker or ctrl+c, and report its text.

        Terminals remove ctrl+c from pastes, so here it was typed.
        """
        pasted: list[str] = []
        tail = ""
        with suppress(ParseTimeout):
            while not tail.endswith((BRACKETED_PASTE_END, INTERRUPT)):
                full = len(pasted) >= LONGEST_PASTE + len(BRACKETED_PASTE_END) and ESC not in tail
                character = yield from self._read(PASTE_PATIENCE, PASTED if full else None)
                tail = f"{tail}{character}"[-len(BRACKETED_PASTE_END) :]
                if len(pasted) < LONGEST_PASTE + len(BRACKETED_PASTE_END):
                    pasted.append(character)
        text = "".join(pasted).removesuffix(BRACKETED_PASTE_END)[:LONGEST_PASTE]
        # Keep escape sequences here: the input that takes the text removes complete ones.
        if text := "".join(character for character in text if character not in f"\0{INTERRUPT}"):
            self._report(events.Paste(text))

    def _sequence(self, sequence: str) -> None:
        """Report the event of a complete control sequence, if it has one."""
        if sequence == FOCUSIN:
            self._report(events.AppFocus())
        elif sequence == FOCUSOUT:
            self._report(events.AppBlur())
        elif found := WINDOW_RESIZE.fullmatch(sequence):
            self._resize(*(int(group.partition(":")[0]) for group in found.groups()))
        elif (found := CURSOR_POSITION.fullmatch(sequence)) and found["row"] != "1":
            # A cursor position report. In row 1 it looks like F3, which is more likely: Beatbook only asks in the row of its probe.
            if found["row"] == str(PROBE_ROW):
                self._report(events.CursorPosition(int(found["col"]) - 1, PROBE_ROW - 1))
        elif sequence in ANSI_SEQUENCES_KEYS or EXTENDED_KEY.fullmatch(sequence):
            self._key(sequence)
        elif MOUSE_EVENT.match(sequence):
            if (event := self.parse_mouse_code(sequence)) is not None:
                self._report(event)
        elif found := MODE_RESPONSE.fullmatch(sequence):
            self._mode(found["mode_id"], int(found["setting_parameter"]))
        elif len(sequence) == 3:  # No terminal sends this, so it was typed: escape, a bracket and another key.
            self._keys(sequence)

    def _resize(self, height: int, width: int, pixel_height: int, pixel_width: int) -> None:
        size = Size(*drawn_size(width, height))
        # From now on the mouse is reported in pixels, so keep the size in pixels too. Some terminals report 0 pixels.
        cell_width, cell_height = pixel_width // max(width, 1), pixel_height // max(height, 1)
        self.mouse_pixels = cell_width > 0 and cell_height > 0
        self.terminal_size = size
        self.terminal_pixel_size = Size(size.width * cell_width, size.height * cell_height) if self.mouse_pixels else None
        self._report(events.Resize.from_dimensions(size, self.terminal_pixel_size))

    def _mode(self, mode: str, setting: int) -> None:
        if mode == "2026" and setting > 0:
            self._report(messages.TerminalSupportsSynchronizedOutput())
        elif mode == "2048" and SMOOTH_SCROLL:
            self._report(messages.InBandWindowResize.from_setting_parameter(setting))

    def _keys(self, characters: str) -> None:
        """Report each character as a key."""
        for character in characters:
            self._key(character)

    def _key(self, sequence: str) -> None:
        """Report the keys of a character or a sequence."""
        for event in self.keys_of(sequence):
            if event.key != Keys.Ignore and not any("\ud800" <= sign <= "\udfff" for sign in event.character or ""):
                self._report(event)
