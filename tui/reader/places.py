"""What a typed text names, and what to offer where it names nothing."""

from contextlib import suppress
from typing import TYPE_CHECKING

from tui.model.pack import Pack
from tui.navigation.address import Address, NoSuchAddress, quoted
from tui.nodes.kinds import description, node
from tui.search.lookup import look_up
from tui.text.numbers import plural

from .page import ReadingLine, ReadingPage

if TYPE_CHECKING:
    from tui.search.across.search import LibrarySearch
    from tui.search.answer import Hit

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


def results(pack: Pack, words: str, way_on: str = "") -> ReadingPage:
    """The results of a search, best first, as `find` has them.

    `way_on` says how to search elsewhere, where there are none.
    """
    from tui.search.index import index_for  # late, as the two below: a conversation may never search
    from tui.search.no_results import no_results
    from tui.search.remarks import remark

    index = index_for(pack, words)
    answer = index.answer(words, limit=MOST_RESULTS_READ)
    if not answer.hits:
        return ReadingPage(no_results(index, words, way_on), ())
    said = remark(index, answer)
    entries = (_result(hit, node(pack, hit.address).noun[0])._replace(to=hit.address.local) for hit in answer.hits)
    return ReadingPage(_found(words, answer.total, len(answer.hits)), (*((ReadingLine(said),) if said else ()), *entries))


def results_everywhere(search: "LibrarySearch", words: str) -> ReadingPage:
    """The results in all workshops, below the title of each, as `find --all` has them."""
    from tui.search.filters import UnknownValue  # late, as above
    from tui.search.no_results import no_results
    from tui.search.remarks import remark

    try:
        found = search.answer(words, limit=MOST_RESULTS_READ)
    except UnknownValue as error:
        return ReadingPage(str(error), ())
    if not found.groups:
        return ReadingPage(no_results(search, found.asked), ())
    said = remark(search, found.answer)
    entries: list[ReadingLine] = [ReadingLine(said)] if said else []
    for group in found.groups:
        entries.append(ReadingLine(f"In {group.workshop.title}:"))
        entries += [_result(hit, description(hit.kind).noun[0]) for hit in group.hits]
    shown = sum(len(group.hits) for group in found.groups)
    return ReadingPage(_found(words, found.total, shown, more=found.more, place=" in all workshops"), tuple(entries))


def _found(words: str, total: int, shown: int, *, more: bool = False, place: str = "") -> str:
    counted = f"{'More than ' if more else ''}{plural(total, 'result')}"
    return f"{counted} for {quoted(words)}{place}{f'; the best {shown}' if total > shown else ''}:"


def _result(hit: "Hit", noun: str) -> ReadingLine:
    return ReadingLine(f"{hit.title}, {noun}. {hit.snippet}".rstrip(". ") + ".", hit.address)
