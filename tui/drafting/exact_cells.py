"""Finds the cells with exactly the value of a figure, that its words name.

The more digits a figure has, the less of a name it takes to be sure of its cell.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from msgspec import Struct

from tui.analysis.scales import scale
from tui.documents.prose.cells import resolved
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.model.period import Period, parse_period
from tui.text.dates import named_month

from .layout import Tidy, TidyColumn
from .meant_periods import is_meant, quarter_of, says_the_year
from .parts import Tree
from .table_names import point_month
from .telling_words import telling_words

SURE, LIKELY = 4, 3
"""So many digits single out a cell that is named in part, and one that is named in full."""
_DIFFERENCE = re.compile(r"\b(?:variances?|differences?|over/\(?under\)?|gap|surplus|deficit)\b", re.IGNORECASE)
_LEVELS = ("", "target", "previous")
"""The relations of columns whose cells are levels."""


class ExactCell(Struct, frozen=True):
    """A cell of a drafted table, with the words that name it."""

    selector: Tree
    table: int
    period: Period | None
    row: frozenset[str]
    column: frozenset[str]
    title: frozenset[str]
    heading: str
    whole: bool
    percent: bool
    standing: int
    """The month, from 1, of the last day on which its table counts what there is; 0 for other cells."""
    only: bool
    """Whether its table has one period at most."""


class ExactCells:
    """The cells of all tables, by their value.

    `year` is the one that the report is about.
    """

    def __init__(self, tables: Sequence[tuple[str, Tidy]], year: str = "") -> None:
        self._year = year
        self._by_value: dict[Decimal, list[ExactCell]] = defaultdict(list)
        for number, (id, table) in enumerate(tables):
            for column in table.columns:
                if column.relation in _LEVELS:
                    for value, cell in _cells(number, id, table, column):
                        self._by_value[value].append(cell)

    def of(self, sentence: ProseSentence, stated: StatedFigure, *, change: bool = False) -> list[Tree]:
        """The checks of the cells that a figure can be, the best named alone.

        A `change` is only in a column of differences.
        """
        if not stated.exact or stated.spelled or stated.role not in ("level", "rate", "duration", "change") or not stated.value:
            return []
        said = telling_words(sentence.text) | telling_words(f"{sentence.before} {sentence.heading}")
        near = telling_words(sentence.text)
        found = [
            (rank, cell)
            for cell in self._by_value.get(stated.value.normalize(), [])
            if bool(_DIFFERENCE.search(cell.heading)) is change
            and (rank := _named(cell, sentence, stated, near, said, self._year)) is not None
        ]
        best = max((rank for rank, _ in found), default=None)
        return [{"kind": "value", **cell.selector} for rank, cell in found if rank == best]


def _cells(number: int, id: str, table: Tidy, column: TidyColumn) -> Iterator[tuple[Decimal, ExactCell]]:
    calendar = table.calendar
    own = [each for each in table.columns if not each.relation]
    main = column if not column.relation else next((each for each in table.columns if each.id == column.of), column)
    only = len({period for period, _ in column.cells}) < 2
    column_words = telling_words(column.title) if len(table.columns) > 1 else frozenset[str]()
    title = telling_words(table.title) | (telling_words(column.measure["title"]) if column.measure else frozenset())
    standing, latest = point_month(table.title), max((period for period, _ in column.cells), default="")
    for (period, members), text in column.cells.items():
        try:
            value = Decimal(text.partition(" ")[0])
        except InvalidOperation:
            continue
        measure = main.measure or (table.dimensions[-1].measures.get(members[-1]) if table.dimensions and members else None)
        if measure is None:
            continue
        selector: Tree = {"table": id}
        if not own or column.id != own[0].id:
            selector["column"] = column.id
        if members:
            selector["where"] = {each.id: member for each, member in zip(table.dimensions, members, strict=True)}
        if period:
            selector["period"] = period
        when = parse_period(period, calendar.frequency, calendar.starts) if calendar and period else None
        whole = bool(members) and all(
            not each.whole or member == each.whole for each, member in zip(table.dimensions, members, strict=True)
        )
        whole = whole and any(each.whole for each in table.dimensions)
        yield (
            (abs(value) * scale(str(measure["unit"]))).normalize(),
            ExactCell(
                selector,
                number,
                when,
                telling_words(" ".join(members)),
                column_words,
                title,
                column.title,
                whole,
                measure["unit"] == "%",
                standing if period == latest else 0,
                only,
            ),
        )


def _named(
    cell: ExactCell, sentence: ProseSentence, stated: StatedFigure, near: frozenset[str], said: frozenset[str], year: str
) -> tuple[int, ...] | None:
    """How well the words name a cell, the larger the better; None where they do not."""
    if cell.percent != (stated.unit == "%"):
        return None
    dated = _dated(cell, sentence, stated, year)
    if dated is None:
        return None
    row, column, title = len(cell.row & near), len(cell.column & near), len(cell.title & said)
    in_full = (bool(cell.row) and cell.row <= near) or (not cell.row and title + column > 0)
    digits = len("".join(filter(str.isdigit, stated.quote)).strip("0"))
    if cell.whole and not cell.row & near:
        in_full = title > 0
    elif cell.row and not row:
        return None
    sure = digits >= SURE and (in_full or row + column + title > 0 or (cell.whole and dated))
    likely = digits >= LIKELY and in_full
    dated_enough = dated or cell.only
    if not (sure or likely or (in_full and dated_enough and (column > 0 or not cell.column))):
        return None
    return (int(dated), int(in_full), row, column, title)


def _dated(cell: ExactCell, sentence: ProseSentence, stated: StatedFigure, year: str) -> bool | None:
    """Whether the words name the period of a cell; None where they name another."""
    window = resolved(sentence, stated) or stated.window
    if window is None:
        return bool(year) and str(cell.period) == year and says_the_year(sentence.text)
    if window.partial:
        return None
    number = quarter_of(window)
    if cell.period is None:
        if number and any(f"{name}{number}" in cell.heading.casefold() for name in ("q", "quarter ")):
            return True
        return None if number and "q" in cell.heading.casefold() else False
    if window.kind == "named" and cell.standing == named_month(window.text) and cell.period.frequency in ("year", "financial-year"):
        return True  # At the end of September, in a table of 30 September 2017 and 2018.
    if window.known or number or window.kind in ("named", "span"):
        return True if is_meant(window, cell.period) else None
    return False
