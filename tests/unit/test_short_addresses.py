"""What a short, an ambiguous or a wrong address means."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import RANDOM
from tui.model.pack import Pack
from tui.navigation.address import NoSuchAddress
from tui.nodes.kinds import address_of, addresses
from tui.pack.reader import read_pack
from tui.search.lookup import look_up

PACKS = Path(__file__).parents[1] / "packs"


@pytest.mark.parametrize(
    ("report", "text", "address"),
    [
        ("heddlu-enghraifft-2019-20", "calls/2018/19", "contact/calls/2018-19"),
        ("heddlu-enghraifft-2019-20", "crime/crime-by-district/2019/20", "crime/crime-by-district/2019-20"),
        ("greater-manchester-2015", "breath-tests/2011-12", "roads/breath-tests/2011-12"),
        ("west-yorkshire-2024", "merseyside 2014/15", "crime/crime-severity/merseyside/2014-15"),
        ("greater-manchester-2015", "breath tests 2012/13", "roads/breath-tests/2012-13"),
        ("west-yorkshire-2024", "crime-rates/Merseyside/2017/18", "crime/crime-rates/merseyside/2017-18"),
        ("west-yorkshire-2024", "crime-by-quarter/Merseyside 2017/18-Q3", "crime/crime-by-quarter/merseyside/2017-18-q3"),
        ("west-yorkshire-2024", "crime-severity/merseyside/2014/15", "crime/crime-severity/merseyside/2014-15"),
    ],
)
def test_short_forms_of_members_and_periods(report: str, text: str, address: str) -> None:
    assert str(address_of(read_pack(PACKS / report), text)) == address


def test_a_member_of_several_tables_could_be_any_of_them() -> None:
    with pytest.raises(NoSuchAddress) as caught:
        address_of(read_pack(PACKS / "west-yorkshire-2024"), "Merseyside")
    assert caught.value.several and {address.part for address in caught.value.candidates} == {"merseyside"}


def test_a_financial_year_that_looks_like_a_month(small: Path) -> None:
    """2011-12 is December 2011 where a table of months has it.

    Its year 2011/12 is then 2011-2012.
    """
    text = (small / "workshop.yaml").read_text(encoding="utf-8").replace("frequency: month}", "frequency: month, starts: 4}", 1)
    before, _, after = text.partition("    printed:\n")
    (small / "workshop.yaml").write_text(f"{before}  - id: speeding\n{after.partition('  - id: speeding')[2][1:]}", encoding="utf-8")
    (small / "notices.csv").write_text("period,notices\n2011-11,1\n2011-12,2\n2012-01,3\n2012-04,4\n", encoding="utf-8")
    pack = read_pack(small)
    for typed, address in (("2011/12", "2011-2012"), ("2011-12", "2011-12"), ("2012/13", "2012-13")):
        assert str(look_up(pack, f"notices {typed}")) == f"roads/notices/{address}", typed


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("1c", "matrix/1c"),
        ("1C/City Centre", "matrix/1c/city-centre"),
        ("tidu", "glossary/tidu"),
        ("TIDU", "glossary/tidu"),
        ("seat-belts", "roads/seat-belts"),
        ("Seat Belts", "roads/seat-belts"),
        ("collisions/2014-07", "roads/collisions/2014-07"),
        ("neighbourhoods/city-centre", "neighbourhoods/city-centre"),
        ("tickets-cancelled/since", "roads/tickets-cancelled/since"),
        ("speeding/cancelled", "roads/speeding/cancelled"),
        ("/roads/", "roads"),
        ("crime", "crime"),
        ("roads / collisions /2014-07", "roads/collisions/2014-07"),
        ("WMP-2015-06-16 : roads/ seat belts", "roads/seat-belts"),
        ("collisions/2014\u201107", "roads/collisions/2014-07"),
        ("seat \u2013 belts", "roads/seat-belts"),
        ("Roads Collisions", "roads/collisions"),
        ("collisions 2014 07", "roads/collisions/2014-07"),
        ("1c city centre", "matrix/1c/city-centre"),
        ("crime-robbery", "crime/robbery"),
    ],
)
def test_short_forms(pack: Pack, text: str, address: str) -> None:
    assert str(address_of(pack, text)) == address


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2014-07", "'2014-07' could be any of these."),
        ("roads/colisions", "Nothing called 'roads/colisions'."),
        ("a/b/c/d/e", "'a/b/c/d/e' has 5 parts; an address has up to four"),
        ("elsewhere-2016:crime", "'elsewhere-2016:crime' is in another workshop"),
        ("\x1b[31m" * 40, "is not an address"),
        ("crim✂", "'crim✂' is not an address"),
        ("roads\\collisions", "is not an address"),
        ("Seat\u2011西elts", "'Seat\u2011西elts' is not an address"),
        ("", "Give an address, such as"),
    ],
)
def test_an_unknown_or_ambiguous_text_is_refused(pack: Pack, text: str, shown: str) -> None:
    with pytest.raises(NoSuchAddress) as caught:
        address_of(pack, text)
    assert shown in str(caught.value) and len(str(caught.value)) < 200
    assert caught.value.several == bool(caught.value.candidates) == ("could be" in shown)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("city-centre", "category/city-centre"),
        ("bilking", "crime/bilking"),
        ("violence with injury", "crime/violence-with-injury"),
        ("cancelled", "roads/speeding/cancelled"),
        ("ASB", "glossary/asb"),
    ],
)
def test_a_term_gives_way_to_anything_else_of_its_name(pack: Pack, text: str, address: str) -> None:
    assert str(address_of(pack, text)) == address


def test_no_term_hides_anything(any_pack: Pack) -> None:
    known = addresses(any_pack)
    for term in (address.thing for address, kind in known.items() if kind == "term"):
        others = [address for address, kind in known.items() if kind != "term" and address.steps[-1] == term]
        try:
            found = [address_of(any_pack, term)]
        except NoSuchAddress as error:
            found = list(error.candidates)
        assert found and (not others or set(found) <= set(others))


@settings(max_examples=10 * RANDOM)  # Each looks for the nearest of some hundreds of addresses.
@given(st.text(max_size=40) | st.text("aceimorst1234/-: ", max_size=20))
def test_no_text_crashes_resolving(pack: Pack, text: str) -> None:
    try:
        address = address_of(pack, text)
    except NoSuchAddress:
        return
    assert address in addresses(pack)
