"""A notice that always has some time left to be shown, because Textual's own can hang the browser."""

from textual.notifications import Notification

LEAST = 0.05
"""Seconds for which a notice is shown at least."""


class Notice(Notification):
    """A notification whose time never runs out between the check that it has not expired and the timer that is set for the rest.

    Textual sets a timer for `time_left`. Below 0 that timer loops for ever without giving way to anything else.
    """

    @property
    def time_left(self) -> float:
        """Seconds until the notice goes, always more than 0."""
        return max(super().time_left, LEAST)

    @property
    def has_expired(self) -> bool:
        """Whether the notice has had its time."""
        return super().time_left <= 0
