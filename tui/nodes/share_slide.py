"""The slide of counts that make up one whole.

All of them in a period, or one member's share by period.
"""

from collections.abc import Sequence
from functools import partial

from tui.analysis.member_shares import MemberShare, missing_parts, shares_of, wholes_of
from tui.analysis.p_chart import ShareChart, p_chart
from tui.charts.bar import round_top
from tui.charts.p_plot import p_plot
from tui.model.period import Period
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, points, share
from tui.text.periods import short
from tui.text.spans import Line, Span
from tui.text.units import unit_in_words

from .slide_content import SlideContent, SlideDrawing, SlidePicture, clauses, short_sentence
from .slide_pictures.bars import SlideBar, slide_bars
from .slide_pictures.outcomes import parts_missing, shares_picture
from .table_views.part_years import part_year_notes
from .table_views.share_words import SecondBase, second_base

TALLEST_P_CHART = 24
"""The most rows of a chart of shares with their limits."""
MOST_BARS = 6
"""The most periods drawn for one member."""
LEAST_SCALE = 1
"""The least per cent at which a scale of shares ends."""


def share_slide(table: Table, part: TablePart, slide: SlideContent) -> SlideContent:
    """The slide of the table, of a period, or of a member."""
    if part.members and part.members[0][1] not in table.wholes.values():
        return _member(table, part.members[0][1], slide)
    sums, partly = wholes_of(table), part_year_notes(table)
    words = ", ".join(
        f"{count(total)} in {short(period)}{' (part year)' if str(period) in partly else ''}" for period, total in sums.items() if period
    )
    every = shares_of(table, table.split[0].id)
    missing = missing_parts(every)
    known = [at for at in table.periods if at not in missing] or [*table.periods]
    period = part.period or known[-1]
    without = next((parts_missing(names, at) for at, names in missing.items() if at and at == (part.period or table.periods[-1])), "")
    if without and part.period:
        whole = f"{count(sums.get(part.period, 0))} {_unit(table)}".strip()
        named = f"{table.spec.short}, {short(part.period)}"
        return slide._replace(
            title=named, large=short(part.period), sentence=short_sentence((without,)), full=f"{without}. In the table: {whole}."
        )
    found = [row for row in every if period in row.shares]
    top = max(found, key=lambda row: row.shares[period], default=None)
    most = f"{top.member}: {count(top.volumes[period])}, {share(top.shares[period])}, the most in {short(period)}." if top else ""
    if top and (second := on_second_base(table, top.member)):
        most = f"{most.removesuffix('.')}; {second}."
    unit = _unit(table)
    moved = _moved(table) if not part.period else None
    headline = moved or ((share(top.shares[period]), f"{top.member} has the largest share") if top else None)
    return slide._replace(
        title=f"{table.spec.short}, {short(period)}" if part.period else slide.title,
        large=headline[0] if headline else count(sums.get(period, 0)),
        unit="" if moved else f"of {count(sums.get(period, 0))} {unit}, {short(period)}{', a part year' if str(period) in partly else ''}",
        sentence=short_sentence((without,) if without else (headline[1],) if headline else clauses(most)),
        full=most if part.period else f"{words}. {most}",
        drawing=shares_picture(table),
    )


def _unit(table: Table) -> str:
    measure = table.measures[table.main]
    return unit_in_words(measure) if measure else ""


def _moved(table: Table) -> tuple[str, str] | None:
    """The largest change of a share beyond chance: from what to what, and whose."""
    base = second_base(table)
    every = shares_of(table, table.split[0].id, without=base.without if base else None)
    found = [row for row in every if row.sure and row.points]
    if not found or len(table.periods) < 2 or {table.periods[0], table.periods[-1]} & missing_parts(every).keys():
        return None
    row = max(found, key=lambda each: abs(each.points or 0))
    first, last = table.periods[0], table.periods[-1]
    way = "larger" if (row.points or 0) > 0 else "smaller"
    return (
        f"{share(row.shares[first])} to {share(row.shares[last])}",
        f"{row.member}: a {way} share in {short(last)} than in {short(first)}",
    )


def _member(table: Table, member: str, slide: SlideContent) -> SlideContent:
    row = _row(table, member)
    sums, partly = wholes_of(table), part_year_notes(table)
    missing = missing_parts(shares_of(table, table.split[0].id))
    periods = [period for period in table.periods if period in row.volumes and period not in missing]
    periods = periods or [period for period in table.periods if period in row.volumes]
    first, last = periods[0], periods[-1]
    words = f"{count(row.volumes[last])} of {count(sums[last])}, {short(last)}{', a part year' if str(last) in partly else ''}"
    silent = last != table.periods[-1]
    sentence = f"{member}: {count(row.volumes[last])} in {short(last)}, none printed for {short(table.periods[-1])}." if silent else ""
    briefer, both = [words], ""
    if table.periods[-1] in missing:
        sentence = f"{parts_missing(missing[table.periods[-1]], table.periods[-1])}."
    elif row.points is not None and table.periods[0] not in missing:
        moved = points(row.points).replace("points", "percentage points")
        second = on_second_base(table, member)
        sentence = f"{member}: from {share(row.shares[first])} in {short(first)} to {share(row.shares[last])} in {short(last)}, {moved}"
        sentence += f"; {second}." if second else "."
        briefer = [f"{member}: {share(row.shares[first])} in {short(first)}, {share(row.shares[last])} in {short(last)}"]
        if row.points_interval is not None:
            by, interval = points(row.points), _interval(row.points_interval)
            briefer = [f"{member}: {by} on {short(first)}, 95% interval {interval}", f"{member}: {by} (95% interval {interval})"]
        # The row of either base leads here, and finds its figure in large or in bold type.
        both = _on_both(table, row)
        briefer = [both, *briefer] if both else briefer
    said = [f"{short(period)}: {partly[str(period)]}." for period in periods if str(period) in partly]
    said += [moved_on_both(table, row)] if both else []
    found = slide._replace(
        title=f"{table.spec.short}: {member}",
        large=share(row.shares[last]) if last in row.shares else count(row.volumes[last]),
        unit=words,
        sentence=short_sentence(
            (sentence,) if silent else briefer if both or row.points_interval or not sentence else (*clauses(sentence), *briefer)
        ),
        more=(*slide.more, *((Span(each, "quiet"),) for each in said if each)),
        full=sentence,
        cautions=table.spec.caveats[:1],
    )
    picture = share_of_member(table, member)
    return found.pictured(picture) if picture else found


