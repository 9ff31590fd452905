"""Claims checked on tables made for it.

The small pack with other figures by month, or by year and disposal.
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from tui.analysis.finding import Finding, find_verdict
from tui.model.claims import Check, Claim, ClaimRelation, Quality
from tui.model.pack import Pack
from tui.model.period import Period, month
from tui.model.table import Cell, Row, Table
from tui.pack.reader import read_pack

SMALL = read_pack(Path(__file__).parents[1] / "packs" / "small")
START = month(2013, 1)


def of_months(values: Sequence[float | None], start: Period = START) -> Pack:
    """The small pack with these values by month."""
    rows = tuple(Row(start.shift(at), (), (Cell(value),)) for at, value in enumerate(values))
    return with_table(msgspec.structs.replace(SMALL.tables["notices"], rows=rows))


def with_table(table: Table) -> Pack:
    """The small pack with another table of that id."""
    return msgspec.structs.replace(SMALL, tables={**SMALL.tables, table.id: table})


def of_disposals(*rows: tuple[int, str, int]) -> Pack:
    """The small pack with these volumes by year and disposal."""
    made = tuple(Row(Period("year", year), ("x", disposal), (Cell(volume),)) for year, disposal, volume in rows)
    return with_table(msgspec.structs.replace(SMALL.tables["speeding"], rows=made))


def claim(check: Check | None, relation: ClaimRelation | Quality = "exactly", value: float | None = None, **more: object) -> Claim:
    base = Claim(topic="roads", thing="driven", part="x", label="x", stated="x", relation=relation, value=value, check=check)
    return msgspec.structs.replace(base, **more)


def found(pack: Pack, check: Check, relation: ClaimRelation | Quality, value: float | None = None, **more: object) -> Finding:
    return find_verdict(pack, claim(check, relation, value, **more))
