"""A comparison as text, JSON, CSV and Markdown."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.text.paragraphs import wrap_indented

from .formats import markdown_rows, rows_data, text_rows
from .json_text import json_lines
from .output import print_lines, terminal_columns
from .rows import literal, print_csv

if TYPE_CHECKING:
    from tui.nodes.across.across_record import AcrossRecord
    from tui.nodes.record import RecordTable


def print_comparison(found: "AcrossRecord", format: str, *, raw: bool = False) -> None:
    """Print a comparison. Raises OutputError."""
    match format:
        case "json":
            print_lines(json_lines(_data(found)))
        case "csv":
            from tui.nodes.record import field  # late: only CSV needs plain cells

            rows = [[field(cell) for cell in row] for table in found.tables[:1] for row in table.rows]
            print_csv([*([column.key for column in table.columns] for table in found.tables[:1]), *rows], raw=raw)
        case "markdown":
            print_lines(_markdown(found))
        case _:
            print_lines(_text(found, terminal_columns()))


def _data(found: "AcrossRecord") -> dict[str, object]:
    facts: dict[str, object] = {fact.key: fact.value for fact in found.facts if fact.key}
    tables = (*found.tables, *found.data_tables)
    rows: dict[str, list[dict[str, object]]] = {}
    for table in tables:
        rows.setdefault(table.key, []).extend(dict(row) for row in rows_data(table.columns, table.rows))
    return facts | dict(rows) | {"sources": list(found.sources)}


def _text(found: "AcrossRecord", width: int) -> Iterator[str]:
    """Labelled lines, the sources last."""
    yield from wrap_indented(found.title, width)
    for fact in found.facts:
        if fact.label and fact.words:
            yield from wrap_indented(f"{fact.label}: {fact.words}", width)
    for table in found.tables:
        yield ""
        yield from text_rows(table, width)
    if found.sources:
        yield ""
        # One line, the last, as elsewhere.
        yield f"{'Sources' if len(found.sources) > 1 else 'Source'}: {'; '.join(found.sources)}."


def _filled(table: "RecordTable") -> "RecordTable":
    """The columns of a table in which a row has something to show."""
    from tui.nodes.record import shown  # late: only Markdown leaves columns out

    kept = [at for at in range(len(table.columns)) if at == 0 or any(shown(row[at]) for row in table.rows)]
    return table._replace(columns=tuple(table.columns[at] for at in kept), rows=tuple(tuple(row[at] for at in kept) for row in table.rows))


def _markdown(found: "AcrossRecord") -> Iterator[str]:
    yield f"# {literal(found.title)}"
    yield ""
    yield from (f"- **{literal(fact.label)}:** {literal(fact.words)}" for fact in found.facts if fact.label and fact.words)
    for table in (*found.tables, *found.wide_tables):
        yield from ("", f"## {literal(table.title)}", "")
        yield from markdown_rows(_filled(table))
    if found.sources:
        yield ""
        yield f"Sources: {literal('; '.join(found.sources))}."
