"""Questions to ask the Force about the claims that do not hold or are left open.

One question stands for all the claims that it would settle.
"""

from collections.abc import Mapping
from typing import NamedTuple

from tui.model.claims import FigureName
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.sentence_case import whole_sentence
from tui.text.lists import joined
from tui.text.numbers import NO_UNIT

from .audit import audit
from .finding import Finding
from .in_words import piece_words
from .resting import figure_name, followers
from .support import Support
from .which_is_right import from_which_figures, which_is_right
from .working import Sentence

QUESTIONS_STEP = "questions"
"""The last step of the address of the list of questions, below the audit."""
LEFT_OPEN_BY_FIGURES: tuple[Support, ...] = ("table", "arithmetic")
"""What a claim can be tested on that may leave it open."""


class BoardQuestion(NamedTuple):
    """A question: the figure and window, the reason, and the findings it would settle."""

    id: str
    question: str
    why: Sentence
    findings: tuple[Finding, ...]
    drafted: bool = True
    """Whether the audit words it; otherwise the workshop asks it in its own words."""
    table: str = ""
    """The id of the table whose figures it is about, where it is about no claim."""

    @property
    def raised_by(self) -> tuple[Finding, ...]:
        """The findings that raise it, without those that only rest on their figures."""
        return tuple(filter(_raises, self.findings))

    @property
    def settles(self) -> tuple[Finding, ...]:
        """The findings that an answer helps to settle: those that do not hold already."""
        return tuple(each for each in self.findings if each.verdict != "agrees")

    @property
    def bears_on(self) -> tuple[Finding, ...]:
        """The findings that hold, of which an answer would say more."""
        return tuple(each for each in self.findings if each.verdict == "agrees")

    @property
    def disputes(self) -> bool:
        """Whether it asks about a figure that does not hold."""
        return any(each.verdict == "differs" for each in self.findings)

    @property
    def address(self) -> str:
        """The address of the question, below that of the list."""
        return f"audit/{QUESTIONS_STEP}/{self.id}"

    @property
    def reason(self) -> str:
        """Why it is asked, in a sentence."""
        return whole_sentence("".join(map(piece_words, self.why)).strip().rstrip("."))


def questions(pack: Pack) -> tuple[BoardQuestion, ...]:
    """Every question, in the order in which the report first raises it.

    Computed once for each pack.
    """
    return pack.once(_questions)


def question_of(pack: Pack, finding: Finding) -> BoardQuestion | None:
    """The question about a finding; None if there is none."""
    return next((asked for asked in questions(pack) if finding in asked.findings), None)


def claims_asked_about(pack: Pack) -> frozenset[str]:
    """The addresses of the claims that some question is about. Computed once."""
    return pack.once(_claims_asked_about)


def claims_to_settle(pack: Pack) -> frozenset[str]:
    """The addresses of the claims that some question would settle. Computed once."""
    return pack.once(_claims_to_settle)


def _claims_to_settle(pack: Pack) -> frozenset[str]:
    return frozenset(finding.claim.address for asked in questions(pack) for finding in asked.settles)


def _claims_asked_about(pack: Pack) -> frozenset[str]:
    return frozenset(finding.claim.address for asked in questions(pack) for finding in asked.findings)


def _raises(finding: Finding) -> bool:
    """Whether a claim raises a question.

    The workshop asks one, figures are missing, or the report's own contradict it or leave it open.
    """
    left_open = finding.verdict == "unchecked" and finding.support in LEFT_OPEN_BY_FIGURES
    return bool(finding.claim.ask) or finding.support == "ask-for" or finding.verdict == "differs" or left_open


