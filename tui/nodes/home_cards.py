"""The topics of the workshop on Home: a card for each, with its headlines.

A card has its headlines in columns that fit the terminal. Nothing on it is cut: a long name or figure goes on below.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from tui.analysis.chance import CHANCE
from tui.analysis.checks.selector import Selector
from tui.analysis.leading_figure import leading_figure
from tui.analysis.matrix import Filter, shown_links
from tui.model.pack import Pack
from tui.model.report import CHANGES, Figure, Headline, Topic
from tui.navigation.address import Address
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.periods import noun
from tui.text.signs import signs_key
from tui.text.spans import Line, Span, width
from tui.text.wrapping import wrap

from .headline_lines import says_year, table_line
from .headline_tables import TableFigure, table_figure
from .headlines import ASKED_SIGN, PERIOD_KEPT, Widths, chance_of, figures_line, target_result_alone, unchecked_note
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


def cards(pack: Pack, columns: int, glyphs: Glyphs, rows: int | None = None) -> tuple[HomeEntry, ...]:
    """The card of every topic, with its headlines or those that fit.

    In so many rows, each topic keeps its first headlines: all topics with some of theirs say more than some topics with all. Where there
    are not even rows for one of each, they have one each, and scroll.
    """
    wide = _widths_of(pack, columns)
    topics = list(pack.report.topics)
    heads = [wrap((Span(_head(number, topic), "strong"),), max(1, wide.topic - 1), 2) for number, topic in enumerate(topics, 1)]
    headlines = [_card_headlines(pack, topic, wide, glyphs) for topic in topics]
    kept = [len(each) for each in headlines]
    if rows is not None:
        kept = _kept([len(head) for head in heads], [[len(each) for each in found] for found in headlines], rows)
    return tuple(
        HomeEntry(Address(topic.id), _card(head, found[:most], wide))
        for topic, head, found, most in zip(topics, heads, headlines, kept, strict=True)
    )


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


def _widths_of(pack: Pack, columns: int) -> Widths:
    topics = pack.report.topics
    # Those that say what a figure is of may wrap: a wider column would take the room of the periods.
    every = [(headline.label, _label(pack, topic, headline)) for topic in topics for headline in topic.headlines]
    labels = max(
        (cell_len(label) for label, shown in every if label == shown), default=max((cell_len(shown) for _, shown in every), default=0)
    )
    labels = max(labels, cell_len(MATRIX_LABEL)) if offers(pack, "matrix") else labels
    return widths(columns, max(cell_len(_head(number, topic)) for number, topic in enumerate(topics, 1)), labels)


def cards_notes(pack: Pack, columns: int, glyphs: Glyphs, *, brief: bool = False) -> tuple[str, ...]:
    """What the figures of the cards are of, and what the sign of chance means.

    `○ could be chance`, `Roads: 2015 so far, % on same months of 2014`; none where there is nothing to say, and the window last. It names
    its topic, or its headlines, where other changes are not of it. The year of a mean that is compared with nothing is beside it, where it
    fits there. A `brief` window says `% like for like`.
    """
    cells = _widths_of(pack, columns)
    doubt = f"{glyphs.chance} {CHANCE}" if _doubtful(pack) else ""
    headlines = [headline for topic in pack.report.topics for headline in topic.headlines]
    asked = "? not settled" if any(unchecked_note(pack, headline) for headline in headlines if headline.note) else ""
    marks = signs_key(found.words for _, found in _tables(pack))
    return tuple(filter(None, (doubt, asked, marks, *_windows(pack, cells, glyphs, brief=brief))))


def _windows(pack: Pack, cells: Widths, glyphs: Glyphs, *, brief: bool) -> tuple[str, ...]:
    """What each year's figures are of, with names where there are others."""
    every = [
        (topic, headline, window)
        for topic in pack.report.topics
        for headline in topic.headlines
        if (window := _window(pack, headline, cells, glyphs, brief=brief)) is not None
    ]
    windows = tuple(dict.fromkeys(window for *_, window in every if window))
    if len({window for *_, window in every}) < 2:
        return windows
    named = []
    for window in windows:
        found = [(topic, headline) for topic, headline, each in every if each == window]
        whole = all(other == window for at, _, other in every if any(at is topic for topic, _ in found))
        names = dict.fromkeys(topic.title if whole else headline.label for topic, headline in found)
        named.append(f"{', '.join(names)}: {window}")
    return tuple(named)


def _window(pack: Pack, headline: Headline, cells: Widths, glyphs: Glyphs, *, brief: bool) -> str | None:
    """What a headline's figures are of: `2015 so far, % on same months of 2014`.

    Empty for a change that says so beside it, or not at all; None without a change.
    """
    if not headline.table:
        found = leading_figure(pack, (pack.figures[id] for id in headline.figures))
        return "" if any(each.changed or each.percent for each in found) else None
    table = table_figure(pack.tables[headline.table])
    if table.year is None or table.series is None or (not table.change and says_year(headline, table, cells, glyphs)):
        return "" if table.change else None
    parts = f"{noun(table.series.periods[0])}s"
    base = f", mean of its {parts}"
    if table.compared and table.change:
        # Beside changes in points, which say so themselves, the others have their sign too.
        unit = "" if any(each.compared and each.change and each.percent is None for _, each in _tables(pack)) else "% "
        base = f", {unit}like for like" if brief else f", {unit}on same {parts} of {table.compared.base_year}"
    return f"{table.year_words}{base}"


def _tables(pack: Pack) -> list[tuple[Headline, TableFigure]]:
    """The headlines of tables with their leading figures, in the topics' order."""
    headlines = (headline for topic in pack.report.topics for headline in topic.headlines)
    return [(headline, table_figure(pack.tables[headline.table])) for headline in headlines if headline.table]


def _card_headlines(pack: Pack, topic: Topic, cells: Widths, glyphs: Glyphs) -> list[tuple[Line, ...]]:
    """The rows of each headline of a card; the matrix comes first in its topic."""
    headlines = [tuple(_headline(pack, topic, headline, cells, glyphs)) for headline in topic.headlines]
    if pack.matrix.topic == topic.id and offers(pack, "matrix"):
        headlines.insert(0, tuple(_rows(MATRIX_LABEL, _matrix_words(pack, cells), cells)))
    return headlines


def _card(head: Sequence[Line], headlines: Sequence[tuple[Line, ...]], cells: Widths) -> tuple[Line, ...]:
    rows = [row for headline in headlines for row in headline]
    return tuple((_padded(name, cells.topic), *row) for name, row in zip_longest(head, rows or [()], fillvalue=()))


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


def _headline(pack: Pack, topic: Topic, headline: Headline, cells: Widths, glyphs: Glyphs) -> Iterator[Line]:
    """The rows of a headline."""
    found, label = table_figure(pack.tables[headline.table]) if headline.table else None, _label(pack, topic, headline)
    if not label:
        cells = cells._replace(label=0, note=cells.note + cells.label)
    if found is None:
        yield from _rows(label, figures_line(pack, headline, cells, glyphs), cells)
    elif found.value is None:
        yield from _rows(label, (Span(found.words, "strong"),), cells)
    else:
        yield from _rows(label, table_line(headline, found, cells, glyphs), cells)


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
    if width(line) > room and len(line) > 1 and line[-1].role == PERIOD_KEPT and line[-1].text.startswith("  "):
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
    if width(line) > room and (result := target_result_alone(line[-1].text)):
        line = (*line[:-1], line[-1]._replace(text=result))
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
