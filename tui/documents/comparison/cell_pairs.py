"""Matches the cells of two tables, and the rows and columns that were renamed."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import product

from msgspec import Struct

from tui.documents.grid import TableReading
from tui.documents.line import TableLine

from .cell_keys import CellAt, CellKey, exact_words, line_words
from .pairing import MOSTLY, TablePair
from .same_rows import columns_by_figures, rows_by_name
from .side import SideTable
from .units import without_units

MOST_RENAMED = 60
"""Of more rows than these, none is looked for under another name."""
TELLING_FIGURE = 30
"""A single figure that is at least so large shows that two rows are one."""


CUT_NAME = 20
"""A name of so many letters can be the beginning of a longer one that was cut."""
MISREAD = 0.85
"""Names with so many letters in common are one name, read in two ways."""


class RenamedLine(Struct, frozen=True):
    """A row or a column under another name: its number now and in the earlier report."""

    column: bool
    now: int
    earlier: int
    alike: bool
    """Whether its figures show that it is the same."""


class CellPairs(Struct, frozen=True):
    """What two tables have in common.

    `cells` are those of this report with those of the earlier one.
    """

    pair: TablePair
    cells: dict[CellAt, CellAt]
    renamed: tuple[RenamedLine, ...]
    uncertain: bool = False
    """Whether the headings of either may have been read in two ways."""


def cell_pairs(pair: TablePair, *, uncertain: bool = False) -> CellPairs:
    """Match cells by what they are for, then those of renamed rows and columns.

    Where most rows print the same figures, their columns belong together. `uncertain` headings, as of a PDF, may be read in two ways.
    """
    now, earlier = pair.now, pair.earlier
    rows = rows_by_name(now.reading, earlier.reading)
    columns = columns_by_figures(now.reading, earlier.reading, rows)
    cells = {(row, column): (old_row, old) for row, old_row in rows.items() for column, old in columns.items()}
    cells = {at: to for at, to in cells.items() if at in now.keys and to in earlier.keys}
    _match(now.keys, earlier.keys, cells, several=True)
    _match(now.rough_keys, earlier.rough_keys, cells, several=False)
    _match(now.plain_keys, earlier.plain_keys, cells, several=False)
    renamed = [
        RenamedLine(column=True, now=at, earlier=to, alike=True)
        for at, to in columns.items()
        if _other_name(now.reading.columns[at], earlier.reading.columns[to], uncertain=uncertain)
    ]
    renamed += [*_renamed(now, earlier, cells, turned=False), *_renamed(now, earlier, cells, turned=True)]
    if uncertain:
        renamed = [line for line in renamed if not _misread(*_named(now, earlier, line))]
    return CellPairs(pair, cells, tuple(renamed), uncertain)


def _named(now: SideTable, earlier: SideTable, line: RenamedLine) -> tuple[TableLine, TableLine]:
    """The two lines of a renamed one."""
    if line.column:
        return now.reading.columns[line.now], earlier.reading.columns[line.earlier]
    return now.reading.rows[line.now], earlier.reading.rows[line.earlier]


def _other_name(now: TableLine, earlier: TableLine, *, uncertain: bool) -> bool:
    """Whether two columns with the same figures have different names.

    Uncertain names differ where neither has the words of the other.
    """
    words, past = set(exact_words(now.name)), set(exact_words(earlier.name))
    if words == past:
        dated = now.window is not None and earlier.window is not None and now.window.dated and earlier.window.dated
        return dated and now.window != earlier.window and not uncertain
    return not uncertain or not one_heading(now, earlier)


def one_heading(now: TableLine, earlier: TableLine) -> bool:
    """Whether two headings can be one that was read in two ways.

    A part of it can be read into the title, or into the column beside it.
    """
    words, past = set(exact_words(now.name)), set(exact_words(earlier.name))
    return not words or not past or words <= set(line_words(earlier)) or past <= set(line_words(now)) or _misread(now, earlier)


def _misread(now: TableLine, earlier: TableLine) -> bool:
    """Whether one name is cut, or has another letter or space, as a PDF can be read."""
    short, long = sorted(("".join(line_words(line)) for line in (now, earlier)), key=len)
    if [each for each in short if each.isdigit()] != [each for each in long if each.isdigit()]:
        return False
    return (len(short) >= CUT_NAME and long.startswith(short)) or SequenceMatcher(None, short, long).ratio() >= MISREAD


def _match(now: Mapping[CellAt, CellKey], earlier: Mapping[CellAt, CellKey], cells: dict[CellAt, CellAt], *, several: bool) -> None:
    """Add the cells of one key.

    Of `several` with one key in order, if both tables have as many.
    """
    taken = set(cells.values())
    places = _by_key((at, key) for at, key in earlier.items() if at not in taken)
    for key, found in _by_key((at, key) for at, key in now.items() if at not in cells).items():
        others = places.get(key, [])
        if len(found) == len(others) and (several or len(found) == 1):
            cells.update(zip(found, others, strict=True))


def _by_key(keyed: Iterator[tuple[CellAt, CellKey]]) -> dict[CellKey, list[CellAt]]:
    found: dict[CellKey, list[CellAt]] = defaultdict(list)
    for at, key in keyed:
        found[key].append(at)
    return found


def _renamed(now: SideTable, earlier: SideTable, cells: dict[CellAt, CellAt], *, turned: bool) -> Iterator[RenamedLine]:
    """Rows (columns where `turned`) that stand in both tables under different names."""
    axis = 1 if turned else 0
    one, other = (side.reading.across if turned else side.reading for side in (now, earlier))
    here, there = {at[axis] for at in cells}, {at[axis] for at in cells.values()}
    rows = _without_match(one.rows, here, other.rows)
    past = _without_match(other.rows, there, one.rows)
    if not rows or not past or len(rows) > MOST_RENAMED or len(past) > MOST_RENAMED:
        return
    beside = _across(one, other, cells, axis)
    shared = sorted(((_agreement(one, other, row, old, beside), row, old) for row, old in product(rows, past)), reverse=True)
    for (agreeing, alike), row, old in shared:
        if row not in rows or old not in past or not (agreeing or alike >= MOSTLY):
            continue
        rows.remove(row)
        past.remove(old)
        if agreeing:
            for place, to in beside.items():
                cell, was = ((place, row), (to, old)) if turned else ((row, place), (old, to))
                if cell in now.keys and was in earlier.keys:
                    cells.setdefault(cell, was)
        yield RenamedLine(turned, row, old, agreeing > 0)


def _without_match(lines: Sequence[TableLine], matched: set[int], others: Sequence[TableLine]) -> list[int]:
    """The lines that name something which the other table does not have."""
    known = {line_words(line) for line in others}
    return [at for at, line in enumerate(lines) if at not in matched and (words := line_words(line)) and words not in known]


def _across(one: TableReading, other: TableReading, cells: Mapping[CellAt, CellAt], axis: int) -> dict[int, int]:
    """The columns that belong together, by their cells or else by their headings."""
    found: dict[int, int] = {}
    for cell, was in cells.items():
        found.setdefault(cell[1 - axis], was[1 - axis])
    heads: dict[Hashable, int] = {_head(line): at for at, line in enumerate(other.columns)}
    for at, line in enumerate(one.columns):
        if at not in found and (to := heads.get(_head(line))) is not None and to not in found.values():
            found[at] = to
    return found


def _head(line: TableLine) -> Hashable:
    return line_words(line), line.window, line.role


def _agreement(one: TableReading, other: TableReading, row: int, old: int, beside: Mapping[int, int]) -> tuple[int, float]:
    """How many figures two rows share, and how alike their names are.

    0 where too few agree.
    """
    values = [(one.values[row][at], other.values[old][to]) for at, to in beside.items()]
    both = [(value, past) for value, past in values if value is not None and past is not None]
    agreeing = [value for value, past in both if value.interval.meets(past.interval)]
    words, past_words = (set(exact_words(without_units(line.name))) for line in (one.rows[row], other.rows[old]))
    alike = len(words & past_words) / max(1, min(len(words), len(past_words)))
    enough = len(agreeing) >= 2 or (len(agreeing) == 1 and (abs(agreeing[0].value) >= TELLING_FIGURE or alike >= MOSTLY))
    return (len(agreeing) if enough and len(agreeing) >= MOSTLY * len(both) else 0), alike
