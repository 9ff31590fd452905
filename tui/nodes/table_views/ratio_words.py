"""Shares and rates of a table in words, as its plots show them."""

from collections.abc import Iterator, Sequence

from tui.analysis.chance import CHANCE
from tui.analysis.chance_limits import ACTION, WARNING
from tui.analysis.funnel import FunnelPoint, FunnelReading, funnel
from tui.analysis.p_chart import ShareChart, SharePoint, p_chart
from tui.analysis.ratios import Ratio, counts_of, population_row, ratios
from tui.model.period import Period
from tui.model.sentence_case import mid_sentence
from tui.model.table import Table
from tui.text.lists import joined
from tui.text.numbers import count, plural, rounded, share
from tui.text.periods import noun, when
from tui.text.plurals import several
from tui.text.units import per as base_of

from .headings import heading
from .members import Member, members, row_of

MOST_AREAS_IN_WORDS = 4
WIDENED = "Wide limits"
"""The heading of the column that says where a share lies, by limits that are widened."""
ACTION_LIMITS = "99.8%"
"""The widest limits of a funnel, in words."""
SIDES = {1: "above", -1: "below", 0: "within"}
"""Where a share lies, by the side of its limits."""
P_CAVEAT = (
    "These limits take each case as independent of the others. Those of a control chart (XmR) come from how far neighbouring {noun}s "
    "differ, and do not."
)


def whole_heading(table: Table, ratio: Ratio) -> str:
    """The heading of the column that a ratio is a part or a rate of."""
    return heading(table.population, ratio.whole) if ratio.of_population and table.population else heading(table, ratio.whole)


def ratio_title(table: Table, ratio: Ratio) -> str:
    """The heading of a ratio's column.

    Without one, `Serious as a share of collisions` or `Crimes per 1,000 residents`.
    """
    if ratio.of_population:
        return f"{heading(table, ratio.part)} {_per(table, ratio)}"
    if ratio.column is not None:
        return heading(table, ratio.column)
    return f"{heading(table, ratio.part)} as a share of {mid_sentence(whole_heading(table, ratio))}"


def ratio_figure(value: float, ratio: Ratio, table: Table) -> str:
    """A share in per cent, or a rate with its base."""
    if ratio.share:
        return share(value)
    if ratio.of_population:
        return f"{count(rounded(value * ratio.per, 1))} {_per(table, ratio)}"
    measure = table.measures[ratio.column] if ratio.column is not None else None
    return f"{count(rounded(value * ratio.per, 1))} per {base_of(measure)}" if measure else count(rounded(value * ratio.per, 1))


def _per(table: Table, ratio: Ratio) -> str:
    return f"per {count(ratio.per)} {mid_sentence(whole_heading(table, ratio))}"


def population_words(table: Table, ratio: Ratio, period: Period | None) -> str:
    """The source of a funnel's population; empty where the table has both counts."""
    if not ratio.of_population or table.population is None:
        return ""
    found = [each for row in table.rows if row.period == period and (each := population_row(table, row))]
    at = when(found[0].period) if found and found[0].period else ""
    return f"{whole_heading(table, ratio)}: {', '.join(filter(None, (table.population.spec.short, at)))}."


def funnel_of(table: Table, ratio: Ratio, period: Period | None) -> FunnelReading | None:
    """The funnel of the members at a period; None for fewer than five with figures."""
    kept = table.once(_funnels)
    if (ratio, period) not in kept:
        found = [(each.name, counts) for each in members(table) if (counts := member_counts(table, ratio, each, period))]
        kept[ratio, period] = funnel([(name, *counts) for name, counts in found], share=ratio.share)
    return kept[ratio, period]


def _funnels(table: Table) -> dict[tuple[Ratio, Period | None], FunnelReading | None]:
    return {}


def member_counts(table: Table, ratio: Ratio, member: Member, period: Period | None) -> tuple[int, int] | None:
    """The part and the whole of a member at a period."""
    row = row_of(table, member.members, period)
    return counts_of(table, ratio, row) if row else None


def shares_by_period(table: Table, ratio: Ratio) -> ShareChart | None:
    """The p-chart of a table of one thing; None for fewer than six periods."""
    rows = [(row.period, counts) for row in table.rows if row.period is not None and (counts := counts_of(table, ratio, row))]
    return p_chart([(period, *counts) for period, counts in sorted(rows)]) if ratio.share and not table.split else None


