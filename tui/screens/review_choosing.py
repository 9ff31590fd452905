"""Choosing a check for a figure, and links for a statement."""

from .review_choice import ReviewChoiceDialog
from .review_entries import candidate_entries, link_entries
from .review_typing import ReviewTyping


class ReviewChoosing(ReviewTyping):
    """The part of the review's screen that opens lists to choose from."""

    def action_candidates(self) -> None:
        """Choose one of the checks that fit a figure."""
        key = self.key
        if key is None or not candidate_entries(self.session.figures(key)):
            self.tell("No figure here has several checks that fit.")
            return

        def choose(name: str) -> None:
            figure, _, number = name.rpartition(" ")
            self.decide(lambda key: self.session.choose_check(key, figure, int(number)))

        self.app.push_screen(ReviewChoiceDialog(lambda: candidate_entries(self.session.figures(key)), choose))

    def action_links(self) -> None:
        """Link a statement to cells of the matrix."""
        key = self.key
        if key is None or not self.session.links(key):
            self.tell("The workshop has no matrix." if key is None or key.kind == "statement" else "Only statements have links.")
            return

        def choose(name: str) -> None:
            link = self.session.links(key)[int(name)]
            self.decide(lambda key: self.session.link(key, link.row, link.category, not link.on))

        self.app.push_screen(ReviewChoiceDialog(lambda: link_entries(self.session.links(key)), choose))
