"""What the figures of the cards on Home are of, and what their signs mean."""

from tui.analysis.chance import CHANCE
from tui.analysis.leading_figure import leading_figure
from tui.model.pack import Pack
from tui.model.report import Headline
from tui.text.glyphs import Glyphs
from tui.text.periods import noun, when
from tui.text.signs import signs_key

from .headline_lines import says_year
from .headline_tables import TableFigure, table_figure
from .headlines import Widths, chance_of, unchecked_note
from .home_cards import cards_widths


def cards_notes(pack: Pack, columns: int, glyphs: Glyphs, *, brief: bool = False, numbered: bool = False) -> tuple[str, ...]:
    """What the figures of the cards are of, and what the sign of chance means.

    `○ could be chance`, `Roads: 2015 so far, % on same months of 2014`; none where there is nothing to say, and the window last. It names
    its topic, or its headlines, where other changes are not of it. The year of a mean that is compared with nothing is beside it, where it
    fits there. A `brief` window says `% like for like`, and a `numbered` one the year alone, with the numbers of topics.
    """
    cells = cards_widths(pack, columns)
    doubt = f"{glyphs.chance} {CHANCE}" if _doubtful(pack) else ""
    headlines = [headline for topic in pack.report.topics for headline in topic.headlines]
    asked = "? not settled" if any(unchecked_note(pack, headline) for headline in headlines if headline.note) else ""
    marks = signs_key(found.words for _, found in _tables(pack))
    return tuple(filter(None, (doubt, asked, marks, *_windows(pack, cells, glyphs, brief=brief, numbered=numbered))))


def _windows(pack: Pack, cells: Widths, glyphs: Glyphs, *, brief: bool, numbered: bool) -> tuple[str, ...]:
    """What each year's figures are of, with names where there are others."""
    every = [
        (topic, headline, window)
        for topic in pack.report.topics
        for headline in topic.headlines
        if (window := _window(pack, headline, cells, glyphs, brief=brief, numbered=numbered)) is not None
    ]
    windows = tuple(dict.fromkeys(window for *_, window in every if window))
    if len({window for *_, window in every}) < 2:
        return windows
    named = []
    for window in windows:
        found = [(topic, headline) for topic, headline, each in every if each == window]
        whole = all(other == window for at, _, other in every if any(at is topic for topic, _ in found))
        titles = {topic.id: str(number) if numbered else topic.title for number, topic in enumerate(pack.report.topics, 1)}
        names = dict.fromkeys(titles[topic.id] if whole else headline.label for topic, headline in found)
        named.append(f"{', '.join(names)}: {window}")
    return tuple(named)


def _window(pack: Pack, headline: Headline, cells: Widths, glyphs: Glyphs, *, brief: bool, numbered: bool) -> str | None:
    """What a headline's figures are of: `2015 so far, % on same months of 2014`.

    Empty for a change that says so beside it, or not at all; None without a change. Beside numbers there is no room for its base.
    """
    if not headline.table:
        found = leading_figure(pack, (pack.figures[id] for id in headline.figures))
        return "" if any(each.changed or each.percent for each in found) else None
    table = table_figure(pack.tables[headline.table])
    if numbered and table.change and table.period and table.period.frequency in ("year", "financial-year") and table.series:
        return when(table.period)  # There is no room for it beside the change.
    if table.year is None or table.series is None or (not table.change and says_year(headline, table, cells, glyphs)):
        return "" if table.change else None
    parts = f"{noun(table.series.periods[0])}s"
    base = "" if table.alone else f", mean of its {parts}"
    if table.compared and table.change:
        # Beside changes in points, which say so themselves, the others have their sign too.
        unit = "" if any(each.compared and each.change and each.percent is None for _, each in _tables(pack)) else "% "
        base = f", {unit}like for like" if brief else f", {unit}on same {parts} of {table.compared.base_year}"
        base = "" if numbered else base
    return f"{table.year_words}{base}"


def _tables(pack: Pack) -> list[tuple[Headline, TableFigure]]:
    """The headlines of tables with their leading figures, in the topics' order."""
    headlines = (headline for topic in pack.report.topics for headline in topic.headlines)
    return [(headline, table_figure(pack.tables[headline.table])) for headline in headlines if headline.table]


def _doubtful(pack: Pack) -> bool:
    """Whether any headline is of a change that could be chance."""
    headlines = [headline for topic in pack.report.topics for headline in topic.headlines]
    figured = [found for headline in headlines for found in leading_figure(pack, (pack.figures[id] for id in headline.figures))]
    tests = [chance_of(pack, found) for found in figured]
    return any(found.by_chance for _, found in _tables(pack)) or any(each and not each.beyond for each in tests)
