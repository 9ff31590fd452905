"""Puts one error into a clean report.

A digit, two digits, a total, a stale percentage, points for per cent, or a period.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from tests.documents.blocks import Cell, Draft, Grid, Sentence
from tests.documents.bounds import digits_of
from tests.documents.figure import Figure
from tests.documents.layouts.percentages import POINTS
from tests.documents.relations import Linear

KINDS = ("digit", "transposed", "total", "stale", "points", "period")


@dataclass(frozen=True)
class Error:
    """One seeded error, with both texts.

    In a sentence, or in a table by its number, row and column from 0, with all texts of the row.
    """

    kind: str
    where: str  # table, header or prose
    right: str
    wrong: str
    sentence: str = ""
    table: int = -1
    row: int = -1
    column: int = -1
    texts: tuple[str, ...] = ()


def seed(draft: Draft, kind: str, random: Random, *, prose: bool) -> Error | None:
    """Changes one figure of the draft.

    `prose` prefers sentences to tables. None where the report has no place for this kind of error.
    """
    places = list(_places(draft))
    random.shuffle(places)
    if prose:
        places.sort(key=lambda place: not isinstance(place[1], Sentence))
    for figure, holder in places:
        right = figure.text
        for wrong in _wrong(figure, kind, draft, random):
            figure.text = wrong
            if wrong != right and _contradicted(draft, figure):
                return _record(draft, kind, figure, holder, right)
            figure.text = right
    return _header(draft, kind, random)


def _places(draft: Draft) -> Iterator[tuple[Figure, Grid | Sentence]]:
    for grid in draft.grids():
        for row in grid.rows:
            for cell in row:
                if cell is not None and cell.figure is not None:
                    yield cell.figure, grid
    for sentence in draft.sentences():
        for part in sentence.parts:
            if isinstance(part, Figure):
                yield part, sentence


def _contradicted(draft: Draft, figure: Figure) -> bool:
    return any(figure in relation.figures() and relation.broken() for relation in draft.relations)


def _wrong(figure: Figure, kind: str, draft: Draft, random: Random) -> Iterator[str]:
    """Texts that could stand here by this kind of mistake."""
    numeric = figure.unit != "period" and bool(digits_of(figure.text))
    spots = [place for place, sign in enumerate(figure.text) if sign.isdigit()]
    match kind:
        case "digit" if numeric:
            for place in random.sample(spots, len(spots)):
                digits = [digit for digit in "123456789" if digit != figure.text[place]]
                yield figure.text[:place] + random.choice(digits) + figure.text[place + 1 :]
        case "transposed" if numeric:
            pairs = list(pairwise(spots))
            for one, other in random.sample(pairs, len(pairs)):
                signs = list(figure.text)
                signs[one], signs[other] = signs[other], signs[one]
                if signs[spots[0]] != "0":
                    yield "".join(signs)
        case "total" if figure.unit == "total":
            yield from _totals(figure, draft, random)
        case "stale" if figure.stale:
            yield figure.stale
        case "points" if figure.unit in ("points", "percent"):
            yield from figure.others
        case "period" if figure.unit == "period":
            yield from random.sample(figure.others, len(figure.others))


def _totals(figure: Figure, draft: Draft, random: Random) -> Iterator[str]:
    """A total that leaves out a row, counts one twice, or is off by a round number."""
    separator = "," if "," in figure.text else ""
    value = int(digits_of(figure.text))
    # A total in a sentence repeats a cell, whose parts are in the table.
    cells = [
        term for relation in draft.relations if isinstance(relation, Linear) and relation.stated is figure for _, term in relation.terms
    ]
    for relation in draft.relations:
        if isinstance(relation, Linear) and relation.kind == "sum" and relation.stated in (figure, *cells):
            parts = [int(digits_of(part.text)) for _, part in relation.terms if part.exact]
            part = random.choice(parts or [10])
            if part == value:
                continue
            for wrong in random.sample([value - part, value + part, value + 10, value - 100, value + 1], 5):
                if wrong > 0:
                    yield f"{wrong:,}".replace(",", separator)


def _record(draft: Draft, kind: str, figure: Figure, holder: Grid | Sentence, right: str) -> Error:
    if isinstance(holder, Sentence):
        return Error(kind, "prose", right, figure.text, sentence=holder.shown)
    for number, grid in enumerate(draft.grids()):
        for row, cells in enumerate(grid.rows):
            for column, cell in enumerate(cells):
                if cell is not None and cell.figure is figure:
                    return Error(kind, "table", right, figure.text, "", number, row, column, _texts(cells))
    raise AssertionError(right)


def _texts(cells: list[Cell | None]) -> tuple[str, ...]:
    return tuple("" if cell is None else cell.shown for cell in cells)


def _header(draft: Draft, kind: str, random: Random) -> Error | None:
    """An error in a header.

    Two periods swapped, or a column of points headed per cent.
    """
    numbered = list(enumerate(draft.grids()))
    random.shuffle(numbered)
    for number, grid in numbered:
        if kind == "period" and len(grid.periods) == 2 and len({cell.text for cell in grid.periods}) == 2:
            one, other = grid.periods
            one.text, other.text = other.text, one.text
            return _header_record(kind, number, grid, other, one.text)
        if kind == "points":
            for row in grid.rows[: grid.headers]:
                for cell in row:
                    if cell is not None and cell.text in POINTS:
                        right, cell.text = cell.text, "% change"
                        return _header_record(kind, number, grid, cell, right)
    return None


def _header_record(kind: str, number: int, grid: Grid, cell: Cell, right: str) -> Error:
    for row, cells in enumerate(grid.rows):
        if cell in cells:
            return Error(kind, "header", right, cell.text, "", number, row, cells.index(cell), _texts(cells))
    raise AssertionError(right)
