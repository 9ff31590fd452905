"""What the reader says.

Numbers lead everywhere, and nothing is said in signs that speech drops.
"""

import re
from functools import cache

import pytest

from tests.browse import ROOT, bundled
from tests.in_turn import few
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.nodes.kinds import addresses
from tui.pack.reader import read_pack
from tui.reader.comparison import compared
from tui.reader.page import ReadingPage
from tui.reader.pages import page_of
from tui.reader.spoken import spoken

pytestmark = pytest.mark.slow

PACKS = (
    "data/wmp-2015-06-16",
    *(
        f"tests/packs/{name}"
        for name in ("small", "hostile", "west-yorkshire-2024", "heddlu-enghraifft-2019-20", "greater-manchester-2015")
    ),
)
DROPPED = re.compile(r"[\u2190-\u21ff\u2200-\u22ff\u2300-\u23ff\u2500-\u25ff±×›…•²+=]")
"""Signs that a screen reader may leave out: arrows, signs of arithmetic, boxes and marks."""


@cache
def pages(folder: str) -> dict[Address, ReadingPage]:
    """Every page that numbers lead to, from Home."""
    pack, found, waiting = opened(folder), dict[Address, ReadingPage](), [HOME]
    while waiting:
        address = waiting.pop()
        if address not in found:
            found[address] = page_of(pack, address)
            waiting += found[address].places
    return found


@cache
def opened(folder: str) -> Pack:
    return read_pack(ROOT / folder)


@pytest.mark.parametrize("folder", few(PACKS, 1))
def test_numbers_lead_to_every_address(folder: str) -> None:
    assert set(pages(folder)) == set(addresses(opened(folder)))


@pytest.mark.parametrize("folder", few(PACKS, 2))
def test_no_page_leads_twice_to_the_same_address_or_to_itself(folder: str) -> None:
    for address, page in pages(folder).items():
        assert len(set(page.places)) == len(page.places)
        assert address not in page.places


@pytest.mark.parametrize("folder", few([folder for folder in PACKS if "hostile" not in folder], 2))
def test_nothing_is_said_in_signs_alone(folder: str) -> None:
    for address, page in pages(folder).items():
        for line in page.lines():
            assert line and (address.topic == "help" or not DROPPED.search(line)), line


def test_the_table_says_how_far_each_month_is_from_the_mean() -> None:
    lines = [*page_of(opened(PACKS[0]), Address("roads", "collisions")).lines()]
    assert lines[0] == "Table: Road traffic collisions"
    assert "15. March 2015: 1,161, 84 below the mean" in lines
    assert "2. February 2014: 213, 25 above the mean, in a shift above the mean" in [
        *page_of(opened(PACKS[0]), Address("roads", "mobile-phones")).lines()
    ]


def test_the_audit_begins_with_what_differs() -> None:
    lines = [*page_of(opened(PACKS[0]), Address("audit")).lines()]
    headings = [line.partition(":")[0] for line in lines if line.endswith(("claim:", "claims:"))]
    assert headings[:2] == ["Does not hold", "Close"] and headings[-2:] == ["Holds", "Judgement"]


def test_a_filter_keeps_the_lines_with_all_words() -> None:
    page = page_of(opened(PACKS[0]), Address("audit"))
    assert len(page.narrowed("differs").places) == 1
    roads = page.narrowed("unchecked roads")
    assert 1 < len(roads.places) < len(page.narrowed("unchecked").places)
    assert page.narrowed("zebra").title.endswith("No lines with zebra")


def test_categories_are_compared_row_by_row() -> None:
    lines = [*compared(opened(PACKS[0]), Address("category", "city-centre"), Address("category", "challenger")).lines()]
    assert lines[0] == "City centre and Challenger compared"
    assert re.match(r"They differ in [0-9]+ rows, are alike in [0-9]+, and [0-9]+ are not mentioned for either\.", lines[1])
    assert lines[2] == "The category as a whole: City centre different (stated), Challenger questioned (stated)"
    assert any(
        re.fullmatch(r"[0-9]+\. Activity 3a Visible patrols: City centre different \(stated\), Challenger .*", line) for line in lines
    )


def test_months_are_compared_fact_by_fact() -> None:
    lines = [*compared(opened(PACKS[0]), Address("roads", "collisions", "2014-03"), Address("roads", "collisions", "2015-03")).lines()]
    assert "Value: March 2014 1,345 collisions; March 2015 1,161 collisions" in lines


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("over +1,200 offences, +3.6%, to date", "up over 1,200 offences, up 3.6%, to date"),
        (
            "3,562 in 2015: \u2212314 (\u22128.1%), within the usual ±366",
            "3,562 in 2015: down 314 (down 8.1%), within the usual plus or minus 366",
        ),
        ("between \u22123% to +5%", "between minus 3% to plus 5%"),
        ("just under \u22120.5%", "down just under 0.5%"),
        ("894 / 12 = 74.5 a month", "894 divided by 12 is 74.5 a month"),
        ("Fine Registered / Licence Endorsed", "Fine Registered / Licence Endorsed"),
        ("Customer Satisfaction & Public Confidence", "Customer Satisfaction and Public Confidence"),
        ("≠ differs  Cancelled since", "differs Cancelled since"),
        ("Roads › Collisions", "Roads, Collisions"),
        ("3.55\u20133.65", "3.55 to 3.65"),
        ("Gŵydd: £1,200, 85.1%", "Gŵydd: £1,200, 85.1%"),
    ],
)
def test_signs_in_words(written: str, said: str) -> None:
    assert spoken(written) == said
    assert spoken(said) == said


def test_no_heading_stands_over_nothing() -> None:
    """The page of a single cell says its figures once, in a sentence."""
    lines = [line.text for line in page_of(bundled(), Address.parse("roads/speeding/cancelled/2014")).entries]
    assert lines[0].startswith("Cancelled. 2014: 8,930 of 51,102, 17.5%;") and "Figures:" not in lines
