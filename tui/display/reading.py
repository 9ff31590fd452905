"""What a table says, in sentences: the month under the cursor, a year's total, the series as a whole, one disposal."""

from tui.analysis.months import LikeForLike, added, covered, like_for_like, read_month, year_means, year_totals
from tui.analysis.shares import shares, totals
from tui.display.dates import month, months_of_year, short_month
from tui.display.numbers import count, decimals, ordinal, percent, plural, points, rounded, share, signed, signed_percent
from tui.display.source import source_line
from tui.display.spans import Line, Span
from tui.model.pack import Pack, Table
from tui.model.series import Disposals, Month, Series


def month_reading(pack: Pack, table: Table, at: Month, *, brief: bool = False) -> Line:
    """A month: its figure, the same month a year before and after, its distance from its year's mean, its rank in the year.

    Brief, with months as `Jan 2014`, it takes two rows of 57 cells.
    """
    named = _brief if brief else month
    assert isinstance(table.data, Series)
    found = read_month(table.data, at)
    if found.value is None:
        return (Span(f"{named(at)}: ", "strong"), Span("the table has no figure; that is not zero."))
    told = [_amount(found.value, pack.measures[table.note.measure].unit)]
    for other, value in ((at.shift(-12), found.year_before), (at.shift(12), found.year_after)):
        if value is not None:
            apart = added((found.value, -value))
            told.append(f"{f'{signed(apart)} on' if apart else 'level with'} {named(other)} ({count(value)})")
    place = ""
    if found.mean is not None and found.of > 1:
        mean = rounded(found.mean, decimals(table.data.values))
        # Taken from the mean as shown, so that a reader's own subtraction gives the same.
        apart = added((found.value, -mean))
        side = f"{count(abs(apart))} {'above' if apart > 0 else 'below'}" if apart else "level with"
        told.append(f"{side} the {at.year if found.of == 12 else f'{found.of}-month'} mean of {count(mean)}")
        place = f"; {rank(found.rank or 1, found.ties, found.of)}"
    return (Span(f"{named(at)}: ", "strong"), Span(f"{', '.join(told)}{place}."))


def _brief(at: Month) -> str:
    return f"{short_month(at)} {at.year}"


def _amount(value: float, unit: str) -> str:
    """A figure with its unit, `1,173 collisions` or `85.1%`."""
    return percent(value) if unit == "%" else f"{count(value)} {unit}"


def rank(place: int, ties: int, of: int) -> str:
    """`highest of 12`, `2nd highest of 12`, `lowest of 12 (tied)`, `the same in all 12`."""
    if ties == of > 1:
        return f"the same in all {of}"
    from_below = of - place - ties + 2
    name, far = ("highest", place) if place <= from_below else ("lowest", from_below)
    return f"{f'{ordinal(far)} ' if far > 1 else ''}{name} of {of}{' (tied)' if ties > 1 else ''}"


def year_reading(pack: Pack, table: Table, year: int, *, mean: bool) -> Line:
    """A year's total or mean: over which months, and what the report prints for it."""
    assert isinstance(table.data, Series)
    months = covered(table.data, year)
    total, average = year_totals(table.data)[year], year_means(table.data)[year]
    if total is None or average is None:
        return (Span(f"{year}: ", "strong"), Span("the table has no figure."))
    unit = pack.measures[table.note.measure].unit
    part = "" if len(months) == 12 else f" ({months_of_year(months)}, a part year)"
    shown = _amount(rounded(average, max(1, decimals(table.data.values))), unit)
    found = f"mean {shown} a month" if mean else f"total {_amount(total, unit)}"
    printed = (table.note.printed.means if mean else table.note.printed.totals).get(str(year))
    closing = f"no {'mean' if mean else 'total'} for it." if printed is None else _printed(average if mean else total, printed)
    return (Span(f"{year}: ", "strong"), Span(f"{found} over {plural(len(months), 'month')}{part}. The report prints {closing}"))


def _printed(value: float, printed: float) -> str:
    """How the report's own figure stands to ours, at the places that it is printed with."""
    if value == printed:
        return "the same."
    return f"{count(printed)}{', rounded.' if rounded(value, decimals((printed,))) == printed else ': not the same.'}"


def series_lines(pack: Pack, table: Table) -> tuple[Line, ...]:
    """A series as a whole: how long and at what level, like for like, and how it is to be taken."""
    assert isinstance(table.data, Series)
    series, measure = table.data, pack.measures[table.note.measure]
    values = [(at, value) for at, value in zip(series.months, series.values, strict=True) if value is not None]
    if not values:
        return ((Span("The table has no figure."),),)
    numbers = [value for _, value in values]
    mean = rounded(added(numbers) / len(numbers), decimals(numbers))
    low, high = min(numbers), max(numbers)
    spread = f"highest {_months_at(values, high)}, lowest {_months_at(values, low)}" if low < high else "the same in each"
    lines: list[Line] = [(Span(f"{plural(len(values), 'month')}, mean {_amount(mean, measure.unit)} a month; {spread}."),)]
    if len(values) == 1:
        lines = [(Span(f"One month has a figure, {month(values[0][0])}: {_amount(low, measure.unit)}."),)]
    compared = like_for_like(series, series.years[-1])
    if compared:
        lines.append((Span("Like for like: ", "strong"), Span(like_for_like_words(compared))))
    if measure.activity_driven:
        lines.append((Span("Counts follow police activity: more or fewer is neither better nor worse.", "note"),))
    return tuple(lines)


def _months_at(values: list[tuple[Month, int | float]], level: float) -> str:
    """The first month at a level, and how many more there are: `May 2014 (9)`, `May 2014 and 1 more (9)`."""
    months = [at for at, value in values if value == level]
    more = f" and {len(months) - 1} more" if len(months) > 1 else ""
    return f"{month(months[0])}{more} ({count(level)})"


def notes(pack: Pack, table: Table) -> tuple[Line, ...]:
    """What is to be known of a table: its whole title, its caveats and its measure's, how far a part year goes, its place in the report."""
    note, measure = table.note, pack.measures[table.note.measure]
    caveats = dict.fromkeys((*note.caveats, *measure.caveats, *(f"{year.year}: {year.note}" for year in note.part_years)))
    return (
        (Span(note.title, "strong"),),
        *((Span(caveat, "note"),) for caveat in caveats),
        (Span(source_line(pack, note.sources), "muted"),),
    )


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
    closing = "" if row.points is None else f". Share: {points(row.points).replace('points', 'percentage points')}"
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
