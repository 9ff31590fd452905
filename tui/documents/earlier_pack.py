"""Turns a pack into a document, so that a report can be compared with it."""

from pathlib import Path

from tui.model.pack import Pack
from tui.model.table import Table as PackTable
from tui.text.periods import when
from tui.text.signs import cell_figure

from .document import Block, CheckedDocument, DocumentPlace, Heading, Paragraph, PrintedCell, PrintedTable

PERIOD = "Period"


def pack_document(pack: Pack) -> CheckedDocument:
    """The report that a pack holds: its tables and statements, by topic.

    Open statistics, which have no topic, are left out: the report does not print them.
    """
    blocks: list[Block] = []
    for topic in pack.report.topics:
        blocks.append(Heading(topic.title, 1, DocumentPlace()))
        texts = [statement.text for section in topic.sections for statement in section.statements]
        blocks += [Paragraph(text, DocumentPlace(paragraph=at)) for at, text in enumerate(texts, len(blocks) + 1)]
        blocks += [_table(table, number) for number, table in enumerate(pack.tables.values(), 1) if table.spec.topic == topic.id]
    return CheckedDocument(Path(pack.id), "pack", pack.title, tuple(blocks), (), 0, "")


def _table(table: PackTable, number: int) -> PrintedTable:
    """A table with columns for its periods, its dimensions and its values."""
    dated = bool(table.periods)
    measures = [table.measures[place] for place in range(len(table.columns))]
    heads = [measure.title if measure is not None else column.id for measure, column in zip(measures, table.columns, strict=True)]
    rows = [[*([PERIOD] if dated else []), *(dimension.title for dimension in table.dimensions), *heads]]
    for row in table.rows:
        period = [when(row.period) if row.period else ""] if dated else []
        values = [cell_figure(cell, table.measure(place, row.members)) for place, cell in enumerate(row.cells)]
        rows.append([*period, *row.members, *values])
    cells = tuple(
        tuple(PrintedCell(text, DocumentPlace(table=number, row=at, column=beside)) for beside, text in enumerate(texts, 1))
        for at, texts in enumerate(rows, 1)
    )
    return PrintedTable(cells, DocumentPlace(table=number), table.spec.title)
