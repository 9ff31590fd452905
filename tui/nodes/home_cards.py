"""The topics of the workshop on Home: a card for each, with its headlines.

A card has its headlines in columns that fit the terminal. Nothing on it is cut: a long name or figure goes on below.
"""

from collections.abc import Iterator
from itertools import zip_longest

from tui.analysis.chance import CHANCE
from tui.analysis.leading_figure import leading_figure
from tui.analysis.matrix import Filter, shown_links
from tui.model.pack import Pack
from tui.model.report import Headline, Topic
from tui.navigation.address import Address
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.periods import noun
from tui.text.spans import Line, Span, width
from tui.text.wrapping import wrap

from .headline_lines import says_year, table_line
from .headline_tables import TableFigure, table_figure
from .headlines import ASKED_SIGN, Widths, chance_of, figures_line, unchecked_note
from .home_plan import HomeEntry
from .kinds import offers

MATRIX_LABEL = "Matrix"
_NOTED = 10
"""The fewest cells for notes: with fewer, those that do not fit are left out."""
_HANGING = 2
"""How far the second row of figures stands in."""
WIDER = 7
"""How many cells a long name of a topic takes from the note, at most."""


def widths(columns: int, longest: int = 0, labels: int = 0) -> Widths:
    """The widths of a card's columns on a terminal.

    The longest name of a topic and the longest label have so many cells. On a narrow one the note is dropped first.
    """
    topic, label, value, percent = (17, 21, 13, 7) if columns < 70 else (17, 21, 14, 7) if columns < 100 else (20, 25, 16, 8)
    topic = min(longest + 1, topic + WIDER) if longest else topic
    label = min(labels + 1, label) if labels else label
    if columns < topic + label + value + percent:
        names = max(0, columns - value - percent)
        topic = names * topic // (topic + label)
        label = names - topic
    return Widths(topic, label, value, percent, max(0, columns - topic - label - value - percent))


