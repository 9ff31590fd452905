"""What a measure counts and how to read it, for the page of a source."""

from collections.abc import Iterable

from tui.model.measures import Better, Measure
from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.text.spans import Line, Span
from tui.text.units import heading_unit

from .node import block

BETTER: dict[Better, str] = {
    "lower": "fewer is better",
    "higher": "more is better",
    "neutral": "more or fewer is neither better nor worse",
}
DRIVEN = "It depends on police activity: on how much the police looked for, as well as how much there was."


def measure_blocks(pack: Pack, ids: Iterable[str], caveats: Iterable[str] = ()) -> tuple[Line, ...]:
    """A block for each measure, then the caveats.

    Those given, and those of the measures.
    """
    measures = [pack.measures[id] for id in dict.fromkeys(ids)]
    lines = [line for measure in measures for line in block(f"What is counted: {measure.title}", about_measure(measure))]
    cautions = dict.fromkeys((*caveats, *(caveat for measure in measures for caveat in measure.caveats)))
    return (*lines, *block("Caveats", [(Span(caveat, "quiet"),) for caveat in cautions]))


def about_measure(measure: Measure) -> list[Line]:
    """What a measure counts, and which way is better."""
    unit = f"Unit: {heading_unit(measure)}. " if heading_unit(measure) else ""
    better = "" if measure.kind == "rating" else f"{capital(BETTER[measure.better])}."
    scale = f"Scale, best first: {', '.join(measure.scale)}." if measure.scale else ""
    lines: list[Line] = [(Span(f"{unit}{better}{scale}"),)]
    return [*lines, (Span(DRIVEN),)] if measure.activity_driven else lines
