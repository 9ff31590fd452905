"""What a pack says of a table.

Its periods, dimensions, columns and printed totals. The figures themselves are in `table.py`.
"""

from typing import Annotated, Literal

from msgspec import Meta, field
from msgspec.structs import force_setattr

from .base import Id, NonEmptyText, Part
from .period import Frequency

ColumnRelation = Literal["previous", "change", "percent-change", "share", "target", "lower", "upper", "peer", "rank", "note"]
"""How a column relates to the one that it is `of`: the same period a year before, the change since then, its target, and so on."""
PeriodText = Annotated[
    str, Meta(pattern=r"^[1-9][0-9]{3}[0-9A-Z/-]*$", description="a period such as 2014-07, 2014-Q3, 2014/15-Q3, 2014 or 2014/15")
]


class Periods(Part, frozen=True):
    """How often a table has figures.

    `starts` is the month in which its years begin: 4 for financial years from April.
    """

    frequency: Frequency | Literal["none"]
    starts: Annotated[int, Meta(ge=1, le=12)] = 0

    def __post_init__(self) -> None:
        if not self.starts:
            force_setattr(self, "starts", 4 if self.frequency == "financial-year" else 1)


class Dimension(Part, frozen=True):
    """What the rows of a table are for: an area, an offence, a disposal.

    `plural` is what several of them are called, where an English plural would be wrong. `whole` is the member that the others add up to, if
    the table prints it. `measures` gives the measure of each member, in a scorecard
    whose rows are measures of different units.
    """

    id: Id
    title: NonEmptyText
    plural: str = ""
    whole: str = ""
    measures: dict[NonEmptyText, Id] = field(default_factory=dict)


class Printed(Part, frozen=True):
    """Totals and means over periods as the report prints them, by period.

    Never used as data.
    """

    totals: dict[PeriodText, int | float] = field(default_factory=dict)
    means: dict[PeriodText, int | float] = field(default_factory=dict)


class Column(Part, frozen=True):
    """A column of figures.

    It has a `measure`, or is `of` another column `as` something related to it. Without either, each row has the measure of its member.
    """

    id: Id
    measure: Id | None = None
    of: Id | None = None
    relation: ColumnRelation | None = field(name="as", default=None)
    title: str = ""
    printed: Printed = Printed()


class Population(Part, frozen=True):
    """The table with the population of each member, for rates of a table's counts.

    `column` is its first one where none is given. `per` is the base of the rate. The dimensions of that table are dimensions of this one. A
    period has the population of the latest period there that begins no later, or the only one of a table without periods.
    """

    table: Id
    column: Id | None = None
    per: Annotated[int, Meta(ge=1)] = 1000


class PartYear(Part, frozen=True):
    """A year that a table covers only in part, and which part, in words."""

    year: PeriodText
    note: NonEmptyText


class TableSpec(Part, frozen=True):
    """One table: its name and shape, and where the report prints it.

    Also the totals printed with it. Open statistics to set claims beside have no topic, and a `definition` that says what is counted and
    how it differs from what the report describes. With `population`, the counts of areas also have a funnel plot of their rates.
    `resource` is the table's own id where it is not given. `printed` belongs to the first column.
    """

    id: Id
    title: NonEmptyText
    short: str = ""
    topic: Id | None = None
    resource: str = ""
    sources: tuple[str, ...] = ()
    period: Periods = Periods(frequency="none")
    dimensions: tuple[Dimension, ...] = ()
    columns: tuple[Column, ...] = ()
    printed: Printed = Printed()
    part_years: tuple[PartYear, ...] = ()
    population: Population | None = None
    caveats: tuple[NonEmptyText, ...] = ()
    definition: str = ""
    draft: bool = False

    def __post_init__(self) -> None:
        if not self.short:
            force_setattr(self, "short", self.title)
        if not self.resource:
            force_setattr(self, "resource", self.id)
