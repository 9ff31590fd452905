"""A word that a thing has itself ranks above longer words that begin with it."""

from tui.nodes.search_words import NAME, TEXT, TITLE
from tui.search.query import Word
from tui.search.vocabulary import Vocabulary

MET = Word("met", open=True)


def test_a_whole_word_in_a_text_beats_the_beginning_of_a_longer_one_in_a_title() -> None:
    found = Vocabulary([(0, {"method": TITLE}), (1, {"met": TEXT}), (2, {"metropolitan": NAME})]).matching(MET)
    assert max(found, key=lambda number: found[number]) == 1 and found.keys() == {0, 1, 2}


def test_the_beginning_of_a_word_counts_as_before_where_nothing_has_the_word() -> None:
    found = Vocabulary([(0, {"method": TITLE}), (2, {"metropolitan": NAME})]).matching(MET)
    assert found[0] > found[2] > TEXT
