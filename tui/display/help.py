"""The help: keys from the registry, the signs, how figures are to be read, and where the report and its data come from."""

from tui.analysis.months import CONFIDENCE, WINDOW
from tui.analysis.xmr import ENOUGH, LIMIT, RUN, SCREEN, SIGMA
from tui.commands import COMMANDS, Command, Group
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
    "Program": "The program",
}
PLACES = {
    "home": "Home",
    "topic": "topics",
    "drawn": "crime, cyber",
    "tables": "tables",
    "matrix": "matrix",
    "glossary": "glossary",
    "help": "help",
}
GAP: Line = ()
INDENT, FEW = 13, 3


def key_table() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """For each group its title and rows of (key, what it does). The topics' six keys are one row."""
    shown = [command for command in COMMANDS if command.id == "topic-1" or not command.id.startswith("topic-")]
    return tuple((title, tuple(_row(command) for command in shown if command.group == group)) for group, title in GROUPS.items())


def _row(command: Command) -> tuple[str, str]:
    if command.id == "topic-1":
        return "1 to 6", "The topics of the report, in its order"
    few = "everywhere" not in command.places and len(command.places) <= FEW
    where = f" ({', '.join(dict.fromkeys(PLACES[place] for place in command.places))})" if few else ""
    return command.shown, f"{command.help}{where}"


def help_lines(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """All of the help, wrapped to a width with the words beside a sign hanging."""
    lines: list[Line] = []
    for title, rows in key_table():
        lines.append((Span(title, "title"),))
        for shown, told in rows:
            lines.append((Span(f"  {shown:<11}", "mark"), Span(told)))
        lines.append(GAP)
    lines.append((Span("Signs in the matrix", "title"),))
    lines += [(Span(f"  {glyphs.emphasis(name)} ", ROLES[name]), Span(f"{name:<11}", "strong"), Span(MEANING[name])) for name in EMPHASES]
    lines.append(
        (
            Span(f"  {glyphs.silent} ", "muted"),
            Span("silent     ", "strong"),
            Span("the report says nothing: not yes, and not no"),
        )
    )
    lines += [(Span(" ( )", "strong"), Span(" inferred   ", "strong"), Span("not stated: read by us from what the report says")), GAP]
    lines.append((Span("Reading figures", "title"),))
    lines += [(Span(f"  {text}"),) for text in _method(glyphs)]
    lines += [GAP, (Span("Where it comes from", "title"),)]
    report = pack.report
    lines.append(
        (
            Span(f"  {pack.outline.title}, {pack.outline.publisher}, {date(report.reported)}; "),
            Span(f"workshop of {date(report.held)}; author {report.author}."),
        )
    )
    lines += [(Span(f"  {licence.title}"),) for licence in pack.licences]
    return tuple(row for line in lines for row in (wrap(line, columns, INDENT if len(line) > 1 else 2) if line else (GAP,)))


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
        f"as {either}{CONFIDENCE} sigma {root}, sigma being the screened mean moving range / {SIGMA}. Within that it is called no change.",
        f"A {WINDOW}-month mean is given where the series has more than {WINDOW} months in a row.",
        "Shares carry Wilson's 95% interval, the difference of two shares Newcombe's. They speak of chance alone: cases of a part year "
        "that are still open can shift a share further.",
        f"{glyphs.up} higher and {glyphs.down} lower say the direction; better or worse is said only where the measure allows it. Counts "
        "that follow police activity (notices, disposals) are neither.",
        "Changes are as the report prints them; where it prints no base, none is made up.",
    )
