"""A headline of a topic on Home.

Its leading figure, the change, the direction, the target and the note.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui.analysis.audit import of_place
from tui.analysis.chance import Chance, of_two_counts
from tui.analysis.changes import better_or_worse, counts_things, of_change
from tui.analysis.checks.value import Value
from tui.analysis.leading_figure import LeadingFigure, leading_figure
from tui.analysis.target_claims import headline_target
from tui.charts.diverging import direction_words
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.report import Figure, Headline
from tui.model.sentence_case import mid_sentence
from tui.text.figures import figure_briefly, figure_stated, figure_value
from tui.text.glyphs import Glyphs
from tui.text.numbers import signed, unit_word
from tui.text.spans import Line, Span, SpanRole
from tui.text.units import WITH_UNIT
from tui.text.windows import end_of

from .links import statement_address
from .table_views.figures import cell_text
from .table_views.headings import heading

ASKED_SIGN = "?\u00a0"
"""Stands before words that rest on a claim that is unchecked; after them they would read as a question."""
PERIOD_KEPT: SpanRole = "plain"
"""The role of the period of a change that there is no room for.

It goes on below: a quiet note would be left out, and the change would seem to be of the period that stands above the topics.
"""


class Widths(NamedTuple):
    """Widths of a card's columns in cells: number and topic, label, value, percentage.

    The note takes what is left.
    """

    topic: int
    label: int
    value: int
    percent: int
    note: int


def figures_line(pack: Pack, headline: Headline, cells: Widths, glyphs: Glyphs) -> Line:
    """The cells of a headline of figures, after its label."""
    found = leading_figure(pack, (pack.figures[id] for id in headline.figures))
    if len(found) == 1 and not found[0].others and (found[0].measure or found[0].changed or found[0].target):
        return _columns(pack, headline, found[0], cells, glyphs)
    words = ", ".join(figure_briefly(pack.figures[id]) for id in headline.figures)
    doubt = (Span(ASKED_SIGN, "strong"),) if headline.note and unchecked_note(pack, headline) else ()
    if not words:
        return (*doubt, Span(headline.note, "strong" if headline.claims else "quiet")) if headline.note else ()
    figures, note = Span(words.rjust(cells.value - 1), "strong"), Span(headline.note, "quiet")
    if not headline.note:
        return (figures,)
    # Words longer than their column run on into the note, and the sign stands before the whole.
    return (figures, Span("  "), *doubt, note) if len(words) < cells.value else (*doubt, figures, Span(" "), note)


def _columns(pack: Pack, headline: Headline, found: LeadingFigure, cells: Widths, glyphs: Glyphs) -> Line:
    """The columns of a headline: figure, change, direction, target and note.

    Each stands where the next headline of the card has it.
    """
    chance = chance_of(pack, found)
    by_chance = chance is not None and not chance.beyond
    value, change = _leading_words(found), _change_words(found)
    value, change, room = in_columns(value, change, cells)
    if not change.strip():  # The note stands where the next headline has its change.
        change, room = "", room + len(change)
    words = direction_words(found.difference, glyphs, by_chance=by_chance, untested=chance is None)
    way = fitted_direction(words, room) if found.changed else ""
    left = room - 1 - len(way)
    claimed = claimed_target(pack, headline, found)
    notes = [note for note in (unit_words(found), claimed or target_words(found), headline.note) if note]
    alone = len(notes) == 1 and bool(unit_words(found)) and not found.changed
    beside = _with_window(pack, found) if alone else ()
    briefer = (*brief_units(unit_words(found)), *map(target_result_alone, notes))
    note = next((words for words in (*beside, ", ".join(notes), *notes, *briefer) if words and len(words) + 2 <= left + 1), "")
    period: SpanRole = "quiet"
    dated = headline.note if found.changed and end_of(headline.note) is not None else ""
    kept = [each for each in (claimed, dated) if each]
    if (dated and not note) or (claimed and not all(each in note for each in kept)):
        way, note, period = fitted_direction(words, min(room, 2)) if found.changed else "", ", ".join(kept), PERIOD_KEPT
        if len(note) + 2 > sum(cells) - cells.topic:
            note = note.replace(claimed, f"target\u00a0{target_result_alone(claimed)}")
    return (
        Span(value, "strong"),
        Span(change),
        Span(way, leading_role(found, chance)),
        Span(f"  {note}" if note else "", period),
    )


def in_columns(value: str, change: str, cells: Widths) -> tuple[str, str, int]:
    """A figure and its change in their columns, and the cells left after them.

    A long figure takes some of the room of its neighbour: before the percentage, then before the direction.
    """
    both = cells.value - 1 + cells.percent
    room = both + cells.note + 1
    if change and len(value) + len(change) > room:
        change = ""
    gap = bool(change) and len(value) + len(change) < room
    wide = max(len(change) + gap, min(cells.percent, both - len(value)))
    value, change = value.rjust(both - wide), change.rjust(wide)
    return value, change, max(0, room - max(both, len(value) + len(change)))


def _leading_words(found: LeadingFigure) -> str:
    figure = found.level or found.change or (None if found.percent else found.previous)
    if figure is None:
        return ""
    return figure.printed if figure.role == "rank" else figure_stated(figure)


def _change_words(found: LeadingFigure) -> str:
    """The change beside the leading figure: as a percentage if the report gives one."""
    if not found.level:
        return figure_stated(found.percent) if found.percent else ""
    if found.percent:
        return figure_stated(found.percent)
    if found.change:
        return f"{figure_stated(found.change)}{_points(found.change.unit)}"
    if found.changed:
        return f"{signed(found.difference)}{_points(found.level.unit)}"
    return ""


def _points(unit: str) -> str:
    return " points" if unit == "%" or unit.startswith("percentage point") else ""


def target_words(found: LeadingFigure) -> str:
    """The target beside the figure: `target 90%, missed`, `target 150,000`.

    Empty without one.
    """
    if not found.target:
        return ""
    result = "" if found.met is None else ", met" if found.met else ", missed"
    return f"target {figure_value(found.target)}{result}"


def _with_window(pack: Pack, found: LeadingFigure) -> Iterator[str]:
    """The unit of a figure with its window and the average of similar forces, or less.

    Where nothing else stands beside a rate, these say of when it is and whether it is high.
    """
    words = [found.level.window] if found.level and end_of(found.level.window) is not None else []
    words += filter(None, (_peer_words(pack, found),))
    for several in range(len(words), 0, -1):
        for unit in (unit_words(found), *brief_units(unit_words(found))):
            yield ", ".join((unit, *words[:several]))


def _peer_words(pack: Pack, found: LeadingFigure) -> str:
    """`similar forces 96.83`, where the table of a figure has them; otherwise empty."""
    check = found.level.check.itself if found.level and found.level.check else None
    if not isinstance(check, Value):
        return ""
    table = pack.tables[check.table]
    place, rows = table.related(table.place(check.column)).get("peer"), check.selection(table).rows
    if place is None or len(rows) != 1 or rows[0].cells[place].number is None:
        return ""
    return f"{mid_sentence(heading(table, place))} {cell_text(table, place, rows[0].cells[place])}"


def target_result_alone(note: str) -> str:
    """`missed`, of `target 9.0 days, missed`; empty of any other note."""
    target, *parts = note.replace("\u00a0", " ").strip().split(", ")
    return next((part for part in parts if part in ("met", "missed")), "") if target.casefold().startswith("target ") else ""


def brief_units(words: str) -> tuple[str, ...]:
    """A rate's unit without what is counted: `per 1,000 residents`, `per 1,000`."""
    _, _, per = words.partition("per ")
    return (f"per {per}", f"per {per.partition(' ')[0]}") if per else ()


