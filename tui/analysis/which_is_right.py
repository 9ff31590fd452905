"""The question which of two figures is right, for a claim that does not hold."""

from collections.abc import Sequence

from tui.model.claims import PrintedFigure
from tui.model.pack import Pack
from tui.model.printed_claims import column_title
from tui.model.report import Figure
from tui.model.table import Table
from tui.text.numbers import plural, signed_unit
from tui.text.periods import when

from .described import counted_parts, dimension_noun
from .finding import Finding
from .results import computed_words
from .selection import Selection


def which_is_right(pack: Pack, finding: Finding) -> str:
    """The question about what the report's own figures contradict.

    `Is the total for 2018/19 131,503, as printed, or 113,503, the sum of the 12 months?`, after what it is about.
    """
    claim = finding.claim
    if isinstance(claim.check, PrintedFigure):
        table = pack.tables[claim.check.table]
        return f"{table.spec.short}: {_printed(table, claim.check, finding)}"
    if claim.value is None or finding.computed is None:
        return f"{claim.label}: on which figures does “{claim.stated}” rest?"
    return f"{claim.label}: is it “{claim.stated}”, as the report says, or {computed_words(finding, brief=True)}, as its own figures give?"


def from_which_figures(pack: Pack, thing: str, pair: Sequence[Figure]) -> str:
    """The question about a change and its percentage that do not fit the figures."""
    title = next((pack.measures[each.measure].title for each in pair if each.measure), pack.statements[thing].title)
    printed = " and ".join(f"“{each.printed}”" for each in pair)
    return f"{title}: from which figure to which, and for which periods, is the change {printed}?"


def _printed(table: Table, check: PrintedFigure, finding: Finding) -> str:
    place = table.place(check.column)
    if check.how == "rows":
        wrong = plural((finding.claim.value or 0) - (finding.computed or 0), "row")
        return f"which figures are right in the {wrong} whose {column_title(table, place)} does not follow from the others?"
    of = "" if place == table.main else f" of {column_title(table, place)}"
    stated = signed_unit(finding.claim.stated, finding.claim.unit)
    computed = computed_words(finding)
    name = "mean" if check.how == "mean" else "total"
    return f"is the {name}{of} for {_for(table, check)} {stated}, as printed, or {computed}, {_how(table, check)}?"


def _for(table: Table, check: PrintedFigure) -> str:
    """What a printed figure is for: a period, or a member and a period."""
    period = when(check.period) if check.period else ""
    names = [member for key, member in check.where.items() if key == check.dimension or len(table.members(key)) > 1]
    return f"{', '.join(names)}{' in ' if period else ''}{period}" if names else period


def _how(table: Table, check: PrintedFigure) -> str:
    """What the other figures make of it: `the sum of the 12 months`."""
    if check.how == "mean":
        return "as the figures give"
    if check.how == "whole":
        return f"the sum of the {dimension_noun(table, check.dimension, 2)}"
    number, noun, *_ = counted_parts(Selection(table, table.place(check.column), {}, {}, check.period))
    return f"the sum of the {number}{noun}" if number != 1 else f"as its only{noun} gives"
