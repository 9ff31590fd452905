"""What a finding was held against, in words.

The figures of a few cells with their places, or many places in short.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from .document import CheckedDocument, DocumentPlace, PrintedTable

LISTED_FIGURES = 4
"""So many cells are given with their figures; of more only the places are."""
_CELL = re.compile(r"(?P<letters>[A-Z]+)(?P<row>\d+)")


class Evidence:
    """Puts into words what the findings of one document were held against."""

    def __init__(self, document: CheckedDocument) -> None:
        tables = (block for block in document.blocks if isinstance(block, PrintedTable))
        self._texts = {cell.place: cell.text for table in tables for row in table.rows for cell in row if cell.text}

    def words(self, places: Sequence[DocumentPlace]) -> str:
        """The figures and places, in the order of the document.

        `611 (line 112, column 4); 8121 (line 116, column 4)`.
        """
        if len(places) <= LISTED_FIGURES and all(place in self._texts for place in places):
            return "; ".join(f"{self._texts[place]} ({place.words()})" for place in sorted(places, key=_order))
        return places_in_words(places)


def places_in_words(places: Iterable[DocumentPlace]) -> str:
    """Several places, those of one column or row together.

    `table 1, rows 2 to 5, column 4; paragraph 3`.
    """
    ordered = sorted(set(places), key=_order)
    cells = [place for place in ordered if _row(place)]
    columns = _groups(cells, along=False)
    rows = _groups((place for group in columns if len(group) == 1 for place in group), along=True)
    words = [_group(group, along=False) for group in columns if len(group) > 1] + [_group(group, along=True) for group in rows]
    return "; ".join([*words, *(place.words() for place in ordered if not _row(place))])


def _order(place: DocumentPlace) -> tuple[str, int, int, int, int, int]:
    return place.sheet, place.page, place.table, _row(place), _column(place), place.paragraph


def _row(place: DocumentPlace) -> int:
    """The row of a cell, or its line; 0 where a place is no cell."""
    if found := _CELL.fullmatch(place.cell):
        return int(found["row"])
    return (place.line or place.row) if place.column else 0


def _column(place: DocumentPlace) -> int:
    found = _CELL.fullmatch(place.cell)
    if found is None:
        return place.column
    number = 0
    for letter in found["letters"]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _groups(places: Iterable[DocumentPlace], *, along: bool) -> list[list[DocumentPlace]]:
    found: dict[tuple[object, ...], list[DocumentPlace]] = {}
    for place in places:
        found.setdefault((place.sheet, place.page, place.table, _row(place) if along else _column(place)), []).append(place)
    return list(found.values())


def _group(places: Sequence[DocumentPlace], *, along: bool) -> str:
    """Cells of one row (`along`) or of one column."""
    first = places[0]
    if len(places) == 1:
        return first.words()
    numbers = [_column(place) if along else _row(place) for place in places]
    if first.cell:
        return f"sheet {first.sheet}, cells {_listed(_runs(numbers, [place.cell for place in places]))}"
    many = _listed(_runs(numbers, list(map(str, numbers))))
    page = f"page {first.page}, " if first.page else ""
    if first.line:
        return f"{page}line {first.line}, columns {many}" if along else f"{page}lines {many}, column {first.column}"
    start = f"{page}{first.table_words}, "
    return f"{start}row {first.row}, columns {many}" if along else f"{start}rows {many}, column {first.column}"


def _runs(numbers: Sequence[int], names: Sequence[str]) -> Iterator[str]:
    """The names, with the ends of three or more that follow each other: `2 to 5`."""
    start = 0
    for at in range(1, len(numbers) + 1):
        if at < len(numbers) and numbers[at] == numbers[at - 1] + 1:
            continue
        if at - start > 2:
            yield f"{names[start]} to {names[at - 1]}"
        else:
            yield from names[start:at]
        start = at


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
