"""What the search offers before anything is typed.

Recent pages, what the workshop has, and how much can be found.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address, NodeKind
from tui.nodes.kinds import addresses, description, node
from tui.nodes.node import block
from tui.text.lists import joined
from tui.text.numbers import plural
from tui.text.spans import Line, Span

MOST_RECENT = 5
"""The most recent pages to list."""
MOST_OF_A_KIND = 20
"""The most topics, the most tables and the most open statistics."""
LISTED_KINDS: tuple[NodeKind, ...] = ("topic", "table", "statistic")
"""The kinds that are listed one by one."""
PAGE_KINDS: tuple[NodeKind, ...] = ("matrix", "audit", "questions", "glossary")
"""The kinds that are one page each."""
UNCOUNTED_KINDS: tuple[NodeKind, ...] = ("home", "help", "figure")
"""The kinds that are not counted."""


MOST_KINDS_NAMED = 4
"""The most kinds with a number of their own."""


class StartPage(NamedTuple):
    """A page to open, its title and what it is about."""

    address: Address
    title: str
    about: str = ""


def starts(pack: Pack, recent: Iterable[Address], *, about: bool) -> tuple[tuple[str, tuple[StartPage, ...]], ...]:
    """Pages to open without a search, under headings.

    Those opened before, latest first, then what the workshop has. Where there is room, each topic says what it is `about`.
    """
    known = addresses(pack)
    before = [each for each in dict.fromkeys(recent) if each in known and each != HOME]
    pages = [place for place, kind in known.items() if kind in PAGE_KINDS]
    groups = [("Recent pages", tuple(_start(pack, each) for each in before[:MOST_RECENT]))]
    for kind in LISTED_KINDS:
        places = tuple(address for address, of in known.items() if of == kind)
        listed = tuple(_start(pack, each, about=about and kind == "topic") for each in places[:MOST_OF_A_KIND])
        groups.append((plural(len(places), *description(kind).noun), listed))
    groups.append(("Other pages", tuple(_start(pack, each) for each in pages)))
    return tuple(group for group in groups if group[1])


def hints(pack: Pack, asked: Sequence[str], *, typed: bool, about: bool) -> Iterator[Line]:
    """What can be searched for, while nothing is found.

    With nothing typed also examples `asked`, and how much there is of each kind. What topics are `about` may stand elsewhere.
    """
    first = 1
    if not typed:
        yield from block("You can type", tuple((Span(each),) for each in asked))[1:]
        yield from block("What is searched", ((Span(_counts(pack)),),))
        first = 0
    topics = tuple((Span(topic.title), Span(f"  {topic.about}", "quiet")) for topic in pack.topics.values())
    if about:
        yield from block("The report is about", topics)[first:]


def _counts(pack: Pack) -> str:
    """How much of each kind can be found beside what is listed, most first.

    Kinds of which there are few are counted together: `166 statements, 145 claims, 135 matrix cells, 133 terms and 78 others`. A figure
    of a statement is one of its claims.
    """
    kinds = Counter(kind for kind in addresses(pack).values() if kind not in (*LISTED_KINDS, *PAGE_KINDS, *UNCOUNTED_KINDS))
    numbers: Counter[tuple[str, str]] = Counter()
    for kind, number in kinds.items():
        numbers[description(kind).noun] += len(pack.claims) if kind == "claim" else number
    named, others = numbers.most_common(MOST_KINDS_NAMED), sum(number for _, number in numbers.most_common()[MOST_KINDS_NAMED:])
    return joined([*(plural(number, *noun) for noun, number in named), *([plural(others, "other")] if others else [])], "and")


def _start(pack: Pack, address: Address, *, about: bool = False) -> StartPage:
    return StartPage(address, node(pack, address).title, pack.topics[address.topic].about if about else "")
