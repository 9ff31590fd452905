"""The members of a table beside their targets, those that missed first."""

from functools import partial
from typing import NamedTuple

from tui.analysis.checks.against_target import AgainstTarget
from tui.analysis.checks.listed import Listed
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.report import Statement
from tui.model.table import Number, Table, added
from tui.nodes.slide_content import MOST_HEADLINE_WORDS, SlidePicture
from tui.nodes.table_views.bars import Bar
from tui.nodes.table_views.figures import cell_text
from tui.nodes.table_views.headings import heading
from tui.nodes.table_views.members import Member, cell_of, members
from tui.nodes.table_views.verdicts import met_word, target_met
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.periods import short
from tui.text.spans import Line, Span, width

from .members import MemberRows, members_in_text
from .texts import in_rows


class ListedTargets(NamedTuple):
    """How many members met or missed a target, of how many: `2 of 6`, `districts`.

    With a picture of all of them.
    """

    figure: str
    unit: str
    picture: SlidePicture | None


def listed_targets(pack: Pack, statement: Statement) -> ListedTargets | None:
    """The members that a statement lists as those that met or missed a target.

    None where a statement lists none.
    """
    checks = [claim.check.itself for claim in statement.claims if claim.check]
    against = next((each for each in checks if isinstance(each, AgainstTarget) and len(each.where) == 1), None)
    if against is None:
        return None
    ((dimension, member),) = against.where.items()
    table = pack.tables[against.table]
    every = {*table.members(dimension)} - {*table.wholes.values()}
    for figure in statement.figures:
        names = figure.check.itself.names if figure.check and isinstance(figure.check.itself, Listed) else ()
        if member in names and {*names} <= every and len(figure.unit.split()) <= MOST_HEADLINE_WORDS:
            period = next((each for each in table.periods if str(each) == str(against.period)), None)
            return ListedTargets(f"{len(names)} of {len(every)}", figure.unit, pictured_targets(table, table.place(against.column), period))
    return None


def pictured_targets(table: Table, column: int, period: Period | None) -> SlidePicture | None:
    """How far each member is over or under its target; None where none has one.

    With the whole that the table prints, the farthest from a missed target first.
    """
    target = table.related(column).get("target")
    if target is None:
        return None
    found = [(each, met) for each in members(table) if (met := target_met(table, each, column, period)) is not None]

    def gap(member: Member) -> Number:
        value, aim = (cell_of(table, member, place, period).number or 0 for place in (column, target))
        return added((value, -aim))

    def words(member: Member, *, met: bool) -> str:
        figure, aim = (cell_text(table, place, cell_of(table, member, place, period)) for place in (column, target))
        return f"{figure} of {aim} {met_word(met)}"

    ranked = sorted(found, key=lambda each: (each[1], -abs(gap(each[0]))))
    at = f", {short(period)}" if period else ""
    rows = MemberRows(
        f"{heading(table, column)} and target{at}; bars: how far over or under",
        tuple(each.name for each, _ in ranked),
        tuple(words(each, met=met) for each, met in ranked),
        tuple(Bar(gap(each)) for each, _ in ranked),
        of=len(ranked),
    )
    return SlidePicture(partial(members_in_text, rows), (), (partial(_without_bars, rows),)) if ranked else None


def _without_bars(found: MemberRows, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Names and figures alone, where bars have no room; nothing where these have none."""
    name = max(map(cell_len, found.names))
    lines = [
        (Span(each.ljust(name - cell_len(each) + len(each))), Span(f" {text}", "strong"))
        for each, text in zip(found.names, found.texts, strict=True)
    ]
    return in_rows([[line] for line in lines], rows) if len(lines) <= rows and max(map(width, lines)) <= columns else ()
