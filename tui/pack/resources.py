"""Makes the tables of a pack from `workshop.yaml` and `datapackage.yaml`."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tui.model.base import grouped
from tui.model.measures import Measure
from tui.model.origin import Origin
from tui.model.table import Row, Table
from tui.model.tables import TableSpec

from .cells import holds_text
from .datapackage import DataPackage, Field, PackageOrigin, Resource
from .document import Document
from .problems import PackError, Problem
from .table import PERIOD_HEADING, columns_of, measures_of, measures_of_members, read_rows
from .words import Guesses, quote
from .words import Path as Place

PERIOD_TYPES: dict[str, tuple[str, ...]] = {"day": ("date",), "month": ("yearmonth",), "rolling-12": ("yearmonth",), "year": ("year",)}
"""The types of the Table Schema that a column of periods may have besides text."""


def tables(folder: Path, package: Document[DataPackage], workshop: Document[object], problems: list[Problem]) -> dict[str, Table]:
    """The tables that can be read, by id.

    Problems with the others are added to `problems`.
    """
    measures = {measure.id: measure for _, measure in workshop.each("measures/*", Measure)}
    specs = grouped((spec.resource, spec) for _, spec in workshop.each("tables/*", TableSpec))
    guesses = Guesses()
    found: dict[str, Table] = {}
    seen: set[str] = set()
    for path, resource in package.each("resources/*", Resource):
        faults = [*_keyed(package, path, resource)]
        for spec in specs.get(resource.name, ()) if resource.name not in seen else ():
            unlike = [*_unlike(package, path, resource, spec, measures, guesses)]
            faults += unlike
            if unlike or spec.id in found:
                continue
            file = folder / resource.path
            try:
                rows = read_rows(file, str(file), folder, resource, spec, measures)
            except PackError as error:
                faults += error.problems
                continue
            found[spec.id] = _table(spec, rows, measures, resource)
        problems += faults
        seen.add(resource.name)
    return found


def origins(*given: tuple[PackageOrigin, ...]) -> tuple[Origin, ...]:
    """Licences and sources as they are shown."""
    return tuple(Origin(each.title or each.name or each.path, each.path, each.attribution) for some in given for each in some)


def _table(spec: TableSpec, rows: tuple[Row, ...], measures: Mapping[str, Measure], resource: Resource) -> Table:
    return Table(
        spec,
        rows,
        measures_of(spec, measures),
        measures_of_members(spec, measures),
        sources=origins(resource.sources),
        licences=origins(resource.licenses),
    )


def _keyed(package: Document[DataPackage], path: Place, resource: Resource) -> Iterator[Problem]:
    """A primary key of columns that the resource does not have."""
    columns, key = resource.schema.columns, resource.schema.primary_key
    keys = (key,) if isinstance(key, str) else key
    if not set(keys) <= set(columns):
        yield package.problem(
            (*path, "schema", "primaryKey"), f"primaryKey is {', '.join(keys)}", f"columns of the table ({', '.join(columns)})"
        )


def _unlike(
    package: Document[DataPackage], path: Place, resource: Resource, spec: TableSpec, measures: Mapping[str, Measure], guesses: Guesses
) -> Iterator[Problem]:
    """Columns of a resource that its table does not have, and the other way round."""
    wanted = columns_of(spec)
    fields = (*path, "schema", "fields")
    given = resource.schema.columns
    missing = [name for name in wanted if name not in given]
    for at, name in enumerate(given):
        if name in given[:at]:
            yield package.problem((*fields, at), f"column {quote(name)} is given twice", "each column once")
        elif name == PERIOD_HEADING and name not in wanted:
            yield package.problem(
                (*fields, at), f"table {quote(spec.id)} has no frequency, but a column {quote(name)}", "a period with its frequency"
            )
        elif name not in wanted:
            yield package.problem(
                (*fields, at), f"column {quote(name)} is not in table {quote(spec.id)}", guesses.nearest(name, missing or wanted)
            )
    for at, column in enumerate(resource.schema.fields):
        if column.name in wanted and (wrong := _mistyped(column, spec, measures)):
            yield package.problem((*fields, at), f"column {quote(column.name)} has the type {column.type}", wrong)
    for name in missing:
        yield package.problem(fields, f"column {quote(name)} of table {quote(spec.id)} is missing", f"the columns {', '.join(wanted)}")


def _mistyped(field: Field, spec: TableSpec, measures: Mapping[str, Measure]) -> str:
    """The types that a column could have, if it has another; empty if its type fits."""
    if field.name == PERIOD_HEADING and spec.period.frequency != "none":
        fits = (*PERIOD_TYPES.get(spec.period.frequency, ()), "string", "any")
        return "" if field.type in fits else " or ".join(fits)
    texts = {column.id for column, measure in zip(spec.columns, measures_of(spec, measures), strict=True) if holds_text(column, measure)}
    if field.name in texts and field.type not in ("string", "any"):
        return "string, as it has ratings or notes"
    return "" if field.type in ("integer", "number", "string", "any") else "integer, number or string"
