"""The description of one thing with an address: the base of every kind.

The shell, the browser, the slides and the search only render what a node says. A node returns plain values: text, lines of spans, records,
slide content. Every kind is read when addresses are listed or searched, so a kind's module imports analysis and charts inside the methods
that need them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from tui.model.pack import Pack
from tui.model.period import Period
from tui.navigation.address import HOME, Address, NodeKind
from tui.text.spans import Line, Span

from .kinds import addresses, node
from .links import Link
from .senses import Sense

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .record import Record
    from .slide_content import SlideContent

PREVIEW = 40
"""The fewest columns of a preview, for what must be laid out before wrapping."""

HEAVIEST = 1.1
"""The most that the `weight` of a kind may be."""

PaletteListing = Literal["always", "typed", "never"]
"""When the palette lists things of a kind: always, only for a text that matches, or never."""

CopyKind = Literal["citation", "value", "text", "row", "all", "claim", "command", "address"]
"""What a text to copy is."""


class SearchText(NamedTuple):
    """What a thing is found by.

    `names` are its other names. The first of `passages` is its text, the others are details; `context` is searched but not shown. A thing
    with `own` words is found only by one of them, so that a month does not answer for its table. `also` are its other addresses; a
    statement with figures is `measured`. `period` is that of a part of a table, which is found by it. `senses` is what a statement says of
    its figures.
    """

    passages: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    context: str = ""
    own: tuple[str, ...] = ()
    also: tuple[Address, ...] = ()
    measured: bool = False
    period: Period | None = None
    senses: tuple[Sense, ...] = ()


class Node:
    """One thing of a workshop, by its address.

    A kind overrides what it has to say; the defaults say nothing.
    """

    kind: ClassVar[NodeKind]
    contains: ClassVar[tuple[NodeKind, ...]] = ()
    """The kinds of the things inside, in the order of the report."""
    search_words: ClassVar[str] = ""
    """Words that find all things of the kind."""
    noun: ClassVar[tuple[str, str]] = ("page", "pages")
    """What one and several are called in search results."""
    weight: ClassVar[float] = 0.9
    """How it ranks among results that match as well, at most HEAVIEST: the more complete answer comes first."""
    palette: ClassVar[PaletteListing] = "always"
    has_name: ClassVar[bool] = True
    """Whether its title is a name by which it can be asked for; that of a figure or a cell is not."""
    suggested: ClassVar[bool] = False
    """Whether a search without results suggests it where its name is spelt alike."""
    in_table: ClassVar[bool] = False
    """Whether it is a table or a part of one."""

    def __init__(self, pack: Pack, address: Address) -> None:
        self.pack = pack
        self.address = address

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        """The addresses of the kind directly inside another, in order.

        `within` is home for the kinds at the top. A workshop without any of the kind gives none, and the kind is then not offered.
        """
        raise NotImplementedError

    @classmethod
    def stands_at(cls, pack: Pack, address: Address) -> bool:
        """Whether there is one at an address that no list has."""
        return False

    @property
    def title(self) -> str:
        """The title on its own, in a list of results or at the top of a page."""
        raise NotImplementedError

    @property
    def crumb(self) -> str:
        """The title below those of the levels above."""
        return self.title

    @property
    def parent(self) -> Address:
        """The address one level up."""
        return self.address.parent

    @property
    def start(self) -> Address:
        """The address to open when this one is chosen in a list."""
        return self.address

    @property
    def trail(self) -> tuple[str, ...]:
        """The crumbs from the topic down to this.

        A level that is named like the one above it, such as the only table of a topic, is left out.
        """
        above = () if self.parent == HOME else node(self.pack, self.parent).trail
        return above if above[-1:] == (self.crumb,) else (*above, self.crumb)

    def search(self) -> SearchText | None:
        """The text to search; None for a thing that is found at another address."""
        return SearchText()

    def record(self) -> "Record":
        """The facts, for every format of the shell."""
        raise NotImplementedError

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        """The thing in full on a screen, for the caller to wrap.

        Nothing for a screen of its own.

        `columns` is for what must be laid out before wrapping.
        """
        return ()

    def preview(self, glyphs: "Glyphs", columns: int = PREVIEW) -> tuple[Line, ...]:
        """A few lines beside a list of results."""
        return self.lines(glyphs, columns)

    def slide(self) -> "SlideContent":
        """The content of its slide."""
        raise NotImplementedError

    def links(self) -> tuple[Link, ...]:
        """Links to other things."""
        return ()

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        """The texts to copy, shortest first, without the address.

        Empty ones are left out later.

        `cursor` is the cell under the cursor where there is a table.
        """
        return (("value", " › ".join(self.trail)),)

    def cited(self, cursor: tuple[str, ...] = ()) -> str:
        """What a citation says before the address, in one line.

        The title, and the first text to copy where that says more.
        """
        first = next((text for _, text in self.copies(cursor) if text), "")
        return first if self.title in first or first in self.title else f"{self.title}: {first}"

    def cited_at(self, cursor: tuple[str, ...] = ()) -> Address:
        """The address of what a citation is of."""
        return self.address

    def deck(self) -> tuple[Address, ...]:
        """The slides of a presentation of it.

        Its own, and one for each thing inside that is not too small.
        """
        return tuple(address for address in addresses(self.pack) if address.within(self.address))

    def blank(self, address: Address) -> "Node":
        """A cell inside without a figure or an address, where a cursor can be.

        Raises KeyError where there is none.
        """
        raise KeyError(address)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the entries of the report behind it."""
        return ()

    def where(self) -> tuple[Line, ...]:
        """Its places in the report, for the page of its source."""
        from .source import entries, entry_line  # late: only this page needs it

        return tuple(entry_line(self.pack, entry) for entry in entries(self.pack, self.sources))

    def info(self) -> tuple[Line, ...]:
        """What the page of its source adds: window, measure, caveats.

        Blocks as `block` makes them.
        """
        return ()

    @property
    def claims_above(self) -> Address:
        """The level above whose claims are offered where nothing nearer has any."""
        return self.parent

    def nearby(self) -> Iterator[Address]:
        """The statements and tables that it rests on or is part of, closest first.

        Where it has no claims of its own, theirs are offered.
        """
        return iter(())


def block(title: str, lines: tuple[Line, ...] | list[Line]) -> tuple[Line, ...]:
    """Lines under a heading, after a blank line; nothing without lines."""
    return ((), (Span(title, "strong"),), *lines) if lines else ()
