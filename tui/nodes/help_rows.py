"""The help: keys, signs, how to read the figures, and the sources of the data."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from math import inf
from typing import Literal, NamedTuple

from tui.analysis.standings import STANDINGS
from tui.model.capabilities import EMPHASES
from tui.model.pack import Pack
from tui.navigation.commands import EVERY, Command, Group, Place, command_named, in_workshop, runs
from tui.navigation.commands.command import BOXES, PLACE_NAMES
from tui.navigation.commands.contents import TOPIC_KEYS, in_contents
from tui.text.cells import cell_len
from tui.text.dates import date
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.meeting import document
from tui.text.spans import Line, Span, plain
from tui.text.wrapping import wrap

from .contents import contents, page_kinds
from .matrix.not_mentioned import NOT_MENTIONED_SIGN as NO_LINK
from .matrix.signs import EMPHASIS_ROLES, MEANING
from .methods import methods
from .standing_words import STANDING_MEANS, STANDING_ROLES, STANDING_SIGNS, STANDING_WORDS

GROUPS: dict[Group, str] = {
    "Move": "Moving",
    "Go": "Going to a page",
    "Read": "Reading",
    "Matrix": "In the matrix",
    "Present": "Presenting and following",
    "Review": "Reviewing a draft",
    "Dialog": "In dialogs",
    "Program": "Program",
}
HelpPart = Literal["page", "every", "other", "signs", "methods"]
"""Keys of the page that the help was opened from, of every page and of others; signs of that page; other signs, methods and sources."""
KEY_WIDTH, MOST_PLACES_NAMED = 15, 3
"""The cells of a key with the indent before it; the most places to name beside a key."""
SIGN_WIDTH, WORD_WIDTH = 4, 15
"""The cells of a sign and of its word."""
LEAST_WIDE = 50
"""The fewest columns of a list that has the meaning of a sign beside its word."""
KEYS_OF_EVERY, SOURCES = "Keys of every page", "Sources"
ONE_LINE = 500
"""The columns in which each text of the help is one line."""
RELATIONS = (
    "A plain figure must agree to the precision printed. “About” allows 5%; “just over” and “just under” allow 10% on their side. "
    "A starting figure worked out from a change and its percentage is a range, because both are rounded. Open statistics are shown "
    "beside a claim and never verify it."
)


def key_table() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """For each group its title and rows of (key, help).

    The keys of the topics are one row, and so are those of dialogs that are closed in the same way.
    """
    shown = [command for command in in_workshop() if command.id == "topic-1" or not command.id.startswith("topic-")]
    rows = {group: dict.fromkeys(_row(command) for command in shown if command.group == group) for group in GROUPS}
    return tuple((title, tuple(rows[group])) for group, title in GROUPS.items())


def _row(command: Command, there: frozenset[Place] = frozenset(PLACE_NAMES)) -> tuple[str, str]:
    if command.id == "topic-1" and command.help == "Go to topic 1":
        return command.sign.replace("-", " to "), "Go to a topic"
    here = [place for place in command.places if place in there]
    few = "everywhere" not in command.places and len(command.places) <= MOST_PLACES_NAMED and command.group != "Present"
    where = (
        f" ({', '.join(dict.fromkeys(PLACE_NAMES[place] for place in here))})" if few and command.title not in ("close", "cancel") else ""
    )
    return command.shown, f"{command.help}{where}"


def offered(pack: Pack, allowed: frozenset[str] = EVERY) -> tuple[Command, ...]:
    """The commands that a workshop has something for, in the registry's order."""
    there = page_kinds(pack) | frozenset(BOXES)
    return tuple(command for command in in_workshop(contents(pack)) if command.id in allowed and command.anywhere(there))


class HelpRow(NamedTuple):
    """A row of the help: its lines, and its command if it can be run from here.

    A heading cannot be chosen. `names` are those of the sign or the method that it explains.
    """

    lines: tuple[Line, ...]
    part: HelpPart
    command: str = ""
    heading: bool = False
    names: tuple[str, ...] = ()


