"""Slides of the workshop, a topic, the glossary, a term, a statistic and the keys."""

from tui.analysis.chance import CHANCE
from tui.analysis.changes import changes
from tui.charts.diverging import diverging
from tui.charts.ladder import ladder
from tui.charts.plan import plan
from tui.model.pack import Pack
from tui.model.report import Topic
from tui.model.series import Series
from tui.text.dates import date
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

from .audit import BESIDE
from .home import cards
from .slide_content import SlideContent, some


def home_face(pack: Pack) -> SlideContent:
    """The title slide: the force, the date and the board of the workshop."""
    report = pack.report
    return SlideContent(
        (),
        report.title,
        large=report.force,
        unit=report.title,
        sentence=date(report.held),
        more=((Span(report.board),), (Span(f"{pack.outline.title}, {date(report.reported)}, {report.author}", "muted"),)),
        source=f"Source: {pack.outline.title}, {pack.outline.publisher}.",
    )


def topic_face(pack: Pack, topic: Topic) -> SlideContent:
    """A chapter: what the topic is about, and its figures at a glance."""
    found, tiers = changes(pack, topic.id), topic.ladder
    sources = tuple(dict.fromkeys(source for section in topic.sections for each in section.statements for source in each.sources))
    headings = tuple(dict.fromkeys(pack.entries[source].heading for source in sources))
    face = SlideContent(
        (topic.title,), topic.title, topic.title, sentence=topic.about, drawn=True, source=f"Source: {'; '.join(headings)}."
    )
    if found:
        doubtful = ", ".join(change.measure.short for change in found if change.by_chance)
        cautions = (f"{CHANCE[0].upper()}{CHANCE[1:]}: {doubtful}.",) if doubtful else ()
        return face._replace(drawing=lambda columns, rows, glyphs: diverging(found, columns, glyphs), cautions=cautions)
    if tiers:
        return face._replace(drawing=lambda columns, rows, glyphs: ladder(tiers, columns, glyphs))
    if topic.headlines:
        return face._replace(drawing=lambda columns, rows, glyphs: some(_headlines(pack, topic, columns, glyphs), rows, glyphs))
    return face


def _headlines(pack: Pack, topic: Topic, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The lines of the topic's card on Home, without the topic's name."""
    lines = next(card.lines for card in cards(pack, columns, glyphs) if card.address == topic.id)
    return tuple(line[1:] for line in lines)


def statistic_face(pack: Pack, id: str) -> SlideContent:
    """Open statistics compared with the report's: what they count, and their source."""
    held = pack.statistics[id]
    origins = ". ".join((*(origin.title for origin in held.sources), *(each.attribution or each.title for each in held.licences))).rstrip(
        "."
    )
    return SlideContent(
        ("Audit", "Open statistics"),
        held.note.title,
        large=held.note.short,
        unit=held.note.unit,
        sentence=held.note.definition,
        more=((Span(BESIDE + ".", "note"),),),
        plan=plan(held.data, percentage=held.note.unit == "%") if isinstance(held.data, Series) else None,
        source=f"Source: {origins}.",
    )
