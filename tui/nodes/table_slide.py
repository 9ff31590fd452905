"""The slide of a table or a part of it.

One message, and the chart or bars that show it. What makes the slides of one kind of table comes with the first of them.
"""

from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.spans import Span

from .slide_content import MOST_WORDS, SlideContent, short_sentence
from .table_views.members import members, shares_shown
from .table_views.notes import table_source as source_of

LONGEST_TABLE_TITLE = 40
"""The characters of a table's caption from which the name of its tab is the title of its slide."""


def table_slide(pack: Pack, table: Table, part: TablePart, *, changes: bool = True, own: str = "", of: str = "") -> SlideContent:
    """The content of the slide.

    `changes` draws a column of changes where the table has one; without it the figures themselves. `own` names the member
    that the slide is about, and `of` the id of the column.
    """
    topic = pack.topics[table.spec.topic].title if table.spec.topic else "Open statistics"
    spec = table.spec
    title = spec.title if len(spec.title) <= LONGEST_TABLE_TITLE else spec.short
    base = SlideContent((topic, spec.short), title, source=source_of(pack, table))
    if not any(cell.value is not None for row in table.rows for cell in row.cells):
        return base._replace(large=table.spec.short, sentence="The table has no figures.")
    # Late, as the slides of one deck are of few kinds of tables, and each kind needs much.
    if table.shape == "grid":
        from .grid_slide import grid_slide

        return _beside(pack, table, part, grid_slide(table, part, base))
    if shares_shown(table):
        from .share_slide import share_slide

        return share_slide(table, part, base)
    if part.members or not members_shown(table):
        from .row_slide import row_slide

        return _beside(pack, table, part, row_slide(table, part, base))
    if table.shape == "scorecard":
        from .scorecard_slide import scorecard_slide

        return scorecard_slide(table, part, base)
    from .members_slide import members_slide

    return members_slide(pack, table, part, base, changes=changes, own=own, of=of)


def _beside(pack: Pack, table: Table, part: TablePart, slide: SlideContent) -> SlideContent:
    """The slide of a whole series, with what the same figures by other periods say.

    In its sentence where a room takes that in at a glance, otherwise in a line below.
    """
    from tui.analysis.other_lengths import other_length  # late, as most slides are of something else

    other = other_length(pack, table) if slide.sentence and not part.members and part.period is None else None
    if other is None:
        return slide
    whole = slide.sentence.removesuffix(".")
    told = short_sentence(f"{said}; {other.words}" for said in (whole, whole.partition(" and ")[0]))
    if len(told.split()) <= MOST_WORDS:
        return slide._replace(sentence=told, full=slide.full or slide.sentence)
    return slide._replace(more=(*slide.more, (Span(f"{capital(other.words)}.", "quiet"),)))


def members_shown(table: Table) -> bool:
    """Whether a table has rows to compare."""
    return len(members(table)) > 1
