"""What the neighbouring reports say for the reader, a line for each sentence."""

from collections.abc import Iterator

from tui.model.pack import Pack
from tui.nodes.across.since_items import SaidLine
from tui.nodes.across.since_lines import since_titles
from tui.nodes.node import Node
from tui.nodes.record import Record

from .page import ReadingLine
from .rows import in_or_out


def since_entries(pack: Pack, found: Node, record: Record) -> Iterator[ReadingLine]:
    """Each group with its questions or promises, and the places that they lead to."""
    yield from (ReadingLine(f"{fact.label}: {fact.words}") for fact in record.facts if fact.label and fact.words)
    for _, checked in since_titles(pack):
        for group in checked.groups:
            yield ReadingLine(f"{group.title}:")
            for item in group.items:
                noun = "Promise" if group.title.startswith("Promise") else "Question"
                yield ReadingLine(f"{noun} {item.number}: {item.title}", in_or_out(pack, item.address))
                yield from (_line(pack, each) for each in item.lines)


def _line(pack: Pack, line: SaidLine) -> ReadingLine:
    return ReadingLine(f"{line.label}: {line.words}.", in_or_out(pack, line.address) if line.address else None)
