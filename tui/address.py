"""Addresses: how everything in a workshop is named, which names there are, and what was meant by a short or a wrong one.

`[workshop:]topic[/thing[/part]]`, in lower case. Search, history, links, palette, deck, follow and the shell speak addresses and leave
reading, writing and resolving them to this module.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, count
from typing import Literal, NamedTuple, Self

from tui.model.pack import Pack
from tui.model.series import Disposals, Series

Kind = Literal[
    "home", "topic", "statement", "figure", "claim", "table", "month", "year", "disposal",
    "matrix", "capability", "activity", "cell", "category", "glossary", "term", "audit", "statistic", "help",
]  # fmt: skip

EXAMPLE = "roads/collisions/2014-07"
SHOWN, NEAREST = 60, 5
"""Characters of a wrong address that are repeated to its author, and how many others are offered in its place."""

_PART = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_GAP = re.compile("[\\s_\u2010-\u2013\u2212]+")
_MARK = re.compile(r"\s*([/:])\s*")


class Address(NamedTuple):
    """The name of one thing: `roads/collisions/2014-07`, `matrix/1c/city-centre`, `home`. Without a workshop it is of the open one."""

    topic: str
    thing: str = ""
    part: str = ""
    workshop: str = ""

    @classmethod
    def parse(cls, text: str, typed: str | None = None) -> Self:
        """Read an address. Raises ValueError for anything that cannot be one, in a sentence that repeats the text as it was `typed`."""
        shown = quoted(text if typed is None else typed)
        before, colon, after = text.strip().casefold().rpartition(":")
        parts = after.split("/")
        if len(parts) > 3:
            raise ValueError(f"{shown} has {len(parts)} parts; an address has one to three, as in {EXAMPLE}")
        for part in (*parts, *([before] if colon else [])):
            if not _PART.fullmatch(part):
                raise ValueError(f"{shown} is not an address; one looks like {EXAMPLE}")
        topic, thing, part = (*parts, "", "")[:3]
        return cls(topic, thing, part, before)

    def __str__(self) -> str:
        path = "/".join(self.steps)
        return f"{self.workshop}:{path}" if self.workshop else path

    @property
    def steps(self) -> tuple[str, ...]:
        """Topic, thing and part, as many as there are."""
        return tuple(step for step in self[:3] if step)

    @property
    def local(self) -> "Address":
        """The same within its workshop."""
        return self._replace(workshop="")

    @property
    def parent(self) -> "Address":
        """One level up: the part's thing, the thing's topic, a topic's home; home is its own parent."""
        if self.part:
            return self._replace(part="")
        if self.thing:
            return Address(CONTAINERS.get(self.topic, self.topic), workshop=self.workshop)
        return HOME._replace(workshop=self.workshop)

    def within(self, other: "Address") -> bool:
        """Whether this is the other or lies below it; everything lies below home."""
        return other.local == HOME or self.steps[: len(other.steps)] == other.steps


HOME = Address("home")
CONTAINERS = {"category": "matrix"}
"""Kinds of address that are shown in a place of another name."""


class NoSuchAddress(LookupError):
    """A text that names nothing, or several things. `candidates` are the nearest addresses, or those that it may mean."""

    def __init__(self, sentence: str, candidates: Iterable[Address] = ()) -> None:
        super().__init__(sentence)
        self.candidates = tuple(candidates)


def nodes(pack: Pack) -> dict[Address, Kind]:
    """Every address of a workshop with the kind of thing that it names, in the order of the report."""
    found = dict(chain(_topics(pack), _matrix(pack), _fixed(pack)))
    # Claims without a number of their own, each behind what it is of: figures are claims too, and keep their kind.
    return found | {address: "claim" for address in map(Address.parse, pack.claims) if address not in found}


def resolve(pack: Pack, text: str) -> Address:
    """The address that a text means in a workshop.

    It may leave out the steps at the front (`1c`, `tidu`, `collisions/2014-07`), stand in capitals, or have spaces for hyphens. Where a
    thing and a part of another have one name, the thing is meant. Raises NoSuchAddress, in a sentence, for a text that names nothing or
    several things.
    """
    asked = written(text).strip("/")
    try:
        address = Address.parse(asked, text)
    except ValueError as error:
        near = _nearest(pack, asked)
        raise NoSuchAddress(f"{error}{_told(near)}", near) from None
    if address.workshop not in ("", pack.id):
        raise NoSuchAddress(f"{quoted(text)} is of another workshop than {pack.id}")
    known = nodes(pack)
    if address.local in known:
        return address.local
    ending = [node for node in known if node.steps[-len(address.steps) :] == address.steps]
    # A category stands in the report's chapter too; the matrix is where it is read whole.
    found = [node for node in ending if known[node] != "category" or node.topic == "category"]
    found = [node for node in found if len(node.steps) == min(len(each.steps) for each in found)]
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchAddress(f"{quoted(text)} may mean {listed(found[: NEAREST * 2], 'or')}", found)
    near = _nearest(pack, asked)
    raise NoSuchAddress(f"{quoted(text)} names nothing in {pack.id}{_told(near) or f'; one looks like {EXAMPLE}'}", near)


