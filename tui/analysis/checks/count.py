"""How many things of a kind the report lists."""

from typing import Literal

from tui.analysis.working import Working
from tui.model.claims import Claim
from tui.model.pack import Pack

from .base import ClaimCheck


class Count(ClaimCheck, frozen=True, kw_only=True, tag="count"):
    """How many things of a kind the report lists."""

    rests_on = "own-words"
    things: Literal["capabilities", "activities", "categories"]

    def find(self, pack: Pack, claim: Claim) -> Working:
        """Their number."""
        number = {"capabilities": len(pack.capabilities), "activities": len(pack.activities), "categories": len(pack.categories)}[
            self.things
        ]
        return Working(("the report lists ", number, f" {self.things}"), number)
