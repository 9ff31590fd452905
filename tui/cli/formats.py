"""Records and rows as text, JSON, CSV and Markdown.

One small renderer each, for every command that prints them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui.nodes.record import Record, RecordCell, RecordColumn, RecordTable, RecordValue, Scalar, field, record_words, shown, value
from tui.nodes.record_lines import row_words, worded
from tui.text.paragraphs import INDENT, wrap_indented

from . import rows
from .output import WIDTH
from .rows import literal

AND = " | "
"""The separator of a list's texts in one field of CSV."""


def text(record: Record, width: int = WIDTH) -> Iterator[str]:
    """Labelled lines for a screen reader and a pipe: no boxes, the source last."""
    yield from wrap_indented(record.title, width)
    yield from wrap_indented(f"Address: {record.address}", width)
    for fact in record.facts:
        if fact.label and fact.words:
            yield from wrap_indented(f"{fact.label}: {fact.words}", width)
    if record.grid and record.grid.rows:
        yield ""
        yield from text_rows(record.grid, width)
    yield ""
    if record.place:
        yield from wrap_indented(f"Report: {record.document}", width)
    # Always one line, the last, however long: programs that read the end of a pipe find it there.
    yield f"Source: {record.place or record.document}."


def text_rows(grid: RecordTable, width: int = WIDTH) -> Iterator[str]:
    """A table as lines, each led by its first cell."""
    yield from wrap_indented(grid.title, width)
    for row in grid.rows:
        if grid.block:
            yield ""
            yield from wrap_indented(record_words(row[0]), width)
            for column, sentence in worded(grid, row):
                yield from wrap_indented(f"{INDENT}{column.label}: {sentence}", width)
        else:
            yield from wrap_indented(f"{INDENT}{row_words(grid, row)}", width)


def data(record: Record) -> dict[str, object]:
    """A record for JSON."""
    found: dict[str, object] = {"address": str(record.address)}
    if record.kind:
        found["kind"] = record.kind
    found["title"] = record.title
    found |= {fact.key: fact.value for fact in record.facts if fact.key}
    if record.grid and record.grid.key:
        found[record.grid.key] = rows_data(record.grid.columns, record.grid.rows)
    if "source" not in found:
        found["source"] = record.source
    return found


def rows_data(columns: Sequence[RecordColumn], found: Iterable[Sequence[RecordCell]]) -> list[dict[str, RecordValue]]:
    """Rows for JSON."""
    return [{column.key: value(cell) for column, cell in zip(columns, row, strict=True)} for row in found]


def csv_rows(record: Record) -> Iterator[Sequence[Scalar]]:
    """A record for CSV, its head first.

    Its table, or where its facts are the answer these as key and value, the table's among them.
    """
    if record.grid and record.grid.rows and not record.grid.aside:
        yield [column.key for column in record.grid.columns]
        yield from ([field(cell) for cell in row] for row in record.grid.rows)
    else:
        yield "key", "value"
        for key, texts in data(record).items():
            yield from _fields(key, texts)


def _fields(key: str, given: object) -> Iterator[tuple[str, Scalar]]:
    """A value's parts, each under its own key (`claims.2.verdict`).

    A list of texts is one part.
    """
    if isinstance(given, Mapping):
        for name, part in given.items():
            yield from _fields(f"{key}.{name}", part)
    elif isinstance(given, list | tuple) and any(isinstance(part, Mapping) for part in given):
        for number, part in enumerate(given, 1):
            yield from _fields(f"{key}.{number}", part)
    elif isinstance(given, list | tuple):
        yield key, AND.join(map(str, given))
    else:
        assert given is None or isinstance(given, str | int | float)
        yield key, given


def markdown(record: Record) -> Iterator[str]:
    """A record as Markdown: a heading, a list of facts, a table, the source."""
    yield f"# {literal(record.title)}"
    yield ""
    yield f"- **Address:** {literal(str(record.address))}"
    yield from (f"- **{literal(fact.label)}:** {literal(fact.words)}" for fact in record.facts if fact.label and fact.words)
    if record.grid and record.grid.rows:
        yield ""
        yield f"## {literal(record.grid.title)}"
        yield ""
        yield from markdown_rows(record.grid)
    yield ""
    yield f"Source: {literal(record.source)}."


def markdown_rows(grid: RecordTable) -> Iterator[str]:
    """A table; columns of numbers are aligned right."""
    places = [at for at, column in enumerate(grid.columns) if not column.data]
    right = [to for to, at in enumerate(places) if not any(isinstance(field(row[at]), str) for row in grid.rows)]
    heads = [grid.columns[at].label for at in places]
    return rows.markdown_table(heads, ([shown(row[at]) for at in places] for row in grid.rows), right)
