"""The totals and means printed with a table, and those that do not hold."""

from collections.abc import Iterator

from tui.analysis.printed import Misprint, misprint_of, misprints
from tui.model.claims import PrintedFigure
from tui.model.period import Period
from tui.model.table import Table
from tui.model.tables import Printed
from tui.navigation.table_parts import TablePart
from tui.text.numbers import rounded
from tui.text.periods import noun, when
from tui.text.plurals import several
from tui.text.spans import Line, Span
from tui.text.units import measured
from tui.text.verdict_signs import DIFFERS

from .members import Member


def printed_with(table: Table, column: int) -> Printed:
    """What the report prints below a column.

    Its own, or the table's for the first column.
    """
    own = table.columns[column].printed
    return table.spec.printed if column == table.main and not (own.totals or own.means) else own


def printed_part(table: Table, check: PrintedFigure) -> TablePart:
    """The part of a table that a printed total, mean or whole is of."""
    shown = {dimension.id for dimension in table.split}
    members = tuple((id, member) for id, member in check.where.items() if id in shown)
    return TablePart(members, check.period, check.column, mean=check.how == "mean")


def misprinted(table: Table, column: int, span: Period, *, mean: bool = False) -> str:
    """The sign of a total or mean that the report prints otherwise."""
    how, id = "mean" if mean else "total", table.columns[column].id
    return DIFFERS if any((each.check.how, each.check.column, each.check.period) == (how, id, span) for each in misprints(table)) else ""


def misprinted_whole(table: Table, member: Member, column: int, period: Period | None) -> str:
    """The sign of a printed whole that its members do not add up to."""
    return DIFFERS if _whole(table, member, column, period) else ""


def misprinted_whole_words(table: Table, member: Member, column: int, period: Period | None) -> Iterator[str]:
    """What the members of a misprinted whole add up to."""
    if found := _whole(table, member, column, period):
        yield f"{DIFFERS} printed so, but {_added_up(table, found)}"


def misprint_lines(table: Table) -> tuple[Line, ...]:
    """What is printed otherwise than the table's figures give, a line each."""
    return tuple((Span(f"{DIFFERS} {misprint_words(table, each)}."),) for each in misprints(table))


def misprint_words(table: Table, found: Misprint) -> str:
    """What is printed, and what the table's figures give."""
    return f"{_named(table, found)}: the report prints {_printed(table, found)}, but {_added_up(table, found)}"


def summed_instead(table: Table, member: Member, column: int, period: Period, words: str) -> str:
    """The words of a sum that stands for a printed whole which does not hold."""
    found = _whole(table, member, column, period)
    return f"{DIFFERS} {words}, the sum of the {_parts(table, found)}" if found else words


def _whole(table: Table, member: Member, column: int, period: Period | None) -> Misprint | None:
    found = misprint_of(table, column, member.where, period)
    return found if found and found.check.how == "whole" else None


def _named(table: Table, found: Misprint) -> str:
    names = [name for _, name in printed_part(table, found.check).members]
    return ", ".join([*names, *([when(found.check.period)] if found.check.period else [])])


def _printed(table: Table, found: Misprint) -> str:
    measure = table.measures[table.place(found.check.column)]
    shown = found.claim.stated if measure is None or found.claim.value is None else measured(found.claim.value, measure)
    return f"a {'mean' if found.check.how == 'mean' else 'total'} of {shown}"


def _added_up(table: Table, found: Misprint) -> str:
    check, measure = found.check, table.measures[table.place(found.check.column)]
    value = rounded(found.computed, 1) if check.how == "mean" else found.computed
    shown = str(value) if measure is None else measured(value, measure)
    of = _parts(table, found)
    return f"the {of} have a mean of {shown}" if check.how == "mean" else f"the {of} come to {shown}"


def _parts(table: Table, found: Misprint) -> str:
    """What a total is of: `headings`, `months`."""
    if found.check.how == "whole":
        return next((several(each) for each in table.dimensions if each.id == found.check.dimension), "rows")
    return f"{noun(table.periods[0])}s"
