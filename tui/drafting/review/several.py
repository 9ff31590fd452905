"""Which things can be decided on together, and what there is to know of each."""

from collections.abc import Sequence

from tui.text.digits import numbers

from .item import ListedItem, ReviewCheck, ReviewItem
from .things import FACTS, Thing

MOST_CONFIRMING = 3
"""The most checks to name that confirm a thing."""


def to_accept(items: Sequence[ReviewItem]) -> tuple[ReviewItem, ...]:
    """The things of a list that wait and in which there is nothing to look at."""
    return tuple(item for item in items if item.waits and item.sort in ("confirmed", "unchecked") and not item.changed)


def listed_item(item: ReviewItem, thing: Thing, checks: Sequence[ReviewCheck], *, ticked: bool) -> ListedItem:
    """A thing with its words, and what confirms it or is not known of it."""
    tree = thing.tree
    match thing.key.kind:
        case "statement":
            return ListedItem(
                item.key, str(tree["text"]), _of_statement(checks, "figures" in tree or "claims" in tree, str(tree["text"])), ticked
            )
        case "measure":
            parts = [str(tree.get(key, "")) for key in ("unit", "kind")]
            better = str(tree.get("better", "neutral"))
            return ListedItem(item.key, item.title, ", ".join([*filter(None, parts), f"better: {better}"]), ticked)
        case "term":
            return ListedItem(item.key, item.title, _with_doubts(str(tree.get("expansion") or ""), checks), ticked)
        case "meeting":
            facts = ". ".join(f"{key.capitalize()}: {tree[key]}" for key in FACTS if tree.get(key))
            return ListedItem(item.key, item.title, _with_doubts(f"{facts}.", checks), ticked)
        case "topic":
            return ListedItem(item.key, item.title, _with_doubts(str(tree.get("about") or ""), checks), ticked)
        case _:
            return ListedItem(item.key, item.title, " ".join(check.sentence for check in checks[:MOST_CONFIRMING]), ticked)


def _with_doubts(words: str, checks: Sequence[ReviewCheck]) -> str:
    return " ".join([*filter(None, [words]), *(f"? {check.sentence}" for check in checks if check.mark == "?")])


def _of_statement(checks: Sequence[ReviewCheck], drafted: bool, text: str) -> str:
    found = [check for check in checks if check.path and check.mark in ("=", "?")]
    if not found and not drafted:
        return "The words are the report's own." if numbers(text) else "No figures. The words are the report's own."
    more = len(found) - MOST_CONFIRMING
    words = " ".join(f"{check.mark} {check.sentence}" for check in found[:MOST_CONFIRMING])
    return f"{words} And {more} more." if more > 0 else words
