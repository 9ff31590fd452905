"""What a typed text names, and what to offer where it names nothing."""

from contextlib import suppress

from tui.model.pack import Pack
from tui.navigation.address import Address, NoSuchAddress, quoted
from tui.nodes.kinds import node
from tui.search.lookup import look_up

from .page import ReadingLine, ReadingPage

MOST_RESULTS_READ = 20
"""The most results that a search reads out."""
SHORT = 40
"""The most characters of a text that is repeated."""


def place_named(pack: Pack, here: Address, text: str) -> Address:
    """The address that a text names, or names inside the table of the current page.

    `March 2015` is enough on the page of a table. Raises NoSuchAddress.
    """
    try:
        return look_up(pack, text)
    except NoSuchAddress:
        if here.thing and here.thing in pack.tables:
            table = here._replace(part="", period="")
            with suppress(NoSuchAddress):
                found = look_up(pack, f"{node(pack, table).title} {text}")
                if found.within(table):
                    return found
        raise


def nearest_places(pack: Pack, text: str, error: NoSuchAddress) -> ReadingPage:
    """What to offer for a text that names nothing, or several things."""
    entries = tuple(ReadingLine(f"{node(pack, each).title}, {each}", each) for each in error.candidates)
    closest = " Closest:" if entries and not error.several else ""
    search = () if error.several else (ReadingLine(f"To search for it, type /{text}" if len(text) <= SHORT else "To search, type /words"),)
    return ReadingPage(f"{error}{closest}", (*entries, *search))


def results(pack: Pack, words: str) -> ReadingPage:
    """The results of a search, best first, as `find` has them."""
    from tui.search.index import index_for  # late, as the two below: a conversation may never search
    from tui.search.no_results import no_results
    from tui.search.remarks import remark

    index = index_for(pack, words)
    answer = index.answer(words, limit=MOST_RESULTS_READ)
    if not answer.hits:
        return ReadingPage(no_results(index, words), ())
    said = remark(index, answer)
    total = "1 result" if answer.total == 1 else f"{answer.total:,} results"
    best = f"; the best {len(answer.hits)}" if answer.total > len(answer.hits) else ""
    entries = (
        ReadingLine(f"{hit.title}, {node(pack, hit.address).noun[0]}. {hit.snippet}".rstrip(". ") + ".", hit.address.local)
        for hit in answer.hits
    )
    return ReadingPage(f"{total} for {quoted(words)}{best}:", (*((ReadingLine(said),) if said else ()), *entries))