def _row(table: Table, member: str) -> MemberShare:
    return next(row for row in shares_of(table, table.split[0].id) if row.member == member)


def _second_row(table: Table, member: str) -> MemberShare | None:
    """A member's share on the second base; None where it has none."""
    base = second_base(table)
    found = shares_of(table, table.split[0].id, without=base.without) if base else ()
    return next((row for row in found if row.member == member and row.points is not None), None)


def _on_both(table: Table, row: MemberShare) -> str:
    """A member's last share on both bases; empty without a second one."""
    base, other, last = second_base(table), _second_row(table, row.member), table.periods[-1]
    if base is None or other is None:
        return ""
    return f"Of all {_unit(table) or 'cases'} {share(row.shares[last])}; without {base.names} {share(other.shares[last])}"


def _interval(ends: tuple[float, float]) -> str:
    return " to ".join(points(end).removesuffix(" points") for end in ends)


def moved_on_both(table: Table, row: MemberShare) -> str:
    """How a share changed on both bases, with intervals: the bars do not say it."""
    base, other = second_base(table), _second_row(table, row.member)
    if base is None or other is None or row.points_interval is None or other.points_interval is None:
        return ""
    every, rest = (points(each or 0).removesuffix(" points") for each in (row.points, other.points))
    interval, others = (_interval(each) for each in (row.points_interval, other.points_interval))
    return f"{every} points (95%: {interval}); without {base.names} {rest} ({others})."


def on_second_base(table: Table, member: str) -> str:
    """A member's share on the second base: `without Cancelled: 49.0% to 42.3%`.

    Empty where it has none.
    """
    base, row = second_base(table), _second_row(table, member)
    if base is None or row is None:
        return ""
    return f"without {base.names}: {share(row.shares[table.periods[0]])} to {share(row.shares[table.periods[-1]])}"


def _with_limits(table: Table, member: str) -> SlideDrawing | None:
    """One member's share by period with its limits; None where periods are too few."""
    row, sums = _row(table, member), wholes_of(table)
    return limits_picture([(at, round(row.volumes.get(at, 0)), round(sums[at])) for at in table.periods if sums.get(at)])


def limits_picture(shares: Sequence[tuple[Period, int, int]]) -> SlideDrawing | None:
    """The p-chart of a period, a part and the cases; None where there is none."""
    found = p_chart(shares)
    if found is None:
        return None
    chart: ShareChart = found

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return p_plot(chart, columns, min(rows, TALLEST_P_CHART), glyphs)

    return draw


def share_of_member(table: Table, member: str) -> SlidePicture | None:
    """One member's share by period: of all, and on the second base where it has one.

    On the scale of the table's shares, so that a share of a few cases is a short bar. None where no period has a share.
    """
    if limits := _with_limits(table, member):
        return SlidePicture(limits)
    base = second_base(table) if on_second_base(table, member) else None
    every = _bars(table, member, None, f"All {_unit(table) or 'cases'}" if base else "")
    other = _bars(table, member, base, f"Without {base.names}") if base else []
    highest = max((value for row in shares_of(table, table.split[0].id) for value in row.shares.values()), default=0)
    bars = [*every, *other]
    if not bars:
        return None
    top = round_top(max(LEAST_SCALE, highest * 100, *(bar.value or 0 for bar in bars)))

    def draw(columns: int, rows: int, glyphs: Glyphs, made: Sequence[SlideBar]) -> tuple[Line, ...]:
        return slide_bars(made, top, "%", columns, rows, glyphs)

    whole = [bar._replace(group="") for bar in every]
    return SlidePicture(partial(draw, made=bars if other else whole), briefs=(partial(draw, made=whole),) if other else ())


def _bars(table: Table, member: str, base: SecondBase | None, group: str) -> list[SlideBar]:
    """A member's share of a base in each of the last periods that has one."""
    without = base.without if base else None
    row = next((row for row in shares_of(table, table.split[0].id, without=without) if row.member == member), None)
    sums, partly = wholes_of(table, None, None, without), part_year_notes(table)
    made: list[SlideBar] = []
    for period in table.periods[-MOST_BARS:] if row else ():
        if row and period in row.shares:
            part = ", part year" if str(period) in partly else ""
            words = f"{share(row.shares[period])}  {count(row.volumes[period])} of {count(sums[period])}{part}"
            first = not made
            made.append(SlideBar(short(period), row.shares[period] * 100, words, group=group if first else "", apart=bool(group) and first))
    return made
