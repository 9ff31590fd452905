"""The breadcrumb and the footer of every screen, fitted to a width."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from tui.navigation.address import HOME, Address
from tui.navigation.commands import EVERYTHING, Command, Contents, Place, commands_for
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, width
from tui.text.wrapping import clip

SMALLEST = (40, 12)
MOST_KEYS = 9
"""The most keys in a footer; the help has the others."""
ROOMY_FOOTER = 100
"""The columns from which three spaces part the keys of a footer; two below that."""
LAST = ("find", "help", "clear", "up", "quit")
"""The footer's last keys, by their words; all others come before them."""
LEVEL_PARTS = " · "
"""Stands between the parts of a level, such as the force and the date of a workshop."""
MEMBER_PARTS = ", "
"""Stands between a measure and the members that it is of."""
CHART = "chart: "
"""Before the view of a chart, where there is room."""
LEAST_LEVEL = 12
"""The fewest cells of a last level beside its owner."""
SUGGESTED = 7
"""The rank of a command that the page suggests: after those to move and to open."""
LONGEST = 200
"""After any rank."""


def continues_at(following: Address, titled: Callable[[Address], str]) -> str:
    """Where `forward` leads, for Home, by its title; empty where it leads nowhere new.

    Help is not offered: it explains the signs of the page.
    """
    return f"] continues at {titled(following)}" if following not in (HOME, Address("help")) else ""


def breadcrumb(
    trail: tuple[str, ...],
    aside: str,
    columns: int,
    glyphs: Glyphs,
    note: str = "",
    *,
    keep: bool = False,
    owner: tuple[str, ...] = (),
) -> Line:
    """The path to the page, with its last level in bold, and one fact on the right.

    One line of at most `columns` cells. What does not fit is left out: the aside's last parts first, then the first levels of the path.
    These go before the first part of an aside to `keep`. The `note`, which stands in for the aside's end, and the last level stay. Only a
    last level longer than the line ends in an ellipsis. An aside that begins with the last level, such as the period, does not repeat it.
    The `owner`, whose page it is, comes first, in the longest of these forms that fits, which shrinks before a level goes, and stays.
    """
    noted = clip(note, columns, glyphs)
    if not trail:
        return (Span(" " * (columns - cell_len(noted))), Span(noted, "strong")) if note else ()
    aside = _not_repeated(aside, trail[-1])
    room = columns - (cell_len(noted) + 2 if note else 0)
    kept = _kept_forms(aside) if keep else ()
    beside = ((each, form) for each in _paths(trail, glyphs, owner) for form in kept if width(each) + 2 + cell_len(form) <= room)
    alone = ((each, aside) for each in _paths(trail, glyphs, owner) if width(each) <= room)
    line, found = next(beside, None) or next(alone, None) or (_clipped(trail[-1], owner[-1:], room, glyphs), aside)
    # All of the aside, where there is room for it.
    aside = found if found not in aside.split("; ") else aside
    said = _aside(aside, room - width(line) - 2)
    shown = "  ".join(part for part in (said, noted) if part)
    if not shown:
        return line
    gap = Span(" " * (columns - width(line) - cell_len(shown)))
    parts = (Span(f"{said}{'  ' if said and note else ''}", "quiet"), Span(noted, "strong"))
    return (*line, gap, *(part for part in parts if part.text))


def _not_repeated(aside: str, last: str) -> str:
    """An aside without its first part, where that is the last level of the path."""
    if aside == last:
        return ""
    return next((aside.removeprefix(last + between) for between in ("; ", ", ") if aside.startswith(last + between)), aside)


def _kept_forms(aside: str) -> tuple[str, ...]:
    """What stays of an aside to keep: its first part, in full and without `chart:`."""
    first, *_ = aside.split("; ")
    return (first, first.removeprefix(CHART)) if first.startswith(CHART) else (first,)


def _aside(aside: str, room: int) -> str:
    """An aside in some cells, without the parts for which there is no room."""
    for between in ("; ", ", "):
        parts = aside.split(between)
        while parts and cell_len(between.join(parts)) > room:
            parts.pop()
        if parts:
            return between.join(parts)
    return ""


def _clipped(last: str, owner: tuple[str, ...], room: int, glyphs: Glyphs) -> Line:
    """The last level with an ellipsis, after its owner where there is room for both."""
    before = "".join(f"{name} {glyphs.crumb} " for name in owner)
    before = before if cell_len(before) + LEAST_LEVEL <= room else ""
    return (*((Span(before, "quiet"),) if before else ()), Span(clip(last, room - cell_len(before), glyphs), "strong"))


def _paths(trail: tuple[str, ...], glyphs: Glyphs, owner: tuple[str, ...]) -> Iterator[Line]:
    """The path in full, then shorter: first levels, then parts of the last, go.

    Of the owner, all longer forms go before a level does. Of the last level, the parts in the middle go first: the date of a workshop tells
    it from others. Of a measure and its member, the member stays, after the level above if there is room.
    """
    for first in range(len(trail)):
        *before, last = trail[first:]
        for name in (owner[-1:] if first else owner) or ("",):
            levels = [*([name] if name else []), *before]
            yield Span("".join(f"{step} {glyphs.crumb} " for step in levels), "quiet"), Span(last, "strong")
    parts = trail[-1].split(LEVEL_PARTS)
    head = tuple(Span(f"{name} {glyphs.crumb} ", "quiet") for name in owner[-1:])
    shorter = [*([*parts[:number], parts[-1]] for number in range(len(parts) - 2, 0, -1)), *([parts[:1]] if len(parts) > 1 else [])]
    yield from ((*head, Span(LEVEL_PARTS.join(each), "strong")) for each in shorter)
    named = trail[-1].split(MEMBER_PARTS)
    above = tuple(Span(f"{name} {glyphs.crumb} ", "quiet") for name in (*owner[-1:], *trail[-2:-1]))
    for start in range(1, len(named)):
        member = Span(MEMBER_PARTS.join(named[start:]), "strong")
        yield from ((*above, member), (*head, member))


