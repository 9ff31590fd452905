"""Splitting a statement, with what goes with each half in view."""

from collections.abc import Sequence

from textual import on

from tui.drafting.review.halves import PrintedPart, SplitHalf, halves, sentence_places, split_places
from tui.drafting.review.item import DraftLine, FigureLine
from tui.text.lists import joined
from tui.text.spans import BLANK, Line, Span
from tui.widgets.split_view import SplitView

from .review_typing import ReviewTyping


class ReviewSplitting(ReviewTyping):
    """The part of the review's screen that splits a statement."""

    def action_split(self) -> None:
        """Show the statement with the place at which it would be split."""
        key = self.key
        text = next((line.value for line in self.lines if line.path == ("text",)), "")
        if key is None or key.kind != "statement":
            self.tell("Only a statement can be split.")
            return
        if not (places := split_places(text)):
            self.tell("This text is one word: it cannot be split.")
            return
        title = next((line.value for line in self.lines if line.path == ("title",)), "")
        parts = printed_parts(self.session.figures(key), self.lines)
        self.editing = "split"
        self.show_pane("draft")
        self.add_class("-editing", "-splitting")
        self.name_keys("splitting")
        self.redraw()
        self.query_one(SplitView).begin(places, sentence_places(text), lambda at: half_lines(*halves(title, text, at, parts)))
        self.hold_focus()

    @on(SplitView.Placed)
    def _placed(self, event: SplitView.Placed) -> None:
        event.stop()
        if self.decide(lambda key: self.session.split(key, event.at)):
            self.end_typing()

    @on(SplitView.Left)
    def _stays_whole(self, event: SplitView.Left) -> None:
        event.stop()
        self.leave_typing()


def printed_parts(figures: Sequence[FigureLine], lines: Sequence[DraftLine]) -> list[PrintedPart]:
    """The figures and the claims of a statement, with the words that print each."""
    claims = {line.path[:2]: line.value for line in lines if line.path[:1] == ("claims",) and line.path[2:] == ("label",)}
    printed = {line.path[:2]: line.value for line in lines if line.path[:1] == ("claims",) and line.path[2:] == ("printed",)}
    found = [PrintedPart(f"{figure.value} “{figure.printed}”", figure.printed) for figure in figures]
    return [*found, *(PrintedPart(f"the claim “{printed.get(path) or label}”", printed.get(path, "")) for path, label in claims.items())]


def half_lines(one: SplitHalf, other: SplitHalf) -> list[Line]:
    """Both halves, the place of the split between them."""
    return [*_half("First", one, ()), BLANK, *_half("Second", other, (Span("┃ ", "here"),))]


def _half(name: str, half: SplitHalf, before: Line) -> list[Line]:
    with_it = f"With it: {joined(half.parts)}." if half.parts else "No figure goes with it."
    return [(Span(f"{name}: ", "strong"), Span(half.title, "quiet")), (*before, Span(half.text, "strong")), (Span(with_it, "quiet"),)]
