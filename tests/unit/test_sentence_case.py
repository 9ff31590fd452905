"""Titles at the start of a sentence and in the middle of one.

Also what a year of figures that cannot be added up is found by.
"""

import pytest

from tests.unit.checked_tables import pack_of
from tui.model.sentence_case import capital, mid_sentence, whole_sentence
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.nodes.table_views.headings import whole_name


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Year before", (), "year before"),
        ("ASB incidents", (), "ASB incidents"),
        ("Leeds", ("Leeds",), "Leeds"),
        ("Harrow Vale rate", ("Harrow Vale",), "Harrow Vale rate"),
        ("999 calls", (), "999 calls"),
        ("", ("",), ""),
    ],
)
def test_names_and_abbreviations_keep_their_capital(text: str, names: tuple[str, ...], expected: str) -> None:
    assert mid_sentence(text, names) == expected


def test_the_start_of_a_sentence_leaves_names_alone() -> None:
    assert capital("could be chance: Leeds") == "Could be chance: Leeds" and capital("") == ""
    assert whole_sentence("34th of 43") == "34th of 43." and whole_sentence("") == ""


def test_a_year_of_percentages_is_found_by_its_quarters() -> None:
    """They have no total, but there are figures."""
    pack = pack_of({("2018/19-Q1", ""): (62.7,), ("2018/19-Q2", ""): (64.0,)}, frequency="quarter", kind="percentage")
    found = node(pack, Address("crime", "t", "2018-19")).search()
    assert found and found.passages == ("62.7% in Q1 2018/19, 64% in Q2 2018/19",)


def test_all_members_are_counted_by_dimension() -> None:
    assert whole_name(pack_of({("2014/15", "Leeds"): (1,), ("2014/15", "Kent"): (2,)}).tables["t"]) == "2 districts together"
