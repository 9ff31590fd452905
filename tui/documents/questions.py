"""Puts what does not fit as questions that a board can ask."""

from .finding import CheckFinding

LONGEST_STATED = 60
"""A longer passage is not repeated in a question."""
_TIMES = {
    "share": "Which part of which whole, up to which date, makes {stated}?",
    "share-sum": "What makes up the rest, so that the shares come to a whole?",
    "mean": "Over how many periods, or cases, is {stated} a mean?",
    "rate": "From what count and what population is {stated} worked out?",
    "change": "From which figure to which is the change {stated}?",
    "percent-change": "From which figure to which, and for which periods, is the change {stated}?",
    "base": "From which figure to which, and for which periods, is the change {stated}?",
    "points": "Is {stated} a percentage, or percentage points?",
    "grim": "Of how many cases is {stated} a percentage?",
    "rank": "On which figures does the order rest?",
    "extreme": "On which figures, and over which periods, does {stated} rest?",
    "direction": "From when to when, and in which figures, is it so?",
    "part-year": "Do both figures cover the same months?",
    "date": "Which date is right?",
    "total": "Do the parts leave something out, or is one of the figures wrong?",
    "parts": "Do the parts leave something out, or is one of the figures wrong?",
    "redacted": "Why is the figure {computed} of the earlier report not shown now?",
    "definition": "Does this still count what the earlier report counted?",
    "disappeared": "Why is “{computed}” no longer reported?",
    "revised": "Why was {computed} changed to {stated}, and which other figures change with it?",
}
_DIFFERENT = "Which is right, {stated} or {computed}?"


def board_questions(finding: CheckFinding) -> tuple[str, ...]:
    """The questions that a finding raises; none where it agrees.

    The first asks what the figure rests on, or why it has changed. The second asks which of two parts of the document is the later one.
    """
    if finding.verdict == "agrees":
        return ()
    short = finding.stated and len(finding.stated) <= LONGEST_STATED
    pattern = _TIMES.get(finding.kind, _DIFFERENT if finding.computed else "What does {stated} rest on?")
    asked = pattern.format(stated=f"“{finding.stated}”" if short else "this", computed=finding.computed)
    place = finding.place
    in_text = not (place.cell or place.column)
    in_table = any(other.cell or other.column for other in finding.beside)
    apart = in_text and in_table and finding.kind not in ("revised", "redacted", "definition", "disappeared")
    return (asked, "Is the table or the sentence the later count?") if apart else (asked,)
