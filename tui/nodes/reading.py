"""A table in sentences: a month, a year's total, the whole series, a disposal."""

from tui.analysis.chance import CHANCE
from tui.analysis.months import (
    DEPENDENT,
    WINDOW,
    LikeForLike,
    added,
    covered,
    like_for_like,
    read_month,
    rolling_means,
    year_means,
    year_totals,
)
from tui.analysis.shares import Share, part_year_months, shares, totals, without
from tui.analysis.unseen import alike, season
from tui.analysis.xmr import Phase, xmr
from tui.charts.signals import exceptions, of_point, told
from tui.model.bridge import Table
from tui.model.pack import Pack
from tui.model.series import Disposals, Month, Series
from tui.text.dates import month, months_of_year, short_month
from tui.text.glyphs import Glyphs
from tui.text.numbers import amount, count, decimals, mean_places, ordinal, plural, points, rounded, share, signed, signed_percent
from tui.text.spans import Line, Span

from .source import source_line


def month_reading(pack: Pack, table: Table, at: Month, *, brief: bool = False) -> Line:
    """The reading of a month: figure, neighbours, year's mean, rank and signal.

    The neighbours are the same month of the years before and after. `brief` shortens months to `Jan 2014` and leaves out the rank, for
    two rows of 57 cells.
    """
    named = _brief if brief else month
    assert isinstance(table.data, Series)
    found = read_month(table.data, at)
    if found.value is None:
        return (Span(f"{named(at)}: ", "strong"), Span("no figure in the table, which does not mean zero."))
    shown = [amount(found.value, pack.measures[table.note.measure].unit)]
    for other, value in ((at.shift(-12), found.year_before), (at.shift(12), found.year_after)):
        if value is not None:
            apart = added((found.value, -value))
            shown.append(f"{f'{signed(apart)} on' if apart else 'level with'} {named(other)} ({count(value)})")
    place = ""
    if found.mean is not None and found.of > 1:
        mean = rounded(found.mean, mean_places(table.data))
        # Subtracted from the mean as shown, so that a reader's own subtraction gives the same.
        apart = added((found.value, -mean))
        side = f"{count(abs(apart))} {'above' if apart > 0 else 'below'}" if apart else "level with"
        shown.append(f"{side} the {at.year if found.of == 12 else f'{found.of}-month'} mean of {count(mean)}")
        place = "" if brief else f"; {rank(found.rank or 1, found.ties, found.of)}"
    return (Span(f"{named(at)}: ", "strong"), Span(f"{', '.join(shown)}{place}"), *_signal(table.data, at, brief=brief), Span("."))


def _signal(series: Series, at: Month, *, brief: bool) -> Line:
    (period,) = xmr(series)
    point = period.points[series.place(at)]
    words = of_point(period, point, brief=brief)
    return (Span("; "), Span(words, "flag" if point.special else "plain")) if words else ()


def _brief(at: Month) -> str:
    return f"{short_month(at)} {at.year}"


def rank(place: int, ties: int, of: int) -> str:
    """The rank of a month in its year, in words.

    `highest of 12`, `2nd highest of 12`, `lowest of 12 (tied)`, `the same in all 12`.
    """
    if ties == of > 1:
        return f"the same in all {of}"
    from_below = of - place - ties + 2
    name, far = ("highest", place) if place <= from_below else ("lowest", from_below)
    return f"{f'{ordinal(far)} ' if far > 1 else ''}{name} of {of}{' (tied)' if ties > 1 else ''}"


def year_reading(pack: Pack, table: Table, year: int, *, mean: bool) -> Line:
    """A year's total or mean: the months it covers, and the figure in the report."""
    assert isinstance(table.data, Series)
    months = covered(table.data, year)
    total, average = year_totals(table.data)[year], year_means(table.data)[year]
    if total is None or average is None:
        return (Span(f"{year}: ", "strong"), Span("the table has no figures."))
    unit = pack.measures[table.note.measure].unit
    part = "" if len(months) == 12 else f" ({months_of_year(months)}, a part year)"
    shown = amount(rounded(average, max(1, mean_places(table.data))), unit)
    found = f"mean {shown} a month" if mean else f"total {amount(total, unit)}"
    printed = (table.note.printed.means if mean else table.note.printed.totals).get(str(year))
    closing = f"no {'mean' if mean else 'total'}." if printed is None else _printed(average if mean else total, printed)
    return (Span(f"{year}: ", "strong"), Span(f"{found} over {plural(len(months), 'month')}{part}. The report prints {closing}"))


