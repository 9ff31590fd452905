"""Pictures of the table that a figure of a statement is checked against."""

from tui.analysis.audit import of_place
from tui.analysis.changes import StatedChange
from tui.analysis.checks.mean import Mean
from tui.analysis.checks.selector import AtPeriod, Selector
from tui.analysis.checks.share import Share
from tui.analysis.results import computed_words
from tui.charts.plan import PeriodRun, Plan
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.navigation.table_parts import TablePart
from tui.text.periods import short

from .links import statement_address
from .slide_content import SlideContent, SlidePicture
from .statement_cautions import column_of
from .table_views.members import printed_whole


def of_all(shown: Figure) -> bool:
    """Whether a figure is checked on all cases of a table."""
    check = shown.check.itself if shown.check else None
    return isinstance(check, Selector) and not (isinstance(check, Share) and check.without)


def with_level(pack: Pack, statement: Statement, shown: Figure | None, plan: Plan | None) -> Plan | None:
    """The chart with the level that the table has for a mean, over its own periods."""
    check = shown.check.itself if shown and shown.check else None
    if plan is None or shown is None or not isinstance(check, Mean) or check.each or check.table != statement.table or check.column:
        return plan
    finding = next((each for each in of_place(pack, str(statement_address(pack, statement.id))) if each.claim.part == shown.id), None)
    selection = check.selection(pack.tables[check.table])
    places = tuple(place for period in selection.periods if (place := plan.place(period)) is not None)
    if finding is None or finding.computed is None or selection.span is None or not places or len(places) == len(plan.known):
        return plan
    name = f"{short(selection.span)}: {computed_words(finding)}"
    return plan._replace(targets=(*plan.targets, PeriodRun(places, (finding.computed,) * len(places), name)))


def share_on_both(pack: Pack, statement: Statement) -> SlideContent | None:
    """The slide of the one member whose share a statement in words is about.

    None where the statement has figures, or one base only is drawn.
    """
    checks = [claim.check.itself for claim in statement.claims if claim.check]
    check = next((each for each in checks if isinstance(each, Share) and each.without), None)
    table = pack.report_tables.get(check.table) if check else None
    if check is None or table is None or statement.figures or len(check.where) != 1:
        return None
    from .table_slide import table_slide  # late: few statements are about a share in words

    found = table_slide(pack, table, TablePart(tuple(check.where.items())))
    # Both bases, or none: one alone would speak for or against what is not settled. Only with both has the picture a brief form.
    return found._replace(briefs=(), more=found.more[-1:]) if found.briefs else None


def parts_of_whole(pack: Pack, shown: Figure) -> SlidePicture | None:
    """The parts of the table that a figure is checked against.

    Those beside the part that it is a share of, or those of the whole that it is of.
    """
    check = shown.check.itself if shown.check else None
    table = pack.report_tables.get(check.table) if isinstance(check, Selector) else None
    if table is None or not isinstance(check, Selector):
        return None
    from .slide_pictures.members import pictured_members, pictured_sums  # late: few statements are of a part of a table

    whole, column = printed_whole(table), column_of(shown)
    if whole and whole.where == check.where and column and isinstance(check, AtPeriod):
        period = next((each for each in table.periods if str(each) == str(check.period)), None)
        return pictured_members(table, table.place(column), period)
    return pictured_sums(table, shown)


def course_drawn(pack: Pack, statement: Statement, change: StatedChange) -> SlideContent | None:
    """The slide of what changed over the periods of its table, if it has a chart.

    A single change has no other to be compared with.
    """
    check = (change.percent or change.count or statement.figures[0]).check
    if change.statement != statement.id or not isinstance(check, Selector) or check.table not in pack.tables:
        return None
    table = pack.tables[check.table]
    if check.column not in ("", table.columns[table.main].id):
        return None
    from .table_slide import table_slide  # late: few statements are drawn as a course

    period = next((each for each in table.periods if str(each) == str(getattr(check, "period", ""))), None)
    found = table_slide(pack, table, TablePart(tuple(check.where.items()), period))
    return found if found.plan else None
