"""Tells two versions of one report from two reports of different periods."""

from collections.abc import Iterator

from msgspec import Struct

from tui.documents.document import PrintedTable
from tui.documents.prose.windows import named_periods
from tui.documents.window import MonthWindow

from .cell_keys import CellAt
from .cell_pairs import CellPairs
from .side import ReportSide, SideTable

FIRST_BLOCKS = 8
"""The date of a report stands in its title or in so many of its first headings and paragraphs."""
FINE_MONTHS = 3
"""A month or a quarter shows how far a report goes; a year may not be over."""
FEWEST_UNDATED = 4
"""So many figures without a period show whether two reports are of one period."""
GROWN = 1.1
"""A year whose counts are all so many times what they were was not over then."""
FEWEST_GROWN = 3


class Reach(Struct, frozen=True):
    """How far two reports reach.

    `same` says whether they are versions of one report. `until` is the last month that both cover, None where one does not say.
    """

    same: bool
    until: int | None = None
    growing: frozenset[MonthWindow] = frozenset()
    """Years that were not over in the earlier report, by their figures."""

    def comparable(self, window: MonthWindow | None) -> bool:
        """Whether figures of a period are the same figures in both reports."""
        if self.same:
            return True
        if window is None or not window.dated or window.open or window in self.growing:
            return False
        return self.until is None or window.last <= self.until


def shared_reach(now: ReportSide, earlier: ReportSide, pairs: list[CellPairs]) -> Reach:
    """How far two reports reach, by their dates and by the figures that they share."""
    latest, past = (_latest(side, fine=True) for side in (now, earlier))
    stamps = _stamp(now), _stamp(earlier)
    apart = None not in stamps and stamps[0] != stamps[1]
    if latest is not None and past is not None:
        same = latest == past
    elif None not in stamps:
        same = not apart
    else:
        same = _latest(now, fine=False) == _latest(earlier, fine=False) and not _growing(pairs, earlier)
    agreeing, undated = _undated(pairs)
    if same and undated >= FEWEST_UNDATED and agreeing < undated * (0.7 if apart else 0.5):
        same = False
    if same:
        return Reach(same=True)
    ends = [_end(side, fine, stamp) for side, fine, stamp in ((now, latest, stamps[0]), (earlier, past, stamps[1]))]
    known = [end for end in ends if end is not None]
    return Reach(same=False, until=min(known) if ends[1] is not None else None, growing=_growing(pairs, earlier))


def _end(side: ReportSide, fine: int | None, stamp: int | None) -> int | None:
    """The last month that a report covers.

    None where its years go on for longer than its months and its date.
    """
    found = max((each for each in (fine, stamp) if each is not None), default=None)
    last = _latest(side, fine=False)
    return None if found is not None and last is not None and last >= found + 12 else found


def _latest(side: ReportSide, *, fine: bool) -> int | None:
    """The last month for which the tables have figures.

    `fine` counts only months and quarters.
    """
    return max(
        (window.last for table in side.tables for window in _windows(table) if not fine or window.months <= FINE_MONTHS), default=None
    )


def _windows(table: SideTable) -> Iterator[MonthWindow]:
    """The periods of the figures of a table, targets apart."""
    reading = table.reading
    for (row, column), (_, window, *_) in table.keys.items():
        targets = "target" in (reading.rows[row].role, reading.columns[column].role)
        if window is not None and window.dated and not targets and reading.values[row][column] is not None:
            yield window


def _stamp(side: ReportSide) -> int | None:
    """The latest month, quarter or date in the title and at the beginning of a report."""
    front = [side.document.title]
    for block in side.document.blocks[:FIRST_BLOCKS]:
        if isinstance(block, PrintedTable):
            break
        front.append(block.text[:300])
    found = (period for text in front for period in named_periods(text))
    return max((period.last for period in found if period.known and period.length <= FINE_MONTHS), default=None)


def undated_key(table: SideTable, at: CellAt) -> bool:
    """Whether nothing says for which period a cell is."""
    _, window, compared, _ = table.keys[at]
    return (window is None or not window.dated) and not compared


def _undated(pairs: list[CellPairs]) -> tuple[int, int]:
    """How many figures without a period agree, and how many there are in both reports."""
    agreeing = found = 0
    for each in pairs:
        for at, to in each.cells.items():
            value, past = each.pair.now.reading.values[at[0]][at[1]], each.pair.earlier.reading.values[to[0]][to[1]]
            if value is not None and past is not None and undated_key(each.pair.now, at):
                found += 1
                agreeing += value.interval.meets(past.interval)
    return agreeing, found


def _growing(pairs: list[CellPairs], earlier: ReportSide) -> frozenset[MonthWindow]:
    """The last years of the earlier report, where most counts are much larger now."""
    last = _latest(earlier, fine=False)
    grown: dict[MonthWindow, list[bool]] = {}
    for each in pairs:
        for at, to in each.cells.items():
            value, past = each.pair.now.reading.values[at[0]][at[1]], each.pair.earlier.reading.values[to[0]][to[1]]
            window = each.pair.now.keys[at][1]
            if (
                value is not None
                and past is not None
                and past.value > 0
                and window is not None
                and window.months > FINE_MONTHS
                and window.last == last
            ):
                grown.setdefault(window, []).append(float(value.value / past.value) >= GROWN)
    return frozenset(window for window, found in grown.items() if len(found) >= FEWEST_GROWN and sum(found) * 2 > len(found))
