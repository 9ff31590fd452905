"""Two things of a kind compared: what differs first, then how much is the same."""

from collections.abc import Iterator

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.not_mentioned import NOT_MENTIONED
from tui.nodes.record import Record, record_words
from tui.nodes.record_lines import row_words

from .page import ReadingLine, ReadingPage


def compared(pack: Pack, first: Address, second: Address) -> ReadingPage:
    """The page of a comparison.

    Of two categories of the matrix, or of the facts and rows of any two things."""
    a, b = node(pack, first), node(pack, second)
    title = f"{a.crumb} and {b.crumb} compared"
    both = a.kind == b.kind == "category"
    found = tuple(_in_matrix(pack, first, second) if both else _in_records(a.crumb, a.record(), b.crumb, b.record()))
    return ReadingPage(title, found or (ReadingLine("They have nothing in common to compare."),))


def _in_matrix(pack: Pack, first: Address, second: Address) -> Iterator[ReadingLine]:
    """The rows in which two categories differ, then those that are alike."""
    names = tuple(pack.categories[each.thing].title for each in (first, second))
    alike, silent, differing = [], 0, []
    for row in (each.thing for each in _rows(pack)):
        links = tuple(pack.links.get((row, each.thing)) for each in (first, second))
        said = tuple(link.emphasis if link else NOT_MENTIONED for link in links)
        entry = ReadingLine(f"{row} {pack.row_title(row)}: {names[0]} {said[0]}, {names[1]} {said[1]}", Address("matrix", row))
        if links == (None, None):
            silent += 1
        elif said[0] == said[1]:
            alike.append(ReadingLine(f"{row} {pack.row_title(row)}: {said[0]} in both", Address("matrix", row)))
        else:
            differing.append(entry)
    yield ReadingLine(f"They differ in {len(differing)}, are alike in {len(alike)}, and {silent} are mentioned for neither.")
    yield from (*differing, *alike)


def _rows(pack: Pack) -> Iterator[Address]:
    from tui.analysis.matrix import row_ids  # late: only categories need it

    yield from (Address("matrix", id) for id in row_ids(pack))


def _in_records(name: str, first: Record, other: str, second: Record) -> Iterator[ReadingLine]:
    """The facts and the rows of two records that have the same label and other words."""
    a, b = _said(first), _said(second)
    shared = [label for label in a if label in b]
    yield from (ReadingLine(f"{label}: {name} {a[label]}; {other} {b[label]}") for label in shared if a[label] != b[label])
    if same := [label for label in shared if a[label] == b[label]]:
        yield ReadingLine(f"The same in both: {', '.join(same)}")


def _said(record: Record) -> dict[str, str]:
    facts = {fact.label: fact.words for fact in record.facts if fact.label and fact.words}
    rows = record.grid.rows if record.grid else ()
    return facts | {record_words(row[0]): row_words(record.grid, row).partition(": ")[2] for row in rows if record.grid}
