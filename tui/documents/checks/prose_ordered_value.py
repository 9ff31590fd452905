"""Checks the figure that an order is stated with.

The lowest was October, with 42: where two of the three agree with a table, the third is wrong.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tui.documents.finding import CheckFinding
from tui.documents.prose.cells import Tables
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.labels import quoted_label
from tui.documents.prose.lists import ListedCell, Ordered
from tui.documents.prose.meant import Meant, meant
from tui.documents.prose.read import read_prose
from tui.documents.prose.slips import is_slip
from tui.documents.prose.superlatives import Superlative, order_clauses, superlatives
from tui.text.numbers import ordinal

from .prose_cell import FARTHEST
from .prose_finding import stated_finding
from .prose_named import MONEY, is_comparable
from .prose_order import lists_of, order_fits

_ANY = re.compile("")
_PART = re.compile(
    r"\b(?:first|last|final|past|next|previous|recent|half|part|of\swhich|of\swhom|including|per\s(?:day|night|week)|daily|weekly)\b",
    re.IGNORECASE,
)
"""Words of a part of what a cell counts."""
_FOLLOWED = re.compile(r"\b(?:followed\sby|ahead\sof)\b", re.IGNORECASE)


FEWEST_BORNE_OUT = 2
"""The fewest digits of a slip, where a name and an order bear out which figure is meant."""

MOST_APART = 3
"""How many times as much a figure can be that is no slip."""

_NUMBER = re.compile(r"\d[\d.,]*")
_JOINED = re.compile(r",?\sand\s|[,;]\s")
"""What comes before the next in a list."""


class _Fit(Struct, frozen=True):
    """A cell that the words name, and the entry that has the place they say.

    That is the cell itself, or another of its list.
    """

    cell: Meant
    entry: ListedCell
    among: int


def ordered_values(sentence: ProseSentence, tables: Tables) -> Iterator[CheckFinding]:
    """Hold the level of each order of a sentence against the cell in its place."""
    if not is_comparable(sentence):
        return
    for text in order_clauses(sentence.text):
        clause = next(read_prose(text, sentence.place, sentence.heading, _ANY), None)
        if clause is None or len(clause.text) != len(text):
            continue
        for claim in superlatives(clause.text, clause.windows, tables.names):
            figure = _stated(clause, claim)
            if figure is not None and (found := _held(clause, tables, claim, figure)) is not None:
                yield replace(found, quote=sentence.around(figure, figure))
            yield from _following(sentence, clause, tables, claim)


def _stated(clause: ProseSentence, claim: Superlative) -> StatedFigure | None:
    """The only level of a clause, or that before the one that follows in its order."""
    levels = [
        each for each in clause.figures if each.role in ("level", "rate") and not each.spelled and not each.sign and each.unit != "points"
    ]
    if followed := _FOLLOWED.search(clause.text, claim.end):
        levels = [each for each in levels if each.end <= followed.start()]
    vague = any(window.kind == "relative" or window.day is not None for window in clause.windows) or _PART.search(_rest(clause.text, claim))
    if len(levels) != 1 or vague or not levels[0].exact or len(levels[0].value.as_tuple().digits) < FEWEST_BORNE_OUT:
        return None
    return levels[0]


def _following(sentence: ProseSentence, clause: ProseSentence, tables: Tables, claim: Superlative) -> Iterator[CheckFinding]:
    """Hold the figure of what is next in the order: followed by Leeds with 250."""
    found = _FOLLOWED.search(clause.text, claim.end)
    if found is None or found[0].casefold() == "ahead of":
        return
    mentions = tables.mentions.of(clause.text)
    axes = {(each.table, each.axis) for each in mentions if each.start >= found.end()}
    spans = [(each.start, each.end) for each in mentions if (each.table, each.axis) in axes]
    spans += [(each.start, each.end) for each in clause.windows if each.end <= found.start() and each.length != 12]
    first = min((each.start for each in clause.figures if each.start >= claim.end), default=found.start())
    spans += [each.span() for each in _NUMBER.finditer(clause.text, first, found.start())]
    text = clause.text
    for start, end in (*((start, end) for start, end in spans if end <= found.start()), found.span()):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    if (levels := [each for each in clause.figures if each.start >= found.end()]) and (joined := _JOINED.search(text, levels[0].end)):
        text = f"{text[: joined.start()]}{' ' * (len(text) - joined.start())}"
    after = next(read_prose(text, clause.place, clause.heading, _ANY), None)
    if after is not None and len(after.text) == len(text):
        figure = _stated(after, claim)
        if figure is not None and (held := _held(after, tables, replace(claim, place=claim.place + 1), figure)) is not None:
            yield replace(held, quote=sentence.around(figure, figure))


def _rest(text: str, claim: Superlative) -> str:
    return f"{text[: claim.start]} {text[claim.end :]}"


def _held(clause: ProseSentence, tables: Tables, claim: Superlative, figure: StatedFigure) -> CheckFinding | None:
    cells = meant(clause, tables, claim.start, valued=False)
    if any(figure.allowed.meets(cell.value.interval) for cell in cells):
        return None
    alike = [cell for cell in cells if cell.sure and _is_alike(figure, cell)]
    held = [(cell, each) for cell in alike for each in lists_of(cell, claim)]
    fitting = [_Fit(cell, each.own_cell, len(each.entries)) for cell, each in held if order_fits(claim, each, clause)]
    instead = [_Fit(cell, entry, len(each.entries)) for cell, each in held for entry in _in_place(each, claim, figure, clause)]
    instead = [each for each in instead if _in_named_year(each, clause)] or instead
    if fitting and not instead:
        return _wrong_value(clause, tables, claim, figure, fitting, only=len(alike) == 1)
    if instead and not fitting and len({(each.cell.table, each.entry.row, each.entry.column) for each in instead}) == 1:
        return _wrong_name(clause, claim, figure, instead[0])
    return None


def _in_named_year(fit: _Fit, clause: ProseSentence) -> bool:
    """Whether an entry is of a year that the clause names."""
    when = fit.cell.reading.window(fit.entry.row, fit.entry.column)
    years = [each for each in clause.windows if each.known and each.length == 12]
    return when is not None and any(each.first <= when.first and when.last <= each.last for each in years)


def _is_alike(figure: StatedFigure, cell: Meant) -> bool:
    """Whether a figure can be one like that of a cell.

    Both are percentages or neither, and of one size.
    """
    value, lines = cell.value, (cell.reading.rows[cell.row], cell.reading.columns[cell.column])
    percent = value.unit == "%" or any(line.percent for line in lines)
    money = value.unit in MONEY or any(sign in word for line in lines for word in line.words for sign in MONEY)
    near = bool(value.value) and 1 / FARTHEST < abs(figure.value / value.value) < FARTHEST
    return near and percent == (figure.unit == "%") and (money or figure.unit not in MONEY)


def _in_place(each: Ordered, claim: Superlative, figure: StatedFigure, clause: ProseSentence) -> Iterator[ListedCell]:
    """The other cells of a list that have the figure and the place."""
    for at, entry in enumerate(each.entries):
        if at != each.own and figure.allowed.meets(entry.value.interval) and order_fits(claim, replace(each, own=at), clause):
            yield entry


def _wrong_value(
    clause: ProseSentence, tables: Tables, claim: Superlative, figure: StatedFigure, fitting: Sequence[_Fit], *, only: bool
) -> CheckFinding | None:
    """The finding where the named cell has the place, and another figure."""
    if tables.fits_beside(figure, tables.mentions.of(clause.text)):
        return None
    slips = [each for each in fitting if is_slip(figure, each.entry.value.interval, FEWEST_BORNE_OUT)]
    sure = slips or [each for each in fitting if only and 1 / MOST_APART < figure.value / each.entry.value.value < MOST_APART]
    if len({each.entry.value.interval for each in sure}) != 1:
        return None
    best = max(sure, key=lambda each: each.among)
    reading, entry = best.cell.reading, best.entry
    why = f"The table has {entry.value.text} for {_name(best)}, the {_place(claim)} of {best.among}."
    return stated_finding(
        clause, figure, "cell", entry.value.interval, why, value=entry.value.value, beside=(reading.place(entry.row, entry.column),)
    )


def _wrong_name(clause: ProseSentence, claim: Superlative, figure: StatedFigure, found: _Fit) -> CheckFinding:
    """The finding where another cell has the figure and the place."""
    cell, own = found.cell, found.cell.value
    named = quoted_label(cell.reading.named(cell.row, cell.column))
    place = f"the {_place(claim)} of {found.among}"
    why = f"The table has {own.text} for {named}. {figure.quote} is its figure for {_name(found)}, {place}."
    beside = (cell.reading.place(cell.row, cell.column), found.entry.value.place)
    return stated_finding(clause, figure, "cell", own.interval, why, value=own.value, beside=beside)


def _place(claim: Superlative) -> str:
    """The place of an order in words."""
    end = "highest" if claim.way > 0 else "lowest" if claim.way < 0 else "place"
    return f"{ordinal(claim.place)} {end}" if claim.place > 1 else end if claim.way else claim.text.casefold()


def _name(found: _Fit) -> str:
    return quoted_label(found.cell.reading.named(found.entry.row, found.entry.column))