def help_rows(pack: Pack, columns: int, glyphs: Glyphs, allowed: frozenset[str] = EVERY, place: Place = "home") -> tuple[HelpRow, ...]:
    """The whole help, wrapped to a width, without the commands that are not allowed.

    Every key that works on the page that it was opened from comes first: those of the page, then those of every page. Its signs follow.
    """
    commands = offered(pack, allowed)
    # In the matrix, the digits of its capabilities go to rows and not to topics.
    works = [command for command in commands if command.at(place) and in_contents(command, place, contents(pack))]
    own = [command for command in works if _is_own(command, place)]
    every = sorted((command for command in works if command not in own), key=_importance)
    here = frozenset((place,))
    rows = [*_keys(pack, "", own, here, columns, "page"), *_keys(pack, KEYS_OF_EVERY, every, here, columns, "every")]
    sections = [(places, found) for places, found in _signs(pack, columns, glyphs) if found]
    rows += [row._replace(part="signs") for places, found in sections if place in places for row in found]
    there = page_kinds(pack) | frozenset(BOXES)
    for group, title in GROUPS.items():
        rest = [command for command in commands if command.group == group and command not in works]
        rows += _keys(pack, title, rest, there, columns, "other") if rest else []
    rows += [row for places, found in sections if place not in places for row in found]
    return tuple(rows[:-1])


def signs_and_methods(pack: Pack, glyphs: Glyphs, columns: int = ONE_LINE) -> Iterator[HelpRow]:
    """The signs and methods on one line each, those with names first."""
    sections = [rows for _, rows in _signs(pack, columns, glyphs) if plain(rows[0].lines[0]) != SOURCES]
    yield from sorted((row for rows in sections for row in rows if row.lines and not row.heading), key=lambda row: not row.names)


def _is_own(command: Command, place: Place) -> bool:
    """Whether a command is of one kind of page more than of all of them."""
    if "everywhere" in command.places:
        return False
    groups: tuple[Group, ...] = ("Move", "Read", "Matrix", *(("Present",) if place in ("present", "speaker") else ()))
    return command.group in groups or command.id == "up" or len(command.places) <= 2


def _importance(command: Command) -> float:
    """The order of the keys of every page: how to leave, the footer's, the registry's.

    That of the help comes late: it is open already.
    """
    if command.id in ("quit", "help"):
        return 0 if command.id == "quit" else inf
    if command.id.startswith("topic-"):
        return command_named("topic-1").rank or 0
    return command.rank if command.rank is not None and command.rank >= 0 else inf


def _row_of(
    *spans: Span,
    columns: int,
    part: HelpPart,
    command: str = "",
    heading: bool = False,
    names: tuple[str, ...] = (),
    key_width: int = KEY_WIDTH,
) -> HelpRow:
    if len(spans) == 3 and columns < LEAST_WIDE:
        sign, word, means = spans
        below = wrap((Span(" " * SIGN_WIDTH), means), columns, SIGN_WIDTH)
        return HelpRow(((sign, word._replace(text=word.text.rstrip())), *below), part, command, heading, names)
    indent = {1: 2, 2: key_width, 3: SIGN_WIDTH + WORD_WIDTH}[len(spans)]
    return HelpRow(wrap(spans, columns, indent), part, command, heading, names)


