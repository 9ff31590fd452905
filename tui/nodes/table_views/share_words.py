"""The shares of a table's members in sentences.

On all cases, and without those that its claims leave out.
"""

from typing import NamedTuple

from tui.analysis.member_shares import MemberShare, missing_parts, parts_of, shares_of, wholes_of
from tui.model.table import Table, Without
from tui.text.lists import joined
from tui.text.numbers import count, points, share
from tui.text.periods import short
from tui.text.plurals import several
from tui.text.spans import Line, Span

from .headings import whole_name
from .part_years import months_worth, part_year_notes
from .printed import printed_with
from .rank_words import RankAmong, rank_words

LEAST_RANKED = 10
"""From so many members on, their order is not seen at a glance."""


class SecondBase(NamedTuple):
    """What a second base leaves out, and its names in words."""

    names: str
    without: Without


def second_base(table: Table) -> SecondBase | None:
    """The second base of a table's shares, if its claims have one."""
    if not table.without:
        return None
    return SecondBase(", ".join(name for names in table.without.values() for name in names), table.without)


def member_words(table: Table, member: str, *, without: bool = False) -> Line:
    """A member's volume and share in each period, and how the share changed.

    The difference of the shares has its interval.
    """
    base = second_base(table) if without else None
    words = _words(table, member, base)
    if not words:
        return ()
    return (Span(f"Without {base.names}: ", "strong"), Span(f"{member}. {words}")) if base else (Span(f"{member}. ", "strong"), Span(words))


def _words(table: Table, member: str, base: SecondBase | None) -> str:
    without = base.without if base else None
    found = next((each for each in shares_of(table, table.split[0].id, without=without) if each.member == member), None)
    if found is None:
        return ""
    sums, part = wholes_of(table, None, None, without), part_year_notes(table)
    missing = missing_parts(shares_of(table, table.split[0].id, without=without))
    shown = []
    for period in table.periods:
        named = f"{short(period)} (part year)" if str(period) in part else short(period)
        if period in found.volumes and period in missing:
            shown.append(f"{named}: {count(found.volumes[period])}; share not known, as {named} gives no {joined(missing[period])}")
        elif period in found.volumes:
            shown.append(f"{named}: {count(found.volumes[period])} of {count(sums[period])}, {share(found.shares.get(period, 0.0))}")
        else:
            shown.append(f"{named}: none in the table")
    return f"{'; '.join([*shown, *_rank(table, found, without)])}{interval_words(found)}."


def _rank(table: Table, found: MemberShare, without: Without | None) -> tuple[str, ...]:
    """`3rd highest of 43 areas` in the last period.

    Nothing where the members are few enough to see their order.
    """
    every, last = shares_of(table, table.split[0].id, without=without), table.periods[-1]
    values = [row.volumes[last] for row in every if last in row.volumes]
    if len(values) < LEAST_RANKED or last not in found.volumes:
        return ()
    own = found.volumes[last]
    place, ties = 1 + sum(value > own for value in values), values.count(own)
    return (rank_words(RankAmong(place, ties, len(values)), several(table.split[0])),)


def interval_words(found: MemberShare) -> str:
    """The difference of the shares with its interval.

    It says so where the interval includes no difference.
    """
    if found.points is None:
        return ""
    size = points(found.points).replace("points", "percentage points")
    moved = f". Share: {size}"
    if found.points_interval is None:
        return moved if any(map("123456789".__contains__, size)) else f". Share unchanged ({size})"
    low, high = (points(end).removesuffix(" points") for end in found.points_interval)
    return f"{moved}, 95% interval {low} to {high}{'' if found.sure else ', so there may be no difference'}"


def whole_words(table: Table, *, without: bool = False) -> Line:
    """All members in each period, and the totals printed in the report."""
    base = second_base(table) if without else None
    left_out = base.without if base else None
    sums, part, printed = wholes_of(table, None, None, left_out), part_year_notes(table), printed_with(table, table.main)
    missing = parts_of(table, None, None, left_out)
    shown = []
    for period, total in sums.items():
        if period is None:
            continue
        if period in missing:
            stated = None if base else printed.totals.get(str(period))
            said = "" if stated is None else f"; the report prints {count(stated)}"
            shown.append(f"{short(period)}: no total, as {short(period)} gives no {joined(missing[period])}{said}")
            continue
        if base:
            shown.append(f"{short(period)}{' (part year)' if str(period) in part else ''}: {count(total)}")
            continue
        stated = printed.totals.get(str(period))
        same = "" if stated is None else ", as printed" if stated == total else f", printed as {count(stated)}"
        shown.append(f"{short(period)}: {count(total)}{same}")
    head = f"Without {base.names}: " if base else f"{whole_name(table)}. "
    return (Span(head, "strong"), Span(f"{'; '.join(shown)}."))


def share_notes(table: Table) -> tuple[str, ...]:
    """What a second base and a part year mean for a table's shares, in sentences."""
    first, last = table.periods[0], table.periods[-1]
    sums = wholes_of(table)
    words = []
    if base := second_base(table):
        rest = wholes_of(table, None, None, base.without)
        moved = [each for each in shares_of(table, table.split[0].id, without=base.without) if each.points is not None]
        shown = "; ".join(
            f"{each.member} {share(each.shares[first])} to {share(each.shares[last])}, {points(each.points or 0)}" for each in moved
        )
        window = f"{count(rest[first])} in {short(first)}, {count(rest[last])} in {short(last)}"
        words.append(f"Without {base.names} ({window}){f': {shown}' if shown else ''}.")
    worth = {period: months for period in table.periods[1:] if (months := months_worth(table, sums, period, first))}
    words += [
        f"{count(sums[period])} in {short(period)} is only {months:.1f} months' worth at the {short(first)} rate, so the shares may still "
        "change."
        for period, months in worth.items()
    ]
    return tuple(words)
