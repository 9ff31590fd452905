"""Slides of statements, figures and tables.

The figure is large, with its unit, its window and the chart that shows it.
"""

from tui.analysis.chance import CHANCE
from tui.analysis.months import added, covered, like_for_like, year_totals
from tui.analysis.shares import shares, totals, without
from tui.analysis.xmr import xmr
from tui.charts.bar import rightward
from tui.charts.plan import Plan, plan
from tui.charts.signals import told
from tui.charts.stacked import stacked
from tui.model.bridge import Table
from tui.model.pack import Pack
from tui.model.series import Disposals, Month, Series
from tui.navigation.address import disposal_parts
from tui.text.dates import month as month_words
from tui.text.dates import months_of_year
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, mean_places, percent, plural, points, rounded, share
from tui.text.spans import Line, Span, plain

from .reading import like_for_like_words, month_reading, notes, series_lines, year_reading
from .slide_content import Drawing, SlideContent, some
from .source import source_line


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def table_face(pack: Pack, table: Table, part: str = "") -> SlideContent:
    """The slide of a table, or of a month, a year or a disposal in it."""
    topic = pack.topics[table.note.topic]
    base = SlideContent((topic.title, table.note.short), table.note.title, source=source_line(pack, table.note.sources))
    if isinstance(table.data, Disposals):
        return _disposals(pack, table, table.data, part, base)
    base = base._replace(plan=_plan(pack, table, table.data))
    if not part:
        return _series(pack, table, table.data, base)
    if "-" in part:
        return _month(pack, table, table.data, Month.parse(part), base)
    return _year(pack, table, table.data, int(part), base)


def _plan(pack: Pack, table: Table, series: Series) -> Plan | None:
    return plan(series, percentage=pack.measures[table.note.measure].unit == "%")


def _stacked(table: Table) -> Drawing:
    return lambda columns, rows, glyphs: stacked(table, columns, glyphs, rows)


def _series(pack: Pack, table: Table, series: Series, face: SlideContent) -> SlideContent:
    known = [value for value in series.values if value is not None]
    if not known:
        return face._replace(large=table.note.short, sentence="The table has no figures.", more=notes(pack, table)[1:-1])
    unit = pack.measures[table.note.measure].unit
    mean = rounded(added(known) / len(known), mean_places(series))
    compared = like_for_like(series, series.years[-1])
    lines = series_lines(pack, table)
    (period,) = xmr(series)
    # Flagged points are the message; without a signal, the last year like for like.
    sentence = _sentence(told(period)) if period.signals or not compared else like_for_like_words(compared, mean_places(series))
    return face._replace(
        large=percent(mean) if unit == "%" else count(mean),
        unit=f"{'' if unit == '%' else f'{unit} '}a month, the mean of {plural(len(known), 'month')}",
        sentence=sentence,
        cautions=(f"The difference from the year before {CHANCE}.",) if compared and compared.by_chance else (),
        more=(lines[0], *(line for line in lines[1:] if plain(line) != sentence)),
    )


def _month(pack: Pack, table: Table, series: Series, at: Month, face: SlideContent) -> SlideContent:
    value, unit = series.at(at), pack.measures[table.note.measure].unit
    reading = month_reading(pack, table, at)
    named = f"{table.note.short}, {month_words(at)}"
    if value is None:
        return face._replace(title=named, large=month_words(at), sentence=plain(reading[1:]))
    # The reading begins with the figure, which is already drawn large.
    rest = plain(reading[1:]).partition(", ")[2]
    return face._replace(
        title=named,
        large=percent(value) if unit == "%" else count(value),
        unit=f"{'' if unit == '%' else f'{unit}, '}{month_words(at)}",
        sentence=f"{rest[:1].upper()}{rest[1:]}",
        month=at,
    )


def _year(pack: Pack, table: Table, series: Series, year: int, face: SlideContent) -> SlideContent:
    total, unit = year_totals(series)[year], pack.measures[table.note.measure].unit
    reading = plain(year_reading(pack, table, year, mean=unit == "%")[1:])
    named = f"{table.note.short}, {year}"
    if total is None:
        return face._replace(title=named, large=str(year), sentence=f"{reading[:1].upper()}{reading[1:]}")
    if unit == "%":
        return face._replace(title=named, large=str(year), sentence=f"{reading[:1].upper()}{reading[1:]}")
    months = covered(series, year)
    window = str(year) if len(months) == 12 else f"{months_of_year(months)} {year}, a part year"
    return face._replace(title=named, large=count(total), unit=f"{unit}, {window}", sentence=f"{reading[:1].upper()}{reading[1:]}")


