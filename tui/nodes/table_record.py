"""The facts of a table and its parts for the shell.

Every table has this form but a monthly one of one measure.
"""

from collections.abc import Iterator, Mapping

from tui.analysis.member_shares import MemberShare, shares_of
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Number, Row, Table, added
from tui.navigation.address import Address, NodeKind
from tui.navigation.table_parts import TablePart, spans
from tui.text.numbers import rounded
from tui.text.units import heading_unit

from .record import Fact, Record, data_fact, line_fact, list_facts, text_fact
from .source import place_and_document
from .table_rows import table_grid
from .table_views.describe import part_reading, summary
from .table_views.headings import heading
from .table_views.members import cell_of, member_of, shares_shown
from .table_views.notes import caveats, marks, unadded_note, units
from .table_views.ratio_words import ratio_sentences
from .table_views.share_words import share_notes


def table_record(pack: Pack, address: Address, kind: NodeKind, title: str, table: Table, part: TablePart) -> Record:
    """A table, or a part of one."""
    whole = not part.members and part.period is None
    rows = table.select(part.where, None, part.period) if not whole else table.rows
    facts = (
        *(_about(table) if whole else _of_part(table, part)),
        *_shared(table, part, rows),
        *list_facts("Caveat", "caveats", caveats(table, part_years=False)),
    )
    place, document = _source(pack, table)
    named = table.spec.title if whole else title
    licences = (
        list_facts("Licence", "licences", (origin.line for origin in table.licences)) if table.licences and not table.spec.topic else ()
    )
    return Record(address, kind, named, (*facts, *licences), table_grid(address, table, rows), place, document)


def _source(pack: Pack, table: Table) -> tuple[str, str]:
    """The places in the report and the report.

    The source of its own that open statistics have.
    """
    if table.spec.topic:
        return place_and_document(pack, table.spec.sources)
    return "", "; ".join(" ".join((origin.title, origin.path)).strip() for origin in table.sources) or "not named"


def _about(table: Table) -> Iterator[Fact]:
    """What is said of the whole table."""
    if table.spec.definition:
        yield data_fact("definition", table.spec.definition, "Definition")
    yield from (line_fact(line, "In short") for line in summary(table))
    yield from (text_fact("In short", words) for words in ratio_sentences(table))
    yield from (text_fact("Note", words) for words in (units(table), unadded_note(table), marks(table)) if words)
    yield from (text_fact("Note", words) for words in (share_notes(table) if shares_shown(table) else ()))
    yield from (text_fact(f"Part year {year.year}", year.note) for year in table.spec.part_years)


def _of_part(table: Table, part: TablePart) -> Iterator[Fact]:
    """A part in words, and its members and period for programs."""
    if part.members:
        yield data_fact("member", part.where)
        found = next((each for each in _shares(table) if each.member == part.members[0][1]), None)
        if found is not None and found.points is not None and part.period is None:
            yield data_fact("points", rounded(found.points, 1))
    if part.period is not None:
        yield data_fact("period", str(part.period))
    yield line_fact(part_reading(table, part), "In short")


def _shares(table: Table) -> tuple[MemberShare, ...]:
    return shares_of(table, table.split[0].id) if shares_shown(table) else ()


def _shared(table: Table, part: TablePart, rows: tuple[Row, ...]) -> Iterator[Fact]:
    """What a program needs to read the rows."""
    units = {unit for measure in (*table.measures, *table.by_member.values()) if measure and (unit := heading_unit(measure))}
    if len(units) == 1:
        yield data_fact("unit", units.pop(), "Unit")
    yield data_fact("frequency", table.spec.period.frequency)
    yield data_fact("dimensions", tuple({"id": dimension.id, "title": dimension.title} for dimension in table.dimensions))
    yield data_fact("columns", tuple(_column(table, place) for place in range(len(table.columns))))
    yield data_fact("totals", _totals(table, part, rows))


def _column(table: Table, place: int) -> Mapping[str, str | int | float | None]:
    column = table.columns[place]
    measure = None if column.relation in ("rank", "note") else table.measures[place]
    unit = "%" if column.relation in ("percent-change", "share") else measure.unit if measure else None
    found: dict[str, str | int | float | None] = {
        "id": column.id, "title": heading(table, place), "unit": unit, "kind": measure.kind if measure else None,
    }  # fmt: skip
    return (
        found
        | ({"of": column.of, "as": column.relation} if column.relation else {})
        | ({"per": measure.per} if measure and measure.per else {})
    )


def _totals(table: Table, part: TablePart, rows: tuple[Row, ...]) -> Mapping[str, Number | None]:
    """The sum of the main column in each period and year of the rows.

    Null where it may not be added up or a figure is missing. A member with one row a period has only years: its rows give the rest.
    """
    if not rows:
        return {}
    periods: tuple[Period | None, ...] = tuple(sorted({row.period for row in rows if row.period})) or (None,)
    years = () if part.period in table.periods else tuple(each for each in spans(table) if part.period in (None, each))
    member = member_of(table, part)
    found = {str(year): cell_of(table, member, table.main, year).number for year in years}
    if years and len(rows) == len(periods):
        return found
    return {str(period or "all"): _sum(table, [row for row in rows if row.period == period]) for period in periods} | found


def _sum(table: Table, rows: list[Row]) -> Number | None:
    """The sum of the rows of one period.

    Without the wholes that the table prints beside their members.
    """
    wholes = set(table.wholes.values())
    parts = [row for row in rows if wholes.isdisjoint(row.members)] or rows
    figures = [number for row in parts if (number := row.cells[table.main].number) is not None]
    if len(figures) < len(parts) or not table.additive(table.main):
        return None
    return added(figures)
