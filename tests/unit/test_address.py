"""Addresses: reading, writing, and the level above."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.address import HOME, Address
from tui.model.pack import Pack

PARTS = st.lists(st.text("az09", min_size=1, max_size=4), min_size=1, max_size=3).map("-".join)
ADDRESSES = st.lists(PARTS, min_size=1, max_size=3).map(lambda parts: Address(*parts))


@given(ADDRESSES)
def test_an_address_reads_back(address: Address) -> None:
    assert Address.parse(str(address)) == address
    assert Address.parse(f"  {str(address).upper()}\n") == address


@given(st.text(alphabet="aZ1-/ \n:é²İK[]\0", max_size=12))
def test_any_text_is_an_address_or_a_value_error(text: str) -> None:
    try:
        address = Address.parse(text)
    except ValueError:
        return
    assert Address.parse(str(address)) == address
    assert str(address).isascii()


@pytest.mark.parametrize(
    "text", ["", "/", "roads/", "/roads", "roads//2014", "a/b/c/d", "seat belts", "-a", "a-", "a--b", "a_b", "../a", "Ŵ", "a:b"]
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(ValueError, match="address"):
        Address.parse(text)


@pytest.mark.parametrize(
    ("address", "parent"),
    [
        ("roads/collisions/2014-07", "roads/collisions"),
        ("roads/collisions", "roads"),
        ("roads", "home"),
        ("home", "home"),
        ("matrix/1c/city-centre", "matrix/1c"),
    ],
)
def test_the_level_above(address: str, parent: str) -> None:
    assert str(Address.parse(address).parent) == parent


@given(ADDRESSES)
def test_going_up_ends_at_home(address: Address) -> None:
    for _ in range(3):
        address = address.parent
    assert address == HOME == HOME.parent


def test_everything_in_the_workshop_has_an_address(pack: Pack) -> None:
    ids = [*pack.topics, *pack.statements, *pack.tables, *pack.activities, *pack.categories, *pack.terms, pack.id]
    assert [str(Address.parse(id)) for id in ids] == ids
