"""Stopping and continuing a job, as a shell does with ctrl+z and fg."""

import os
import signal
from contextlib import suppress
from types import FrameType


class Job:
    """The process group that the browser runs in. Make it before any handler of these signals is set."""

    def __init__(self) -> None:
        self.stoppable = signal.getsignal(signal.SIGTSTP) is not signal.SIG_IGN
        """False where whoever started it has it ignore ctrl+z."""
        self._continued = False

    def stop(self, terminal: int) -> bool:
        """Stop until the job is in the foreground of its terminal again.

        False where it was not stopped: the kernel drops SIGTSTP, unlike SIGSTOP, where no shell could continue the group.
        """
        while self._stop():
            # `bg` continues it too, but there is nothing to do without the terminal.
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
        # The whole group, or whatever started the browser would wait for it in the foreground.
        os.kill(0, signal.SIGTSTP)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        return self._continued

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self._continued = True
