"""The capability matrix.

Capabilities and their activities, neighbourhood categories, and the links between them.
"""

from typing import Annotated, Literal

from msgspec import Meta

from .base import Id, NonEmptyText, Part
from .report import Statement

Emphasis = Literal["core", "present", "less", "questioned"]
Basis = Literal["stated", "inferred"]

EMPHASES: tuple[Emphasis, ...] = ("core", "present", "less", "questioned")
BASES: tuple[Basis, ...] = ("stated", "inferred")

CapabilityId = Annotated[str, Meta(pattern=r"^[1-9][0-9]?$", description="a number in quotes, such as '1'")]
ActivityId = Annotated[str, Meta(pattern=r"^[1-9][0-9]?[a-z]{1,2}$", description="a number and a letter, such as 1c")]
RowId = Annotated[str, Meta(pattern=r"^[1-9][0-9]?[a-z]{0,2}$", description="the id of an activity or of a capability, such as 3b or 2")]


def whole_of(id: str) -> str:
    """The capability of a row: `3` of the activity `3b`, and of itself."""
    return id.rstrip("abcdefghijklmnopqrstuvwxyz")


class Activity(Part, frozen=True):
    """One activity of a capability.

    Its id is the capability's number and a letter or two. `title` is a few words, `text` the full wording.
    """

    id: ActivityId
    title: NonEmptyText
    text: NonEmptyText
    sources: tuple[str, ...]


class Capability(Part, frozen=True):
    """A numbered group of activities."""

    id: CapabilityId
    title: NonEmptyText
    text: NonEmptyText
    sources: tuple[str, ...]
    activities: tuple[Activity, ...]


class Category(Part, frozen=True):
    """A kind of neighbourhood and its characteristics in the report, each a statement."""

    id: Id
    title: NonEmptyText
    short: NonEmptyText
    text: NonEmptyText
    sources: tuple[str, ...]
    characteristics: tuple[Statement, ...]


class MatrixLink(Part, frozen=True):
    """What the report says about an activity in a category.

    No link means that the report does not mention it.

    `activity` names a capability if the report means it as a whole and none of its activities.
    """

    activity: RowId
    category: Id
    emphasis: Emphasis
    basis: Basis
    evidence: tuple[Id, ...]
    reason: NonEmptyText


class Capabilities(Part, frozen=True):
    """`capabilities.yaml`: the matrix, and the topic whose chapter it belongs to."""

    topic: Id
    capabilities: tuple[Capability, ...]
    categories: tuple[Category, ...]
    links: tuple[MatrixLink, ...]


NO_MATRIX = Capabilities(topic="", capabilities=(), categories=(), links=())
"""What stands for the matrix of a workshop without one."""
