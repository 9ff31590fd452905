"""Moving from one thing of a draft to another, in the order of the review."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on
from textual.message_pump import MessagePump

from tui.drafting.review.item import ItemKey, ReviewItem
from tui.widgets.choices import Choices

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.drafting.review.session import ReviewSession

    _Base = Screen[bool]
else:
    _Base = MessagePump


class ReviewMoving(_Base):
    """The part of the review's screen that goes to other things."""

    session: "ReviewSession"
    key: ItemKey | None
    show_item: Callable[[ReviewItem | None], None]
    show_pane: Callable[[str], None]
    tell: Callable[..., None]
    still_typing: Callable[[], bool]
    go_on: Callable[[int], bool]

    def action_next_item(self) -> None:
        """Show the thing after this one in the order of the review, decided or not.

        During a search, the next result.
        """
        if self.go_on(1):
            return
        items = self.session.items
        at = self._place() + 1
        if at < len(items):
            self.show_item(items[at])
        elif (waiting := self.session.next_item(self.key)) and waiting.key != self.key:
            self.show_item(waiting)
            self.tell("That was the last. From the top, this one is left.")
        else:
            self.tell("That was the last.")

    def action_previous_item(self) -> None:
        """Show the thing before this one in the order of the review, decided or not."""
        at = self._place() if self.key else len(self.session.items)
        if at > 0:
            self.show_item(self.session.items[at - 1])
        else:
            self.tell("This is the first.")

    def action_next_doubtful(self) -> None:
        """Show the next thing that is not decided and has something to look at.

        During a search, the result before.
        """
        if self.go_on(-1):
            return
        items = list(self.session.items)
        at = self._place() + 1
        found = next((item for item in (*items[at:], *items[:at]) if _to_look_at(item) and item.key != self.key), None)
        if found is None:
            self.tell("Nothing else has something to look at.")
            return
        self.show_item(found)

    def _place(self) -> int:
        """The place of the thing on the screen, -1 where everything is decided."""
        return next((number for number, item in enumerate(self.session.items) if item.key == self.key), -1)

    @on(Choices.Chosen, "#neighbours")
    def _neighbour_chosen(self, event: Choices.Chosen) -> None:
        if self.key is not None and not self.still_typing():
            self.show_item(self.session.beside(self.key)[int(event.name)])
            self.show_pane("draft")


def _to_look_at(item: ReviewItem) -> bool:
    return bool(item.reasons) and (item.waits or item.state == "skipped")
