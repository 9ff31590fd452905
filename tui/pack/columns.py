"""Rules about tables as `workshop.yaml` describes them.

Their columns, dimensions and periods, without their figures.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tui.model.tables import Column, TableSpec

from .draft import Draft, Keys
from .names import STATEMENTS
from .problems import Problem
from .table import PERIOD_HEADING
from .words import Guesses, Path, quote


class TableFault(Struct, frozen=True):
    """A place in a table's description, what is wrong there and what would fit."""

    inside: Path
    what: str
    expected: str


def table_columns(draft: Draft) -> Iterator[Problem]:
    """Tables whose description contradicts itself or leaves something out."""
    workshop, guesses = draft.documents["workshop"], Guesses()
    for path, spec in workshop.each("tables/*", TableSpec):
        for fault in (*_whole(spec), *_named(spec), *_measured(spec), *_related(spec, guesses)):
            yield workshop.problem((*path, *fault.inside), fault.what, fault.expected)


def tables_without_topic(draft: Draft) -> Iterator[Problem]:
    """Statements and headlines whose table has no topic, and so no page there."""
    without = {spec.id for _, spec in draft.documents["workshop"].each("tables/*", TableSpec) if spec.topic is None}
    statements = (Keys(document, f"{pattern.removesuffix('/id')}/table") for document, pattern in STATEMENTS)
    for text in draft.texts((*statements, Keys("workshop", "topics/*/headlines/*/table"))):
        if text.text in without:
            yield text.problem(f"table is {quote(text.text)}, which has no topic", "a table of a topic")


def _whole(spec: TableSpec) -> Iterator[TableFault]:
    frequency, starts = spec.period.frequency, spec.period.starts
    if not spec.topic and not spec.definition:
        yield TableFault((), f"table {quote(spec.id)} has no topic and no definition", "a topic, or the definition of open statistics")
    if spec.topic and not spec.sources:
        yield TableFault(("sources",), f"table {quote(spec.id)} has no sources", "at least one entry of the outline")
    if not any(column.relation is None for column in spec.columns):
        yield TableFault(("columns",), f"table {quote(spec.id)} has no column with figures of its own", "at least one")
    if frequency == "year" and starts != 1:
        yield TableFault(("period", "starts"), f"starts is {starts}, but the frequency is year", "frequency: financial-year")
    if frequency == "financial-year" and starts == 1:
        yield TableFault(
            ("period", "starts"), "starts is 1, but the frequency is financial-year", "frequency: year, or a month from 2 to 12"
        )


def _named(spec: TableSpec) -> Iterator[TableFault]:
    """Names of columns and dimensions that are taken.

    The CSV file has them in one header.
    """
    seen: set[str] = set()
    ids = {"dimensions": [each.id for each in spec.dimensions], "columns": [each.id for each in spec.columns]}
    for key, names in ids.items():
        for at, id in enumerate(names):
            if id == PERIOD_HEADING:
                yield TableFault((key, at, "id"), f"{quote(PERIOD_HEADING)} is the name of the column of periods", "another id")
            elif id in seen:
                yield TableFault((key, at, "id"), f"{quote(id)} is given twice in table {quote(spec.id)}", "a different id")
            seen.add(id)


def _measured(spec: TableSpec) -> Iterator[TableFault]:
    """Columns with no measure or more than one.

    In a table whose members have measures, a column has none.
    """
    by_member = any(dimension.measures for dimension in spec.dimensions)
    for at, column in enumerate(spec.columns):
        if column.measure and column.of:
            what = f"column {quote(column.id)} has both measure and of: {column.of}"
            yield TableFault(("columns", at, "measure"), what, f"no measure, as {quote(column.of)} has it")
        elif not (column.measure or column.of or column.relation or by_member):
            what = f"column {quote(column.id)} has no measure"
            yield TableFault(("columns", at), what, "measure, of and as, or a dimension with measures")
    for at, dimension in enumerate(spec.dimensions):
        if dimension.measures and all(column.measure or column.relation for column in spec.columns):
            what = f"dimension {quote(dimension.id)} gives measures, but each column has one"
            yield TableFault(("dimensions", at, "measures"), what, "a column without a measure, or no measures here")


def _related(spec: TableSpec, guesses: Guesses) -> Iterator[TableFault]:
    """Columns that relate to another in a way that does not work."""
    own = {column.id for column in spec.columns if column.of is None}
    known = {column.id for column in spec.columns}
    seen: dict[tuple[str, str], str] = {}
    for at, column in enumerate(spec.columns):
        place = ("columns", at)
        if column.relation and column.of is None:
            yield TableFault(
                (*place, "as"), f"column {quote(column.id)} has as: {column.relation}, but no of", "of: the column it relates to"
            )
        elif column.of is not None and column.relation is None:
            what = f"column {quote(column.id)} has of: {column.of}, but no as"
            yield TableFault((*place, "of"), what, "as: previous, change, target …")
        if column.of is None or column.of in own:
            yield from _twice(column, place, seen)
        elif column.of in known:
            what = f"of is {quote(column.of)}, which is {_itself(column, spec.columns)}"
            yield TableFault((*place, "of"), what, "a column with figures of its own")
        else:
            what = f"of is {quote(column.of)}, which is not a column of table {quote(spec.id)}"
            yield TableFault((*place, "of"), what, guesses.nearest(column.of, own))


def _twice(column: Column, place: Path, seen: dict[tuple[str, str], str]) -> Iterator[TableFault]:
    if column.of and column.relation and column.relation != "note":
        earlier = seen.setdefault((column.of, column.relation), column.id)
        if earlier != column.id:
            what = f"column {quote(column.id)} is a second {column.relation} of {quote(column.of)}, after {quote(earlier)}"
            yield TableFault((*place, "as"), what, "one of each")


def _itself(column: Column, columns: Sequence[Column]) -> str:
    """What a column is that another cannot be of."""
    if column.of == column.id:
        return "the column itself"
    return f"itself of {quote(next(each.of for each in columns if each.id == column.of))}"
