"""What can be copied of a comparison: the row under the cursor, and all of it."""

from tui.analysis.across.comparison import MeasureComparison
from tui.nodes.node import CopyKind
from tui.text.periods import when
from tui.text.spans import plain
from tui.text.units import measured

from .comparison_words import comparison_facts
from .force_words import ranked_place, rate_words
from .period_detail import said_of_period


def comparison_copies(found: MeasureComparison, cursor: tuple[str, ...]) -> tuple[tuple[CopyKind, str], ...]:
    """The figure under the cursor, what is said of it, and everything that is said."""
    key = next(iter(cursor), "")
    whole = " ".join(f"{fact.label}: {fact.words}" for fact in comparison_facts(found))
    return (*_period(found, key), *_force(found, key), ("text", whole))


def _period(found: MeasureComparison, key: str) -> tuple[tuple[CopyKind, str], ...]:
    at = next((each for each in found.series.periods if str(each.period) == key), None)
    if at is None:
        return ()
    name, measure = found.series.last.name, at.latest.report.measure
    value = f"{name}, {measure.title}, {when(at.period)}: {measured(at.latest.value, measure)}"
    return (("value", value), ("row", " ".join(plain(line) for line in said_of_period(found.series, at))))


def _force(found: MeasureComparison, key: str) -> tuple[tuple[CopyKind, str], ...]:
    forces = found.forces
    each = next((each for each in forces.ranked if each.figure.subject == key), None) if forces else None
    if forces is None or each is None:
        return ()
    rate = rate_words(forces, each.figure.rate)
    return (("row", f"{each.figure.name}, {forces.measure.title}, {when(each.figure.span.period)}: {rate}, {ranked_place(forces, each)}"),)
