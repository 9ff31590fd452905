"""What is said beside the results.

Words that were ignored or replaced, and periods without figures.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.in_turn import few
from tests.reports import REPORTS, report
from tests.search.measure import BUNDLED, workshop_folder
from tui.model.pack import Pack
from tui.pack.reader import read_pack
from tui.search.fillers import LIGHT_WORDS
from tui.search.index import Index
from tui.search.no_results import no_results
from tui.search.remarks import remark

pytestmark = pytest.mark.slow

PERIODS = "cover January 2014 to May 2015."


@pytest.fixture(scope="module")
def index(pack: Pack) -> Index:
    return Index(pack)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("crime", ""),
        ("seat belts in March 2014", ""),
        ("what does TIDU stand for", ""),
        ("when was the workshop of June 2015", ""),
        ("matrix/1c/city-centre", ""),
        ("wmp-2015-06-16:roads/collisions/2014-07", ""),
        ("knife crime", "No results contain 'knife'. Showing results for the other words."),
        ("knife or gun crimes", "No results contain 'knife' or 'gun'. Showing results for the other words."),
        ("mugging", "No results contain 'mugging'. Showing 'robbery' instead."),
        ("KSI", "No results contain 'KSI'. Showing 'fatal and serious' instead."),
        ("ranking for fraud", ""),
        ("Q1 2015 seat belts", "'Q1 2015' is read as January to March 2015."),
        ("collisions last year", "'last year' is read as 2014."),
        ("seat belts 2013-03", f"The tables have no figures for March 2013, but {PERIODS}"),
        ("how many seat belts in june 2015", f"The tables have no figures for June 2015, but {PERIODS}"),
        ("may 2015 collisions", "Collisions has no figures for May 2015, but covers January 2014 to March 2015."),
        ("seat belts 2013", f"The tables have no figures for 2013, but {PERIODS}"),
        ("marhc 2014", "No results for 'marhc'. Showing 'march' instead."),
        ("colisions", "No results for 'colisions'. Showing 'collisions' instead."),
        ("wage crime", "No results contain 'wage'. Did you mean 'wales' or 'wave'?"),
        ("hate crime", "No results contain 'hate'. Showing results for the other words."),
        ("31% robbery", "No results for '31%'. Showing '31' instead."),
        ("bilking collisions", "The top result does not contain 'collisions'."),
        ("8.8% burglary", ""),
        ("which claims do not agree with the data", ""),
        ("collisions but no others, nor only the same again", ""),
    ],
)
def test_what_the_hits_do_not_have_is_said(index: Index, asked: str, expected: str) -> None:
    answer = index.answer(asked)
    assert answer.things and remark(index, answer) == expected


@pytest.mark.parametrize("name", few([BUNDLED, *REPORTS], 2))
def test_a_light_word_is_never_missing_nor_a_misspelling(name: str) -> None:
    index = Index(read_pack(workshop_folder(name)))
    subject = index.pack.report.topics[0].title
    for word in sorted(LIGHT_WORDS):
        assert f"'{word}'" not in remark(index, index.answer(f"{subject} {word}")), word
    assert not index.query("chance").words[0].guessed


@pytest.mark.parametrize("name", REPORTS)
def test_a_word_of_grammar_is_never_remarked_on(name: str) -> None:
    known = Index(report(name))
    for word in ("not", "no", "nor", "only", "other", "again", "still"):
        assert f"'{word}'" not in remark(known, known.answer(f"{word} crime")), word
        assert known.find(word) or no_results(known, word)


def test_a_word_like_too_many_others_is_not_replaced(index: Index) -> None:
    assert index.find("wage") == ()
    assert "Closest: 'wales' or 'wave'." in no_results(index, "wage")


@pytest.mark.parametrize("asked", ["murder", "rape", "worst", "arson"])
def test_what_is_only_somewhat_alike_is_not_offered(index: Index, asked: str) -> None:
    """For murder the search once offered the term “cross border offenders”.

    And for rape “re-offending rates”.
    """
    assert no_results(index, asked) == f"No results for '{asked}'. Try other words."


def test_a_word_that_matches_is_never_replaced(index: Index) -> None:
    for asked in ("ranking", "banks", "hacking", "policing", "offend", "cancel", "driver"):
        assert not any(word.guessed for word in index.query(asked).words)
        assert index.find(asked)


def test_the_word_being_typed_is_treated_as_unfinished(index: Index) -> None:
    assert remark(index, index.answer("knife cri", typing=True)) == "No results contain 'knife'. Showing results for the other words."
    assert remark(index, index.answer("colisi", typing=True)) == "No results for 'colisi'. Showing 'collisions' instead."


@given(
    st.lists(st.sampled_from(["seat", "june", "2015", "2013", "2013-07", "knife", "6%", "7%", "wage", "[/x]", "collisons", "roads/"])),
    st.booleans(),
)
def test_it_is_said_in_sentences(index: Index, asked: list[str], typing: bool) -> None:
    expected = remark(index, index.answer(" ".join(asked), typing=typing))
    assert expected == "" or ((expected[0].isupper() or expected[0] == "'") and expected.endswith((".", "?")))
