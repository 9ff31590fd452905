"""What the neighbouring reports say, as lines and links for pages."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.questions import BoardQuestion
from tui.model.pack import Pack
from tui.nodes.links import Link
from tui.nodes.standing_words import STANDING_ROLES, STANDING_SIGNS
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .since_items import IN_SENTENCE, SaidItem, SaidPromise, status_in_words
from .since_said import CheckedQuestions, since_said

if TYPE_CHECKING:
    from tui.analysis.since.questions import QuestionStatus

PROMISE = "promise:"
"""How the keys of promises begin in a list; ids of questions have no colon."""
STATUS_SIGNS: "dict[QuestionStatus, Span]" = {"answered": Span("+"), "partly answered": Span("/"), "open": Span("o", "strong")}
"""The sign of each status. None is that of a claim: that there is an answer does not say that the claim holds."""


def status_span(status: "QuestionStatus", item: SaidItem) -> Span:
    """The sign of a question's status, or of a claim that the answer contradicts."""
    return Span(STANDING_SIGNS["differs"], STANDING_ROLES["differs"]) if item.against else STATUS_SIGNS[status]


def later_spans(pack: Pack, asked: BoardQuestion) -> Line:
    """What became of a question in the next report, in a few words after it."""
    after = pack.once(since_said).after
    if after is None or asked.id not in after.statuses:
        return ()
    status, item = after.statuses[asked.id], after.said[asked.id]
    return (Span("  "), Span(status_in_words(status, item), status_span(status, item).role))


def later_lines(pack: Pack, asked: BoardQuestion) -> tuple[Line, ...]:
    """What became of a question in the next report; nothing without one."""
    after = pack.once(since_said).after
    if after is None or asked.id not in after.said:
        return ()
    status, item = after.statuses[asked.id], after.said[asked.id]
    head: Line = (status_span(status, item), Span(f" {IN_SENTENCE[status].capitalize()} in {after.name}.", "strong"))
    return (head, *item_lines(item), ())


def later_links(pack: Pack, asked: BoardQuestion) -> tuple[Link, ...]:
    """Links to what answers a question in the next report."""
    after = pack.once(since_said).after
    return item_links(after.said[asked.id]) if after and asked.id in after.said else ()


def item_lines(item: SaidItem) -> tuple[Line, ...]:
    """What is said of a question or a promise, a line for each sentence."""
    return tuple((Span(f"  {line.label}: ", "quiet"), Span(f"{line.words}.")) for line in item.lines)


def item_links(item: SaidItem) -> tuple[Link, ...]:
    """Links to the places in the later report."""
    return tuple(Link(line.label, line.title, line.address) for line in item.lines if line.address)


class EarlierRow(NamedTuple):
    """A question of the last report in so many lines; a heading has no key."""

    key: str
    lines: tuple[Line, ...]


def earlier_rows(before: CheckedQuestions, columns: int, begun: str) -> Iterator[EarlierRow]:
    """The questions and promises of the last report under headings, with signs."""
    heading = [Span(f"Since {before.name}: {before.brief}", "strong")]
    if before.promised and before.said:
        heading.append(Span(f". {plural(len(before.promised), 'promise')} below.", "quiet"))
    yield EarlierRow("", ((), *wrap(tuple(heading), columns)))
    for id, item in before.said.items():
        status = before.statuses[id]
        said = Span(f"  {status_in_words(status, item)}", "worse" if item.against else "quiet")
        line: Line = (status_span(status, item), Span(f" {item.number}. ", "quiet"), Span(item.title), said)
        yield EarlierRow(f"{begun}{id}", wrap(line, columns, 2))
    if before.promised:
        yield EarlierRow("", ((), *wrap((Span(before.promises, "strong"),), columns)))
    for each in before.promised:
        sign = Span(STANDING_SIGNS["differs"], STANDING_ROLES["differs"]) if each.missed else STATUS_SIGNS[_promise_status(each)]
        said = Span(f"  {each.words}", "worse" if each.missed else "quiet")
        yield EarlierRow(
            f"{begun}{PROMISE}{each.item.number}",
            wrap((sign, Span(f" {each.item.number}. ", "quiet"), Span(each.item.title), said), columns, 2),
        )


def _promise_status(each: SaidPromise) -> "QuestionStatus":
    return "answered" if each.mentioned else "open"


def closed_rows(pack: Pack, columns: int) -> Iterator[EarlierRow]:
    """Which reports beside a workshop cannot be opened."""
    if closed := pack.once(since_said).closed:
        yield EarlierRow("", ((), *(line for words in closed for line in wrap((Span(words, "quiet"),), columns))))


def checked_lines(checked: CheckedQuestions, title: str) -> Iterator[Line]:
    """All that was found out, under its headings."""
    yield (Span(title, "strong"),)
    yield (Span(checked.sentence, "quiet"),)
    if checked.promises:
        yield (Span(checked.promises, "quiet"),)
    for group in checked.groups:
        yield ()
        yield (Span(group.title, "strong"),)
        for item in group.items:
            yield ()
            yield (Span(f"{item.number}. ", "quiet"), Span(item.title))
            yield from item_lines(item)


def checked_links(several: Iterable[CheckedQuestions]) -> tuple[Link, ...]:
    """A link to each place that is named, once."""
    links = (link for each in several for group in each.groups for item in group.items for link in item_links(item))
    return tuple({link.address: link for link in links}.values())


def since_titles(pack: Pack) -> tuple[tuple[str, CheckedQuestions], ...]:
    """The neighbouring reports, each under a title; none without one."""
    found = pack.once(since_said)
    titled = (("Since {}", found.before), ("In {}", found.after))
    return tuple((title.format(each.name), each) for title, each in titled if each)


def since_row(pack: Pack) -> tuple[str, ...]:
    """The title of the row of the audit's list: of the report before, or else after."""
    return tuple(f"{title}: {each.brief}" for title, each in since_titles(pack))[:1]


def since_sentence(pack: Pack) -> str:
    """How many of the last report's questions are still open, for a slide.

    Empty where there is no report before, or where it left none open.
    """
    before = pack.once(since_said).before
    if before is None or not before.statuses:
        return ""
    every, answered, left = len(before.statuses), before.count("answered"), before.count("open")
    if every == 1:
        return f"The last report's question is {IN_SENTENCE[next(iter(before.statuses.values()))]}"
    if answered == every:
        return f"All {every} questions of the last report are answered"
    parts = (f"{answered} answered", f"{every - answered - left} partly", f"{left} still open")
    return f"The last report's {every} questions: {', '.join(part for part in parts if not part.startswith('0 '))}"
