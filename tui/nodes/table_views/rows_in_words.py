"""What the rows of a table say together, in sentences.

The highest and the lowest, which changes are beyond chance, whose limits overlap, and how many targets are met.
"""

from tui.model.period import Period
from tui.model.table import Table
from tui.text.lists import joined
from tui.text.numbers import count
from tui.text.spans import Line, Span

from .chance import change_by_chance
from .figures import cell_text
from .interval_marks import limited_rows
from .members import Member, cell_of, members, shown_dimensions
from .ranked import left_out_as_low
from .verdicts import target_met

LEAST_WORDED = 3
"""With fewer rows, the grid says as much."""
MOST_ROWS_NAMED = 4


def rows_in_words(table: Table, period: Period | None) -> tuple[Line, ...]:
    """A sentence for each thing that the rows say, on one line."""
    found = [
        words for words in (_extremes(table, period), _changes(table, period), _overlaps(table, period), _targets(table, period)) if words
    ]
    return ((Span(" ".join(found)),),) if found else ()


def _extremes(table: Table, period: Period | None) -> str:
    """Such as `Collisions: highest Leeds (1,463), lowest Calderdale (373)`.

    No lowest where a figure is left out because it is low, and neither among unlike things, such as all offences of all districts.
    """
    if table.measures[table.main] is None or len(shown_dimensions(table)) > 1:
        return ""
    cells = [(cell_of(table, each, table.main, period), each) for each in members(table)]
    known = [(cell.number, each) for cell, each in cells if cell.number is not None]
    if len(known) < LEAST_WORDED:
        return ""
    high, low = (pick(number for number, _ in known) for pick in (max, min))
    if high == low:
        return ""
    ends = (("highest", high), *(() if any(left_out_as_low(cell) for cell, _ in cells) else (("lowest", low),)))
    named = [f"{word} {_those(table, [each for number, each in known if number == end], period)}" for word, end in ends]
    measure = table.measures[table.main]
    assert measure is not None
    return f"{table.columns[table.main].title or measure.short}: {', '.join(named)}."


def _those(table: Table, found: list[Member], period: Period | None) -> str:
    text = cell_text(table, table.main, cell_of(table, found[0], table.main, period))
    return f"{joined([each.name for each in found], most=MOST_ROWS_NAMED)} ({text}{' each' if len(found) > 1 else ''})"


def _changes(table: Table, period: Period | None) -> str:
    """Such as `7 of 9 changes are beyond chance: 2 up, 5 down`."""
    related = table.related(table.main)
    place = related.get("change", related.get("percent-change"))
    if place is None:
        return ""
    found = [(each, chance) for each in members(table) if (chance := change_by_chance(table, each, place, period)) is not None]
    if len(found) < LEAST_WORDED:
        return ""
    beyond = [cell_of(table, each, place, period).number or 0 for each, chance in found if not chance]
    up, down = sum(number > 0 for number in beyond), sum(number < 0 for number in beyond)
    ways = ", ".join(f"{count(number)} {word}" for number, word in ((up, "up"), (down, "down")) if number)
    verb = "is" if len(beyond) == 1 else "are"
    return f"{count(len(beyond)) if beyond else 'None'} of {count(len(found))} changes {verb} beyond chance{f': {ways}' if ways else ''}."


def _overlaps(table: Table, period: Period | None) -> str:
    """Whose limits overlap with those of the highest: their order could be chance."""
    if (found := overlapping(table, period)) is None:
        return ""
    first, others = found
    if not others:
        return f"No limits overlap with those of {first.name}."
    return f"The limits of {joined([each.name for each in others], most=MOST_ROWS_NAMED)} overlap with those of {first.name}, the highest."


def overlapping(table: Table, period: Period | None) -> tuple[Member, list[Member]] | None:
    """The highest member, and those whose limits overlap with its own.

    None where too few have limits.
    """
    every = members(table)
    known = [(each, row) for each, row in zip(limited_rows(table, every, table.main, period), every, strict=False) if each]
    if len(known) < LEAST_WORDED:
        return None
    top, first = max(known, key=lambda each: each[0].value)
    return first, [row for each, row in known if row is not first and each.high >= top.low]


def _targets(table: Table, period: Period | None) -> str:
    """Such as `4 of 6 meet their targets`."""
    if "target" not in table.related(table.main):
        return ""
    verdicts = [found for each in members(table) if (found := target_met(table, each, table.main, period)) is not None]
    if len(verdicts) < LEAST_WORDED:
        return ""
    met = sum(verdicts)
    return f"{count(met) if met else 'None'} of {count(len(verdicts))} {'meets its target' if met < 2 else 'meet their targets'}."