def written(text: str) -> str:
    """A text as an address is written: small letters, hyphens for blanks and a word processor's dashes, no blank beside a slash."""
    return _GAP.sub("-", _MARK.sub(r"\1", text.strip().casefold()))


def listed(addresses: Iterable[Address], last: str = "and") -> str:
    """Addresses in a row of words: `a, b and c`."""
    words = [str(address) for address in addresses]
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def quoted(text: str) -> str:
    """A text as a sentence repeats it: in quotes, cut short where it is long."""
    return repr(text if len(text) <= SHOWN else f"{text[:SHOWN]}…")


def slug(text: str) -> str:
    """A text as a step of an address: its ASCII letters and digits, hyphens for the rest; empty where it has none."""
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold()))


def disposal_parts(data: Disposals) -> dict[str, str]:
    """The step of an address for each disposal of a table, by the disposal's name; numbered where two would be the same."""
    found: dict[str, str] = {}
    for name in dict.fromkeys(row.disposal for row in data.rows):
        base = slug(name) or "disposal"
        taken = {*found.values(), *map(str, data.years)}
        found[name] = next(each for each in chain((base,), (f"{base}-{number}" for number in count(2))) if each not in taken)
    return found


def _topics(pack: Pack) -> Iterator[tuple[Address, Kind]]:
    yield HOME, "home"
    for topic in pack.report.topics:
        yield Address(topic.id), "topic"
        for section in topic.sections:
            for statement in section.statements:
                yield from _statement(pack, statement.id)
        for table in pack.topic_tables(topic.id):
            place = Address(topic.id, table.note.id)
            yield place, "table"
            if isinstance(table.data, Series):
                for year in table.data.years:
                    yield place._replace(part=str(year)), "year"
                for month in table.data.months:
                    yield place._replace(part=str(month)), "month"
            else:
                for year in table.data.years:
                    yield place._replace(part=str(year)), "year"
                for part in disposal_parts(table.data).values():
                    yield place._replace(part=part), "disposal"


def _statement(pack: Pack, id: str) -> Iterator[tuple[Address, Kind]]:
    place = Address(pack.homes[id], id)
    yield place, "statement"
    for figure in pack.statements[id].figures:
        yield place._replace(part=figure.id), "figure"


def _matrix(pack: Pack) -> Iterator[tuple[Address, Kind]]:
    yield Address("matrix"), "matrix"
    for capability in pack.matrix.capabilities:
        yield Address("matrix", capability.id), "capability"
        for activity in capability.activities:
            yield Address("matrix", activity.id), "activity"
    for row in (*pack.capabilities, *pack.activities):
        for column in pack.categories:
            yield Address("matrix", row, column), "cell"
    for category in pack.matrix.categories:
        yield Address("category", category.id), "category"
        yield Address(pack.matrix.topic, category.id), "category"
        for statement in category.characteristics:
            yield from _statement(pack, statement.id)


def _fixed(pack: Pack) -> Iterator[tuple[Address, Kind]]:
    yield Address("glossary"), "glossary"
    for term in pack.terms:
        yield Address("glossary", term), "term"
    yield Address("audit"), "audit"
    for statistic in pack.statistics:
        yield Address("audit", statistic), "statistic"
    yield Address("help"), "help"


def _told(near: tuple[Address, ...]) -> str:
    return f"; nearest: {listed(near)}" if near else ""


def _nearest(pack: Pack, text: str) -> tuple[Address, ...]:
    """The addresses most like a wrong one, by its whole or by its last step; where none is, the one that it would lie below."""
    import difflib  # late: what resolves has no use for it

    text = text[:SHOWN]
    known = nodes(pack)
    # Of a thing that was not asked for by a part of it, its parts are no better guesses than itself.
    whole = {str(address): address for address in known if not address.part or text.count("/") > 1}
    things = {address.thing or address.topic: address for address in reversed(known) if not address.part}
    close = [whole[match] for match in difflib.get_close_matches(text, whole, NEAREST, 0.6)]
    close += [things[match] for match in difflib.get_close_matches(text.rpartition("/")[2], things, NEAREST, 0.6)]
    *above, _ = text.split("/")
    close = close or [whole["/".join(above[:size])] for size in range(len(above), 0, -1) if "/".join(above[:size]) in whole][:1]
    return tuple(dict.fromkeys(close))[:NEAREST]