def _questions(pack: Pack) -> tuple[BoardQuestion, ...]:
    written = {question.id: question for question in pack.report.questions}
    found: dict[str, BoardQuestion] = {}
    disputed: dict[tuple[object, ...], str] = {}
    """The questions about figures that do not hold; one that the report repeats is asked about once."""
    behind: dict[tuple[str, str], str] = {}
    """The questions about figures that are behind others: one for a statement and a window."""
    for finding in filter(_raises, audit(pack)):
        claim = finding.claim
        if claim.ask:
            question = written[claim.ask]
            asked = BoardQuestion(question.id, question.question, (question.why,), (), drafted=False)
        else:
            change = _of_change(pack, finding)
            asked = change or (_disputed if finding.verdict == "differs" else _figures)(pack, finding)
            while asked.id in written:
                asked = asked._replace(id=f"{asked.id}-figures")
            if not change and finding.verdict != "differs":
                same = behind.setdefault((claim.thing, claim.window), asked.id)
                if before := found.get(same):
                    found[same] = asked = _figures(pack, *before.findings, finding)._replace(id=same, findings=before.findings)
            if finding.verdict == "differs" and claim.value is not None and finding.computed is not None:
                same = disputed.setdefault((claim.topic, claim.value, finding.computed), asked.id)
                asked = found.get(same, asked)
        asked = found.get(asked.id, asked)
        found[asked.id] = asked._replace(findings=(*asked.findings, finding))
    resting = followers(pack, audit(pack))
    return tuple(_with_followers(asked, resting) for asked in found.values())


def _with_followers(asked: BoardQuestion, resting: Mapping[FigureName, tuple[Finding, ...]]) -> BoardQuestion:
    """A question that also helps to settle claims that rest on its figures.

    Those that have a question of their own are left out.
    """
    settled = {figure_name(each): each for each in asked.findings}
    names = list(settled)
    for name in names:  # It grows: claims can rest on claims.
        for each in resting.get(name, ()):
            follower = figure_name(each)
            if follower not in settled and not _raises(each):
                settled[follower] = each
                names.append(follower)
    return asked._replace(findings=tuple(settled.values()))


def _of_change(pack: Pack, finding: Finding) -> BoardQuestion | None:
    """The question for the figures behind a change and its percentage, if it is one."""
    claim = finding.claim
    statement = pack.statements.get(claim.thing)
    if statement is None:
        return None
    for base, pair in statement.pairs.items():
        if claim.part in {base, *(figure.id for figure in pair)}:
            id = statement.id if base.count("-") == 1 else f"{statement.id}-{base.rpartition('-')[2]}"
            if finding.verdict == "differs":
                return BoardQuestion(id, from_which_figures(pack, claim.thing, pair), finding.sentence, ())
            return _starting_figure(pack, id, *pair)
    return None


def _starting_figure(pack: Pack, id: str, change: Figure, percent: Figure) -> BoardQuestion:
    measure = pack.measures[change.measure or ""]
    counts = measure.kind == "count" and measure.unit != NO_UNIT and any(map(str.isalnum, measure.unit))
    asked = f"how many {measure.unit} were there" if counts else "what was the figure"
    question = f"{measure.title}: {asked} in each of the two periods, and which dates do they cover?"
    given = f"The report gives the change (“{change.printed}”, “{percent.printed}”) but not the starting figure."
    return BoardQuestion(id, question, (given,), ())


def _disputed(pack: Pack, finding: Finding) -> BoardQuestion:
    """The question about a claim that the report's own figures contradict."""
    claim = finding.claim
    return BoardQuestion(f"{claim.thing}-{claim.part}", which_is_right(pack, finding), finding.sentence, ())


def _figures(pack: Pack, *findings: Finding) -> BoardQuestion:
    """The question for figures of a statement that nothing explains further.

    Several have the statement's title, and so has a change of which the report does not say what it is of.
    """
    claim = findings[0].claim
    statement = pack.statements.get(claim.thing)
    figure = pack.figures.get(f"{claim.thing}/{claim.part}")
    vague = claim.signed and figure is not None and not figure.measure
    about = statement.title if statement and (vague or len(findings) > 1) else claim.label
    stated = joined(f"“{each.claim.stated}”" for each in findings)
    window = f" ({claim.window})" if claim.window else ""
    question = f"{about}: which figures are behind {stated}{window}, and which dates do they cover?"
    return BoardQuestion(f"{claim.thing}-{claim.part}", question, findings[0].sentence, ())
