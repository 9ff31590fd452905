"""The members of a table as bars across a slide, under the name of what is drawn."""

from tui.analysis.chance import CHANCE
from tui.charts.bigtext import bigtext
from tui.model.period import Period
from tui.model.report import CHANGES
from tui.model.table import Table
from tui.nodes.slide_content import SlideDrawing
from tui.nodes.table_views.bars import Bar, bars
from tui.nodes.table_views.chance import change_by_chance
from tui.nodes.table_views.figures import cell_text
from tui.nodes.table_views.headings import heading
from tui.nodes.table_views.member_bars import largest_first, members_not_shown
from tui.nodes.table_views.members import Member, cell_of
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.periods import short
from tui.text.spans import BLANK, Line, Span
from tui.text.units import unit_in_words
from tui.text.wrapping import wrap

from .bars import NAMES, NAMES_LETTERED_FROM
from .lettered import LETTER_ROWS, beside_name, lettered_names
from .texts import LETTERS_GAP

LEAST_MEMBER_BAR, THICKEST_MEMBER = 12, 3
"""The fewest cells for a bar on a slide, and the most rows of one."""
LEAST_MEMBER_NAME = 10


def members_picture(table: Table, column: int, period: Period | None) -> SlideDrawing:
    """The members by a column, the largest change or figure first.

    As many as there are rows for; the last row says how many are left out. Names wrap, and are not cut.
    """
    changed = table.columns[column].relation in CHANGES
    found = largest_first(table, column, period)
    texts = [cell_text(table, column, cell_of(table, each, column, period), _names(each)) for each in found]
    values = tuple(_bar(table, each, column, period, changed=changed) for each in found)
    two_sided = any(bar.value is not None and bar.value < 0 for bar in values)

    def _lettered(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        """Names and figures in block letters, if all fit on a very wide slide."""
        if columns < NAMES_LETTERED_FROM or 1 + len(found) * LETTER_ROWS > rows:
            return ()
        lettered = lettered_names([each.name for each in found], columns, glyphs)
        names = next((names for names in lettered if 1 + sum(map(len, names)) <= rows), [])
        figures = [bigtext(text, columns // NAMES, 1, glyphs) if text else ("",) * LETTER_ROWS for text in texts]
        if not names or not all(figures):
            return ()
        name, figure = (max(cell_len(row) for each in column for row in each) for column in (names, figures))
        figures = [beside_name(text, label) for text, label in zip(figures, names, strict=True)]
        high = sum(map(len, names))
        if columns - name - figure - 2 * LETTERS_GAP < LEAST_MEMBER_BAR:
            return ()
        gap = [BLANK] if high + len(names) <= rows else []
        lines: list[Line] = [(Span(_measured(table, column, period), "quiet"),)]
        drawn = bars(values, columns - name - figure - 2 * LETTERS_GAP, glyphs, two_sided=two_sided)
        for at, (label, text, bar) in enumerate(zip(names, figures, drawn, strict=True)):
            lines += gap if at else []
            for row in range(len(label)):
                left, right = label[row], text[row] if row < len(text) else ""
                words = left + " " * (name - cell_len(left) + LETTERS_GAP) + right
                room = " " * (name + figure + 2 * LETTERS_GAP - cell_len(words))
                lines.append((Span(words + room), *(bar if len(text) - LETTER_ROWS <= row < len(text) else ())))
        return tuple(lines)

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        longest = max(map(cell_len, texts), default=0)
        most = max(LEAST_MEMBER_NAME, min(columns // 2, columns - longest - LEAST_MEMBER_BAR - 3))
        name = min(max((cell_len(each.name) for each in found), default=0), most)
        room = columns - name - longest - 3
        if room < LEAST_MEMBER_BAR:
            return ()
        if lettered := _lettered(columns, rows, glyphs):
            return lettered
        names = [wrap((Span(each.name),), name) for each in found]
        key = f"   {glyphs.patterns[3]} {CHANCE}" if any(bar.chance for bar in values) else ""
        head = wrap((Span(f"{_measured(table, column, period)}{key}", "quiet"),), columns)
        shown = _shown([len(each) for each in names], rows - len(head))
        thick = max(1, min(THICKEST_MEMBER, (rows - len(head)) // max(1, len(found)) - 1))
        spaced = thick > 1 or 2 * sum(map(len, names)) <= rows - len(head)
        lines: list[Line] = [*head]
        for at, bar in enumerate(bars(values[:shown], room, glyphs, two_sided=two_sided)):
            if at and spaced:
                lines.append(BLANK)
            for row in range(max(len(names[at]), thick)):
                label = names[at][row] if row < len(names[at]) else ()
                gap = Span(" " * (name - sum(cell_len(span.text) for span in label)))
                text = texts[at] if row == 0 else ""
                figure = Span(f" {text:>{longest}}  ", "quiet" if values[at].chance else "strong")
                lines.append((*label, gap, figure, *(bar if row < thick else ())))
        return (*lines, *members_not_shown(len(found) - shown))

    return draw


def _shown(high: list[int], rows: int) -> int:
    """How many members of these heights fit, at least one.

    Where not all do, a last row says how many are left out.
    """
    if sum(high) <= rows:
        return len(high)
    fitting = [at for at in range(1, len(high)) if sum(high[:at]) < rows]
    return fitting[-1] if fitting else 1


def _measured(table: Table, column: int, period: Period | None) -> str:
    """What the bars measure, in which unit and when: `Change, crimes, 2019/20`."""
    measure = table.measures[column]
    unit = unit_in_words(measure) if measure else ""
    named = heading(table, column)
    parts = (named, unit if unit.casefold() != named.casefold() else "", short(period) if period else "")
    return ", ".join(filter(None, parts))


def _bar(table: Table, member: Member, column: int, period: Period | None, *, changed: bool) -> Bar:
    by_chance = change_by_chance(table, member, column, period) if changed else None
    return Bar(cell_of(table, member, column, period).number, by_chance)


def _names(member: Member) -> tuple[str, ...]:
    return tuple(name for _, name in member.members)
