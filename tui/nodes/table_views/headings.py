"""Names of columns, dimensions and members, as headings and in sentences."""

from itertools import pairwise

from tui.model.sentence_case import mid_sentence
from tui.model.table import Table
from tui.model.tables import ColumnRelation
from tui.navigation.table_parts import TablePart
from tui.text.lists import joined
from tui.text.numbers import count
from tui.text.periods import when
from tui.text.plurals import several

HEADINGS: dict[ColumnRelation, str] = {
    "previous": "Year before",
    "change": "Change",
    "percent-change": "Change %",
    "share": "Share %",
    "target": "Target",
    "lower": "Lower",
    "upper": "Upper",
    "peer": "Similar forces",
    "rank": "Rank",
    "note": "Note",
}
IN_WORDS: dict[ColumnRelation, str] = {
    "previous": "a year before",
    "change": "change on a year before",
    "percent-change": "change on a year before",
    "share": "share",
    "target": "target",
    "lower": "lower limit",
    "upper": "upper limit",
    "peer": "average of similar forces",
    "rank": "rank",
    "note": "note",
}
"""What a related column is, in the middle of a sentence."""


def heading(table: Table, column: int) -> str:
    """The heading of a column.

    Its own title, its measure, or how it relates to another.
    """
    found = table.columns[column]
    if found.title:
        return found.title
    if found.relation is None:
        measure = table.measures[column]
        return measure.short if measure else "Actual" if "target" in table.related(column) else "Figure"
    of = table.columns[table.place(found.of or "")]
    named = f"{HEADINGS[found.relation]}{f', {end}' if (end := table.once(_rank_ends).get(column)) else ''}"
    if _only(table, column):
        return named
    return f"{heading(table, table.place(of.id))}: {mid_sentence(named)}"


def _rank_ends(table: Table) -> dict[int, str]:
    """Where the ranks of each column begin: `low first`, `high first`.

    Left out where the figures of the rows say neither, or both.
    """
    found = {}
    for column, each in enumerate(table.columns):
        if each.relation != "rank":
            continue
        of, ends = table.place(each.of or ""), set[str]()
        for period in table.periods or (None,):
            cells = [(row.cells[column].number, row.cells[of].number) for row in table.rows if row.period == period]
            ranked = sorted((rank, value) for rank, value in cells if rank is not None and value is not None)
            ends |= {"low first" if after > before else "high first" for (_, before), (_, after) in pairwise(ranked) if after != before}
        if len(ends) == 1:
            found[column] = ends.pop()
    return found


def in_words(table: Table, column: int) -> str:
    """A column in the middle of a sentence: `target`, `killed: target`.

    Empty for the only one with figures of its own.
    """
    found = table.columns[column]
    if found.relation is None:
        return "" if len(table.own_columns) < 2 or table.measures[column] is None else heading(table, column)
    words = found.title or IN_WORDS[found.relation]
    return words if _only(table, column) else f"{heading(table, table.place(found.of or ''))}, {mid_sentence(words)}"


def _only(table: Table, column: int) -> bool:
    """Whether no other column relates to another in the same way.

    The relation alone then names it.
    """
    relation = table.columns[column].relation
    return sum(each.relation == relation for each in table.columns) == 1


def whole_name(table: Table) -> str:
    """The name of all members together.

    The whole that the table prints, `10 districts together`, `4 forces and 6 offences together`.
    """
    if not table.split:
        return ""
    wholes = [table.wholes[each.id] for each in table.split if each.id in table.wholes]
    if len(wholes) == len(table.split):
        return ", ".join(wholes)
    return f"{several_members(table)} together"


def several_members(table: Table) -> str:
    """How many members a table has, without its wholes: `10 districts`."""
    wholes = {*table.wholes.values()}
    numbers = [len({*table.members(each.id)} - wholes) for each in table.split]
    return joined([f"{count(number)} {several(each)}" for each, number in zip(table.split, numbers, strict=True)])


def member_name(table: Table, members: tuple[str, ...]) -> str:
    """The members of a row in the dimensions that a reader sees.

    `Bradford`, `Bradford, Burglary`.
    """
    shown = {each.id for each in table.split} or {each.id for each in table.dimensions}
    return ", ".join(member for each, member in zip(table.dimensions, members, strict=True) if each.id in shown)


def part_name(table: Table, part: TablePart) -> str:
    """A part of a table by name: `Bradford, 2014/15`, `July 2014`.

    Empty for the table itself.
    """
    names = [member for _, member in part.members]
    return ", ".join((*names, *([when(part.period)] if part.period else [])))


def member_heading(table: Table) -> str:
    """The heading of the column of names: `District`, `Force, offence`."""
    titles = [each.title for each in table.split or table.dimensions]
    return ", ".join([*titles[:1], *map(mid_sentence, titles[1:])])
