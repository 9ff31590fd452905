"""One measure by year.

The months, quarters or half-years across, with total and mean where they make sense.

Financial years run from their first month. Where a row does not fit, the years stand side by side and their parts go down.
"""

from collections.abc import Mapping
from typing import NamedTuple

from tui.analysis.rebasing import Rebases
from tui.analysis.seasons import level_phases
from tui.analysis.years import whole_year_mean, year_means, year_totals
from tui.charts.signals import sign
from tui.model.period import Period
from tui.model.table import Series, Table
from tui.navigation.table_parts import TablePart
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import MINUS, decimals, mean_places, rounded, value_places, with_separators
from tui.text.periods import in_year
from tui.text.signs import BRACKETS
from tui.text.spans import Line, Span, SpanRole

from .cells import MEAN, NAME, TOTAL, Cells, GridColumn, GridRow
from .layout import Layout, SeriesKey
from .members import members, row_of, series_of
from .period_words import period_words, span_words
from .printed import misprinted, printed_with
from .roomy_years import roomy_years
from .stated_years import stated_years

PARTS_A_YEAR = {"month": 12, "quarter": 4, "half-year": 2}
"""How many columns a year has."""
PART_NAME = 5
"""The cells of the names of a year's parts, where they go down."""
ALWAYS_GROUPED = 5
"""The digits from which a figure always has separators."""
SUMMARY_ROLES: dict[str, SpanRole] = {TOTAL: "strong", MEAN: "quiet"}


class _Text(NamedTuple):
    """A cell: a flag, the figure, and the sign of official statistics after it."""

    flag: str = ""
    figure: str = ""
    mark: str = ""

    @property
    def digits(self) -> int:
        """The digits before the decimal point."""
        return sum(map(str.isdecimal, self.figure.partition(".")[0]))

    @property
    def width(self) -> int:
        """Its cells without the flag, which stands in the gap."""
        return cell_len(self.figure + self.mark)


_Texts = Mapping[tuple[str, str], _Text]
"""Every figure as shown, by year and key."""


