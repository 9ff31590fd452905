"""A row or a cell of a table of members in a sentence.

The figure, the same period a year before, the target, the rank among the members, and what a sign of official statistics means.
"""

from collections.abc import Iterator

from tui.analysis.chance import CHANCE, Chance, chance_words
from tui.analysis.rebasing import Rebases
from tui.analysis.xmr import ENOUGH, LEAST_FOR_LIMITS
from tui.model.measures import NOT_ADDED, Measure
from tui.model.period import Period
from tui.model.report import CHANGES
from tui.model.sentence_case import capital
from tui.model.table import Cell, Table, added
from tui.model.tables import ColumnRelation
from tui.navigation.table_parts import TablePart
from tui.text.lists import joined
from tui.text.numbers import ordinal
from tui.text.periods import when
from tui.text.signs import MEANINGS
from tui.text.spans import Line, Span

from .chance import change_chance_at, figure_to_compare, member_a_year_before
from .figures import NO_FIGURE, cell_words, difference_words, figure_words, places_beside
from .headings import heading, in_words
from .members import Member, cell_of, course_of, member_of, members, missing, shown_dimensions
from .part_years import part_year_words
from .peer_words import beside_peers
from .period_words import signal, span_words
from .printed import misprinted_whole_words, summed_instead
from .ranked import ranks, report_rank_words
from .ratings import rating_change, rating_counts, rating_of
from .since_first import since_first
from .verdicts import limits_words, met_words, target_met

RELATED: tuple[ColumnRelation, ...] = ("share", "target", "lower", "upper", "peer", "rank", "note")
"""The related columns in the order in which a reading gives them."""


def member_reading(table: Table, part: TablePart, *, brief: bool = False, rebases: Rebases = ()) -> Line:
    """A part of a table in words.

    The column under the cursor first, the main one without one. `rebases` are those of its series.
    """
    member = member_of(table, part)
    period = part.period or (table.periods[-1] if table.periods else None)
    if period is not None and period.frequency != table.spec.period.frequency:
        return _span_reading(table, member, period, mean=part.mean)
    first = table.place(part.column) if part.column else table.main
    own = first if table.columns[first].relation is None else table.place(table.columns[first].of or "")
    columns = [own, *(place for place in table.own_columns if place != own)]
    shown = [
        "; ".join(filter(None, _figure(table, member, place, period, brief=brief or place != own, first=place == own, rebases=rebases)))
        for place in columns
    ]
    head = ", ".join(filter(None, (member.name, when(period) if period else "")))
    head = capital(head)
    words = ". ".join(each for each in shown if each)
    return (Span(f"{head}: ", "strong"), Span(f"{words}.")) if head else (Span(f"{words}."),)


def _span_reading(table: Table, member: Member, span: Period, *, mean: bool) -> Line:
    """The total or mean of a row over a longer period, column by column."""
    lines = [span_words(table, span, mean=mean, member=member, column=place) for place in table.own_columns]
    (head, *first), *others = lines
    several = len(lines) > 1
    words = [Span(f"{heading(table, table.own_columns[0])}: "), *first] if several else first
    for place, line in zip(table.own_columns[1:], others, strict=True):
        words += [Span(f" {heading(table, place)}: "), *line[1:]]
    return (Span(capital(head.text), head.role), *words)


def _figure(
    table: Table, member: Member, column: int, period: Period | None, *, brief: bool, first: bool, rebases: Rebases
) -> Iterator[str]:
    """What is said of one figure of a row, in clauses."""
    names = tuple(name for _, name in member.members)
    cell = cell_of(table, member, column, period)
    named = in_words(table, column)
    measure = table.measure(column, names)
    if cell == Cell() and len(held := rows_of(table, member)) > 1:
        why = without_total(table, column, period, held)
        yield f"{named}: {why}" if named else why
        return
    most = _places(table, member, column, period)
    shown = MEANINGS[cell.mark] if cell.mark and cell.value is None else cell_words(table, column, cell, names, most=most)
    # A label that the unit repeats is left out: `341 collisions`, not `Collisions: 341 collisions`.
    yield f"{named}: {shown}" if named and named.casefold() not in shown.casefold() else shown
    if measure is not None and isinstance(cell.value, str) and cell.value in measure.scale:
        yield scale_words(cell.value, measure)
        if changed := rating_change(table, member, column, period):
            yield changed
    yield from misprinted_whole_words(table, member, column, period) if member.printed else ()
    with_limits = cell.number is not None and period is not None and not brief and len(table.periods) >= LEAST_FOR_LIMITS
    sign = signal(course_of(table, column, member), period, rebases=rebases)[1:2] if with_limits and period else ()
    # A signal stands where no row is too short for it.
    yield from (span.text for span in sign if span.role == "strong")
    yield from _related(table, member, column, period, brief=brief, first=first)
    if cell.number is not None and member.members and not member.printed and not brief:
        yield from ranks(table, member, column, period)
    # That a figure is within limits of few points says nothing.
    yield from (span.text for span in sign if span.role != "strong" and len(table.periods) >= ENOUGH)


def _places(table: Table, member: Member, column: int, period: Period | None) -> int | None:
    """The decimal places of a figure beside its change; None for those of the column."""
    now, before = figure_to_compare(table, member, column, period), member_a_year_before(table, member, column, period)
    return None if now is None or before is None else places_beside(table, column, added((now, -before)))


