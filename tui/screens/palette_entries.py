"""Entries of the palette for a text: the page's commands, then places.

No entry writes a file or starts a program.
"""

from typing import NamedTuple

from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.navigation.commands import Command, Place, command_named, commands_for, runs
from tui.nodes.contents import contents
from tui.nodes.kinds import addresses, description, node
from tui.nodes.search_entries import SearchEntry
from tui.search.index import Index
from tui.search.query import Query, matches
from tui.text.words import forms

MOST_TYPED_ENTRIES = 60
IN_TEXT = "Places with this in their text"
"""Heading when only the text of places matches."""
FEW_PAGES = 3
"""The most kinds of pages of a command that is one of the page's own."""


class PaletteEntry(NamedTuple):
    """A palette entry: a command's id or an address, its name and a short note."""

    command: str
    address: Address | None
    name: str
    aside: str

    @property
    def key(self) -> Address | str:
        """What distinguishes the entry from the others in a list."""
        return self.address or self.command


Groups = tuple[tuple[str, tuple[PaletteEntry, ...]], ...]
"""Entries under headings."""


def choices(pack: Pack, index: Index, text: str, place: Place, allowed: frozenset[str], here: Address) -> Groups:
    """The commands and the places that match a text, best first.

    Those of the page and its topic come before the others.
    """
    query = index.query(text, typing=True)
    able = [command for command in commands_for(place, contents(pack)) if command.id in allowed and runs(command)]
    # By the registry's words: a topic's title is matched as a place.
    doing = sorted(
        (command for command in able if _meets(query, f"{command.title} {command_named(command.id).help}")),
        key=lambda c: (not _meets(query, c.title), not _of_page(c)),
    )
    telling: list[tuple[Address, str, NodeKind]] = []
    if text.strip():
        found = [
            hit for hit in index.answer(text, limit=MOST_TYPED_ENTRIES, typing=True).things if description(hit.kind).palette != "never"
        ]
        going = [(hit.address, name, hit.kind) for hit in found if (name := _name(query, hit))]
        telling = [(hit.address, hit.title, hit.kind) for hit in found] if not (going or doing) else []
    else:
        going = [
            (address, node(pack, address).title, kind) for address, kind in addresses(pack).items() if description(kind).palette == "always"
        ]
    commands = [PaletteEntry(command.id, None, command.help, command.shown) for command in doing]
    places = list(map(_entry, going))
    if text.strip():
        return ("Commands", tuple(commands)), ("Places", tuple(places)), (IN_TEXT, tuple(map(_entry, telling)))
    own = {command.id for command in doing if _of_page(command)}
    inside = [each for each in places if each.address and each.address.topic == here.topic and each.address.thing not in ("", here.thing)]
    topic = pack.topics[here.topic].title if here.topic in pack.topics else ""
    return (
        (f"In {topic}", tuple(inside)),
        ("On this page", tuple(each for each in commands if each.command in own)),
        ("Everywhere", tuple(each for each in commands if each.command not in own)),
        ("Places", tuple(each for each in places if each not in inside)),
    )


def _entry(place: tuple[Address, str, NodeKind]) -> PaletteEntry:
    address, name, kind = place
    return PaletteEntry("", address, name, kind if kind != "home" else "")


def _name(query: Query, hit: SearchEntry) -> str:
    """A place by the name that a text is in: its title, or with another name after it.

    Empty where the text is only in what the place says.
    """
    named = (hit.title, str(hit.address), *(f"{hit.title}: {name}" for name in hit.names))
    found = next((name for name in named if matches(query, name)), "")
    return hit.title if found == named[1] else found


def _of_page(command: Command) -> bool:
    """Whether a command belongs to few kinds of pages."""
    return "everywhere" not in command.places and len(command.places) <= FEW_PAGES


def _meets(query: Query, text: str) -> bool:
    """Whether a text contains all the words of a query."""
    known = forms(text)
    return all(any(word.meets(form) for form in known) for word in query.words)
