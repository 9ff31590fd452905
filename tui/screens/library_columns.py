"""How the list of a library looks: its columns, fitted to its width."""

from collections.abc import Iterator, Sequence

from tui.analysis.standings import ClaimStanding
from tui.nodes.standing_words import STANDING_ROLES, STANDING_SIGNS
from tui.text.cells import cell_len, set_cell_size
from tui.text.dates import date
from tui.text.glyphs import Glyphs
from tui.text.meeting import short_force
from tui.text.numbers import count
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import CUT_WORD, clip_distinct
from tui.widgets.row_list import RowEntry

from .library_rows import LibraryEntry, standings_of

APART_BY = "  "
NUMBERS = {"Topics": "topic", "Tables": "table"}
"""The columns of a wide list that count things, by their titles."""
FOR_NUMBERS = 72
"""The fewest cells of a list with these columns."""
FORCE, DATES, TITLE, AUDIT, ASK = "Force", "Date", "Report", "Audit", "To ask"
LEAST_FORCE, MOST_FORCE = 12, 28
LEAST_REPORT = 20
"""The fewest cells of a column for the titles of the reports."""
TESTED: dict[ClaimStanding, str] = {"holds": "holds", "close": "is close", "differs": "does not hold"}
"""The standings that are counted in the list, and what the line below it says of their signs."""


class LibraryLook:
    """Draws the rows of a library, whose columns are as wide as what they hold."""

    def __init__(self, entries: Sequence[LibraryEntry]) -> None:
        sound = [entry for entry in entries if not entry.trouble]
        self._forces = [_widest(words(entry.header.force) for entry in sound) for words in (str, short_force)]
        self._dates = [_widest(words(entry) for entry in sound) for words in (_long_dated, short_dated)]
        self._title = _widest(entry.header.title for entry in sound)
        tested = [standings_of(entry.header) for entry in sound]
        most = {each: max((found[each] for found in tested), default=0) for each in TESTED}
        self._digits = {each: len(count(number)) for each, number in most.items() if number}

    def _columns(self, cells: int) -> dict[str, int]:
        """The widths of the columns, by their names.

        What counts has what it needs first, then forces and dates, and titles what is left. Topics and tables give way to whole forces.
        """
        numbers = dict.fromkeys(NUMBERS, 6) if cells >= FOR_NUMBERS else {}
        audit = max(len(AUDIT), sum(len(APART_BY) + 2 + digits for digits in self._digits.values()) - len(APART_BY))
        full, short = (min(wide, MOST_FORCE) for wide in self._forces)
        least = max(len(DATES), self._dates[1])
        left = cells - len(ASK) - audit - sum(numbers.values()) - len(APART_BY) * (3 + len(numbers))
        while numbers and short + least > left:
            left += numbers.pop(next(iter(numbers))) + len(APART_BY)
        force = max(LEAST_FORCE, full if full + least <= left else min(short, left - least))
        dated = max(len(DATES), next((wide for wide in self._dates if force + wide <= left), least))
        title = min(left - force - dated - len(APART_BY), self._title)
        titles = {TITLE: title} if title >= min(self._title, LEAST_REPORT) > 0 else {}
        return {FORCE: force, DATES: dated, **titles, **numbers, AUDIT: audit, ASK: len(ASK)}

    def head(self, cells: int, glyphs: Glyphs) -> Line:
        """The titles of the columns."""
        return (Span(APART_BY.join(_set(name, wide) for name, wide in self._columns(cells).items()), "quiet"),)

    def row(self, entry: RowEntry, cells: int, glyphs: Glyphs) -> Line:
        """A workshop, the title of a group, or a blank row."""
        item = entry.item
        if not isinstance(item, LibraryEntry):
            return (Span(str(item), "strong"),) if item else BLANK
        if item.trouble:
            id = _cut(item.place.id, max(12, cells // 3))
            return Span(f"{id}{APART_BY}"), Span(_cut(item.trouble, cells - cell_len(id) - len(APART_BY)), "quiet")
        columns = self._columns(cells)
        if item.gone:
            named = APART_BY.join(_set(self._named(item, name, columns[name]), columns[name]) for name in (FORCE, DATES))
            return Span(f"{named}{APART_BY}", "quiet"), Span(_cut(item.gone, cells - cell_len(named) - len(APART_BY)), "strong")
        return tuple(self._cells(item, columns))

    def legend(self) -> Line:
        """What the signs mean."""
        parts = [(STANDING_SIGNS[each], STANDING_ROLES[each], f" {TESTED[each]}{APART_BY}") for each in self._digits]
        return tuple(span for sign, role, words in parts for span in (Span(sign, role), Span(words, "quiet")))

    def _cells(self, entry: LibraryEntry, columns: dict[str, int]) -> Iterator[Span]:
        for number, (name, wide) in enumerate(columns.items()):
            if number:
                yield Span(APART_BY)
            if name == AUDIT:
                yield from self._tally(entry, wide)
            elif name in (FORCE, DATES, TITLE):
                yield Span(_set(self._named(entry, name, wide), wide), "quiet" if name == TITLE else "plain")
            else:
                number_of = entry.header.questions if name == ASK else entry.header.contents.get(NUMBERS[name], 0)
                yield Span(count(number_of).rjust(wide) if number_of else " " * wide)

    def _named(self, entry: LibraryEntry, name: str, wide: int) -> str:
        """The force, the date or the title, as it fits in some cells."""
        if name == TITLE:
            return _cut(entry.header.title, wide)
        if name == DATES:
            return _cut(entry.dated if wide >= self._dates[0] else short_dated(entry), wide)
        force = entry.header.force
        return _cut(force if wide >= min(self._forces[0], MOST_FORCE) else short_force(force), wide)

    def _tally(self, entry: LibraryEntry, wide: int) -> Iterator[Span]:
        """How many claims hold, are close or do not hold, below those of other rows."""
        found, left = standings_of(entry.header), wide
        for number, (each, digits) in enumerate(self._digits.items()):
            apart = APART_BY if number else ""
            tally = f"{STANDING_SIGNS[each]} {count(found[each]).rjust(digits)}" if found[each] else " " * (2 + digits)
            left -= len(apart) + 2 + digits
            yield Span(apart)
            yield Span(tally, STANDING_ROLES[each])
        yield Span(" " * left)


def _widest(words: Iterator[str]) -> int:
    return max(map(cell_len, words), default=0)


def _cut(text: str, cells: int) -> str:
    """The text in some cells, as whole words where one fits."""
    return clip_distinct([text], cells, CUT_WORD)[0]


def _set(text: str, wide: int) -> str:
    return text.rjust(wide) if text in (*NUMBERS, ASK) else set_cell_size(text, wide)


def _long_dated(entry: LibraryEntry) -> str:
    return entry.dated


def short_dated(entry: LibraryEntry) -> str:
    """A date with the first letters of its month."""
    header = entry.header
    day = header.held or header.reported
    if day is None:
        return entry.dated
    words = date(day).split(" ")
    return f"{'' if header.held else 'rep. '}{words[0]} {words[1][:3]} {words[2]}"
