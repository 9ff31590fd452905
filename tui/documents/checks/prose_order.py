"""Checks an order that a sentence states against the tables.

The highest of the four, ranks sixth, peaked in October, the fewest since 2010/11.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from tui.documents.finding import CheckFinding, CheckVerdict, Unchecked
from tui.documents.prose.cells import Tables
from tui.documents.prose.figure import ProseSentence
from tui.documents.prose.lists import Ordered, lists
from tui.documents.prose.meant import Meant, meant
from tui.documents.prose.superlatives import Superlative, superlatives
from tui.documents.prose.vocabulary import MONTH_NAME
from tui.model.period import APRIL
from tui.text.numbers import ordinal

UNNAMED = "the words do not say for certain which figures an order is of"
UNCERTAIN = "it is not certain which figures an order is held against"
_YEAR = re.compile(r"\b(?:this|that|the)\s(?:same\s)?(?:financial\s|calendar\s)?year\b", re.IGNORECASE)
_SAME_MONTH = re.compile(rf"\b(?:an?|any|that|each|every|the same|for the)\s(?:month|quarter|season|{MONTH_NAME})\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:yet|so far|to date|at (?:the|that) (?:time|point|stage)|to that point|until then)\b", re.IGNORECASE)


class _Held(Struct, frozen=True):
    """A cell in one list, and whether the order holds there."""

    cell: Meant
    list: Ordered
    fits: bool


def orders(sentence: ProseSentence, tables: Tables) -> Iterator[CheckFinding | Unchecked]:
    """Hold an order against every list of the cells that the words can mean.

    It differs where it holds in none of them, and where it is certain which cells compete in each.
    """
    for claim in superlatives(sentence.text, sentence.windows, tables.names):
        cells = meant(sentence, tables, claim.start)
        held = [_Held(cell, each, order_fits(claim, each, sentence)) for cell in cells for each in lists_of(cell, claim)]
        fitting = [each for each in held if each.fits]
        if fitting:
            best = max(fitting, key=lambda each: (each.cell.sure, each.list.whole, len(each.list.entries)))
            if best.cell.sure:
                yield _finding(sentence, claim, best)
        elif held and all(each.cell.sure and _is_clear(each, claim) for each in held):
            yield _finding(sentence, claim, max(held, key=lambda each: len(each.list.entries)))
        elif any(each.cell.sure for each in held):
            yield Unchecked("rank", 1, UNCERTAIN)
        else:
            yield Unchecked("rank", 1, UNNAMED)


def lists_of(cell: Meant, claim: Superlative) -> list[Ordered]:
    """The lists of a cell.

    Only those of periods or of members where the sentence says which, and of as many as it says.
    """
    found = [each for each in lists(cell.reading, cell.row, cell.column) if each.dated or not claim.own]
    if claim.last:
        return [part for each in found if (part := _latest(each, claim)) is not None]
    if claim.among:
        return [each for each in found if each.certain <= claim.among <= len(each.entries)]
    return [each for each in found if len(each.entries) >= claim.place]


def _latest(each: Ordered, claim: Superlative) -> Ordered | None:
    """The periods of a list in the years or months that end with its cell."""
    own = each.own_cell.when
    if own is None:
        return None
    since = own.last - claim.last
    return each.only([at for at in each.entries if at.when is not None and since < at.when.last <= own.last])


def order_fits(claim: Superlative, each: Ordered, sentence: ProseSentence) -> bool:
    """Whether a cell can have its place in a list.

    Or in a part of it that the sentence may mean.
    """
    if each.fits(claim.way, claim.place):
        return True
    if not each.dated or not claim.way:
        return False
    if claim.place == 1 and claim.text.casefold().startswith("peak") and each.local(claim.way):
        return True
    return any(part is not None and part.fits(claim.way, claim.place) for part in _parts(each, sentence))


def _parts(each: Ordered, sentence: ProseSentence) -> Iterator[Ordered | None]:
    """The periods of a list that the sentence may mean.

    Since one that it names, or within one; the same month of every year; those of one year, or up to the cell, where it says so.
    """
    dated = [(at, at.when) for at in each.entries if at.when is not None]
    own = each.own_cell.when
    if own is None:
        return
    for window in sentence.windows:
        if window.known:
            yield each.only([at for at, when in dated if window.first <= when.first and when.last <= window.last])
            yield each.only([at for at, when in dated if when.first > window.last])
    if _SAME_MONTH.search(sentence.text):
        yield each.only([at for at, when in dated if (when.first - own.first) % 12 == 0])
    if any(window.kind == "relative" for window in sentence.windows) or _YEAR.search(sentence.text):
        for starts in (0, APRIL - 1):
            year = (own.first - starts) // 12
            yield each.only([at for at, when in dated if (when.first - starts) // 12 == year])
    if _UNTIL.search(sentence.text):
        yield each.only([at for at, when in dated if when.last <= own.last])


def _is_clear(held: _Held, claim: Superlative) -> bool:
    """Whether it is certain which cells compete.

    A total covers them, or the sentence says how many there are, or that all are meant. Of periods, the sentence has to single one out.
    """
    if held.list.dated:
        return held.cell.one
    return held.list.whole or claim.every or claim.among == len(held.list.entries)


def _finding(sentence: ProseSentence, claim: Superlative, held: _Held) -> CheckFinding:
    own = held.list.entries[held.list.own]
    reading = held.cell.reading
    way = claim.way or 1
    first, _ = held.list.places(way)
    end = "highest" if way > 0 else "lowest"
    place = f"{ordinal(first)} {end}" if first > 1 else end
    computed = claim.text if held.fits else place
    certain = [each for each in held.list.entries if each.certain]
    order = sorted(certain if len(certain) > 1 else held.list.entries, key=lambda each: -way * each.value.value)
    other = order[0] if order[0] != own else order[min(1, len(order) - 1)]
    beyond = f"{reading.named(other.row, other.column)} has {other.value.text}"
    why = f"{reading.named(own.row, own.column)} has {own.value.text}, the {place} of {len(held.list.entries)} in the table; {beyond}."
    verdict: CheckVerdict = "agrees" if held.fits else "differs"
    beside = (own.value.place, other.value.place)
    kind = "rank" if claim.place > 1 or claim.way == 0 else "extreme"
    quote = " ".join(sentence.text.split())
    weight = 0.0 if held.fits else 0.5
    return CheckFinding(sentence.place, quote[:300], kind, claim.text, computed, verdict, why, beside, weight)
