"""Years and names in addresses, as people type them: `2011/12`, `Ynys Môn 2014`."""

import pytest

from tui.navigation.address import Address, NodeKind, NoSuchAddress, resolve

KINDS: dict[str, NodeKind] = {
    "roads": "topic",
    "roads/tests": "table",
    "roads/tests/2011-12": "month",
    "roads/tests/2012-03": "month",
    "roads/tests/2011-2012": "year",
    "crime/arrests": "table",
    "crime/arrests/2011-12": "year",
    "crime/arrests/ynys-mon": "member",
    "crime/arrests/ynys-mon/2011-12": "member-period",
}
KNOWN = {Address.parse(text): kind for text, kind in KINDS.items()}


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("roads/tests/2011/12", "roads/tests/2011-2012"),
        ("tests/2011/12", "roads/tests/2011-2012"),
        ("tests 2011/12", "roads/tests/2011-2012"),
        ("roads/tests/2011-12", "roads/tests/2011-12"),
        ("crime/arrests/2011/12", "crime/arrests/2011-12"),
        ("arrests/2011/12", "crime/arrests/2011-12"),
        ("crime/arrests/Ynys Môn/2011/12", "crime/arrests/ynys-mon/2011-12"),
        ("Ynys Môn 2011/12", "crime/arrests/ynys-mon/2011-12"),
        ("YNYS MO\u0302N", "crime/arrests/ynys-mon"),
    ],
)
def test_a_year_is_found_in_each_table_by_its_own_step(typed: str, address: str) -> None:
    assert str(resolve(KNOWN, typed, "some")) == address


def test_a_year_alone_is_that_of_every_table() -> None:
    with pytest.raises(NoSuchAddress) as caught:
        resolve(KNOWN, "2011/12", "some")
    assert list(map(str, caught.value.candidates)) == ["roads/tests/2011-2012", "crime/arrests/2011-12"]
