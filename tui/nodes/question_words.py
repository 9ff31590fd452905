"""The questions to ask the Force in words.

Why each is asked, what it would settle, and the rows of their list.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui.analysis.audit import audit
from tui.analysis.questions import BoardQuestion
from tui.analysis.standings import standing
from tui.model.pack import Pack
from tui.text.lists import joined
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .across.since_lines import later_lines, later_links, later_spans, since_sentence
from .every_question import about_of, every_question, topic_of
from .finding_words import claim_label, why
from .links import Link, claim_address
from .standing_words import standing_span


class QuestionRow(NamedTuple):
    """A question in so many lines, or a topic's title without a question."""

    asked: BoardQuestion | None
    lines: tuple[Line, ...]


def settles(asked: BoardQuestion) -> str:
    """How many claims a question would settle, and who words it.

    `Helps to settle 2 claims. Drafted from the audit.` Claims that hold are settled: a question only bears on them.
    """
    left, held = len(asked.settles), len(asked.bears_on)
    parts = [f"Helps to settle {plural(left, 'claim')}."] if left else []
    if held:
        parts.append(f"Bears on {plural(held, 'claim')} that {'holds' if held == 1 else 'hold'}.")
    drafted = "Drafted from the figures of a table." if asked.table else "Drafted from the audit." if asked.drafted else ""
    return " ".join((*parts, *((drafted,) if drafted else ())))


def none_open(pack: Pack) -> str:
    """Why there are no questions: what is settled, and what nothing tests."""
    findings = audit(pack)
    left = sum(standing(finding) == "ask" for finding in findings)
    claimed = {finding.claim.thing for finding in findings}
    unclaimed = sum(id not in claimed for id in pack.statements)
    if left:
        said = f"No question is about the {plural(left, 'claim')} left open"
    else:
        tested = any(finding.verdict != "unchecked" for finding in findings)
        said = "All claims with a check are settled" if tested else "The claims are judgements"
    without = f"; {plural(unclaimed, 'statement')} {'has' if unclaimed == 1 else 'have'} no check" if unclaimed else ""
    return f"{said}{without}."


def question_sentence(pack: Pack) -> str:
    """What a slide says: of the last report's questions, or what these are about."""
    if (since := since_sentence(pack)) or not (every := every_question(pack)):
        return since or none_open(pack)
    several = "Questions" if len(every) > 1 else "A question"
    about = {
        "differs": any(asked.disputes for asked in every),
        "is left open": any(asked.settles and not asked.disputes for asked in every),
        "is missing": not all(asked.settles or asked.table for asked in every),
        "stands out": any(asked.table for asked in every),
    }
    return f"{several} about what {joined([words for words, holds in about.items() if holds], 'or')}."


def question_rows(pack: Pack, columns: int, room: float = 0) -> tuple[QuestionRow, ...]:
    """The questions with their numbers, in the report's order, under their topics.

    Each has its reason below it, if all of this fits in `room` rows.
    """
    every = every_question(pack)
    indent = len(str(len(every))) + 2
    rows: list[QuestionRow] = []
    topic = ""
    for number, asked in enumerate(every, 1):
        if (raising := topic_of(pack, asked)) != topic:
            topic = raising
            rows.append(QuestionRow(None, ((Span(pack.topics[topic].title, "strong"),),)))
        line: Line = (Span(f"{number:>{indent - 2}}. ", "quiet"), Span(asked.question), *later_spans(pack, asked))
        rows.append(QuestionRow(asked, wrap(line, columns, indent)))
    longer = [_with_reason(row, columns, indent) for row in rows]
    return tuple(longer if sum(len(row.lines) for row in longer) <= room else rows)


def _with_reason(row: QuestionRow, columns: int, indent: int) -> QuestionRow:
    if row.asked is None:
        return row
    why = wrap((Span(" " * indent), Span(f"{row.asked.reason} {settles(row.asked)}", "quiet")), columns, indent)
    return row._replace(lines=(*row.lines, *why))


def question_lines(pack: Pack, asked: BoardQuestion) -> tuple[Line, ...]:
    """What became of a question, why it is asked, and how many claims it would settle."""
    return (*later_lines(pack, asked), (Span("Why: ", "quiet"), Span(asked.reason)), (Span(settles(asked), "quiet"),), ())


def question_links(pack: Pack, asked: BoardQuestion) -> tuple[Link, ...]:
    """Links to what answers a question, and to the claims that it would settle.

    These are in the report's words.
    """
    return (*later_links(pack, asked), *_claims(pack, asked))


def _claims(pack: Pack, asked: BoardQuestion) -> Iterator[Link]:
    if asked.table:
        yield Link("About", pack.tables[asked.table].spec.title, about_of(pack, asked))
    yield from (
        Link(
            "",
            f"{standing_span(standing(found)).text} {claim_label(pack, found.claim)}: “{found.claim.stated}”",
            claim_address(found.claim),
        )
        for found in asked.findings
    )


def statements_behind(pack: Pack, asked: BoardQuestion, *, claims: bool = False) -> tuple[tuple[Line, ...], ...]:
    """The statements that make the claims, or that rest on the table.

    On request with why each claim is open.
    """
    found: dict[str, list[Line]] = {}
    if asked.table:
        resting = (each for each in pack.statements.values() if each.table == asked.table)
        return tuple(((Span(each.title, "strong"),), (Span("  "), Span(each.text))) for each in resting)
    for each in asked.findings:
        thing = each.claim.thing
        if held := pack.statements.get(thing):
            lines = found.setdefault(thing, [(Span(held.title, "strong"),), (Span("  "), Span(held.text))])
            if claims:
                lines.append((standing_span(standing(each)), Span(f" “{each.claim.stated}”"), Span(f"  {why(each)}.", "quiet")))
    return tuple(map(tuple, found.values()))
