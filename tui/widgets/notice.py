"""A notice that avoids a fault in Textual's own, which can hang the browser."""

from textual.notifications import Notification

LEAST_SECONDS = 0.05
"""The least time left to show a notice, in seconds."""


class Notice(Notification):
    """A notification whose time left is never 0 or less.

    Textual checks that a notification has not expired, then sets a timer for `time_left`. If the time runs out in between, that timer
    loops for ever and blocks everything else.
    """

    @property
    def time_left(self) -> float:
        """Seconds until the notice disappears, at least `LEAST`."""
        return max(super().time_left, LEAST_SECONDS)

    @property
    def has_expired(self) -> bool:
        """Whether the notice has been shown for its full time."""
        return super().time_left <= 0
