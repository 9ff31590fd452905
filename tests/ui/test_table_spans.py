"""Years of members' quarters and months: addresses, totals and words."""

from functools import cache
from pathlib import Path

import pytest

from tests.browse import Driver, browsing
from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.navigation.table_parts import spans, table_steps
from tui.nodes.kinds import addresses, node
from tui.nodes.table_views.describe import part_reading
from tui.pack.reader import read_pack
from tui.text.spans import plain

PACKS = Path(__file__).parents[1] / "packs"
QUARTERS = Address("crime", "crime-by-quarter")


@cache
def pack(name: str = "west-yorkshire-2024") -> Pack:
    return read_pack(PACKS / name)


@pytest.mark.parametrize(
    ("first", "second", "kind", "expected"),
    [
        ("2017-18", "", "year", "4 police forces together, 2017/18: total 964,155 offences over 4 quarters. The report prints the same."),
        ("west-yorkshire", "2017-18", "member-period", "West Yorkshire, 2017/18: total 265,520 offences over 4 quarters."),
    ],
)
def test_a_year_of_quarters_has_an_address_and_a_total(first: str, second: str, kind: NodeKind, expected: str) -> None:
    address = QUARTERS._replace(part=first, period=second)
    assert addresses(pack())[address] == kind
    table = pack().tables["crime-by-quarter"]
    assert plain(part_reading(table, table_steps(table).part(first, second))) == expected


@pytest.mark.parametrize(("first", "total"), [("west-yorkshire", 265520), ("2017-18", 964155), ("", 964155)])
def test_json_gives_the_totals_of_years(first: str, total: int) -> None:
    record = node(pack(), QUARTERS._replace(part=first)).record()
    totals = next(fact.value for fact in record.facts if fact.key == "totals")
    assert isinstance(totals, dict) and totals["2017/18"] == total
    assert first != "west-yorkshire" or list(totals) == ["2017/18"]


def test_a_combination_of_two_members_has_its_total() -> None:
    table = pack().tables["crime-by-offence"]
    part = table_steps(table).part("west-yorkshire", "2017-18")
    assert plain(part_reading(table, part)).startswith("West Yorkshire, 2017/18: total 265,520 offences")


def test_years_of_what_cannot_be_added_up_have_no_address() -> None:
    for name in ("west-yorkshire-2024", "greater-manchester-2015", "heddlu-enghraifft-2019-20"):
        for table in pack(name).tables.values():
            printed = {*table.spec.printed.totals, *table.spec.printed.means}
            if table.shape != "grid" and not table.additive(table.main):
                assert {str(year) for year in spans(table)} <= printed


def words(driver: Driver) -> str:
    return " ".join(driver.text().split())


async def test_the_keyboard_reaches_the_total_of_a_member() -> None:
    async with browsing(pack()) as driver:
        await driver.type("1")
        await driver.app.action_go("crime/crime-by-quarter/west-yorkshire/2017-18-q4")
        await driver.drain()
        await driver.type("right")
        assert driver.at == "crime/crime-by-quarter/west-yorkshire/2017-18" and "265,520 offences over 4 quarters" in words(driver)
        await driver.app.action_go("crime/crime-by-quarter/total-2017-18")
        await driver.drain()
        assert driver.at == "crime/crime-by-quarter/2017-18" and "The report prints the same" in words(driver)
        assert str(driver.page.subject) == "crime/crime-by-quarter/total-2017-18"


@pytest.mark.exhaustive
async def test_a_row_of_two_members_is_named_in_full_and_found_again() -> None:
    async with browsing(pack(), size=(100, 30)) as driver:
        await driver.app.action_go("crime/crime-by-offence/west-yorkshire/2017-18-q3")
        await driver.drain()
        assert "West Yorkshire › Q3 2017/18" in driver.text().splitlines()[0]
        await driver.type("down", "down", "down")
        assert "West Yorkshire, Miscellaneous crimes › Q3 2017/18" in driver.text().splitlines()[0]
        cursor = driver.page.cursor
        await driver.type("0", "left_square_bracket")
        assert driver.at == "crime/crime-by-offence/west-yorkshire/2017-18-q3" and driver.page.cursor == cursor
        assert "West Yorkshire, Miscellaneous crimes" in driver.text().splitlines()[0]
        await driver.app.action_go("crime/crime-by-quarter")
        await driver.drain()
        await driver.type("left_square_bracket")
        assert driver.page.cursor == cursor
