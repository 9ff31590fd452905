"""The decisions of the review's screen, and the doubts that hold them up."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump
from textual.timer import Timer

from tui.drafting.review.item import DecisionRefused, DraftLine, ItemKey, LinePath, ReviewItem
from tui.widgets.choices import Choices

from .review_pause import PAUSE, tidy_up
from .review_several import ReviewSeveralDialog

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.drafting.review.session import ReviewSession

    _Base = Screen[bool]
else:
    _Base = MessagePump


class ReviewDeciding(_Base):
    """The part of the review's screen that decides on the thing that it shows.

    What every check confirms is accepted at one press. A doubt holds the first press: the cursor goes to its line, and the sentence there
    says what to look at. The next press goes on to the next doubt, and after the last one accepts.
    """

    say: Callable[[Iterable[str]], None]
    session: "ReviewSession"
    key: ItemKey | None
    lines: tuple[DraftLine, ...]
    show_item: Callable[[ReviewItem | None], None]
    tell: Callable[..., None]
    marked_line: Callable[[], DraftLine | None]
    looked_at: set[tuple[ItemKey, LinePath, str]]
    """The doubtful lines that were shown when somebody pressed accept."""
    tidying: Timer

    def decide(
        self, decision: Callable[[ItemKey], object], *, go_on: bool = False, refuse: Callable[[DecisionRefused], None] | None = None
    ) -> bool:
        """Make a decision about the thing on the screen.

        Then the next one is shown, or the same anew; where it is refused, the reason, which `refuse` shows if it is given. Returns whether
        it was made.
        """
        if self.key is None:
            self.tell("Everything is decided.")
            return False
        before, following = self.key, self.session.next_item(self.key)
        try:
            decision(before)
        except DecisionRefused as refused:
            if refuse:
                refuse(refused)
            else:
                self.say([str(refused)])
            return False
        self.app.clear_notifications()
        there = {item.key: item for item in self.session.items}
        same = there.get(before)
        if same is not None and same.state != "rejected" and not go_on:
            self.show_item(same)
        elif same is not None or following is None:
            self.show_item(self.session.next_item(before))
        else:
            self.show_item(there.get(following.key) or self.session.next_item())
        self.tidying.stop()
        self.tidying = self.set_timer(PAUSE, tidy_up)
        return True

    def mark_line(self, path: LinePath) -> None:
        """Put the cursor on a line, or on the first one."""
        at = next((number for number, line in enumerate(self.lines) if path and line.path[: len(path)] == path), 0)
        self.query_one("#draft", Choices).mark(str(at))

    def action_accept(self) -> None:
        """Accept the thing and show the next one, once every doubt was looked at."""
        key = self.key
        new = [path for path in self._doubtful_lines() if key and (key, path, self._doubt_at(path)) not in self.looked_at]
        if key and new:
            self.looked_at.add((key, new[0], self._doubt_at(new[0])))
            self.mark_line(new[0])
            then = f"for {len(new) - 1} more" if len(new) > 1 else "to accept it as it is"
            self.tell(f"Look at the line under the cursor. Press a again {then}.", severe=True)
            return
        self.decide(self.session.accept, go_on=True)

    def action_skip(self) -> None:
        """Leave the thing for the end, and show the next one."""
        self.decide(self.session.skip, go_on=True)

    def action_reject(self) -> None:
        """Take out what the cursor is on, and say what it was.

        On a line of a figure, that figure; on any other, the thing, and then the next one is shown.
        """
        line, before = self.marked_line(), self.key
        taken: list[str] = []
        if self.decide(lambda key: taken.append(self.session.reject(key, line.path if line else ()))):
            if self.key == before:
                self.mark_line(())
            self.tell(f"Rejected {taken[0]}. u takes it back.")

    def action_join(self) -> None:
        """Join a statement with the next one."""
        self.decide(self.session.join)

    def action_undo(self) -> None:
        """Take the last decision back, show what it was about, and say what it was."""
        try:
            undone = self.session.undo()
        except DecisionRefused as refused:
            self.say([str(refused)])
            return
        if undone is None:
            self.tell("There is nothing to undo.")
            return
        self.show_item(self.session.item(undone.key))
        if undone.path:
            self.mark_line(undone.path)
        self.tell(f"Taken back: {undone.words}.")

    def _doubtful_lines(self) -> list[LinePath]:
        """The lines to look at before the thing is accepted, the most doubtful first."""
        item = self.session.item(self.key) if self.key else None
        if item is None or self.session.problems() or not (item.waits or item.state == "skipped"):
            return []
        return list(dict.fromkeys(check.path for check in self.session.checks(item.key) if check.holds_up))

    def _doubt_at(self, path: LinePath) -> str:
        return next((line.doubt for line in self.lines if line.path == path), "")

    def mark_first(self) -> None:
        """Put the cursor on the line to look at first, if there is one."""
        item = self.session.item(self.key) if self.key else None
        if self.key and item and (item.waits or item.state == "skipped"):
            self.mark_line(next((check.path for check in self.session.checks(self.key) if check.mark != "=" and check.path), ()))

    def action_accept_several(self) -> None:
        """List what can be accepted together, with what confirms each."""
        list_name, things = self.session.to_accept(self.key) if self.key else ("", ())
        if not things:
            self.tell("Everything left has something to look at." if self.key else "Everything is decided.")
            return
        heading = f"Accept several at once. {list_name}: {len(things)}"
        self.app.push_screen(
            ReviewSeveralDialog(heading, things, lambda keys: self._at_once(self.session.accept_together, keys, "Accepted"))
        )

    def action_reject_several(self) -> None:
        """List the thing's topic and all that is in it, to reject it."""
        topic, things = self.session.to_reject(self.key) if self.key else ("", ())
        if not things:
            self.tell("There is nothing here to reject together.")
            return
        heading = f"Reject the whole topic: {topic}" if topic else "Reject several at once: tick what is to go"
        whole = {each.key for each in things}

        def reject(keys: Sequence[ItemKey]) -> None:
            kept = [key for key in keys if key.kind != "topic" or set(keys) == whole]
            if keys and not kept:
                self.tell("The topic goes only with all that is in it.")
                return
            self._at_once(self.session.reject_together, kept, "Rejected")

        self.app.push_screen(ReviewSeveralDialog(heading, things, reject))

    def _at_once(self, decision: Callable[[Sequence[ItemKey]], None], keys: Sequence[ItemKey], said: str) -> None:
        """Decide on several things in one step, say so, and show the next one."""
        if not keys:
            self.tell("Nothing was ticked, so nothing was decided.")
        elif self.decide(lambda key: decision(keys)):
            shown = self.session.item(self.key) if self.key else None
            self.show_item(self.session.next_item(self.key) if shown and not shown.waits else shown)
            self.tell(f"{said} {len(keys):,}. u takes {'it' if len(keys) == 1 else 'them'} back.")
