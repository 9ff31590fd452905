"""The small pack with a table of any shape, and claims checked on it."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from tui.analysis.finding import Finding, find_verdict
from tui.analysis.relations import Verdict
from tui.model.claims import Check, Claim, ClaimRelation, Quality
from tui.model.measures import Better, Measure, MeasureKind
from tui.model.pack import Pack
from tui.model.period import Frequency, parse_period
from tui.model.table import Cell, Number, Row, Table
from tui.model.tables import Column, Dimension, Periods, Printed, TableSpec
from tui.model.tables import ColumnRelation as As
from tui.pack.reader import read_pack

SMALL = read_pack(Path(__file__).parents[1] / "packs" / "small")
Figures = Mapping[tuple[str, str], tuple[Number | str | None, ...]]
"""The cells of each row, by its period and its district; an empty name for a table without districts."""


def pack_of(
    rows: Figures,
    *related: As,
    kind: MeasureKind = "count",
    better: Better = "lower",
    whole: str = "",
    frequency: Frequency = "financial-year",
    starts: int = 4,
    printed: Printed | None = None,
) -> Pack:
    """The small pack with a table `t` of one measure, and columns related to it."""
    named = any(district for _, district in rows)
    unit = {"percentage": "%", "money": "£"}.get(kind, "crimes")
    own = Measure(id="m", title="M", unit=unit, kind=kind, better=better, scale=("Good", "Concern", "Risk") if kind == "rating" else ())
    spec = TableSpec(
        id="t",
        title="Crime",
        topic="crime",
        period=Periods(frequency=frequency, starts=starts),
        dimensions=(Dimension(id="district", title="District", whole=whole),) if named else (),
        columns=(Column(id="value", measure="m"), *(Column(id=each, of="value", relation=each) for each in related)),
        printed=printed or Printed(),
    )
    made = tuple(
        Row(parse_period(period, frequency, starts), (district,) if named else (), tuple(map(Cell, cells)))
        for (period, district), cells in rows.items()
    )
    table = Table(spec, made, (own,) * (1 + len(related)))
    return msgspec.structs.replace(SMALL, tables={**SMALL.tables, "t": table})


def checked(pack: Pack, check: Check, relation: ClaimRelation | Quality = "exactly", value: float | None = None, **more: object) -> Finding:
    claim = Claim(topic="crime", thing="total", part="x", label="x", stated=str(value or "x"), relation=relation, value=value, check=check)
    return find_verdict(pack, msgspec.structs.replace(claim, **more))


def of_wholes(pack: Pack) -> dict[str, Verdict]:
    """The verdict of each figure that the report prints with the table."""
    return {claim.part: find_verdict(pack, claim).verdict for claim in pack.claims.values() if claim.thing == "t"}


QUARTERS: Figures = {(f"2014/15-Q{number}", ""): (value,) for number, value in enumerate((10, 20, 30, 40), 1)}
DISTRICTS: Figures = {
    ("2013/14", "Leeds"): (600,), ("2013/14", "Bradford"): (400,), ("2013/14", "All"): (1000,),
    ("2014/15", "Leeds"): (720,), ("2014/15", "Bradford"): (390,), ("2014/15", "All"): (1110,),
}  # fmt: skip
ALL = pack_of(DISTRICTS, whole="All")
LEEDS = {"district": "Leeds"}
