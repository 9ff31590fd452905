"""A claim against other figures of the report."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from msgspec import Meta, field

from tui.analysis.chance import CHANCE
from tui.analysis.working import Sentence, Stated, Working
from tui.model.claims import Claim, FigureName, Wording
from tui.model.pack import Pack
from tui.model.report import CHANGES, Figure
from tui.navigation.address import quoted

from .base import NUMBER_RELATIONS, CheckFault, ClaimCheck, Known
from .listed import repeated

DIRECTIONS = ("rising", "falling")


class Compare(ClaimCheck, frozen=True, kw_only=True, tag="compare"):
    """A claim against what other figures of the report say, in the claim's own unit.

    The same number, a level above or below.

    A number is compared with one other figure. `figure` is the one that is above or below, where the claim is a word. Changes, of any
    unit, show whether something rises or falls.
    """

    relations = NUMBER_RELATIONS | {"rising", "falling", "above", "below"}
    rests_on = "own-words"
    others: Annotated[tuple[FigureName, ...], Meta(min_length=1)] = field(name="with")
    figure: FigureName | None = None

    def faults(self, claim: Figure | Wording, statement: str, known: Known) -> Iterator[CheckFault]:
        """Figures that the check cannot compare with the claim.

        Those of the claim's own statement, those given twice, and those that do not fit. Levels are compared with others of the same unit,
        a number with one figure. Changes are compared by sign only, so their units may differ.
        """
        for other in self.others:
            if other.partition("/")[0] == statement:
                yield CheckFault("with", f"{quoted(other)} belongs to the claim's own statement", "a figure of another statement")
        yield from repeated("with", self.others)
        if claim.relation in DIRECTIONS:
            for other in self.others:
                if other in known.figures and known.figures[other].role not in CHANGES:
                    yield CheckFault("with", f"{quoted(other)} is not a change", f"figures whose role is {' or '.join(CHANGES)}")
            return
        yield from self._levels(claim, f"{statement}/{claim.id}", known.figures)

    def _levels(self, claim: Figure | Wording, name: str, figures: Mapping[str, Figure]) -> Iterator[CheckFault]:
        if isinstance(claim, Figure):
            own: Figure | None = claim
            if len(self.others) > 1:
                yield CheckFault("with", f"{len(self.others)} figures are compared with one number", "one figure")
        elif self.figure is None:
            if claim.relation in ("above", "below"):
                yield CheckFault("kind", f"the check does not say which figure is {claim.relation} the other", "a figure")
            return
        else:
            name, own = self.figure, figures.get(self.figure)
        for other in self.others:
            if other == name:
                yield CheckFault("with", f"{quoted(name)} is compared with itself", "another figure")
            elif own and other in figures and figures[other].unit != own.unit:
                yield CheckFault("with", f"{quoted(other)} is in {quoted(figures[other].unit)}", f"a figure in {quoted(own.unit)}")

    def given(self, pack: Pack) -> tuple[FigureName, ...]:
        """The figures compared."""
        return (self.figure, *self.others) if self.figure else self.others

    def find(self, pack: Pack, claim: Claim) -> Working:
        """Their signs decide a direction and their values a level.

        A number has only one figure.
        """
        from tui.analysis.changes import could_be_chance  # late, as reading a pack needs only the keys of a check

        values = [pack.figures[name].value for name in self.others]
        only = values[0] if len(values) == 1 else None
        figures: Sentence = ("the report's own ",)
        for number, name in enumerate(self.others):
            whose = pack.statements[name.partition("/")[0]].title
            figures += (", " if number else "", "“", pack.figures[name].printed, "”, ", _amount(pack.figures[name]), f" ({whose})")
            if claim.relation in DIRECTIONS and CHANCE not in whose and could_be_chance(pack, name):
                figures += (f", which {CHANCE}",)
        if claim.relation in DIRECTIONS:
            return Working(figures, only, all(value > 0 if claim.relation == "rising" else value < 0 for value in values))
        if claim.relation in ("above", "below") and self.figure:
            own = pack.figures[self.figure]
            holds = all(own.value > value if claim.relation == "above" else own.value < value for value in values)
            return Working((_amount(own), f", {claim.relation if holds else 'not ' + claim.relation} ", *figures), own.value, holds)
        return Working(figures, only)


def _amount(figure: Figure) -> Stated:
    return Stated(figure.value, figure.unit, figure.printed)