def funnel_sentences(table: Table, ratio: Ratio, found: FunnelReading, period: Period | None) -> Iterator[str]:
    """How many areas are outside the limits, and why these are widened."""
    at, areas = f", {when(period)}" if period else "", several(table.split[0])
    outside = [point for point in found.points if point.outside == "99.8"]
    limits = f"the widened limits of {ACTION_LIMITS}" if found.overdispersed else ACTION_LIMITS
    yield (
        f"{ratio_title(table, ratio)}{at}: mean {ratio_figure(found.mean, ratio, table)}. {_number(len(outside))} of {len(found.points)} "
        f"{areas} {_are(outside)} outside {limits}{_names(outside, ratio, table)}."
    )
    if found.overdispersed:
        by_cases = sum(point.by_cases == "99.8" for point in found.points)
        yield (
            f"Over-dispersion: {areas} differ {count(rounded(found.wider, 1))} times as much as chance explains, so the limits are widened "
            f"by that. Without widening, {_number(by_cases).lower()} would be outside."
        )
    if words := population_words(table, ratio, period):
        yield words


def _number(number: int) -> str:
    return count(number) if number else "None"


def _are(points: Sequence[object]) -> str:
    return "is" if len(points) == 1 else "are"


def _names(points: list[FunnelPoint], ratio: Ratio, table: Table) -> str:
    if not points or len(points) > MOST_AREAS_IN_WORDS:
        return ""
    ordered = sorted(points, key=lambda point: -abs(point.score))
    return f": {joined([f'{point.name} ({ratio_figure(point.value, ratio, table)})' for point in ordered])}"


def funnel_point_words(table: Table, ratio: Ratio, found: FunnelReading, point: FunnelPoint) -> str:
    """One area: its counts, its share or rate, and where it lies."""
    low, high = found.limits(point.cases, WARNING if point.outside != "99.8" else ACTION)
    side = "above" if point.score > 0 else "below"
    limits = f"{ratio_figure(low, ratio, table)} to {ratio_figure(high, ratio, table)} for so many cases"
    held = "widened limits" if found.overdispersed else "limits"
    within = f"within the {held} of 95% ({limits}){'' if found.overdispersed else f': {CHANCE}'}"
    where = f"{side} the {held} of {point.outside}% ({limits})" if point.outside else within
    joint, of = ("for", f" {mid_sentence(whole_heading(table, ratio))}") if ratio.of_population else ("of", "")
    return f"{count(point.part)} {joint} {count(point.cases)}{of}, {ratio_figure(point.value, ratio, table)}; {where}"


def share_chart_sentences(table: Table, ratio: Ratio, found: ShareChart) -> Iterator[str]:
    """How many periods are outside their limits, and what the limits take for granted."""
    name = noun(found.points[0].period)
    outside = [point for point in found.points if point.side]
    named = joined([f"{when(point.period)} ({share(point.value)})" for point in outside], most=MOST_AREAS_IN_WORDS)
    yield (
        f"{ratio_title(table, ratio)}: mean {share(found.mean)} over {plural(len(found.points), name)}. {_number(len(outside))} "
        f"{_are(outside)} outside the limits that each {name}'s number of cases gives{f': {named}' if named else ''}."
    )
    if found.overdispersed:
        wide = [point for point in found.points if point.wide_side]
        yield (
            f"Neighbouring {name}s differ {count(rounded(found.spread, 1))} times as much as their numbers of cases explain, so these "
            f"limits may be too narrow. With limits that much wider (Laney's p-prime), {_number(len(wide)).lower()} {_are(wide)} outside."
        )
    yield P_CAVEAT.format(noun=name)


def share_point_words(found: ShareChart, point: SharePoint) -> str:
    """One period: its counts, its share and its limits, and the widened ones."""
    where = f"{SIDES[point.side]} its limits of {_range(point.lower, point.upper)}"
    if found.overdispersed and point.side:
        where += f", {SIDES[point.wide_side]} the widened ones of {_range(*point.wide)}"
    return f"{count(point.part)} of {count(point.cases)}, {share(point.value)}; {where}"


def share_place_words(found: ShareChart, point: SharePoint) -> str:
    """`above`, `below` or `within`; `above, within widened` between the two limits."""
    only = found.overdispersed and point.side and not point.wide_side
    return f"{SIDES[point.side]}{', within widened' if only else ''}"


def _range(low: float, high: float) -> str:
    return f"{share(low)} to {share(high)}"


def ratio_sentences(table: Table) -> Iterator[str]:
    """What a table's plots show, for where they are not drawn."""
    caveats: dict[str, None] = {}
    for ratio in ratios(table):
        period = table.periods[-1] if table.periods else None
        if table.split:
            if len(table.split) == 1 and (reading := funnel_of(table, ratio, period)):
                yield from funnel_sentences(table, ratio, reading, period)
        elif chart := shares_by_period(table, ratio):
            # What the limits take for granted is said once for all ratios.
            *own, caveat = share_chart_sentences(table, ratio, chart)
            yield from own
            caveats[caveat] = None
    yield from caveats
