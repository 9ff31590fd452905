"""Writes plain lines to the output.

Also what to do if its reader has left or it cannot be written.
"""

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import ClassVar, TextIO

from tui.text.visible import legible

BOLD, NO_BOLD = "\x1b[1m", "\x1b[22m"
WIDTH, NARROWEST = 80, 20


class PrintedSoFar:
    """What was printed so far, as bytes, to standard output and to standard error."""

    current: "ClassVar[PrintedSoFar | None]" = None
    """Set while the answer to a look-up is to be kept."""

    def __init__(self) -> None:
        self.output, self.remarks = bytearray(), bytearray()

    def note(self, stream: TextIO, data: bytes) -> None:
        """Take note of what goes to a stream."""
        (self.remarks if stream is sys.stderr else self.output).extend(data)


class OutputError(Exception):
    """The output cannot be written.

    `reason` is empty if its reader has left, which is not an error.
    """

    def __init__(self, error: OSError) -> None:
        self.reason = "" if isinstance(error, BrokenPipeError) else error.strerror or str(error)
        super().__init__(self.reason)


def prepare() -> None:
    """Write what the terminal can show.

    Its own encoding, and plain letters and signs for the characters that it lacks.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(errors="backslashreplace")
        elif isinstance(stream, io.TextIOWrapper):
            from tui.text.encoding import ERROR_HANDLER, terminal_encoding  # late: most output goes to a pipe or a terminal of UTF-8

            stream.reconfigure(encoding=terminal_encoding(os.environ), errors=ERROR_HANDLER)


def print_lines(lines: Iterable[object]) -> None:
    """Print lines to the output, controls made visible. Raises OutputError."""
    try:
        for line in lines:
            _write(sys.stdout, legible(str(line)))
    except OSError as error:
        raise OutputError(error) from None


def print_ascii(texts: Iterable[str]) -> None:
    """Print text that has nothing to make visible, such as JSON. Raises OutputError."""
    try:
        for text in texts:
            _write(sys.stdout, text)
    except OSError as error:
        raise OutputError(error) from None


def print_marked(lines: Iterable[tuple[str, Sequence[tuple[int, int]]]]) -> None:
    """Print lines with the given ranges of characters in bold, controls made visible.

    Raises OutputError.
    """
    try:
        for line, places in lines:
            _write(sys.stdout, "".join(_bold(line, places)))
    except OSError as error:
        raise OutputError(error) from None


def _bold(line: str, places: Sequence[tuple[int, int]]) -> Iterator[str]:
    done = 0
    for start, end in places:
        yield f"{legible(line[done:start])}{BOLD}{legible(line[start:end])}{NO_BOLD}"
        done = end
    yield legible(line[done:])


def print_raw(text: str) -> None:
    """Print text with its own line ends, in UTF-8. Raises OutputError."""
    if sys.stdout is None:
        return
    data = text.encode("utf-8", "backslashreplace")
    try:
        # Past the text layer, which would turn the line ends into the system's own.
        sys.stdout.flush()
        if (binary := getattr(sys.stdout, "buffer", None)) is not None:
            binary.write(data)
        else:
            sys.stdout.write(text)
    except OSError as error:
        raise OutputError(error) from None
    if PrintedSoFar.current:
        PrintedSoFar.current.note(sys.stdout, data)


def bold() -> bool:
    """Whether to print bold: to a terminal that shows it, without NO_COLOR."""
    return _is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def terminal_columns() -> int:
    """The terminal's width in columns, or 80 if the output is not a terminal."""
    if not _is_terminal():
        return WIDTH
    try:
        found = os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return WIDTH
    return max(NARROWEST, found) if found else WIDTH


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def complain(lines: Iterable[object]) -> None:
    """Print lines to the error output, controls made visible.

    On the normal screen, even if the first frame is shown already. A failure is ignored: there is nowhere to report it.
    """
    if shows_first_frame():
        from tui.app.first_frame.start import withdraw  # late, as above

        withdraw()
    with suppress(OSError):
        for line in lines:
            _write(sys.stderr, legible(str(line)))


def shows_first_frame() -> bool:
    """Whether the browser's first frame is on the screen.

    Not where nothing has imported what shows it.
    """
    if "tui.app.first_frame.start" not in sys.modules:
        return False
    from tui.app.first_frame.start import Start  # late: most commands show no frame

    return bool(Start.current and Start.current.frame)


def flush() -> None:
    """Flush the output. Raises OutputError."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        raise OutputError(error) from None


def print_remark(lines: Iterable[object]) -> None:
    """Print lines to the error output after the output that they are about.

    Not at all if that fails. Raises OutputError.
    """
    flush()
    complain(lines)


def discard() -> None:
    """Discard the rest of the output.

    Python would otherwise try to write it again at exit, with a complaint. As the Python documentation does (signal, "Note on SIGPIPE"),
    whose exit code of 1 is ours too.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _write(stream: TextIO | None, line: str) -> None:
    if stream is not None:  # None where the shell closed it (>&-)
        stream.write(f"{line}\n")
        if PrintedSoFar.current:
            PrintedSoFar.current.note(stream, f"{line}\n".encode(stream.encoding, stream.errors or "strict"))
