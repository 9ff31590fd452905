"""The headings of the review's panes, which stand in the rules above them."""

from collections.abc import Iterable

from textual.content import Content

from tui.drafting.review.item import ReviewItem, ReviewProgress
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import clip
from tui.widgets.ruled import in_rule

from .review_lines import ruled_heading, state_words


def neighbours_heading(items: Iterable[ReviewItem], here: ReviewItem, glyphs: Glyphs) -> Content:
    """The list that a thing is in, and its place there."""
    keys = [item.key for item in items]
    place = keys.index(here.key) + 1 if here.key in keys else 0
    return in_rule(here.group, f"{place} of {len(keys)}", glyphs)


def draft_heading(item: ReviewItem, glyphs: Glyphs) -> Content:
    """The draft, with what has become of it."""
    return in_rule("The draft", state_words(item) or "e edits the line under the cursor", glyphs)


def decision_lines(item: ReviewItem | None, progress: ReviewProgress, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """What can be decided, each with its key, and what accepting means here."""
    if item is None:
        return (ruled_heading("Your decision", "", columns, glyphs),)
    caveat = f"with a caveat: {item.reasons[0]}" if item.reasons else "it stays as it is"
    rows = (
        ("a", "accept", "it was accepted already" if item.decided else caveat),
        ("e", "edit", "opens the line under the cursor"),
        ("s", "skip", "comes back at the end"),
        ("x", "reject", "takes it out of the draft"),
        ("u", "undo", "takes the last decision back"),
    )
    return (
        ruled_heading("Your decision", f"{progress.left} left" if progress.left else "", columns, glyphs),
        *(
            (Span(f"{key}  ", "mark"), Span(f"{word:8}", "strong"), Span(clip(what, max(1, columns - 11), glyphs), "muted"))
            for key, word, what in rows
        ),
    )