def claimed_target(pack: Pack, headline: Headline, found: LeadingFigure) -> str:
    """`target 23,200, missed`, where a claim says so and the headline names no target.

    Empty elsewhere.
    """
    return "" if found.target else claimed_in_words(pack, headline).replace(" ", "\u00a0")


def claimed_in_words(pack: Pack, headline: Headline) -> str:
    """`target 23,200, missed`, where a claim says so.

    Empty where the note names a target.
    """
    found = None if "target" in headline.note.casefold() else headline_target(pack, headline)
    return f"target {found.target}, {found.result}" if found else ""


def unit_words(found: LeadingFigure) -> str:
    """The unit of a rate, a mean or a score, which its label seldom gives.

    Empty for other kinds.
    """
    return unit_beside(found.level, found.measure)


def unit_beside(figure: Figure | None, measure: Measure | None) -> str:
    """The same of a figure and its measure."""
    return unit_word(figure.unit) if figure and measure and measure.kind in WITH_UNIT else ""


def chance_of(pack: Pack, found: LeadingFigure) -> Chance | None:
    """The test of the change for chance, as stated or between two counts.

    None where it cannot be tested.
    """
    if found.measure is None:
        return None
    if chance := of_change(pack, found.change, found.percent):
        return chance
    now, before = found.level, found.previous
    if now is None or before is None or not found.measure.events or now.unit != before.unit:
        return None
    exact = all(each.relation == "exactly" and counts_things(each) and each.value >= 0 for each in (now, before))
    return of_two_counts(now.value, before.value) if exact else None


def leading_role(found: LeadingFigure, chance: Chance | None) -> SpanRole:
    """The colour of a change.

    Better or worse beyond chance, grey if it could be chance, otherwise none.
    """
    if chance is None:
        return "plain"
    if not chance.beyond:
        return "quiet"
    verdict = better_or_worse(found.measure, found.difference) if found.measure else ""
    return "worse" if verdict == "worse" else "better" if verdict == "better" else "plain"


def fitted_direction(words: str, room: int) -> str:
    """A direction in words where there is room, otherwise its sign."""
    if len(words) + 1 <= room:
        return f" {words}"
    if not room:
        return ""
    return words[:1].rjust(min(room, 2))


def claimed_words(pack: Pack, headline: Headline) -> str:
    """What a headline claims: its note, with the figures that the claims are about."""
    figures = [pack.figures[id] for id in headline.figures if id in headline.claims or not headline.note]
    words = ", ".join(map(figure_briefly, figures))
    # On Home the note completes the figure: `34th out of the 43` and `areas`.
    between = " " if figures and figures[-1].unit.endswith(f" {headline.note}") else ", "
    return between.join(filter(None, (words, headline.note)))


def unchecked_note(pack: Pack, headline: Headline) -> str:
    """`, not settled` where a headline rests on such a claim; otherwise empty."""
    for name in headline.claims:
        statement, _, part = name.partition("/")
        findings = of_place(pack, str(statement_address(pack, statement)))
        if any(finding.claim.part == part and finding.verdict == "unchecked" for finding in findings):
            return ", not settled"
    return ""
