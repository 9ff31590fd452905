"""What the reports before and after a workshop say of it, from its library.

A report is opened only to be checked, and only its words are kept.
"""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tui.model.others import KnownWorkshop, Noted, Others, others, unnoted
from tui.model.pack import Pack

if TYPE_CHECKING:
    from tui.analysis.since.questions import QuestionStatus

    from .since_items import SaidGroup, SaidItem, SaidPromise


MOST_OPENED = 3
"""The most reports that are tried on either side until one can be opened."""
MOST_NAMED_CLOSED = 3
"""The most workshops of unknown forces that are named."""


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
    promised: "tuple[SaidPromise, ...]"
    source: str

    brief: str
    """How many questions are answered, and how many still open."""

    def count(self, status: "QuestionStatus") -> int:
        """How many questions have a status."""
        return sum(each == status for each in self.statuses.values())


class SinceSaid(NamedTuple):
    """A workshop's report beside the one before it and the one after it.

    `before` has the questions of the report before, checked against this one; `after` this one's, checked against the report after.
    `closed` says in sentences which reports cannot be opened.
    """

    before: CheckedQuestions | None = None
    after: CheckedQuestions | None = None
    closed: tuple[str, ...] = ()


NOT_YET = SinceSaid()
"""What is known before the library has been read, for who reads it beside the keys."""


def since_said(pack: Pack, noted: Noted = unnoted) -> SinceSaid:
    """What the neighbouring reports of the force say.

    Opens two workshops, or more where one cannot be opened: the one beyond it then takes its place. They are `noted`, as are those whose
    headers are read first.
    """
    from tui.analysis.across.identity import force_key  # late, as below: a browser starts without it
    from tui.text.lists import joined

    library = pack.once(others)
    force, known = force_key(pack.report.force), library.known(noted)
    same = sorted((each for each in known if not each.closed and force_key(each.force) == force and each.id != pack.id), key=_order)
    earlier, shut_before = _nearest(library, [each for each in reversed(same) if each.date < pack.date], noted)
    later, shut_after = _nearest(library, [each for each in same if each.date > pack.date], noted)
    said = [f"The last report ({each}) cannot be opened." for each in shut_before]
    said += [f"The next report ({each}) cannot be opened." for each in shut_after]
    if unknown := [each.id for each in known if each.closed]:
        these, them = ("This workshop", "it") if len(unknown) == 1 else ("These workshops", "them")
        why = "cannot be opened, so the force is not known and earlier questions may be in"
        said.append(f"{these} {why} {them}: {joined(unknown, most=MOST_NAMED_CLOSED)}.")
    return SinceSaid(_checked(pack, earlier, before=True), _checked(pack, later, before=False), tuple(said))


def _order(known: KnownWorkshop) -> tuple[object, str]:
    return known.date, known.id


def _nearest(library: Others, candidates: Iterable[KnownWorkshop], noted: Noted) -> tuple[Pack | None, list[str]]:
    """The first workshop that can be opened, and the ids of those before it."""
    shut: list[str] = []
    for number, each in enumerate(islice(candidates, MOST_OPENED), 1):
        pack = library.opened(each.id)
        noted(number, MOST_OPENED)
        if pack:
            return pack, shut
        shut.append(each.id)
    return None, shut


def _checked(pack: Pack, other: Pack | None, *, before: bool) -> CheckedQuestions | None:
    if other is None:
        return None
    from tui.analysis.since.since import since  # late: few workshops have a neighbour
    from tui.text.meeting import document

    from .report_words import pack_name
    from .since_words import promise_items, promises_sentence, question_items, questions_sentence, since_groups, status_words

    library = pack.once(others)
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
        promise_items(found),
        f"{document(other)} ({other.id})",
        status_words(found) if found.carried else "no question was left open",
    )
