"""A part of a year compared with a whole one.

804 so far this year, down from 2,397 in 2014.
"""

from collections.abc import Iterator

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.moves import moves


def part_years(sentence: ProseSentence) -> Iterator[CheckFinding]:
    """Every change whose two levels are for a part of a year and for a whole one.

    Means and percentages can be compared.
    """
    for move in moves(sentence):
        before, after = move.before, move.after
        if before is None or after is None or not (move.way or move.changes):
            continue
        if not (_added_up(before) and _added_up(after) and before.window and after.window):
            continue
        part, whole = (after, before) if after.window.partial else (before, after)
        if part.window is None or whole.window is None or not part.window.partial or whole.window.partial or whole.window.length != 12:
            continue
        if whole.window.kind not in ("year", "pair", "fy", "ending", "rolling"):
            continue
        why = f"{part.quote} is for a part of a year (“{part.window.text}”) and {whole.quote} for a whole one (“{whole.window.text}”)."
        first, last = sorted((part, whole), key=lambda each: each.start)
        yield CheckFinding(
            sentence.place,
            sentence.around(first, last),
            "part-year",
            part.quote,
            "the same part of the year before",
            "differs",
            why,
            (),
            0.1,
        )


def _added_up(figure: StatedFigure) -> bool:
    return figure.role == "level" and figure.counted
