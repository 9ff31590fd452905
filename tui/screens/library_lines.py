"""How the list of a library looks, and one workshop in full beside it."""

from collections.abc import Iterator, Sequence

from tui.analysis.standings import ClaimStanding
from tui.library.kept.header import Header
from tui.nodes.board_words import SAID
from tui.nodes.standing_words import STANDING_ROLES, STANDING_SIGNS
from tui.text.cells import cell_len, set_cell_size
from tui.text.dates import date
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, plural
from tui.text.periods import explained
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import clip
from tui.widgets.row_list import RowEntry

from .library_rows import LibraryEntry

APART_BY = "  "
NUMBERS = {"Topics": "topic", "Tables": "table"}
"""The columns of a wide list that count things, by their titles."""
FOR_NUMBERS = 72
"""The fewest cells of a list with these columns."""
DATES, ASK = "Date", "To ask"
LEAST_BAR, MOST_BAR = 6, 18
LEAST_FORCE, MOST_FORCE = 12, 28
BAR_SIGNS: dict[ClaimStanding, str] = {"close": "close", "differs": "does not hold"}
"""What the legend says of the signs in a bar."""
COUNTED_STANDINGS = SAID | {"differs": ("does not hold", "do not hold"), "judgement": ("is a judgement", "are judgements")}
"""How claims stand in words: one claim, and several."""
IN_FULL = {"topic": "topics", "statement": "statements", "claim": "claims", "table": "tables", "link": "links", "term": "terms"}
"""What is counted of one workshop, by its noun."""


def standings_of(header: Header) -> dict[ClaimStanding, int]:
    """How many claims of a workshop have each standing."""
    verdicts, judgement = header.verdicts, header.grounds.get("judgement", 0)
    return {
        "holds": verdicts.get("agrees", 0),
        "close": verdicts.get("close", 0),
        "differs": verdicts.get("differs", 0),
        "ask": max(0, verdicts.get("unchecked", 0) - judgement),
        "judgement": judgement,
    }


