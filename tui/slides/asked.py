"""The questions that the slides of a deck raise, and the slide behind each."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.analysis.audit import disagrees
from tui.analysis.changes import changes
from tui.analysis.checks.selector import Selector
from tui.analysis.finding import Finding
from tui.analysis.questions import BoardQuestion
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.every_question import about_of, every_question
from tui.nodes.finding_words import claim_label
from tui.nodes.kinds import node
from tui.nodes.question_slide import MOST_QUESTIONS, question_slide
from tui.nodes.question_words import question_sentence
from tui.nodes.questions import QUESTIONS_PAGE
from tui.nodes.slide_content import SlideContent
from tui.text.lists import joined

from .presentation import place_of
from .slide import content_of

WHOLE_AUDIT = Address("audit")


class AskedBehind(NamedTuple):
    """A question, and the number of the slide that raises it; 0 where none does."""

    question: str
    number: int
    settles: str = ""
    """What the answer would settle."""
    last: int = 0
    """The number of the last of several slides in a row that it names; 0 of one."""

    @property
    def where(self) -> str:
        """Where it comes from: `slide 8`, or `slides 7 to 9`; empty without a slide."""
        return f"slides {self.number} to {self.last}" if self.last else f"slide {self.number}" if self.number else ""


def asked_behind(pack: Pack, slides: Sequence[Slide]) -> tuple[AskedBehind, ...]:
    """One question for each slide that raises any, then others, at most six.

    Those behind a slide come in the order of the slides, and of the others those about what does not hold first. Where all of them are
    there, they have the order and the numbers of the list of questions.
    """
    every = every_question(pack)
    found: dict[str, int] = {}
    for number, slide in enumerate(slides, 1):
        place = place_of(slide)
        for asked in every:
            if asked.question not in found and _behind(pack, slides, number, asked):
                found[asked.question] = number
                if place != WHOLE_AUDIT:
                    break
        if len(found) == MOST_QUESTIONS:
            break
    for asked in sorted(every, key=lambda each: not each.disputes):
        if len(found) < MOST_QUESTIONS:
            found.setdefault(asked.question, _first_behind(pack, slides, asked))
    settled = {asked.question: joined([claim_label(pack, finding.claim) for finding in asked.settles]) for asked in every}
    order = settled if len(found) == len(settled) else found
    runs = {question: _named_in_a_row(pack, slides, question, found[question]) for question in order}
    return tuple(AskedBehind(question, runs[question][0], settled[question], runs[question][1]) for question in order)


def _named_in_a_row(pack: Pack, slides: Sequence[Slide], question: str, number: int) -> tuple[int, int]:
    """The first slide in a row of those of tables that a question names, and the last.

    The slide of a number is among them. The last is 0 where it stands alone.
    """
    asked, topic = question.casefold(), place_of(slides[number - 1]).topic if number else ""
    named = []
    for at, slide in enumerate(slides, 1):
        place = place_of(slide)
        table = pack.report_tables.get(place.thing) if not place.workshop and not place.part and place.topic == topic else None
        if table and re.search(rf"\b{re.escape(table.spec.short.casefold())}\b", asked):
            named.append(at)
    if number not in named:
        return number, 0
    first = last = number
    while first - 1 in named:
        first -= 1
    while last + 1 in named:
        last += 1
    return first, last if last > first else 0


class BehindQuestion(NamedTuple):
    """How the slide behind a question was reached.

    `digit` was pressed on the slide with the number `questions`; `place` is the index of the slide behind.
    """

    digit: int
    place: int
    questions: int


class DigitLead(NamedTuple):
    """Where a digit leads: to the slide of a number, behind a question or back."""

    number: int
    behind: BehindQuestion | None
    digits: str
    """The digits that are the number of a slide if enter follows."""


def digit_lead(
    digit: int, before: str, place: int, of: int, asked: Sequence[AskedBehind], behind: BehindQuestion | None
) -> DigitLead | None:
    """Where a digit leads from a slide, one `of` so many: behind a question, or back.

    `before` are the digits pressed just before, and `asked` the questions of the slide. None where it leads nowhere.
    """
    if behind and (behind.digit, behind.place) == (digit, place):
        typed = f"{before}{digit}"
        return DigitLead(behind.questions, None, typed if before and int(typed) <= of else "")
    if not 1 <= digit <= len(asked) or not (number := asked[digit - 1].number):
        return None
    return DigitLead(number, BehindQuestion(digit, number - 1, place + 1), str(digit))


def content_in(pack: Pack, slides: Sequence[Slide], slide: Slide) -> SlideContent:
    """A slide's content; the questions with the numbers of the slides behind them."""
    found = content_of(pack, slide)
    if place_of(slide) != QUESTIONS_PAGE or slide.points:
        return found
    asked = asked_behind(pack, slides)
    made = question_slide(
        [each.question for each in asked],
        [each.where for each in asked],
        len(every_question(pack)),
        question_sentence(pack),
        digits=True,
        settles=[each.settles for each in asked],
    )
    made = made._replace(title=found.title, sentence=found.sentence)
    return made._replace(large=found.large, words=found.words) if slide.headline else made


def _first_behind(pack: Pack, slides: Sequence[Slide], asked: BoardQuestion) -> int:
    """The number of the first slide behind a question; 0 without one."""
    return next((number for number, _ in enumerate(slides, 1) if _behind(pack, slides, number, asked)), 0)


def _behind(pack: Pack, slides: Sequence[Slide], number: int, asked: BoardQuestion) -> bool:
    """Whether a slide is that of a question's table, or shows what a finding is about."""
    if asked.table:
        return number == _of_table(pack, slides, asked)
    return any(_raises(pack, place_of(slides[number - 1]), finding) for finding in asked.findings)


def _of_table(pack: Pack, slides: Sequence[Slide], asked: BoardQuestion) -> int:
    """The number of the slide that draws the course of a question's table.

    That of the table itself where none does; 0 without either. With several rows it compares these, while the slide of a
    statement may have the chart with the limits.
    """
    places = [(number, place) for number, slide in enumerate(slides, 1) if not (place := place_of(slide)).workshop]
    own = [(number, place) for number, place in places if place.local == about_of(pack, asked)]
    resting = [(number, place) for number, place in places if _rests_on(pack, place, asked.table)]
    drawn = (number for number, place in (*own, *resting) if node(pack, place).slide().plan)
    return next(drawn, own[0][0] if own else 0)


def _rests_on(pack: Pack, place: Address, table: str) -> bool:
    statement = pack.statements.get(place.thing)
    return statement is not None and any(isinstance(each.check, Selector) and each.check.table == table for each in statement.figures)


def _raises(pack: Pack, place: Address, finding: Finding) -> bool:
    """Whether a slide shows what a finding is about."""
    claim = finding.claim
    if place.workshop:
        return False
    if place == WHOLE_AUDIT:
        return disagrees(finding)
    if not place.thing:
        return place.topic == claim.topic and any(change.statement == claim.thing for change in changes(pack, claim.topic))
    if Address.parse(claim.place).local in (place, place._replace(part="")):
        return not place.part or place.part == claim.part
    statement = pack.statements.get(claim.thing)
    return statement is not None and statement.table == place.thing
