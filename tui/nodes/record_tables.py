"""Records of the tables: a whole table, a month, a year, a disposal."""

from collections.abc import Callable

from tui.analysis.months import MonthReading, added, covered, like_for_like, read_month, year_means, year_totals
from tui.analysis.shares import shares, totals
from tui.analysis.xmr import xmr
from tui.charts.signals import of_point
from tui.model.bridge import Table
from tui.model.pack import Pack
from tui.model.series import Disposals, Month, Series
from tui.navigation.address import Address, Kind, disposal_parts
from tui.text.dates import month as month_words
from tui.text.dates import months_of_year
from tui.text.numbers import amount, count, mean_places, plural, points, rounded, share, share_places
from tui.text.spans import plain

from .kinds import node
from .reading import base_notes, like_for_like_words, rank, series_lines, without_reading, year_reading
from .record import Cell, Column, Fact, Grid, Record, Said, each, is_, read_out, says
from .record_source import stands
from .titles import disposal_of

NONE = "no figure in the table"
PLACES = 1
"""Decimal places of a difference of shares; the fewest decimal places of a mean."""


def table(pack: Pack, address: Address) -> Record:
    """A table as a whole."""
    found = pack.old_tables[address.thing]
    if isinstance(found.data, Disposals):
        return _disposals(pack, address, found, found.data)
    return _series(pack, address, found, found.data)


def _series(pack: Pack, address: Address, found: Table, data: Series) -> Record:
    """The keys are a contract: do not add or remove any."""
    years = {str(year): value for year, value in year_totals(data).items()}
    means = {str(year): value for year, value in year_means(data).items()}
    facts = (
        is_("unit", _unit(pack, found), "Unit"),
        *(read_out(line, "In short") for line in series_lines(pack, found)),
        *(read_out(year_reading(pack, found, year, mean=mean), "") for mean in (False, True) for year in data.years),
        *(says("Caveat", caveat) for caveat in _caveats(pack, found)),
        is_("source", "; ".join(stands(pack, found.note.sources))),
        is_("months", tuple(map(str, data.months))),
        is_("values", data.values),
        is_("totals", years),
        is_("means", means),
    )
    rows = tuple(_month_cells(data, at) for at in data.months)
    return Record(address, None, found.note.title, facts, Grid("", "Months", MONTHLY, rows), *stands(pack, found.note.sources))


MONTHLY = (Column("month", "Month", bare=True), Column("value", "Value", bare=True))


def _month_cells(data: Series, at: Month) -> tuple[Cell, ...]:
    value = data.at(at)
    return Said(str(at), month_words(at)), Said(value, NONE if value is None else count(value))


def month(pack: Pack, address: Address) -> Record:
    """A month: value, rank in the year, same month of other years, year's mean."""
    found = pack.old_tables[address.thing]
    assert isinstance(found.data, Series)
    at = Month.parse(address.part)
    read = read_month(found.data, at)
    unit = _unit(pack, found)
    (period,) = xmr(found.data)
    point = period.points[found.data.place(at)]
    said = "" if read.value is None else of_point(period, point)
    places = mean_places(found.data)
    mean = None if read.mean is None else rounded(read.mean, places)
    apart = None if mean is None or read.value is None else added((read.value, -mean))
    facts = (
        is_("month", str(at)),
        is_("value", read.value, "Value", NONE if read.value is None else amount(read.value, unit)),
        is_("unit", unit),
        is_(
            "rank",
            read.rank,
            f"Rank in {at.year}" if read.rank else "",
            rank(read.rank or 1, read.ties, read.of) if read.of > 1 else "the only one",
        ),
        is_("of", read.of),
        *_around(read, unit),
        is_(
            "mean",
            read.mean,
            f"Mean of {at.year}",
            NONE if mean is None else f"{amount(mean, unit)} a month, over {plural(read.of, 'month')}",
        ),
        is_("from_mean", read.from_mean, "Distance from the mean" if apart is not None else "", _apart(apart)),
        is_("signal", point.special, "Signal" if said else "", said),
        *each("Caveat", "caveats", _caveats(pack, found)),
    )
    return Record(address, "month", node(pack, address).title, facts, None, *stands(pack, found.note.sources))


def _around(read: MonthReading, unit: str) -> tuple[Fact, ...]:
    facts = []
    for key, label, at, value in (
        ("year_before", "Same month a year before", read.month.shift(-12), read.year_before),
        ("year_after", "Same month a year after", read.month.shift(12), read.year_after),
    ):
        if value is None:
            told = f"{NONE} for {month_words(at)}"
        elif read.value is None:
            told = f"{amount(value, unit)} in {month_words(at)}"
        else:
            told = f"{amount(value, unit)} in {month_words(at)}; this month is {_apart(added((read.value, -value)), 'level with it')}"
        facts.append(is_(key, value, label, told))
    return tuple(facts)


def _apart(difference: float | None, level: str = "level with it") -> str:
    if difference is None:
        return ""
    return f"{count(abs(difference))} {'above' if difference > 0 else 'below'} it" if difference else level


