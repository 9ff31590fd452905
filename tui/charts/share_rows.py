"""Shares with a line for each member, for where there is no room for more.

The periods stand side by side, their bars on one scale.
"""

from tui.analysis.member_shares import MemberShare, shares_of
from tui.model.period import Period
from tui.model.table import Table
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import LEAST_SHARE, share_briefly
from tui.text.periods import short
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import clip_distinct, fit, within

from .bar import rightward

LEAST_SHARE_BAR = 8
LEAST_SHARE_ROWS = 3
"""Fewer rows are not worth a picture."""


def share_rows(
    table: Table, columns: int, glyphs: Glyphs, part_years: frozenset[str] = frozenset(), most: int | None = None
) -> tuple[Line, ...]:
    """A heading with the periods, and a line for each member with its shares.

    In `most` lines, if that is given, and then the largest come first. Volumes and intervals are left to the table and the reading.
    """
    every, periods = shares_of(table, table.split[0].id), table.periods
    found = _largest(every, periods, most)
    if len(found) < min(len(every), LEAST_SHARE_ROWS):
        return ()
    texts = {(row.member, period): share_briefly(row.shares[period]) for row in found for period in periods if period in row.shares}
    figures = 1 + max(map(cell_len, texts.values()), default=0)
    heads = [f"{short(period)}{' part year' if str(period) in part_years else ''}" for period in periods]
    least = len(periods) * max(figures + 1 + LEAST_SHARE_BAR, *(cell_len(head) + 3 for head in heads))
    name = min(max((cell_len(row.member) for row in found), default=0), max(columns // 4, columns - least))
    room = (columns - name) // max(1, len(periods))
    if any(cell_len(head) + 2 > room for head in heads):
        heads = [head.replace(" part year", " part") for head in heads]
    top = max((value for row in found for value in row.shares.values()), default=0) or 1
    lines: list[Line] = [(Span(fit("Shares", name, glyphs), "strong"), *(Span(fit(f"  {head}", room, glyphs), "quiet") for head in heads))]
    names = clip_distinct([row.member for row in found], name)
    for row, shown in zip(found, names, strict=True):
        spans = [Span(fit(shown, name, glyphs))]
        for period in periods:
            text = texts.get((row.member, period), glyphs.missing)
            bar = rightward(row.shares.get(period, 0) / top * max(1, room - figures - 2), glyphs)
            role: SpanRole = "quiet" if text == LEAST_SHARE else "strong"
            spans += [Span(fit(text, figures, glyphs, right=True), role), Span(fit(f" {bar}", room - figures, glyphs))]
        lines.append(tuple(spans))
    left = len(every) - len(found)
    return within((*lines, *(((Span(f"and {left} more", "quiet"),),) if left else ())), columns)


def _largest(found: tuple[MemberShare, ...], periods: tuple[Period, ...], most: int | None) -> tuple[MemberShare, ...]:
    """The rows, or the largest of them where some need a line for how many more."""
    if most is None or len(found) < most:
        return found
    known = [period for period in periods if any(period in row.shares for row in found)]
    by_size = sorted(found, key=lambda row: -row.shares.get(known[-1], 0)) if known else list(found)
    return tuple(by_size[: max(0, most - 2)])
