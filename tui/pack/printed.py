"""Checks that printed words contain the figure, and a table its printed years.

Whether a printed total is right is for the audit to say: a misprint in the report is not a fault of the pack.
"""

from collections.abc import Iterator
from decimal import Decimal

from tui.model.report import Figure, TableNote
from tui.model.series import Disposals, Levels, Series
from tui.text.digits import numbers

from .document import Document
from .draft import Draft
from .names import FIGURES
from .problems import Problem
from .words import Path, some, told


def printed(draft: Draft) -> Iterator[Problem]:
    """Part years, printed totals and printed means of years without figures."""
    workshop = draft.documents["workshop"]
    for path, note in workshop.each("tables/*", TableNote):
        data = draft.data.get(note.id)
        if data is not None and not isinstance(data, Levels):
            yield from _note(workshop, path, note, data)


def worded(draft: Draft) -> Iterator[Problem]:
    """Figures whose printed words contain numbers, but not their value."""
    for document, pattern in FIGURES:
        of = draft.documents[document]
        for path, figure in of.each(pattern.removesuffix("/id"), Figure):
            known = dict.fromkeys(numbers(figure.printed))
            for key, value in (("value", figure.value), ("upto", figure.upto)):
                if known and value is not None and abs(Decimal(repr(value))) not in known:
                    said = " or ".join(f"{number:f}" for number in known)
                    yield of.problem((*path, key), f"{key} is {value}, which is not in {told(figure.printed)}", said)


def _note(workshop: Document[object], path: Path, note: TableNote, data: Series | Disposals) -> Iterator[Problem]:
    values = _values(data)
    for position, part in enumerate(note.part_years):
        if str(part.year) not in values:
            yield workshop.problem(
                (*path, "part_years", position, "year"), f"part year {part.year} is not in the data", f"one of {some(values)}"
            )
    for word, stated in (("total", note.printed.totals), ("mean", note.printed.means)):
        for year in stated:
            place = (*path, "printed", f"{word}s", year)
            if not values.get(year):
                known = some([known for known in values if values[known]])
                yield workshop.problem(place, f"the printed {word} of {told(year)} has no data", f"a year with figures ({known or 'none'})")
            elif word == "mean" and isinstance(data, Disposals):
                yield workshop.problem(place, f"a printed mean of {year}", "no mean, as disposals are not by month")


def _values(data: Series | Disposals) -> dict[str, list[int | float]]:
    """The figures of each year, leaving out blanks."""
    if isinstance(data, Disposals):
        return {str(year): [row.volume for row in data.year(year)] for year in data.years}
    return {str(year): [value for value in data.year(year) if value is not None] for year in data.years}
