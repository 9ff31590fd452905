"""Measures: what is counted or measured, and what may be done with its figures."""

from typing import Annotated, Literal

from msgspec import Meta
from msgspec.structs import force_setattr

from .base import Id, NonEmptyText, Part

MeasureKind = Literal["count", "money", "rate", "percentage", "mean", "score", "rating"]
Better = Literal["lower", "higher", "neutral"]
CommonId = Annotated[
    str,
    Meta(
        pattern=r"^([a-z0-9]+(-[a-z0-9]+)*|https?://[!-~]+)$",
        max_length=200,
        description="an id such as recorded-crime, or the address of a definition that begins with https://",
    ),
]
"""The name of a definition that measures of several forces share."""

ADDITIVE: frozenset[MeasureKind] = frozenset(("count", "money"))
"""The kinds whose figures may be added up, over periods or members."""
NOT_ADDED: dict[MeasureKind, str] = {
    "rate": "rates cannot be added up",
    "percentage": "percentages cannot be added up",
    "mean": "means cannot be added up",
    "score": "scores cannot be added up",
    "rating": "ratings cannot be added up",
}
"""Why a table of a measure has no total."""
STOCK = "figures of a point in time cannot be added up over time"
"""Why a stock has no total over periods."""


class Measure(Part, frozen=True):
    """What a column or a change counts or measures.

    `per` is the base of a rate ("1000 residents"). `scale` lists the ratings of a rating, best first. A measure driven by police activity
    is always neutral: more notices are neither better nor worse. `stock` is for what there is at a point in time, such as residents or open
    cases, and not what happens in a period: it is never added up over periods, and how far it goes by chance is not known. `short` is the
    title where it is not given. `same_as` names a definition that measures of other forces share, so that they can be compared.
    """

    id: Id
    title: NonEmptyText
    short: str = ""
    unit: str = ""
    kind: MeasureKind = "count"
    per: str | int = ""
    better: Better = "neutral"
    scale: tuple[NonEmptyText, ...] = ()
    activity_driven: bool = False
    stock: bool = False
    caveats: tuple[NonEmptyText, ...] = ()
    same_as: CommonId | None = None
    draft: bool = False

    def __post_init__(self) -> None:
        if not self.short:
            force_setattr(self, "short", self.title)

    @property
    def additive(self) -> bool:
        """Whether its figures may be added up over members.

        Over periods too, unless it is a stock.
        """
        return self.kind in ADDITIVE

    @property
    def events(self) -> bool:
        """Whether it counts events.

        Chance alone then explains differences of a known size.
        """
        return self.kind == "count" and not self.stock

    @property
    def not_added(self) -> str:
        """Why its figures are not added up over periods; empty where they may be."""
        return NOT_ADDED.get(self.kind, STOCK if self.stock else "")

    @property
    def percentage(self) -> bool:
        """Whether it is in per cent, so that its differences are in percentage points."""
        return self.kind == "percentage"

    @property
    def full_unit(self) -> str:
        """Its unit with the base of a rate: `offences per 1,000 residents`."""
        return f"{self.unit} per {_grouped(str(self.per))}" if self.per else self.unit


def _grouped(base: str) -> str:
    """The base of a rate with its thousands separated."""
    number, space, what = base.partition(" ")
    return f"{int(number):,}{space}{what}" if number.isdecimal() and number.isascii() else base
