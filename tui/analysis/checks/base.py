"""What every kind of check has.

Its keys, the relations that it can settle, the problems it can have, and what it finds.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import ClassVar, get_args

from msgspec import Struct

from tui.analysis.chance import Chance
from tui.analysis.support import Support
from tui.analysis.working import Sentence, UsedCell, Working
from tui.model.base import Part
from tui.model.claims import Check, Claim, ClaimRelation, FigureName, Wording
from tui.model.pack import Pack
from tui.model.report import Figure, Statement
from tui.model.table import Number, Table

NUMBER_RELATIONS: frozenset[str] = frozenset(get_args(ClaimRelation))
"""The relations of a number to what the data gives."""
COURSES: frozenset[str] = frozenset({"rising", "falling", "stable"})
"""The words for what a series does."""


class Known(Struct, frozen=True):
    """What checks refer to, by name.

    Tables, statements, and figures as `statement/figure`. Only those that could be read.
    """

    tables: Mapping[str, Table]
    statements: Mapping[str, Statement]
    figures: Mapping[str, Figure]


class CheckFault(Struct, frozen=True):
    """What is wrong with a check.

    The key at fault, below `inside`, and what was expected.

    Where `word` is not one of the `known` names, the closest of them is expected.
    """

    key: str
    what: str
    expected: str = ""
    inside: tuple[str | int, ...] = ()
    word: str = ""
    known: Collection[str] = ()


class Base(Struct, frozen=True):
    """The figure that a change starts from, when it is of, and its cells."""

    value: Number
    when: Sentence
    cells: tuple[UsedCell, ...]


class ClaimCheck(Check, Part, frozen=True, kw_only=True, tag_field="kind"):
    """A check of a claim. `kind` says which.

    A kind is a file: a class with its keys as fields, its `relations`, and the three methods below.
    """

    relations: ClassVar[frozenset[str] | None] = NUMBER_RELATIONS
    """The relations that it can settle; None if it settles none, so that it can go with any."""
    rests_on: ClassVar[Support] = "table"
    """What its verdict rests on."""

    def faults(self, claim: Figure | Wording, statement: str, known: Known) -> Iterator[CheckFault]:
        """What makes it impossible. `statement` is the id of the claim's own statement."""
        yield from ()

    def find(self, pack: Pack, claim: Claim) -> Working:
        """What the data gives, in figures and words. It does not decide the verdict."""
        raise NotImplementedError

    def given(self, pack: Pack) -> tuple[FigureName, ...]:
        """The figures of other statements that it takes as the report states them."""
        return ()

    def cautions(self, pack: Pack) -> Sentence:
        """What a reader should know of the figures, whatever the verdict."""
        return ()

    def chance(self, pack: Pack) -> Chance | None:
        """Whether the change that it checks is more than chance.

        None for anything else, and where that is not known.
        """
        return None

    def earlier(self, pack: Pack) -> Base | None:
        """The figure that the change which it checks starts from, if the table has it."""
        return None
