"""A table as tidy rows.

What each column is, which members and period each row has, and where every cell of the document has gone.
"""

from msgspec import Struct, field

from tui.documents.printed import PrintedNumber

from .parts import Tree
from .periods import Calendar

TidyKey = tuple[str, tuple[str, ...]]
"""The period of a row as it is written, empty without one, and its members."""


class TidyColumn(Struct):
    """A column: one of its own has the keys of its `measure`.

    A related one says `of` which column and `relation` how.
    """

    id: str
    title: str
    measure: Tree | None = None
    of: str = ""
    relation: str = ""
    cells: dict[TidyKey, str] = field(default_factory=dict)
    values: list[PrintedNumber] = field(default_factory=list)
    totals: dict[str, str] = field(default_factory=dict)
    means: dict[str, str] = field(default_factory=dict)


class TidyDimension(Struct):
    """A dimension.

    `measures` has the keys of the measure of each member where rows are measures of their own.
    """

    id: str
    title: str
    whole: str = ""
    measures: dict[str, Tree] = field(default_factory=dict)


class Tidy(Struct):
    """A table as tidy rows.

    Its rows by key, in order, and where every cell that was read has gone.
    """

    title: str
    calendar: Calendar | None
    dimensions: list[TidyDimension]
    columns: list[TidyColumn]
    keys: list[TidyKey]
    caveats: list[str]
    part_years: dict[str, str]
    gone: dict[tuple[int, int], tuple[str, TidyKey]]
