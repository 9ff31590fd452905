"""What can be checked in a report.

Its claims in figures and words, and what each says of its figure.
"""

from typing import Annotated, Literal

from msgspec import Meta, field

from .base import Id, NonEmptyText, Part
from .period import Period

ClaimRelation = Literal["exactly", "about", "over", "under", "just over", "just under"]
RELATION_WORDS: dict[ClaimRelation, str] = {
    "exactly": "",
    "about": "about ",
    "over": "over ",
    "under": "under ",
    "just over": "just over ",
    "just under": "almost ",
}
"""The words before a figure, wherever it is shown, so that it claims no more than the report does."""
OTHER_WORDS: dict[ClaimRelation, tuple[str, ...]] = {
    "about": ("around", "approximately", "roughly"),
    "just under": ("just under", "nearly", "approaching"),
}
"""Other words with the same meaning: the figure keeps the one that the report uses."""
Quality = Literal[
    "rising", "falling", "stable", "changing", "highest", "high", "lowest", "low", "above", "below", "met", "missed", "main", "cause",
    "only", "within", "to date",
]  # fmt: skip

FigureName = Annotated[
    str, Meta(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", description="a statement and its figure, such as tickets-cancelled/since")
]


class Check:
    """What a claim is checked by.

    Each kind is one file of `analysis/checks`, with its keys, its problems and what it finds. The model only carries it.
    """

    __slots__ = ()

    @property
    def itself(self) -> "Check":
        """The check, where this only stands for one that is decoded when it is used."""
        return self


class PrintedFigure(Check, Part, frozen=True):
    """A figure printed with a table that follows from the others.

    A total or a mean of a period, the whole of some members, or the rows of a column of changes or shares.

    `where` has the members of its row, the whole among them.
    """

    how: Literal["total", "mean", "whole", "rows"]
    table: Id
    column: Id
    period: Period | None = None
    dimension: str = ""
    where: dict[str, str] = field(default_factory=dict)


class Wording(Part, frozen=True):
    """A checkable word of a statement (stable, falling, lowest).

    `printed` in the report's own few words, `relation` what they claim.

    `reason` says why a claim is not settled: the only answer where there is no `check`, and the last word where there is one. `ask`
    names the question that would settle it.
    """

    id: Id
    label: NonEmptyText
    printed: NonEmptyText
    relation: Quality
    check: Check | None = None
    reason: str = ""
    ask: Id | None = None
    draft: bool = False


class Claim(Part, frozen=True):
    """Any checkable thing in a report.

    A figure, a word, a printed total or mean, the base or the rest that changes imply.

    `thing` is the statement's or table's id, `part` the claim's own; together with the topic they are its address. `value` is None for a
    word. `pair` names the change and the percentage that imply a base.
    """

    topic: Id
    thing: Id
    part: Id
    label: str
    stated: str
    relation: ClaimRelation | Quality | Literal["implied"]
    value: int | float | None = None
    upto: int | float | None = None
    unit: str = ""
    signed: bool = False
    check: Check | None = None
    reason: str = ""
    ask: Id | None = None
    window: str = ""
    pair: tuple[str, str] | None = None

    @property
    def address(self) -> str:
        """Its address in the report."""
        return f"{self.topic}/{self.thing}/{self.part}"

    @property
    def with_table(self) -> bool:
        """Whether the report prints it with a table, as a total, a mean or a whole."""
        return isinstance(self.check, PrintedFigure)

    @property
    def place(self) -> str:
        """The address of the statement or table that makes it."""
        return f"{self.topic}/{self.thing}"
