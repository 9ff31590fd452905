"""The breadcrumb and the footer of every screen, fitted to a width."""

from tui.navigation.commands import EVERYTHING, Command, Contents, Place, commands_for
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, width
from tui.text.wrapping import clip

SMALLEST = (40, 12)


def breadcrumb(trail: tuple[str, ...], aside: str, columns: int, glyphs: Glyphs, note: str = "") -> Line:
    """The path to the page, with its last level in bold and an aside on the right.

    One line of at most `columns` cells. If it is too long, the upper levels are dropped first, then the last one is cut. The aside gets
    half of the line and anything the last level leaves; if that is too little, it is cut. The `note` next to it is never cut.
    """
    room = max(columns // 2, columns - cell_len(trail[-1]) - 2 if trail else 0)
    if note:
        left = clip(aside, room - cell_len(note) - 2, glyphs)
        aside = f"{left}  {note}" if left else clip(note, columns, glyphs)
    else:
        aside = clip(aside, room, glyphs)
    if not trail:
        return (Span(" " * (columns - cell_len(note[:columns]))), Span(clip(note, columns, glyphs), "flag")) if note else ()
    room = columns - (cell_len(aside) + 2 if aside else 0)
    before = "".join(f"{step} {glyphs.crumb} " for step in trail[:-1])
    line: Line = (Span(before, "muted"), Span(trail[-1], "title"))
    if width(line) > room:
        line = (Span(clip(trail[-1], max(0, room), glyphs), "title"),)
    return (*line, Span(" " * (columns - width(line) - cell_len(aside))), Span(aside, "flag" if note else "muted")) if aside else line


def key_line(place: Place, columns: int, idle: frozenset[str] = frozenset(), contents: Contents = EVERYTHING) -> Line:
    """The footer of a page: as many commands as fit, without the idle ones.

    The most useful commands are kept; they are shown in the registry's order.
    """
    spans: list[Span] = []
    for command in _fitting(place, columns, idle, contents, 2):
        spans += [Span("  ")] if spans else []
        spans += [Span(_key(command), "mark"), Span(f" {command.title}")]
    return tuple(spans)


def dialog_line(place: Place, columns: int, idle: frozenset[str] = frozenset(), then: tuple[Command, ...] = ()) -> Line:
    """The footer of a dialog, chosen like that of a page.

    `then` are commands for afterwards, if there is room.
    """
    words = [f"{_key(command)} {command.title}" for command in _fitting(place, columns, idle, EVERYTHING, 3)]
    for command in then:
        longer = [*words, f"then {_key(command)} {command.title}"]
        words = longer if cell_len("   ".join(longer)) <= columns else words
    return (Span("   ".join(words)),)


def _key(command: Command) -> str:
    return command.sign or command.shown


def _fitting(place: Place, columns: int, idle: frozenset[str], contents: Contents, gap: int) -> list[Command]:
    offered = [command for command in commands_for(place, contents) if command.rank is not None and command.id not in idle]
    chosen: set[str] = set()
    room = columns
    for command in sorted(offered, key=lambda command: command.rank or 0):
        cost = cell_len(f"{_key(command)} {command.title}") + (gap if chosen else 0)
        if cost <= room:
            chosen.add(command.id)
            room -= cost
    return [command for command in offered if command.id in chosen]
