"""The rows below a chart: names of periods, years, and brackets of runs.

The cursor's period has its name in reverse, and an arrow under it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.analysis.rules import Special
from tui.model.period import PERIODS_A_YEAR, Period
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.periods import in_year, short
from tui.text.spans import Line, Span, SpanRole, width

from .brackets import Bracket
from .pitch import NAMED, PitchedPlaces
from .plan import FlaggedPoint, Plan
from .signals import BRIEF_NAMES, RULE_NAMES, outside_name, sign

YEARLY = ("year", "financial-year")
_NAMES: tuple[tuple[dict[Special, str], dict[Special, str]], ...] = (
    (RULE_NAMES, {"outside": "beyond the usual range"}),
    (BRIEF_NAMES, {"outside": "beyond the usual"}),
)
"""The names of the rules, in full and in brief, and what is outside where differences from the year before are shown."""


class _Row:
    """A row of cells in which words are put, the first of two that overlap wins."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._cells: list[tuple[str, SpanRole]] = [(" ", "plain")] * columns
        self._taken = [False] * columns

    def put(self, x: int, text: str, role: SpanRole, gap: int = 0) -> bool:
        """Put words at a cell, with `gap` free cells at both ends.

        Returns whether they fit.
        """
        end = x + cell_len(text)
        if x < 0 or end > self._columns or any(self._taken[max(0, x - gap) : end + gap]):
            return False
        for at, letter in enumerate(text):
            self._cells[x + at], self._taken[x + at] = (letter, role), True
        return True

    @property
    def line(self) -> Line:
        """The row as spans, without blank cells at its end."""
        spans: list[Span] = []
        for letter, role in self._cells:
            if spans and spans[-1].role == role:
                spans[-1] = Span(spans[-1].text + letter, role)
            else:
                spans.append(Span(letter, role))
        if spans and spans[-1].role == "plain":
            spans[-1] = Span(spans[-1].text.rstrip())
        return tuple(spans)


class ShownPeriods(NamedTuple):
    """The periods of a chart in their places, and the index of the cursor's."""

    periods: Sequence[Period]
    places: PitchedPlaces
    columns: int
    cursor: int | None = None


