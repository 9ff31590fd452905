"""Finding words in the draft and its source, one result after another."""

from tui.drafting.review.item import ItemKey
from tui.drafting.review.searching import ReviewHit, ReviewWords, found_in, patterns
from tui.text.numbers import plural
from tui.text.spans import Span
from tui.widgets.choices import Choices, Key, ListEntry
from tui.widgets.edit_box import Listing
from tui.widgets.frame import Crumbs
from tui.widgets.pane import Pane

from .review_typing import ReviewTyping

MEANT = "meant "
"""Begins the key of words that may have been meant."""
MOST_LISTED = 60
"""The most results to list; n goes on to the others too."""


class ReviewFinding(ReviewTyping):
    """The part of the review's screen that finds words."""

    sought: str = ""
    """What was searched for last."""
    found: tuple[ItemKey, ...] = ()
    """The things that have it; n and N go through them until escape."""

    @property
    def idle_keys(self) -> frozenset[str]:
        """What would do nothing now."""
        return super().idle_keys - {"end-find"} | {"next-doubtful"} if self.found else super().idle_keys

    def action_find(self) -> None:
        """Ask for words, and list what has them."""
        self.end_find()
        words = ReviewWords(self.session)
        self.begin_typing(
            "find", (Span("Find words in the draft and its source", "strong"),), "", self._find, lambda typed: self._listed(words, typed)
        )

    def action_end_find(self) -> None:
        """Clear the search."""
        self.end_find()
        self.redraw()

    def end_find(self) -> None:
        """Forget the results; what was searched for is kept for the next time."""
        self.found = ()
        self._show_found()

    def go_on(self, by: int) -> bool:
        """Show the next result, or the one before. False where there is none left."""
        order = [item.key for item in self.session.items]
        found = [key for key in order if key in self.found]
        if not found:  # Without a search, or an undo has taken every result away.
            self.end_find()
            return False
        here = order.index(self.key) if self.key in order else -1
        after = [key for key in found if order.index(key) > here]
        before = [key for key in found if order.index(key) < here]
        key = (after or found)[0] if by > 0 else (before or found)[-1]
        self.show_item(self.session.item(key))
        self._show_found()
        return True

    def _listed(self, words: ReviewWords, typed: str) -> Listing:
        if not typed.strip():
            again = f" Enter finds “{self.sought}” again." if self.sought else ""
            return Listing((), f"Words of a title, a text, the report or a table, an id or a figure.{again}")
        hits = words.hits(typed)
        if not hits:
            close = words.closest(typed)
            said = "Choose what was meant, or change the words." if close else "Try fewer or other words."
            return Listing([ListEntry(f"{MEANT}{each}", ((Span(each, "strong"),),)) for each in close], f"Nothing has these words. {said}")
        order = [hit.item.key for hit in hits]
        number = {item.key: at for at, item in enumerate(self.session.items)}
        here = number.get(self.key, -1) if self.key else -1
        first = next((at for at, key in enumerate(order) if number[key] > here), 0)
        listed = hits[first : first + MOST_LISTED] + hits[: max(0, min(first, MOST_LISTED - len(hits) + first))]
        more = f" The first {MOST_LISTED} are listed." if len(hits) > MOST_LISTED else ""
        return Listing(
            [_entry(hit) for hit in listed], f"{plural(len(hits), 'result', 'results')}. Enter opens one, then n and N go on.{more}"
        )

    def _find(self, typed: str, chosen: Key) -> None:
        if str(chosen).startswith(MEANT):
            self.box.editor.begin(str(chosen).removeprefix(MEANT))
            return
        typed = typed.strip() or self.sought
        hits = ReviewWords(self.session).hits(typed)
        if not hits:
            self.box.refuse("Nothing has these words. Try fewer or other words." if typed else "Type some words first.")
            return
        self.sought = typed
        self.end_typing()
        self.found = tuple(hit.item.key for hit in hits)
        key = next((key for key in self.found if _name(key) == chosen), None)
        if key is None:
            self.go_on(1)
            return
        self.show_item(self.session.item(key))
        self._show_found()

    def _show_found(self) -> None:
        """Count and highlight the results."""
        wanted = patterns(self.sought) if self.found else ()
        at = self.found.index(self.key) + 1 if self.key in self.found else 0
        count = f"{at} of {len(self.found)}" if at else plural(len(self.found), "result", "results")
        self.query_one(Crumbs).hit = f"{count} “{self.sought}”" if self.found else ""
        if not self.editing:
            self.name_keys("review", self.idle_keys)
        finder = (lambda text: found_in(text, wanted)) if wanted else None
        for pane in self.query(Pane):
            pane.finder = finder
        for name in ("#draft", "#neighbours"):
            self.query_one(name, Choices).finder = finder


def _name(key: ItemKey) -> str:
    return f"{key.kind} {key.id}"


def _entry(hit: ReviewHit) -> ListEntry:
    title = (Span(hit.item.title, "strong"),)
    if hit.where == "title":
        return ListEntry(_name(hit.item.key), (title,))
    return ListEntry(_name(hit.item.key), (title, (Span(f"  {hit.where}: {hit.excerpt}", "quiet"),)))
