"""The help: keys from the registry, the signs, how figures are to be read, and where the report and its data come from."""

from typing import NamedTuple

from tui.analysis.months import CONFIDENCE, WINDOW
from tui.analysis.xmr import ENOUGH, LIMIT, RUN, SCREEN, SIGMA
from tui.commands import COMMANDS, EVERY, Command, Group, runs
from tui.display.audit import IN_PART, MEANS, SIGNS
from tui.display.audit import ROLES as VERDICT_ROLES
from tui.display.dates import date
from tui.display.glyphs import Glyphs
from tui.display.matrix import MEANING, ROLES
from tui.display.spans import Line, Span
from tui.display.wrap import wrap
from tui.model.capabilities import EMPHASES
from tui.model.pack import Pack

GROUPS: dict[Group, str] = {
    "Move": "Moving",
    "Go": "Going somewhere",
    "Read": "Reading",
    "Matrix": "In the matrix",
    "Present": "Presenting and following",
    "Program": "The program",
}
PLACES = {
    "home": "Home",
    "topic": "topics",
    "drawn": "crime, cyber",
    "tables": "tables",
    "matrix": "matrix",
    "glossary": "glossary",
    "audit": "audit",
    "help": "help",
    "present": "slides",
    "speaker": "speaker",
}
INDENT, FEW = 13, 3
RELATIONS = (
    "A figure without a word is held to the precision that it is printed with; “about” allows 5%, “just over” and “just under” 10% on "
    "their side. The base that a change and its percentage imply is the range that their rounding leaves. Open statistics stand beside a "
    "claim and never verify it."
)


def key_table() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """For each group its title and rows of (key, what it does). The topics' six keys are one row."""
    shown = [command for command in COMMANDS if command.id == "topic-1" or not command.id.startswith("topic-")]
    return tuple((title, tuple(_row(command) for command in shown if command.group == group)) for group, title in GROUPS.items())


def _row(command: Command) -> tuple[str, str]:
    if command.id == "topic-1":
        return "1 to 6", "The topics of the report, in its order"
    few = "everywhere" not in command.places and len(command.places) <= FEW and command.group != "Present"
    where = f" ({', '.join(dict.fromkeys(PLACES[place] for place in command.places))})" if few else ""
    return command.shown, f"{command.help}{where}"


class HelpRow(NamedTuple):
    """A piece of the help: its lines, and the command that it tells of where that can be run from here; a heading cannot be chosen."""

    lines: tuple[Line, ...]
    command: str = ""
    heading: bool = False


def help_rows(pack: Pack, columns: int, glyphs: Glyphs, allowed: frozenset[str] = EVERY) -> tuple[HelpRow, ...]:
    """All of the help, wrapped to a width with the words beside a sign hanging, without the commands that are not allowed."""
    rows: list[HelpRow] = []

    def add(*spans: Span, command: str = "", heading: bool = False) -> None:
        rows.append(HelpRow(wrap(spans, columns, INDENT if len(spans) > 1 else 2), command, heading))

    for group, title in GROUPS.items():
        add(Span(title, "title"), heading=True)
        for command in COMMANDS:
            if command.group != group or command.id not in allowed:
                continue
            shown, told = _row(command)
            if command.id.startswith("topic-"):
                place = int(command.keys[0]) - 1
                if place >= len(pack.report.topics):
                    continue
                shown, told = command.shown, pack.report.topics[place].title
            add(Span(f"  {shown:<11}", "mark"), Span(told), command=command.id if runs(command) else "")
        rows.append(HelpRow(()))
    add(Span("Signs in the matrix", "title"), heading=True)
    for name in EMPHASES:
        add(Span(f"  {glyphs.emphasis(name)} ", ROLES[name]), Span(f"{name:<11}", "strong"), Span(MEANING[name]))
    add(Span(f"  {glyphs.silent} ", "muted"), Span("silent     ", "strong"), Span("the report says nothing: not yes, and not no"))
    add(Span(" ( )", "strong"), Span(" inferred   ", "strong"), Span("not stated: read by us from what the report says"))
    rows.append(HelpRow(()))
    add(Span("Verdicts of the audit", "title"), heading=True)
    for verdict, means in MEANS.items():
        add(Span(f"  {SIGNS[verdict]} ", VERDICT_ROLES[verdict]), Span(f"{verdict:<11}", "strong"), Span(means))
    add(
        Span(f"  {IN_PART} ", VERDICT_ROLES["agrees"]),
        Span("in part    ", "strong"),
        Span("of a statement: some claims agree, the rest is open"),
    )
    add(Span(f"  {RELATIONS}"))
    rows.append(HelpRow(()))
    add(Span("Reading figures", "title"), heading=True)
    for text in _method(glyphs):
        add(Span(f"  {text}"))
    rows.append(HelpRow(()))
    add(Span("Where it comes from", "title"), heading=True)
    report = pack.report
    add(
        Span(f"  {pack.outline.title}, {pack.outline.publisher}, {date(report.reported)}; "),
        Span(f"workshop of {date(report.held)}; author {report.author}."),
    )
    for licence in pack.licences:
        add(Span(f"  {licence.title}"))
    return tuple(rows)


def _method(glyphs: Glyphs) -> tuple[str, ...]:
    root, either = ("√(2k)", "±") if glyphs.unicode else ("times the root of 2k,", "+/-")
    return (
        f"Missing months are shown as {glyphs.missing}, never as 0. Means are over the months that have a figure.",
        f"Control charts (XmR): limits lie at the mean {either} {LIMIT} mean moving ranges, a range being the step from month to month. "
        f"Ranges at or over {SCREEN} times their mean are left out once, and the mean is taken again (screening).",
        f"Signals, the first that fits: {glyphs.outside} outside a limit; {glyphs.rising}{glyphs.falling} trend, {RUN} months rising or "
        f"falling; {glyphs.near} two of three beyond two thirds of the way to a limit; {glyphs.shift} shift, {RUN} months on one side of "
        "the mean.",
        f"Fewer than {ENOUGH} months give trial limits. A missing month breaks ranges and runs. Without variation there are no limits.",
        "The convention is NHSRplotthedots, of the NHS-R community. Limits say that something differs, never why; and months that lean on "
        "one another, as with seasons, give signals more often.",
        f"Like for like: a part year is set only against the same months of the year before. A difference of k months usually goes as far "
        f"as {either}{CONFIDENCE} sigma {root}, sigma being the screened mean moving range / {SIGMA}. Within that it is called no change, "
        f"and marked {glyphs.level} on Home.",
        f"A {WINDOW}-month mean is given where the series has more than {WINDOW} months in a row.",
        "Shares carry Wilson's 95% interval, the difference of two shares Newcombe's. They speak of chance alone: cases of a part year "
        "that are still open can shift a share further.",
        f"{glyphs.up} higher and {glyphs.down} lower say the direction; better or worse is said only where the measure allows it. Counts "
        "that follow police activity (notices, disposals) are neither.",
        "Changes are as the report prints them; where it prints no base, none is made up.",
    )
