"""One measure of several forces: what is said of it."""

from collections.abc import Iterator, Sequence

from tui.analysis.across.forces import PER, Forces, NotCompared, RankedForce
from tui.analysis.funnel import LEAST_AREAS
from tui.model.base import grouped
from tui.model.sentence_case import capital
from tui.nodes.record import Fact, InWords, RecordColumn, RecordTable, data_fact, text_fact
from tui.text.lists import joined as listed
from tui.text.numbers import count, plural
from tui.text.periods import explained
from tui.text.units import figure, heading_unit, measured

from .across_record import AcrossRecord
from .force_words import others_words, place_caution, ranked_place, rate_places, rate_words, signed_rate
from .report_words import report_name, report_sources
from .revision_words import revision_words
from .series_tables import series_tables

MOST_FORCES = 6
"""The most forces that a sentence names."""


def forces_comparison(found: Forces, unlike: Sequence[NotCompared] = ()) -> AcrossRecord:
    """What is said of several forces; `unlike` are those whose measure is another one."""
    left_out = (*found.left_out, *unlike)
    forces = plural(len(found.figures), "force")
    title = f"{capital(found.measure.title)}: {forces if found.figures else 'not compared'}"
    if found.figures:
        title += f", {explained(found.figures[0].span.period)}"
    reports = [report for each in found.figures for report in each.joined.reports]
    return AcrossRecord(
        title,
        (*_head(found), *force_facts(found, unlike)),
        (_table(found),) if found.figures else (),
        (
            _left_out(left_out),
            *(table for each in found.figures for table in series_tables(each.joined)[2:3] if table.rows),
        ),
        report_sources(reports),
        empty=not found.figures,
    )


def _head(found: Forces) -> Iterator[Fact]:
    measure = found.measure
    yield data_fact("measure", measure.id)
    yield data_fact("title", measure.title)
    yield data_fact("unit", heading_unit(measure))
    yield data_fact("kind", measure.kind)
    yield data_fact("period", str(found.figures[0].span.period) if found.figures else None)
    yield data_fact("per", PER if found.worked_out else None)


def force_facts(found: Forces, unlike: Sequence[NotCompared] = ()) -> Iterator[Fact]:
    """The facts for readers: how the forces were compared, and who was not."""
    yield from _facts(found)
    yield from _not_compared((*found.left_out, *unlike))


def _facts(found: Forces) -> Iterator[Fact]:
    if not found.figures:
        return
    base = f"{count(PER)} residents"
    if found.worked_out:
        yield text_fact("Rates", f"Worked out per {base} from the counts and the populations that the reports print.")
    else:
        yield text_fact("Rates", "As the reports print them.")
    if len(found.figures) > 2:
        yield text_fact("Average", "Each force is set against the plain mean of the others.")
    yield text_fact("Places", place_caution(found))
    yield text_fact("Funnel plot", _funnel_words(found))
    titles = {each.name: each.joined.last.measure.title for each in found.figures}
    if len({title.casefold() for title in titles.values()}) > 1:
        yield text_fact("Names", listed(f"{force} calls it “{title}”" for force, title in titles.items()) + ".")
    for each in found.figures:
        yield from (text_fact("Revised", f"{each.name}, {revision_words(revision)}") for revision in each.joined.revisions)


def _funnel_words(found: Forces) -> str:
    if not found.worked_out or not found.measure.events:
        return "Not drawn: that needs counts of events and populations."
    if found.funnel is None:
        return f"Not drawn: that needs {LEAST_AREAS} forces or more, and there are {len(found.figures)}."
    outside = [each.name for each in found.funnel.points if each.outside == "99.8"]
    where = f"Outside the 99.8% limits: {listed(outside)}." if outside else "All forces are within the 99.8% limits."
    return f"{where} The forces differ more than chance explains, so the limits are widened." if found.funnel.overdispersed else where


def _table(found: Forces) -> RecordTable:
    columns = (
        RecordColumn("force", "Force"),
        RecordColumn("rate", "Rate", bare=True),
        RecordColumn("low", "95% interval", before=", 95% interval ", bare=True),
        RecordColumn("high", "to", before=" to ", bare=True),
        RecordColumn("place", "Place", before="; ", bare=True),
        RecordColumn("from_place", "First possible place", data=True),
        RecordColumn("to_place", "Last possible place", data=True),
        RecordColumn("to_others", "To the others", before=", ", bare=True),
        RecordColumn("value", "Figure", before="; ", bare=True),
        RecordColumn("population", "Population", before=" of ", bare=True),
        RecordColumn("funnel", "Outside the limits", before="; outside the limits of ", bare=True),
        RecordColumn("report", "Report", before="; in ", bare=True),
        RecordColumn("workshop", "Workshop", data=True),
        RecordColumn("address", "Address", data=True),
    )
    return RecordTable(
        "forces", f"From the {'lowest' if found.lowest_first else 'highest'}", columns, tuple(_row(found, each) for each in found.ranked)
    )


def _row(found: Forces, each: RankedForce) -> tuple[InWords | str | int | float | None, ...]:
    own, places, report = each.figure, rate_places(found), each.figure.joined.last
    low, high = own.interval or (None, None)
    away, others = found.apart(own), others_words(found)
    printed = own.printed if found.worked_out else None
    outside = next((point.outside for point in found.funnel.points if point.name == own.name), "") if found.funnel else ""
    return (
        own.name,
        InWords(own.rate, rate_words(found, own.rate)),
        InWords(low, "" if low is None else figure(low, places)),
        InWords(high, "" if high is None else figure(high, places)),
        InWords(each.placing.place, ranked_place(found, each)),
        InWords(each.from_place, "", aloud=False),
        InWords(each.to_place, "", aloud=False),
        InWords(away, f"{signed_rate(away, places)} to {others}"),
        InWords(printed, "" if printed is None else measured(printed, own.joined.last.measure)),
        InWords(own.population, "" if own.population is None else f"{count(own.population)} residents"),
        InWords(outside or None, f"{outside}%" if outside else ""),
        InWords(report.pack.report.title, report_name(report)),
        InWords(report.workshop, "", aloud=False),
        InWords(str(report.address), "", aloud=False),
    )


def force_row(found: Forces, each: RankedForce) -> dict[str, str | int | float | None]:
    """A force for programs."""
    report = each.figure.joined.last
    return {
        "force": each.figure.name,
        "rate": each.figure.rate,
        "place": each.placing.place,
        "to_others": found.apart(each.figure),
        "workshop": report.workshop,
        "address": str(report.address),
    }


def _not_compared(left_out: Sequence[NotCompared]) -> Iterator[Fact]:
    yield from (text_fact("Not compared", words) for words in not_compared_words(left_out))


def not_compared_words(left_out: Sequence[NotCompared]) -> Iterator[str]:
    """Why forces are not compared, those with the same reason together."""
    for reason, forces in grouped((each.reason, each.force) for each in left_out).items():
        yield f"{listed(forces, most=MOST_FORCES)}: {reason}."


def _left_out(left_out: Sequence[NotCompared]) -> RecordTable:
    columns = (RecordColumn("force", "Force"), RecordColumn("reason", "Reason"))
    return RecordTable("not_compared", "Not compared", columns, tuple(tuple(each) for each in left_out))
