"""Reading beside the keys, which ends once nobody waits for it.

A thread cannot be stopped from outside, and the program waits for its threads before it ends: a reader looks between two workshops.
"""

from textual.worker import get_current_worker

from tui.model.others import Noted, unnoted


class NotWanted(Exception):
    """Nobody waits for what is read.

    The browser closes, or something else is read in its place.
    """


def while_wanted(noted: Noted = unnoted) -> Noted:
    """Hears of each workshop that is read, and ends the reading when it is not wanted.

    For a worker's thread: raises NotWanted once the worker is cancelled.
    """
    worker = get_current_worker()

    def heard(done: int, of: int) -> None:
        if worker.is_cancelled:
            raise NotWanted
        noted(done, of)

    return heard