def _related(table: Table, member: Member, column: int, period: Period | None, *, brief: bool, first: bool) -> Iterator[str]:
    names = tuple(name for _, name in member.members)
    columns = table.related(column)
    yield from _change(table, member, column, period, first=first)
    yield from since_first(table, member, column, period) if first and not brief else ()
    for relation in RELATED:
        if relation not in columns or (brief and relation != "target"):
            continue
        place = columns[relation]
        cell = cell_of(table, member, place, period)
        if cell == Cell():
            continue
        words = cell_words(table, place, cell, names)
        if relation == "target":
            verdict = met_words(target_met(table, member, column, period))
            doubt = limits_words(table, member, column, period)
            yield f"{verdict or 'target'} {words}{f', but {doubt}' if doubt else ''}"
        elif relation == "rank":
            yield report_rank_words(table, member, column, period, cell.number) if isinstance(cell.number, int) else f"rank {words}"
        elif relation == "note":
            yield words
        else:
            beside = beside_peers(table, member, column, period) if relation == "peer" else ""
            yield f"{in_words(table, place)} {words}{beside}"


def _change(table: Table, member: Member, column: int, period: Period | None, *, first: bool) -> Iterator[str]:
    """The change since a year before, as printed or worked out.

    Worked out where the table has the earlier figure. That of the `first` column says what the change is tested by.
    """
    if part := part_year_words(table, period):
        yield part.strip(" ()")
        return
    names = tuple(name for _, name in member.members)
    columns = table.related(column)
    now, before = figure_to_compare(table, member, column, period), member_a_year_before(table, member, column, period)
    printed = [(columns[each], cell_of(table, member, columns[each], period)) for each in CHANGES if each in columns]
    changes = [cell_words(table, place, cell, names) for place, cell in printed if cell.number is not None]
    doubt = _doubt(change_chance_at(table, member, column, period), brief=not first)
    if len(changes) == 2:
        changes = [f"{changes[0]} ({changes[1]})"]
    if changes:
        yield _beside(f"{changes[0]} on", "", "" if before is None else figure_words(table, column, before, names), doubt, last=first)
    elif now is not None and before is not None:
        apart = added((now, -before))
        places = places_beside(table, column, apart)
        side = f"{difference_words(table, column, apart, names, most=places)} than" if apart else "level with"
        earlier = period.years_later(-1) if period else None
        words = figure_words(table, column, before, names, most=places)
        words = summed_instead(table, member, column, earlier, words) if earlier else words
        yield _beside(side, when(earlier) if earlier else "", words, doubt, last=first)
    elif now is not None and first and period in table.periods and table.shape == "measures-by-member":
        yield from _period_before(table, member, column, period)


def _period_before(table: Table, member: Member, column: int, period: Period) -> Iterator[str]:
    """The figure of the period before, where the table has no year before.

    It is not compared, as the two may differ by season.
    """
    before = period.shift(-1)
    found = cell_of(table, member, column, before).number if before in table.periods else None
    if found is not None and period.years_later(-1) not in table.periods:
        yield f"{figure_words(table, column, found, tuple(name for _, name in member.members))} in {when(before)}"


def _doubt(tested: Chance | None, *, brief: bool) -> str:
    """Whether a change could be chance; a `brief` one says only that it could be."""
    if tested is None or (brief and tested.beyond):
        return ""
    which = "" if tested.beyond or (tested.usual and not brief) else "which "
    return f", {which}{CHANCE if brief else chance_words(tested)}"


def _beside(side: str, year: str, before: str, doubt: str, *, last: bool) -> str:
    """A change beside the figure that it is from.

    Such as `39 more than in 2014 (180 arrests), which could be chance`; with `last`, the figure comes after what the change means.
    """
    earlier = f"in {year}" if year else "a year before"
    if not before:
        return f"{side} {earlier}{doubt}"
    return f"{side} {earlier}{doubt}; {before} {earlier}" if doubt and last else f"{side} {earlier} ({before}){doubt}"


def scale_words(rating: str, measure: Measure) -> str:
    """Where a rating stands in its scale: `2nd of 4, from Excellent to Risk`."""
    place, of = measure.scale.index(rating) + 1, len(measure.scale)
    named = "best" if place == 1 else "worst" if place == of else ordinal(place)
    return f"{named} of {of}, from {measure.scale[0]} to {measure.scale[-1]}"


def rows_of(table: Table, member: Member) -> tuple[Member, ...]:
    """The rows that a row of several stands for.

    All of them, or those of a member of one of several dimensions.
    """
    if member.members and len(member.members) == len(shown_dimensions(table)):
        return ()
    return tuple(each for each in members(table) if set(member.members) <= set(each.members))


def without_total(table: Table, column: int, period: Period | None, rows: tuple[Member, ...] | None = None) -> str:
    """What some rows, or all, have instead of a total.

    How many have each rating, or why there is no figure.
    """
    measure = table.measures[column]
    if measure is None:
        return "no total, because the rows have different measures"
    if (rated := rating_of(table, column)) and (found := rating_counts(table, rows or members(table), column, rated, period)):
        return found
    if measure.kind in NOT_ADDED:
        return f"no total, because {NOT_ADDED[measure.kind]}"
    held = rows or members(table)
    without = [_apart(each, held) for each in held if missing(table, each, column, period)]
    if not without:
        return NO_FIGURE
    return f"no total, because {joined(without, most=2)} {'has' if len(without) == 1 else 'have'} no figure"


def _apart(row: Member, rows: tuple[Member, ...]) -> str:
    """A row by what sets it apart from others.

    `City centre` among those of the night, `City centre (Night)` among all.
    """
    shared = {each for each in row.members if len(rows) > 1 and all(each in other.members for other in rows)}
    first, *others = [name for place, name in row.members if (place, name) not in shared] or [row.name]
    return f"{first} ({', '.join(others)})" if others else first
