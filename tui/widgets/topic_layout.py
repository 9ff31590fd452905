"""How a topic's page divides its room between the list, the chart and the detail."""

from collections.abc import Callable
from typing import NamedTuple

from textual.geometry import Size

_BESIDE = 100
"""The fewest columns with room for the detail beside the list."""
_LISTS = ((180, 92), (150, 70), (120, 56), (_BESIDE, 44))
"""How wide the list is, by the columns of the terminal."""
_FRAME, _RULE, _PADDING = 2, 1, 2
"""The rows of breadcrumb and footer, the row or column of a rule, and the columns of padding."""
_LEAST_LIST, _LEAST_DETAIL = 5, 6
"""The rows of the list and the detail that a chart gives way to where it can, with their rules."""
_FEWEST = 4
"""The fewest rows of the list, and of the detail, with their rules."""
_AMPLE_DETAIL = 26
"""The rows of the detail below a chart that is drawn larger: few statements need more."""
_LEGEND = 1
_LIST_AROUND = 5
"""The columns of a list around its lines, with its scrollbar and the rule beside it."""


class TopicLayout(NamedTuple):
    """Whether the detail is beside the list, and the sizes of both.

    `spaced` is a list with a blank row above each heading but the first. Where the page is cramped, the chart and the detail take turns.
    0 means the rest of the room.
    """

    beside: bool = False
    cramped: bool = False
    legend: bool = False
    spaced: bool = False
    list_rows: int = 0
    list_columns: int = 0
    detail_columns: int = 0


def topic_layout(
    size: Size, entries: int, headings: int, chart_rows: Callable[[int], int], *, titles: int = 0, chart_columns: int = 0
) -> TopicLayout:
    """Divide the room of a terminal for a list of so many entries and headings.

    `chart_rows` gives the rows of the chart at a width, 0 without a chart. A list with titles of so many cells leaves what it can spare to
    a chart that wants more columns.
    """
    room, entries = size.height - _FRAME, entries + headings
    if size.width >= _BESIDE:
        columns = next(columns for least, columns in _LISTS if size.width >= least)
        columns = min(columns, max(titles + _LIST_AROUND, size.width - chart_columns - _RULE - _PADDING))
        legend = entries + _RULE + _LEGEND < room
        spaced = entries + headings + _RULE + _LEGEND <= room
        return TopicLayout(
            beside=True, legend=legend, spaced=spaced, list_columns=columns, detail_columns=size.width - columns - _RULE - _PADDING
        )
    drawn = chart_rows(size.width - _PADDING)
    below = room - (drawn + _RULE if drawn else 0)
    if drawn and below < 2 * _FEWEST:
        return TopicLayout(cramped=True, detail_columns=size.width - _PADDING)
    rows = min(entries + _RULE, below // 2)
    return TopicLayout(list_rows=rows, detail_columns=size.width - _PADDING)


def room_for_chart(size: Size, rows: int, more: int = 0) -> bool:
    """Whether a chart of so many rows leaves room for the list, the detail and `more`."""
    beside = size.width >= _BESIDE
    return size.height - _FRAME - rows - _RULE >= more + (2 * _LEAST_DETAIL if beside else _LEAST_LIST + _LEAST_DETAIL)


def room_for_larger(size: Size, rows: int) -> bool:
    """Whether a larger chart leaves room for nearly every statement in full."""
    return size.height - _FRAME - rows - _RULE >= _AMPLE_DETAIL
