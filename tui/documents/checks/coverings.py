"""Which rows a total can cover.

All above it, those since the last total, the subtotals, those below it, or those of its group.
"""

from collections.abc import Iterator, Sequence

from tui.documents.grid import TableReading
from tui.documents.line import TableLine
from tui.documents.roles import bare_total

MEMBER_ROLES = frozenset(("plain", "population", "target"))
TOTALS = frozenset(("total", "subtotal", "whole"))
MOST_TOTALS = 40
"""With more totals than this, each is only held against the rows near it."""
MOST_COVERED_ROWS = 400
LONGEST_COVERING = 25
"""The most neighbours of a total that are tried without those beyond them."""


def coverings(reading: TableReading, at: int) -> Iterator[tuple[int, ...]]:
    """The sets of rows that the total in a row can cover, the most usual first.

    Each has at least two.
    """
    rows = reading.rows
    seen: set[tuple[int, ...]] = set()
    for found in _candidates(rows, at, local=sum(row.role in TOTALS for row in rows) > MOST_TOTALS):
        members = tuple(sorted(place for place in found if place != at))
        if len(members) > 1 and members not in seen:
            seen.add(members)
            yield members


def is_member(row: TableLine) -> bool:
    """Whether a row can be one of those that a total covers."""
    return row.role in MEMBER_ROLES


def _candidates(rows: Sequence[TableLine], at: int, *, local: bool) -> Iterator[list[int]]:
    own = rows[at]
    since = _run(rows, range(at - 1, -1, -1))
    below = _run(rows, range(at + 1, len(rows)))
    key = _key(own)
    if own.bare and not own.outer and not key:
        yield since
    elif key:
        yield [place for place in _near(rows, at, local=local) if _key(rows[place]) == key and is_member(rows[place])]
    yield since
    yield below
    if local:
        return
    above = [place for place in range(at) if is_member(rows[place])]
    yield above
    yield [place for place in range(at + 1, len(rows)) if is_member(rows[place])]
    yield [place for place, row in enumerate(rows) if is_member(row) and place != at]
    subtotals = [place for place in range(at) if rows[place].role in TOTALS]
    yield subtotals
    yield [place for place in range(at) if rows[place].role == "subtotal"]
    yield subtotals + _run(rows, range(at - 1, -1, -1))
    yield [place for place in range(at + 1, len(rows)) if rows[place].role in TOTALS]
    # "Total, Male" below "Bradford, Male" and "Leeds, Male".
    inner = [word for word in own.words if not bare_total(word)]
    if inner and len(own.words) > 1:
        yield [place for place, row in enumerate(rows) if place != at and is_member(row) and row.words[-1:] == tuple(inner[-1:])]
        yield [place for place, row in enumerate(rows) if place != at and is_member(row) and row.words[:1] == tuple(inner[:1])]
    for run in (since, below):
        yield from (run[:length] for length in range(2, min(len(run), LONGEST_COVERING)))
    if len(rows) <= MOST_COVERED_ROWS:
        yield [place for place in above if rows[place].bold]
        yield [place for place in above if not rows[place].bold]
        yield [place for place in range(at + 1, len(rows)) if rows[place].bold and is_member(rows[place])]


def _near(rows: Sequence[TableLine], at: int, *, local: bool) -> range:
    return range(max(0, at - MOST_COVERED_ROWS), min(len(rows), at + MOST_COVERED_ROWS)) if local else range(len(rows))


def _run(rows: Sequence[TableLine], places: range) -> list[int]:
    """The members in this order, up to the next total."""
    found: list[int] = []
    for place in places:
        if rows[place].role in TOTALS:
            break
        if is_member(rows[place]):
            found.append(place)
    return found


def _key(row: TableLine) -> tuple[str, ...]:
    """The group of a row, by the headings above it and its outer labels."""
    return (*row.outer, *(word for word in row.words[:-1] if not bare_total(word)))
