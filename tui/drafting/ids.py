"""Ids for what is drafted: short, unique, and the same for the same words."""

import re

from tui.documents.prose.vocabulary import words
from tui.model.slug import slug

LONGEST_ID = 40
"""The most characters of a drafted id; the model allows 60, and a number may follow."""
_SMALL = words("a an the of in on at to for from by with and or is are was were be been has have had that which this these its it as")


class Ids:
    """Gives out ids that nothing else has. `taken` are those that are in use already."""

    def __init__(self, taken: frozenset[str] = frozenset()) -> None:
        self._taken = set(taken)

    def reserve(self, id: str) -> str:
        """Keep an id that is known, so that nothing else gets it."""
        self._taken.add(id)
        return id

    def new(self, name: str, otherwise: str) -> str:
        """A new id from the words that name something.

        From another word where they have no letters.
        """
        base = short_slug(name) or otherwise
        id, number = base, 1
        while id in self._taken:
            number += 1
            id = f"{base}-{number}"
        return self.reserve(id)


def short_slug(text: str) -> str:
    """A text as an id, without small words, and cut after a whole word."""
    steps = [step for step in slug(text[:400]).split("-") if step]
    kept = [step for step in steps if step not in _SMALL] or steps
    found = ""
    for step in kept:
        if len(found) + len(step) + 1 > LONGEST_ID:
            break
        found = f"{found}-{step}" if found else step
    return found or re.sub(r"-+$", "", "-".join(kept)[:LONGEST_ID])
