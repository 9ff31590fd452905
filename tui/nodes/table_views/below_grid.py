"""What is shown below the grid of a table without a chart.

Its bars, what its rows say together, the notes, and what the report says of it.
"""

from tui.model.pack import Pack
from tui.navigation.table_parts import TablePart
from tui.nodes.table_statements import SAID_TITLE, said_of
from tui.text.glyphs import Glyphs
from tui.text.paging import page_at
from tui.text.shortening import lines_that_fit
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap

from .layout import Layout
from .notes import notes
from .printed import misprint_lines

TITLE_AND_TEXT = 2
LEAST_WITH_WORDS = 6
"""The fewest lines of a drawing that gives up others for the words below it."""


def below_grid(
    pack: Pack, layout: Layout, part: TablePart, width: int, glyphs: Glyphs, rows: int, *, bars: bool = True, page: int = 0
) -> tuple[Line, ...]:
    """The lines for so many rows, with or without `bars`, and a `page` of the words.

    A whole picture without the words is better than half of one with them; what does not add up stands before both, and what a sign
    means between them.
    """
    wrong = lines_that_fit(misprint_lines(layout.table), width, rows)
    rows, key = rows - len(wrong), layout.named.key(glyphs)
    said = [line for words in layout.in_words() for line in wrap(words, width)]
    drawn = layout.drawing(part, width, glyphs, rows - len(said) - bool(said or key)) if bars else ()
    if bars and len(drawn) < LEAST_WITH_WORDS:
        drawn = layout.drawing(part, width, glyphs, rows - len(key))
    about = (*layout.in_words(), *notes(pack, layout.table, sparklines=layout.sparklines))
    apart = key or ((BLANK,) if drawn else ())
    left = rows - len(drawn) - len(apart)
    if left <= 0:
        return (*wrong, *drawn, *key[: max(0, rows - len(drawn))])
    written = page_at(about, width, left, page)
    if not written and not key:
        apart = ()
    return (*wrong, *drawn, *apart, *written, *_said(pack, layout, width, left - len(written)))


def _said(pack: Pack, layout: Layout, width: int, rows: int) -> tuple[Line, ...]:
    """The statements about the table under their title, as many as fit whole.

    The first may leave out what is not settled of it, which its sign says.
    """
    lines: list[Line] = [BLANK, (Span(SAID_TITLE, "strong"),)]
    found = said_of(pack, layout.table) if layout.table.spec.topic else ()
    for statement in found:
        forms = (statement, statement[:TITLE_AND_TEXT]) if statement is found[0] else (statement,)
        each = ([row for line in form for row in wrap(line, width, 2)] for form in forms)
        wrapped = next((rowed for rowed in each if len(lines) + len(rowed) <= rows), None)
        if wrapped is None:
            break
        lines += wrapped
    return tuple(lines) if len(lines) > 2 else ()


def words_and_notes(pack: Pack, layout: Layout, glyphs: Glyphs) -> tuple[Line, ...]:
    """What the rows say together, and the notes on the table."""
    words = (*misprint_lines(layout.table), *layout.named.key(glyphs), *layout.in_words())
    return (*words, *notes(pack, layout.table, sparklines=layout.sparklines))