def _disposals(pack: Pack, table: Table, data: Disposals, part: str, face: SlideContent) -> SlideContent:
    whole, short = totals(data), {each.year for each in table.note.part_years}
    if not data.rows:
        return face._replace(large=table.note.short, sentence="The table has no figures.")
    told = ", ".join(f"{count(total)} in {year}{' (part year)' if year in short else ''}" for year, total in whole.items())
    parts = disposal_parts(data)
    if part in parts.values():
        return _disposal(table, data, next(name for name, step in parts.items() if step == part), face)
    year = int(part) if part else data.years[-1]
    top = max((row for row in shares(data) if year in row.shares), key=lambda row: row.shares[year], default=None)
    most = f"{top.disposal}: {count(top.volumes[year])}, {share(top.shares[year])}, the most in {year}." if top else ""
    if top and (second := _on_second_base(table, top.disposal)):
        most = f"{most.removesuffix('.')}; {second}."
    return face._replace(
        title=f"{table.note.short}, {part}" if part else face.title,
        large=count(whole[year]),
        unit=f"{pack.measures[table.note.measure].unit}, {year}{', a part year' if year in short else ''}",
        sentence=most if part else f"{told}. {most}",
        more=tuple(line for line in notes(pack, table)[1:-1]),
        drawing=_stacked(table),
        drawn=True,
    )


def _disposal(table: Table, data: Disposals, name: str, face: SlideContent) -> SlideContent:
    row = next(row for row in shares(data) if row.disposal == name)
    whole, short = totals(data), {each.year for each in table.note.part_years}
    year = max(row.volumes)
    told = f"{count(row.volumes[year])} of {count(whole[year])}, {year}{', a part year' if year in short else ''}"
    first = data.years[0]
    sentence = f"{name}: none in the table of {data.years[-1]}." if year != data.years[-1] else ""
    if row.points is not None:
        moved = points(row.points).replace("points", "percentage points")
        second = _on_second_base(table, name)
        sentence = f"{name}: from {share(row.shares[first])} in {first} to {share(row.shares[year])} in {year}, {moved}"
        sentence += f"; {second}." if second else "."
    return face._replace(
        title=f"{table.note.short}: {name}",
        large=share(row.shares[year]) if year in row.shares else count(row.volumes[year]),
        unit=told,
        sentence=sentence or f"{name}: {told}.",
        more=((Span(table.note.caveats[0], "note"),),) if table.note.caveats else (),
        drawing=_bars(table, data, name),
    )


def _on_second_base(table: Table, disposal: str) -> str:
    """A disposal's share on the second base: `without Cancelled 49.0% to 42.3%`.

    Empty where it has none.
    """
    found = without(table)
    if found is None:
        return ""
    names, data = found
    row = next((row for row in shares(data) if row.disposal == disposal), None)
    if row is None or row.points is None:
        return ""
    return f"without {names} {share(row.shares[data.years[0]])} to {share(row.shares[data.years[-1]])}"


def _bars(table: Table, data: Disposals, name: str) -> Drawing:
    """One disposal's share by year, on its own scale from 0."""
    row, whole = next(row for row in shares(data) if row.disposal == name), totals(data)
    short = {each.year for each in table.note.part_years}

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        told = {
            year: f" {share(row.shares[year])}  {count(row.volumes[year])} of {count(whole[year])}{', part year' if year in short else ''}"
            if year in row.shares
            else " none in the table"
            for year in data.years
        }
        room = max(4, columns - 6 - max(map(len, told.values())))
        top = max(row.shares.values(), default=0) or 1
        lines: list[Line] = []
        for year in data.years:
            drawn = rightward(row.shares.get(year, 0) / top * room, glyphs)
            lines.append((Span(f"{year}  ", "muted"), Span(drawn, "neutral"), Span(told[year])))
            if len(data.years) * 2 <= rows:
                lines.append(())
        return some(lines[:-1] if lines and not lines[-1] else lines, rows, glyphs)

    return draw
