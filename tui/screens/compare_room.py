"""How the panes of a comparison share the rows of a screen."""

from collections.abc import Sequence
from typing import NamedTuple

BESIDE_ROWS = 3
"""The cells beside the rows of a list: one at each side, and the scrollbar."""
FRAME_ROWS, HEAD_ROWS = 2, 2
"""The breadcrumb and the footer; the headings of the periods."""
FUNNEL_ROWS, CHART_ROWS, TALLEST_CHART = 16, 9, 24
"""The rows of the funnel plot, and of the chart where it is shown with the rows: at least, and at most."""
NO_ROOM = "There is no room for the funnel plot. Press v for the rows."
LEAST_DETAIL, MOST_DETAIL = 4, 9
"""The rows below the periods for the one that is selected: at least, and at most."""
ALONE_DETAIL, MOST_ALONE_DETAIL = 8, 12
"""The fewest and the most of these rows where no other pane has words."""
TITLE_ROW = 1
"""The row of a title."""
FEWEST_LISTED, FEWEST_BELOW = 3, 4
"""The fewest periods, and rows below them for the key and the selected one, with which their pane is open."""
MOST_LISTED_FORCES = 6
"""A list of forces has no fewer rows than this, if there are as many."""
LEAST_WORDS, MOST_BEGUN = 2, 4
"""The rows of the words with their title: at least, and where the pane with the focus has enough."""
LEAST_BEGUN = 5
"""Rows left over that the closed periods take: the headings, the key, a period and what is said of it."""
FOCUS_ROWS = 14
"""The rows that the pane with the focus has before others have more than they need."""
NEARLY = 2
"""A pane that lacks so few rows has them first: it is then seen whole."""
CLOSED, BESIDE_CLOSED = "tab opens", 13
"""The note beside a title with no row or one below it, and the cells that it takes."""


class PaneNeed(NamedTuple):
    """The rows of a pane with its title: the fewest that say something, and all."""

    least: int
    wanted: int


def over_time_rows(key: int, listed: int, detail: int) -> tuple[int, int]:
    """The rows below the title of the periods, at least and all.

    For their headings, the key of their signs, the list, and what is said of the selected one.
    """
    fixed = HEAD_ROWS + key
    return fixed + min(listed, FEWEST_LISTED) + min(detail, max(1, FEWEST_BELOW - key)), fixed + listed + detail


def rows_of_detail(wanted: int, *, alone: bool) -> int:
    """The rows for the selected period; `alone` where no other pane has words."""
    return max(LEAST_DETAIL, min(MOST_ALONE_DETAIL if alone else MOST_DETAIL, wanted))


def pane_rows(needs: Sequence[PaneNeed], focused: int, rows: int) -> list[int]:
    """The rows of each pane.

    All that they want where there is room, and the last one has what is left. Otherwise the pane with the focus comes first, then the
    others have the fewest that say something, the words before bars of other measures; one without room for these is only its title.
    """
    if sum(each.wanted for each in needs) <= rows:
        before = [each.wanted for each in needs[:-1]]
        return [*before, rows - sum(before)]
    found, last = [TITLE_ROW] * len(needs), len(needs) - 1
    order = list(dict.fromkeys((focused, *range(min(2, last)), last, *range(last))))

    def give(place: int, most: int) -> None:
        left = max(0, rows - sum(found))
        found[place] += max(0, min(most, needs[place].wanted, found[place] + left) - found[place])

    for place in order:
        least = max(needs[place].least, min(needs[place].wanted, FOCUS_ROWS)) if place == focused > 0 else needs[place].least
        if place == focused or least - TITLE_ROW <= rows - sum(found):
            give(place, least)
    opened = [place for place in order if place == focused or found[place] > TITLE_ROW]
    for place in opened:
        if needs[place].wanted - found[place] <= min(NEARLY, rows - sum(found)):
            give(place, needs[place].wanted)
    give(focused, FOCUS_ROWS)
    if last in opened:
        give(last, MOST_BEGUN)
    for place in opened:
        give(place, needs[place].wanted)
    left = max(0, rows - sum(found))
    found[0 if 0 not in opened and left >= LEAST_BEGUN else last if last in opened else focused] += left
    return found
