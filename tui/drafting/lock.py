"""One program at a time changes a draft."""

import os
from contextlib import suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Not on Windows, where only the bytes of the files are compared.
    fcntl = None  # type: ignore[assignment]  # no such module there


class DraftInUse(Exception):
    """Another program is changing the draft."""


class DraftLock:
    """Holds a draft's folder until it is released, or its process ends.

    Where the disk has no locks nothing is held. Raises DraftInUse.
    """

    def __init__(self, folder: Path) -> None:
        self._open: int | None = None
        if fcntl is None:
            return
        with suppress(OSError):
            self._open = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        if self._open is not None:
            try:
                fcntl.flock(self._open, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.release()
                raise DraftInUse from None
            except OSError:  # A network disk without locks.
                self.release()

    def release(self) -> None:
        """Let others change the draft."""
        if self._open is not None:
            os.close(self._open)
            self._open = None
