"""What a later report says of the questions and promises of an earlier one."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conftest import SHARED
from tests.in_turn import few, in_turn
from tests.unit.quarters import quarter, renamed, with_measure, with_spec, with_table, with_values
from tui.analysis.since.printed import LaterAnswer, answer_to, redefined
from tui.analysis.since.questions import CarriedQuestion
from tui.analysis.since.since import Since, since
from tui.analysis.since.wanted import WantedFigures
from tui.model.pack import Pack
from tui.model.period import Period, parse_any
from tui.model.report import Figure, NeededFigures, Statement
from tui.model.table import Cell, Table
from tui.model.tables import PartYear
from tui.nodes.across.since_record import since_data, since_rows
from tui.nodes.across.since_words import missing_words, promises_sentence, questions_sentence
from tui.nodes.finding_words import why
from tui.pack.reader import read_pack

pytestmark = pytest.mark.slow

EARLIER, LATER = quarter("west-midlands-2017-12"), quarter("west-midlands-2018-03")


def carried(found: Since) -> dict[str, CarriedQuestion]:
    return {each.asked.id: each for each in found.carried}


def statuses(earlier: Pack, later: Pack) -> dict[str, str]:
    return {each.asked.id: each.status for each in since(earlier, later).carried}


def with_statement(pack: Pack, id: str, **changed: object) -> Pack:
    """The workshop with a changed statement."""

    def of(each: Statement) -> Statement:
        return replace(each, **changed) if each.id == id else each

    topics = tuple(
        replace(topic, sections=tuple(replace(part, statements=tuple(map(of, part.statements))) for part in topic.sections))
        for topic in pack.report.topics
    )
    return replace(pack, report=replace(pack.report, topics=topics))


def with_figure(pack: Pack, statement: str, id: str, **changed: object) -> Pack:
    """The workshop with a changed figure of a statement."""
    figures: tuple[Figure, ...] = pack.statements[statement].figures
    return with_statement(pack, statement, figures=tuple(replace(each, **changed) if each.id == id else each for each in figures))


def test_questions_are_answered_partly_answered_and_open() -> None:
    found = since(EARLIER, LATER)
    assert statuses(EARLIER, LATER) == {
        "robbery-rise": "answered",
        "damage-rise-change": "answered",
        "violence-rise-change": "partly answered",
        "officers-since-2010": "partly answered",
        "searches-by-month": "open",
        "fraud-left-out": "answered",
    }
    assert (
        questions_sentence(found)
        == "6 questions: 3 answered, 2 partly answered, 1 still open; the answers contradict 1 claim. 1 newly asked."
    )
    assert [each.id for each in found.new] == ["drugs-rise"] and found.still_open == 3


def test_an_answer_has_the_address_of_each_figure() -> None:
    (answer, _) = carried(since(EARLIER, LATER))["robbery-rise"].answers
    assert [(str(each.address), each.value) for each in answer.found] == [
        ("west-midlands-2018-03:follow-up/offence-types/2017-18-q3", 2078),
        ("west-midlands-2018-03:follow-up/offence-types/2017-18-q2", 1840),
    ]


def test_claims_are_tested_again_with_the_later_figures() -> None:
    found = carried(since(EARLIER, LATER))
    assert [each.after.verdict for each in found["robbery-rise"].retests] == ["agrees", "agrees"]
    (misprint,) = found["damage-rise-change"].retests
    assert misprint.before.verdict == "unchecked" and misprint.after.verdict == "differs" and misprint.after.computed == 68
    assert why(misprint.after) == "Q3 2017/18: 6,761, in Q2 2017/18 6,693: +68 (1.02%); not 86"
    assert not found["violence-rise-change"].retests, "the base is not printed"


def test_a_word_is_tested_on_the_whole_series_that_its_question_needs() -> None:
    """The lowest since 2010, falling: only once all the years are printed."""

    def years(last: float) -> Pack:
        first = {2010: 8765, 2011: 8293, 2012: 7977, 2013: 7765, 2014: 7437, 2015: 7286, 2016: 7101}

        def change(table: Table) -> Table:
            row = table.rows[0]
            rows = (row._replace(period=parse_any(str(year)), cells=(Cell(value),)) for year, value in (first | {2017: last}).items())
            return replace(table, rows=(*rows, row._replace(period=parse_any("2018"), cells=(Cell(1),))))

        return with_table(LATER, "officers", change)

    for last, verdict in ((6914, "agrees"), (7200, "differs")):
        found = carried(since(EARLIER, years(last)))["officers-since-2010"]
        assert found.status == "answered" and [each.after.verdict for each in found.retests] == [verdict]
        assert "the lowest of 8 years" in why(found.retests[0].after), "those that were asked for, and not 2018"
    fewer = carried(since(EARLIER, LATER))["officers-since-2010"]
    assert fewer.status == "partly answered" and not fewer.retests


def test_a_part_of_the_figures_says_which_are_missing() -> None:
    (answer,) = carried(since(EARLIER, LATER))["officers-since-2010"].answers
    assert missing_words(answer) == "2010 to 2015" and len(answer.found) == 2
    (answer,) = carried(since(EARLIER, LATER))["violence-rise-change"].answers
    assert missing_words(answer) == "Q2 2017/18", "as the later report writes its periods"


def test_words_alone_answer_nothing() -> None:
    one = carried(since(EARLIER, LATER))["searches-by-month"]
    assert one.status == "open" and [each.thing for each in one.perhaps] == ["searches-note"]
    assert not carried(since(EARLIER, with_statement(LATER, "searches-note", title="Searches", text="None.")))["searches-by-month"].perhaps


def test_only_what_a_statement_names_is_answered_in_words() -> None:
    assert [each.thing for each in carried(since(EARLIER, LATER))["fraud-left-out"].said] == ["without-fraud"]
    silent = with_statement(LATER, "without-fraud", follows_up=())
    assert statuses(EARLIER, silent)["fraud-left-out"] == "open"
    mistaken = with_statement(LATER, "without-fraud", follows_up=("west-midlands-2017-12:audit/questions/frauds",))
    assert [(place.thing, named) for place, named in since(EARLIER, mistaken).unknown] == [
        ("without-fraud", "west-midlands-2017-12:audit/questions/frauds")
    ]


def test_a_measure_that_is_defined_anew_answers_nothing() -> None:
    for changed in ({"title": "Robbery of persons"}, {"unit": "victims"}, {"kind": "rate", "per": "1000 residents"}):
        later = with_measure(LATER, "robbery", **changed)
        found = carried(since(EARLIER, later))["robbery-rise"]
        assert found.status == "open" and found.answers[0].redefined and not found.retests
    same = with_measure(LATER, "robbery", caveats=("A caveat.",), short="Robberies")
    assert not redefined(EARLIER.measures["robbery"], same.measures["robbery"])


def test_a_measure_of_another_force_or_id_answers_nothing() -> None:
    report = replace(LATER.report, measures=tuple(each for each in LATER.report.measures if each.id != "robbery"))
    other = replace(LATER, report=report)
    assert statuses(EARLIER, other)["robbery-rise"] == "open"
    assert statuses(EARLIER, renamed(LATER, "elsewhere", "Elsewhere Police"))["robbery-rise"] == "open"


def test_a_window_that_cannot_be_read_is_never_answered_in_full() -> None:
    undated = with_figure(EARLIER, "damage-rise", "change", window="so far this year")
    one = carried(since(undated, LATER))["damage-rise-change"]
    assert one.status == "partly answered" and not one.answers[0].found and one.answers[0].near and not one.retests


def test_figures_of_other_periods_answer_nothing() -> None:
    later = with_values(LATER, "offence-types", {"2017/18-Q4": 1840})
    assert statuses(EARLIER, later)["robbery-rise"] == "open"


def test_a_year_is_the_sum_of_its_quarters_only_where_all_are_there() -> None:
    wanted = WantedFigures(EARLIER.measures["recorded-crime"], (parse_any("2017/18"),))
    answer = answer_to(wanted, EARLIER, LATER)
    assert answer.complete and answer.found[0].value == 57139 + 57639 + 59801 + 58814 and len(answer.found[0].parts) == 4
    three = with_values(LATER, "recorded-crime", {"2017/18-Q2": 57639, "2017/18-Q3": 59801, "2017/18-Q4": 58814})
    assert not answer_to(wanted, EARLIER, three).found
    stocks = WantedFigures(replace(EARLIER.measures["recorded-crime"], stock=True), (parse_any("2017/18"),))
    assert not answer_to(stocks, EARLIER, with_measure(LATER, "recorded-crime", stock=True)).found


def test_a_part_of_a_year_is_no_year() -> None:
    wanted = WantedFigures(EARLIER.measures["crime-severity"], (parse_any("2017/18"),))
    assert answer_to(wanted, EARLIER, LATER).complete
    told = with_statement(LATER, "severity-score", figures=())
    assert answer_to(wanted, EARLIER, told).complete
    part = with_spec(told, "severity", part_years=(PartYear(year="2017/18", note="April to December"),))
    assert not answer_to(wanted, EARLIER, part).found


def test_a_missing_figure_is_missing() -> None:
    def emptied(table: Table) -> Table:
        return replace(table, rows=tuple(row._replace(cells=(Cell(None, "confidential"), *row.cells[1:])) for row in table.rows))

    assert statuses(EARLIER, with_table(LATER, "offence-types", emptied))["robbery-rise"] == "open"


def test_members_each_need_their_figure() -> None:
    def of(*members: str) -> LaterAnswer:
        return answer_to(WantedFigures(EARLIER.measures["officers"], (parse_any("2017"),), members), EARLIER, LATER)

    def split(table: Table) -> Table:
        more = tuple(row._replace(members=("Merseyside",), cells=(Cell(1),)) for row in table.rows)
        return replace(table, rows=(*table.rows, *more))

    both = with_table(LATER, "officers", split)
    wanted = WantedFigures(EARLIER.measures["officers"], (parse_any("2017"),), ("Merseyside", "west midlands", "Kent"))
    answer = answer_to(wanted, EARLIER, both)
    assert [(each.member, each.value) for each in answer.found] == [("Merseyside", 1), ("west midlands", 6914)]
    assert answer.missing == (("Kent", parse_any("2017")),) and missing_words(answer) == "Kent (2017)"
    assert not of("Kent").found
    own = answer_to(WantedFigures(EARLIER.measures["officers"], (parse_any("2017"),)), EARLIER, both)
    assert [each.value for each in own.found] == [6914], "the row of the force itself, not the sum of several forces"


def test_a_statement_that_gives_the_level_answers_too() -> None:
    wanted = WantedFigures(EARLIER.measures["violence"], (Period("quarter", 2017 * 4 + 2), Period("quarter", 2017 * 4 + 1)))
    level = Figure(
        id="before", label="Violence", value=13904, unit="offences", window="July to September 2017", printed="13,904", role="previous",
        measure="violence",
    )  # fmt: skip
    told = with_statement(LATER, "searches-note", figures=(level,))
    answer = answer_to(wanted._replace(periods=(Period("quarter", 2017 * 4 + 2),)), EARLIER, told)
    assert answer.complete and str(answer.found[0].address) == "west-midlands-2018-03:follow-up/searches-note/before"
    found = carried(since(EARLIER, told))["violence-rise-change"]
    assert found.status == "answered" and [each.after.verdict for each in found.retests] == ["agrees"]
    rough = with_statement(LATER, "searches-note", figures=(replace(level, relation="about"),))
    found = carried(since(EARLIER, rough))["violence-rise-change"]
    assert found.status == "answered" and not found.retests, "a rounded figure tests nothing"


def test_a_figure_of_a_district_is_not_that_of_the_force() -> None:
    def split(table: Table) -> Table:
        more = tuple(row._replace(members=("Solihull",), cells=(Cell(1),)) for row in table.rows)
        return replace(table, rows=(*table.rows, *more))

    later = with_table(LATER, "officers", split)
    figure = replace(EARLIER.statements["damage-rise"].figures[0], measure="officers", value=0, window="2018 compared with 2017")
    named = with_statement(EARLIER, "damage-rise", title="Officers in Solihull", figures=(figure,))
    found = carried(since(named, later))["damage-rise-change"]
    assert [(each.member, each.value) for each in found.answers[0].found] == [("Solihull", 1), ("Solihull", 1)]
    unnamed = with_statement(EARLIER, "damage-rise", title="Officers", figures=(replace(figure, label="Officers"),))
    found = carried(since(unnamed, later))["damage-rise-change"]
    assert [each.value for each in found.answers[0].found] == [6733, 6914]
    level = replace(figure, id="level", role="level", value=5, window="2012", label="Officers in Solihull")
    wanted = WantedFigures(EARLIER.measures["officers"], (parse_any("2012"),))
    assert not answer_to(wanted, EARLIER, with_statement(later, "searches-note", figures=(level,))).found


def test_promises_and_what_the_later_report_says_of_them() -> None:
    found = since(EARLIER, LATER)
    target, rate, review = found.promises
    assert [(each.printed.value, each.met) for each in target.targets] == [(1840, True)]
    assert [(each.address.thing, each.ground) for each in target.matches] == [("offence-types", "measure")]
    assert [(each.address.thing, each.ground) for each in rate.matches] == [("rate-year", "named")]
    assert not review.mentioned and not review.matches
    assert promises_sentence(found) == "3 promises: the later report speaks of 2 of them."


def test_a_target_is_missed_and_one_of_another_period_is_not_judged() -> None:
    lower = with_figure(EARLIER, "robbery-target", "target", value=1800)
    assert [each.met for each in since(lower, LATER).promises[0].targets] == [False]
    other = with_figure(EARLIER, "robbery-target", "target", window="April to June 2018")
    assert not since(other, LATER).promises[0].targets
    neutral = with_measure(EARLIER, "robbery", better="neutral")
    assert not since(neutral, LATER).promises[0].targets


def test_the_words_of_a_promise_are_only_perhaps_about_it() -> None:
    told = with_statement(LATER, "searches-note", text="A review of how hate crime is recorded, with partners, is under way.")
    (_, _, review) = since(with_statement(EARLIER, "review-recording", title="Hate crime recording with partners"), told).promises
    assert not review.mentioned and not review.matches, "recorded and recording are two words, and this is no time to guess"
    (_, _, review) = since(with_statement(EARLIER, "review-recording", title="Hate crime with partners"), told).promises
    assert [each.ground for each in review.matches] == ["words"] and not review.mentioned


def test_a_statement_that_the_later_report_names_is_a_promise_too() -> None:
    told = with_statement(LATER, "searches-note", follows_up=("west-midlands-2017-12:follow-up/searches-fewer",))
    assert [each.statement.id for each in since(EARLIER, told).promises][:1] == ["searches-fewer"]


def test_needs_without_a_period_take_any_figure() -> None:
    question = replace(EARLIER.report.questions[0], needs=(NeededFigures(measure="officers"),))
    earlier = replace(EARLIER, report=replace(EARLIER.report, questions=(question, *EARLIER.report.questions[1:])))
    found = carried(since(earlier, LATER))["officers-since-2010"]
    assert found.status == "answered" and found.answers[0].found[0].value == 6733


def test_a_report_without_questions_has_none_to_answer() -> None:
    found = since(quarter("west-midlands-2017-06"), quarter("west-midlands-2017-09"))
    assert questions_sentence(found) == "The earlier report leaves no question open." and not promises_sentence(found)


FOLDERS = sorted(file.parent for place in SHARED for file in Path(place).glob("*/datapackage.yaml"))


@pytest.mark.parametrize(("earlier", "later"), few(in_turn(FOLDERS, FOLDERS[::-1]), 6), ids=lambda folder: folder.name)
def test_any_two_reports_can_be_checked(earlier: Path, later: Path) -> None:
    """As if they were of one force, and each with itself."""
    first = renamed(read_pack(earlier), "first", "Any Police")
    for second in (renamed(read_pack(later), "second", "Any Police"), renamed(first, "second", "Any Police")):
        found = since(first, second)
        assert len(found.carried) == sum(each.number for each in found.counts)
        assert list(since_rows(found)) and json.dumps(since_data(found), allow_nan=False)
        for each in found.carried:
            assert (each.status == "open") <= (not any(answer.complete for answer in each.answers))
            assert all(address.workshop == "second" for address in (*each.said, *each.perhaps))