def year(pack: Pack, address: Address) -> Record:
    """A year of a series or of a table of disposals."""
    found, which = pack.old_tables[address.thing], int(address.part)
    if isinstance(found.data, Disposals):
        return _disposals_of_year(pack, address, found, found.data, which)
    data = found.data
    months, shown = covered(data, which), [at for at in data.months if at.year == which]
    total, mean = year_totals(data)[which], year_means(data)[which]
    compared = like_for_like(data, which)
    facts = (
        is_("year", which),
        is_("unit", _unit(pack, found)),
        is_("total", total, "Total", _after("total", plain(year_reading(pack, found, which, mean=False)))),
        is_("mean", mean, "Mean" if mean is not None else "", _after("mean", plain(year_reading(pack, found, which, mean=True)))),
        is_("covers", tuple(f"{which}-{at:02d}" for at in months), "Covers", months_of_year(months)),
        Fact("Like for like" if compared else "", like_for_like_words(compared, mean_places(data)) if compared else "", "", None),
        *each("Caveat", "caveats", _caveats(pack, found)),
        is_("months", tuple(map(str, shown))),
        is_("values", tuple(map(data.at, shown))),
    )
    grid = Grid("", "Months", MONTHLY, tuple(_month_cells(data, at) for at in shown))
    return Record(address, "year", node(pack, address).title, facts, grid, *stands(pack, found.note.sources))


DISPOSALS = (
    Column("disposal", "Disposal", bare=True),
    Column("address", "Address"),
    Column("year", "Year", bare=True, before=", "),
    Column("volume", "Volume", bare=True),
    Column("share", "Share", bare=True),
)


def _disposals(pack: Pack, address: Address, found: Table, data: Disposals) -> Record:
    whole = {str(year): total for year, total in totals(data).items()}
    facts = (
        is_("unit", _unit(pack, found), "Unit"),
        is_("totals", whole),
        *(says(f"Total {year}", f"{amount(total, _unit(pack, found))}{_part(found, int(year))}") for year, total in whole.items()),
        *(says("Note", told) for told in base_notes(found)),
        *each("Caveat", "caveats", _caveats(pack, found)),
    )
    rows = tuple(cells for year in data.years for cells in _volumes(pack, address, data, year))
    grid = Grid("disposals", "Disposals", DISPOSALS, rows)
    return Record(address, "table", found.note.title, facts, grid, *stands(pack, found.note.sources))


def _volumes(pack: Pack, table: Address, data: Disposals, year: int) -> tuple[tuple[Cell, ...], ...]:
    parts = disposal_parts(data)
    return tuple(
        (
            row.disposal,
            Said(str(table._replace(part=parts[row.disposal])), ""),
            Said(year, str(year)),
            Said(row.volumes[year], count(row.volumes[year])),
            _share(row.shares.get(year)),
        )
        for row in shares(data)
        if year in row.volumes
    )


def _share(part: float | None) -> Said:
    """A share in per cent, as a number and in words; None for no share."""
    return Said(None, "") if part is None else Said(rounded(part * 100, share_places(part)), share(part))


def _disposals_of_year(pack: Pack, address: Address, found: Table, data: Disposals, which: int) -> Record:
    total = totals(data)[which]
    printed = found.note.printed.totals.get(str(which))
    same = "" if printed is None else "; the report prints the same" if printed == total else f"; the report prints {count(printed)}"
    absent = [row.disposal for row in shares(data) if which not in row.volumes]
    facts = (
        is_("year", which),
        is_("unit", _unit(pack, found)),
        is_("total", total, "Total", f"{amount(total, _unit(pack, found))}{_part(found, which)}{same}"),
        *(says("Not in the table", name) for name in absent),
        *each("Caveat", "caveats", _caveats(pack, found)),
    )
    grid = Grid("disposals", "Disposals", DISPOSALS, _volumes(pack, address.parent, data, which))
    return Record(address, "year", node(pack, address).title, facts, grid, *stands(pack, found.note.sources))


def disposal(pack: Pack, address: Address) -> Record:
    """A disposal in each year."""
    found = pack.old_tables[address.thing]
    assert isinstance(found.data, Disposals)
    name, data = disposal_of(pack, address), found.data
    row = next(each for each in shares(data) if each.disposal == name)
    apart = None if row.points is None else rounded(row.points, PLACES)
    span = f"Share, {data.years[0]} to {data.years[-1]}" if data.years and apart is not None else ""
    facts = (
        is_("disposal", name, "Disposal"),
        is_("unit", _unit(pack, found)),
        is_("points", apart, span, "" if row.points is None else points(row.points).replace("points", "percentage points")),
        *((read_out(second, ""),) if (second := without_reading(found, name)) else ()),
        *each("Caveat", "caveats", _caveats(pack, found)),
    )
    columns = (
        Column("year", "Year", bare=True), Column("volume", "Volume", bare=True), Column("of", "Of", bare=True),
        Column("share", "Share", bare=True),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    for year, total in totals(data).items():
        volume = row.volumes.get(year)
        shown = Said(volume, "none in the table" if volume is None else count(volume))
        rows.append((Said(year, f"{year}{_part(found, year)}"), shown, Said(total, f"of {count(total)}"), _share(row.shares.get(year))))
    return Record(
        address,
        "disposal",
        node(pack, address).title,
        facts,
        Grid("years", "Years", columns, tuple(rows)),
        *stands(pack, found.note.sources),
    )


def _unit(pack: Pack, found: Table) -> str:
    return pack.measures[found.note.measure].unit


def _after(label: str, told: str) -> str:
    """A sentence on a year (`2014: total 15,108 …`) without the label already shown."""
    return told.partition(": ")[2].removeprefix(f"{label} ")


def _part(found: Table, year: int) -> str:
    note = next((part.note for part in found.note.part_years if part.year == year), "")
    return f" ({note}, a part year)" if note else ""


def _caveats(pack: Pack, found: Table) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*found.note.caveats, *pack.measures[found.note.measure].caveats)))


MAKERS: dict[Kind, Callable[[Pack, Address], Record]] = {
    "table": table,
    "month": month,
    "year": year,
    "disposal": disposal,
}