def _keys(pack: Pack, title: str, commands: Sequence[Command], there: frozenset[Place], columns: int, part: HelpPart) -> list[HelpRow]:
    """Keys, below a heading if it has one; those of dialogs do not run."""
    rows = [_row_of(Span(title, "strong"), columns=columns, part=part, heading=True)] if title else []
    # Two commands that do the same on different pages are one row.
    same = Counter((command.shown, command.help) for command in commands)
    rows_of = {
        command.id: _row(command, there) if same[command.shown, command.help] == 1 else (command.shown, command.help)
        for command in commands
    }
    found = {rows_of[command.id]: command.id if runs(command) and command.group != "Dialog" else "" for command in commands}
    longest = max((cell_len(shown) for shown, _ in found), default=0)
    indent, room = (2, KEY_WIDTH - 2) if columns >= LEAST_WIDE else (0, min(longest + 1, KEY_WIDTH - 2))

    def row(key: str, words: str, command: str) -> HelpRow:
        spans = (Span(f"{' ' * indent}{key:<{room}}", "accent"), Span(words))
        return _row_of(*spans, columns=columns, part=part, command=command, key_width=indent + room)

    for (shown, words), command in found.items():
        words = words if len(there) > 1 else words.partition(" (")[0]
        rows.append(row(shown, words, command))
        if command == f"topic-{len(TOPIC_KEYS)}" and (rest := list(pack.topics.values())[len(TOPIC_KEYS) :]):
            names = f"{joined(each.title for each in rest)}: both digits at once, by name, or from the list on Home"
            rows.append(row(":", names, "goto"))
    return [*rows, HelpRow((), part)]


def _signs(pack: Pack, columns: int, glyphs: Glyphs) -> Iterator[tuple[tuple[Place, ...], list[HelpRow]]]:
    """Signs, how to read figures, and sources, each with the pages that it is of."""

    row = partial(_row_of, columns=columns, part="methods")

    def section(title: str, *rows: HelpRow) -> list[HelpRow]:
        return [row(Span(title, "strong"), heading=True), *rows, HelpRow((), "methods")]

    def sign(*spans: Span) -> HelpRow:
        return row(*spans, names=(spans[1].text.strip(),))

    has = contents(pack).features
    if "matrix" in has:
        emphases = [
            sign(Span(f"  {glyphs.emphasis(name)} ", EMPHASIS_ROLES[name]), Span(f"{name:<{WORD_WIDTH}}", "strong"), Span(MEANING[name]))
            for name in EMPHASES
        ]
        dots = f"{glyphs.missing} {glyphs.missing}"
        bases = [
            sign(Span(f" {drawn}", "strong"), Span(f" {word:<{WORD_WIDTH - 1}}", "strong"), Span(means))
            for drawn, word, means in (
                ("( )", "inferred", "our reading of the report, which does not state it"),
                ("[ ]", "context", "our own reading, hidden and never counted; x shows it"),
                (dots, "inherited", "said of its capability or category as a whole"),
                ("   ", "blank", NO_LINK),
            )
        ]
        yield ("matrix",), section("Signs in the matrix", *emphases, *bases)
    if "audit" in has:
        standings = [
            row(
                Span(f"  {STANDING_SIGNS[each]} ", STANDING_ROLES[each]),
                Span(f"{STANDING_WORDS[each]:<{WORD_WIDTH}}", "strong"),
                Span(STANDING_MEANS[each]),
            )
            for each in STANDINGS
        ]
        words = ("The sign of a statement is that of the gravest of its claims.", RELATIONS)
        yield (
            ("home", "topic", "drawn", "audit", "questions"),
            section("Signs of claims and statements", *standings, *(row(Span(f"  {each}")) for each in words)),
        )
    explained = (
        row(Span(f"  {each.heading}", "strong"), Span(f": {each.text}"), key_width=2, names=each.names)
        for each in methods(glyphs, tables=bool(pack.tables))
    )
    yield ("tables",), section("Reading figures", *explained)
    meeting = (document(pack), f"workshop of {date(pack.held)}" if pack.held else "", f"author {pack.author}" if pack.author else "")
    sources = (f"{'; '.join(filter(None, meeting))}.", *(licence.sentence for licence in pack.licences))
    yield (), section(SOURCES, *(row(Span(f"  {text}")) for text in sources))
