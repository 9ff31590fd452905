"""What a table says, in sentences: the month under the cursor, a year's total, the series as a whole, one disposal."""

from tui.analysis.months import LikeForLike, covered, like_for_like, read_month, year_means, year_totals
from tui.analysis.shares import shares, totals
from tui.display.dates import month, months_of_year
from tui.display.numbers import count, ordinal, plural, points, rounded, share, signed, signed_percent
from tui.display.spans import Line, Span
from tui.model.pack import Pack, Table
from tui.model.series import Disposals, Month, Series


def month_reading(pack: Pack, table: Table, at: Month) -> Line:
    """A month: its figure, the same month a year before and after, its distance from its year's mean, its rank in the year."""
    assert isinstance(table.data, Series)
    found = read_month(table.data, at)
    unit = pack.measures[table.note.measure].unit
    if found.value is None:
        return (Span(f"{month(at)}: ", "strong"), Span("the table has no figure; that is not zero."))
    told = [f"{count(found.value)} {unit}."]
    around = [
        f"{month(other)} {count(value)} ({signed(found.value - value)})"
        for other, value in ((at.shift(-12), found.year_before), (at.shift(12), found.year_after))
        if value is not None
    ]
    if around:
        told.append(f"{'; '.join(around)}.")
    if found.from_mean is not None and found.mean is not None and found.of > 1:
        off = rounded(found.from_mean)
        side = f"{count(abs(off))} {'above' if off > 0 else 'below'}" if off else "on"
        told.append(f"{side} the {at.year} mean of {count(rounded(found.mean))}, {rank(found.rank or 1, found.ties, found.of)}.")
    return (Span(f"{month(at)}: ", "strong"), Span(" ".join(told)))


def rank(place: int, ties: int, of: int) -> str:
    """`highest of 12 months`, `2nd highest of 12`, `lowest of 12`, ties named."""
    tied = " (tied)" if ties > 1 else ""
    if place == 1:
        return f"highest of {of} months{tied}"
    from_below = of - place - ties + 2
    if from_below == 1:
        return f"lowest of {of} months{tied}"
    return f"{ordinal(place)} highest of {of} months{tied}" if place <= from_below else f"{ordinal(from_below)} lowest of {of} months{tied}"


def year_reading(pack: Pack, table: Table, year: int, *, mean: bool) -> Line:
    """A year's total or mean: over which months, what the report prints for it, and like for like with the year before."""
    assert isinstance(table.data, Series)
    months = covered(table.data, year)
    total, average = year_totals(table.data)[year], year_means(table.data)[year]
    if total is None or average is None:
        return (Span(f"{year}: ", "strong"), Span("the table has no figure."))
    unit = pack.measures[table.note.measure].unit
    part = "" if len(months) == 12 else f", a part year ({months_of_year(months)})"
    found = f"mean {count(rounded(average, 1))} {unit} a month" if mean else f"total {count(total)} {unit}"
    told = [f"{found} over {plural(len(months), 'month')}{part}."]
    printed = (table.note.printed.means if mean else table.note.printed.totals).get(str(year))
    if printed is None:
        told.append(f"The report prints no {'mean' if mean else 'total'} for it.")
    else:
        same = rounded(average) == printed if mean else total == printed
        told.append(f"The report prints {count(printed)}: {'the same' if same else 'not the same'}.")
    return (Span(f"{year}: ", "strong"), Span(" ".join(told)))


def series_lines(pack: Pack, table: Table) -> tuple[Line, ...]:
    """A series as a whole: how long and at what level, like for like, and how it is to be taken."""
    assert isinstance(table.data, Series)
    series, measure = table.data, pack.measures[table.note.measure]
    values = [(at, value) for at, value in zip(series.months, series.values, strict=True) if value is not None]
    if not values:
        return ((Span("The table has no figure."),),)
    mean = sum(value for _, value in values) / len(values)
    low, high = min(values, key=lambda pair: pair[1]), max(values, key=lambda pair: pair[1])
    lines: list[Line] = [
        (
            Span(f"{plural(len(values), 'month')}, mean {count(rounded(mean))} {measure.unit} a month; "),
            Span(f"highest {month(high[0])} ({count(high[1])}), lowest {month(low[0])} ({count(low[1])})."),
        )
    ]
    compared = like_for_like(series, series.years[-1])
    if compared:
        lines.append((Span("Like for like: ", "strong"), Span(like_for_like_words(compared))))
    if measure.activity_driven:
        lines.append((Span("Counts follow police activity: more or fewer is neither better nor worse.", "note"),))
    return tuple(lines)


def like_for_like_words(found: LikeForLike) -> str:
    """Both sums and their difference: `January to March: 3,562 in 2015, 3,876 in 2014: −314 (−8.1%)`."""
    percent = "" if found.percent is None else f" ({signed_percent(rounded(found.percent, 1))})"
    return (
        f"{months_of_year(found.months)}: {count(found.total)} in {found.year}, {count(found.base)} in {found.base_year}: "
        f"{signed(found.difference)}{percent}."
    )


def disposal_reading(table: Table, disposal: str) -> Line:
    """A disposal: its volume and share in each year, and the difference of the shares in percentage points."""
    assert isinstance(table.data, Disposals)
    whole = totals(table.data)
    part = {year.year for year in table.note.part_years}
    row = next((row for row in shares(table.data) if row.disposal == disposal), None)
    if row is None:
        return ()
    told = []
    for year in table.data.years:
        named = f"{year} (part year)" if year in part else str(year)
        if year in row.volumes:
            told.append(f"{named}: {count(row.volumes[year])} of {count(whole[year])}, {share(row.shares.get(year, 0.0))}")
        else:
            told.append(f"{named}: none in the table")
    closing = "" if row.points is None else f". Difference of the shares: {points(row.points)}"
    return (Span(f"{disposal}. ", "strong"), Span(f"{'; '.join(told)}{closing}."))


def total_reading(table: Table) -> Line:
    """All disposals of each year, and what the report prints for them."""
    assert isinstance(table.data, Disposals)
    told = []
    for year, total in totals(table.data).items():
        printed = table.note.printed.totals.get(str(year))
        same = "" if printed is None else ", as printed" if printed == total else f", printed as {count(printed)}"
        told.append(f"{year}: {count(total)}{same}")
    return (Span("All disposals. ", "strong"), Span(f"{'; '.join(told)}."))
