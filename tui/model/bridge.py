"""The shapes of tables before the general model, made from it until their last reader has moved. Nothing new may use them."""

from collections.abc import Iterable
from typing import Literal

import msgspec
from msgspec import field

from .base import Id, Part, Words
from .measures import Measure
from .origin import Origin
from .series import Disposal, Disposals, Level, Levels, Month, Series
from .table import Table as General
from .tables import PartYear as GeneralPartYear
from .tables import TableSpec


class PartYear(Part, frozen=True):
    """A year that a table covers only in part, and which part, in words."""

    year: int
    note: Words


class Printed(Part, frozen=True):
    """Totals and monthly averages as the report prints them, by calendar year; never used as data."""

    totals: dict[str, int | float] = field(default_factory=dict)
    means: dict[str, int | float] = field(default_factory=dict)


class TableNote(Part, frozen=True):
    """One table: its name, what it counts, where the report prints it, and the totals printed with it."""

    id: Id
    title: Words
    short: Words
    topic: Id
    measure: Id
    sources: tuple[str, ...]
    printed: Printed = Printed()
    part_years: tuple[PartYear, ...] = ()
    caveats: tuple[Words, ...] = ()


class Statistic(Part, frozen=True):
    """Open statistics to compare claims with, and what they count over which period."""

    id: Id
    title: Words
    short: Words
    unit: Words
    definition: Words


class Table(msgspec.Struct, frozen=True):
    """A table: what the narrative says of it, its data, and the cases that its claims on shares leave out of a second base."""

    note: TableNote
    data: Series | Disposals
    without: dict[str, tuple[str, ...]] = {}

    @property
    def kind(self) -> Literal["series", "disposals"]:
        """Which of the two shapes the data has."""
        return "series" if isinstance(self.data, Series) else "disposals"


class OpenData(msgspec.Struct, frozen=True):
    """Open statistics: what the narrative says of them, their data, and where they come from under which licence."""

    note: Statistic
    data: Series | Levels
    sources: tuple[Origin, ...]
    licences: tuple[Origin, ...]


def old_tables(tables: Iterable[General], without: dict[str, dict[str, tuple[str, ...]]]) -> dict[str, Table]:
    """The report's tables that have one of the two old shapes."""
    found = {}
    for table in tables:
        data, measure = old_data(table), _measure(table)
        if table.spec.topic and measure and isinstance(data, Series | Disposals):
            found[table.id] = Table(_note(table.spec, measure), data, without.get(table.id, {}))
    return found


def old_statistics(tables: Iterable[General]) -> dict[str, OpenData]:
    """The open statistics that have one of the two old shapes."""
    found = {}
    for table in tables:
        data, measure, spec = old_data(table), _measure(table), table.spec
        if not spec.topic and measure and isinstance(data, Series | Levels):
            note = Statistic(id=spec.id, title=spec.title, short=spec.short, unit=measure.full_unit, definition=spec.definition)
            found[spec.id] = OpenData(note, data, table.sources, table.licences)
    return found


def _measure(table: General) -> Measure | None:
    return table.measures[0] if len(table.columns) == 1 else None


def old_data(table: General) -> Series | Disposals | Levels | None:
    """A table's figures in an old shape; None where none fits."""
    frequency, dimensions = table.spec.period.frequency, tuple(each.id for each in table.dimensions)
    if len(table.columns) > 1:
        return None
    if frequency == "month" and not dimensions and table.spec.period.starts == 1:
        return Series(
            tuple(Month.parse(str(row.period)) for row in table.rows),
            tuple(row.cells[0].number for row in table.rows),
        )
    if frequency == "year" and dimensions == ("offence", "disposal"):
        return Disposals(
            tuple(
                Disposal(row.period.number, row.members[0], row.members[1], number)
                for row in table.rows
                if row.period and isinstance(number := row.cells[0].number, int)
            )
        )
    if frequency != "none" and len(dimensions) == 1:
        return Levels(
            tuple(Level(row.members[0], str(row.period), number) for row in table.rows if (number := row.cells[0].number) is not None)
        )
    return None


def _note(spec: TableSpec, measure: Measure) -> TableNote:
    return TableNote(
        id=spec.id,
        title=spec.title,
        short=spec.short,
        topic=spec.topic or "",
        measure=measure.id,
        sources=spec.sources,
        printed=Printed(totals=dict(spec.printed.totals), means=dict(spec.printed.means)),
        part_years=tuple(PartYear(year=int(part.year), note=part.note) for part in spec.part_years if _calendar(part)),
        caveats=spec.caveats,
    )


def _calendar(part: GeneralPartYear) -> bool:
    return part.year.isdigit()
