"""Checks a number and a percentage of one change, of which a table has one.

A fall of 13.0% means 911 fewer: where 911 is the change between two cells, its percentage is theirs too.
"""

from collections.abc import Iterator

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import StatedFigure
from tui.documents.prose.named_sentence import NamedSentence, meets
from tui.documents.prose.named_values import NamedValue, ValueKind, values_of_cells

from .prose_named import is_comparable
from .prose_named_finding import named_finding

_KINDS: dict[bool, ValueKind] = {True: "percent-change", False: "change"}
SMALLEST_CHANGE = 10
"""Smaller changes are between too many cells."""


def told_changes(named: NamedSentence) -> Iterator[CheckFinding]:
    """Hold one of two changes of a sentence against the cells of the other."""
    changes = [each for each in named.sentence.figures if each.role in ("change", "percent-change") and each.unit in ("", "%")]
    if len(changes) != 2 or len({each.unit for each in changes}) != 2 or len({each.sign for each in changes}) != 1:
        return
    first = changes[0]
    if not is_comparable(named.sentence) or not (first.exact and first.sign and first.base is not None):
        return
    for right, wrong in (changes, changes[::-1]):
        if right.start in named.agreeing and wrong.start not in named.agreeing and right.value >= SMALLEST_CHANGE and wrong.exact:
            found = list(_meant(named, right, wrong))
            if found and all(each.interval.meets(found[0].interval) for each in found) and not any(meets(wrong, each) for each in found):
                yield named_finding(named.sentence, wrong, found[0])


def _meant(named: NamedSentence, right: StatedFigure, wrong: StatedFigure) -> Iterator[NamedValue]:
    """The changes between the cells that one figure fits, in the unit of the other."""
    for table in named.read:
        cells = {value.cells for value in table.agreeing.get(right.start, ()) if value.kind == _KINDS[right.unit == "%"]}
        yield from (value for value in values_of_cells(table.cells, (_KINDS[wrong.unit == "%"],)) if value.cells in cells)
