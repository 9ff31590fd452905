"""What Home shows where there is room: changes, the matrix in words, where to go."""

from collections.abc import Sequence

from tui.analysis.changes import StatedChange, changes
from tui.analysis.matrix import count_bases, ranked, row_ids
from tui.charts.diverging import changes_legend, changes_title, diverging
from tui.model.capabilities import EMPHASES, WHOLE_COLUMN, Basis
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import Line, Span, plain
from tui.text.wrapping import wrap

from .contents import contents
from .every_question import every_question
from .home_layout import LEAST_LEFT, HomeContent
from .home_plan import PADDING, HomeEntry
from .home_series import headline_series, other_series
from .matrix.drawings import matrix_grid
from .matrix.in_words import SILENT_ELSEWHERE, WHOLE, counts_in_words
from .matrix.link_bars import link_bars
from .matrix.signs import AROUND_MARK, EMPHASIS_ROLES, INFERRED_PATTERN

GRID_COLUMNS, MOST_GRID = 90, 48
"""The fewest columns for the grid of the matrix, and its most rows."""
BASES_LISTED: tuple[Basis, ...] = ("stated", "inferred")
"""The bases of the links that Home lists and counts."""
_LEAST_TABLES = 4
"""The fewest entries of a list of tables that is not whole: its heading and three of them."""
LEAST_CHANGES = 2
"""The fewest changes of a topic that are worth a chart on Home."""


def wide_content(pack: Pack, left: int, right: int, glyphs: Glyphs) -> HomeContent:
    """How many rows or trends each pane of a wide terminal has.

    Where the matrix is in words, also the rows of the bars of its links. `left` and `right` are the cells of the columns.
    """
    topics = changed_topics(pack)
    changed = sum(len(entry.lines) for entry in changes_entries(pack, topics, left, glyphs)) if topics else 0
    words = sum(len(entry.lines) for entry in matrix_entries(pack, right, glyphs)) if pack.columns and right > 0 else 0
    grid = len(grid_entries(pack, right, MOST_GRID, glyphs)) if words and right >= GRID_COLUMNS else 0
    bars = sum(len(entry.lines) for entry in link_entries(pack, right, glyphs)) if words and not grid else 0
    return HomeContent(
        trends=len(headline_series(pack)),
        others=len(other_series(pack)),
        changes=changed,
        matrix=grid or words,
        links=bars,
        words=words if grid else 0,
        places=len(place_entries(pack, left)),
    )


def room_for_grid(pack: Pack, width: int, left: int, glyphs: Glyphs) -> int:
    """The width of the left column, so narrow that the grid fits beside it.

    `left` where it fits beside that or beside none.
    """
    tried = (each for each in (left, LEAST_LEFT) if width - each - 1 - PADDING >= GRID_COLUMNS)
    return next((each for each in tried if grid_entries(pack, width - each - 1 - PADDING, MOST_GRID, glyphs)), left)


def changed_topics(pack: Pack) -> tuple[str, ...]:
    """The topics whose changes Home draws: those with several."""
    return tuple(topic for topic in pack.topics if len(changes(pack, topic)) >= LEAST_CHANGES)


def changes_heading(pack: Pack, topics: Sequence[str], glyphs: Glyphs) -> tuple[str, str]:
    """The title of the changes, and what their signs mean."""
    found = tuple(change for topic in topics for change in changes(pack, topic))
    return changes_title(found), changes_legend(found, glyphs)


def changes_entries(pack: Pack, topics: Sequence[str], columns: int, glyphs: Glyphs) -> tuple[HomeEntry, ...]:
    """A row for each change, which opens its statement; a foot opens nothing."""
    of_topics = tuple((topic, change) for topic in topics for change in changes(pack, topic))
    found = tuple(change for _, change in of_topics)
    lines = diverging(found, columns, glyphs)
    starts = _starts(found, lines)
    entries = [HomeEntry(None, lines[: starts[0]])] if starts and starts[0] else []
    for (topic, change), start, end in zip(of_topics, starts, [*starts[1:], _foot(found, starts)], strict=True):
        entries.append(HomeEntry(Address(topic, change.statement), lines[start:end]))
    return (*entries, *(HomeEntry(None, (line,)) for line in lines[_foot(found, starts) :]))


def _starts(found: tuple[StatedChange, ...], lines: tuple[Line, ...]) -> list[int]:
    """The first line of each change: those of its name, or its one row."""
    each = 1 if lines and lines[0] and lines[0][0].text.rstrip() == found[0].name and len(lines[0]) > 1 else 2
    return [place * each for place in range(len(found))]


def _foot(found: tuple[StatedChange, ...], starts: list[int]) -> int:
    return starts[-1] + (starts[1] - starts[0] if len(starts) > 1 else 1)


