"""What the reports before and after a workshop say of it, from its library.

A report is opened only to be checked, and only its words are kept.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from tui.model.others import KnownWorkshop, others
from tui.model.pack import Pack

if TYPE_CHECKING:
    from tui.analysis.since.questions import QuestionStatus

    from .since_words import SaidGroup, SaidItem


class CheckedQuestions(NamedTuple):
    """The questions of the earlier of two reports, checked against the later one.

    `workshop` is the other of the two, and `name` what it is called; `said` has each question by its id.
    """

    workshop: str
    name: str
    statuses: "Mapping[str, QuestionStatus]"
    said: "Mapping[str, SaidItem]"
    sentence: str
    promises: str
    groups: "tuple[SaidGroup, ...]"
    source: str

    brief: str
    """How many questions are answered, and how many still open."""

    def count(self, status: "QuestionStatus") -> int:
        """How many questions have a status."""
        return sum(each == status for each in self.statuses.values())


class SinceSaid(NamedTuple):
    """A workshop's report beside the one before it and the one after it.

    `before` has the questions of the report before, checked against this one; `after` this one's, checked against the report after.
    """

    before: CheckedQuestions | None = None
    after: CheckedQuestions | None = None


NOT_YET = SinceSaid()
"""What is known before the library has been read, for who reads it beside the keys."""


def since_said(pack: Pack) -> SinceSaid:
    """What the neighbouring reports of the force say. Opens up to two workshops."""
    from tui.analysis.across.identity import force_key  # late, as below: a browser starts without it

    library = pack.once(others)
    force = force_key(pack.report.force)
    same = [each for each in library.known() if not each.closed and force_key(each.force) == force and each.id != pack.id]
    earlier = max((each for each in same if each.date < pack.date), key=_order, default=None)
    later = min((each for each in same if each.date > pack.date), key=_order, default=None)
    return SinceSaid(_checked(pack, earlier, before=True), _checked(pack, later, before=False))


def _order(known: KnownWorkshop) -> tuple[object, str]:
    return known.date, known.id


def _checked(pack: Pack, known: KnownWorkshop | None, *, before: bool) -> CheckedQuestions | None:
    from tui.analysis.since.since import since
    from tui.text.meeting import document

    from .report_words import pack_name
    from .since_words import promises_sentence, question_items, questions_sentence, since_groups, status_words

    library = pack.once(others)
    other = library.opened(known.id) if known else None
    if other is None:
        return None
    found = since(other, pack, library.common()) if before else since(pack, other, library.common())
    if not found.carried and not found.promises:
        return None  # It leaves nothing to come back to.
    groups = since_groups(found)
    return CheckedQuestions(
        other.id,
        pack_name(other),
        {each.asked.id: each.status for each in found.carried},
        {each.asked.id: item for each, item in zip(found.carried, question_items(found), strict=True)},
        questions_sentence(found),
        promises_sentence(found),
        groups,
        f"{document(other)} ({other.id})",
        status_words(found) if found.carried else "no question was left open",
    )
