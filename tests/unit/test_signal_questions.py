"""Questions drafted from what stands out in tables, where claims raise few."""

import pytest

from tests.browse import bundled
from tests.handmade import with_months
from tests.reports import report
from tui.analysis.questions import questions
from tui.library.kept.header import header_of
from tui.nodes.every_question import HANDFUL, about_of, every_question
from tui.nodes.kinds import addresses, node
from tui.nodes.question_words import question_links, question_rows, settles
from tui.nodes.questions import QUESTIONS_PAGE
from tui.nodes.signal_questions import signal_questions
from tui.slides.asked import asked_behind
from tui.slides.decks import default_deck
from tui.slides.story import story


def drafted(months: list[int | None]) -> list[str]:
    """The questions about seat belt notices by month."""
    made = with_months(report("small"), "notices", months)
    return [each.question.partition(": ")[2] for each in signal_questions(made) if each.table == "notices"]


@pytest.mark.parametrize(
    ("months", "asked"),
    [
        ([*[99, 101] * 14, 120, *[99, 101] * 4], "what happened in May 2015, with 120 notices where 95 to 106 is usual?"),
        ([*[120, 122] * 4, *[99, 101] * 14], "what changed in September 2013, from which 28 months in a row were below the mean?"),
        ([98, 103, 96, 104, 99, 101, 97, 105, 95, 102, 100, 98, 104, 99], None),
        ([98, 103, 300], None),
        ([*[99, 101] * 5, 120, 100], None),
        ([*[99, 101] * 14, 106, *[99, 101] * 4], None),
    ],
    ids=["outside", "shift", "ordinary", "too few", "may be a season", "at its limit"],
)
def test_what_stands_out_raises_a_question(months: list[int | None], asked: str | None) -> None:
    assert drafted(months) == ([asked] if asked else [])


def test_a_change_beyond_the_usual_range_raises_one() -> None:
    (found,) = (each.question for each in signal_questions(report("greater-manchester-2015")))
    assert found == "Screening breath tests: what is behind the fall of 6,448 tests from 2013/14 to 2014/15?"


def test_a_missed_target_raises_one_after_what_happened() -> None:
    found = [each.question for each in signal_questions(report("heddlu-enghraifft-2019-20"))]
    missed = "what is being done about 23,999 crimes in 2019/20, against a target of 23,200 crimes?"
    assert found[-1] == f"Recorded crime, Dyffryn Enghraifft: {missed}"


def test_they_make_up_a_handful_and_no_more() -> None:
    for name in ("heddlu-enghraifft-2019-20", "greater-manchester-2015", "west-yorkshire-2024", "small", "example-constabulary-2016"):
        pack = report(name)
        every, claimed = every_question(pack), questions(pack)
        assert [each for each in every if not each.table] == list(claimed) and len(every) <= max(HANDFUL, len(claimed))
        assert header_of(pack).questions == len(every), "and the library counts them"
    assert len(every_question(report("west-yorkshire-2024"))) == 1 and not questions(report("west-yorkshire-2024"))
    assert every_question(bundled()) == questions(bundled())


def test_each_leads_to_its_table_and_says_where_it_comes_from() -> None:
    pack = report("west-yorkshire-2024")
    known = set(addresses(pack))
    for asked in every_question(pack):
        assert about_of(pack, asked) in known and node(pack, about_of(pack, asked)).kind == "table"
        assert settles(asked) == "Drafted from the figures of a table."
        assert [link.address for link in question_links(pack, asked)] == [about_of(pack, asked)]
        assert asked.question.endswith("?") and "because" not in asked.question
    page = node(pack, QUESTIONS_PAGE)
    assert [link.address for link in page.links()] == [about_of(pack, asked) for asked in every_question(pack)]
    assert [row.asked for row in question_rows(pack, 80) if row.asked] == list(every_question(pack))


def test_a_second_question_of_a_slide_leads_to_it_too() -> None:
    pack = report("greater-manchester-2015")
    slides = default_deck(pack).slides
    (asked,) = (each for each in asked_behind(pack, slides) if "Screening" in each.question)
    assert slides[asked.number - 1].address == "roads/breath-tests"


def test_the_last_slide_has_them_with_the_slides_of_their_tables() -> None:
    pack = report("west-yorkshire-2024")
    slides = default_deck(pack).slides
    assert story(pack).slides[-1].address == str(QUESTIONS_PAGE)
    (asked,) = asked_behind(pack, slides)
    assert slides[asked.number - 1].address == "crime/severity-rise", "which draws the limits; that of the table compares four forces"
