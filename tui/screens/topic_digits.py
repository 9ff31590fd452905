"""The number of a topic from 10 on, typed as one digit after another."""

from typing import TYPE_CHECKING

from textual.events import Key

from tui.navigation.commands import commands_for

if TYPE_CHECKING:
    from .page import Page

BETWEEN_DIGITS = 1.0
"""The most seconds from one digit to the next of a number."""


class TopicDigits:
    """The digits typed last, which all pages share: the first opens a topic already."""

    def __init__(self) -> None:
        self._typed = 0
        self._at = 0.0

    def opened(self, page: "Page", event: Key) -> bool:
        """Open a topic where a key completes its number."""
        number = self._number(event, len(page.contents.topics))
        if not number or not any(each.id == "topic-1" and each.id in page.allowed for each in commands_for(page.place, page.contents)):
            return False
        event.stop()
        page.action_topic(number)
        return True

    def _number(self, event: Key, topics: int) -> int:
        """The number of one of so many topics, from 10 on, else 0."""
        digit = event.character or ""
        if not (digit.isascii() and digit.isdecimal()):
            self._typed = 0
            return 0
        number = 10 * self._typed + int(digit) if event.time - self._at <= BETWEEN_DIGITS else 0
        found = number if 10 <= number <= topics else 0
        self._typed, self._at = found or int(digit), event.time
        return found
