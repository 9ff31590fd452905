"""How the panes of a comparison share the rows of a screen."""

from collections.abc import Sequence

BESIDE_ROWS = 3
"""The cells beside the rows of a list: one at each side, and the scrollbar."""
FRAME_ROWS, HEAD_ROWS = 2, 2
"""The breadcrumb and the footer; the headings of the periods."""
FUNNEL_ROWS, CHART_ROWS, TALLEST_CHART = 16, 12, 24
"""The rows of the funnel plot, and of the chart where it is shown with the rows: at least, and at most."""
NO_ROOM = "There is no room for the funnel plot. Press v for the rows."
LEAST_DETAIL, SNUG_DETAIL, MOST_DETAIL = 4, 6, 9
"""The rows below the periods for the one that is selected: at least, beside another pane, and at most."""
ALONE_DETAIL = 8
"""The fewest of these rows where no other pane has words."""
TITLE_ROW = 1
"""The row of a title."""
LEAST_BEGUN = 2
"""The fewest rows in which a pane is begun that has no room for more."""
LAST_BEGUN = 3
"""The rows of words that a pane above them spares, where it is cut."""
MOST_BEGUN, LEAST_LIST = 4, 14
"""The rows that begin the next pane, its title too, where the list with the focus keeps the fewest that it needs."""
LEAST_PANE = 5
"""The fewest rows of a pane that is not only its title, apart from the one with the focus."""


def snug_rows(wanted: Sequence[int], spare: int, rows: int) -> list[int]:
    """The rows that each pane wants, fewer by the first where that opens the next.

    By no more than it can `spare`.
    """
    for fewer in range(spare + 1):
        tried = [wanted[0] - fewer, *wanted[1:]]
        if pane_rows(tried, 0, rows)[1:2] == tried[1:2]:
            return tried
    return [*wanted]


def pane_rows(wanted: Sequence[int], focused: int, rows: int) -> list[int]:
    """The rows of each pane.

    All that they want where there is room, and the last one has what is left. Otherwise the pane with the focus comes first and then the
    others in order; those without room for more have a row below their titles. Rows that are left begin the
    first of these, rather than stay blank.
    """
    if sum(wanted) <= rows:
        return [*wanted[:-1], rows - sum(wanted[:-1])]
    found, left = [TITLE_ROW] * len(wanted), max(0, rows - TITLE_ROW * len(wanted))
    for place in (focused, *(place for place in range(len(wanted)) if place != focused)):
        more = min(wanted[place] - TITLE_ROW, left)
        if more > 0 and (place == focused or more + TITLE_ROW >= min(LEAST_PANE, wanted[place])):
            found[place] += more
            left -= more
    before = len(found) - 2
    if before > 0 and before != focused and found[-1] == TITLE_ROW < found[before] < wanted[before]:
        # A pane that is cut says less than the words about all of them.
        lent = LAST_BEGUN if found[before] - LAST_BEGUN >= LEAST_PANE else found[before] - TITLE_ROW
        found[before], found[-1] = found[before] - lent, found[-1] + lent
    closed = (place for place, rows in enumerate(found) if rows == TITLE_ROW < wanted[place])
    begun = next(closed, focused)
    found[begun if left >= LEAST_BEGUN else focused] += left
    lent = min(MOST_BEGUN - found[begun], found[focused] - LEAST_LIST)
    if found[focused] < wanted[focused] and begun > focused and lent >= LEAST_BEGUN:
        found[begun] += lent
        found[focused] -= lent
    return _begun(found, wanted)


def _begun(found: Sequence[int], wanted: Sequence[int]) -> list[int]:
    """The rows of each pane, with one for each that is only its title.

    From the pane with the most rows beyond what it wants, or else with the most rows: a title with nothing below it says nothing.
    """
    given = [*found]
    for place in (place for place, rows in enumerate(found) if rows == TITLE_ROW < wanted[place]):
        lender = max(range(len(given)), key=lambda each: (given[each] > wanted[each], given[each]))
        if given[lender] > LEAST_PANE:
            given[lender] -= 1
            given[place] += 1
    return given
