"""Figures of the document that differ from what its other figures give."""

from collections.abc import Iterator

from tui.drafting.review.differing_figures import differences_of
from tui.drafting.review.item import LinePath, ReviewCheck
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.things import Thing, paths_of_parts

WRONG = 0.97
"""The doubt about a figure that differs: more than any other."""


def differing_in_document(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """What `beatbook check` finds wrong in the passage, until it is mended."""
    paths = paths_of_parts(thing)
    for differing, standing, part in differences_of(reading, thing):
        if standing == "differs":
            stated = f"“{differing.stated}”: " if differing.stated and differing.stated not in differing.why else ""
            path: LinePath = (*paths[part], "value") if part in paths else ("text" if thing.key.kind == "statement" else "title",)
            yield ReviewCheck("×", f"{stated}{differing.why}", WRONG, path)
        elif standing == "mended":
            yield ReviewCheck("=", f"The report has “{differing.stated}”, but its other figures give {differing.computed}.")
