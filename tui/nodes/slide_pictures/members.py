"""The members of a table as bars across a slide, under the name of what is drawn."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace

from tui.analysis.chance import CHANCE
from tui.analysis.checks.selector import AtPeriod
from tui.analysis.checks.share import Share
from tui.analysis.checks.total import Total
from tui.charts.bigtext import LETTER_ROWS
from tui.charts.whiskers import Limited, interval_marks, interval_scale
from tui.model.period import Period
from tui.model.report import CHANGES, Figure
from tui.model.sentence_case import mid_sentence
from tui.model.table import Table
from tui.nodes.slide_content import SlidePicture
from tui.nodes.table_views.bars import Bar, bars
from tui.nodes.table_views.chance import change_by_chance
from tui.nodes.table_views.figures import on_slide
from tui.nodes.table_views.headings import heading, member_heading
from tui.nodes.table_views.interval_marks import WHISKER_KEY, limited_rows, whisker_key
from tui.nodes.table_views.member_bars import largest_first
from tui.nodes.table_views.members import Member, cell_of
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.periods import short
from tui.text.signs import signs_key
from tui.text.spans import BLANK, Line, Span
from tui.text.units import plain_figure, unit_in_words
from tui.text.wrapping import wrap

from .bars import LETTERED_FROM, TALL, centred_row, thickest, wide_gap
from .lettered import lettered_figure

LEAST_MEMBER_BAR = 12
"""The fewest cells for a bar on a slide."""
LEAST_MEMBER_NAME = 10
REPORT_LIMITS = "limits in the report"
MOST_MEMBERS, TOP_MEMBERS = 6, 5
"""The most members that are all drawn, and how many are where there are more."""
LETTERED_FIGURES = 4
"""The part of the width that figures in block letters may take, as one in so many."""


class MemberRows(NamedTuple):
    """The members of a table in the order shown: name, figure as text and bar of each.

    `measured` says what the bars measure; `own` names the one that stands out, `of` is how many there are in all. Where it is `marked`
    the bars of the others are pale, and where it is `kept` it is drawn even if larger ones are not. With `limits` the figures are marks
    between these, on a scale with these `ends`, instead of bars.
    """

    measured: str
    names: tuple[str, ...]
    texts: tuple[str, ...]
    values: tuple[Bar, ...]
    own: str = ""
    of: int = 0
    marked: bool = False
    kept: bool = False
    limits: tuple[Limited | None, ...] = ()
    ends: tuple[str, str] = ("", "")

    @property
    def two_sided(self) -> bool:
        """Whether bars go both ways."""
        return any(bar.value is not None and bar.value < 0 for bar in self.values)


def pictured_members(
    table: Table,
    column: int,
    period: Period | None,
    own: str = "",
    *,
    among: Sequence[Member] = (),
    marked: bool = False,
    kept: bool = False,
) -> SlidePicture:
    """The members by a column, the largest change or figure first.

    A few, or the first five: a room does not read a table. `own` names the member that the message is about, and `marked` says that
    the others are there to compare it with. `among` are the members to draw, if not all.
    """
    changed = table.columns[column].relation in CHANGES
    found = largest_first(table, column, period, among)
    shown = found if len(found) <= MOST_MEMBERS else found[:TOP_MEMBERS]
    kept = kept or marked
    if kept and not any(each.name == own for each in shown):
        shown = [*shown[:-1], *(each for each in found if each.name == own)]
    limits, measure = limited_rows(table, shown, column, period), table.measures[column]
    scale = interval_scale(limits) if limits else (0, 0)
    rows = MemberRows(
        _measured(table, column, period),
        tuple(each.name for each in shown),
        tuple(on_slide(table, column, cell_of(table, each, column, period), _names(each)) for each in shown),
        tuple(_bar(table, each, column, period, changed=changed) for each in shown),
        own,
        len(found),
        marked,
        kept,
        limits,
        (plain_figure(scale[0], measure), plain_figure(scale[1], measure)) if limits and measure else ("", ""),
    )
    return SlidePicture(partial(members_in_text, rows))


def pictured_sums(table: Table, figure: Figure | None) -> SlidePicture | None:
    """The members of the dimension that a figure is a sum or a share of.

    Each with its sum, in the part of the table that the figure's other dimensions name. None where the table has no other dimension, or
    where its figures are not to be added up.
    """
    check = figure.check.itself if figure and figure.check else None
    if type(check) not in (Share, Total) or not isinstance(check, AtPeriod) or len(table.split) < 2 or not check.where:
        return None
    dimension, own = [*check.where.items()][-1]
    names = [name for name in table.members(dimension) if name != table.wholes.get(dimension)]
    chosen = {name: replace(check, where={**check.where, dimension: name}).selection(table) for name in names}
    found = {name: each.value for name, each in chosen.items() if each.additive and each.value is not None}
    column = table.place(check.column)
    measure = table.measures[column]
    if measure is None or not 1 < len(found) == len(names):
        return None
    ranked = sorted(found, key=lambda name: -found[name])
    title = next(each.title for each in table.split if each.id == dimension)
    shown = ranked if len(ranked) <= MOST_MEMBERS else ranked[:TOP_MEMBERS]
    rows = MemberRows(
        ", ".join(filter(None, (f"{heading(table, column)} by {mid_sentence(title)}", str(check.period or "")))),
        tuple(shown),
        tuple(plain_figure(found[name], measure) for name in shown),
        tuple(Bar(found[name]) for name in shown),
        own,
        len(ranked),
    )
    return SlidePicture(partial(members_in_text, rows))


def members_in_text(found: MemberRows, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Names and figures as text. Names wrap, and are not cut.

    Figures are in block letters beside bars that are as high.
    """
    number = len(found.names)
    longest = max(map(cell_len, found.texts), default=0)
    most = max(LEAST_MEMBER_NAME, min(columns // 2, columns - longest - LEAST_MEMBER_BAR - 3))
    name = min(max(map(cell_len, found.names), default=0), most)
    names = [wrap((Span(each, "strong" if each == found.own else "plain"),), name) for each in found.names]
    left = rows - len(_head(found, number, columns, glyphs)) - bool(found.limits)
    thick = max(1, min(thickest(rows, number), (left + 1) // max(1, number) - 1))
    figures = _figures(found, columns, thick, glyphs)
    longest = max((cell_len(row) for each in figures for row in each), default=0)
    room = columns - name - longest - 3
    if room < LEAST_MEMBER_BAR:
        return ()
    high = [max(len(each), thick) for each in names]
    kept = _kept(found, _shown(high, left))
    spaced = thick > 1 or sum(high) + number - 1 <= left
    gap = wide_gap(left - sum(high), number) if rows >= TALL else 1
    lines: list[Line] = [*_head(found, len(kept), columns, glyphs)]
    if found.limits:
        low, high_end = found.ends
        lines.append((Span(" " * (name + longest + 3)), Span(f"{low}{high_end.rjust(room - cell_len(low))}", "quiet")))
        drawn = interval_marks([found.limits[at] for at in kept], interval_scale(found.limits), room, glyphs)
    else:
        drawn = bars(tuple(found.values[at] for at in kept), room, glyphs, two_sided=found.two_sided, centred=False)
    for at, bar in zip(kept, drawn, strict=True):
        pale = found.marked and found.names[at] != found.own
        if at and spaced:
            lines += [BLANK] * gap
        for row in range(high[at]):
            label = centred_row(names[at], row, thick) or ()
            pad = Span(" " * (name - sum(cell_len(span.text) for span in label)))
            text = centred_row(figures[at], row, thick) or ""
            aligned = text.rjust(longest) if len(figures[at]) == 1 else text.ljust(longest)
            figure = Span(f" {aligned}  ", "quiet" if found.values[at].chance or pale else "strong")
            ink = tuple(span._replace(role="quiet") for span in bar) if pale else bar
            inked = row == (thick - 1) // 2 if found.limits else row < thick
            lines.append((*label, pad, figure, *(ink if inked else ())))
    # Thick bars and block letters would touch what is said of them.
    head = len(_head(found, len(kept), columns, glyphs))
    return (*lines[:head], *([BLANK] if thick > 1 and not found.limits and len(lines) < rows else ()), *lines[head:])


def _head(found: MemberRows, shown: int, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """What is drawn, how much of it, and what pale bars and signs mean."""
    of = f"the {shown} largest of {found.of}" if shown < found.of else ""
    if of and _beyond(found, shown):
        before = f"the {shown - 1} largest" if shown > 2 else "the largest"
        of = f"{before} of {found.of} and {found.own}" if shown > 1 else f"{found.own} of {found.of}"
    key = f"{glyphs.patterns[3]} {CHANCE}" if any(found.values[at].chance for at in _kept(found, shown)) else ""
    key = whisker_key(glyphs).replace(WHISKER_KEY, REPORT_LIMITS) if found.limits else key
    measured = ", ".join(filter(None, (found.measured, of)))
    signs, text = signs_key(found.texts[:shown]), "   ".join(filter(None, (measured, key)))
    if signs and cell_len(f"{text}   {signs}") > columns:
        return *wrap((Span(text, "quiet"),), columns), *wrap((Span(signs, "quiet"),), columns)
    return wrap((Span("   ".join(filter(None, (text, signs))), "quiet"),), columns)


def _figures(found: MemberRows, columns: int, thick: int, glyphs: Glyphs) -> list[tuple[str, ...]]:
    """The figures of all members, in block letters where all of them fit."""
    if columns >= LETTERED_FROM and thick >= LETTER_ROWS:
        large = [lettered_figure(text, columns // LETTERED_FIGURES, glyphs) if text else ("",) for text in found.texts]
        if all(large) and max(map(len, large)) <= thick:
            return large
    return [(text,) for text in found.texts]


def _kept(found: MemberRows, shown: int) -> list[int]:
    """The places of the members drawn where there is room for `shown`.

    The one that is kept is among them, even if larger ones are not.
    """
    if not _beyond(found, shown):
        return list(range(shown))
    return [*range(shown - 1), found.names.index(found.own)]


def _beyond(found: MemberRows, shown: int) -> bool:
    """Whether the member that is kept is not among the `shown` largest."""
    return found.kept and found.own in found.names[shown - 1 :] and (shown < len(found.names) or found.of > len(found.names))


def _shown(high: list[int], rows: int) -> int:
    """How many members of these heights fit, at least one."""
    return max((at for at in range(1, len(high) + 1) if sum(high[:at]) <= rows), default=1)


def _measured(table: Table, column: int, period: Period | None) -> str:
    """What is measured, in which unit and when: `Change by district, crimes, 2019/20`.

    A change names what it is of: the headline above it may be that of the whole.
    """
    measure = table.measures[column]
    unit = unit_in_words(measure) if measure else ""
    named = heading(table, column)
    named = f"{named} by {mid_sentence(member_heading(table))}" if table.columns[column].relation in CHANGES else named
    parts = (named, unit if unit.casefold() != named.casefold() else "", short(period) if period else "")
    return ", ".join(filter(None, parts))


def _bar(table: Table, member: Member, column: int, period: Period | None, *, changed: bool) -> Bar:
    by_chance = change_by_chance(table, member, column, period) if changed else None
    return Bar(cell_of(table, member, column, period).number, by_chance)


def _names(member: Member) -> tuple[str, ...]:
    return tuple(name for _, name in member.members)
