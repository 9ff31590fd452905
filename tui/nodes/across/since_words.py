"""What became of the questions and promises of an earlier report, in words.

The same sentences for the shell, for pages and for plain lines.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.analysis.questions import BoardQuestion, questions
from tui.analysis.since.printed import LaterAnswer, LaterFigure
from tui.analysis.since.promises import Promise, PromiseMatch
from tui.analysis.since.questions import CarriedQuestion, QuestionStatus, Retest
from tui.analysis.since.since import Since
from tui.model.base import grouped
from tui.model.pack import Pack
from tui.model.period import Period
from tui.navigation.address import Address
from tui.nodes.finding_words import why
from tui.nodes.standing_words import standing_word
from tui.text.lists import joined
from tui.text.numbers import count, plural
from tui.text.periods import span, when
from tui.text.signs import WORDS
from tui.text.units import measured

from .since_items import IN_SENTENCE, SaidGroup, SaidItem, SaidLine, SaidPromise

MOST_FIGURES = 4
"""The most figures of one table that a sentence gives; of more, the first and the last."""
STATUS_HEADINGS: dict[QuestionStatus, str] = {"answered": "Answered", "partly answered": "Partly answered", "open": "Still open"}
GROUNDS = {
    "named": "It names this.",
    "measure": "It has figures of the same measure: {}.",
    "words": "It has the same words, which may be chance.",
}


def since_groups(found: Since) -> tuple[SaidGroup, ...]:
    """Everything, what was answered first. Groups without an item are left out."""
    asked, made = question_items(found), [_promise(found, number, each) for number, each in enumerate(found.promises, 1)]
    spoken = [item for item, each in zip(made, found.promises, strict=True) if each.mentioned]
    groups = [
        (heading, [item for item, each in zip(asked, found.carried, strict=True) if each.status == status])
        for status, heading in STATUS_HEADINGS.items()
    ]
    groups.append(("Newly asked", list(_new(found))))
    groups.append(("Promises that the report speaks of", spoken))
    groups.append(("Promises that it does not speak of", [item for item in made if item not in spoken]))
    return tuple(SaidGroup(f"{title} ({count(len(items))})", tuple(items)) for title, items in groups if items)


def question_items(found: Since) -> tuple[SaidItem, ...]:
    """What became of each question of the earlier report, in its order."""
    return tuple(_question(found, number, each) for number, each in enumerate(found.carried, 1))


def promise_items(found: Since) -> tuple[SaidPromise, ...]:
    """What became of each promise of the earlier report, in its order."""
    return tuple(
        SaidPromise(_promise(found, number, each), _kept(each), each.mentioned, any(not target.met for target in each.targets))
        for number, each in enumerate(found.promises, 1)
    )


def _kept(promise: Promise) -> str:
    """`target met`, `target missed`, `spoken of` or `not spoken of`."""
    if promise.targets:
        return "target met" if all(each.met for each in promise.targets) else "target missed"
    return "spoken of" if promise.mentioned else "not spoken of"


def _titled(found: Since, line: SaidLine) -> SaidLine:
    """A sentence with the title of its place."""
    if line.address is None:
        return line
    pack = found.earlier if line.address.workshop == found.earlier.id else found.later
    return line._replace(title=_title(pack, line.address))


def _title(pack: Pack, address: Address) -> str:
    """What a table or a statement is called."""
    table, statement = pack.tables.get(address.thing), pack.statements.get(address.thing)
    return table.spec.title if table else statement.title if statement else str(address)


def questions_sentence(found: Since) -> str:
    """`6 questions: 3 answered, 2 partly answered, 1 still open. 1 newly asked.`."""
    if not found.carried:
        said = "The earlier report leaves no question open."
    else:
        said = f"{plural(len(found.carried), 'question')}: {status_words(found)}."
    return f"{said} {count(len(found.new))} newly asked." if found.new else said


def status_words(found: Since) -> str:
    """`3 answered, 2 partly answered, 1 still open; the answers contradict 1 claim`."""
    said = ", ".join(f"{count(each.number)} {IN_SENTENCE[each.status]}" for each in found.counts)
    against = sum(len(_against(each)) for each in found.carried)
    return f"{said}; the answers contradict {plural(against, 'claim')}" if against else said


def _against(carried: CarriedQuestion) -> tuple[str, ...]:
    """The claims that the later figures contradict, as they are stated."""
    return tuple(each.after.claim.stated for each in carried.retests if each.after.verdict == "differs")


def promises_sentence(found: Since) -> str:
    """`3 promises: the report speaks of 2 of them.`; empty without promises."""
    if not found.promises:
        return ""
    spoken, every = sum(each.mentioned for each in found.promises), len(found.promises)
    said = "all of them" if spoken == every else "none of them" if not spoken else f"{count(spoken)} of them"
    if every == 1:
        said = "it" if spoken else ""
        return f"1 promise: the later report {f'speaks of {said}' if said else 'does not speak of it'}."
    return f"{count(every)} promises: the later report speaks of {said}."


def _marked(found: Since, address: Address) -> str:
    """What the later workshop marks as an answer: its sentence, if it is one."""
    statement = found.later.statements.get(address.thing)
    return f"Marked as the answer: “{statement.text.rstrip('.')}”" if statement else "The later workshop marks this as the answer"


def _question(found: Since, number: int, carried: CarriedQuestion) -> SaidItem:
    lines = [*(SaidLine("Answer", _marked(found, each), each) for each in carried.said)]
    for answer in each_once(carried.answers):
        lines += _answered(answer)
    lines += [_tested(each) for each in carried.retests]
    lines += [SaidLine("Perhaps", "It has the same words", each) for each in carried.perhaps]
    if not lines:
        lines.append(SaidLine("Answer", "none in the later report"))
    if carried.again and carried.status != "answered":
        lines.append(SaidLine("Asked again", "The later report leaves the same question open"))
    address = _raised_by(found.earlier, carried.asked)
    statement = found.earlier.statements.get(address.thing)
    place = _title(found.earlier, address)
    text = statement.text if statement else ""
    said = tuple(_titled(found, each) for each in lines)
    return SaidItem(number, address, carried.asked.question, said, place, text, _against(carried))


def _raised_by(pack: Pack, asked: BoardQuestion) -> Address:
    """The first statement or table that a question is about."""
    claim = asked.findings[0].claim
    return Address(claim.topic, claim.thing, workshop=pack.id)


def each_once(answers: Sequence[LaterAnswer]) -> Iterator[LaterAnswer]:
    """The answers without those that say the same of another claim."""
    seen = set()
    for each in answers:
        key = (each.wanted.measure.id, each.wanted.periods, each.wanted.members)
        if key not in seen:
            seen.add(key)
            yield each


def _answered(answer: LaterAnswer) -> Iterator[SaidLine]:
    """The figures that are printed, by the place that has them, and what is missing."""
    places = grouped((each.report.address if each.report else each.address, each) for each in answer.found)
    for figures in places.values():
        yield SaidLine("Answer", _figures(answer, figures), figures[0].address if len(figures) == 1 else _together(figures))
    if answer.redefined:
        yield SaidLine(
            "Definition", f"{answer.wanted.measure.title} has a new definition, so its figures do not answer this: {answer.redefined}"
        )
    if answer.found and answer.missing:
        yield SaidLine("Missing", missing_words(answer))
    if not answer.found and answer.near and not answer.redefined:
        title = answer.wanted.measure.title
        undated = f"{title} has figures, but the earlier report does not say which dates it means"
        yield SaidLine("Answer", f"{title} has figures, but not for these periods" if answer.wanted.periods else undated, answer.near[0])


def _together(figures: Sequence[LaterFigure]) -> Address:
    first = figures[0]
    return first.report.address if first.report else first.address


def _figures(answer: LaterAnswer, figures: Sequence[LaterFigure]) -> str:
    if len(figures) > MOST_FIGURES:
        ends = " to ".join(_figure(answer, each) for each in (figures[0], figures[-1]))
        return f"{plural(len(figures), 'figure')}, {ends}"
    return ", ".join(_figure(answer, each) for each in figures)


def _figure(answer: LaterAnswer, each: LaterFigure) -> str:
    """`2,078 offences (Q3 2017/18)`, `57,139 offences (Q1 2017/18, revised)`."""
    noted = [each.member, when(each.period), WORDS[each.mark] if each.mark else "", "" if each.exact else "not in full"]
    return f"{measured(each.value, answer.wanted.measure)} ({', '.join(filter(None, noted))})"


def missing_words(answer: LaterAnswer) -> str:
    """The periods and members without a figure: `2010 to 2015`, `Leeds (2014)`."""
    by_member = grouped(answer.missing)
    return joined((f"{member} ({_span(periods)})" if member else _span(periods)) for member, periods in by_member.items())


def _span(periods: Sequence[Period | None]) -> str:
    known = [each for each in periods if each]
    if not known:
        return "any figure"
    unbroken = all(before.shift(1) == after for before, after in pairwise(known))
    return span(known) if unbroken else joined(map(when, known))


def _tested(retest: Retest) -> SaidLine:
    after = retest.after
    return SaidLine("Claim", f"“{after.claim.stated}” {'is ' if after.verdict == 'close' else ''}{standing_word(after)}: {why(after)}")


def _new(found: Since) -> Iterator[SaidItem]:
    """The questions that only the later report raises, with their numbers in it."""
    new = {each.id for each in found.new}
    for number, asked in enumerate(questions(found.later), 1):
        if asked.id in new:
            yield SaidItem(number, _raised_by(found.later, asked), asked.question, (SaidLine("Why", asked.reason.rstrip(".")),))


def _promise(found: Since, number: int, promise: Promise) -> SaidItem:
    measures = found.earlier.measures
    lines = [
        SaidLine(
            "Target",
            f"“{each.figure.printed}” was {'met' if each.met else 'missed'}: "
            f"{measured(each.printed.value, measures[each.figure.measure or ''])} ({when(each.printed.period)})",
            each.printed.address,
        )
        for each in promise.targets
    ]
    lines += [_match(each) for each in promise.matches]
    if not promise.mentioned and not promise.matches:
        lines.append(SaidLine("Later report", "Nothing in it mentions this"))
    said = promise.statement
    return SaidItem(number, promise.address, said.title, tuple(_titled(found, each) for each in lines), said.title, said.text)


def _match(match: PromiseMatch) -> SaidLine:
    words = GROUNDS[match.ground].format(match.measure.title if match.measure else "").rstrip(".")
    return SaidLine("Perhaps" if match.ground == "words" else "Later report", words, match.address)
