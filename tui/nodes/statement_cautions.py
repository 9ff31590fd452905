"""What limits the message of a statement's slide, or goes with it.

Limits that overlap, a lead that could be chance, and a target that was met or missed.
"""

import re

from tui.analysis.audit import of_place
from tui.analysis.chance import CHANCE
from tui.analysis.checks.selector import Selector
from tui.analysis.standings import standing
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.model.table import Table
from tui.text.numbers import plural

from .links import statement_address
from .slide_content import MOST_WORDS, SlideContent, short_sentence
from .table_views.members import cell_of, members

CHANGES_STATED = frozenset({"change", "percent-change"})
"""Roles of figures that are changes."""
TARGET_RELATIONS = ("met", "missed")
"""How a claim is related to a target."""
TARGET_SAID = re.compile(r"\b(?:met|miss(?:ed|es)?)\b", re.IGNORECASE)


def with_target(pack: Pack, statement: Statement, shown: Figure | None, content: SlideContent) -> SlideContent:
    """The content with whether its figure met its target, where the report says so.

    Only where that holds, the words do not say it yet, and the sentence has room for it.
    """
    check = shown.check if shown else None
    if not isinstance(check, Selector) or TARGET_SAID.search(f"{content.title} {content.sentence}"):
        return content
    for finding in of_place(pack, str(statement_address(pack, statement.id))):
        against = finding.claim.check
        same = isinstance(against, Selector) and (against.table, against.where) == (check.table, check.where)
        said = f"{content.sentence.rstrip('.')}; target {finding.claim.relation}"
        if same and finding.claim.relation in TARGET_RELATIONS and standing(finding) == "holds" and len(said.split()) <= MOST_WORDS:
            return content._replace(sentence=short_sentence((said,)))
    return content


def overlapping_limits(table: Table, title: str, shown: Figure) -> str:
    """A title with the caution that the limits of others overlap those of the highest.

    Empty for figures that are not of it.
    """
    from .table_views.rows_in_words import overlapping  # late: few tables have limits

    check = shown.check.itself if shown.check else None
    period = next((each for each in table.periods if str(each) == str(getattr(check, "period", ""))), None)
    found = overlapping(table, period)
    if found is None or not found[1] or found[0].name != member_named_by(shown):
        return ""
    said = f"{title}, but the limits of {plural(len(found[1]), 'other')} overlap"
    return short_sentence((said,)) if len(said.split()) <= MOST_WORDS else ""


def close_behind(table: Table, shown: Figure) -> str:
    """That the lead of the highest count over others could be chance.

    Empty for other figures, and where none is so close.
    """
    from .table_views.rank_words import rank_among  # late: few statements are of one member

    column = table.place(column_of(shown))
    period = next((each for each in table.periods if str(each) == str(getattr(shown.check and shown.check.itself, "period", ""))), None)
    found = {each.name: cell_of(table, each, column, period).number for each in members(table)}
    known = [number for number in found.values() if number is not None]
    own = found.get(member_named_by(shown))
    if own is None or own != max(known) or known.count(own) > 1:
        return ""
    close = rank_among(own, known, table.measures[column]).alike
    return f"Its lead over {'one other' if close == 1 else f'{close} others'} {CHANCE}." if close else ""


def member_named_by(figure: Figure | None) -> str:
    """The member of a table that a figure is of."""
    check = figure.check if figure else None
    return ", ".join(check.where.values()) if isinstance(check, Selector) else ""


def column_of(figure: Figure | None) -> str:
    """The id of the column of a table that a figure is in.

    Empty for a change, which may have a column beside that.
    """
    check = figure.check.itself if figure and figure.check and figure.role not in CHANGES_STATED else None
    return check.column if isinstance(check, Selector) else ""