class FooterKey(NamedTuple):
    """A key of a footer: how it is written, its word, and its command's rank."""

    key: str
    title: str
    rank: int

    @property
    def cells(self) -> int:
        """The width of the key and its word."""
        return cell_len(f"{self.key} {self.title}")


def key_line(
    place: Place,
    columns: int,
    idle: frozenset[str] = frozenset(),
    contents: Contents = EVERYTHING,
    titles: Mapping[str, str] | None = None,
    wanted: frozenset[str] = frozenset(),
) -> Line:
    """The footer of a page: the pane's own keys, then find, help and the way up.

    At most nine, and as many as fit, the most useful ones; the idle commands are left out. `titles` are words of commands, by their ids,
    for the pane that has the focus; `wanted` are commands that the page suggests.
    """
    gap = 3 if columns >= ROOMY_FOOTER else 2
    return _spaced(_in_order(_fitting(_offered(place, idle, contents, titles or {}, wanted), columns, gap)), gap)


def dialog_line(
    place: Place,
    columns: int,
    idle: frozenset[str] = frozenset(),
    then: tuple[Command, ...] = (),
    titles: Mapping[str, str] | None = None,
) -> Line:
    """The footer of a dialog, chosen like that of a page.

    `then` are commands for afterwards, if there is room. `titles` are words of commands, by their ids.
    """
    offered = _offered(place, idle, EVERYTHING, titles or {})
    # Three spaces part the keys where all fit with them.
    gap = 3 if columns >= ROOMY_FOOTER or _cells(offered, 3) <= columns else 2
    keys = _fitting(offered, columns, gap)
    for command in then:
        longer = [*keys, FooterKey(f"after that: {_key(command)}", (titles or {}).get(command.id, command.title), LONGEST)]
        keys = longer if _cells(longer, gap) <= columns else keys
    return _spaced(keys, gap)


def dialog_lines(place: Place, columns: int, idle: frozenset[str], most: int) -> tuple[Line, ...]:
    """The footer of a dialog, in up to `most` rows.

    In one where it has room for all keys but that of help.
    """
    offered = _offered(place, idle, EVERYTHING, {})
    needed = [key for key in offered if key.title != "help"]
    if _cells(needed, 2) <= columns:
        return (dialog_line(place, columns, idle),)
    rows: list[list[FooterKey]] = [[]]
    for key in offered:
        if rows[-1] and _cells([*rows[-1], key], 2) > columns:
            rows.append([])
        rows[-1].append(key)
    return tuple(_spaced(row, 2) for row in rows[:most])


def dialog_keys(place: Place, idle: frozenset[str] = frozenset()) -> str:
    """The keys of a dialog in words, for a sentence."""
    return ", ".join(f"{each.key} {each.title}" for each in _offered(place, idle, EVERYTHING, {}))


def typing_line(columns: int, taken: str) -> Line:
    """The footer while a line is typed; `taken` says what enter does with it."""
    return _spaced(_fitting([FooterKey("enter", taken, 0), FooterKey("esc", "cancel", 1)], columns, 3), 3)


def _offered(
    place: Place, idle: frozenset[str], contents: Contents, titles: Mapping[str, str], wanted: frozenset[str] = frozenset()
) -> list[FooterKey]:
    found = [command for command in commands_for(place, contents) if command.rank is not None and command.id not in idle]
    ids = {command.id for command in found}
    if "up" in ids:  # The help says how to quit from anywhere.
        found = [command for command in found if command.id != "quit"]
    both = {"move", "across"} <= ids
    return [
        FooterKey(
            "arrows" if both and command.id == "move" else _key(command),
            titles.get(command.id, command.title),
            SUGGESTED if command.id in wanted else (command.rank or 0) + (LONGEST if place in command.late else 0),
        )
        for command in found
        if not (both and command.id == "across")
    ]


def _fitting(offered: list[FooterKey], columns: int, gap: int) -> list[FooterKey]:
    """The keys of the lowest ranks that fit together, in the registry's order."""
    ranked = sorted(offered, key=lambda key: key.rank)[:MOST_KEYS]
    chosen = max((ranked[:number] for number in range(len(ranked) + 1) if _cells(ranked[:number], gap) <= columns), key=len)
    return [key for key in offered if key in chosen]


def _in_order(keys: list[FooterKey]) -> list[FooterKey]:
    return sorted(keys, key=lambda key: LAST.index(key.title) if key.title in LAST else -1)


def _cells(keys: list[FooterKey], gap: int) -> int:
    return sum(key.cells for key in keys) + gap * (len(keys) - 1)


def _spaced(keys: list[FooterKey], gap: int) -> Line:
    spans: list[Span] = []
    for key in keys:
        spans += [Span(" " * gap)] if spans else []
        spans += [Span(key.key, "accent"), Span(f" {key.title}")]
    return tuple(spans)


def _key(command: Command) -> str:
    return command.sign or command.shown
