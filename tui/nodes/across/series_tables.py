"""A joined series for programs: what each report says, and how they differ."""

from tui.analysis.across.joined import JoinedSeries
from tui.model.base import grouped
from tui.nodes.record import RecordCell, RecordColumn, RecordTable
from tui.text.signs import BRACKETS

from .revision_words import asked


def series_tables(series: JoinedSeries) -> tuple[RecordTable, ...]:
    """The reports, all printed figures, revisions, overlaps, gaps, breaks and limits."""
    return (_reports(series), _printed(series), _revisions(series), _overlaps(series), _gaps(series), _breaks(series), _limits(series))


def _table(key: str, columns: str, rows: list[tuple[RecordCell, ...]]) -> RecordTable:
    return RecordTable(key, key, tuple(RecordColumn(name, name) for name in columns.split()), tuple(rows))


def _reports(series: JoinedSeries) -> RecordTable:
    rows: list[tuple[RecordCell, ...]] = []
    printed = grouped((each.report.workshop, str(at.period)) for at in series.periods for each in at.printed)
    for each in series.reports:
        known = printed[each.workshop]
        rows.append((each.workshop, each.pack.report.title, each.date.isoformat(), str(each.address), known[0], known[-1], len(known)))
    return _table("reports", "workshop title date address first last periods", rows)


def _printed(series: JoinedSeries) -> RecordTable:
    rows: list[tuple[RecordCell, ...]] = [
        (str(at.period), each.report.workshop, each.value, BRACKETS.get(each.mark), str(each.report.address_at(at.period)))
        for at in series.periods
        for each in at.printed
    ]
    return _table("printed", "period workshop value sign address", rows)


def _revisions(series: JoinedSeries) -> RecordTable:
    rows: list[tuple[RecordCell, ...]] = [
        (
            str(each.period),
            each.before.value,
            each.before.report.workshop,
            each.after.value,
            each.after.report.workshop,
            each.difference,
            None if each.part is None else each.part * 100,
            int(each.redefined),
            asked(each) or None,
        )
        for each in series.revisions
    ]
    return _table("revisions", "period from from_workshop to to_workshop difference percent redefined ask", rows)


def _overlaps(series: JoinedSeries) -> RecordTable:
    rows: list[tuple[RecordCell, ...]] = [
        (each.earlier.workshop, each.later.workshop, str(each.periods[0]), str(each.periods[-1]), len(each.periods), each.revised)
        for each in series.overlaps
    ]
    return _table("overlaps", "earlier later first last periods revised", rows)


def _gaps(series: JoinedSeries) -> RecordTable:
    return _table("gaps", "first last", [(str(first), str(last)) for first, last in series.gaps])


def _breaks(series: JoinedSeries) -> RecordTable:
    rows: list[tuple[RecordCell, ...]] = [
        (str(each.period), each.before.workshop, each.after.workshop, change.what, change.before or None, change.after or None)
        for each in series.breaks
        for change in each.changes
    ]
    return _table("breaks", "period earlier later what before after", rows)


def _limits(series: JoinedSeries) -> RecordTable:
    rows: list[tuple[RecordCell, ...]] = [
        (str(each.labels[0]), str(each.labels[-1]), each.n, each.mean, each.floor, each.upper, int(each.trial), len(each.flagged))
        for each in series.phases
    ]
    return _table("limits", "from to n mean lower upper trial signals", rows)
