"""Addresses name everything in a workshop; short forms are resolved here.

`[workshop:]topic[/thing[/part[/period]]]`, in lower case. Search, history, links, palette, deck, follow and the shell pass Address objects
around, and leave reading, writing and resolving them to this module. Titles and suggestions belong in `tui.search.lookup`.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, Self

from tui.model.slug import without_accents

NodeKind = Literal[
    "home", "topic", "statement", "figure", "claim", "table", "month", "year", "period", "member", "member-period",

    "matrix", "capability", "activity", "cell", "category", "glossary", "term", "audit", "questions", "since", "statistic", "help",
    "comparison",
]  # fmt: skip

EXEMPLARY: tuple[NodeKind, ...] = ("month", "period", "member-period", "year", "member", "table", "statement", "topic")
"""Kinds whose addresses are good examples, the best first."""
LONGEST_QUOTED = 60
"""The most characters of a wrong address that an error repeats."""

_PART = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# As texts, so that they are compiled only where a text is looked up.
_GAP = "[\\s_\u2010-\u2013\u2212]+"
_YEAR = r"\b([1-9][0-9]{3})/([0-9]{2})\b"
_MARK = r"\s*([/:])\s*"


class Address(NamedTuple):
    """The name of one thing in a workshop.

    For example `roads/collisions/2014-07`, `matrix/1c/city-centre` or `home`. Only a member of a table has a `period`. Without a workshop
    it refers to the open one.
    """

    topic: str
    thing: str = ""
    part: str = ""
    workshop: str = ""
    period: str = ""

    @classmethod
    def parse(cls, text: str, typed: str | None = None) -> Self:
        """Read an address. Raises ValueError for a text that cannot be one.

        The error repeats the text as it was `typed`.
        """
        shown = quoted(text if typed is None else typed)
        before, colon, after = text.strip().casefold().rpartition(":")
        parts = after.split("/")
        if len(parts) > 4:
            raise ValueError(f"{shown} has {len(parts)} parts; an address has up to four")
        for part in (*parts, *([before] if colon else [])):
            if not _PART.fullmatch(part):
                raise ValueError(f"{shown} is not an address")
        topic, thing, part, period = (*parts, "", "", "")[:4]
        return cls(topic, thing, part, before, period)

    def __str__(self) -> str:
        path = "/".join(self.steps)
        return f"{self.workshop}:{path}" if self.workshop else path

    @property
    def steps(self) -> tuple[str, ...]:
        """The topic, thing, part and period, leaving out those that are empty."""
        return tuple(step for step in (self.topic, self.thing, self.part, self.period) if step)

    @property
    def local(self) -> "Address":
        """The same address without the workshop."""
        return self._replace(workshop="")

    @property
    def parent(self) -> "Address":
        """One level up: from period to part, to thing, to topic, to home.

        Home is its own parent.
        """
        if self.period:
            return self._replace(period="")
        if self.part:
            return self._replace(part="")
        if self.thing:
            return Address(self.screen, workshop=self.workshop)
        return HOME._replace(workshop=self.workshop)

    @property
    def screen(self) -> str:
        """The topic of the screen that shows it; that of a category is the matrix."""
        return CONTAINERS.get(self.topic, self.topic)

    def within(self, other: "Address") -> bool:
        """Whether this address is `other` or lies below it; everything lies below home."""
        return other.local == HOME or self.steps[: len(other.steps)] == other.steps


HOME = Address("home")
COMPARE = "compare"
"""The first step of a comparison's address; those of what is compared follow."""


def compare_address(address: Address) -> Address:
    """The address of the comparison of a table or a row of one.

    `compare/roads/collisions`. Raises ValueError for an address of four steps.
    """
    if address.period:
        raise ValueError(f"{address} has too many parts to compare")
    return Address(COMPARE, address.topic, address.thing, address.workshop, address.part)


def uncompared(address: Address) -> Address:
    """The address of what a comparison is of."""
    return Address(address.thing, address.part, address.period, address.workshop)


CONTAINERS = {"category": "matrix"}
"""Topics whose addresses are shown inside another screen."""


class NoSuchAddress(LookupError):
    """A text that matches no address, or (`several`) more than one.

    `candidates` are the addresses it could mean, or the closest ones.
    """

    def __init__(self, sentence: str, candidates: Iterable[Address] = (), *, several: bool = False) -> None:
        super().__init__(sentence)
        self.candidates = tuple(candidates)
        self.several = several


