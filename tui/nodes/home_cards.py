"""The topics of the workshop on Home: a card for each, with its headlines.

A card has its headlines in columns that fit the terminal. Nothing on it is cut: a long name or figure goes on below.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from tui.analysis.checks.selector import Selector
from tui.analysis.matrix import Filter, shown_links
from tui.model.pack import Pack
from tui.model.report import CHANGES, Figure, Headline, Topic
from tui.navigation.address import Address
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import Line, Span, width
from tui.text.wrapping import wrap

from .headline_lines import table_line
from .headline_tables import table_figure
from .headlines import ASKED_SIGN, PERIOD_KEPT, Widths, figures_line, target_result_alone
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
    """The card of every topic, with all its headlines."""
    return fitting_cards(pack, columns, glyphs, None)[0]


def fitting_cards(pack: Pack, columns: int, glyphs: Glyphs, rows: int | None) -> tuple[tuple[HomeEntry, ...], int]:
    """The card of every topic, with the headlines that fit; and how many do not.

    In so many rows, each topic keeps its first headlines: all topics with some of theirs say more than some topics with all. Where there
    are not even rows for one of each, they have one each, in one row if it fits without what it is of; and scroll.
    """
    wide = cards_widths(pack, columns)
    topics = list(pack.report.topics)
    heads = [wrap((Span(_head(number, topic), "strong"),), max(1, wide.topic - 1), 2) for number, topic in enumerate(topics, 1)]
    headlines = [_card_headlines(pack, topic, wide, glyphs) for topic in topics]
    kept = [len(each) for each in headlines]
    every = sum(kept)
    if rows is not None:
        kept = _kept([len(head) for head in heads], [[len(each) for each in found] for found in headlines], rows)
        if sum(max(len(head), *map(len, found[:1]), 1) for head, found in zip(heads, headlines, strict=True)) > rows:
            free = [wide.topic - 1 - max(map(width, head)) for head in heads]
            headlines = [_card_headlines(pack, topic, wide, glyphs, cells)[:1] for topic, cells in zip(topics, free, strict=True)]
    entries = tuple(
        HomeEntry(Address(topic.id), _card(head, found[:most], wide))
        for topic, head, found, most in zip(topics, heads, headlines, kept, strict=True)
    )
    return entries, every - sum(kept)


def _kept(heads: list[int], headlines: list[list[int]], rows: int) -> list[int]:
    """How many headlines of each card fit: one of each, then one more in turn.

    One of each even where they do not fit. Heads and headlines are given by their rows.
    """
    kept = [min(1, len(found)) for found in headlines]

    def used() -> int:
        return sum(max(head, sum(found[:most]), 1) for head, found, most in zip(heads, headlines, kept, strict=True))

    if used() > rows:
        return kept
    for _ in range(max(map(len, headlines))):
        for place, found in enumerate(headlines):
            kept[place] += kept[place] < len(found)
            if used() > rows:
                kept[place] -= 1
                return kept
    return kept


def cards_widths(pack: Pack, columns: int) -> Widths:
    """The widths of the columns of every card."""
    topics = pack.report.topics
    # Those that say what a figure is of may wrap: a wider column would take the room of the periods.
    every = [(headline.label, _label(pack, topic, headline)) for topic in topics for headline in topic.headlines]
    labels = max(
        (cell_len(label) for label, shown in every if label == shown), default=max((cell_len(shown) for _, shown in every), default=0)
    )
    labels = max(labels, cell_len(MATRIX_LABEL)) if offers(pack, "matrix") else labels
    return widths(columns, max(cell_len(_head(number, topic)) for number, topic in enumerate(topics, 1)), labels)


def _card_headlines(pack: Pack, topic: Topic, cells: Widths, glyphs: Glyphs, free: int | None = None) -> list[tuple[Line, ...]]:
    """The rows of each headline of a card; the matrix comes first in its topic."""
    headlines = [tuple(_headline(pack, topic, headline, cells, glyphs, free)) for headline in topic.headlines]
    if pack.matrix.topic == topic.id and offers(pack, "matrix"):
        headlines.insert(0, tuple(_rows(MATRIX_LABEL, _matrix_words(pack, cells), cells)))
    return headlines


def _card(head: Sequence[Line], headlines: Sequence[tuple[Line, ...]], cells: Widths) -> tuple[Line, ...]:
    rows = [row for headline in headlines for row in headline]
    return tuple(
        (_padded(name, min(cells.topic, sum(cells) - width(row))), *row) for name, row in zip_longest(head, rows or [()], fillvalue=())
    )


def brief_headlines(pack: Pack, topic: Topic, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The headlines of one topic, in columns that fit them."""
    value, percent = (13, 7) if columns < 70 else (16, 8)
    label = min(max(cell_len(_label(pack, topic, headline)) for headline in topic.headlines) + 1, max(1, columns - value - percent))
    cells = Widths(0, label, value, percent, max(0, columns - label - value - percent))
    return tuple(row for headline in topic.headlines for row in _headline(pack, topic, headline, cells, glyphs))


