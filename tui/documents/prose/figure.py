"""A figure that a sentence states, and the sentence that states it."""

import re
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from tui.documents.document import DocumentPlace
from tui.documents.interval import NumberRange
from tui.model.claims import ClaimRelation

from .windows import NamedPeriod

_APPOSITION = re.compile(r"(?:[ \u00a0][\w’'-]+){0,4}[ \u00a0]?(?:,|\(|–|—|-|:)[ \u00a0]?(?:or|that is|i\.e\.)?[ \u00a0]?", re.IGNORECASE)
"""What stands between a figure and the same figure in round words: at most a few nouns and a comma."""

ProseRole = Literal["level", "change", "percent-change", "mean", "rate", "rank", "ratio", "multiple", "duration", "range"]
"""What a figure is. A `ratio` is a part of a whole as words, in per cent; a `multiple` says how many times as much, such as doubled."""


class StatedFigure(Struct, frozen=True):
    """One figure of a sentence.

    `start` and `end` are its place in the sentence, with the words of its relation ("just over") and its unit. `value` is a size without
    sign unless the text has a minus; `allowed` are the sizes that its words and digits allow. `power` is that of its last printed digit.
    `unit` is "%", "points", a sign of money or empty, and `noun` the words after the number. `per` is what a mean or a rate is for.
    """

    quote: str
    start: int
    end: int
    value: Decimal
    allowed: NumberRange
    power: int = 0
    unit: str = ""
    noun: str = ""
    sign: int = 0
    relation: ClaimRelation = "exactly"
    role: ProseRole = "level"
    per: str = ""
    spelled: bool = False
    window: NamedPeriod | None = None
    base: NamedPeriod | None = None
    """The period that a change is measured from, where the words name it."""

    @property
    def exact(self) -> bool:
        """Whether it is stated as it is, without words such as about or over."""
        return self.relation == "exactly" and self.role not in ("range", "ratio", "multiple")

    @property
    def counted(self) -> bool:
        """Whether it is a number or an amount rather than a percentage, points or a ratio."""
        return self.unit not in ("%", "points") and self.role not in ("ratio", "multiple", "rank", "duration", "rate")

    @property
    def signed(self) -> NumberRange:
        """The changes that it allows, with their sign."""
        return -self.allowed if self.sign < 0 else self.allowed


class ProseSentence(Struct, frozen=True):
    """A sentence with its figures and periods in order.

    `heading` has the words of the headings above it, and `before` is the sentence before it in the same paragraph.
    """

    text: str
    place: DocumentPlace
    figures: tuple[StatedFigure, ...]
    windows: tuple[NamedPeriod, ...]
    start: int = 0
    heading: str = ""
    before: str = ""

    def gap(self, one: StatedFigure, other: StatedFigure) -> str:
        """The text between two figures, the first one first."""
        return self.text[one.end : other.start]

    def is_restated(self, figure: StatedFigure) -> bool:
        """Whether a figure only puts the one before it in round words.

        In "21,944 calls, just under 22,000" the second says nothing new.
        """
        return figure.relation != "exactly" and any(
            each.exact and each.unit == figure.unit and each.role == figure.role
            and each.end <= figure.start and _APPOSITION.fullmatch(self.gap(each, figure)) and figure.allowed.meets(each.allowed)
            for each in self.figures
        )  # fmt: skip

    def around(self, first: StatedFigure, last: StatedFigure) -> str:
        """The passage from one figure to another.

        It is widened to whole words and cut to a readable length.
        """
        begins, ends = max(0, first.start - 40), min(len(self.text), last.end + 40)
        begins = self.text.find(" ", begins) + 1 if begins else 0
        ends = self.text.rfind(" ", 0, ends) if ends < len(self.text) else ends
        return " ".join(self.text[begins : max(ends, last.end)].split())