def cards(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[HomeEntry, ...]:
    """The card of every topic."""
    wide = _widths_of(pack, columns)
    topics = enumerate(pack.report.topics, 1)
    return tuple(HomeEntry(Address(topic.id), _card(pack, number, topic, wide, glyphs)) for number, topic in topics)


def _widths_of(pack: Pack, columns: int) -> Widths:
    topics = pack.report.topics
    labels = max((cell_len(headline.label) for topic in topics for headline in topic.headlines), default=0)
    labels = max(labels, cell_len(MATRIX_LABEL)) if offers(pack, "matrix") else labels
    return widths(columns, max(cell_len(_head(number, topic)) for number, topic in enumerate(topics, 1)), labels)


def cards_notes(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[str, ...]:
    """What the figures of the cards are of, and what the sign of chance means.

    `○ could be chance`, `2015, % on same months of 2014`; none where there is nothing to say, and the window last. The year of a mean that
    is compared with nothing is beside it, where it fits there.
    """
    cells = _widths_of(pack, columns)
    doubt = f"{glyphs.chance} {CHANCE}" if _doubtful(pack) else ""
    headlines = [headline for topic in pack.report.topics for headline in topic.headlines]
    asked = "? not settled" if any(unchecked_note(pack, headline) for headline in headlines if headline.note) else ""
    windows: dict[str, None] = {}
    for headline, found in _tables(pack):
        if found.year is not None and found.series is not None and not (not found.change and says_year(headline, found, cells, glyphs)):
            compared = found.compared
            parts = f"{noun(found.series.periods[0])}s"
            base = f", % on same {parts} of {compared.base_year}" if compared and found.change else f", mean of its {parts}"
            windows[f"{found.year}{base}"] = None
    return tuple(filter(None, (doubt, asked, *windows)))


def _tables(pack: Pack) -> list[tuple[Headline, TableFigure]]:
    """The headlines of tables with their leading figures, in the topics' order."""
    headlines = (headline for topic in pack.report.topics for headline in topic.headlines)
    return [(headline, table_figure(pack.tables[headline.table])) for headline in headlines if headline.table]


def _card(pack: Pack, number: int, topic: Topic, cells: Widths, glyphs: Glyphs) -> tuple[Line, ...]:
    rows = [row for headline in topic.headlines for row in _headline(pack, headline, cells, glyphs)]
    if pack.matrix.topic == topic.id and offers(pack, "matrix"):
        rows[:0] = _rows(MATRIX_LABEL, _matrix_words(pack, cells), cells)
    heads = wrap((Span(_head(number, topic), "strong"),), max(1, cells.topic - 1), 2)
    return tuple((_padded(head, cells.topic), *row) for head, row in zip_longest(heads, rows or [()], fillvalue=()))


def brief_headlines(pack: Pack, topic: Topic, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The headlines of one topic, in columns that fit them."""
    value, percent = (13, 7) if columns < 70 else (16, 8)
    label = min(max(cell_len(headline.label) for headline in topic.headlines) + 1, max(1, columns - value - percent))
    cells = Widths(0, label, value, percent, max(0, columns - label - value - percent))
    return tuple(row for headline in topic.headlines for row in _headline(pack, headline, cells, glyphs))


def _head(number: int, topic: Topic) -> str:
    return f"{number} {topic.title}"


def _headline(pack: Pack, headline: Headline, cells: Widths, glyphs: Glyphs) -> Iterator[Line]:
    """The rows of a headline."""
    found = table_figure(pack.tables[headline.table]) if headline.table else None
    if found is None:
        yield from _rows(headline.label, figures_line(pack, headline, cells, glyphs), cells)
    elif found.value is None:
        yield from _rows(headline.label, (Span(found.words, "strong"),), cells)
    else:
        yield from _rows(headline.label, table_line(headline, found, cells, glyphs), cells)


def _rows(label: str, line: Line, cells: Widths) -> Iterator[Line]:
    """A label beside its figures, each wrapped in its column."""
    names = wrap((Span(label),), max(1, cells.label - 1), 2)
    room = max(1, cells.value + cells.percent + cells.note)
    if cells.note < _NOTED:
        line = _without_note(line, room)
    # Figures that are a little too long begin in the free cells of their label.
    free = cells.label - 1 - width(names[0]) if len(names) == 1 else 0
    early = max(0, width(line) - room) if width(line) - room <= free else 0
    cells = cells._replace(label=cells.label - early)
    figures = wrap(line, room + early, _HANGING)
    for name, row in zip_longest(names, figures, fillvalue=()):
        yield (_padded(name, cells.label), *row)


def _without_note(line: Line, room: int) -> Line:
    """A line without its note where it is too long: the topic has it too."""
    while width(line) > room and len(line) > 1 and line[-1].role == "quiet":
        line = line[:-1]
        while len(line) > 1 and line[-1].text in (ASKED_SIGN, " ", "  "):
            line = line[:-1]
    return line


def _padded(line: Line, cells: int) -> Span:
    """A part of one role in exactly so many cells."""
    text = "".join(span.text for span in line)
    return Span(text + " " * (cells - width(line)), line[0].role if line else "plain")


def _matrix_words(pack: Pack, cells: Widths) -> Line:
    """How large the matrix is: `23 activities  39 links, 5 columns`."""
    size = plural(len(pack.activities), "activity", "activities")
    rest = f"{plural(len(shown_links(pack, Filter())), 'link')}, {plural(len(pack.columns), 'column')}"
    return (Span(size.rjust(cells.value + cells.percent - 8), "strong"), Span(f"  {rest}", "quiet"))


def _doubtful(pack: Pack) -> bool:
    """Whether any headline is of a change that could be chance."""
    headlines = [headline for topic in pack.report.topics for headline in topic.headlines]
    figured = [found for headline in headlines for found in leading_figure(pack, (pack.figures[id] for id in headline.figures))]
    tests = [chance_of(pack, found) for found in figured]
    return any(found.by_chance for _, found in _tables(pack)) or any(each and not each.beyond for each in tests)