def _printed(value: float, printed: float) -> str:
    """The report's own figure compared with ours, at the decimal places as printed."""
    if value == printed:
        return "the same."
    return f"{count(printed)}{', rounded.' if rounded(value, decimals((printed,))) == printed else ', which is different.'}"


def series_lines(pack: Pack, table: Table, glyphs: Glyphs | None = None) -> tuple[Line, ...]:
    """A whole series: length, level, signals, like-for-like comparison and extremes.

    It also says how to read the series.
    """
    assert isinstance(table.data, Series)
    series, measure = table.data, pack.measures[table.note.measure]
    values = [(at, value) for at, value in zip(series.months, series.values, strict=True) if value is not None]
    if not values:
        return ((Span("The table has no figures."),),)
    (period,) = xmr(series)
    neutral = "; counts depend on police activity, so neither better nor worse" if measure.activity_driven else ""
    if len(values) == 1:
        at, value = values[0]
        return ((Span(f"Only one month has a figure: {month(at)}, {amount(value, measure.unit)}{neutral}."),),)
    mean = rounded(period.mean or 0, mean_places(series))
    signals = _signals(period, glyphs, percentage=measure.unit == "%")
    compared = like_for_like(series, series.years[-1])
    # Where this makes the comparison too certain, the comparison says so.
    resembling = "" if compared and compared.beyond and compared.dependent else alike(period)
    cautions = (*exceptions(period), _sentence(resembling), _sentence(season(period.n)))
    remarks = "".join(f" {remark}" for remark in cautions if remark)
    first = f"{plural(len(values), 'month')}, mean {amount(mean, measure.unit)} a month; {signals}{neutral}."
    lines: list[Line] = [(Span(first), Span(remarks, "note"))]
    if compared:
        words = like_for_like_words(compared, mean_places(series))
        lines.append((Span("Like for like, ", "strong"), Span(words if glyphs is None or glyphs.unicode else words.replace("±", "+/-"))))
    low, high = min(value for _, value in values), max(value for _, value in values)
    spread = f"Highest {_months_at(values, high)}, lowest {_months_at(values, low)}." if low < high else "The same every month."
    lines.append((Span(spread),))
    lines.append((Span(_rolling(series)),))
    return tuple(lines)


def _signals(period: Phase[Month], glyphs: Glyphs | None, *, percentage: bool) -> str:
    signals = told(period, glyphs=glyphs, percentage=percentage)
    if period.lower is None:
        return f"{signals}; no limits, as {'every moving range is 0' if period.dropped else 'there are no moving ranges'}"
    return signals


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _rolling(series: Series) -> str:
    means, places = rolling_means(series), max(0, mean_places(series))
    if len(means) < 2:
        return f"There is no rolling mean: it needs more than {WINDOW} months in a row."
    (first, before), (last, now) = means[0], means[-1]
    return f"{WINDOW}-month mean: {count(rounded(before, places))} to {month(first)}, {count(rounded(now, places))} to {month(last)}."


def _months_at(values: list[tuple[Month, int | float]], level: float) -> str:
    """The months at a level, with the figure.

    `May 2014 (9)`, `April 2014 and February 2015 (1,156 each)`. Where there are many, the first and how many more.
    """
    months = [at for at, value in values if value == level]
    if len(months) == 2:
        return f"{month(months[0])} and {month(months[1])} ({count(level)} each)"
    more = f" and {len(months) - 1} more" if len(months) > 1 else ""
    return f"{month(months[0])}{more} ({count(level)}{' each' if more else ''})"


def notes(pack: Pack, table: Table) -> tuple[Line, ...]:
    """Notes on a table: title, caveats, length of a part year, place in the report."""
    note, measure = table.note, pack.measures[table.note.measure]
    caveats = dict.fromkeys((*note.caveats, *measure.caveats, *(f"{year.year}: {year.note}" for year in note.part_years)))
    bases = base_notes(table) if isinstance(table.data, Disposals) else ()
    return (
        (Span(note.title, "strong"),),
        *((Span(told),) for told in bases),
        *((Span(caveat, "note"),) for caveat in caveats),
        (Span(source_line(pack, note.sources), "muted"),),
    )


