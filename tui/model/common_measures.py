"""Definitions that measures of several forces share, as a library lists them."""

from .base import NonEmptyText, Part
from .measures import CommonId


class CommonMeasure(Part, frozen=True):
    """A definition, and the measures that it is for: `Anyshire Police: crime`.

    Before the colon stands a force or the id of a workshop, after it the id of a measure.
    """

    id: CommonId
    title: NonEmptyText
    measures: tuple[NonEmptyText, ...]
