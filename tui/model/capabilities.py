"""The capability matrix.

Capabilities and their activities, neighbourhood categories, and the links between them.
"""

from typing import Annotated, Literal

from msgspec import Meta

from .base import Id, NonEmptyText, Part
from .report import Statement

Emphasis = Literal["core", "present", "less", "different", "questioned"]
Basis = Literal["stated", "inferred", "context"]

EMPHASES: tuple[Emphasis, ...] = ("core", "present", "less", "different", "questioned")
COUNTED_BASES: tuple[Basis, ...] = ("stated", "inferred")
"""The bases of what the report says. Context is our own reading: hidden by default, and never counted."""
BASES: tuple[Basis, ...] = (*COUNTED_BASES, "context")

ALL_NEIGHBOURHOODS = "all-neighbourhoods"
"""The column for what the report says of an activity without naming a category. No category may have this id."""
WHOLE_COLUMN = ""
"""The row for what the report says of a category as a whole."""

CapabilityId = Annotated[str, Meta(pattern=r"^[1-9][0-9]?$", description="a number in quotes, such as '1'")]
ActivityId = Annotated[str, Meta(pattern=r"^[1-9][0-9]?[a-z]{1,2}$", description="a number and a letter, such as 1c")]
RowId = Annotated[
    str,
    Meta(
        pattern=r"^([1-9][0-9]?[a-z]{0,2})?$",
        description="the id of an activity or of a capability, such as 3b or '2', or '' for the category as a whole",
    ),
]


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

    `activity` names a capability if the report means it as a whole and none of its activities, and is empty if it means the category as a
    whole. `category` is all-neighbourhoods if the report names no category. A link of the basis `context` is our own reading.
    """

    activity: RowId
    category: Id
    emphasis: Emphasis
    basis: Basis
    evidence: tuple[Id, ...]
    reason: NonEmptyText

    @property
    def counts(self) -> bool:
        """Whether the report says it, rather than our own reading of it."""
        return self.basis in COUNTED_BASES


class ScoreScale(Part, frozen=True):
    """The lowest and the highest score of `scores.csv`, and where they come from."""

    low: float
    high: float
    source: str = ""


class Capabilities(Part, frozen=True):
    """`capabilities.yaml`: the matrix, and the topic whose chapter it belongs to."""

    topic: Id
    capabilities: tuple[Capability, ...]
    categories: tuple[Category, ...]
    links: tuple[MatrixLink, ...]
    scores: ScoreScale | None = None


NO_MATRIX = Capabilities(topic="", capabilities=(), categories=(), links=())
"""What stands for the matrix of a workshop without one."""

EVERYWHERE = Category(
    id=ALL_NEIGHBOURHOODS,
    title="All neighbourhoods",
    short="All",
    text="What the report says of an activity or a capability without naming a category.",
    sources=(),
    characteristics=(),
)
"""The column of all neighbourhoods, for a workshop with a link there."""
WHOLE_COLUMN_TITLE = "The category as a whole"
