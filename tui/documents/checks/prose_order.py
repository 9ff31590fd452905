"""Checks an order that a sentence states against the tables.

The highest of the four, ranks sixth, peaked in October, the fewest since 2010/11.
"""

from collections.abc import Iterator

from msgspec import Struct

from tui.documents.finding import CheckFinding, CheckVerdict, Unchecked
from tui.documents.prose.cells import Tables
from tui.documents.prose.figure import ProseSentence
from tui.documents.prose.lists import Ordered, lists
from tui.documents.prose.meant import Meant, meant
from tui.documents.prose.superlatives import Superlative, superlatives
from tui.text.numbers import ordinal

UNNAMED = "the words do not say for certain which figures an order is of"


class _Held(Struct, frozen=True):
    """A cell in one list, and whether the order holds there."""

    cell: Meant
    list: Ordered
    fits: bool


def orders(sentence: ProseSentence, tables: Tables) -> Iterator[CheckFinding | Unchecked]:
    """Hold an order against every list of the cells that the words can mean.

    It differs where it holds in none of them.
    """
    for claim in superlatives(sentence.text, sentence.windows):
        cells = meant(sentence, tables, claim.start)
        held = [_Held(cell, each, _fits(claim, each, sentence)) for cell in cells for each in _lists(cell, claim)]
        fitting = [each for each in held if each.fits]
        sure = [each for each in held if each.cell.sure and _is_clear(each, claim, sentence)]
        if fitting:
            best = max(fitting, key=lambda each: (each.cell.sure, each.list.whole, len(each.list.entries)))
            if best.cell.sure:
                yield _finding(sentence, claim, best)
        elif sure and all(each.cell.sure for each in held):
            yield _finding(sentence, claim, max(sure, key=lambda each: len(each.list.entries)))
        else:
            yield Unchecked("rank", 1, UNNAMED)


def _lists(cell: Meant, claim: Superlative) -> list[Ordered]:
    """The lists of a cell.

    Only those of as many entries as the sentence says, if there are any.
    """
    found = [each for each in lists(cell.reading, cell.row, cell.column) if each.dated or not claim.own]
    if claim.last:
        return [part for each in found if (part := each.latest(claim.last)) is not None]
    found = [each for each in found if len(each.entries) >= claim.place]
    return [each for each in found if len(each.entries) == claim.among] or ([] if claim.among else found)


def _fits(claim: Superlative, each: Ordered, sentence: ProseSentence) -> bool:
    if each.fits(claim.way, claim.place):
        return True
    if each.dated and claim.way and claim.place == 1:
        return (claim.text.casefold().startswith("peak") and each.local(claim.way)) or _since(claim, each, sentence)
    return False


def _since(claim: Superlative, each: Ordered, sentence: ProseSentence) -> bool:
    """Whether the order holds among the periods of the list that the sentence allows.

    Since one that it names, or within one.
    """
    own = each.entries[each.own]
    for window in sentence.windows:
        if not window.known:
            continue
        within = [at for at in each.entries if at.when is not None and window.first <= at.when.first and at.when.last <= window.last]
        since = [at for at in each.entries if at.when is not None and at.when.first > window.last]
        for chosen in (within, since):
            if own in chosen and len(chosen) > 1:
                part = Ordered(tuple(chosen), chosen.index(own), True)
                if part.fits(claim.way, 1):
                    return True
    return False


def _is_clear(each: _Held, claim: Superlative, sentence: ProseSentence) -> bool:
    """Whether a list is the one that is meant.

    Its length is named, or nothing in it holds another.
    """
    if claim.among == len(each.list.entries):
        return True
    return each.list.whole or claim.every


def _finding(sentence: ProseSentence, claim: Superlative, held: _Held) -> CheckFinding:
    own = held.list.entries[held.list.own]
    reading = held.cell.reading
    way = claim.way or 1
    first, _ = held.list.places(way)
    end = "highest" if way > 0 else "lowest"
    place = f"{ordinal(first)} {end}" if first > 1 else end
    computed = claim.text if held.fits else place
    order = sorted(held.list.entries, key=lambda each: -way * each.value.value)
    other = order[0] if order[0] != own else order[min(1, len(order) - 1)]
    beyond = f"{reading.named(other.row, other.column)} has {other.value.text}"
    why = f"{reading.named(own.row, own.column)} has {own.value.text}, the {place} of {len(held.list.entries)} in the table; {beyond}."
    verdict: CheckVerdict = "agrees" if held.fits else "differs"
    beside = (own.value.place, other.value.place)
    kind = "rank" if claim.place > 1 or claim.way == 0 else "extreme"
    quote = " ".join(sentence.text.split())
    weight = 0.0 if held.fits else 0.5
    return CheckFinding(sentence.place, quote[:300], kind, claim.text, computed, verdict, why, beside, weight)
