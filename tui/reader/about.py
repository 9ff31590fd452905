"""What can be asked about a page: where it is, its source, its texts to copy."""

from collections.abc import Iterator
from pathlib import Path

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.nodes.copies import copies, rebase_command
from tui.nodes.kinds import node
from tui.nodes.source import entries
from tui.nodes.source_page import info_lines, paragraph_lines
from tui.pack.source import Source
from tui.text.spans import plain

from .page import ReadingLine
from .rebases import ReaderRebases, trend_address


def where_entries(pack: Pack, address: Address, places: tuple[Address, ...]) -> Iterator[ReadingLine]:
    """Where a page is.

    The levels above it, its address, its place in a list, its workshop."""
    found = node(pack, address)
    yield ReadingLine(", ".join((found.trail[-1], *(("in " + ", ".join(found.trail[:-1])),)) if len(found.trail) > 1 else found.trail))
    yield ReadingLine(f"Address: {found.address}")
    if found.address in places and len(places) > 1:
        yield ReadingLine(f"{places.index(found.address) + 1} of {len(places)} in the list")
    if found.address != HOME:
        yield ReadingLine(f"Workshop: {pack.title}, {pack.id}")


def source_entries(pack: Pack, address: Address, source: Source) -> Iterator[ReadingLine]:
    """The page of the source, without the title of the page that has just been read."""
    found = node(pack, address)
    known = ((entry, source.holding(entry)) for entry in entries(pack, found.sources))
    given = [(entry, held.paragraph(entry)) for entry, held in known if held and not held.trouble]
    trouble = source.original.trouble if source.original else ""
    original = paragraph_lines(pack, given, trouble) if given or trouble else ()
    said = "\n".join(fact.words for fact in found.record().facts)
    drawn = {plain(line) for line in found.info()} if found.in_table or found.kind == "statistic" else set()
    heading = ""
    for line in info_lines(pack, address, original)[2:]:
        words = plain(line).strip()
        if len(line) == 1 and line[0].role == "strong":
            heading = words
        elif words and words not in said and words not in drawn:
            yield from (ReadingLine(f"{heading}:"), ReadingLine(words)) if heading else (ReadingLine(words),)
            heading = ""


def copy_entries(pack: Pack, address: Address, rebases: ReaderRebases) -> Iterator[ReadingLine]:
    """The texts to copy, each on a line of its own with what it is."""
    command = rebase_command(trend_address(pack, address), rebases.at(pack, address))
    yield from (ReadingLine(f"{copy.what.capitalize()}: {copy.text}") for copy in copies(pack, address, command=command))


def source_at(pack: Pack, given: Path | None = None, seeds: Path | None = None) -> Source:
    """The report's original file, where it is at hand."""
    return Source(pack.outline.recorded, given, seeds)
