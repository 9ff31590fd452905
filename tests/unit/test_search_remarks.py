"""What is said beside the hits: what of the words they do not have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.pack import Pack
from tui.search.index import Index
from tui.search.nothing import nothing
from tui.search.remarks import remark

PERIODS = "January 2014 to May 2015"


@pytest.fixture(scope="module")
def index(pack: Pack) -> Index:
    return Index(pack)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("crime", ""),
        ("seat belts in March 2014", ""),
        ("what does TIDU stand for", ""),
        ("when was the workshop of June 2015", ""),
        ("matrix/1c/city-centre", ""),
        ("wmp-2015-06-16:roads/collisions/2014-07", ""),
        ("knife crime", "Nothing has 'knife'; these have the rest."),
        ("Knife crimes, q1 2015", "Nothing has 'Knife' or 'q1'; these have the rest."),
        ("speed camera", "The first hit has no 'speed'."),
        ("march 2013", f"There is no March 2013 in any table, only {PERIODS}."),
        ("2013-03", f"There is no March 2013 in any table, only {PERIODS}."),
        ("marhc 2013", f"There is no March 2013 in any table, only {PERIODS}. Nothing has 'marhc'; taken for 'march'."),
        ("how many seat belts in june 2015", f"There is no June 2015 in any table, only {PERIODS}."),
        ("may 2015 collisions", "There is no May 2015 in Collisions, only January 2014 to March 2015."),
        ("seat belts 2013", "There is no 2013 in any table, only 2014 to 2015."),
        ("colisions", "Nothing has 'colisions'; taken for 'collisions'."),
        ("wage crime", "Nothing has 'wage'; nearest are 'ages', 'wales' and 'wave'."),
        ("31% robbery", "Nothing has '31%'; taken for '31'."),
        ("8.8% burglary", ""),
    ],
)
def test_what_the_hits_do_not_have_is_said(index: Index, asked: str, told: str) -> None:
    answer = index.answer(asked)
    assert answer.things and remark(index, answer) == told


def test_too_many_equally_near_are_not_taken_but_named(index: Index) -> None:
    assert index.find("wage") == ()
    assert "Nearest: 'ages', 'wales' and 'wave'; " in nothing(index, "wage")
    assert index.find("hacking") == ()


def test_it_speaks_of_a_word_as_it_is_typed(index: Index) -> None:
    assert remark(index, index.answer("knife cri", typing=True)) == "Nothing has 'knife'; these have the rest."
    assert remark(index, index.answer("colisi", typing=True)) == "Nothing has 'colisi'; taken for 'collisions'."


@given(
    st.lists(st.sampled_from(["seat", "june", "2015", "2013", "2013-07", "knife", "6%", "7%", "wage", "[/x]", "collisons", "roads/"])),
    st.booleans(),
)
def test_it_is_said_in_sentences(index: Index, asked: list[str], typing: bool) -> None:
    told = remark(index, index.answer(" ".join(asked), typing=typing))
    assert told == "" or (told[0].isupper() and told.endswith("."))
