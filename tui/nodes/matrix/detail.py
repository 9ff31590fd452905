"""The text beside or below the grid: the cell, row or column of the cursor.

First what a reader needs: the emphasis, whose it is and the reason. More follows where the pane has room for it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.analysis.matrix import Filter
from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap

from .about_category import about_category, others_of, unmentioned
from .about_cell import about_cell
from .about_row import about_row, elsewhere, more_about_row
from .about_whole import about_whole, marks_explained
from .sections import About, TextSection
from .words import row_title

ENDLESS = 100_000
"""Rows enough for every section."""
WHOLE_TITLE = "The matrix as a whole"


class PaneRoom(NamedTuple):
    """What a pane has: its columns and rows, and whether it has headings.

    `scores_first` is for the view of scores, and `links_listed` for the one that lists the links of each category beside it.
    """

    columns: int
    rows: int
    headed: bool
    scores_first: bool = False
    links_listed: bool = False


def matrix_detail(pack: Pack, row: str, column: str, chosen: Filter, room: PaneRoom, glyphs: Glyphs) -> tuple[Line, ...]:
    """The part of the matrix at a row and a column; either may be empty.

    As many of its sections as fit, the most telling first. After the first, one that does not fit is left out.
    """
    title = [row_title(pack, row)] if row else []
    title += [pack.columns[column].title] if column else []
    lines: list[Line] = [(Span(", ".join(title) or WHOLE_TITLE, "strong"),), BLANK] if room.headed else []
    sections = list(_sections(About(pack, chosen, room.headed, glyphs, room.links_listed), row, column))
    if told := _scores(pack, row, column, headed=room.headed):
        sections.insert(0 if room.scores_first else len(sections), told)
    used = rows_taken(lines, room.columns)
    for place, section in enumerate(sections):
        before = [BLANK] if place and room.headed else []
        drawn: tuple[Line, ...] = ()
        for drawn in section.drawn(headed=room.headed):
            rows = rows_taken((*before, *drawn), room.columns)
            if used + rows <= room.rows:
                break
        else:
            if place:
                continue
        lines += [*before, *drawn]
        used += rows
    return tuple(lines)


def _scores(pack: Pack, row: str, column: str, *, headed: bool) -> TextSection | None:
    """The scores of a row or a cell, where the report prints some."""
    if not pack.scores or not row:
        return None
    from .scored import scores_of  # late: few reports print scores

    if not (scores := scores_of(pack, row, column, headed=headed)):
        return None
    forms = [tuple(scores_of(pack, row, column, categories=True)), tuple(scores)] if headed else [tuple(scores)]
    return TextSection("Scores" if headed else "", forms[0], tuple(forms[1:]))


def further(pack: Pack, row: str, column: str, chosen: Filter, room: PaneRoom, glyphs: Glyphs) -> tuple[Line, ...]:
    """What else a brief text says in rows that are left.

    Of a cell, where else the report places its row, and what else its category; of a row, its activities and the reasons of its links; of a
    category, the activities that it does not mention; of the whole, what its marks mean.
    """
    if room.headed or room.rows < 1:
        return ()
    about = About(pack, chosen, room.headed, glyphs)
    if row and column:
        parts = [elsewhere(about, row, column), others_of(about, column, row)]
    elif column:
        parts = [unmentioned(about, column)]
    else:
        parts = [(line,) for line in (more_about_row(about, row) if row else marks_explained(about))]
    lines: list[Line] = []
    for forms in parts:
        left = room.rows - rows_taken(lines, room.columns)
        lines += next(([line] for line in forms if rows_taken([line], room.columns) <= left), [])
    return tuple(lines)


def rows_taken(lines: Iterable[Line], columns: int) -> int:
    """The rows that lines take in some columns."""
    return sum(len(wrap(line, columns)) if line else 1 for line in lines)


def matrix_in_full(pack: Pack, row: str, column: str, chosen: Filter, glyphs: Glyphs) -> tuple[Line, ...]:
    """All that is said of a part of the matrix."""
    return matrix_detail(pack, row, column, chosen, PaneRoom(ENDLESS, ENDLESS, headed=True), glyphs)


def _sections(about: About, row: str, column: str) -> Iterator[TextSection]:
    if row and column:
        yield from about_cell(about, row, column)
    elif row:
        yield from about_row(about, row)
    elif column:
        yield from about_category(about, column)
    else:
        yield from about_whole(about)
