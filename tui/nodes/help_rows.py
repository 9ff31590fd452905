"""The help: keys, signs, how to read the figures, and the sources of the data."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.analysis.chance import CONFIDENCE
from tui.analysis.rules import RUN
from tui.analysis.statement_kinds import STANDINGS
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
from .matrix_signs import EMPHASIS_ROLES, MEANING
from .not_mentioned import NOT_MENTIONED_SIGN as NO_LINK
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


def help_rows(pack: Pack, columns: int, glyphs: Glyphs, allowed: frozenset[str] = EVERY) -> tuple[HelpRow, ...]:
    """The whole help, wrapped to a width, without the commands that are not allowed.

    The words beside a sign have a hanging indent.
    """
    rows: list[HelpRow] = []

    def add(*spans: Span, command: str = "", heading: bool = False) -> None:
        indent = {1: 2, 2: HELP_INDENT, 3: SIGN_WIDTH + WORD_WIDTH}[len(spans)]
        rows.append(HelpRow(wrap(spans, columns, indent), command, heading))

    has = contents(pack).features
    there = page_kinds(pack) | frozenset(BOXES)
    commands = offered(pack, allowed)
    for group, title in GROUPS.items():
        if not any(command.group == group for command in commands):
            continue
        add(Span(title, "strong"), heading=True)
        # A dialog's command runs in its dialog alone.
        found = {
            _row(command, there): command.id if runs(command) and group != "Dialog" else ""
            for command in commands
            if command.group == group
        }
        for (shown, words), command in found.items():
            add(Span(f"  {shown:<{HELP_INDENT - 2}}", "accent"), Span(words), command=command)
            if command == f"topic-{len(TOPIC_KEYS)}" and (rest := list(pack.topics.values())[len(TOPIC_KEYS) :]):
                names = joined(each.title for each in rest)
                add(Span(f"  {':':<{HELP_INDENT - 2}}", "accent"), Span(f"{names}: by name, or from the list on Home"), command="goto")
        rows.append(HelpRow(()))
    keys = len(rows)
    if "matrix" in has:
        add(Span("Signs in the matrix", "strong"), heading=True)
        for name in EMPHASES:
            add(Span(f"  {glyphs.emphasis(name)} ", EMPHASIS_ROLES[name]), Span(f"{name:<{WORD_WIDTH}}", "strong"), Span(MEANING[name]))
        dots = f"{glyphs.missing} {glyphs.missing}"
        for sign, word, means in (
            ("( )", "inferred", "our reading of the report, which does not state it"),
            ("[ ]", "context", "our own reading, hidden and never counted; x shows it"),
            (dots, "inherited", "said of its capability as a whole"),
            (f" {glyphs.axis} ", "category", "said of the category as a whole"),
            ("   ", "blank", NO_LINK),
        ):
            add(Span(f" {sign}", "strong"), Span(f" {word:<{WORD_WIDTH - 1}}", "strong"), Span(means))
        rows.append(HelpRow(()))
    if "audit" in has:
        add(Span("Signs of claims and statements", "strong"), heading=True)
        for each in STANDINGS:
            add(
                Span(f"  {STANDING_SIGNS[each]} ", STANDING_ROLES[each]),
                Span(f"{STANDING_WORDS[each]:<{WORD_WIDTH}}", "strong"),
                Span(STANDING_MEANS[each]),
            )
        add(Span("  The sign of a statement is that of the gravest of its claims."))
        add(Span(f"  {RELATIONS}"))
        rows.append(HelpRow(()))
    add(Span("Reading figures", "strong"), heading=True)
    for text in (*(_series(glyphs) if pack.tables else ()), *_figures(glyphs)):
        add(Span(f"  {text}"))
    rows.append(HelpRow(()))
    add(Span("Sources", "strong"), heading=True)
    meeting = (document(pack), f"workshop of {date(pack.held)}" if pack.held else "", f"author {pack.author}" if pack.author else "")
    add(Span(f"  {'; '.join(filter(None, meeting))}."))
    for licence in pack.licences:
        add(Span(f"  {licence.sentence}"))
    return tuple(row._replace(about=number >= keys) for number, row in enumerate(rows))


def presenting_row(rows: Sequence[HelpRow]) -> int:
    """The first key of the part on presenting; 0 without that part."""
    title = GROUPS["Present"]
    return next((at for at, row in enumerate(rows) if row.heading and row.lines[0][0].text == title), -1) + 1


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
