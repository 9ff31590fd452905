"""The questions of an earlier report, checked against a later one of the force."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from tui.analysis.finding import Finding
from tui.analysis.questions import BoardQuestion, questions
from tui.model.base import grouped
from tui.model.common_measures import CommonMeasure
from tui.model.pack import Pack
from tui.navigation.address import Address

from .mentions import mentions
from .printed import LaterAnswer, answer_to
from .retest import retested, retested_series
from .wanted import WantedFigures, wanted_by, wanted_figures

QuestionStatus = Literal["answered", "partly answered", "open"]
STATUSES: tuple[QuestionStatus, ...] = ("answered", "partly answered", "open")


class Retest(NamedTuple):
    """A claim as the earlier report left it, and as the later one's figures test it."""

    before: Finding
    after: Finding
    answer: LaterAnswer


class CarriedQuestion(NamedTuple):
    """A question of an earlier report, and what the later one has for it.

    `said` are the statements that name it as what they answer, `perhaps` those that only share its words. `again` is whether the later
    report raises it too.
    """

    asked: BoardQuestion
    status: QuestionStatus
    answers: tuple[LaterAnswer, ...]
    retests: tuple[Retest, ...]
    said: tuple[Address, ...]
    perhaps: tuple[Address, ...]
    again: bool


def carried_questions(earlier: Pack, later: Pack, common: Sequence[CommonMeasure] = ()) -> tuple[CarriedQuestion, ...]:
    """Each question of the earlier report, in its order, with what became of it."""
    return tuple(_carried(earlier, later, asked, common) for asked in questions(earlier))


def newly_asked(earlier: Pack, later: Pack) -> tuple[BoardQuestion, ...]:
    """The questions that only the later report raises."""
    return tuple(each for each in questions(later) if not _same(earlier, each))


def _same(pack: Pack, asked: BoardQuestion) -> bool:
    """Whether a report raises a question: by its id or in the same words."""
    raised = pack.once(_raised)
    return asked.id in raised or asked.question.casefold() in raised


def _raised(pack: Pack) -> frozenset[str]:
    """The ids and the words of the questions; no id has the spaces that words have."""
    return frozenset(name for each in questions(pack) for name in (each.id, each.question.casefold()))


def _carried(earlier: Pack, later: Pack, asked: BoardQuestion, common: Sequence[CommonMeasure]) -> CarriedQuestion:
    wanted = wanted_figures(earlier, asked, later)
    answers = tuple(answer_to(each, earlier, later, common) for each in wanted)
    said = later.once(_followed_up).get(f"{earlier.id}:{asked.address}", ())
    status = "answered" if said else _status(asked, answers)
    perhaps = () if status == "answered" else mentions(earlier, later, _phrases(earlier, asked, wanted), asked.question)
    retests = tuple(_retests(earlier, later, asked, answers, common))
    return CarriedQuestion(asked, status, answers, retests, said, perhaps, _same(later, asked))


def _followed_up(pack: Pack) -> dict[str, tuple[Address, ...]]:
    """The statements of a report that name each thing of an earlier one."""
    return grouped(
        (named, Address(pack.homes[each.id], each.id, workshop=pack.id)) for each in pack.statements.values() for named in each.follows_up
    )


def followed_up(pack: Pack, named: str) -> tuple[Address, ...]:
    """The statements of a report that say more about `id:address` of an earlier one."""
    return pack.once(_followed_up).get(named, ())


def _status(asked: BoardQuestion, answers: Sequence[LaterAnswer]) -> QuestionStatus:
    """Answered where all figures are printed that would settle each of the claims."""
    written = any(each.wanted.claim is None for each in answers)
    if answers and all(each.complete for each in answers) and (written or len(answers) == len(asked.raised_by)):
        return "answered"
    return "partly answered" if any(map(_helps, answers)) else "open"


def _helps(answer: LaterAnswer) -> bool:
    """Whether a report prints some of the figures, or those that may be meant."""
    undated = not answer.wanted.periods and not answer.wanted.whole
    return bool(answer.found) or (undated and bool(answer.near) and not answer.redefined)


def _retests(
    earlier: Pack, later: Pack, asked: BoardQuestion, answers: Sequence[LaterAnswer], common: Sequence[CommonMeasure]
) -> Iterator[Retest]:
    of_claims = {each.wanted.claim.claim.address: each for each in answers if each.wanted.claim}
    for finding in asked.findings:
        answer = of_claims.get(finding.claim.address) or _answer(earlier, later, finding, common)
        after = retested(earlier, answer) if answer else None
        if after is None and len(answers) == 1 and answers[0].wanted.claim is None:
            answer = answers[0]
            after = retested_series(later, finding, answer)
        if answer and after:
            yield Retest(finding, after, answer)


def _answer(earlier: Pack, later: Pack, finding: Finding, common: Sequence[CommonMeasure]) -> LaterAnswer | None:
    wanted = wanted_by(earlier, finding, later)
    return answer_to(wanted, earlier, later, common) if wanted else None


def _phrases(pack: Pack, asked: BoardQuestion, wanted: Sequence[WantedFigures]) -> Iterator[str]:
    """What a question is about: its measures, and the titles of its statements."""
    yield from (each.measure.title for each in wanted)
    for finding in asked.findings:
        if statement := pack.statements.get(finding.claim.thing):
            yield statement.title
