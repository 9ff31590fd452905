"""The findings of a document as lines for the screen: a list by verdict, and one finding in full."""

from tui.text.glyphs import Glyphs
from tui.text.numbers import count, plural
from tui.text.spans import Line, Role, Span
from tui.text.wrapping import clip

from .document import Place
from .finding import Finding, Report, Verdict

SIGNS: dict[Verdict, str] = {"differs": "≠", "close": "≈", "agrees": "="}
ROLES: dict[Verdict, Role] = {"differs": "worse", "close": "flag", "agrees": "better"}
HEADINGS: dict[Verdict, str] = {"differs": "Differs", "close": "Close", "agrees": "Agrees"}
DETAIL = 10
"""The width of the labels of a finding in full."""


def finding_heading(verdict: Verdict, number: int) -> str:
    """The heading of the findings with one verdict, and how many they are."""
    return f"{HEADINGS[verdict]}: {count(number)}"


def finding_entry(finding: Finding, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A finding in two rows: its sign, what is stated and where; then what follows from the other figures."""
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


def brief(place: Place) -> str:
    """A place in few words: the line where there is one, else the cell or the row."""
    return f"line {place.line}" if place.line else f"{place.sheet} {place.cell}".strip() if place.sheet else place.words()


def finding_lines(finding: Finding) -> tuple[Line, ...]:
    """A finding in full: the verdict, what is stated, what follows, why, and what it was held against."""
    computed = f", computed {finding.computed}" if finding.computed else ""
    rows = {
        "stated": f"{finding.stated}{computed}",
        "why": finding.why,
        "beside": "; ".join(place.words() for place in finding.beside),
        "check": finding.kind,
    }
    head = (Span(f"{SIGNS[finding.verdict]} {finding.verdict}", ROLES[finding.verdict]), Span(f"  {finding.place.words()}", "muted"))
    return (head, *((Span(f"{label:<{DETAIL}}", "muted"), Span(words)) for label, words in rows.items() if words))


def finding_note(report: Report, finding: Finding) -> str:
    """A finding as one line of plain text, to copy into a note."""
    computed = f", computed {finding.computed}" if finding.computed else ""
    return f"{report.document.path.name}, {finding.place.words()}: {finding.verdict}. Stated “{finding.stated}”{computed}. {finding.why}"


def nothing_found(report: Report, *, agreeing: int) -> tuple[Line, ...]:
    """What to show where the list is empty: what was checked, or that nothing could be."""
    if agreeing:
        return ((Span(f"Nothing differs. {plural(agreeing, 'figure agrees', 'figures agree')} with others: press d to list them."),),)
    return ((Span("Nothing differs, and nothing could be checked: no figure of this document follows from others."),),)
