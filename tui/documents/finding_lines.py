"""The findings of a document as lines for the screen.

A list by verdict, and one finding in full.
"""

from collections.abc import Iterable, Mapping

from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, plural
from tui.text.spans import Line, Span, SpanRole
from tui.text.verdict_signs import CLOSE, DIFFERS, HOLDS, TO_ASK
from tui.text.wrapping import with_right, wrap

from .compared import AGAINST_KINDS, comparison_words, follows_words
from .document import DocumentPlace, Unread
from .finding import CheckFinding, CheckReport, CheckVerdict, Unchecked
from .finding_bars import finding_bars
from .questions import board_questions

SIGNS: dict[CheckVerdict, str] = {"differs": DIFFERS, "close": CLOSE, "agrees": HOLDS}
ROLES: dict[CheckVerdict, SpanRole] = {"differs": "worse", "close": "strong", "agrees": "better"}
VERDICT_HEADINGS: dict[CheckVerdict, str] = {"differs": "Differs", "close": "Close", "agrees": "Agrees"}
REASON_HEADINGS: dict[CheckVerdict, str] = {"differs": "Why it differs", "close": "Why it is close", "agrees": "Why it agrees"}
DETAIL = 10
"""The width of the labels of a finding in full."""
FIGURE = 10
"""The least width of the column of figures that agree, and of what stands beside them."""
BAR_GAP = 2
"""Cells between a figure and its bar, and between other things in a row."""


def finding_heading(verdict: CheckVerdict, number: int) -> str:
    """The heading of the findings with one verdict, and how many they are."""
    return f"{VERDICT_HEADINGS[verdict]}: {count(number)}"


def tally_words(tally: Mapping[CheckVerdict, int]) -> str:
    """How many findings have each verdict: `1 differs, 0 close, 11 agree`."""
    return ", ".join(f"{count(number)} {verdict.removesuffix('s') if number != 1 else verdict}" for verdict, number in tally.items())


def finding_entry(finding: CheckFinding, columns: int) -> tuple[Line, ...]:
    """A finding in two rows, or more where they are long.

    Its sign, what is stated and where; then what follows from the other figures.
    """
    head = (Span(f"{SIGNS[finding.verdict]} ", ROLES[finding.verdict]), Span(finding.stated or finding.quote))
    return (*with_right(head, Span(brief(finding.place), "quiet"), columns), *_below(follows_words(finding) or finding.why, columns))


def agreeing_entry(finding: CheckFinding, columns: int) -> tuple[Line, ...]:
    """A finding that agrees: what is stated, why, and where; in one row where it fits."""
    stated = finding.stated or finding.quote
    gap = " " * max(BAR_GAP, FIGURE - cell_len(stated))
    head = (Span(f"{HOLDS} ", ROLES["agrees"]), Span(stated), Span(f"{gap}{finding.why}", "quiet"))
    return with_right(head, Span(brief(finding.place), "quiet"), columns)


def _below(words: str, columns: int) -> tuple[Line, ...]:
    return wrap((Span(f"  {words}", "quiet"),), columns, 2)


def brief(place: DocumentPlace) -> str:
    """A place in few words: the line where there is one, else the cell or the row."""
    return f"line {place.line}" if place.line else f"{place.sheet} {place.cell}".strip() if place.sheet else place.words()


def document_finding_lines(
    finding: CheckFinding, beside: str, together: Iterable[CheckFinding], columns: int, glyphs: Glyphs
) -> tuple[Line, ...]:
    """A finding in full.

    What is stated and what follows with a bar each, why, `beside` (what it was held against), what to ask, and the other
    findings in the same passage.
    """
    stated, computed = finding_bars(finding, columns - DETAIL - BAR_GAP, glyphs)
    wide = max(cell_len(finding.stated), cell_len(finding.computed)) + BAR_GAP
    figures: dict[str, tuple[str, str, SpanRole]] = {
        "stated": (finding.stated, stated, "strong"),
        "was" if finding.kind in AGAINST_KINDS else "computed": (finding.computed, computed, ROLES[finding.verdict]),
    }
    lines: list[Line] = []
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
    return Span(f"{label:<{DETAIL}}", "quiet")


def also_here(finding: CheckFinding) -> Line:
    """Another finding in the same passage: its sign, what is stated and what follows."""
    follows = f"  {finding.computed}" if finding.computed and finding.computed != finding.stated else ""
    return (
        Span(f"{SIGNS[finding.verdict]} ", ROLES[finding.verdict]),
        Span(finding.stated or finding.quote),
        Span(follows, "quiet"),
    )


def unchecked_entry(unchecked: Unchecked, columns: int) -> tuple[Line, ...]:
    """What a check could not settle: how many figures, and why below it."""
    where = {"sentence": "in sentences", "table": "in tables"}.get(unchecked.kind, unchecked.kind)
    head = (Span(f"{TO_ASK} ", "quiet"), Span(f"{plural(unchecked.count, 'figure')}, {where}"))
    return (*wrap(head, columns, 2), *_below(unchecked.why, columns))


def unread_entry(unread: Unread, columns: int) -> tuple[Line, ...]:
    """A part that was not read: what and where, and why below it."""
    head = (Span(f"{TO_ASK} ", "quiet"), Span(unread.what))
    return (*with_right(head, Span(brief(unread.place), "quiet"), columns), *_below(unread.why, columns))


def left_out_lines(part: Unchecked | Unread, columns: int) -> tuple[Line, ...]:
    """What could not be checked or read, in full."""
    words = (
        (("not read", part.what), ("where", part.place.words()), ("why", part.why))
        if isinstance(part, Unread)
        else (("not checked", plural(part.count, "figure")), ("check", part.kind), ("why", part.why))
    )
    return tuple(row for label, text in words if text for row in wrap((Span(f"{label:<13}", "quiet"), Span(text)), columns, 13))


def finding_note(report: CheckReport, finding: CheckFinding) -> str:
    """A finding as one line of plain text, and its questions, to copy into a note."""
    where = ", ".join(filter(None, (report.document.path.name, finding.place.words())))
    computed = f", {follows}" if (follows := follows_words(finding)) else ""
    stated = "" if finding.kind in AGAINST_KINDS else f"Stated “{finding.stated}”{computed}. "
    said = f"{where}: {finding.verdict}. {stated}{finding.why}"
    return "\n".join((said, *(f"To ask: {question}" for question in board_questions(finding))))


def nothing_found(report: CheckReport) -> tuple[Line, ...]:
    """What to say of a document in which nothing differs or is close."""
    earlier = ((), (Span(words),)) if (words := comparison_words(report)) else ()
    agreeing = sum(each.kind not in AGAINST_KINDS for each in report.findings)
    if agreeing:
        return ((Span(f"Nothing differs. {plural(agreeing, 'figure agrees', 'figures agree')} with others."),), *earlier)
    if not report.document.blocks:
        return ((Span("Nothing of this document could be read, so nothing is checked."),),)
    return ((Span("Nothing differs, and nothing could be checked: no figure of this document follows from others."),), *earlier)


def found_lines(here: Iterable[CheckFinding]) -> tuple[Line, ...]:
    """What was found in a passage that somebody searched for."""
    lines = tuple(also_here(finding) for finding in here)
    return lines or ((Span("No figure of this passage was held against others.", "quiet"),),)
