"""Figures of the document that differ from what its other figures give."""

from collections.abc import Iterator

from tui.drafting.review.differing_figures import differences_of
from tui.drafting.review.item import ReviewCheck
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.things import Thing

WRONG = 0.97
"""The doubt about a figure that differs: more than any other."""


def differing_in_document(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """What `beatbook check` finds wrong in the passage, until it is mended."""
    for differing, standing, _ in differences_of(reading, thing):
        if standing == "differs":
            stated = f"“{differing.stated}”: " if differing.stated and differing.stated not in differing.why else ""
            yield ReviewCheck("×", f"{stated}{differing.why}", WRONG)
        elif standing == "mended":
            yield ReviewCheck("=", f"The report has “{differing.stated}”; {differing.computed} is what follows from its other figures.")
