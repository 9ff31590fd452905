"""The line to the terminal: Textual's driver, but for what it does badly on a line that is slow, or whose other end is a stranger's."""

from codecs import getincrementaldecoder
from collections.abc import Callable
from functools import partial

from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver


def _forgiving(encoding: str) -> Callable[..., object]:
    return partial(getincrementaldecoder(encoding), "replace")


# Textual ends in a traceback where a terminal sends what is not UTF-8: an accent typed in another encoding is enough.
linux_driver.getincrementaldecoder = _forgiving  # type: ignore[assignment,attr-defined]  # Textual's own name for Python's


POINTER = "\x1b]22;"


class Line(LinuxDriver):
    """The terminal, as long as one is at it."""

    def write(self, data: str) -> None:
        """Send, but for the shape of a pointer that is not reported."""
        if self._mouse or not data.startswith(POINTER):
            super().write(data)


class SteadyLine(Line):
    """A line that is never left before the end: nobody can come back to it."""

    @property
    def can_suspend(self) -> bool:
        """Never."""
        return False

    def _sigtstp_application(self, *_: object) -> None:
        """Stay."""
