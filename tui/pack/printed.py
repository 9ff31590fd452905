"""Checks that printed words contain the figure, and a table its printed years.

Whether a printed total is right is for the audit to say: a misprint in the report is not a fault of the pack.
"""

from collections.abc import Iterator
from decimal import Decimal

from tui.model.period import NotAPeriod, Period, parse_any
from tui.model.report import Figure
from tui.model.table import Table
from tui.model.tables import Printed, TableSpec
from tui.text.digits import numbers

from .document import Document
from .draft import Draft
from .names import FIGURES
from .problems import Problem
from .words import Path, quote, some


def printed_periods(draft: Draft) -> Iterator[Problem]:
    """Part years, printed totals and printed means of periods without figures."""
    workshop = draft.documents["workshop"]
    for path, spec in workshop.each("tables/*", TableSpec):
        if table := draft.data.get(spec.id):
            yield from _part_years(workshop, path, table)
            yield from _of_column(workshop, (*path, "printed"), table, table.main, spec.printed)
            for at, column in enumerate(spec.columns):
                yield from _of_column(workshop, (*path, "columns", at, "printed"), table, at, column.printed)


def printed_figures(draft: Draft) -> Iterator[Problem]:
    """Figures whose printed words contain numbers, but not their value."""
    for document, pattern in FIGURES:
        of = draft.documents[document]
        for path, figure in of.each(pattern.removesuffix("/id"), Figure):
            known = dict.fromkeys(numbers(figure.printed))
            for key, value in (("value", figure.value), ("upto", figure.upto)):
                if known and value is not None and abs(Decimal(repr(value))) not in known:
                    sentence = " or ".join(f"{number:f}" for number in known)
                    yield of.problem((*path, key), f"{key} is {value}, which is not in {quote(figure.printed)}", sentence)


def _part_years(workshop: Document[object], path: Path, table: Table) -> Iterator[Problem]:
    years = list(map(str, table.years))
    for at, part in enumerate(table.spec.part_years):
        if part.year not in years:
            what = f"part year {part.year} is not in the data"
            yield workshop.problem(
                (*path, "part_years", at, "year"), what, f"one of {some(years)}" if years else "none, as it has no periods"
            )


def _of_column(workshop: Document[object], path: Path, table: Table, column: int, stated: Printed) -> Iterator[Problem]:
    """Totals and means that are printed for periods which a column does not have."""
    for word, figures in (("total", stated.totals), ("mean", stated.means)):
        for text in figures:
            place = (*path, f"{word}s", text)
            try:
                span = parse_any(text, table.spec.period.starts)
            except NotAPeriod as error:
                yield workshop.problem(place, f"the printed {word} of {quote(text)}", str(error))
                continue
            rows = table.select(span=span)
            if not any(row.cells[column].number is not None for row in rows):
                known = some(_years(table, column)) or "none"
                yield workshop.problem(place, f"the printed {word} of {quote(text)} has no data", f"a year with figures ({known})")
            elif word == "mean" and not any(row.period != span for row in rows):
                what, expected = f"a printed mean of {text}", f"no mean, as the table has one {table.spec.period.frequency} in it"
                yield workshop.problem(place, what, expected)


def _years(table: Table, column: int) -> list[Period]:
    """The years in which a column has a figure, in order."""
    return sorted({row.period.year for row in table.rows if row.period and row.cells[column].number is not None})
