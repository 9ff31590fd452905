"""The entries of a topic's list: titles with figures, with texts where all fit."""

from collections.abc import Sequence
from itertools import zip_longest

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.topic_list import TopicEntry, listed_lines
from tui.text.spans import Line, Span
from tui.text.wrapping import MOST_NAME_ROWS, first_rows, wrap

from .choices import ListEntry

_INDENT = 2


def statement_entries(pack: Pack, items: Sequence[TopicEntry], columns: int, *, spaced: bool) -> list[ListEntry]:
    """A row for each entry and heading, in so many cells.

    `spaced` puts a blank row above each heading but the first.
    """
    lines = listed_lines(pack, [item for item in items if item.address], columns)
    entries: list[ListEntry] = []
    for item in items:
        if item.address:
            line = next(lines)
            entries.append(ListEntry(item.address, _cut(line, columns) if is_cut(line, columns) else (line,)))
        else:
            entries += [ListEntry("", ((),))] if entries and spaced else []
            entries.append(ListEntry("", first_rows((Span(item.title, "strong"),), columns)))
    return entries


def is_cut(title: Line, columns: int) -> bool:
    """Whether a title has more rows in a list of so many cells than are shown."""
    return len(wrap(title, columns)) > MOST_NAME_ROWS


def _cut(line: Line, columns: int) -> tuple[Line, ...]:
    """The first rows of a title, after its sign."""
    sign, title, *rest = line
    first, *more = first_rows((Span(title.text.lstrip(" "), title.role), *rest), columns - _INDENT)
    return ((sign, Span(" " * (_INDENT - 1)), *first), *((Span(" " * _INDENT), *row) for row in more))


def with_texts(pack: Pack, entries: Sequence[ListEntry], columns: int, rows: int) -> list[ListEntry]:
    """The same entries, each statement with its text below its title.

    With a blank row after each where so many rows have room for it. Empty where the texts do not fit.
    """
    longer = [entry._replace(lines=(*entry.lines, *_text(pack, entry, columns))) for entry in entries]
    airy: list[ListEntry] = []
    for entry, after in zip_longest(longer, longer[1:]):
        airy += [entry, ListEntry("", ((),))] if entry.key and after and after.key else [entry]
    return next((each for each in (airy, longer) if sum(len(entry.lines) for entry in each) <= rows), [])


def _text(pack: Pack, entry: ListEntry, columns: int) -> tuple[Line, ...]:
    if not isinstance(entry.key, Address) or entry.key.thing not in pack.statements:
        return ()
    text = pack.statements[entry.key.thing].text
    return tuple((Span(" " * _INDENT), *line) for line in wrap((Span(text, "quiet"),), columns - _INDENT))
