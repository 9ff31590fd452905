"""A pack that was read and found sound, as bytes, and back.

What the pack has in two places, such as a table's entry in the report, is kept once and is one object again afterwards.
"""

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from tui.model.capabilities import NO_MATRIX, Capabilities
from tui.model.deck import Deck
from tui.model.glossary import Glossary
from tui.model.kept_bytes import from_kept
from tui.model.origin import Origin
from tui.model.outline import Outline
from tui.model.pack import Pack
from tui.model.populations import with_populations
from tui.model.report import Report
from tui.model.scores import Scores
from tui.model.table import Row, Table
from tui.model.year_tables import with_years

from .check import check_itself, kept_check


class KeptTable(Struct, frozen=True, array_like=True):
    """A table without what the report says of it: measures are given by their ids."""

    id: str
    rows: tuple[Row, ...]
    measures: tuple[str | None, ...]
    by_member: dict[str, str]
    without: dict[str, tuple[str, ...]]
    sources: tuple[Origin, ...]
    licences: tuple[Origin, ...]


class KeptPack(Struct, frozen=True, array_like=True):
    """The parts of a pack.

    The matrix that stands for none is left out: it would be no sound one.
    """

    id: str
    title: str
    licences: tuple[Origin, ...]
    report: Report
    matrix: Capabilities | None
    glossary: Glossary
    outline: Outline
    tables: tuple[KeptTable, ...]
    deck: Deck | None
    scores: Scores | None = None


def pack_as_bytes(pack: Pack) -> bytes:
    """A pack as bytes."""
    matrix = pack.matrix if pack.matrix != NO_MATRIX else None
    parts = (
        pack.id,
        pack.title,
        pack.licences,
        pack.report,
        matrix,
        pack.glossary,
        pack.outline,
        tuple(_kept(pack)),
        pack.deck,
        pack.scores,
    )
    return msgspec.msgpack.encode(KeptPack(*parts), enc_hook=check_itself)


def pack_from_bytes(data: bytes | msgspec.Raw) -> Pack | None:
    """The pack again, equal to what was read; None for anything else."""
    try:
        kept = from_kept(data, KeptPack, kept_check)
        return _pack(kept) if kept else None
    except KeyError:
        return None


def _pack(kept: KeptPack) -> Pack:
    specs = {spec.id: spec for spec in kept.report.tables}
    measures = {measure.id: measure for measure in kept.report.measures}
    tables = {
        each.id: Table(
            specs[each.id],
            each.rows,
            tuple(None if id is None else measures[id] for id in each.measures),
            {member: measures[id] for member, id in each.by_member.items()},
            each.without,
            each.sources,
            each.licences,
        )
        for each in kept.tables
    }
    matrix, tables = kept.matrix or NO_MATRIX, with_years(with_populations(tables))
    return Pack(kept.id, kept.title, kept.licences, kept.report, matrix, kept.glossary, kept.outline, tables, kept.deck, kept.scores)


def _kept(pack: Pack) -> Iterator[KeptTable]:
    for id, table in pack.tables.items():
        measures = tuple(None if measure is None else measure.id for measure in table.measures)
        by_member = {member: measure.id for member, measure in table.by_member.items()}
        yield KeptTable(id, table.rows, measures, by_member, table.without, table.sources, table.licences)
