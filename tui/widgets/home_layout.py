"""Which panes Home has on a terminal, and how many rows each has."""

from typing import NamedTuple

from textual.geometry import Size

_FRAME, _RULE = 2, 1
_LEAST_TOPICS, _LEAST_ASKED = 6, 4
"""The fewest rows of the topics, and of the audit with the questions."""
TRENDS_FROM, BESIDE_FROM, GRID_FROM = 100, 120, 160
"""The fewest columns for the trends, for a second column, and for the grid of the matrix in it."""
_LEFT, _MOST_LEFT = 79, 86
TREND_ROWS = 7
"""The rows of a chart."""
TREND_HEADING = 2
"""The rows above a chart."""


class HomeContent(NamedTuple):
    """How much a workshop has for Home.

    The rows of its topics, of its changes, of the audit and of the places to go, its number of trends and the rows of its matrix.
    """

    topics: int = 0
    changes: int = 0
    audit: int = 0
    places: int = 0
    trends: int = 0
    matrix: int = 0


class HomePane(NamedTuple):
    """A pane and its rows with its rule; 0 for the rest of its column."""

    id: str
    rows: int


class HomeLayout(NamedTuple):
    """The panes of the left column, and of a second one if there is one."""

    left: tuple[HomePane, ...]
    right: tuple[HomePane, ...] = ()

    @property
    def ids(self) -> tuple[tuple[str, ...], ...]:
        """The panes of each column."""
        return tuple(tuple(room.id for room in rooms) for rooms in self)


def left_columns(columns: int, *, matrix: bool) -> int:
    """The width of the left column: that of the terminal where it is the only one."""
    if columns < BESIDE_FROM:
        return columns
    return min(_MOST_LEFT, _LEFT + columns - BESIDE_FROM) if matrix else columns * 3 // 5


def home_layout(size: Size, has: HomeContent) -> HomeLayout:
    """Divide a terminal among the panes.

    The topics come first, then what the board should ask. Changes and trends come where there is room for all of them.
    """
    room = size.height - _FRAME
    topics, asked = has.topics + _RULE, _LEAST_ASKED
    changes, trend = has.changes + _RULE, TREND_HEADING + TREND_ROWS
    beside = size.width >= BESIDE_FROM
    left = [HomePane("topics", min(topics, max(_LEAST_TOPICS, room - asked)))]
    spare = room - left[0].rows - asked
    right: list[HomePane] = []
    in_right = room
    if has.trends and beside and in_right > trend + _RULE + (has.matrix and _LEAST_TOPICS):
        several = has.trends if size.width >= GRID_FROM or not has.matrix else 1
        shown = max(1, min(several, (in_right - (has.matrix + _RULE if has.matrix else 0) - _RULE) // trend))
        right.append(HomePane("trends", shown * trend + _RULE))
        in_right -= right[0].rows
    elif has.trends and size.width >= TRENDS_FROM and spare >= trend + _RULE:
        left.append(HomePane("trends", trend + _RULE))
        spare -= left[-1].rows
    if has.changes and size.width >= TRENDS_FROM and spare >= changes:
        left.insert(1, HomePane("changes", changes))
        spare -= changes
    elif has.changes and beside and not has.matrix and in_right >= changes:
        right.insert(0, HomePane("changes", changes))
        in_right -= changes
    if beside and spare >= has.audit + _RULE and has.audit:
        left += [HomePane("audit", has.audit + _RULE), HomePane("questions", 0)]
    elif has.audit:
        left.append(HomePane("asked", 0))
    if not beside:
        return HomeLayout(tuple(left))
    if has.matrix:
        places = has.places + _RULE if in_right >= has.matrix + _RULE + has.places + _RULE else 0
        right.insert(0, HomePane("matrix", in_right - places))
        in_right = places
    if in_right >= has.places + _RULE:
        right.append(HomePane("places", 0))
    return HomeLayout(tuple(left), tuple(right))