def matrix_entries(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[HomeEntry, ...]:
    """The links of each category under its name and counts, inferred ones in brackets."""
    entries: list[HomeEntry] = []
    own = [link for id in pack.columns for link in ranked(pack, id) if link.basis in BASES_LISTED]
    bracketed = any(link.basis == "inferred" for link in own)
    mark = 2 + max(map(len, EMPHASES)) + 1 + 2 * bracketed
    for id, column in pack.columns.items():
        counts = counts_in_words(pack, id)
        room = columns - cell_len(column.title) - cell_len(counts)
        head: Line = (Span(column.title, "strong"), Span(" " * max(2, room)), Span(counts, "quiet"))
        entries.append(HomeEntry(Address("category", id), wrap(head, columns, 2)))
        for link in ranked(pack, id):
            if link.basis in BASES_LISTED:
                what = WHOLE if link.activity == WHOLE_COLUMN else f"{link.activity} {pack.row_title(link.activity)}"
                around = AROUND_MARK[link.basis] if bracketed else ""
                sign = f"{around[:1]}{glyphs.emphasis(link.emphasis)}{around[1:]} {link.emphasis}".ljust(mark)
                line: Line = (Span(sign, EMPHASIS_ROLES[link.emphasis]), Span(what))
                address = Address("category", id) if link.activity == WHOLE_COLUMN else Address("matrix", link.activity, id)
                entries.append(HomeEntry(address, wrap(line, columns, mark)))
    return (*entries, HomeEntry(None, wrap((Span(SILENT_ELSEWHERE, "quiet"),), columns)))


def link_entries(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[HomeEntry, ...]:
    """Each category with a bar of its links, and their numbers: `10 + 2`."""

    def numbers(id: str) -> str:
        found = count_bases(pack.links, category=id)
        return f"{found['stated']} + {found['inferred']}"

    return tuple(HomeEntry(Address("category", id), rows) for id, rows in link_bars(pack, columns, glyphs, numbers).items())


def grid_entries(pack: Pack, columns: int, rows: int, glyphs: Glyphs) -> tuple[HomeEntry, ...]:
    """The whole matrix, a row for each activity and capability.

    Empty where it does not fit in so many rows.
    """
    lines, ids = matrix_grid(pack, columns, rows, glyphs), iter(row_ids(pack))
    entries, id = [], next(ids, "")
    for line in lines:
        here = bool(id) and plain(line).lstrip().startswith(f"{id} ")
        entries.append(HomeEntry(Address("matrix", id) if here else None, (line,)))
        id = next(ids, "") if here else id
    return () if id or len(entries) > rows else tuple(entries)


def place_entries(pack: Pack, columns: int, rows: int = 0) -> tuple[HomeEntry, ...]:
    """Where to go from Home, with the key of each place.

    In so many rows also the tables, where all of them fit.
    """
    has = contents(pack)
    places = (
        ("m", "matrix", "the matrix, cell by cell", "matrix" in has.features),
        ("a", "audit", "the audit, claim by claim", "audit" in has.features),
        ("w", "audit/questions", "every question to ask the Force", bool(every_question(pack))),
        ("g", "glossary", f"the glossary: {plural(len(pack.terms), 'term')}", "glossary" in has.features),
        ("?", "help", "keys, signs and methods", True),
    )
    found = tuple(
        HomeEntry(Address.parse(address), wrap((Span(f"{key}  ", "accent"), Span(words)), columns, 3))
        for key, address, words, there in places
        if there
    )
    for tables in (_by_topic(pack, columns), _tables(pack, columns)):
        if tables and sum(len(entry.lines) for entry in (*found, *tables)) <= rows:
            return (*found, *tables)
    return (*found, *_first_tables(_tables(pack, columns), columns, rows - sum(len(entry.lines) for entry in found)))


def _first_tables(entries: Sequence[HomeEntry], columns: int, rows: int) -> tuple[HomeEntry, ...]:
    """As many tables as fit in so many rows, and how many more there are."""
    kept: list[HomeEntry] = []
    for entry in entries:
        if sum(len(each.lines) for each in (*kept, entry)) + 1 > rows:
            break
        kept.append(entry)
    if len(kept) < _LEAST_TABLES:
        return ()
    return (*kept, HomeEntry(None, wrap((Span(f"{len(entries) - len(kept)} more in the topics", "quiet"),), columns)[:1]))


def _by_topic(pack: Pack, columns: int) -> tuple[HomeEntry, ...]:
    """The tables of each topic by their titles, under headings."""
    entries: list[HomeEntry] = []
    for id, topic in pack.topics.items():
        if tables := pack.topic_tables(id):
            entries.append(HomeEntry(None, ((), *wrap((Span(f"Tables: {topic.title}", "strong"),), columns, 2))))
            entries += [HomeEntry(Address(id, table.id), wrap((Span(table.spec.title),), columns, 2)) for table in tables]
    return tuple(entries)


def _tables(pack: Pack, columns: int) -> tuple[HomeEntry, ...]:
    """The tables of all topics under one heading."""
    tables = [(id, table) for id in pack.topics for table in pack.topic_tables(id)]
    entries = [HomeEntry(Address(id, table.id), wrap((Span(table.spec.title),), columns, 2)) for id, table in tables]
    return (HomeEntry(None, ((), (Span("Tables", "strong"),))), *entries) if entries else ()


def wide_pane(pack: Pack, id: str, columns: int, rows: int, glyphs: Glyphs) -> tuple[str, str, tuple[HomeEntry, ...]]:
    """A pane by its name: its title, the fact in its rule, and its entries."""
    if id == "changes":
        topics = changed_topics(pack)
        return (*changes_heading(pack, topics, glyphs), changes_entries(pack, topics, columns, glyphs))
    if id == "places":
        return "Where to go", "", place_entries(pack, columns, rows)
    if id == "links":
        return "Matrix links", f"{glyphs.full} stated {glyphs.patterns[INFERRED_PATTERN]} inferred", link_entries(pack, columns, glyphs)
    if id == "matrix" and columns >= GRID_COLUMNS and (grid := grid_entries(pack, columns, rows, glyphs)):
        return "Activities and categories", "m opens", grid
    return "The report on each category", "m opens", matrix_entries(pack, columns, glyphs)
