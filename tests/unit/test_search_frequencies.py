"""Periods in a question are found in tables of every frequency.

Quarters, weeks, halves of years, financial and rolling years.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.in_turn import few, in_turn
from tui.pack.reader import read_pack
from tui.search.index import Index
from tui.search.remarks import remark

PACKS = Path(__file__).parents[1] / "packs"


@cache
def index(name: str) -> Index:
    return Index(read_pack(PACKS / name))


@pytest.mark.parametrize(
    ("name", "asked", "first"),
    [
        ("greater-manchester-2015", "breath tests 2014/15", "roads/breath-tests/2014-15"),
        ("greater-manchester-2015", "breath tests July 2014", "roads/breath-tests/2014-07"),
        ("greater-manchester-2015", "breath tests 2014", "roads/breath-tests"),
        ("greater-manchester-2015", "arrests 2013/14", "arrests/arrests/2013-14"),
        ("heddlu-enghraifft-2019-20", "999 calls Q3 2019", "contact/calls/2019-07"),
        ("heddlu-enghraifft-2019-20", "plate reads January 2020", "vehicles/plate-reads/2020-01"),
        ("west-yorkshire-2024", "rates 2017/18", "crime/crime-rates/2017-18"),
        ("west-yorkshire-2024", "crime severity 2015/16", "crime/crime-severity/2015-16"),
    ],
)
def test_a_period_is_found_whatever_its_frequency(name: str, asked: str, first: str) -> None:
    assert str(index(name).answer(asked, limit=1).hits[0].address) == first


def test_what_the_tables_cover_is_said_in_their_own_periods() -> None:
    west = index("west-yorkshire-2024")
    shown = remark(west, west.answer("by quarter 2015/16", limit=3))
    assert "no figures for April 2015 to March 2016" in shown and "Q1 2017/18 to Q4 2017/18" in shown


@pytest.mark.slow
@pytest.mark.parametrize(
    ("period", "name"),
    few(
        in_turn(
            ["2014", "2014/15", "Q1 2019", "last year", "March", "spring 2020", "1999", "2019/20"],
            ["greater-manchester-2015", "heddlu-enghraifft-2019-20", "west-yorkshire-2024"],
        ),
        4,
    ),
)
def test_no_period_is_an_error(name: str, period: str) -> None:
    """Every table is asked for every period, those that it does not have among them."""
    found = index(name)
    for thing in found.things:
        if thing.kind == "table":
            answer = found.answer(f"{thing.title} {period}", limit=3)
            assert isinstance(remark(found, answer), str)
