"""The headlines of the topics as rows of a record."""

from collections.abc import Iterator

from tui.analysis.chance import CHANCE, chance_words
from tui.analysis.leading_figure import LeadingFigure, leading_figure
from tui.model.pack import Pack
from tui.model.report import Headline, Topic
from tui.text.figures import figure_stated, figure_with_unit
from tui.text.numbers import plural
from tui.text.periods import noun

from .headline_tables import TableFigure, table_figure
from .headlines import chance_of, claimed_target, target_words, unchecked_note
from .record import InWords, RecordCell, RecordColumn, record_words

COLUMNS = (
    RecordColumn("topic", "Topic", bare=True),
    RecordColumn("headline", "Headline", bare=True, before=", "),
    RecordColumn("value", "Figure", bare=True),
    RecordColumn("unit", "Unit", bare=True),
    RecordColumn("percent", "Change", bare=True),
    RecordColumn("note", "Note", bare=True),
)


def headline_rows(pack: Pack) -> tuple[tuple[RecordCell, ...], ...]:
    """A row for each headline, and for each topic without one."""
    return tuple(
        _headline(pack, topic.id, headline)
        for topic in pack.report.topics
        for headline in topic.headlines or (Headline(label=topic.title),)
    )


def headline_words(pack: Pack) -> Iterator[tuple[Headline, str]]:
    """Each headline with its figure, its change and its note in words."""
    headlines = [headline for topic in pack.report.topics for headline in topic.headlines or (None,)]
    for headline, (_, _, *cells) in zip(headlines, headline_rows(pack), strict=True):
        if headline:
            yield headline, ", ".join(filter(None, map(record_words, cells)))


def headline_figure(pack: Pack, topic: Topic) -> str:
    """The figure of a topic's first headline with its unit; empty without a headline.

    Of a headline without a figure, what stands in its place.
    """
    cells = _headline(pack, topic.id, topic.headlines[0])[2:] if topic.headlines else ()
    return next(filter(None, map(record_words, cells)), "")


def _headline(pack: Pack, topic: str, headline: Headline) -> tuple[RecordCell, ...]:
    name = InWords(topic, pack.topics[topic].title)
    doubt = unchecked_note(pack, headline)
    note = f"{headline.note}{doubt}" or None
    if headline.table:
        return name, headline.label, *_table(table_figure(pack.tables[headline.table]), note)
    figures = [pack.figures[id] for id in headline.figures]
    found = next(iter(leading_figure(pack, figures)), LeadingFigure())
    main, share = found.first, found.percent
    if main is None:
        return name, headline.label, None, None, None, note
    shares = None if share is None or share is main else InWords(share.value, f"{figure_stated(share)}{_by_chance(pack, found)}")
    words = figure_with_unit(main) if main.measure or main.unit == "%" else main.printed
    if headline.note and main.unit.endswith(f" {headline.note}"):
        # On Home the note completes the figure: `34th out of the 43` and `areas`.
        words = words if words.endswith(headline.note) else f"{words} {headline.note}"
        note = doubt.removeprefix(", ")
    note = ", ".join(filter(None, (claimed_target(pack, headline, found).replace("\u00a0", " ") or target_words(found), note))) or None
    return name, headline.label, InWords(main.value, words), InWords(main.unit, ""), shares, note


def _table(found: TableFigure, note: str | None) -> tuple[RecordCell, ...]:
    """The leading figure of a table with its unit, its change and its notes."""
    notes = ", ".join(filter(None, (*found.notes, note))) or None
    if found.value is None:
        return InWords(None, found.words), InWords(found.unit or None, ""), None, notes
    return InWords(found.value, found.in_sentence), InWords(found.unit, ""), _change(found), notes


def _change(found: TableFigure) -> RecordCell:
    """The change on a year before, with what the usual range says of it.

    A change in points has words only.
    """
    if not found.change:
        return None
    compared, usual = found.compared, ""
    if compared and compared.chance and not compared.chance.usual:
        usual = f", {chance_words(compared.chance)}"
    elif compared and not compared.chance and compared.few:
        usual = f"; {plural(compared.few, noun(compared.periods[0]))} are too few to judge"
    elif found.beyond is not None:
        narrow = ", which may be too narrow" if compared and compared.dependent else ""
        usual = f", beyond the usual range{narrow}" if found.beyond else f", within the usual range: {CHANCE}"
    return InWords(found.percent, f"{found.change} on {found.base}{usual}")


def _by_chance(pack: Pack, found: LeadingFigure) -> str:
    tested = chance_of(pack, found)
    return f" ({CHANCE})" if tested and not tested.beyond else ""
