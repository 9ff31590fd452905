"""How many names or statements of something there are."""

from collections import Counter
from collections.abc import Iterator

from tui.analysis.working import Working
from tui.model.base import Id, NonEmptyText
from tui.model.claims import Claim, Wording
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.navigation.address import quoted

from .base import CheckFault, ClaimCheck, Known


class Listed(ClaimCheck, frozen=True, kw_only=True, tag="listed"):
    """How many statements, or names that the report gives, there are of something.

    At least one.
    """

    rests_on = "own-words"
    statements: tuple[Id, ...] = ()
    names: tuple[NonEmptyText, ...] = ()

    def faults(self, claim: Figure | Wording, statement: str, known: Known) -> Iterator[CheckFault]:
        """Nothing listed, something listed twice, or the claim's own statement."""
        if statement in self.statements:
            yield CheckFault("statements", f"{quoted(statement)} is the claim's own statement", "other statements")
        yield from repeated("statements", self.statements)
        yield from repeated("names", self.names)
        if not (self.names or self.statements):
            yield CheckFault("kind", "nothing is listed", "names or statements")

    def find(self, pack: Pack, claim: Claim) -> Working:
        """Their number, and what they are."""
        names = (*self.names, *(pack.statements[id].title for id in self.statements))
        return Working(("the report names ", len(names), ": ", "; ".join(names)), len(names))


def repeated(key: str, names: tuple[str, ...]) -> Iterator[CheckFault]:
    """Names that are given more than once."""
    for name, times in Counter(names).items():
        if times > 1:
            yield CheckFault(key, f"{quoted(name)} is given {'twice' if times == 2 else f'{times:,} times'}", "each once")
