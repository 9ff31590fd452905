"""The working of a check in pieces, and the table cells that it used.

Display writes the pieces out.
"""

import math
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.table import Number
from tui.text.plurals import plural_noun

from .consistency import Consistency

if TYPE_CHECKING:
    from .implied import Range

_SLIP = Decimal("1e-9")
"""An allowance for the rounding error of binary fractions."""


class _Figure(Struct, frozen=True, tag=True):
    """A figure in a working. A tag tells its kind when it is read from the cache."""


class Percent(_Figure, frozen=True):
    """A percentage in a working."""

    value: Number


class Points(_Figure, frozen=True):
    """A difference in percentage points; brief where the unit is beside it."""

    value: Number
    brief: bool = False


class Stated(_Figure, frozen=True):
    """A figure that the report states, shown with the digits as printed."""

    value: Number
    unit: str
    printed: str


class Amount(_Figure, frozen=True):
    """A figure of a table, in the unit of its measure.

    Counts without it, as the sentence names what is counted. A rating is its place on the scale.
    """

    value: Number
    measure: Measure | None = None


class Difference(_Figure, frozen=True):
    """A difference, shown with its sign and in the unit of its measure.

    Percentages differ by percentage points.
    """

    value: Number
    measure: Measure | None = None


class PeriodSpan(_Figure, frozen=True):
    """From one period to another."""

    first: Period
    last: Period


Piece = str | int | float | Period | PeriodSpan | Percent | Points | Amount | Difference | Stated
Sentence = tuple[Piece, ...]
"""Words, and figures for the display to write out."""


class UsedCell(Struct, frozen=True):
    """A cell of a table that a check used.

    The position of its column, its period and its members.

    Without members in a table that has dimensions, it stands for the sum of them all.
    """

    table: str
    column: int
    period: Period | None
    members: tuple[str, ...]


Unit = Literal["", "percent", "points"]


class Working(Struct, frozen=True):
    """The result of a check.

    `holds` is for a word, None if nothing decides; `computed` is for a figure.
    """

    sentence: Sentence
    computed: Number | None = None
    holds: bool | None = None
    cells: tuple[UsedCell, ...] = ()
    bounds: "Range | None" = None
    """The range of a number that is not known exactly."""
    consistency: Consistency | None = None
    """How open statistics compare with the claim."""
    divided: str = ""
    """What open statistics were divided by, in words that follow their name."""
    unit: Unit = ""
    """The unit of `computed` where it is not that of the claim."""
    only_confirms: bool = False
    """Whether a number that is not as stated settles nothing."""
    slack: float = 0
    """How far the rounding of the figures that it is made from can have moved `computed`."""


def range_words(range: "Range", kind: Callable[[float], Piece] | None = None, step: float = 1) -> Sentence:
    """A range rounded outwards: `over 4,600`, `4,514 to 4,990`, or one number.

    The result leaves out nothing that the range allows. `step` is the unit of rounding.
    """

    def bound(value: float, up: bool) -> Piece:
        if kind is not None:
            return kind(value)
        end = outwards(value, step, up=up)
        return int(end) if step >= 1 else end

    if range.low == range.high:
        return (bound(range.low, False),)
    if range.high == math.inf:
        return ("over ", bound(range.low, False))
    if not range.low:
        return ("under ", bound(range.high, True))
    return (bound(range.low, False), " to ", bound(range.high, True))


def outwards(value: float, step: float, *, up: bool) -> float:
    """Round an end of a range up or down to a multiple of the step."""
    size = Decimal(repr(value)) / Decimal(repr(step))
    whole = math.ceil(size - _SLIP) if up else math.floor(size + _SLIP)
    return float(whole * Decimal(repr(step)))


def counted(number: int, noun: str) -> Sentence:
    """`1 month`, `12 months`."""
    return number, f" {noun if number == 1 else plural_noun(noun)}"


def in_percent(range: "Range") -> "Range":
    """A range of fractions as a range of percentages."""
    return range._replace(low=range.low * 100, high=range.high * 100)
