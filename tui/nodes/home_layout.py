"""Which panes Home has on a terminal, and how many rows each has."""

from typing import NamedTuple

_FRAME, _RULE = 2, 1
_LEAST_TOPICS, _LEAST_ASKED = 6, 4
"""The fewest rows of the topics, and of the audit with the questions."""
LEAST_SAID, LEAST_PLACES = 5, 5
"""The fewest rows of the statements, and of the places below them, with their rule."""
TRENDS_FROM, BESIDE_FROM = 100, 120
"""The fewest columns for the changes and the trends, and for a second column."""
LEAST_LEFT, _MOST_LEFT = 80, 86
TREND_ROWS = 7
"""The rows of a chart."""
TREND_HEADING, _MOST_TREND_ROWS, _MOST_ALONE = 2, 17, 22
"""The rows above a chart, the most rows of one among others, and of the only one."""
_TREND = TREND_HEADING + TREND_ROWS


class HomeContent(NamedTuple):
    """How much a workshop has for Home.

    The number of its topics and of its trends; the rows of its topics, its changes, the audit, the questions, the matrix and the places.
    """

    cards: int = 0
    trends: int = 0
    others: int = 0
    """The trends of tables without a headline, for room that is left."""
    topics: int = 0
    least: int = 0
    """The rows of the topics with one headline each, where not all of their rows fit; 0 where they do."""
    changes: int = 0
    audit: int = 0
    questions: int = 0
    matrix: int = 0
    links: int = 0
    """The rows of bars that can stand for the matrix; 0 if it is a grid."""
    words: int = 0
    """The rows of the links in words, for the room below a grid; 0 if there is none."""
    places: int = 0
    first: int = 0
    """The rows of the audit's sentence with its gravest finding."""
    said: bool = False
    """Whether the report has statements."""
    said_rows: int = 0
    """Their rows where they leave room below them for the places; 0 where they take the rest."""
    placed: int = 0
    """The rows of these places where they leave room below them for bars of the links; 0 where they take the rest."""


class HomePane(NamedTuple):
    """A pane and its rows with its rule; 0 for the rest of its column."""

    id: str
    rows: int


class HomeLayout(NamedTuple):
    """The panes of the left column, and of a second one if there is one.

    Also the rows of each trend's chart, and whether a blank row parts the topics.
    """

    left: tuple[HomePane, ...] = ()
    right: tuple[HomePane, ...] = ()
    trend_rows: int = TREND_ROWS
    spaced: bool = False

    @property
    def ids(self) -> tuple[tuple[str, ...], ...]:
        """The panes of each column."""
        return tuple(tuple(room.id for room in rooms) for rooms in (self.left, self.right))

    def rows_of(self, pane: HomePane, height: int) -> int:
        """The rows of a pane without its rule; the last of a column has the rest."""
        column = self.left if pane in self.left else self.right
        return (pane.rows or height - _FRAME - sum(room.rows for room in column)) - _RULE


def left_columns(columns: int, *, matrix: bool) -> int:
    """The width of the left column: that of the terminal where it is the only one."""
    if columns < BESIDE_FROM:
        return columns
    return min(_MOST_LEFT, LEAST_LEFT + columns - BESIDE_FROM) if matrix else max(LEAST_LEFT, columns * 3 // 5)


def home_layout(size: tuple[int, int], has: HomeContent) -> HomeLayout:
    """Divide a terminal of so many columns and rows among the panes.

    The topics come first, then what the board should ask. Changes and trends come where there is room for all of them.
    """
    columns, rows = size
    room, beside = rows - _FRAME, columns >= BESIDE_FROM
    topics = has.topics + _RULE
    asked = max(_LEAST_ASKED, min(has.first + _RULE, room // 3)) if has.audit else 0
    if has.least and asked > room - has.least - _RULE > _RULE:
        asked = room - has.least - _RULE  # Every topic before more than a line of the audit.
    left = [HomePane("topics", min(topics, max(_LEAST_TOPICS, room - asked)))]
    spare = room - left[0].rows - asked
    if has.changes and columns >= TRENDS_FROM and spare > has.changes:
        left.append(HomePane("changes", has.changes + _RULE))
        spare -= has.changes + _RULE
    if has.trends and TRENDS_FROM <= columns < BESIDE_FROM and spare > _TREND:
        left.append(HomePane("trends", _TREND + _RULE))
        spare -= _TREND + _RULE
    apart = beside and has.audit and has.questions and spare > has.audit
    if apart:
        left += [HomePane("audit", has.audit + _RULE), HomePane("questions", 0)]
    elif has.audit:
        left.append(HomePane("asked" if has.questions else "audit", 0))
    needed = sum(pane.rows for pane in left) + (has.questions + _RULE if apart else has.audit + has.questions + _RULE)
    spaced = beside and needed + has.cards - 1 + (LEAST_SAID if has.said else 0) <= room
    if spaced:
        left[0] = HomePane("topics", topics + has.cards - 1)
        needed += has.cards - 1
    if has.said and room - needed >= LEAST_SAID:
        last = left[-1]
        left[-1] = last._replace(rows=last.rows or needed - sum(pane.rows for pane in left))
        left.append(HomePane("said", has.said_rows + _RULE if has.said_rows else 0))
        if has.said_rows:
            left.append(HomePane("places", has.placed + _RULE if has.placed else 0))
        if has.placed:
            left.append(HomePane("links", 0))
    right, trend_rows = _right(rows, has) if beside else ((), TREND_ROWS)
    return HomeLayout(tuple(left), right, trend_rows, spaced)


def _right(height: int, has: HomeContent) -> tuple[tuple[HomePane, ...], int]:
    """The second column, and the rows of the charts in it.

    The matrix with the trends below it; where it leaves room, or without it, where to go. A matrix in words gives way to bars below the
    trends if some of these would not be in view; where there is room for both, the bars stand below it.
    """
    room = height - _FRAME
    places = has.places + _RULE
    brief = bool(has.links) and _shown(room - has.matrix - _RULE, has) < has.trends
    matrix = has.links if brief else has.matrix
    left_over = room - (matrix + _RULE if matrix else places)
    found, rows = [], TREND_ROWS
    if has.trends + has.others and room > _TREND + _RULE + (_LEAST_TOPICS if matrix else places):
        shown = _shown(left_over, has)
        rows = max(rows, min(_MOST_TREND_ROWS if shown > 1 else _MOST_ALONE, (left_over - _RULE) // shown - TREND_HEADING))
        found.append(HomePane("trends", shown * (TREND_HEADING + rows) + _RULE))
        room -= found[0].rows
    if matrix:
        whole = room >= matrix + _RULE + places
        pane = HomePane("links" if brief else "matrix", matrix + _RULE if whole else room)
        found.insert(len(found) if brief else 0, pane)
        room -= pane.rows
    if matrix and not brief and has.links and room > has.links + (places if has.places else 0):
        found.append(HomePane("links", has.links + _RULE))
        room -= has.links + _RULE
    if has.words and room > has.words:
        found.append(HomePane("words", has.words + _RULE))
        room -= has.words + _RULE
    if room >= places and has.places:
        found.append(HomePane("places", 0))
    return tuple(found), rows


def _shown(room: int, has: HomeContent) -> int:
    """How many trends are in view in so many rows: one, even where it has fewer.

    Those of tables without a headline only where all others are in view.
    """
    return max(1, min(has.trends + has.others, (room - _RULE) // _TREND))