def period_names(shown: ShownPeriods, *, years: bool) -> Line:
    """The row of names: `Jan Feb Mar`, or first letters where there is less room.

    With `years`, there is no row of years below, and the first period of a year says which, but for letters: `Q1 2017/18`, or `'15`.
    """
    places, row = shown.places, _Row(shown.columns)
    names = {place: in_year(shown.periods[place]) for place in places.indices}
    longest = max(map(cell_len, names.values()))
    lettered = _lettered(shown)
    every = 1 if lettered else _step(places, names, max(1, -(-(longest + 1) // places.pitch)))
    if shown.cursor in names:
        place = shown.cursor
        assert place is not None
        row.put(*_named(places, place, names[place][:1] if lettered else names[place]), "here")
    for place in _begins(shown) if years and not lettered else ():
        if name := _with_year(shown.periods[place], places.pitch * every):
            row.put(*_named(places, place, name), "strong", 1)
    for place, name in names.items():
        if (place - places.first) % every == 0:
            row.put(*_named(places, place, name[:1] if lettered else name), "quiet", 0 if lettered else 1)
    return row.line


def _step(places: PitchedPlaces, names: Mapping[int, str], least: int) -> int:
    """How many periods apart names are, at least so many.

    The first name begins at the edge, and not left of its mark: the second has room after it, so that all are evenly apart.
    """
    x, first = _named(places, places.first, names[places.first])
    step = least
    while (second := names.get(places.first + step)) and _named(places, places.first + step, second)[0] <= x + cell_len(first):
        step += 1
    return step


def years_alone(shown: ShownPeriods) -> bool:
    """Whether years tell more than the names of periods.

    These are letters, which a year would touch, and of months in several years.
    """
    return _lettered(shown) and len(_begins(shown)) > 1


def _lettered(shown: ShownPeriods) -> bool:
    """Whether months are so close that each is only a letter."""
    return shown.places.pitch < NAMED and all(period.frequency in ("month", "rolling-12") for period in shown.periods[:1])


def _begins(shown: ShownPeriods) -> list[int]:
    """The first period that is shown of each year; none of years themselves."""
    places, periods = shown.places, shown.periods
    if periods[0].frequency in YEARLY:
        return []
    return [place for place in places.indices if place == places.first or _year_named(periods[place]) != _year_named(periods[place - 1])]


def _year_named(period: Period) -> str:
    """The year that goes with a period's name.

    The week of 30 December 2019 is the first of 2020, and its name is a day of 2019.
    """
    return short(period).rpartition(" ")[2] if period.frequency == "week" else str(period.year)


def _with_year(period: Period, room: int) -> str:
    """A period with its year, or the year alone for the first of a calendar year."""
    year = str(period.year)
    if cell_len(short(period)) < room:
        return short(period)
    return f"'{year[-2:]}" if period.part == 1 and year.isdecimal() and period.frequency in PERIODS_A_YEAR else ""


def year_names(shown: ShownPeriods, glyphs: Glyphs) -> Line:
    """The row of years, each under its first period, and the arrow of the cursor.

    Where names are only letters, the arrow has the period in words.
    """
    places, row = shown.places, _Row(shown.columns)
    if shown.cursor in places.indices:
        assert shown.cursor is not None
        x, period = places.mark(shown.cursor), shown.periods[shown.cursor]
        words = f"{glyphs.up} {short(period)}"
        spelt = places.pitch < NAMED and period.frequency not in YEARLY
        tries = [(x, words), (x - cell_len(words) + 1, f"{short(period)} {glyphs.up}")] if spelt else []
        any(row.put(at, text, "plain") for at, text in (*tries, (x, glyphs.up)))
    begins = _begins(shown)
    # A part of a year gives way to the year after it.
    for place in (*begins[1:], *begins[:1]):
        name, x = _year_named(shown.periods[place]), places.mark(place) - 1 if places.pitch >= NAMED else places.mark(place)
        # The year of a few periods before the next year would touch its name, but where both stand as far apart as can be.
        left, _ = _named(places, place, in_year(shown.periods[place]))
        any(row.put(max(0, at), name, "strong", 1) for at in (x, places.mark(place) + 2, left))
    return row.line


def run_names(shown: ShownPeriods, brackets: Sequence[Bracket], glyphs: Glyphs) -> Line:
    """The row of brackets.

    `╰── 7 above the mean ──╯`, `╰ 7 above ╯`, `╰7 above╯`, or the number with words after it, `╰─ 7 ─╯ above the mean`. Where another run
    leaves no room for these, `7 above` where that is as long as the run, or the number alone.
    """
    row, places = _Row(shown.columns), shown.places
    seen = [each for each in brackets if each.last >= places.first and each.first <= places.indices[-1]]
    starts = [places.run(each.first, each.last).start for each in seen]
    for bracket, start, following in zip(seen, starts, [*starts[1:], shown.columns + 1], strict=True):
        size = max(2, len(places.run(bracket.first, bracket.last)))
        inner, sided = size - 2, (f" {bracket.words} ", f" {bracket.short} ", bracket.short)
        words = next(words for words in (*sided, f" {bracket.number} ", bracket.number, "") if cell_len(words) <= inner)
        side = (each.removeprefix(bracket.number if words else "").strip() for each in (bracket.words, bracket.short))
        after = "" if words in sided else next((each for each in side if start + size + 1 + cell_len(each) < following), "")
        if words not in sided and not after and cell_len(bracket.short) <= size and row.put(start, bracket.short, "strong", 1):
            continue
        rule = inner - cell_len(words)
        text = f"{glyphs.corners[2]}{glyphs.rule * (rule // 2)}{words}{glyphs.rule * (rule - rule // 2)}{glyphs.corners[3]}"
        row.put(start, text, "strong")
        row.put(start + size + 1, after, "strong")
    return row.line


def sign_names(plan: Plan, columns: int, glyphs: Glyphs) -> list[Line]:
    """What explains the signs of a chart, then those of the table beside it.

    `◇ two of three  ≡ shift`, `● beyond the usual  table: ◇ two of three`. The forms that fit, the longest first; none without signs. The
    signs of the table are left out where no form has room for them.
    """
    own, table = _forms(plan, glyphs)
    return _that_fit([(*mine, *theirs) for mine, theirs in zip(own, table, strict=True)], columns) or _that_fit(own, columns)


def table_sign_names(plan: Plan, columns: int, glyphs: Glyphs) -> list[Line]:
    """What explains the signs of the table, where those of the chart leave no room."""
    own, table = _forms(plan, glyphs)
    return [] if _that_fit([(*own[-1], *table[-1])], columns) else _that_fit(table, columns)


def _forms(plan: Plan, glyphs: Glyphs) -> tuple[list[Line], list[Line]]:
    """The signs of the chart and those of the table, each in full and in brief.

    A chart without signs also has a form that does not say that they are the table's. Where one sign means something else in each, both are
    named.
    """
    own = [_sign_names(plan.marks, names | (beyond if plan.view == "difference" else {}), glyphs) for names, beyond in _NAMES]
    table = [_sign_names(plan.beside, names, glyphs) for names, _ in _NAMES]
    if plan.view == "difference" and not {mark.special for mark in plan.marks}.isdisjoint(mark.special for mark in plan.beside):
        own = [(Span(" chart:", "quiet"), *mine) for mine in own]
    named = [(Span(" table:", "quiet"), *theirs) if theirs else () for theirs in table]
    return ([*own, own[-1]], [*named, table[-1]]) if not own[-1] and table[-1] else (own, named)


def _sign_names(marks: Sequence[FlaggedPoint], names: Mapping[Special, str], glyphs: Glyphs) -> Line:
    sides = {mark.special: mark.side for mark in marks}
    outside = [mark for mark in marks if mark.special == "outside"]
    if outside and all(mark.trial for mark in outside):
        names = {special: outside_name(trial=True) if special == "outside" else name for special, name in names.items()}
    parts = [(f" {sign(each, sides[each], glyphs)}", f" {name} ") for each, name in names.items() if each in sides]
    return tuple(span for flag, name in parts for span in (Span(flag, "strong"), Span(name, "quiet")))


def _that_fit(forms: Sequence[Line], columns: int) -> list[Line]:
    return [form for form in forms if 0 < width(form) <= columns]


def _named(places: PitchedPlaces, place: int, name: str) -> tuple[int, str]:
    """Where a name begins, centred on its mark, and the name."""
    return max(0, places.mark(place) - (cell_len(name) - 1) // 2), name
