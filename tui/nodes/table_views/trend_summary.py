"""What stands below the chart of a table: its series in sentences, and the notes."""

from tui.model.pack import Pack
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, plain
from tui.text.wrapping import wrap

from .layout import Layout
from .members import course_of
from .notes import notes
from .reading import member_of
from .rebase_words import effect_briefly, effect_line, suggestion
from .series_lines import series_lines

ROWS_OF_NOTICE = 2
"""The rows of a notice over a table: the breadcrumb and the names of the tables."""
TRY_BY_KEY = "To try a rebase there, move to {period} and press R."


def rebase_effect(layout: Layout, part: TablePart) -> str:
    """What the rebases of the series under the cursor do; empty without any."""
    series, measure = layout.series(part), layout.table.measures[layout.series_key(part)[0]]
    return "" if series is None or measure is None else plain(effect_line(series, layout.rebases_at(part), measure)[:2])


def rebase_notice(layout: Layout, part: TablePart, cells: int) -> str:
    """The same in a notice, with fewer words where these would cover headings."""
    effect = rebase_effect(layout, part)
    series, measure = layout.series(part), layout.table.measures[layout.series_key(part)[0]]
    if series is None or measure is None or len(wrap((Span(effect),), max(1, cells))) <= ROWS_OF_NOTICE:
        return effect
    return effect_briefly(series, layout.rebases_at(part), measure)


def trend_summary(pack: Pack, layout: Layout, part: TablePart, glyphs: Glyphs) -> tuple[Line, ...]:
    """The series under the cursor, with its rebases, and the notes on the table."""
    table, rebases = layout.table, layout.rebases_at(part)
    column, _ = layout.series_key(part)
    member = member_of(table, part) if part.members else None
    first, *others = series_lines(table, column, member, glyphs, rebases)
    shifted = suggestion(course_of(table, column, member), rebases, TRY_BY_KEY)
    return (first, *(((Span(shifted),),) if shifted else ()), *others, *notes(pack, table, sparklines=layout.sparklines))
