"""Words as search compares them, and the slips that are forgiven."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.search.spelling import distance, letters, mistakes_allowed, similar
from tui.text.words import compounds, figures_closed_up, forms, stem, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seat belts", ["seat", "belt"]),
        ("seat-belts", ["seat", "belt", "seatbelt"]),
        ("TIDU's leaders’ views", ["tidu", "leader", "view"]),
        ("over 1,200 offences, 3.6%", ["over", "1200", "offence", "3.6%", "3.6"]),
        ("1,200.5%, 6%. 6-7% a%", ["1200.5%", "1200.5", "6%", "6", "6", "7", "a"]),
        ("6-7 months", ["6", "7", "month"]),
        ("2014-07", ["2014", "07"]),
        ("34th of 43", ["34th", "of", "43"]),
        ("1c (816)", ["1c", "816"]),
        ("Activities, companies; buses, business, classes", ["activity", "company", "buse", "business", "class"]),
        ("Llanfair ŵyn Ångström STRASSE straße", ["llanfair", "wyn", "angstrom", "strasse", "strasse"]),
        ("snake_case a.b", ["snake", "case", "a", "b"]),
        ("s", ["s"]),
        ("… [/x] \x1b", ["x"]),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@given(st.text() | st.text("aZé-‑’'s1,.% _", max_size=12))
def test_words_are_where_they_are_said_to_be(text: str) -> None:
    found = list(tokens(text))
    assert [token.form for token in found] == forms(text)
    for token in found:
        assert 0 <= token.start < token.end <= len(text)
        assert token.form in forms(text[token.start : token.end])


@given(st.text(st.characters(codec="ascii")))
def test_case_makes_no_difference(text: str) -> None:
    assert forms(text.upper()) == forms(text.lower()) == forms(text)


@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_a_plural_is_its_singular(word: str) -> None:
    # Axes may be those of an axe or of an axis: both are one form with ax.
    if len(word) > 3 and not re.search("(s|x|z|sh|ch)e?$|y$|ie$", word):
        assert stem(f"{word}s") == stem(word)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("51 102", "51102"),
        ("51\u2009102 tickets", "51102 tickets"),
        ("March 2014 103", "March 2014 103"),
        ("1 2", "1 2"),
        ("6 per cent, 6 Percent 1 200 %", "6%, 6% 1200%"),
        ("6 percentages", "6 percentages"),
    ],
)
def test_figures_close_up(text: str, closed: str) -> None:
    assert figures_closed_up(text) == closed


def test_compounds_with_their_parts() -> None:
    assert list(compounds("self-sustaining 2014-07 cyber-crimes")) == [
        ("selfsustaining", ("self", "sustaining")),
        ("07", ("2014",)),
        ("cybercrime", ("cyber", "crime")),
    ]


@pytest.mark.parametrize(
    ("word", "other", "apart"),
    [
        ("colision", "collision", 1),
        ("tdiu", "tidu", 1),
        ("burglray", "burglary", 1),
        ("seat", "seat", 0),
        ("abc", "xyz", 3),
        ("", "ab", 2),
        ("ca", "abc", 3),
    ],
)
def test_distance(word: str, other: str, apart: int) -> None:
    assert distance(word, other, 9) == apart
    assert distance(other, word, 9) == apart
    assert distance(word, other, apart - 1) == apart or apart == 0


@given(st.text("abc", max_size=7), st.text("abc", max_size=7), st.integers(0, 3))
def test_distance_is_a_distance(word: str, other: str, limit: int) -> None:
    apart = distance(word, other, 20)
    assert (apart == 0) == (word == other)
    assert abs(len(word) - len(other)) <= apart <= max(len(word), len(other))
    assert distance(word, other, limit) == min(apart, limit + 1)
    assert distance(word, other, 20, beginning=True) == min(distance(word, other[:end], 20) for end in range(len(other) + 1))


WORDS = ("seat", "belt", "collision", "collisional", "collusion", "burglary", "having", "tasking", "starting", "driving", "attention")
KNOWN = [(word, letters(word)) for word in WORDS]


@pytest.mark.parametrize(
    ("word", "beginning", "meant"),
    [
        ("collisoin", False, {"collision": 1}),
        ("burgulry", False, {"burglary": 2}),
        ("saet", False, {"seat": 1}),
        ("xqzt", False, {}),
        ("set", False, {}),
        ("51103", False, {}),
        ("burgal", False, {}),
        ("burgal", True, {"burglary": 1}),
        ("colison", False, {"collision": 2}),
        ("colson", False, {}),
        ("colson", True, {}),
        ("buglery", False, {"burglary": 2}),
        ("hacking", False, {}),
        ("stalking", False, {}),
        ("drinking", False, {}),
        ("detention", False, {}),
    ],
)
def test_what_was_perhaps_meant(word: str, beginning: bool, meant: dict[str, int]) -> None:
    assert similar(word, KNOWN, beginning=beginning) == meant


@pytest.mark.parametrize("words", [("collision", "colisons"), ("colisons", "collision")], ids=["first", "last"])
def test_a_word_with_more_mistakes_is_left_out_wherever_it_stands(words: tuple[str, ...]) -> None:
    assert similar("colison", [(word, letters(word)) for word in words]) == {"colisons": 1}


@given(st.text("abcdefgh", min_size=4, max_size=10), st.lists(st.text("abcdefgh", min_size=1, max_size=10), max_size=8))
def test_no_word_near_enough_is_missed(word: str, words: list[str]) -> None:
    found = similar(word, [(other, letters(other)) for other in words])
    near = {other: apart for other in words if (apart := distance(word, other, 9)) <= mistakes_allowed(word, other)}
    assert found == {other: apart for other, apart in near.items() if apart == min(near.values())}
