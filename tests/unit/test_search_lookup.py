"""Looking up a text given as an address.

One sure reading is taken, anything else gets the closest addresses and results.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import RANDOM
from tests.in_turn import few
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address, NoSuchAddress
from tui.nodes.kinds import addresses
from tui.nodes.nearby import nearby
from tui.pack.reader import read_pack
from tui.search.lookup import look_up
from tui.search.titled import OFFERED

pytestmark = pytest.mark.slow

PACKS = Path(__file__).parents[1] / "packs"


@pytest.fixture(scope="module", params=few(["hostile", "small", "bundled"], 2))
def any_pack(request: pytest.FixtureRequest, pack: Pack) -> Pack:
    return pack if request.param == "bundled" else read_pack(PACKS / request.param)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("phones", "roads/mobile-phones"),
        ("PHONE NOTICES", "roads/mobile-phones"),
        ("Road traffic collisions", "roads/collisions"),
        ("crimé", "crime"),
        ("Police and Crime Commissioner", "glossary/pcc"),
        ("Robbery down 3.3%, could be chance", "crime/robbery"),
        ("seat belts, March 2014", "roads/seat-belts/2014-03"),
        ("seat belts in March 2014", "roads/seat-belts/2014-03"),
        ("phones Apr 15", "roads/mobile-phones/2015-04"),
        ("Seat\u2011Bélts of 2014", "roads/seat-belts/2014"),
        ("phones last year", "roads/mobile-phones/2014"),
        ("speeding last year", "roads/speeding/2014"),
        ("wmp-2015-06-16:phones", "roads/mobile-phones"),
    ],
)
def test_a_title_or_a_title_with_a_period_is_enough(pack: Pack, text: str, address: str) -> None:
    assert str(look_up(pack, text)) == address


@pytest.mark.parametrize(
    ("text", "among"),
    few(
        [
            ("tdiu", "glossary/tidu"),
            ("tiduu", "glossary/tidu"),
            ("roads/colisions", "roads/collisions"),
            ("roads/collisions/2014-13", "roads/collisions/2014-12"),
            ("1c/cty-centre", "matrix/1c/city-centre"),
            ("robery", "crime/robbery"),
            ("roads/speeding/2014/cancelled", "roads/speeding/cancelled"),
            ("fraud", "cyber/fraud-rank"),
            ("roads/qqqqqqqq", "roads"),
            ("roads/qqqqqqqq/wwww", "roads"),
            ("seat belts June 2013", "roads/seat-belts"),
        ],
        6,
    ),
)
def test_a_wrong_one_gets_the_closest(pack: Pack, text: str, among: str) -> None:
    with pytest.raises(NoSuchAddress) as caught:
        look_up(pack, text)
    assert among in map(str, caught.value.candidates) and not caught.value.several
    assert len(caught.value.candidates) <= OFFERED


@pytest.mark.parametrize(("text", "count"), [("phones Q1 2015", 3), ("seat belts March", 2), ("2014-07", 3)])
def test_several_readings_are_all_offered(pack: Pack, text: str, count: int) -> None:
    with pytest.raises(NoSuchAddress, match="could be any of these") as caught:
        look_up(pack, text)
    assert caught.value.several and len(caught.value.candidates) == count


@settings(max_examples=8 * RANDOM)  # Each looks through some hundreds of addresses.
@given(st.text(max_size=40) | st.text("aceimorst1234/-: ", max_size=20))
def test_no_text_crashes_a_lookup(any_pack: Pack, text: str) -> None:
    known = addresses(any_pack)
    try:
        found, shown = {look_up(any_pack, text)}, "."
    except NoSuchAddress as error:
        found, shown = set(error.candidates), str(error)
    assert found <= set(known) and shown.endswith(".")


def test_every_title_of_a_table_finds_it(any_pack: Pack) -> None:
    for table in any_pack.report_tables.values():
        for name in (table.spec.short, table.spec.title):
            try:
                found = {look_up(any_pack, name)}
            except NoSuchAddress as error:
                found = set(error.candidates)
            assert {table.spec.topic} <= {address.topic for address in found}


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("matrix/1c", "neighbourhoods/high-demand-1"),
        ("matrix/1c/high-demand", "neighbourhoods/conclusion-6"),
        ("matrix/2a", "neighbourhoods"),
        ("category/city-centre", "neighbourhoods/city-centre-7"),
        ("glossary/tidu", "cyber/tidu-unique"),
        ("roads/collisions/2014-07", "roads/collisions"),
        ("outcomes/author", "outcomes"),
        ("help", "home"),
    ],
)
def test_where_there_are_no_claims_the_nearest_are_named(pack: Pack, address: str, near: str) -> None:
    found = {str(place.address): place.claims for place in nearby(pack, Address.parse(address))}
    assert found[near] > 0 and address not in found


def test_every_address_has_claims_nearby_if_the_report_has_any(any_pack: Pack) -> None:
    for address in addresses(any_pack).keys() - {HOME}:
        assert bool(nearby(any_pack, address)) == bool(any_pack.claims)


def test_one_word_is_too_little_for_a_claim(pack: Pack) -> None:
    """A reader who asks for violence wants the offences.

    Not the one claim that has this name.
    """
    with pytest.raises(NoSuchAddress, match="Nothing called 'violence'") as caught:
        look_up(pack, "violence")
    offered = list(map(str, caught.value.candidates))
    assert "glossary/violence-with-injury" in offered
    assert offered[-1] == "crime/reporting-and-violence/violence"
    assert look_up(pack, "reporting-and-violence/violence") == Address("crime", "reporting-and-violence", "violence")