def _head(number: int, topic: Topic) -> str:
    return f"{number} {topic.title}"


def _label(pack: Pack, topic: Topic, headline: Headline) -> str:
    """The label of a headline; one that repeats its topic says what its figure is of.

    Empty where that has no figure, as the words stand for themselves. The name of one member says which figure, as the note does, and not
    of what: the topic's own name then stands for it.
    """
    if headline.table or headline.label.casefold() != topic.title.casefold():
        return headline.label
    figures = [pack.figures[id] for id in headline.figures]
    level = next((each for each in figures if each.role not in CHANGES), None)
    return headline.label if figures and (level is None or _names_member(level)) else level.label if level else ""


def _names_member(figure: Figure) -> bool:
    """Whether a figure's label is the member of a table that it is of."""
    check = figure.check.itself if figure.check else None
    return isinstance(check, Selector) and figure.label.casefold() in map(str.casefold, check.where.values())


def _headline(pack: Pack, topic: Topic, headline: Headline, cells: Widths, glyphs: Glyphs, free: int | None = None) -> Iterator[Line]:
    """The rows of a headline.

    With the `free` cells after its topic given, it leaves out what would stand below its figures, and words without a label begin there.
    """
    found, label = table_figure(pack.tables[headline.table]) if headline.table else None, _label(pack, topic, headline)
    if not label:
        cells = cells._replace(label=0, note=cells.note + cells.label)
    if found is not None and found.value is None:
        line: Line = (Span(found.words, "strong"),)
    else:
        line = table_line(headline, found, cells, glyphs) if found else figures_line(pack, headline, cells, glyphs)
    room = cells.value + cells.percent + cells.note
    if free is not None and not label and room < width(line) <= room + free:
        yield line
    else:
        if free is not None and _stands_below(line, max(1, room)):
            result = target_result_alone(line[-1].text)
            shorter = (*line[:-1], Span(f"  {result}")) if result else line[:-1]
            line = shorter if width(_unpadded(shorter)) + cell_len(label) < cells.label + room else line[:-1]
        yield from _rows(label, line, cells)


def _stands_below(line: Line, room: int) -> bool:
    """Whether a line ends in what must be said and does not fit beside its figures."""
    return width(line) > room and len(line) > 1 and line[-1].role == PERIOD_KEPT and line[-1].text.startswith("  ")


def _rows(label: str, line: Line, cells: Widths) -> Iterator[Line]:
    """A label beside its figures: in one row, or each wrapped in its column.

    A long label runs on into the free cells before its figure, and figures that are a little too long begin earlier.
    """
    room = max(1, cells.value + cells.percent + cells.note)
    if cells.note < _NOTED:
        line = _without_note(line, room)
    bare = _unpadded(line)
    place = cells.label + min(width(line), room) - width(bare)
    if line and label and cell_len(label) < place:
        yield (_padded((Span(label),), place), *bare)
        return
    if _stands_below(line, room):
        # What must be said goes below as a whole, under the label.
        yield from _rows(label, line[:-1], cells)
        yield from wrap(line[-1:], max(1, cells.label + room), _HANGING)
        return
    names = wrap((Span(label),), max(1, cells.label - 1), 2)
    for name, row in zip_longest(names, wrap(line, room, _HANGING), fillvalue=()):
        yield (_padded(name, cells.label), *row)


def _unpadded(line: Line) -> Line:
    """A line without the blanks that it begins with."""
    return (line[0]._replace(text=line[0].text.lstrip(" ")), *line[1:]) if line else line


def _without_note(line: Line, room: int) -> Line:
    """A line without its note where it is too long: the topic has it too.

    The result of a target stays.
    """
    if width(line) > room and line[-1].role == "quiet" and (result := target_result_alone(line[-1].text)):
        line = (*line[:-1], line[-1]._replace(text=line[-1].text[: -len(line[-1].text.lstrip())] + result))
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
