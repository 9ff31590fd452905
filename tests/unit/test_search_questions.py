"""The search answers the hundred questions, in shell and browser alike."""

from pathlib import Path
from typing import get_args

import pytest

from tests.in_turn import few
from tests.search.measure import BUNDLED, CHANGES, HELD_OUT, KNOWN, Found, Question, questions, scores, workshop_folder
from tui.model.pack import Pack
from tui.navigation.address import NodeKind
from tui.nodes.kinds import MODULES
from tui.pack.reader import read_pack
from tui.search.index import Index, index_for
from tui.search.remarks import remark

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def index(pack: Pack) -> Index:
    return Index(pack)


@pytest.fixture(scope="module")
def indexes(index: Index) -> dict[str, Index]:
    """The index of every workshop that is asked."""
    others = {question.workshop for question in questions(CHANGES)} - {BUNDLED}
    return {BUNDLED: index, **{id: Index(read_pack(workshop_folder(id))) for id in others}}


@pytest.mark.parametrize(
    ("file", "first", "three", "reciprocal"), few([(KNOWN, 0.9, 0.95, 0.94), (HELD_OUT, 0.8, 0.9, 0.88), (CHANGES, 0.94, 1, 0.97)], 1)
)
def test_most_questions_are_answered_first(indexes: dict[str, Index], file: Path, first: float, three: float, reciprocal: float) -> None:
    def search(question: Question) -> Found:
        index = indexes[question.workshop]
        answer = index.answer(question.text)
        return Found([str(thing.address) for thing in answer.things], remark(index, answer))

    score = scores(search, questions(file))["all"]
    assert score.first >= first and score.three >= three and score.reciprocal >= reciprocal


def test_changes_beyond_chance_come_first_then_those_by_chance_then_what_only_has_the_words(index: Index) -> None:
    order = [str(thing.address) for thing in index.answer("which crimes rose", limit=99).things]
    beyond = ["crime/total-recorded-crime", "crime/violence-with-injury", "crime/public-place-violence-with-injury", "crime/shop-theft"]
    assert order[:5] == [*beyond, "crime/business-crime"]
    assert order.index("crime/business-crime-make-up") > order.index("crime/violence-nationally") > 4


def test_a_direction_needs_no_subject_and_no_word_of_the_text(index: Index, pack: Pack) -> None:
    for text in ("what got worse", "worse"):
        assert str(index.answer(text).things[0].address) == "crime/total-recorded-crime"
        assert index.answer(text, limit=5).things == index_for(pack, text).answer(text, limit=5).things


def test_why_something_rose_is_not_answered_by_its_figures(index: Index) -> None:
    assert [str(thing.address) for thing in index.answer("why is violence up").things[:2]] == [
        "crime/violence-nationally",
        "crime/reporting-and-violence",
    ]


def test_the_shell_and_the_browser_find_the_same(index: Index, pack: Pack) -> None:
    for question in (*questions()[::3], *questions(CHANGES)[::7]):  # Each builds an index.
        if question.workshop != BUNDLED:
            continue
        typed = [thing.address for thing in index.answer(question.text, typing=True).things]
        asked = [hit.address for hit in index_for(pack, question.text).find(question.text)]
        assert typed[:3] == asked[:3] and set(typed) == set(asked), question.text


def test_what_has_every_word_comes_before_what_has_some(index: Index) -> None:
    for question in questions():
        answer = index.answer(question.text, limit=999)
        words = [word for word in answer.query.words if not word.light and word not in answer.absent]
        places = [index.words.matching(word) for word in words if not word.period]
        numbers = {thing.address: number for number, thing in enumerate(index.things)}
        whole = [all(numbers[thing.address] in found for found in places) for thing in answer.things]
        if len(places) == len(words):
            assert whole == sorted(whole, reverse=True), question.text


@pytest.mark.parametrize(("text", "address"), [("is satisfaction good", "satisfaction"), ("how bad are collisions", "roads/collisions")])
def test_a_judgement_that_is_asked_for_is_not_the_subject(index: Index, text: str, address: str) -> None:
    """A statement that has the word “good” does not say how good something is."""
    assert str(index.find(text)[0].address) == address


def test_every_kind_of_result_has_a_heading() -> None:
    assert set(MODULES) == set(get_args(NodeKind))


def test_the_questions_to_ask_the_force_are_found(index: Index) -> None:
    for asked in ("questions to ask the Force", "audit/questions", "what should we ask"):
        assert str(index.find(asked)[0].address) == "audit/questions"


@pytest.mark.parametrize(
    "text",
    [
        "claims",
        "which claims do not agree with the data",
        "which claims differ",
        "do the claims hold",
        "what is wrong in the report",
        "wrong",
    ],
)
def test_questions_about_the_claims_lead_to_the_audit(index: Index, text: str) -> None:
    assert str(index.find(text)[0].address) == "audit"


@pytest.mark.parametrize("text", ["agree", "does not agree", "hold"])
def test_words_that_the_report_has_too_offer_the_audit(index: Index, text: str) -> None:
    assert "audit" in [str(hit.address) for hit in index.find(text)[:3]]
