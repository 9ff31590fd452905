"""The lines above and below every screen: the breadcrumb and the next moves, fitted to a width."""

from rich.cells import cell_len

from tui.commands import Place, at
from tui.display.glyphs import Glyphs
from tui.display.spans import Line, Span, width
from tui.display.wrap import clip

SMALLEST = (40, 12)


def breadcrumb(trail: tuple[str, ...], aside: str, columns: int, glyphs: Glyphs) -> Line:
    """Where one is, the nearest level strong; the aside at the right edge where both fit. One line of at most `columns` cells."""
    if not trail:
        return ()
    before = "".join(f"{step} {glyphs.crumb} " for step in trail[:-1])
    line = (Span(before, "muted"), Span(trail[-1], "title"))
    room = columns - width(line)
    if room < 0:
        return (Span(clip(trail[-1], columns, glyphs), "title"),)
    if room < cell_len(aside) + 2:
        return line
    return (*line, Span(" " * (room - cell_len(aside))), Span(aside, "muted"))


def key_line(place: Place, columns: int, idle: frozenset[str] = frozenset()) -> Line:
    """The footer: the most needed commands of a screen that fit, in the registry's order, without those that are idle for now."""
    offered = [command for command in at(place) if command.rank is not None and command.id not in idle]
    chosen: list[str] = []
    room = columns
    for command in sorted(offered, key=lambda command: command.rank or 0):
        cost = len(command.sign or command.shown) + len(command.title) + 1 + (2 if chosen else 0)
        if cost <= room:
            chosen.append(command.id)
            room -= cost
    spans: list[Span] = []
    for command in offered:
        if command.id in chosen:
            shown = command.sign or command.shown
            spans += [Span("  ")] if spans else []
            spans += [Span(shown, "mark"), Span(f" {command.title}")]
    return tuple(spans)
