"""Matches the tables of a report with those of an earlier one.

By their titles, their labels, the headings above them and the figures that they share.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence

from msgspec import Struct

from .same_rows import FEWEST_ROWS
from .side import SideTable

CANDIDATES = 8
"""How many tables of the earlier report are looked at closely for each table."""
COMMON_FEATURE = 40
"""A feature of so many tables singles none out."""
LEAST_ALIKE = 0.5
"""How much of their titles, or of their labels, two tables have to share."""
FEWEST_ALIKE = 3
"""So many figures in common show that two tables are one."""
MOSTLY = 0.6
"""The part of the common figures that has to agree for that."""


class TablePair(Struct, frozen=True):
    """A table and the same table of the earlier report.

    `further` is a second match of either.
    """

    now: SideTable
    earlier: SideTable
    further: bool = False


class _Likeness(Struct, frozen=True):
    score: float
    same: bool
    agreeing: int
    mostly: bool


def table_pairs(now: Sequence[SideTable], earlier: Sequence[SideTable]) -> list[TablePair]:
    """The tables that are each other's best match.

    Then the parts of a table that has been divided, and tables that have been put together.
    """
    found = {(at, to): _likeness(now[at], earlier[to], at, to) for at, to in _candidates(now, earlier)}
    ordered = sorted(found, key=lambda each: (-found[each].score, each))
    pairs: list[TablePair] = []
    taken_now: set[int] = set()
    taken_earlier: set[int] = set()
    for at, to in ordered:
        if found[at, to].same and at not in taken_now and to not in taken_earlier:
            taken_now.add(at)
            taken_earlier.add(to)
            pairs.append(TablePair(now[at], earlier[to]))
    for at, to in ordered:
        alone = at not in taken_now or to not in taken_earlier
        if alone and found[at, to].mostly and found[at, to].agreeing >= FEWEST_ALIKE - 1:
            taken_now.add(at)
            taken_earlier.add(to)
            pairs.append(TablePair(now[at], earlier[to], further=True))
    return pairs


def _candidates(now: Sequence[SideTable], earlier: Sequence[SideTable]) -> Iterator[tuple[int, int]]:
    """The pairs that have something rare in common, and those at the same place."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for to, table in enumerate(earlier):
        for feature in _features(table):
            places[feature].append(to)
    for at, table in enumerate(now):
        votes: Counter[int] = Counter()
        for feature in _features(table):
            found = places.get(feature, ())
            if len(found) <= COMMON_FEATURE:
                for to in found:
                    votes[to] += 60 // len(found)
        near = at * len(earlier) // max(1, len(now))
        chosen = {to for to, _ in votes.most_common(CANDIDATES)} | {to for to in range(near - 1, near + 2) if 0 <= to < len(earlier)}
        yield from ((at, to) for to in sorted(chosen))


def _features(table: SideTable) -> Iterator[Hashable]:
    yield "title", table.title_words, table.heading_words
    yield "title", table.title_words
    yield "all labels", table.labels
    yield from (("label", label) for label in table.labels)
    yield from table.rows
    yield from ((key, value.value) for key, value in table.figures.items())


def _likeness(one: SideTable, other: SideTable, at: int, to: int) -> _Likeness:
    titles = _shared(one.title_words, other.title_words)
    headings = _shared(one.heading_words, other.heading_words)
    labels = _shared(one.labels, other.labels)
    held = len(one.labels & other.labels) / min(len(one.labels), len(other.labels)) if labels is not None else None
    common = [(value, other.figures[key]) for key, value in one.figures.items() if key in other.figures]
    agreeing = sum(value.interval.meets(old.interval) for value, old in common)
    mostly = bool(common) and agreeing >= MOSTLY * len(common)
    rows = len(one.rows & other.rows)
    printed = rows >= FEWEST_ROWS and rows >= MOSTLY * min(len(one.rows), len(other.rows))
    shown = printed or (mostly and agreeing >= FEWEST_ALIKE)
    score = (
        (LEAST_ALIKE if titles is None else titles)
        + ((labels + held) / 2 if labels is not None and held is not None else LEAST_ALIKE)
        + (agreeing / len(common) * min(1.0, len(common) / 4) if common else 0.0)
        + (rows / max(len(one.rows), len(other.rows)) if printed else 0.0)
        + 0.2 * (headings or 0.0)
        + 0.02 / (1 + abs(at - to))
    )
    elsewhere = headings == 0 and not mostly and (bool(common) or titles != 1.0)
    titled = titles is None or titles >= LEAST_ALIKE or (titles > 0.2 and (held or 0) >= 0.8)
    labelled = labels is None or held is None or held >= LEAST_ALIKE or (titles is not None and titles >= 0.8)
    known = titles is not None or labels is not None or one.shared == other.shared
    same = shown or (known and titled and labelled and not elsewhere)
    return _Likeness(score, same, agreeing, mostly)


def _shared(one: frozenset[Hashable] | frozenset[str], other: frozenset[Hashable] | frozenset[str]) -> float | None:
    """The part of all members that both have; None where one has none."""
    return len(one & other) / len(one | other) if one and other else None
