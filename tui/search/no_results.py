"""The message when a search finds nothing, with things spelt like the query."""

from tui.navigation.address import quoted
from tui.nodes.kinds import description
from tui.nodes.search_entries import SearchEntry

from .remarks import spelt, without
from .searched import Searched

NEAREST, CLOSE = 5, 0.76
"""The most things to name, and how similar their spelling must be.

The limit keeps murder apart from border, and rape from rate.
"""


def no_results(index: Searched, text: str, way_on: str = "") -> str:
    """Sentences: that there are no results, and why or what is spelt alike.

    `way_on` says how to search other workshops for the same words.
    """
    query = index.query(text)
    words = query.words
    near = [spelt(index, word.near, "or") for word in words if word.near]
    near += [f"{thing.title} ({thing.address})" for thing in nearest_names(index, text)]
    more = [f"Closest: {'; '.join(near)}."] if near else []
    more = [shown for word in words if word.period and (shown := without(index, query, word.period))] or more
    first = f"No results for {quoted(text)}{' in this workshop' if way_on else ''}."
    return " ".join((first, *more, *([way_on] if way_on else [] if more else ["Try other words."])))


def nearest_names(index: Searched, text: str) -> tuple[SearchEntry, ...]:
    """The things with a name, or a word of a name, spelt most like a text.

    Or like its longest word. Terms come first, and statements are left out.
    """
    import difflib  # late, because a search that finds something does not need it

    names: dict[str, SearchEntry] = {}
    named = [thing for thing in index.things if description(thing.kind).suggested]
    for thing in sorted(named, key=lambda thing: thing.kind != "term"):
        for name in (thing.title, *thing.names, *thing.title.split()):
            names.setdefault(name.casefold(), thing)
    asked = [text.casefold()[:60], *sorted(text.casefold()[:60].split(), key=len, reverse=True)[:1]]
    found = {names[match].address: names[match] for word in asked for match in difflib.get_close_matches(word, names, NEAREST, CLOSE)}
    return tuple(found.values())[:NEAREST]
