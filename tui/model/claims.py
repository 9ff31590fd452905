"""What can be checked in a report, and how: a claim's relation to its figure, and the closed set of checks that a pack can use.

A check is data. Its kind is one of those below; its parameters name tables, years, disposals, figures or statements of the same pack.
"""

from typing import Annotated, Literal

from msgspec import Meta, field

from .base import Id, Part, Words

Relation = Literal["exactly", "about", "over", "under", "just over", "just under"]
RELATION_WORDS: dict[Relation, str] = {
    "exactly": "",
    "about": "about ",
    "over": "over ",
    "under": "under ",
    "just over": "just over ",
    "just under": "almost ",
}
"""The words before a figure, wherever it is shown, so that it claims no more than the report does."""
Quality = Literal[
    "rising", "falling", "stable", "changing", "highest", "high", "lowest", "low", "above", "below", "main", "cause", "only", "within",
    "to date",
]  # fmt: skip

MonthText = Annotated[str, Meta(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$", description="a month such as 2014-07")]
Without = dict[Literal["disposal", "offence"], Annotated[tuple[Words, ...], Meta(min_length=1)]]
"""Cases left out of a share's base, by dimension: `{disposal: [Cancelled]}`."""
FigureName = Annotated[
    str, Meta(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$", description="a statement and its figure, such as tickets-cancelled/since")
]


class _Check(Part, frozen=True, tag_field="kind"):
    """A check. `kind` says which."""


class Total(_Check, frozen=True, tag="total"):
    """The sum of a table's year."""

    table: Id
    year: int


class Mean(_Check, frozen=True, tag="mean"):
    """The mean of a monthly table's year over the months that have a figure."""

    table: Id
    year: int


class Value(_Check, frozen=True, tag="value"):
    """One month of a monthly table."""

    table: Id
    month: MonthText


class Share(_Check, frozen=True, tag="share"):
    """A disposal's share of its year, in per cent, of all cases and of all but those in `without`."""

    table: Id
    disposal: Words
    year: int
    without: Without = field(default_factory=dict)


class ShareChange(_Check, frozen=True, tag="share-change"):
    """A disposal's share of a year less its share of a base year, in percentage points.

    `stable` is within 5% of the base year's share; `rising`, `falling` and `changing` are beyond that and more than chance.
    `without` names cases where there was no choice: the claim is then read with them and without them.
    """

    table: Id
    disposal: Words
    year: int
    base: int
    without: Without = field(default_factory=dict)


class LikeForLike(_Check, frozen=True, tag="like-for-like"):
    """A year of a monthly table against the same months of the year before, as a difference or in per cent."""

    table: Id
    year: int
    by: Literal["difference", "percent"] = "difference"


class Months(_Check, frozen=True, tag="months"):
    """How many months of a table have a figure."""

    table: Id


class Window(_Check, frozen=True, tag="window"):
    """Whether a table runs up to the last whole month before the workshop, as words such as “so far” and “past” say."""

    table: Id


class Count(_Check, frozen=True, tag="count"):
    """How many things of a kind the report lists."""

    things: Literal["capabilities", "activities", "categories"]


class Listed(_Check, frozen=True, tag="listed"):
    """How many statements, or names that the report gives, there are of something; at least one."""

    statements: tuple[Id, ...] = ()
    names: tuple[Words, ...] = ()


class Trend(_Check, frozen=True, tag="trend"):
    """Whether a monthly table rises, falls or is stable, by its control chart: stable without a signal, else as its last shift or trend."""

    table: Id


class Extreme(_Check, frozen=True, tag="extreme"):
    """Whether a month is the highest or the lowest of a monthly table."""

    table: Id
    month: MonthText


class Compare(_Check, frozen=True, tag="compare"):
    """A claim against what other figures of the report say, in the claim's own unit: the same number, a level above or below.

    A number is compared with one other figure. `figure` is the one that is above or below, where the claim is a word. Changes, of any
    unit, show whether something rises or falls.
    """

    others: Annotated[tuple[FigureName, ...], Meta(min_length=1)] = field(name="with")
    figure: FigureName | None = None


class PartOf(_Check, frozen=True, tag="part-of"):
    """How much one change, or the level that it implies, is of another; both statements give a change and its percentage."""

    part: Id
    whole: Id
    by: Literal["change", "level"] = "level"


How = Literal["value", "monthly", "lowest", "highest", "areas", "course", "low", "high", "gap"]


class Beside(Part, frozen=True):
    """One reading of open statistics.

    `how` is the area's value, that value by month, its rank among the areas (lowest or highest, without those `aside`), the number of
    areas, the course over the years, its rank among the area's own periods (low or high), or the gap to the mean of the other areas.
    `per` divides by another statistic of the same shape, `times` 100 unless given. `period` is the last one read, the latest if not given.
    """

    statistic: Id
    how: How
    area: str = ""
    aside: tuple[Words, ...] = ()
    period: str = ""
    per: Id | None = None
    times: int = 100


class CrossCheck(_Check, frozen=True, tag="cross-check"):
    """What open statistics in the pack show beside the claim: a reading as in `Beside`, and `also` any number of others.

    They cover another window, area or definition, and never verify a claim.
    """

    statistic: Id
    how: How
    area: str = ""
    aside: tuple[Words, ...] = ()
    period: str = ""
    per: Id | None = None
    times: int = 100
    also: tuple[Beside, ...] = ()

    @property
    def readings(self) -> tuple[Beside, ...]:
        """Every reading, its own first."""
        own = Beside(
            statistic=self.statistic,
            how=self.how,
            area=self.area,
            aside=self.aside,
            period=self.period,
            per=self.per,
            times=self.times,
        )
        return (own, *self.also)


Check = (
    Total
    | Mean
    | Value
    | Share
    | ShareChange
    | LikeForLike
    | Months
    | Window
    | Count
    | Listed
    | Trend
    | Extreme
    | Compare
    | PartOf
    | CrossCheck
)


class Wording(Part, frozen=True):
    """A checkable word of a statement (stable, falling, lowest): `printed` in the report's own few words, `relation` what they claim.

    `reason` says why a claim is not settled: the only answer where there is no `check`, and the last word where there is one. `ask`
    names the question that would settle it.
    """

    id: Id
    label: Words
    printed: Words
    relation: Quality
    check: Check | None = None
    reason: str = ""
    ask: Id | None = None


class Claim(Part, frozen=True):
    """Any checkable thing in a report: a figure, a word, a printed total or mean, the base or the rest that changes imply.

    `thing` is the statement's or table's id, `part` the claim's own; together with the topic they are its address. `value` is None for a
    word. `pair` names the change and the percentage that imply a base.
    """

    topic: Id
    thing: Id
    part: Id
    label: str
    stated: str
    relation: Relation | Quality | Literal["implied"]
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
    def below_table(self) -> bool:
        """Whether the report prints it below a table, as its total or mean."""
        return isinstance(self.check, Total | Mean) and self.check.table == self.thing

    @property
    def place(self) -> str:
        """The address of the statement or table that makes it."""
        return f"{self.topic}/{self.thing}"
