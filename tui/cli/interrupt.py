"""ctrl+c while no command runs: the process ends at once, with its exit code.

Nothing is open while modules are imported or released. An extension module whose import an exception breaks off may crash Python later.
"""

import os
import sys

# Not from `signal`, which makes enumerations of the same numbers: that takes as long as all of this package.
from _signal import SIGINT, default_int_handler, getsignal, signal  # type: ignore[import-not-found]  # it has no stubs

from .exits import INTERRUPTED

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing it would delay the first frame.
    from types import FrameType


class _Handler:
    """What ctrl+c does.

    What shows a first frame puts it back later, so it stays one object.
    """

    at_once = True

    def __call__(self, number: int, frame: "FrameType | None") -> None:
        if self.at_once:
            os._exit(INTERRUPTED)
        default_int_handler(number, frame)


_handler = _Handler()


def end_at_once() -> None:
    """Let ctrl+c end the process from now on, unless it is ignored or handled."""
    _handler.at_once = True
    if getsignal(SIGINT) is default_int_handler:
        signal(SIGINT, _handler)


def let_command_end() -> None:
    """Let ctrl+c raise KeyboardInterrupt again, so that a command can tidy up."""
    _handler.at_once = False
    if getsignal(SIGINT) is _handler:
        signal(SIGINT, default_int_handler)  # by which asyncio knows that it may handle it


def leave() -> None:
    """End the process as interrupted; nothing is released, so that nothing can fail."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream:
                stream.flush()
        except (OSError, ValueError):
            continue
    os._exit(INTERRUPTED)
