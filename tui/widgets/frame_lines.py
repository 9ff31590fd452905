"""The breadcrumb and the footer of every screen, fitted to a width."""

from collections.abc import Iterator

from tui.navigation.commands import EVERYTHING, Command, Contents, Place, commands_for
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, width
from tui.text.wrapping import clip

SMALLEST = (40, 12)


ASIDE_WIDTH = 20
"""Cells that an aside may always have, on a line of at least twice as many."""


def breadcrumb(trail: tuple[str, ...], aside: str, columns: int, glyphs: Glyphs, note: str = "") -> Line:
    """The path to the page, with its last level in bold and an aside on the right.

    One line of at most `columns` cells. If it is too long, the aside is cut first, to no less than 20 cells; then the levels in the middle
    are dropped, then the first, and then the last one is cut. The `note` next to the aside is never cut.
    """
    if not trail:
        return (Span(" " * (columns - cell_len(note[:columns]))), Span(clip(note, columns, glyphs), "strong")) if note else ()
    room = max(min(columns // 2, ASIDE_WIDTH), columns - width(_levels(trail, glyphs)) - 2)
    shown = _aside(aside, note, room, columns, glyphs)
    left = columns - (cell_len(shown) + 2 if shown else 0)
    line = next((each for each in _paths(trail, glyphs) if width(each) <= left), (Span(clip(trail[-1], max(0, left), glyphs), "strong"),))
    # What the dropped levels leave is for the aside.
    shown = _aside(aside, note, max(room, columns - width(line) - 2), columns, glyphs)
    return (*line, Span(" " * (columns - width(line) - cell_len(shown))), Span(shown, "strong" if note else "quiet")) if shown else line


def _aside(aside: str, note: str, room: int, columns: int, glyphs: Glyphs) -> str:
    if not note:
        return clip(aside, room, glyphs)
    left = clip(aside, room - cell_len(note) - 2, glyphs)
    return f"{left}  {note}" if left else clip(note, columns, glyphs)


def _paths(trail: tuple[str, ...], glyphs: Glyphs) -> Iterator[Line]:
    """The path in full, then with ever fewer levels, at last only the last."""
    yield _levels(trail, glyphs)
    for first in range(2, len(trail)):
        yield _levels((trail[0], glyphs.ellipsis, *trail[first:]), glyphs)
    yield _levels(trail[-1:], glyphs)


def _levels(trail: tuple[str, ...], glyphs: Glyphs) -> Line:
    return Span("".join(f"{step} {glyphs.crumb} " for step in trail[:-1]), "quiet"), Span(trail[-1], "strong")


def key_line(place: Place, columns: int, idle: frozenset[str] = frozenset(), contents: Contents = EVERYTHING) -> Line:
    """The footer of a page: as many commands as fit, without the idle ones.

    The most useful commands are kept; they are shown in the registry's order.
    """
    spans: list[Span] = []
    for command in _fitting(place, columns, idle, contents, 2):
        spans += [Span("  ")] if spans else []
        spans += [Span(_key(command), "accent"), Span(f" {command.title}")]
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
