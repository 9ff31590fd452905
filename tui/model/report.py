"""The narrative of a workshop.

Its meeting, its topics, and their statements and figures.
"""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta
from msgspec.structs import force_setattr

from .base import Id, NonEmptyText, Part
from .claims import Check, ClaimRelation, Wording
from .measures import Measure
from .period import Frequency
from .tables import PeriodText, TableSpec

FigureRole = Literal["level", "previous", "change", "percent-change", "share", "rank", "count", "target"]
CHANGES: tuple[FigureRole, ...] = ("change", "percent-change")
"""The roles of figures whose sign is a direction, and the kinds of check and column for them."""
EarlierAddress = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*:[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){1,3}$",
        max_length=250,
        description="an address in another workshop, such as anyshire-2015:crime/burglary",
    ),
]
"""What a statement says more about, in an earlier workshop."""
MeetingFact = Literal["title", "force", "board", "held", "reported", "covers", "author", "office"]


IMPLIED = "implied-base"
"""The last step of the address of the base that a change and its percentage imply."""


class Figure(Part, frozen=True):
    """One number in a statement.

    `value` is negative for a fall if the role is a change. The role `previous` is the level before, `target` the level to reach. It is in
    `unit` ("offences", "%", "months"), over `window`.
    `printed` holds the report's own words for it ("over 1,200"), `relation` what those words claim about the value.
    `upto` closes a range ("6-7 months"). `measure` ties a change and its percentage to what they count. `check` says how the figure is
    audited, `reason` why it is not settled, and `ask` which question would settle it. A `fact` is a name or a lone number (Tier 1, a team
    of 8): it is shown and not audited. A `draft` is what a program has written and nobody has accepted.
    """

    id: Id
    label: NonEmptyText
    value: int | float
    unit: NonEmptyText
    window: NonEmptyText
    printed: NonEmptyText
    relation: ClaimRelation = "exactly"
    role: FigureRole = "level"
    measure: Id | None = None
    upto: int | float | None = None
    check: Check | None = None
    reason: str = ""
    ask: Id | None = None
    fact: bool = False
    draft: bool = False


class NeededFigures(Part, frozen=True):
    """Figures that would answer a question, to look for in a later report.

    Those of a measure for a `period`, or for every period from `first` to `last`, as often as `by` says. Each of the `members` has its own.
    """

    measure: Id
    period: PeriodText = ""
    first: PeriodText = ""
    last: PeriodText = ""
    by: Frequency | None = None
    members: tuple[NonEmptyText, ...] = ()


class Question(Part, frozen=True):
    """A question for the Force that would settle one claim or several.

    Which figure, over which window, and why it is needed. `needs` says the same for a program.
    """

    id: Id
    question: NonEmptyText
    why: NonEmptyText
    needs: tuple[NeededFigures, ...] = ()


class Statement(Part, frozen=True):
    """One thing that the report says, in our words.

    With the entries of the outline that it comes from. `follows` names the statements that an outcome rests on; `table` the table that it
    is about; `claims` are its checkable words. A `promise` says what is to be done or is recommended, which the next report can be checked
    for. `follows_up` names what it answers or reports on in an earlier workshop: a question or a statement, as `id:address`.
    """

    id: Id
    title: NonEmptyText
    text: NonEmptyText
    sources: tuple[str, ...]
    figures: tuple[Figure, ...] = ()
    claims: tuple[Wording, ...] = ()
    caveats: tuple[NonEmptyText, ...] = ()
    table: Id | None = None
    follows: tuple[Id, ...] = ()
    follows_up: tuple[EarlierAddress, ...] = ()
    promise: bool = False
    draft: bool = False

    @property
    def pairs(self) -> dict[str, tuple[Figure, Figure]]:
        """Each change with its percentage, by the name of the base that the two imply."""
        found: dict[str, tuple[Figure, Figure]] = {}
        for change in self.figures:
            if change.role == "change" and change.measure and change.measure not in found:
                for percent in self.figures:
                    if percent.role == "percent-change" and percent.measure == change.measure:
                        found[change.measure] = (change, percent)
                        break
        return {f"{IMPLIED}-{number}" if number > 1 else IMPLIED: pair for number, pair in enumerate(found.values(), 1)}


class Section(Part, frozen=True):
    """A run of statements under one heading of a topic."""

    id: Id
    title: NonEmptyText
    statements: tuple[Statement, ...]


class Headline(Part, frozen=True):
    """A line of a topic's card on Home.

    Either figures (as `statement/figure`) or a table, never both.

    `note` adds a few words after them. `claims` (as `statement/claim`) are what those words rest on: Home says so if one is unchecked.
    """

    label: NonEmptyText
    figures: tuple[str, ...] = ()
    table: Id | None = None
    note: str = ""
    claims: tuple[str, ...] = ()


class Rung(Part, frozen=True):
    """One level of a ladder: who is responsible, and for what."""

    level: NonEmptyText
    body: NonEmptyText
    takes: NonEmptyText
    statement: Id


class Ladder(Part, frozen=True):
    """Tiers drawn as a ladder, the highest first.

    `top` and `bottom` name the two ends.
    """

    title: NonEmptyText
    top: NonEmptyText
    bottom: NonEmptyText
    rungs: tuple[Rung, ...]


class Topic(Part, frozen=True):
    """A chapter of the workshop."""

    id: Id
    title: NonEmptyText
    about: NonEmptyText
    headlines: tuple[Headline, ...]
    sections: tuple[Section, ...]
    ladder: Ladder | None = None
    draft: bool = False


class Report(Part, frozen=True):
    """`workshop.yaml`: the meeting, its topics, measures and tables.

    It is dated by when it was `held`, when it was `reported`, or the period that it `covers`. `force_short` is the force where it is not
    given. `draft` names the facts of the meeting that nobody has accepted yet.
    """

    title: NonEmptyText
    force: NonEmptyText
    topics: tuple[Topic, ...]
    force_short: str = ""
    board: str = ""
    held: dt.date | None = None
    reported: dt.date | None = None
    covers: PeriodText = ""
    author: str = ""
    office: str = ""
    measures: tuple[Measure, ...] = ()
    tables: tuple[TableSpec, ...] = ()
    questions: tuple[Question, ...] = ()
    draft: tuple[MeetingFact, ...] = ()

    def __post_init__(self) -> None:
        if not self.force_short:
            force_setattr(self, "force_short", self.force)
