"""Checking a report against the one before grows in step with both."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tests.unit.quarters import quarter, with_table
from tests.unit.test_growth import MOST, exponent
from tui.analysis.since.since import since
from tui.model.glossary import Glossary, Term
from tui.model.pack import Pack
from tui.model.period import month
from tui.model.report import NeededFigures
from tui.model.table import Cell, Table
from tui.nodes.across.since_words import since_groups

pytestmark = pytest.mark.slow

EARLIER, LATER = quarter("west-midlands-2017-12"), quarter("west-midlands-2018-03")
WITH_MONTHS = quarter("west-midlands-2017-06")


def repeated(pack: Pack, number: int) -> Pack:
    """The workshop with copies of the statements of its last topic, and terms."""
    *topics, last = pack.report.topics
    sections = tuple(
        replace(
            section,
            statements=tuple(
                replace(each, id=f"{each.id}-{copy}", title=f"{each.title} C{copy:05}", promise=True)
                for each in section.statements
                for copy in range(number)
            ),
        )
        for section in last.sections
    )
    terms = tuple(Term(id=f"c{copy}", term=f"C{copy:05}", basis="name", meaning="A copy.", sources=()) for copy in range(number))
    report = replace(pack.report, topics=(*topics, replace(last, sections=sections)))
    return replace(pack, report=report, glossary=Glossary(terms=terms))


@pytest.mark.exhaustive
def test_it_grows_with_questions_promises_and_statements() -> None:
    def work(number: int) -> Callable[[], object]:
        earlier, later = repeated(EARLIER, number), repeated(LATER, number)
        return lambda: since_groups(since(earlier, later))

    assert exponent(20, work) <= MOST


def of_months(number: int) -> tuple[Pack, Pack]:
    """A question that needs so many months, and a report that prints them."""
    first = month(1900, 1)

    def change(table: Table) -> Table:
        row = table.rows[0]
        return replace(table, rows=tuple(row._replace(period=first.shift(at), cells=(Cell(at),)) for at in range(number)))

    need = NeededFigures(measure="searches", first=str(first), last=str(first.shift(number - 1)))
    asked = tuple(replace(each, needs=(need,)) if each.id == "searches-by-month" else each for each in EARLIER.report.questions)
    report = replace(EARLIER.report, questions=asked)
    return replace(EARLIER, report=report), with_table(WITH_MONTHS, "stop-search", change)


def test_it_grows_with_the_periods_that_a_question_needs() -> None:
    def work(months: int) -> Callable[[], object]:
        earlier, later = of_months(months)
        (only,) = [each for each in since(earlier, later).carried if each.asked.id == "searches-by-month"]
        assert only.status == "answered" and len(only.answers[0].found) == months
        return lambda: since_groups(since(replace(earlier), replace(later)))

    assert exponent(60, work) <= MOST
