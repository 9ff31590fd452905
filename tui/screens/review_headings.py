"""The headings of the review's panes, which stand in the rules above them."""

from collections.abc import Iterable

from tui.drafting.review.item import DraftLine, ReviewItem, ReviewProgress
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import clip

from .review_lines import ruled_heading, state_words

_PARTS = {"figures": "figure", "claims": "claim", "caveats": "caveat", "headlines": "headline"}


def neighbours_heading(items: Iterable[ReviewItem], here: ReviewItem) -> tuple[str, str]:
    """The list that a thing is in, and its place there."""
    keys = [item.key for item in items]
    place = keys.index(here.key) + 1 if here.key in keys else 0
    return here.group, f"{place} of {len(keys)}"


def draft_heading(item: ReviewItem) -> tuple[str, str]:
    """The draft, with what has become of it."""
    several = item.waits and not item.reasons and item.key.kind != "meeting"
    keys = "e edits a line, A accepts several things" if several else "e edits the line under the cursor"
    return "The draft", state_words(item) or keys


def decision_lines(
    item: ReviewItem | None, line: DraftLine | None, progress: ReviewProgress, columns: int, glyphs: Glyphs
) -> tuple[Line, ...]:
    """What can be decided, each with its key, and what each means here.

    `line` is the one under the cursor.
    """
    if item is None:
        return (ruled_heading("Your decision", "", columns, glyphs),)
    rows = (
        ("a", "accept", _accepting(item)),
        ("A", "several", "accepts what the checks confirm"),
        ("e", "edit", "edits the line under the cursor"),
        ("s", "skip", "leaves it for the end"),
        ("x", "reject", f"takes out {_rejecting(item, line)}"),
        ("u", "undo", "takes the last decision back"),
    )
    return (
        ruled_heading("Your decision", f"{progress.left} left" if progress.left else "", columns, glyphs),
        *(
            (Span(f"{key}  ", "accent"), Span(f"{word:8}", "strong"), Span(clip(what, max(1, columns - 11), glyphs), "quiet"))
            for key, word, what in rows
        ),
    )


def _accepting(item: ReviewItem) -> str:
    if item.reasons and not (item.decided and not item.changed):
        return "first shows what to look at"
    if item.decided:
        return "it was accepted already"
    return "compare its figures with the source first" if item.sort == "unchecked" else "the checks find nothing to look at"


def _rejecting(item: ReviewItem, line: DraftLine | None) -> str:
    """What x takes out: the part that the cursor is on, or the whole."""
    part = _PARTS.get(str(line.path[0])) if line and len(line.path) > 1 else None
    return f"this {part} only" if part else f"the whole {item.key.kind}" if item.key.kind != "meeting" else "nothing here"