class YearsGrid(Layout):
    """The layout of a table of one measure whose years have parts."""

    across = True
    """Whether a year is a row; the last width that was asked for decides."""

    @property
    def charted(self) -> bool:
        """A grid is one series."""
        return True

    @property
    def turned(self) -> bool:
        """Whether the years are columns."""
        return not self.across

    @property
    def height(self) -> int:
        """How many rows the grid has as its years now stand."""
        return len(self.table.years) if self.across else len(_names_down(_names(self.table)))

    @property
    def _series(self) -> Series:
        return series_of(self.table, self.table.main)

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """A row for each year if they fit.

        Otherwise one for each part, with a column for each year.
        """
        names, years = _names(self.table), self.table.years
        first = max(4, *(len(str(year)) for year in years)) if years else 4
        every = _texts(self.table, glyphs, self.rebases_at(TablePart()))
        grouped = {key: text._replace(figure=with_separators(text.figure)) for key, text in every.items()}
        # Nobody reads five digits without a separator; four do without where it would make a column wider.
        plain = {key: text if text.digits < ALWAYS_GROUPED else grouped[key] for key, text in every.items()}
        wide, wider = _widths(plain, names), _widths(grouped, names)
        plain |= {(year, key): text for (year, key), text in grouped.items() if key in wide and wider[key] == wide[key]}
        tight = first + sum(_widths(plain, names, gaps=False).values())
        gaps = width >= first + sum(_widths(plain, names).values())
        self.across = gaps or (width >= tight and not self._goes_down(plain, width))
        as_wide = not self.across and self._down(grouped, tuple(names)) == self._down(plain, tuple(names))
        texts = grouped if as_wide or self._allows(grouped, first, width) else plain
        wide = _widths(texts, names, gaps=gaps)

        def cell(year: Period, key: str) -> Line:
            text = texts[str(year), key]
            if not text.figure and not text.mark:
                # The row of a year without a total only gives its address a cell.
                return (Span(glyphs.missing if key in _names(self.table) else "", "quiet"),)
            spans = [Span(text.flag, "strong")] if text.flag else []
            spans += [Span(text.figure, SUMMARY_ROLES.get(key, "plain"))] if text.figure else []
            return (*spans, *([Span(text.mark, "quiet")] if text.mark else []))

        if self.across:
            columns = (GridColumn(NAME, "Year", first, right=False), *(GridColumn(key, name, wide[key]) for key, name in names.items()))
            return Cells(
                columns,
                tuple(GridRow(str(year), ((Span(str(year), "strong"),), *(cell(year, key) for key in names))) for year in years),
            )
        names = _names_down(names)
        down = self._down(texts, tuple(names))
        columns = (GridColumn(NAME, "", PART_NAME, right=False), *(GridColumn(year, year, wide) for year, wide in down.items()))
        return Cells(
            columns, tuple(GridRow(key, ((Span(name, "strong"),), *(cell(year, key) for year in years))) for key, name in names.items())
        )

    def roomy(self, cells: Cells, room: int, glyphs: Glyphs) -> Cells:
        """With each year like for like, and wider columns; not where years go down."""
        return roomy_years(self.table, cells, room, glyphs) if self.across else cells

    def _down(self, texts: "_Texts", keys: tuple[str, ...]) -> dict[str, int]:
        """The widths of years side by side."""
        years = map(str, self.table.years)
        return {year: max(7, len(year) + 1, *(texts[year, key].width + _before(key, texts[year, key]) for key in keys)) for year in years}

    def _allows(self, texts: "_Texts", first: int, width: int) -> bool:
        """Whether there is room for these texts as the years now stand.

        Side by side they leave half of the width to the chart.
        """
        names = _names(self.table)
        if self.across:
            return width >= first + sum(_widths(texts, names).values())
        return self._goes_down(texts, width // 2)

    def _goes_down(self, texts: "_Texts", width: int) -> bool:
        """Whether the years side by side fit."""
        return width >= PART_NAME + sum(self._down(texts, tuple(_names(self.table))).values())

    def part(self, row: str, column: str) -> TablePart:
        """The period of a cell, or the year of a total or a mean.

        A year's name counts as its total.
        """
        named, key = (row, column) if self.across else (column, row)
        years = {str(year): year for year in self.table.years}
        year = years.get(named) or (self.table.years[-1] if years else None)
        if year is None:
            return TablePart()
        if key.isdecimal():
            return TablePart(period=_of_year(self.table, year, int(key)))
        return TablePart(period=year, mean=key == MEAN)

    def before(self, row: str, column: str) -> tuple[str, str] | None:
        """The last part of the year before, from a year's first part."""
        years = [str(year) for year in self.table.years]
        if not self.across or column != "1" or row not in years[1:]:
            return None
        return years[years.index(row) - 1], str(PARTS_A_YEAR[self.table.periods[0].frequency])

    def place(self, part: TablePart) -> tuple[str, str]:
        """The cell of a period; of a year, its total or its mean."""
        period = part.period or self.start.period
        if period is None:
            return "", NAME
        names = _names(self.table)
        key = (
            str(period.part)
            if period.frequency in PARTS_A_YEAR
            else MEAN
            if MEAN in names and (part.mean or (self.turned and TOTAL not in names))
            else TOTAL
            if TOTAL in names or self.turned
            else NAME
        )
        year = str(period.year)
        return (year, key) if self.across else (key, year)

    @property
    def start(self) -> TablePart:
        """The last period with a figure."""
        found = [period for period, value in zip(self._series.periods, self._series.values, strict=True) if value is not None]
        return TablePart(period=(found or self.table.periods or (None,))[-1])

    def reading(self, part: TablePart, *, brief: bool = False) -> Line:
        """A period, or a year's total or mean, in words."""
        period = part.period or self.start.period
        if period is None:
            return (Span("The table has no figures."),)
        if period.frequency in PARTS_A_YEAR:
            return period_words(self.table, period, brief=brief, rebases=self.rebases_at(part))
        return span_words(self.table, period, mean=part.mean)

    def series(self, part: TablePart) -> Series | None:
        """The whole table."""
        return self._series

    def series_key(self, part: TablePart) -> SeriesKey:
        """That of the whole table."""
        return self.table.main, ()


def _names(table: Table) -> dict[str, str]:
    """The headings of a year's parts, and of its total and mean where they make sense."""
    if not table.periods:
        return {}
    period = table.periods[0]
    parts = [period.shift(number - period.part + 1) for number in range(PARTS_A_YEAR[period.frequency])]
    names = {str(number): in_year(each) for number, each in enumerate(parts, 1)}
    if table.additive(table.main):
        return names | ({TOTAL: "Total"} if table.additive(table.main, over_time=True) else {}) | {MEAN: "Mean"}
    stated = {TOTAL: "Year"} if stated_years(table) else {}
    return names | stated | ({MEAN: "Mean"} if printed_with(table, table.main).means else {})


def _names_down(names: dict[str, str]) -> dict[str, str]:
    """The names of the rows where years stand side by side.

    Each year has a row, blank where its figures may not be added up and the report has none, so that its address has a cell: its mean has,
    where there is one.
    """
    return names if TOTAL in names or MEAN in names else names | {TOTAL: "Year"}


def _before(key: str, text: _Text) -> int:
    """The cells before a figure where the years go down: a gap, and one for a flag."""
    return 1 + (bool(text.flag) or key.isdecimal())


def _of_year(table: Table, year: Period, part: int) -> Period:
    first = table.periods[0]
    return first.shift((year.number - first.year.number) * PARTS_A_YEAR[first.frequency] + part - first.part)


def _texts(table: Table, glyphs: Glyphs, rebases: Rebases) -> dict[tuple[str, str], _Text]:
    """Every figure as shown, by year and key."""
    series, measure = series_of(table, table.main), table.measures[table.main]
    phases = level_phases(series, rebases)
    flags = {point.period: sign(point.special, point.side, glyphs) for phase in phases for point in phase.signals if point.special}
    places, finest = value_places(series), mean_places(series)
    (member,) = members(table) or (None,)
    texts: dict[tuple[str, str], _Text] = {}
    means, printed = year_means(series, measure), printed_with(table, table.main).means
    for year, total in year_totals(series, measure).items():
        for number in range(1, PARTS_A_YEAR[table.periods[0].frequency] + 1):
            period = _of_year(table, year, number)
            row = row_of(table, member.members, period) if member else None
            mark = BRACKETS[row.cells[table.main].mark] if row and row.cells[table.main].mark else ""
            texts[str(year), str(number)] = _Text(flags.get(period, ""), _figure(series.value_at(period), places), mark)
        mean = means[year] if table.additive(table.main) else printed.get(str(year), whole_year_mean(series, year))
        texts[str(year), TOTAL] = (
            _Text(misprinted(table, table.main, year), _figure(total, places)) if total is not None else _stated(table, year)
        )
        texts[str(year), MEAN] = _Text(misprinted(table, table.main, year, mean=True), _figure(mean, finest))
    return texts


def _stated(table: Table, year: Period) -> _Text:
    """The figure that the report has for a whole year, in another table."""
    found = stated_years(table)
    cell = found.cell(year) if found else None
    return _Text("", _figure(cell.number, decimals((cell.number,))), BRACKETS[cell.mark] if cell.mark else "") if cell else _Text()


def _figure(value: float | None, places: int) -> str:
    """A figure with so many decimal places, as all others of its grid."""
    return "" if value is None else f"{rounded(value, places):.{places}f}".replace("-", MINUS)


def _widths(texts: _Texts, names: dict[str, str], *, gaps: bool = True) -> dict[str, int]:
    """The width of each column: one more than its longest figure.

    The extra cell is the gap, or holds a flag. All parts of a year are equally wide, but where a flag would leave no gap before it: without
    `gaps`, even there.
    """
    longest, flagged = dict.fromkeys(names, 0), dict.fromkeys(names, 0)
    for (_, key), text in texts.items():
        if key in longest:
            longest[key] = max(longest[key], text.width)
            flagged[key] = max(flagged[key], (text.width + cell_len(text.flag)) * bool(text.flag and gaps))
    part = max([4, *(length for key, length in longest.items() if key not in (TOTAL, MEAN))])
    least = {key: max(6, length) if key == TOTAL else max(5, length) if key == MEAN else part for key, length in longest.items()}
    return {key: max(least[key], flagged[key]) + 1 for key in names}
