"""The figures of a table's cells.

With the units that its headings give and the rounding that its columns show.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from .document import PrintedCell, PrintedTable
from .interval import NumberRange
from .line import TableLine, line
from .printed import PrintedNumber, printed
from .roles import is_percent
from .shown_signs import printed_sign

FigureOrSign = tuple[PrintedNumber | None, NumberRange | None]
"""The figure of a cell, and what a sign in its place allows."""
_PAIR = re.compile(r"(?P<first>[^(]*\d[^(]*?)\s*[(\[](?P<second>[^()]*\d[^()]*%?)[)\]]")
_SECOND = re.compile(r"\s*(?:\(\s*%[^)]*\)|\[%\]|(?:and|/|&)\s*%)", re.IGNORECASE)
"""The unit of the second figure in the heading of a column such as `Tickets (%)`."""
_AMOUNTS = re.compile(
    r"£|€|\bfte\b|\bfull[- ]time[- ]equivalents?\b|\bwte\b|\bhours\b|\b'?000s\b|\bthousands\b|\bmillions\b|\bmay not (?:add|sum)\b",
    re.IGNORECASE,
)
"""Words of a title that say that whole numbers are rounded."""
GRAINS = (Decimal(1000), Decimal(100), Decimal(10), Decimal(5))
FEWEST_GRAINED = 6
"""So many counts, all multiples of ten, show that they are rounded to tens."""


def column_figures(
    table: PrintedTable, title: str, heads: Sequence[str], rows: Sequence[TableLine], columns: Sequence[TableLine]
) -> tuple[list[list[FigureOrSign]], tuple[TableLine, ...]]:
    """The figures of each column. A column of `611 (7.5%)` becomes two.

    `heads` are the words above the labels, which can name the unit of all figures.
    """
    found: list[list[FigureOrSign]] = []
    kept: list[TableLine] = []
    for column in columns:
        cells = [table.rows[row.at][column.at] for row in rows]
        first, second = _split(cells)
        found.append(first)
        kept.append(line(column.at, tuple(_SECOND.sub("", word) for word in column.words)) if second else column)
        if second:
            found.append(second)
            signed = sum(value.signed for value, _ in second if value) * 2 > sum(value is not None for value, _ in second)
            kept.append(line(column.at, (*kept[-1].words, "% change" if signed else "%"), virtual=True))
    percent, amounts = _title_percent(title, rows, kept, found), bool(_AMOUNTS.search(" ".join((title, *heads))))
    figures = [_in_unit(figures, rows, column, percent=percent, amounts=amounts) for figures, column in zip(found, kept, strict=True)]
    return _grained([_rounded(each, rows) for each in figures], kept, rows), tuple(kept)


def _split(cells: Sequence[PrintedCell]) -> tuple[list[FigureOrSign], list[FigureOrSign]]:
    pairs = [_PAIR.fullmatch(cell.text) if "(" in cell.text or "[" in cell.text else None for cell in cells]
    filled = sum(bool(cell.text) for cell in cells)
    if sum(map(bool, pairs)) * 2 <= filled or not filled:
        return [_figure(cell, cell.text) for cell in cells], []
    both = [(pair["first"], pair["second"]) if pair else (cell.text, "") for cell, pair in zip(cells, pairs, strict=True)]
    firsts = [_figure(cell, one) for cell, (one, _) in zip(cells, both, strict=True)]
    seconds = [_figure(cell, other) for cell, (_, other) in zip(cells, both, strict=True)]
    return firsts, seconds if any(value for value, _ in seconds) else []


def _figure(cell: PrintedCell, text: str) -> FigureOrSign:
    if not text:
        return None, None
    if text.isascii() and text.isdigit() and len(text) < 16:
        value = Decimal(text)
        return PrintedNumber(value, value, value, "", cell.text, cell.place), None
    found = printed(text, cell.place)
    if found is not None:
        return replace(found, text=cell.text), None
    return None, printed_sign(text)


def _title_percent(title: str, rows: Sequence[TableLine], columns: Sequence[TableLine], figures: Sequence[Sequence[FigureOrSign]]) -> bool:
    """Whether the title says that all figures are percentages.

    It counts where no heading gives another unit.
    """
    if not is_percent(title) or any(each.percent or each.role == "share" for each in (*rows, *columns)):
        return False
    values = [value for column in figures for value, _ in column if value]
    return all(abs(value.value) <= 100 for value in values) and any(value.power < 0 or value.unit == "%" for value in values)


def _in_unit(
    figures: list[FigureOrSign], rows: Sequence[TableLine], column: TableLine, *, percent: bool, amounts: bool
) -> list[FigureOrSign]:
    found: list[FigureOrSign] = []
    bracketed = all("(" in value.text for value, _ in figures if value) and not column.virtual
    for (value, sign), row in zip(figures, rows, strict=True):
        if value is None:
            found.append((value, sign))
            continue
        if bracketed and value.value < 0 and not re.search("[-\u2212\u2010-\u2015▼↓]", value.text):
            value = replace(value, value=-value.value, low=-value.high, high=-value.low, signed=False)
        if value.unit == "":
            if column.role == "points" or (column.role == "change" and (row.percent or percent)):
                value = _rounding(replace(value, unit="points"))
            elif column.percent or ((row.percent or percent) and column.role in ("plain", "total", "whole", "average", "target", "part")):
                value = _rounding(replace(value, unit="%"))
            elif amounts or column.measured or row.measured or {column.role, row.role} & {"average", "rate"}:
                value = _rounding(value)
        found.append((value, sign))
    return found


def _rounding(value: PrintedNumber) -> PrintedNumber:
    """The same figure, known to be rounded to its last digit."""
    return value.rounded_to(Decimal(1).scaleb(value.power))


def _rounded(figures: list[FigureOrSign], rows: Sequence[TableLine]) -> list[FigureOrSign]:
    """The figures, with whole numbers rounded where others have decimals.

    That holds for each column. The decimals of an average, a rate or a percentage among whole numbers say nothing of those.
    """
    amounts = (value for (value, _), row in zip(figures, rows, strict=True) if value and (row.additive or not row.derived))
    if not any(value.power < 0 and value.unit not in ("%", "points") for value in amounts):
        return figures
    return [(_rounding(value) if value is not None and value.exact else value, sign) for value, sign in figures]


def _grained(figures: list[list[FigureOrSign]], columns: Sequence[TableLine], rows: Sequence[TableLine]) -> list[list[FigureOrSign]]:
    """Counts that are all multiples of 5, 10, 100 or 1,000 are rounded to them."""
    counts = [value for column in figures for value, _ in column if value and value.exact and value.value]
    grain = next((grain for grain in GRAINS if all(value.value % grain == 0 for value in counts)), None)
    if grain is None or len(counts) < FEWEST_GRAINED:
        return figures
    return [[(value.rounded_to(grain) if value and value.exact else value, sign) for value, sign in column] for column in figures]
