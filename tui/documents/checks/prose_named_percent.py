"""Changes of a percentage that are right in points and stated in per cent.

Satisfaction rose by 2.7% to 86.9%, where the table has 84.2% before.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import StatedFigure
from tui.documents.prose.named_sentence import NamedSentence, NamedTable, meets
from tui.documents.prose.named_values import NamedValue, values_of_cells

from .prose_named import is_comparable
from .prose_named_finding import named_finding

TELLING_DIGITS = 2
"""A change of one digit can be a relative one that is rounded."""


def points_as_percent(named: NamedSentence) -> Iterator[CheckFinding]:
    """The changes in per cent of a sentence whose level is the later percentage."""
    if not is_comparable(named.sentence):
        return
    for figure in named.sentence.figures:
        if (
            figure.unit != "%"
            or figure.role != "percent-change"
            or not figure.exact
            or len(figure.value.as_tuple().digits) < TELLING_DIGITS
        ):
            continue
        found = [value for table in named.read for value in _in_points(named, figure, table)]
        if found and all(value.interval == found[0].interval for value in found):
            finding = named_finding(named.sentence, replace(figure, unit="points"), found[0])
            why = f"{finding.why} The change of a percentage is in percentage points."
            yield replace(finding, kind="points", verdict="differs", why=why, weight=0.3)


def _in_points(named: NamedSentence, figure: StatedFigure, table: NamedTable) -> Iterator[NamedValue]:
    levels = [each for each in named.sentence.figures if each.unit == "%" and each.role == "level" and each.exact]
    for value in values_of_cells(table.cells, ("points",)):
        before, after = value.cells
        relative = value.interval.over(before.interval)
        right = relative is not None and (relative.times(100).meets(figure.signed))
        if not (value.labels and before.when != after.when) or right or not meets(figure, value) or not named.timely(figure, value):
            continue
        if any(each.allowed.meets(after.interval) and named.timely(each, replace(value, kind="share", cells=(after,))) for each in levels):
            yield value
