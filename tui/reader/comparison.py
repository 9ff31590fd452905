"""Two things of a kind compared: what differs first, then how much is the same."""

import re
from collections.abc import Iterator

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.record import Record, record_words
from tui.nodes.record_lines import row_words
from tui.text.numbers import plural

from .page import ReadingLine, ReadingPage
from .rows import after_number


def two_named(text: str) -> Iterator[tuple[str, str]]:
    """The ways to read two names: `3, 4` or `3 and 4`, the commas first.

    Names may have either in them: `fraud and cyber, theft and burglary`.
    """
    for joint in (",", " and "):
        for at in (found.start() for found in re.finditer(joint, text, re.IGNORECASE)):
            first, second = text[:at].strip(), text[at + len(joint) :].strip()
            if first and second:
                yield first, second


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
    from tui.analysis.matrix_views import compare  # late, as the next: only categories need them
    from tui.nodes.matrix.words import link_words

    one, two = (pack.columns[each.thing] for each in (first, second))
    found = compare(pack, one.id, two.id)
    differ = (*found.differently, *found.first, *found.second)
    neither = f"{len(found.silent)} {'is' if len(found.silent) == 1 else 'are'} not mentioned for either"
    counted = f"They differ in {plural(len(differ), 'row')}, are alike in {len(found.same)}, and {neither}."
    wholes = f" Of {plural(len(found.inherited), 'other')}, the report speaks only as part of a whole." if found.inherited else ""
    yield ReadingLine(f"{counted}{wholes}")
    for row in differ:
        words = f"{one.title} {link_words(pack, row, one.id).bracketed}, {two.title} {link_words(pack, row, two.id).bracketed}"
        yield _row(pack, row, words)
    for row in found.same:
        yield _row(pack, row, f"{link_words(pack, row, one.id).bracketed} in both")


def _row(pack: Pack, row: str, words: str) -> ReadingLine:
    """A row of the matrix, whose number opens it; the category as a whole has none."""
    from tui.nodes.matrix.words import row_title  # late: only categories need it

    place = Address("matrix", row) if row else None
    return ReadingLine(after_number(pack, f"{row_title(pack, row)}: {words}", place), place)


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
