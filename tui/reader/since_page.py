"""What the neighbouring reports say for the reader, a line for each sentence."""

from collections.abc import Iterator

from tui.model.pack import Pack
from tui.nodes.across.since_lines import since_titles
from tui.nodes.across.since_words import SaidLine
from tui.nodes.node import Node
from tui.nodes.record import Record

from .page import ReadingLine


def since_entries(pack: Pack, found: Node, record: Record) -> Iterator[ReadingLine]:
    """Each group with its questions or promises.

    Places in this workshop can be opened. Those in the other one are named.
    """
    yield from (ReadingLine(f"{fact.label}: {fact.words}") for fact in record.facts if fact.label and fact.words)
    for _, checked in since_titles(pack):
        for group in checked.groups:
            yield ReadingLine(f"{group.title}:")
            for item in group.items:
                noun = "Promise" if group.title.startswith("Promise") else "Question"
                yield ReadingLine(f"{noun} {item.number}: {item.title}", item.address.local if item.address.workshop == pack.id else None)
                yield from (_line(pack, each) for each in item.lines)


def _line(pack: Pack, line: SaidLine) -> ReadingLine:
    here = line.address is not None and line.address.workshop == pack.id
    place = f" See {line.address}." if line.address and not here else ""
    return ReadingLine(f"{line.label}: {line.words}.{place}", line.address.local if line.address and here else None)