class LibraryLook:
    """Draws the rows of a library, whose bars have one scale."""

    def __init__(self, entries: Sequence[LibraryEntry]) -> None:
        sound = [entry for entry in entries if not entry.trouble]
        self._most = max((sum(_tested(entry.header).values()) for entry in sound), default=0)
        self._force = max((cell_len(entry.header.force) for entry in sound), default=0)
        self._dates = [max((cell_len(words(entry)) for entry in sound), default=0) for words in (_long_dated, short_dated)]

    def _columns(self, cells: int) -> dict[str, int]:
        """The widths of the columns, by their names.

        Forces and dates have what they need before the bars.
        """
        numbers = dict.fromkeys(NUMBERS, 6) if cells >= FOR_NUMBERS else {}
        left = cells - len(ASK) - sum(numbers.values()) - len(APART_BY) * (3 + len(numbers))
        force = max(LEAST_FORCE, min(self._force, MOST_FORCE, left - LEAST_BAR - self._dates[1]))
        dated = next((wide for wide in self._dates if force + wide + LEAST_BAR <= left), self._dates[1])
        dated = max(len(DATES), dated)
        return {
            "Force": force,
            DATES: dated,
            **numbers,
            "Audit": max(LEAST_BAR, min(MOST_BAR, left - force - dated)),
            ASK: len(ASK),
        }

    def head(self, cells: int, glyphs: Glyphs) -> Line:
        """The titles of the columns."""
        columns = self._columns(cells)
        return (Span(APART_BY.join(_set(name, wide) for name, wide in columns.items()), "quiet"),)

    def row(self, entry: RowEntry, cells: int, glyphs: Glyphs) -> Line:
        """A workshop, the title of a group, or a blank row."""
        if not isinstance(entry.item, LibraryEntry):
            return (Span(str(entry.item), "strong"),) if entry.item else BLANK
        if entry.item.trouble:
            id = clip(entry.item.place.id, max(12, cells // 3), glyphs)
            return Span(f"{id}{APART_BY}"), Span(clip(entry.item.trouble, cells - cell_len(id) - len(APART_BY), glyphs), "quiet")
        columns = self._columns(cells)
        return tuple(self._cells(entry.item, columns, glyphs))

    def legend(self, cells: int, glyphs: Glyphs) -> Line:
        """What the bars mean."""
        unit = self._unit(self._columns(cells)["Audit"])
        holds = f" {'a claim that holds' if unit == 1 else f'{unit} claims that hold'}"
        parts = [
            (glyphs.full, "better", holds),
            *((STANDING_SIGNS[each], STANDING_ROLES[each], f" {BAR_SIGNS[each]}") for each in BAR_SIGNS),
        ]
        line: list[Span] = []
        for sign, role, words in parts:
            line += [Span(sign, role), Span(f"{words}{APART_BY}", "quiet")]
        return tuple(line)

    def _cells(self, entry: LibraryEntry, columns: dict[str, int], glyphs: Glyphs) -> Iterator[Span]:
        for number, (name, wide) in enumerate(columns.items()):
            if number:
                yield Span(APART_BY)
            if name == "Audit":
                yield from self._bar(entry.header, wide, glyphs)
            elif name == "Force":
                yield Span(_set(clip(entry.header.force, wide, glyphs), wide))
            elif name == DATES:
                words = entry.dated if wide >= self._dates[0] else short_dated(entry)
                yield Span(_set(clip(words, wide, glyphs), wide))
            else:
                number_of = standings_of(entry.header)["ask"] if name == ASK else entry.header.contents.get(NUMBERS[name], 0)
                yield Span(count(number_of).rjust(wide) if number_of else " " * wide, "plain")

    def _unit(self, room: int) -> int:
        """How many claims a cell stands for, so that every bar has room."""
        return max(1, -(-self._most // max(1, room - len(BAR_SIGNS))))

    def _bar(self, header: Header, wide: int, glyphs: Glyphs) -> Iterator[Span]:
        unit, left = self._unit(wide), wide
        for each, number in _tested(header).items():
            cells = min(left, -(-number // unit))
            left -= cells
            yield Span((glyphs.full if each == "holds" else STANDING_SIGNS[each]) * cells, STANDING_ROLES[each])
        yield Span(" " * left)


def _tested(header: Header) -> dict[ClaimStanding, int]:
    return {each: number for each, number in standings_of(header).items() if each in ("holds", "close", "differs")}


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


def workshop_lines(entry: LibraryEntry | None, *, brief: bool = False) -> tuple[Line, ...]:
    """One workshop in full: who, when, what it holds, and how its audit stands.

    Where it is `brief`, in few rows.
    """
    if entry is None:
        return ()
    header, id = entry.header, (Span(f"Address: {entry.place.id}:home", "quiet"),)
    if header.reason:
        return (Span(entry.place.id, "strong"),), (Span(f"This workshop cannot be opened: {entry.trouble}."),)
    names = [header.title] if header.force in header.title else [header.force, header.title]
    lines: list[Line] = [(Span(name, "plain" if number else "strong"),) for number, name in enumerate(names)]
    dates = [(Span(words, "quiet"),) for words in _dates(header)]
    lines += [(Span(". ".join(line[0].text for line in dates), "quiet"),)] if brief else dates
    lines += [(Span("Its id opens another workshop, so it cannot be opened by it.", "strong"),)] if entry.duplicate else []
    audit = [*_audit(header)]
    audit = [tuple(span for line in audit for span in (*line, Span(APART_BY)))] if brief else audit
    lines += [*([] if brief else [BLANK]), _holds(header), *audit]
    if header.topics:
        lines += [
            BLANK,
            (Span("Topics", "strong"),),
            *((Span(f"{number} ", "quiet"), Span(title)) for number, title in enumerate(header.topics, 1)),
        ]
    return (*lines, BLANK, id)


def _dates(header: Header) -> Iterator[str]:
    if header.board:
        yield header.board
    dated = [f"held {date(header.held)}"] if header.held else []
    dated += [f"reported {date(header.reported)}"] if header.reported else []
    dated += [f"covers {explained(header.period)}"] if header.period else []
    if dated:
        words = ", ".join(dated)
        yield f"{words[:1].upper()}{words[1:]}"


def _holds(header: Header) -> Line:
    counted = [plural(number, noun) for noun in IN_FULL if (number := header.contents.get(noun, 0))]
    drafts = header.contents.get("draft", 0)
    return (Span(", ".join([*counted, *([f"{plural(drafts, 'draft')} left"] if drafts else [])])),)


def _audit(header: Header) -> Iterator[Line]:
    """How the claims stand, each with its sign and in words."""
    found = standings_of(header)
    for each, number in found.items():
        if number:
            yield Span(f"{STANDING_SIGNS[each]} ", STANDING_ROLES[each]), Span(f"{count(number)} {COUNTED_STANDINGS[each][number != 1]}")
