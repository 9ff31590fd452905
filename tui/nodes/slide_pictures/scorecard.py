"""The rows of a scorecard on a slide.

Name, rating in squares and words, figure, target met or missed.
"""

from collections.abc import Sequence

from tui.charts.bigtext import LETTER_ROWS
from tui.model.period import Period
from tui.model.table import Table
from tui.nodes.slide_content import SlideDrawing
from tui.nodes.table_views.figures import cell_text
from tui.nodes.table_views.member_bars import members_not_shown
from tui.nodes.table_views.members import Member, cell_of, members
from tui.nodes.table_views.verdicts import met_word, target_met
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.signs import signs_key
from tui.text.spans import BLANK, Line, Span
from tui.text.squares import squares
from tui.text.wrapping import wrap

from .bars import LETTERED_FROM, TALL, centred_row
from .lettered import lettered_figure

LEAST_LABEL, COMFORTABLE_LABEL = 12, 24
"""The fewest cells for the name of a row, and those below which the parts beside it are shorter."""
WIDEST_ROW_GAP = 2
LEAST_COLUMN_GAP, WIDEST_COLUMN_GAP = 3, 24
"""The cells between the columns of a wide slide."""


def scorecard_picture(table: Table, period: Period | None) -> SlideDrawing:
    """The rows, each part below the same part of the row above.

    Those that miss a target come first. Names wrap, and are not cut. What the signs beside figures mean is below them.
    """
    found = sorted(members(table), key=lambda each: not _misses(table, each, period))

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        texts = (span.text for each in found for span in _cells(table, each, period, glyphs, brief=True))
        key = wrap((Span(signs, "quiet"),), columns) if (signs := signs_key(texts)) else ()
        drawn = rated(columns, rows - len(key) - bool(key), glyphs)
        return (*drawn, BLANK, *key) if drawn and key else drawn

    def rated(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        if columns >= LETTERED_FROM and glyphs.upper:
            cells = [_cells(table, each, period, glyphs, brief=False) for each in found]
            if lettered := _lettered(found, cells, columns, rows, glyphs):
                return lettered
        drawn: list[tuple[tuple[Line, ...], int]] = []
        for least, brief, aims in ((COMFORTABLE_LABEL, False, True), (LEAST_LABEL, True, True), (LEAST_LABEL, True, False)):
            cells = [_cells(table, each, period, glyphs, brief=brief, aims=aims) for each in found]
            wide = [max(cell_len(row[at].text) for row in cells) for at in range(len(cells[0]))]
            room = columns - sum(size + 2 for size in wide if size)
            if room >= least:
                drawn.append(_drawn(found, cells, wide, room, rows))
        # Fewer words beside all rows come before more words beside some of them.
        return next((lines for lines, left_out in drawn if not left_out), drawn[0][0] if drawn else ())

    return draw


def _drawn(
    found: Sequence[Member], cells: Sequence[Sequence[Span]], wide: Sequence[int], room: int, rows: int
) -> tuple[tuple[Line, ...], int]:
    """As many rows as fit, with empty rows between them where there is room.

    With the number of those that do not.
    """
    name = min(room, max(cell_len(each.name) for each in found))
    groups: list[list[Line]] = []
    for each, row in zip(found, cells, strict=True):
        label = wrap((Span(each.name),), name)
        gap = Span(" " * (name - sum(cell_len(span.text) for span in label[0])))
        parts = [
            Span(f"  {span.text}{' ' * (size - cell_len(span.text))}", span.role) for span, size in zip(row, wide, strict=True) if size
        ]
        groups.append([(*label[0], gap, *parts), *label[1:]])
    kept = len(groups)
    while kept > 1 and sum(map(len, groups[:kept])) + (kept < len(groups)) > rows:
        kept -= 1
    gaps = min(WIDEST_ROW_GAP + (rows >= TALL), max(0, (rows - sum(map(len, groups[:kept]))) // kept))
    lines = [line for at, group in enumerate(groups[:kept]) for line in (*([BLANK] * (gaps if at else 0)), *group)]
    return (*lines, *members_not_shown(len(groups) - kept)), len(groups) - kept


def _lettered(found: Sequence[Member], cells: Sequence[Sequence[Span]], columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """All rows with their figures in block letters, over the width of the slide.

    Nothing where these have no room.
    """
    drawn = [[(_figure(span, columns, glyphs) or (span.text,)) for span in row] for row in cells]
    wide = [max(cell_len(text) for row in drawn for text in row[at]) for at in range(len(cells[0]))]
    name, shown = max(cell_len(each.name) for each in found), [at for at, size in enumerate(wide) if size]
    spare = columns - name - sum(wide)
    if not shown or spare < LEAST_COLUMN_GAP * len(shown) or LETTER_ROWS * len(found) > rows:
        return ()
    between = min(WIDEST_COLUMN_GAP, spare // len(shown))
    gap = min(WIDEST_ROW_GAP, (rows - LETTER_ROWS * len(found)) // len(found))
    lines: list[Line] = []
    for each, row, texts in zip(found, cells, drawn, strict=True):
        lines += [BLANK] * (gap if lines else 0)
        for at in range(LETTER_ROWS):
            label = centred_row((each.name,), at, LETTER_ROWS) or ""
            parts = ((centred_row(texts[place], at, LETTER_ROWS) or "", wide[place], row[place].role) for place in shown)
            spans = (Span(f"{' ' * between}{text}{' ' * (size - cell_len(text))}", role) for text, size, role in parts)
            lines.append((Span(label + " " * (name - cell_len(label))), *spans))
    return tuple(lines)


def _figure(span: Span, columns: int, glyphs: Glyphs) -> tuple[str, ...]:
    """A figure in block letters; nothing of words, and of a target."""
    return lettered_figure(span.text, columns, glyphs) if span.role == "strong" and any(sign.isdigit() for sign in span.text) else ()


def _cells(table: Table, member: Member, period: Period | None, glyphs: Glyphs, *, brief: bool, aims: bool = True) -> list[Span]:
    """The parts of a row in the order of the columns.

    An empty one where a row has none. Brief ones leave out the squares, and the word target; without `aims` also the target itself.
    """
    names = tuple(name for _, name in member.members)
    found: list[Span] = []
    for place in table.own_columns:
        value, measure = cell_of(table, member, place, period).value, table.measure(place, names)
        text = cell_text(table, place, cell_of(table, member, place, period), names, glyphs.missing)
        if measure is not None and isinstance(value, str) and value in measure.scale:
            text = text if brief else f"{squares(value, measure.scale, glyphs)} {text}"
        found.append(Span(text, "strong"))
        verdict = target_met(table, member, place, period)
        if verdict is None:
            found.append(Span(""))
            continue
        aim, word = _aim(table, member, place, period), met_word(verdict)
        found.append(Span((f"{word} {aim}" if aims else word) if brief else f"target {aim} {word}"))
    return found


def _misses(table: Table, member: Member, period: Period | None) -> bool:
    return any(target_met(table, member, place, period) is False for place in table.own_columns)


def _aim(table: Table, member: Member, column: int, period: Period | None) -> str:
    """The target of a figure as text."""
    target = table.related(column)["target"]
    return cell_text(table, target, cell_of(table, member, target, period), tuple(name for _, name in member.members))
