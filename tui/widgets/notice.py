"""A notice that avoids a fault in Textual's own, which can hang the browser."""

from textual.app import App
from textual.notifications import Notification, Notify
from textual.screen import Screen

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


class KeyAnswer(Notice):
    """Says why a key did nothing, until the next key."""


def answer_key(page: Screen[None], words: str) -> None:
    """Say why a key did nothing."""
    page.app.post_message(Notify(KeyAnswer(words, timeout=App.NOTIFICATION_TIMEOUT, markup=False)))
