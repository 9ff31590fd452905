"""Choosing a check for a figure or a claim, and links for a statement."""

from collections.abc import Callable

from tui.drafting.review.item import DecisionRefused, ItemKey, ReviewLink

from .review_choice import ReviewChoiceDialog
from .review_entries import candidate_entries
from .review_links import ReviewLinksDialog
from .review_typing import ReviewTyping


class ReviewChoosing(ReviewTyping):
    """The part of the review's screen that opens lists to choose from."""

    def action_candidates(self) -> None:
        """Choose one of the checks that fit a figure or a claim."""
        key = self.key
        if key is None or not self.session.check_choices(key):
            self.tell("There is no check to choose here.")
            return

        def choose(name: str) -> str:
            part, _, number = name.rpartition(" ")
            return self._refused_by(lambda key: self.session.choose_check(key, part, int(number)))

        self.app.push_screen(ReviewChoiceDialog(lambda columns: candidate_entries(self.session.check_choices(key), columns), choose))

    def action_links(self) -> None:
        """Link a statement to cells of the matrix."""
        key = self.key
        if key is None or not self.session.links(key):
            self.tell("The workshop has no matrix." if key is None or key.kind == "statement" else "Only statements have links.")
            return

        def toggle(link: ReviewLink) -> str:
            return self._refused_by(lambda key: self.session.link(key, link.row, link.category, not link.on))

        self.app.push_screen(ReviewLinksDialog(self.session.item(key).title, lambda: self.session.links(key), toggle))

    def _refused_by(self, decision: Callable[[ItemKey], object]) -> str:
        """Make a decision: why it is refused, or nothing."""
        said: list[DecisionRefused] = []
        self.decide(decision, refuse=said.append)
        return str(said[0]) if said else ""
