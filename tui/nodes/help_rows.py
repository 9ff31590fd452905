"""The help: keys, signs, how to read the figures, and the sources of the data."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.analysis.chance import CONFIDENCE
from tui.analysis.rules import RUN
from tui.analysis.standings import STANDINGS
from tui.analysis.xmr import ENOUGH, LIMIT_FACTOR, SCREEN, SIGMA
from tui.model.capabilities import EMPHASES
from tui.model.pack import Pack
from tui.navigation.commands import EVERY, Command, Group, Place, in_workshop, runs
from tui.navigation.commands.command import BOXES, PLACE_NAMES
from tui.navigation.commands.contents import TOPIC_KEYS
from tui.text.dates import date
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.meeting import document
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .contents import contents, page_kinds
from .matrix.not_mentioned import NOT_MENTIONED_SIGN as NO_LINK
from .matrix.signs import EMPHASIS_ROLES, MEANING
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
HELP_INDENT, MOST_PLACES_NAMED = 15, 3
SIGN_WIDTH, WORD_WIDTH = 4, 15
"""The cells of a sign and of its word."""
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

    A heading cannot be chosen. A row is of the keys, or else `about` signs, methods and sources.
    """

    lines: tuple[Line, ...]
    command: str = ""
    heading: bool = False
    about: bool = False


def help_rows(pack: Pack, columns: int, glyphs: Glyphs, allowed: frozenset[str] = EVERY, place: Place | None = None) -> tuple[HelpRow, ...]:
    """The whole help, wrapped to a width, without the commands that are not allowed.

    The keys of the page that it was opened from come first, then its signs. The words beside a sign have a hanging indent.
    """
    there = page_kinds(pack) | frozenset(BOXES)
    commands = offered(pack, allowed)
    here = tuple(command for command in commands if place and _is_own(command, place))
    keys_here = _keys(pack, f"Keys here: {PLACE_NAMES[place]}", here, frozenset((place,)), columns) if place and here else []
    keys: list[HelpRow] = []
    for group, title in GROUPS.items():
        rest = tuple(command for command in commands if command.group == group and command not in here)
        keys += _keys(pack, title, rest, there, columns) if rest else []
    sections = [(places, rows) for places, rows in _signs(pack, columns, glyphs) if rows]
    signs_here = [row for places, rows in sections if place in places for row in rows]
    signs = [row for places, rows in sections if place not in places for row in rows]
    return (*keys_here, *signs_here, *keys, *signs[:-1])


def _is_own(command: Command, place: Place) -> bool:
    """Whether a command is of one kind of page more than of all of them."""
    if not command.at(place) or "everywhere" in command.places:
        return False
    return command.group in ("Matrix", "Read", "Present" if place in ("present", "speaker") else "Read") or len(command.places) <= 2


def _row_of(*spans: Span, columns: int, command: str = "", heading: bool = False, about: bool = False) -> HelpRow:
    indent = {1: 2, 2: HELP_INDENT, 3: SIGN_WIDTH + WORD_WIDTH}[len(spans)]
    return HelpRow(wrap(spans, columns, indent), command, heading, about)


def _keys(pack: Pack, title: str, commands: Sequence[Command], there: frozenset[Place], columns: int) -> list[HelpRow]:
    """Keys below a heading; each runs its command, but for those of dialogs."""
    rows = [_row_of(Span(title, "strong"), columns=columns, heading=True)]
    found = {_row(command, there): command.id if runs(command) and command.group != "Dialog" else "" for command in commands}
    for (shown, words), command in found.items():
        words = words if len(there) > 1 else words.partition(" (")[0]
        rows.append(_row_of(Span(f"  {shown:<{HELP_INDENT - 2}}", "accent"), Span(words), columns=columns, command=command))
        if command == f"topic-{len(TOPIC_KEYS)}" and (rest := list(pack.topics.values())[len(TOPIC_KEYS) :]):
            names = f"{joined(each.title for each in rest)}: by name, or from the list on Home"
            rows.append(_row_of(Span(f"  {':':<{HELP_INDENT - 2}}", "accent"), Span(names), columns=columns, command="goto"))
    return [*rows, HelpRow(())]


