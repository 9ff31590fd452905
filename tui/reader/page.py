"""A page as the reader says it: a title and lines, of which some lead on.

Whatever leads to an address gets a number when the page is read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.navigation.address import Address

from .spoken import spoken


class ReadingLine(NamedTuple):
    """A line of a page, and the address that its number opens, if it leads on.

    `also` are words that a filter finds it by and that are not said again.
    """

    text: str
    to: Address | None = None
    also: str = ""


class ReadingPage(NamedTuple):
    """A page: its title and its lines, the most important first."""

    title: str
    entries: tuple[ReadingLine, ...]

    @property
    def places(self) -> tuple[Address, ...]:
        """The addresses that its numbers open, in order."""
        return tuple(entry.to for entry in self.entries if entry.to is not None)

    def lines(self) -> Iterator[str]:
        """The title and the lines, with numbers, in words that speech does not drop."""
        yield spoken(self.title)
        yield from numbered_lines(self.entries)

    def narrowed(self, words: str) -> "ReadingPage":
        """Only the lines that lead on and have all of these words: `city centre`."""
        wanted = words.casefold().split()
        kept = tuple(each for each in self.entries if each.to is not None and _has(each, wanted))
        found = "1 line" if len(kept) == 1 else f"{len(kept) or 'No'} lines"
        return ReadingPage(f"{self.title}: {found} with {words}", kept)


def _has(entry: ReadingLine, words: Sequence[str]) -> bool:
    """Whether each of these words begins a word of the entry."""
    said = re.findall(r"\w+", f"{spoken(entry.text)} {entry.also}".casefold())
    return all(any(each.startswith(word) for each in said) for word in words)


def numbered_lines(entries: Iterable[ReadingLine]) -> Iterator[str]:
    """Lines for reading aloud; those that lead on begin with their number."""
    number = 0
    for entry in entries:
        number += entry.to is not None
        yield f"{number}. {spoken(entry.text)}" if entry.to is not None else spoken(entry.text)


def with_links(entries: Iterable[ReadingLine], links: Iterable[ReadingLine]) -> Iterator[ReadingLine]:
    """The entries, those that say what a link says leading where it does.

    A record has its address in brackets for the shell; a number opens it here.
    """
    named = {words: link for link in links for words in (link.text, f"{link.text} ({link.to})")}
    return (entry if entry.to is not None else named.get(entry.text, entry) for entry in entries)


def leading_once(entries: Sequence[ReadingLine], known: Iterable[Address]) -> tuple[ReadingLine, ...]:
    """The entries that lead to none of the known addresses.

    What leads twice to the same has a number only once; what it says the second time is kept.
    """
    left_out, seen, said = set(known), set[Address](), set[str]()
    kept = []
    for entry in entries:
        if entry.to is None or entry.to not in left_out | seen:
            kept.append(entry)
        elif entry.to in seen and entry.text not in said:
            kept.append(ReadingLine(entry.text))
        seen |= {entry.to} - left_out if entry.to is not None else set()
        said.add(entry.text)
    return tuple(kept)
