"""A later report of a force beside an earlier one: questions and promises."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from tui.analysis.questions import BoardQuestion, questions
from tui.model.base import Whole
from tui.model.common_measures import CommonMeasure
from tui.model.pack import Pack
from tui.navigation.address import Address

from .promises import Promise, promises
from .questions import STATUSES, CarriedQuestion, QuestionStatus, carried_questions, newly_asked


class StatusCount(NamedTuple):
    """How many questions have a status."""

    status: QuestionStatus
    number: int


class Since(Whole, frozen=True):
    """What became of the questions and promises of an earlier report."""

    earlier: Pack
    later: Pack
    carried: tuple[CarriedQuestion, ...]
    new: tuple[BoardQuestion, ...]
    promises: tuple[Promise, ...]

    @cached_property
    def counts(self) -> tuple[StatusCount, ...]:
        """How many questions have each status that any has."""
        found = [StatusCount(each, sum(carried.status == each for carried in self.carried)) for each in STATUSES]
        return tuple(each for each in found if each.number)

    @cached_property
    def unknown(self) -> tuple[tuple[Address, str], ...]:
        """The statements that say they follow up what the earlier workshop does not have."""
        named = (
            (Address(self.later.homes[each.id], each.id, workshop=self.later.id), text)
            for each in self.later.statements.values()
            for text in each.follows_up
        )
        return tuple((place, text) for place, text in named if self._lacks(*text.split(":")))

    def _lacks(self, workshop: str, address: str) -> bool:
        """Whether an address is in the earlier workshop and names nothing there."""
        statements = (f"{home}/{id}" for id, home in self.earlier.homes.items())
        known = {*statements, *(each.address for each in questions(self.earlier))}
        return workshop == self.earlier.id and address not in known

    @property
    def still_open(self) -> int:
        """How many questions the later report does not answer in full."""
        return sum(each.status != "answered" for each in self.carried)


def since(earlier: Pack, later: Pack, common: Sequence[CommonMeasure] = ()) -> Since:
    """Check an earlier report's questions and promises against a later one."""
    return Since(earlier, later, carried_questions(earlier, later, common), newly_asked(earlier, later), promises(earlier, later, common))
