"""Addresses of comparisons: which there are, and where up leads."""

import pytest

from tests.browse import bundled
from tests.conftest import PACKS
from tests.unit.quarters import quarter
from tui.navigation.address import Address, NoSuchAddress, compare_address, uncompared
from tui.nodes.comparison_address import comparison_of
from tui.nodes.kinds import address_of, addresses, node
from tui.pack.reader import read_pack
from tui.search.lookup import look_up

WM = quarter("west-midlands-2018-03")
CRIME = Address("compare", "crime", "recorded-crime")


def test_a_table_and_a_row_of_one_have_a_comparison() -> None:
    known = addresses(WM)
    assert known[CRIME] == "comparison"
    assert addresses(read_pack(PACKS / "west-yorkshire-2024"))[Address.parse("compare/crime/crime-by-offence/robbery")] == "comparison"
    assert CRIME not in list(known), "it is another view of a table, so no list has it"


@pytest.mark.parametrize("text", ["compare", "compare/crime", "compare/home", "compare/crime/nothing", "compare/crime/crime-quarter"])
def test_nothing_else_has_one(text: str) -> None:
    address = Address.parse(text)
    assert address not in addresses(WM)


def test_there_and_back() -> None:
    for text in ("roads/collisions", "crime/by-area/bradford", "wmp-2015-06-16:roads/collisions"):
        address = Address.parse(text)
        assert uncompared(compare_address(address)) == address
        assert Address.parse(str(compare_address(address))) == compare_address(address)
    assert str(compare_address(Address.parse("a-2015:roads/collisions"))) == "a-2015:compare/roads/collisions"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("compare/crime/recorded-crime", "compare/crime/recorded-crime"),
        ("compare/recorded-crime", "compare/crime/recorded-crime"),
        ("Compare / recorded crime", "compare/crime/recorded-crime"),
        ("west-midlands-2018-03:compare/recorded-crime", "compare/crime/recorded-crime"),
        ("compare/crime/recorded-crime/2017-18-q1", "compare/crime/recorded-crime"),
    ],
)
def test_short_forms(text: str, found: str) -> None:
    assert str(look_up(WM, text)) == found


def test_a_text_that_means_no_figures_says_so() -> None:
    with pytest.raises(NoSuchAddress, match="has no figures by period to compare"):
        address_of(bundled(), "compare/glossary/tidu")
    with pytest.raises(NoSuchAddress, match="Nothing called"):
        address_of(bundled(), "compare/nowhere")


def test_its_name_and_the_way_up() -> None:
    found = node(WM, CRIME)
    assert found.trail == ("Compare", "Recorded crime without fraud")
    assert found.parent == Address("crime", "recorded-crime")
    assert found.title == "Compare: Recorded crime without fraud"


def test_alone_it_says_what_this_report_says() -> None:
    """A workshop that knows of no library: one report, no other force, and no error."""
    record = node(bundled(), Address("compare", "roads", "collisions")).record()
    said = {fact.label: fact.words for fact in record.facts}
    assert "Only the report of 16 June 2015 has these figures" in said["Reports"]
    assert record.grid and record.grid.rows and record.source


def test_it_can_be_shown_as_a_slide_copied_and_explained() -> None:
    found = node(WM, CRIME)
    slide = found.slide()
    assert slide.large == "58,814" and slide.plan is not None
    assert found.copies(("2017/18-Q4",))[0] == ("value", "West Midlands Police, Recorded crime without fraud, Q4 2017/18: 58,814 offences")
    assert found.info() and found.links()


def test_the_column_under_the_cursor_is_compared() -> None:
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    for at, cursor, wanted in (
        ("searches/stop-search/2019-20-h2", ("2019/20-H2", "rate"), "compare/searches/stop-search/rate"),
        ("searches/stop-search", ("2019/20-H2", "searches"), "compare/searches/stop-search"),
        ("money/budget/income", ("Income", "variance"), "compare/money/budget/income-variance"),
        ("money/budget", (), "compare/money/budget"),
    ):
        found = comparison_of(pack, Address.parse(at), cursor)
        assert str(found) == wanted
        assert isinstance(found, Address) and str(look_up(pack, wanted)) == wanted
    rate = node(pack, Address.parse("compare/searches/stop-search/rate"))
    assert rate.trail == ("Compare", "Searches that led to an arrest") and rate.parent == Address("searches", "stop-search")


def test_a_column_that_relates_to_another_is_compared_as_that_one() -> None:
    pack = read_pack(PACKS / "west-yorkshire-2024")
    at, key = Address("crime", "crime-rates", "west-yorkshire"), "West Yorkshire"
    asked = [str(comparison_of(pack, at, (key, column))) for column in ("rank", "others", "violence")]
    assert asked == [f"compare/crime/crime-rates/west-yorkshire{step}" for step in ("", "", "-violence")]
