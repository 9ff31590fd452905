"""Shares of a whole as one bar for each period, with every member's below."""

from collections.abc import Sequence

from tui.analysis.member_shares import SMALLEST_SHARE, MemberShare, missing_parts, shares_of, wholes_of
from tui.model.period import Period
from tui.model.table import RowPeriod, Table
from tui.nodes.slide_content import SlideDrawing, ToldDrawing
from tui.nodes.table_views.part_years import part_year_notes
from tui.nodes.table_views.share_words import second_base
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.numbers import count, points, share
from tui.text.periods import short
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap

from .bars import thickest
from .share_legend import MOVED_BY, ShareEntry, share_legend, share_pattern

MOST_PERIODS, MOST_MEMBERS = 4, 5
REST = "Others"


def shares_picture(table: Table, *, whole: bool = False) -> SlideDrawing:
    """The bars of the last periods, on the base that the report's claims use.

    Up to five members have a pattern of their own; the smaller ones are drawn together. `whole` is of all cases, below a claim on these.
    """
    base = None if whole else second_base(table)
    without = base.without if base else None
    found = shares_of(table, table.split[0].id, without=without)
    sums = wholes_of(table, None, None, without)
    missing = missing_parts(found)
    periods = [period for period in table.periods if sums.get(period) and period not in missing][-MOST_PERIODS:]
    last = periods[-1] if periods else None
    ranked = sorted(found, key=lambda row: -row.shares.get(last, 0))
    part = part_year_notes(table)
    totals = [f"{count(sums[period])} {'part year' if str(period) in part else 'in all'}" for period in periods]
    visible = [row for row in ranked if max(row.shares.values(), default=0) >= SMALLEST_SHARE]
    named = visible if len(visible) <= MOST_MEMBERS else visible[: MOST_MEMBERS - 1]
    others = [row for row in ranked if row not in named]
    notes = [f"Shares without {base.names}."] if base else []
    notes += [f"{parts_missing(names, period)}." for period, names in missing.items() if period and period != table.periods[-1]]
    if others and max((sum(row.shares.get(period, 0) for row in others) for period in periods), default=0) < SMALLEST_SHARE:
        # Too little to be seen in a bar: said below, with no row of its own.
        notes.append(f"{REST} ({len(others)}): less than {share(SMALLEST_SHARE)}.")
        others = []

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return _drawn(named, others, periods, totals, " ".join(notes), columns, rows, glyphs)

    items = [(each.name, " to ".join(each.shares)) for each in _entries(named, others, periods[-2:])]
    told = [f"{name} {shares}" for name, shares in items]
    heads = " to ".join(short(period) for period in periods[-2:] if period)
    return ToldDrawing(draw, f"{heads}: {'; '.join(told)}" if heads else "; ".join(told), [*([(heads, None)] if heads else []), *items])


def parts_missing(names: Sequence[str], period: Period) -> str:
    """That a period has no shares: `No shares of 2015: Cancelled is not in the table`."""
    return f"No shares of {short(period)}: {joined(names)} {'is' if len(names) == 1 else 'are'} not in the table"


def _drawn(
    named: Sequence[MemberShare],
    others: Sequence[MemberShare],
    periods: Sequence[RowPeriod],
    totals: Sequence[str],
    note: str,
    columns: int,
    rows: int,
    glyphs: Glyphs,
) -> tuple[Line, ...]:
    entries = _entries(named, others, periods)
    if not periods or not entries:
        return ()
    heads = [short(period) if period else "All" for period in periods]
    below = wrap((Span(note, "quiet"),), columns) if note else ()
    legend = share_legend(entries, heads, columns, glyphs)
    if len(legend) + len(below) + 2 * len(periods) > rows:
        legend = share_legend(entries, heads, columns, glyphs, whole=False)
    names = max(map(cell_len, heads)) + 2
    room = columns - names - max(map(len, totals)) - 2
    if room < 16 or not legend:
        return ()
    thick = max(1, min(thickest(rows, len(periods)), (rows - len(legend) - 2 - len(periods)) // len(periods)))
    lines: list[Line] = []
    for period, head, total in zip(periods, heads, totals, strict=True):
        parts = [row.shares.get(period, 0) for row in named]
        parts += [sum(row.shares.get(period, 0) for row in others)] if others else []
        bar = _stacked(parts, room, glyphs)
        for row in range(thick):
            end: Line = (Span(f" {total}", "quiet"),) if row == 0 else ()
            lines.append((Span(("" if row else head).ljust(names), "strong"), *bar, *end))
        lines.append(BLANK)
    return (*lines, *legend, *below)


def _stacked(parts: Sequence[float], room: int, glyphs: Glyphs) -> Line:
    """One bar; each part ends where the sum of the parts so far does."""
    spans, done, total = [], 0, 0.0
    for at, part in enumerate(parts):
        total += part
        end = round(total * room)
        spans.append(Span(share_pattern(at, glyphs) * (end - done), "plain"))
        done = end
    return tuple(spans)


def _entries(named: Sequence[MemberShare], others: Sequence[MemberShare], periods: Sequence[RowPeriod]) -> list[ShareEntry]:
    """The named members, and the others together."""
    rows = [(row.member, [row.shares.get(period) for period in periods], row.points) for row in named]
    if others:
        rows.append((f"{REST} ({len(others)})", [sum(row.shares.get(period, 0) for row in others) for period in periods], None))
    return [
        ShareEntry(
            member,
            [share(value) if value is not None else "?" for value in values],
            points(change).removesuffix(f" {MOVED_BY}") if change is not None and len(periods) > 1 else "",
        )
        for member, values, change in rows
    ]
