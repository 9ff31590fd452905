"""What stands below the chart of a table: its series in sentences, and the notes."""

from tui.analysis.chance import chance_words
from tui.analysis.like_for_like import compare_figures
from tui.analysis.other_lengths import other_length
from tui.charts.plan import Plan, views
from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, plain
from tui.text.wrapping import wrap

from .chance import change_chance_at
from .difference_words import difference_reading, difference_summary
from .layout import Layout
from .members import course_of, member_of
from .notes import notes
from .printed import misprint_lines
from .rebase_words import effect_briefly, effect_line, suggestion
from .series_lines import LIKE_FOR_LIKE, in_glyphs, series_lines

ROWS_OF_NOTICE = 2
"""The rows of a notice over a table: the breadcrumb and the names of the tables. On a small terminal the names stay."""
TRY_BY_KEY = "To try a rebase there, press R."


def rebase_effect(layout: Layout, part: TablePart) -> str:
    """What the rebases of the series under the cursor do; empty without any."""
    series, measure = layout.series(part), layout.table.measures[layout.series_key(part)[0]]
    return "" if series is None or measure is None else plain(effect_line(series, layout.rebases_at(part), measure)[:2])


def rebase_notice(layout: Layout, part: TablePart, cells: int) -> str:
    """The same in a notice, with fewer words where these would cover headings."""
    effect = rebase_effect(layout, part)
    series, measure = layout.series(part), layout.table.measures[layout.series_key(part)[0]]
    if series is None or measure is None or _rows(effect, cells) <= ROWS_OF_NOTICE:
        return effect
    briefs = effect_briefly(series, layout.rebases_at(part), measure)
    return next(
        (brief for rows in (1, ROWS_OF_NOTICE) for brief in briefs if _rows(brief, cells) <= rows), briefs[-1] if briefs else effect
    )


def rebase_answer(layout: Layout, part: TablePart) -> str:
    """Whether the level changed, as the summary begins."""
    return rebase_effect(layout, part).partition(". ")[0]


def _rows(words: str, cells: int) -> int:
    return len(wrap((Span(words),), max(1, cells)))


def trend_summary(pack: Pack, layout: Layout, part: TablePart, glyphs: Glyphs, plan: Plan | None = None) -> tuple[Line, ...]:
    """The series under the cursor, with its rebases, and the notes on the table.

    First what the chart's view shows where that is not the series itself, then the two years like for like. Where it is the first view, as
    a season is in the way of limits, the years come first: nobody turned to the differences.
    """
    table, rebases = layout.table, layout.rebases_at(part)
    column, _ = layout.series_key(part)
    member = member_of(table, part) if part.members else None
    # What could have gone unseen is in full in the source of the table.
    first, *others = series_lines(table, column, member, glyphs, rebases, brief=True)
    if member is None and column == table.main and (other := other_length(pack, table)):
        first = (*first, Span(f" {capital(other.words)}.", "quiet"))
    shifted = suggestion(course_of(table, column, member), rebases, TRY_BY_KEY)
    lines = [*([(Span(shifted),)] if shifted else []), first, *others]
    if _repeats(layout, part, plan, glyphs):
        lines = [line for line in lines if plain(line[:1]) != LIKE_FOR_LIKE]
    if not rebases:
        # What the two years say stands before signals that may be old.
        lines.sort(key=lambda line: plain(line[:1]) != LIKE_FOR_LIKE)
    if plan and plan.view == "difference":
        series = layout.series(part)
        opens = series is not None and views(series)[:1] == (plan.view,) and plain(lines[0][:1]) == LIKE_FOR_LIKE
        lines.insert(int(opens), in_glyphs(difference_summary(plan), glyphs))
    return (*misprint_lines(table), *layout.named.key(glyphs), *lines, *notes(pack, table, sparklines=layout.sparklines))


def _repeats(layout: Layout, part: TablePart, plan: Plan | None, glyphs: Glyphs) -> bool:
    """Whether the reading of the cell says what the two years differ by."""
    column, _ = layout.series_key(part)
    member = member_of(layout.table, part) if part.members else None
    series = course_of(layout.table, column, member)
    found = compare_figures(layout.table, column, member.where if member else None, series, series.years[-1]) if series.years else None
    if found is None or found.chance is None or found.periods != (part.period,):
        return False
    return chance_words(found.chance) in plain(view_reading(layout, part, plan, glyphs))


def view_reading(layout: Layout, part: TablePart, plan: Plan | None, glyphs: Glyphs) -> Line:
    """The cell under the cursor in words, as the chart's view shows it."""
    said = in_glyphs(layout.reading(part, brief=layout.turned), glyphs)
    series = layout.series(part) if plan and plan.view == "difference" else None
    if plan is None or series is None:
        return said
    column, _ = layout.series_key(part)
    chance = change_chance_at(layout.table, member_of(layout.table, part), column, part.period)
    found = difference_reading(plan, series, part.period, layout.table.measures[column], chance)
    return (said[0], *in_glyphs(found, glyphs)) if found else said