def _signs(pack: Pack, columns: int, glyphs: Glyphs) -> Iterator[tuple[tuple[Place, ...], list[HelpRow]]]:
    """Signs, how to read figures, and sources, each with the pages that it is of."""

    def section(title: str, *lines: Line) -> list[HelpRow]:
        heading = _row_of(Span(title, "strong"), columns=columns, heading=True, about=True)
        return [heading, *(_row_of(*line, columns=columns, about=True) for line in lines), HelpRow((), about=True)]

    has = contents(pack).features
    if "matrix" in has:
        emphases: list[Line] = [
            (Span(f"  {glyphs.emphasis(name)} ", EMPHASIS_ROLES[name]), Span(f"{name:<{WORD_WIDTH}}", "strong"), Span(MEANING[name]))
            for name in EMPHASES
        ]
        dots = f"{glyphs.missing} {glyphs.missing}"
        bases: list[Line] = [
            (Span(f" {sign}", "strong"), Span(f" {word:<{WORD_WIDTH - 1}}", "strong"), Span(means))
            for sign, word, means in (
                ("( )", "inferred", "our reading of the report, which does not state it"),
                ("[ ]", "context", "our own reading, hidden and never counted; x shows it"),
                (dots, "inherited", "said of its capability as a whole"),
                (f" {glyphs.axis} ", "category", "said of the category as a whole"),
                ("   ", "blank", NO_LINK),
            )
        ]
        yield ("matrix",), section("Signs in the matrix", *emphases, *bases)
    if "audit" in has:
        standings: list[Line] = [
            (
                Span(f"  {STANDING_SIGNS[each]} ", STANDING_ROLES[each]),
                Span(f"{STANDING_WORDS[each]:<{WORD_WIDTH}}", "strong"),
                Span(STANDING_MEANS[each]),
            )
            for each in STANDINGS
        ]
        words = ("The sign of a statement is that of the gravest of its claims.", RELATIONS)
        yield (
            ("home", "topic", "drawn", "audit"),
            section("Signs of claims and statements", *standings, *((Span(f"  {each}"),) for each in words)),
        )
    texts = (*(_series(glyphs) if pack.tables else ()), *_figures(glyphs))
    yield ("tables",), section("Reading figures", *((Span(f"  {text}"),) for text in texts))
    meeting = (document(pack), f"workshop of {date(pack.held)}" if pack.held else "", f"author {pack.author}" if pack.author else "")
    sources = (f"{'; '.join(filter(None, meeting))}.", *(licence.sentence for licence in pack.licences))
    yield (), section("Sources", *((Span(f"  {text}"),) for text in sources))


def _series(glyphs: Glyphs) -> tuple[str, ...]:
    """How to read the tables."""
    root, either = ("√(2k)", "±") if glyphs.unicode else ("times the square root of 2k,", "+/-")
    return (
        f"Missing figures are shown as {glyphs.missing}, never as 0. Means use only the periods with a figure.",
        f"Control charts (XmR): the limits are the mean {either} {LIMIT_FACTOR} times the mean moving range (the step from one period to "
        f"the next). Ranges at or over {SCREEN} times their mean are left out once, and the mean is worked out again (screening).",
        f"Signals, in order: {glyphs.outside} outside a limit; {glyphs.rising}{glyphs.falling} trend, {RUN} points rising or "
        f"falling; {glyphs.near} two of three beyond two thirds of the way to a limit; {glyphs.shift} shift, {RUN} points on one side of "
        "the mean.",
        "On a chart, a stem is as long as the distance of its figure from the mean, and a column as the figure itself. The last line says "
        "how exact the marks are.",
        f"With fewer than {ENOUGH} points the limits are trial limits. A missing period breaks ranges and runs. Figures that never vary "
        "have no limits.",
        "A rebase (R in a table) starts a new mean and new limits at a period, to try whether the level changed there. It lasts for the "
        "session, or in a slide. Figures, totals and like for like stay the same.",
        "The method is that of NHSRplotthedots, from the NHS-R community. A signal says that something differs, never why. "
        "Seasonal patterns can cause false signals.",
        f"Like for like: a part year is compared only with the same periods of the year before. The usual range of a difference over k "
        f"periods is {either}{CONFIDENCE} sigma {root}, where sigma is the screened mean moving range / {SIGMA}. A difference within that "
        f"range could be chance, and Home marks it {glyphs.chance}.",
        "The mean of a rolling year is shown where a series covers more than a year without a gap.",
        "Shares have Wilson 95% intervals, and differences between two shares have Newcombe intervals. Both cover chance alone: cases "
        "that are still open can change the share for a part year further.",
    )


def _figures(glyphs: Glyphs) -> tuple[str, ...]:
    """How to read the figures of the text."""
    return (
        f"{glyphs.up} is higher and {glyphs.down} is lower. Better or worse is shown only where the measure has a better direction. Counts "
        "driven by police activity have none.",
        "Changes are as the report prints them. Where it does not give the starting figure, Beatbook does not guess one.",
    )