def like_for_like_words(found: LikeForLike, places: int = 0) -> str:
    """Both sums, their difference and the usual range, to `places` decimal places.

    `January to March: 3,562 in 2015, 3,876 in 2014: −314 (−8.1%), within the usual ±366: could be chance.`
    """
    percent = "" if found.percent is None else f" ({signed_percent(rounded(found.percent, 1))})"
    usual = ""
    if found.usual is not None:
        side = f"beyond the usual ±{count(rounded(found.usual, places))}"
        usual = f", {side}" if found.beyond else f", {side.replace('beyond', 'within')}: {CHANCE}"
    elif found.few:
        usual = f"; {found.few} months are too few to judge"
    if found.beyond and found.dependent:
        usual += f". {DEPENDENT}"
    return (
        f"{months_of_year(found.months)}: {count(found.total)} in {found.year}, {count(found.base)} in {found.base_year}: "
        f"{signed(found.difference)}{percent}{usual}."
    )


def disposal_reading(table: Table, disposal: str) -> Line:
    """A disposal: volume and share in each year, and the difference of the shares.

    The difference is in percentage points, with its interval.
    """
    assert isinstance(table.data, Disposals)
    told = _disposal(table, table.data, disposal)
    return (Span(f"{disposal}. ", "strong"), Span(told)) if told else ()


def without_reading(table: Table, disposal: str) -> Line:
    """A disposal on the table's second base; without one, all cases of that base."""
    found = without(table)
    if found is None:
        return ()
    names, data = found
    if disposal:
        told = _disposal(table, data, disposal)
        return (Span(f"Without {names}: ", "strong"), Span(f"{disposal}. {told}")) if told else ()
    part = {year.year for year in table.note.part_years}
    told = "; ".join(f"{year}{' (part year)' if year in part else ''}: {count(of)}" for year, of in totals(data).items())
    return (Span(f"Without {names}: ", "strong"), Span(f"{told}."))


def base_notes(table: Table) -> tuple[str, ...]:
    """What a second base and a part year mean for a table's shares, in sentences."""
    assert isinstance(table.data, Disposals)
    told = []
    if found := without(table):
        names, data = found
        first, last = data.years[0], data.years[-1]
        moved = [row for row in shares(data) if row.points is not None]
        shown = "; ".join(
            f"{row.disposal} {share(row.shares[first])} to {share(row.shares[last])}, {points(row.points or 0)}" for row in moved
        )
        told.append(f"Without {names} ({count(totals(data)[first])} in {first}, {count(totals(data)[last])} in {last}): {shown}.")
    for year in table.data.years[1:]:
        base = table.data.years[0]
        if months := part_year_months(table, year, base):
            whole = count(totals(table.data)[year])
            told.append(
                f"{whole} in {year} is only {months:.1f} months' worth at the {base} rate, so cases still open may explain part of any "
                "change."
            )
    return tuple(told)


def _disposal(table: Table, data: Disposals, disposal: str) -> str:
    whole = totals(data)
    part = {year.year for year in table.note.part_years}
    row = next((row for row in shares(data) if row.disposal == disposal), None)
    if row is None:
        return ""
    shown = []
    for year in data.years:
        named = f"{year} (part year)" if year in part else str(year)
        if year in row.volumes:
            shown.append(f"{named}: {count(row.volumes[year])} of {count(whole[year])}, {share(row.shares.get(year, 0.0))}")
        else:
            shown.append(f"{named}: none in the table")
    return f"{'; '.join(shown)}{_sure(row)}."


def _sure(row: Share) -> str:
    """The difference of the shares with its interval.

    It says so where the interval includes no difference.
    """
    if row.points is None or row.points_interval is None:
        return ""
    low, high = (points(end).removesuffix(" points") for end in row.points_interval)
    verdict = "" if row.sure else ", so there may be no difference"
    return f". Share: {points(row.points).replace('points', 'percentage points')}, 95% interval {low} to {high}{verdict}"


def total_reading(table: Table) -> Line:
    """All disposals of each year, and the totals printed in the report."""
    assert isinstance(table.data, Disposals)
    shown = []
    for year, total in totals(table.data).items():
        printed = table.note.printed.totals.get(str(year))
        same = "" if printed is None else ", as printed" if printed == total else f", printed as {count(printed)}"
        shown.append(f"{year}: {count(total)}{same}")
    return (Span("All disposals. ", "strong"), Span(f"{'; '.join(shown)}."))
