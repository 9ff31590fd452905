"""Rules about measures: what each kind needs, and what contradicts it."""

from collections.abc import Iterator

from tui.model.measures import ADDITIVE, Measure
from tui.text.numbers import plural

from .draft import Draft
from .problems import Problem
from .words import Path, quote

MeasureFault = tuple[str, str, str]
"""A key of a measure, what is wrong with it, and what was expected."""


def measure_keys(draft: Draft) -> Iterator[Problem]:
    """Measures without a unit or a direction, and keys that do not go with their kind."""
    workshop = draft.documents["workshop"]
    named: dict[str, str] = {}
    for path, measure in workshop.each("measures/*", Measure):
        given = _keys(draft, path)
        if measure.same_as and (first := named.setdefault(measure.same_as, measure.id)) != measure.id:
            what = f"same_as is {quote(measure.same_as)}, which measure {quote(first)} has already"
            yield workshop.problem((*path, "same_as"), what, "each definition once")
        for key, what, expected in (*_missing(measure, given), *_contradictions(measure, given)):
            yield workshop.problem((*path, key), what, expected)


def _keys(draft: Draft, path: Path) -> frozenset[str]:
    """The keys that a measure has in the file."""
    _, position = path
    tree = draft.documents["workshop"].select("measures/*")[int(position)][1]
    return frozenset(tree) if isinstance(tree, dict) else frozenset()


def _missing(measure: Measure, given: frozenset[str]) -> Iterator[MeasureFault]:
    if measure.kind == "rating":
        if len(measure.scale) < 2:
            yield "scale", f"the scale of a rating has {plural(len(measure.scale), 'item')}", "at least two ratings, best first"
        return
    if not measure.unit:
        yield "unit", "key 'unit' is missing" if "unit" not in given else "unit is empty", "text"
    if "better" not in given and not measure.activity_driven:
        yield "better", "key 'better' is missing", "lower, higher or neutral"


def _contradictions(measure: Measure, given: frozenset[str]) -> Iterator[MeasureFault]:
    repeated = next((rating for at, rating in enumerate(measure.scale) if rating in measure.scale[:at]), None)
    if repeated is not None:
        yield "scale", f"{quote(repeated)} is given twice", "each rating once"
    if measure.kind != "rating" and "scale" in given:
        yield "scale", f"kind is {quote(measure.kind)}, which has no scale", "kind: rating, or no scale"
    if measure.kind in ADDITIVE and measure.unit == "%":
        yield "unit", f"unit is '%', but kind is {quote(measure.kind)}", "kind: percentage"
    if measure.kind == "percentage" and measure.unit not in ("", "%"):
        yield "unit", f"unit is {quote(measure.unit)}, but kind is 'percentage'", "'%'"
    if measure.stock and measure.kind not in ADDITIVE:
        yield "stock", f"kind is {quote(measure.kind)}, which is never added up", "kind: count or money, or no stock"
    if "per" in given and measure.kind != "rate":
        yield "per", f"per is {quote(measure.per)}, but kind is {quote(measure.kind)}", "kind: rate, or no per"
