"""The slide of the members of a table: one of them, its figure, and bars.

In a table of several forces that is the workshop's own force; otherwise the member with the highest figure or the largest change.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.analysis.chance import BEYOND, CHANCE, chance_words
from tui.analysis.own_row import own_members
from tui.analysis.table_changes import change_at
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Number, Table
from tui.navigation.table_parts import TablePart
from tui.text.numbers import count, ordinal, rounded, signed_percent
from tui.text.plurals import several

from .slide_content import MOST_HEADLINE_WORDS, SlideContent, short_sentence
from .slide_pictures.members import pictured_members
from .table_statements import members_moved
from .table_views.chance import change_by_chance, figure_column
from .table_views.figures import on_slide
from .table_views.headings import heading, part_name, several_members
from .table_views.layout import Layout
from .table_views.members import Member, cell_of, members, printed_whole
from .table_views.shapes import layouts


class _Known(NamedTuple):
    """A member and its figure."""

    number: Number
    member: Member


def members_slide(
    pack: Pack, table: Table, part: TablePart, slide: SlideContent, *, changes: bool, own: str = "", of: str = ""
) -> SlideContent:
    """The members at a period: whose figure leads, and how it stands among the others.

    `changes` draws a column of changes where the table has one; `of` is the id of the column to draw, if not that or the main one.
    `own` names the member whose bar stands out.
    """
    layout: Layout = layouts(table)[0](table, part.period)
    period = layout.period or part.period or (table.periods[-1] if table.periods else None)
    asked = [at for at, column in enumerate(table.columns) if column.id == of]
    moved = [at for at, column in enumerate(table.columns) if column.relation == "change" and (at in asked if asked else changes)]
    column = (asked or moved or [table.main])[0]
    every = [_Known(number, each) for each in members(table) if (number := cell_of(table, each, column, period).number) is not None]
    if not every:
        return slide._replace(large=table.spec.short, sentence="The table has no figures for the period.")
    force = dict(own_members(pack, table))
    ours = [each for each in every if force and force.items() <= each.member.where.items()]
    # Of a force that has several rows these are drawn, and not those of other forces.
    among = tuple(_within(each.member, force) for each in ours) if len(ours) > 1 and not own else ()
    known = [_Known(each.number, member) for each, member in zip(ours, among, strict=True)] if among else every
    led = max(known, key=lambda each: abs(each.number)) if among or not ours else ours[0]
    first = led.member
    named = part_name(table, TablePart(period=period))
    shown = on_slide(table, column, cell_of(table, first, column, period), _names(first), words=True)
    large, _, unit = shown.partition(" ")
    measure = table.measures[column]
    most = "the largest change" if moved else "the most" if measure is not None and measure.kind == "count" else "the highest"
    what = most if among or not ours else _standing(led, known, most, moved=bool(moved))
    whole = _of(table, among, known)
    unlike = not moved and not among and counts_of_forces(pack, table)
    if unlike:
        what, whole = f"a count; the {several_members(table)} differ in size", ""
    at = f", {named}" if named else ""
    doubt = f", which {CHANCE}" if moved and change_by_chance(table, first, column, period) else ""
    prefix = "" if len(table.own_columns) < 2 else f"{heading(table, column)}: "
    # The figure of a part is not that of the whole: what it is of comes before what it counts.
    told = unit if ours and not among else first.name
    beside = told if 0 < len(told.split()) <= MOST_HEADLINE_WORDS else ""
    whose = ", ".join((*force.values(), first.name)) if among else first.name
    within = f" in {', '.join(force.values())}" if among else ""
    windows = (f"{whole}{within}{at}", f"{whole}{within}", f"{within}{at}", within)
    slide = slide._replace(title=f"{table.spec.title}, {named}" if part.period else slide.title)
    of_all = _of_all(table, column, period, slide) if moved and not (ours or own) else None
    # Beside the change of the whole, the one that stands out is of a member that the report names.
    said = next(iter(members_moved(pack, table)), "") if of_all else ""
    stands_out, marked = own or said or first.name, bool(ours and not among)
    picture = pictured_members(table, column, period, stands_out, among=among, marked=marked, kept=bool(said))
    if of_all:
        return of_all._replace(full=f"{first.name} has {what}: {shown}{at}{doubt}.").pictured(picture)
    slide = slide.pictured(picture)
    return slide._replace(
        large=large,
        words=beside,
        unit=", ".join(filter(None, (unit, whose, named))),
        sentence=short_sentence(f"{first.name}: {what}{words}{doubt}" for words in windows),
        full=f"{prefix}{whose} has {what}: {shown}{at}{doubt}.",
    )


def _of_all(table: Table, column: int, period: Period | None, slide: SlideContent) -> SlideContent | None:
    """The change of the printed whole, which a change of one part would be taken for.

    With its percentage and whether it could be chance; None where there is none.
    """
    row, main = printed_whole(table), figure_column(table, column)
    found = change_at(table, main, row.where, period) if row else None
    if row is None or found is None or found.chance is None:
        return None
    shown = on_slide(table, column, cell_of(table, row, column, period), _names(row), words=True)
    large, _, unit = shown.partition(" ")
    told = chance_words(found.chance)
    told = told if found.percent is None else f"{signed_percent(rounded(found.percent, 1))}, {told}"
    brief = told.partition("; ")[0].replace(BEYOND, "beyond chance").replace("counting alone explains ", "")
    return slide._replace(
        large=large,
        words=unit if 0 < len(unit.split()) <= MOST_HEADLINE_WORDS else "",
        unit=", ".join(filter(None, (unit, part_name(table, TablePart(period=period))))),
        sentence=short_sentence(f"{row.name}: {words}" for words in (told, brief, told.partition(" (")[0])),
    )


def counts_of_forces(pack: Pack, table: Table) -> bool:
    """Whether a table has counts of several forces, which differ in size."""
    measure = table.measures[table.main]
    return bool(dict(own_members(pack, table))) and len(table.split) == 1 and measure is not None and measure.kind == "count"


def _within(member: Member, force: dict[str, str]) -> Member:
    """A member of a force, by what tells it from the force's others."""
    return member._replace(name=", ".join(name for dimension, name in member.members if dimension not in force))


def _standing(led: _Known, known: Sequence[_Known], most: str, *, moved: bool) -> str:
    """How a figure stands among the others: `the most`, `2nd highest`, `the lowest`."""

    def size(each: _Known) -> Number:
        return abs(each.number) if moved else each.number

    place = 1 + sum(size(each) > size(led) for each in known)
    if place == 1:
        return most
    if place == len(known) and not moved:
        return "the lowest"
    return f"{ordinal(place)} {'largest change' if moved else 'highest'}"


def _of(table: Table, among: Sequence[Member], known: Sequence[_Known]) -> str:
    """Of how many members: ` of 4 police forces`. Empty where some have no figure."""
    if among:
        inner = [each for each in table.split if any(each.id == dimension for dimension, _ in among[0].members)]
        inner = [each for each in inner if len({member.where[each.id] for member in among}) > 1]
        return f" of {len(among)} {several(inner[0])}" if len(inner) == 1 else f" of {len(among)}"
    whole = several_members(table) if len(table.split) == 1 else count(len(known))
    return f" of {whole}" if len(known) == len(members(table)) else ""


def _names(member: Member) -> tuple[str, ...]:
    return tuple(name for _, name in member.members)
