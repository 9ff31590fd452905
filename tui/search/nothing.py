"""What to tell somebody who found nothing: how much was searched, and what there is that is written most like it."""

from tui.address import Kind, quoted

from .index import Index
from .remarks import spelt
from .things import Thing

COUNTED: dict[Kind, tuple[str, str]] = {
    "statement": ("statement", "statements"),
    "figure": ("figure", "figures"),
    "claim": ("claim in words", "claims in words"),
    "table": ("table", "tables"),
    "month": ("month", "months"),
    "activity": ("activity", "activities"),
    "category": ("category", "categories"),
    "cell": ("cell", "cells"),
    "term": ("term", "terms"),
}
"""The kinds that are worth a number, in the singular and the plural."""

NEAREST = 5


def nothing(index: Index, text: str) -> str:
    """The whole of it in a sentence or two."""
    counts = [f"{count:,} {COUNTED[kind][count != 1]}" for kind in COUNTED if (count := index.searched[kind])]
    told = f"{quoted(text)} is found nowhere in {index.workshop}: {', '.join(counts) or 'nothing'} searched."
    near = [spelt(index, word.near, "and") for word in index.query(text).words if word.near]
    near += [f"{thing.title} ({thing.address})" for thing in nearest(index, text)]
    return f"{told} Nearest: {'; '.join(near)}." if near else told


def nearest(index: Index, text: str) -> tuple[Thing, ...]:
    """The things, statements aside, whose name or a word of it is written most like the text or its longest word; terms first."""
    import difflib  # late: a search that finds something has no use for it

    names: dict[str, Thing] = {}
    named = [thing for thing in index.things if thing.kind in ("topic", "table", "capability", "activity", "category", "term")]
    for thing in sorted(named, key=lambda thing: thing.kind != "term"):
        for name in (thing.title, *thing.names, *thing.title.split()):
            names.setdefault(name.casefold(), thing)
    asked = [text.casefold()[:60], *sorted(text.casefold()[:60].split(), key=len, reverse=True)[:1]]
    found = {names[match].address: names[match] for word in asked for match in difflib.get_close_matches(word, names, NEAREST, 0.6)}
    return tuple(found.values())[:NEAREST]
