"""The findings of a document as lines for the screen.

A list by verdict, and one finding in full.
"""

from collections.abc import Iterable, Mapping

from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, plural
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import clip, wrap

from .document import DocumentPlace
from .finding import CheckFinding, CheckReport, CheckVerdict, Unchecked
from .finding_bars import finding_bars
from .questions import board_questions

SIGNS: dict[CheckVerdict, str] = {"differs": "≠", "close": "≈", "agrees": "="}
ROLES: dict[CheckVerdict, SpanRole] = {"differs": "worse", "close": "flag", "agrees": "better"}
VERDICT_HEADINGS: dict[CheckVerdict, str] = {"differs": "Differs", "close": "Close", "agrees": "Agrees"}
DETAIL = 10
"""The width of the labels of a finding in full."""
BAR_GAP = 2
"""Cells between a figure and its bar."""


def finding_heading(verdict: CheckVerdict, number: int) -> str:
    """The heading of the findings with one verdict, and how many they are."""
    return f"{VERDICT_HEADINGS[verdict]}: {count(number)}"


def tally_words(tally: Mapping[CheckVerdict, int]) -> str:
    """How many findings have each verdict: `1 differs, 0 close, 11 agree`."""
    return ", ".join(f"{count(number)} {verdict.removesuffix('s') if number != 1 else verdict}" for verdict, number in tally.items())


def finding_entry(finding: CheckFinding, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A finding in two rows.

    Its sign, what is stated and where; then what follows from the other figures.
    """
    place = brief(finding.place)
    room = columns - 2
    right = clip(place, max(0, room // 2), glyphs)
    stated = clip(finding.stated or finding.quote, max(1, room - len(right) - 2), glyphs)
    gap = " " * max(2, room - len(stated) - len(right))
    below = f"computed {finding.computed}" if finding.computed else finding.why
    return (
        (Span(f"{SIGNS[finding.verdict]} ", ROLES[finding.verdict]), Span(stated), Span(f"{gap}{right}", "muted")),
        (Span(f"  {clip(below, room, glyphs)}", "muted"),),
    )


def brief(place: DocumentPlace) -> str:
    """A place in few words: the line where there is one, else the cell or the row."""
    return f"line {place.line}" if place.line else f"{place.sheet} {place.cell}".strip() if place.sheet else place.words()


def document_finding_lines(
    finding: CheckFinding, beside: str, together: Iterable[CheckFinding], columns: int, glyphs: Glyphs
) -> tuple[Line, ...]:
    """A finding in full.

    The verdict, what is stated and what follows with a bar each, why, `beside` (what it was held against), what to ask, and the other
    findings in the same passage.
    """
    stated, computed = finding_bars(finding, columns - DETAIL - BAR_GAP, glyphs)
    wide = max(cell_len(finding.stated), cell_len(finding.computed)) + BAR_GAP
    figures: dict[str, tuple[str, str, SpanRole]] = {
        "stated": (finding.stated, stated, "strong"),
        "computed": (finding.computed, computed, ROLES[finding.verdict]),
    }
    lines: list[Line] = [
        (Span(f"{SIGNS[finding.verdict]} {finding.verdict}", ROLES[finding.verdict]), Span(f"  {finding.place.words()}", "muted"))
    ]
    for label, (words, bar, role) in figures.items():
        if words:
            gap = " " * (wide - cell_len(words)) if bar else ""
            lines.append((_label(label), Span(words), Span(f"{gap}{bar}", role)))
    lines += [(_label(label), Span(words)) for label, words in {"why": finding.why, "beside": beside}.items() if words]
    lines += [(_label("to ask"), Span(question)) for question in board_questions(finding)]
    lines += [(_label("also here" if not number else ""), *also_here(each)) for number, each in enumerate(together)]
    lines.append((_label("check"), Span(finding.kind)))
    return tuple(row for line in lines for row in wrap(line, columns, DETAIL))


def _label(label: str) -> Span:
    return Span(f"{label:<{DETAIL}}", "muted")


def also_here(finding: CheckFinding) -> Line:
    """Another finding in the same passage: its sign, what is stated and what follows."""
    follows = f"  {finding.computed}" if finding.computed and finding.computed != finding.stated else ""
    return Span(f"{SIGNS[finding.verdict]} ", ROLES[finding.verdict]), Span(finding.stated or finding.quote), Span(follows, "muted")


def unchecked_entry(unchecked: Unchecked, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """What a check could not settle, in two rows: how many figures, and why."""
    where = {"sentence": "in sentences", "table": "in tables"}.get(unchecked.kind, unchecked.kind)
    return (
        (Span("? ", "muted"), Span(clip(f"{plural(unchecked.count, 'figure')}, {where}", columns - 2, glyphs))),
        (Span(f"  {clip(unchecked.why, columns - 2, glyphs)}", "muted"),),
    )


def finding_note(report: CheckReport, finding: CheckFinding) -> str:
    """A finding as one line of plain text, and its questions, to copy into a note."""
    computed = f", computed {finding.computed}" if finding.computed else ""
    said = f"{report.document.path.name}, {finding.place.words()}: {finding.verdict}. Stated “{finding.stated}”{computed}. {finding.why}"
    return "\n".join((said, *(f"To ask: {question}" for question in board_questions(finding))))


def nothing_found(report: CheckReport, *, agreeing: int) -> tuple[Line, ...]:
    """What to show where the list is empty.

    What was checked, or that nothing could be.
    """
    if agreeing:
        return ((Span(f"Nothing differs. {plural(agreeing, 'figure agrees', 'figures agree')} with others: press d to list them."),),)
    return ((Span("Nothing differs, and nothing could be checked: no figure of this document follows from others."),),)
