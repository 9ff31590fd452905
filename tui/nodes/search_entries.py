"""Everything in a pack that can be found, with the texts to search."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.model.pack import Pack
from tui.model.period import Period
from tui.navigation.address import Address, NodeKind
from tui.text.words import folded

from .kinds import addresses, description
from .senses import Sense

_HYPHEN = re.compile("[-\u2010\u2011]")


class SearchEntry(NamedTuple):
    """Something with an address, and what it is found by.

    See `SearchText` for its parts.
    """

    address: Address
    kind: NodeKind
    title: str
    names: tuple[str, ...]
    passages: tuple[str, ...]
    context: str
    own: tuple[str, ...] = ()
    also: tuple[Address, ...] = ()
    measured: bool = False
    period: Period | None = None
    senses: tuple[Sense, ...] = ()

    @property
    def letters(self) -> str:
        """All the text that is searched, folded, for a quick first check.

        Text with hyphens is included a second time without them.
        """
        text = folded("\n".join((*self.texts, self.context, *self.address[:3])))
        return f"{text}\n{_HYPHEN.sub('', text)}" if _HYPHEN.search(text) else text

    @property
    def texts(self) -> tuple[str, ...]:
        """All the text that is shown."""
        return (self.title, *self.names, *self.passages)


def all_entries(pack: Pack) -> tuple[SearchEntry, ...]:
    """Everything that can be found, worked out once for a pack: use it with `once`."""
    return tuple(search_entries(pack))


def search_entries(pack: Pack) -> Iterator[SearchEntry]:
    """Everything that can be found, in the order of the report."""
    for address, kind in addresses(pack).items():
        described = description(kind)(pack, address)
        if text := described.search():
            context = f"{text.context} {described.search_words}"
            yield SearchEntry(
                address,
                kind,
                described.title,
                text.names,
                text.passages,
                context,
                text.own,
                text.also,
                text.measured,
                text.period,
                text.senses,
            )
