"""One period of a comparison in words: what each report says, and the change."""

from collections.abc import Iterator

from tui.analysis.across.joined import JoinedPeriod, JoinedSeries
from tui.analysis.chance import CHANCE
from tui.charts.signals import of_point
from tui.model.sentence_case import capital, whole_sentence
from tui.nodes.links import Link
from tui.text.glyphs import Glyphs
from tui.text.periods import explained
from tui.text.signs import WORDS
from tui.text.spans import Line, Span
from tui.text.units import measured

from .report_words import report_name
from .revision_words import said_of_revision
from .series_record import break_words, change_words


def period_lines(series: JoinedSeries, at: JoinedPeriod, glyphs: Glyphs) -> tuple[Line, ...]:
    """What is said of the period, and what the signs in the rows mean."""
    return (*said_of_period(series, at), *_key(series, glyphs))


def said_of_period(series: JoinedSeries, at: JoinedPeriod) -> tuple[Line, ...]:
    """The figure, how it changed, whether it was revised, and its definition."""
    return (*_figure(series, at), *_revisions(series, at), *_breaks(series, at))


def _figure(series: JoinedSeries, at: JoinedPeriod) -> Iterator[Line]:
    latest = at.latest
    marked = f", {WORDS[latest.mark]}" if latest.mark else ""
    part = f", a part year ({latest.part_of_year})" if latest.part_of_year else ""
    where = report_name(latest.report) if len(at.printed) == 1 else f"{report_name(latest.report)} and {len(at.printed) - 1} before it"
    head = Span(f"{capital(explained(at.period))}: {measured(latest.value, latest.report.measure)}{marked}{part}", "strong")
    phase, point = series.phase_of.get(at.period), series.points.get(at.period)
    signal = of_point(phase, point) if phase and point else ""
    said = "; ".join(filter(None, (change_words(series, at), signal)))
    yield (head, Span(f", in {where}. {whole_sentence(said)}".rstrip()))


def _revisions(series: JoinedSeries, at: JoinedPeriod) -> Iterator[Line]:
    """A sentence for each time that the figure was revised, with both reports."""
    for each in series.revisions:
        if each.period == at.period:
            yield (Span("r ", "strong"), Span(f"revised: {said_of_revision(each)}"))


def _breaks(series: JoinedSeries, at: JoinedPeriod) -> Iterator[Line]:
    yield from ((Span(words),) for each, words in zip(series.breaks, break_words(series), strict=True) if each.period == at.period)


def _key(series: JoinedSeries, glyphs: Glyphs) -> Iterator[Line]:
    """What the signs mean that stand beside the changes and figures."""
    tested = [each.chance for each in series.changes.values() if each.chance]
    judged = {period for phase in series.phases if not phase.trial for period in phase.labels}
    signs = [
        (f"{glyphs.up}{glyphs.down} beyond chance", any(each.beyond for each in tested)),
        (f"{glyphs.chance} {CHANCE}", not all(each.beyond for each in tested)),
        (f"{glyphs.untested_key()} not tested", any(not each.chance and period not in judged for period, each in series.changes.items())),
        ("r revised", bool(series.revisions)),
    ]
    if shown := [words for words, there in signs if there]:
        yield (Span("   ".join(shown), "quiet"),)


def period_links(series: JoinedSeries, at: JoinedPeriod) -> tuple[Link, ...]:
    """To the latest figure, both sides of each revision, and the first figure."""
    revisions = [each for each in series.revisions if each.period == at.period]
    sides = [said for each in reversed(revisions) for said in (each.after, each.before)]
    found = {each.report.workshop: each for each in (at.latest, *sides, at.printed[0])}
    return tuple(
        Link(
            "the latest" if each is at.latest else "",
            f"{capital(report_name(each.report).removeprefix('the '))}: {measured(each.value, each.report.measure)}",
            each.report.address_at(at.period),
        )
        for each in found.values()
    )
