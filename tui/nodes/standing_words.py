"""The signs and words for how claims stand: the same five everywhere."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from tui.analysis.standings import STANDINGS, ClaimStanding, standing
from tui.text.cells import cell_len
from tui.text.spans import Line, Span, SpanRole
from tui.text.verdict_signs import CLOSE, DIFFERS, HOLDS, JUDGEMENT, TO_ASK

if TYPE_CHECKING:
    from tui.analysis.finding import Finding
    from tui.analysis.statement_kinds import Course

STANDING_SIGNS: dict[ClaimStanding, str] = {"holds": HOLDS, "close": CLOSE, "differs": DIFFERS, "ask": TO_ASK, "judgement": JUDGEMENT}
STANDING_WORDS: dict[ClaimStanding, str] = {
    "holds": "holds",
    "close": "close",
    "differs": "does not hold",
    "ask": "not settled",
    "judgement": "judgement",
}
SEVERAL_STANDING: dict[ClaimStanding, str] = STANDING_WORDS | {"holds": "hold", "differs": "do not hold", "judgement": "judgements"}
"""The same, of more than one."""
STANDING_ROLES: dict[ClaimStanding, SpanRole] = {
    "holds": "better",
    "close": "strong",
    "differs": "worse",
    "ask": "strong",
    "judgement": "quiet",
}
STANDING_MEANS: dict[ClaimStanding, str] = {
    "holds": "the report's own figures support it",
    "close": "not as stated, but within 1%",
    "differs": "the report's own figures or words disagree",
    "ask": "the report does not settle it; the Force's figures would",
    "judgement": "no figure would settle it",
}
AS_PRINTED = "Beyond chance, if the report's figures are right."
"""Of a change that its own figures show to be beyond chance, where nothing settles the claim."""
COURSE_WORDS: "dict[Course, str]" = {
    "rises": "a rise",
    "falls": "a fall",
    "steady": "no change",
    "extreme": "highest, lowest or a rank",
    "beside": "beside an average",
    "target": "beside a target",
    "cause": "a cause",
    "level": "a level",
}
"""What a statement claims, as a filter lists it."""
KIND_WORDS: dict[str, str] = {str(kind): words for kind, words in (*STANDING_WORDS.items(), *COURSE_WORDS.items())}
LEGEND_WORDS = STANDING_WORDS | {"differs": "not"}
"""The words of the legend, which stand after the first."""


def standing_word(finding: "Finding") -> str:
    """How a claim stands, in a word or two: `holds`, `does not hold`."""
    return STANDING_WORDS[standing(finding)]


def standing_span(stands: ClaimStanding | None, *, words: bool = False) -> Span:
    """The sign of a standing, or its sign and words; blank without one."""
    if stands is None:
        return Span(" ")
    sign = STANDING_SIGNS[stands]
    return Span(f"{sign} {STANDING_WORDS[stands]}" if words else sign, STANDING_ROLES[stands])


def standings_legend(columns: int, used: Collection[ClaimStanding] = STANDINGS) -> tuple[Line, ...]:
    """What the signs that are used mean, in as many rows as the width needs."""
    return legend_rows([each for each in STANDINGS if each in used], columns)


def legend_rows(signs: Sequence[ClaimStanding], columns: int) -> tuple[Line, ...]:
    """What some of the signs mean."""
    rows: list[list[Span]] = [[]]
    room = columns
    for each in signs:
        words, gap = f" {LEGEND_WORDS[each]}", "  " if rows[-1] else ""
        needed = len(gap) + 1 + cell_len(words)
        if needed > room and rows[-1]:
            rows.append([])
            room, gap = columns, ""
        rows[-1] += [Span(gap), Span(STANDING_SIGNS[each], STANDING_ROLES[each]), Span(words, "quiet")]
        room -= needed
    return tuple(tuple(span for span in row if span.text) for row in rows)


def brief_legend(columns: int, used: Collection[ClaimStanding]) -> Line:
    """What the signs that are used mean, in one row.

    The words are the same everywhere. Where they do not fit, the first signs are left out: what holds needs its words least. Empty where
    not even the last has room.
    """
    signs = [each for each in STANDINGS if each in used]
    for first in range(len(signs)):
        (row, *more) = legend_rows(signs[first:], columns)
        if not more and sum(cell_len(span.text) for span in row) <= columns:
            return row
    return ()