def resolve(known: Mapping[Address, NodeKind], text: str, workshop: str) -> Address:
    """The one of a workshop's addresses that a text means.

    The text may leave out the first steps (`1c`, `tidu`, `collisions/2014-07`), use capitals, and have spaces for hyphens and slashes.
    Where several things have the same name, a term of the glossary gives way to the others, and a part of a thing to a whole one. Raises
    NoSuchAddress for a text that matches nothing, or several things.
    """
    if of := _compared_text(text):
        try:
            return _comparison(known, text, resolve(known, of, workshop))
        except NoSuchAddress:
            if (column := _asked(known, text, text, workshop)) in known:
                return column
            raise
    found: list[Address] = []
    for spelling in dict.fromkeys((_in_full(known, text), text)):  # A year that could be a month first, whatever other tables call it.
        address = _asked(known, spelling, text, workshop)
        if not found and address in known:
            return address
        tables = {each.steps[:2] for each in found}
        found += [each for each in _named(known, address) if each.steps[:2] not in tables]
    return chosen(known, text, found)


def _compared_text(text: str) -> str:
    """The text of what is compared, with its workshop; empty where nothing is."""
    before, colon, after = as_written(text).strip("/").rpartition(":")
    return f"{before}{colon}{after.removeprefix(COMPARE)[1:]}" if after.startswith(f"{COMPARE}/") else ""


def _comparison(known: Mapping[Address, NodeKind], text: str, of: Address) -> Address:
    """The comparison of an address; of a period, that of its table or row."""
    while of != HOME and len(of.steps) > 1:
        found = compare_address(of) if not of.period else HOME
        if found in known and known[found] == "comparison":
            return found
        of = of.parent
    raise NoSuchAddress(f"{quoted(text)} has no figures by period to compare. Give a table or a row of one.")


def _asked(known: Mapping[Address, NodeKind], spelling: str, text: str, workshop: str) -> Address:
    """The address that a text spells, whether or not the workshop has it.

    Raises NoSuchAddress for what cannot be one.
    """
    if not (asked := as_written(spelling).strip("/")):
        raise NoSuchAddress(f"Give an address, such as {example_of(known)}.")
    try:
        address = Address.parse(asked, text)
    except ValueError as error:
        raise NoSuchAddress(f"{error}. An address looks like {example_of(known)}.") from None
    if address.workshop not in ("", workshop):
        raise NoSuchAddress(f"{quoted(text)} is in another workshop, not {workshop}.")
    return address.local


def _named(known: Mapping[Address, NodeKind], asked: Address) -> list[Address]:
    """The addresses that end in these steps.

    Also those whose last steps have hyphens between them instead.
    """
    found = [node for node in known if node.steps[-len(asked.steps) :] == asked.steps]
    if not found:
        run = "-".join(asked.steps)
        found = [node for node in known if any("-".join(node.steps[at:]) == run for at in range(len(node.steps)))]
    return found


def example_of(known: Mapping[Address, NodeKind]) -> Address:
    """An address of a workshop that shows what addresses look like.

    A period of a table if there is one.
    """
    for kind in EXEMPLARY:
        if found := [address for address, other in known.items() if other == kind]:
            alike = [address for address in found if address.steps[:2] == found[0].steps[:2]]
            return alike[len(alike) // 2]
    return HOME


def chosen(known: Mapping[Address, NodeKind], text: str, found: Iterable[Address]) -> Address:
    """Choose between several addresses of the same name.

    Raises NoSuchAddress where none or more than one is left.
    """
    # A category is also in the report's chapter, but the matrix shows it in full.
    left = [node for node in found if known[node] != "category" or node.screen != node.topic]
    left = [node for node in left if known[node] != "term"] or left
    left = [node for node in left if len(node.steps) == min(len(each.steps) for each in left)]
    if len(left) == 1:
        return left[0]
    if left:
        raise NoSuchAddress(f"{quoted(text)} could be any of these.", left, several=True)
    raise NoSuchAddress(f"Nothing called {quoted(text)}.")


def as_written(text: str) -> str:
    """A text spelt like an address.

    Lower case, hyphens, no accents, no space beside a slash.

    Spaces and a word processor's dashes become hyphens, and so does the slash of a year: `2014/15`.
    """
    spaced = re.sub(_MARK, r"\1", without_accents(text).strip().casefold())
    return re.sub(_YEAR, r"\1-\2", re.sub(_GAP, "-", spaced))


def _in_full(known: Mapping[Address, NodeKind], text: str) -> str:
    """A text in which a year that could be a month is the year.

    `2011/12` is `2011-2012` where a table of months has that year.
    """

    def full(year: re.Match[str]) -> str:
        step = f"{year[1]}-{year[1][:2]}{year[2]}"
        return step if any(step in address.steps for address in known) else year[0]

    return re.sub(_YEAR, full, text)


def quoted(text: str) -> str:
    """A text in quotation marks that it does not have, cut short where it is long."""
    shown = text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED].rstrip()}..."
    before, after = next(((mark, mark) for mark in ("'", '"') if mark not in shown), ("“", "”"))
    return f"{before}{''.join(each if each.isprintable() else repr(each)[1:-1] for each in shown)}{after}"
