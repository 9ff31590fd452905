"""The figures of a table as text.

In a cell, in a sentence, and with the decimal places of their column.
"""

from math import floor, log10

from tui.model.table import Cell, Mark, Number, Table
from tui.text.digits import places_to_read
from tui.text.numbers import decimals, places_beside_others
from tui.text.signs import BRACKETS, MEANINGS, WORDS, cell_figure
from tui.text.units import difference, figure, measured, plain_figure

PERCENTAGES = ("percent-change", "share")
"""The relations that are in per cent, whatever they are of."""
BARE = (*PERCENTAGES, "change", "rank")
"""The relations whose heading says what they are in, so that the figures need no sign of a unit."""
NO_FIGURE = "no figure in the table, which does not mean zero"
PLACES_READ = 2
"""The decimal places that a reader needs of what stands beside a figure, and the digits of a difference."""
EVERY_MARK: tuple[Mark, ...] = tuple(BRACKETS)


def column_decimals(table: Table, column: int) -> int:
    """The most decimal places of a column's figures."""
    return table.once(_places)[column]


def places_shown(table: Table, column: int) -> int:
    """The decimal places of a column's figures that a reader needs beside each other."""
    return table.once(_places_shown)[column]


def _places_shown(table: Table) -> tuple[int, ...]:
    return tuple(places_beside_others(row.cells[place].number for row in table.rows) for place in range(len(table.columns)))


def _places(table: Table) -> tuple[int, ...]:
    return tuple(decimals(row.cells[place].number for row in table.rows) for place in range(len(table.columns)))


def _row_places(table: Table, column: int, members: tuple[str, ...]) -> int | None:
    """The decimal places of a row with its own measure: a target of `9.0` for 11.4.

    None for a change, a share or a rank, which is shown as it is written.
    """
    return None if table.columns[column].relation in BARE else table.once(_by_row).get(members)


def _by_row(table: Table) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    own = [place for place, measure in enumerate(table.measures) if measure is None and table.columns[place].relation not in BARE]
    for row in table.rows:
        found[row.members] = max(found.get(row.members, 0), decimals(row.cells[place].number for place in own))
    return found


def figures_in(table: Table, column: int) -> bool:
    """Whether a column has figures, not ratings or notes."""
    return any(row.cells[column].number is not None for row in table.rows)


def places_on_slide(table: Table, column: int) -> int:
    """The decimal places of a column on a slide, as its largest figure needs them."""
    largest = max((abs(row.cells[column].number or 0) for row in table.rows), default=0)
    return min(places_to_read(largest), column_decimals(table, column))


def on_slide(table: Table, column: int, cell: Cell, members: tuple[str, ...] = (), *, words: bool = False) -> str:
    """A cell on a slide, as text or in words, with the decimal places that matter.

    No more than its largest figure needs: `25.5` for 25.4582.
    """
    most = places_on_slide(table, column)
    coarse = cell.number is not None and table.measures[column] is not None
    return (cell_words if words else cell_text)(table, column, cell, members, most=most if coarse else None)


def cell_text(table: Table, column: int, cell: Cell, members: tuple[str, ...] = (), missing: str = "", *, most: int | None = None) -> str:
    """A cell as shown in a grid: `1,200`, `+474`, `−1.0`, `85.1 [p]`, `[x]`.

    `missing` where there is nothing. A figure has its unit only where that is a sign, and the decimal places that a reader needs beside
    the others of its column; `most` gives others.
    """
    measure = table.measure(column, members)
    if measure is None or cell.number is None:
        return cell_figure(cell, None, missing=missing)
    own_measures = table.measures[column] is None
    relation = table.columns[column].relation
    row = _row_places(table, column, members) if own_measures else None
    decimal_places = most if most is not None else row if own_measures else places_shown(table, column)
    shown = figure(cell.number, decimal_places) if relation in BARE else plain_figure(cell.number, measure, decimal_places)
    if relation in ("change", "percent-change") and cell.number > 0:
        shown = f"+{shown}"
    return f"{shown} {BRACKETS[cell.mark]}" if cell.mark else shown


def cell_words(table: Table, column: int, cell: Cell, members: tuple[str, ...] = (), *, most: int | None = None) -> str:
    """A cell in a sentence.

    The figure with its unit and what its sign means, or why there is none.
    """
    if isinstance(cell.value, str):
        return cell_figure(cell, None)
    if cell.value is None:
        return WORDS[cell.mark] if cell.mark else NO_FIGURE
    words = figure_words(table, column, cell.value, members, most=most)
    return f"{words} ({WORDS[cell.mark]})" if cell.mark else words


def figure_words(table: Table, column: int, value: Number, members: tuple[str, ...] = (), *, most: int | None = None) -> str:
    """A figure of a column with its unit.

    `1,345 collisions`, `85.1%`, `−1.0%`, `+1.2 percentage points`.
    """
    relation, measure = table.columns[column].relation, table.measure(column, members)
    places = _places_in(table, column) if table.measures[column] is not None else _row_places(table, column, members)
    decimal_places = places if most is None else most
    if relation in PERCENTAGES:
        sign = "+" if relation == "percent-change" and value > 0 else ""
        return f"{sign}{figure(value, decimal_places)}%"
    if measure is None or relation == "rank":
        return figure(value, decimal_places)
    return (difference if relation == "change" else measured)(value, measure, decimal_places)


def places_beside(table: Table, column: int, apart: Number) -> int | None:
    """The decimal places of two figures in a sentence and of their difference.

    Where a column has more than two, those that the difference needs: `23.35 points; 0.44 higher than 22.91`. None for those of the column.
    """
    written = _places_in(table, column)
    if written is None or written <= PLACES_READ or not apart:
        return None
    return min(written, max(PLACES_READ, PLACES_READ - 1 - floor(log10(abs(apart)))))


def difference_words(table: Table, column: int, value: Number, members: tuple[str, ...] = (), *, most: int | None = None) -> str:
    """How far a figure lies from another.

    `12 more`, `12 fewer` for counts, `1.2 percentage points higher`, `£5 lower`.
    """
    measure, decimal_places = table.measure(column, members), _places_in(table, column) if most is None else most
    more, less = ("more", "fewer") if measure is not None and measure.kind == "count" else ("higher", "lower")
    if measure is None or measure.kind == "count":
        size = figure(abs(value), decimal_places)
    else:
        size = (difference if measure.percentage else measured)(abs(value), measure, decimal_places).removeprefix("+")
    return f"{size} {more if value > 0 else less}"


def marks_note(table: Table) -> str:
    """What the signs of official statistics in a table mean.

    `[x]: the figure is not available.` Empty without signs.
    """
    found = {cell.mark for row in table.rows for cell in row.cells}
    return ". ".join(f"{BRACKETS[mark]}: {MEANINGS[mark]}" for mark in EVERY_MARK if mark in found)


def _places_in(table: Table, column: int) -> int | None:
    """The decimal places to show.

    None where the rows have measures of their own, so that each is shown as it is written.
    """
    return None if table.measures[column] is None else column_decimals(table, column)
