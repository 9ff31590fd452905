"""Stopping and continuing a job, as a shell does with ctrl+z and fg."""

import os
import signal
from contextlib import suppress
from types import FrameType


class Job:
    """The browser's process group.

    Create it before installing handlers for SIGTSTP and SIGCONT.
    """

    def __init__(self) -> None:
        self.stoppable = signal.getsignal(signal.SIGTSTP) is not signal.SIG_IGN
        """False if the browser was started with ctrl+z ignored."""
        self._continued = False

    def stop(self, terminal: int) -> bool:
        """Stop until the job is in the foreground of its terminal again.

        Returns False if it was not stopped: if no shell could continue the group, the kernel drops SIGTSTP (but not SIGSTOP).
        """
        while self._stop():
            # `bg` also continues the job, but without the terminal it can only stop again.
            with suppress(OSError):
                if os.tcgetpgrp(terminal) != os.getpgrp():
                    continue
            return True
        return False

    def _stop(self) -> bool:
        self._continued = False
        handlers = {number: signal.getsignal(number) for number in (signal.SIGTSTP, signal.SIGCONT)}
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        signal.signal(signal.SIGCONT, self._note)
        # Stop the whole group, or a program that started the browser would stay in the foreground, waiting for it.
        os.kill(0, signal.SIGTSTP)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        return self._continued

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self._continued = True
