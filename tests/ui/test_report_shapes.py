"""Four reports in the browser.

Every address opens, nothing that a pack lacks is mentioned, and no word of another report appears.
"""

import re

import pytest

from tests.browse import browsing
from tests.in_turn import EVERY, in_turn
from tests.reports import ENGHRAIFFT, EXAMPLE, GREATER_MANCHESTER, REPORTS, WEST_YORKSHIRE, report
from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.nodes.kinds import addresses

pytestmark = pytest.mark.slow

SIZES = ((80, 24), (120, 40))
ALIEN = re.compile(r"disposal|months add up|seat belt|speeding|West Midlands Police|WMP", re.IGNORECASE)
"""Words of the bundled report that none of these packs has."""
LACKING = {
    "matrix": re.compile(r"\bmatrix\b|neighbourhood|\bactivit(y|ies) by\b|categor", re.IGNORECASE),
    "glossary": re.compile(r"glossary|abbreviation", re.IGNORECASE),
}
"""What screens and help must not mention where a pack lacks it."""


def stray(text: str, pattern: re.Pattern[str]) -> list[str]:
    """The lines of a screen in which a pattern appears."""
    return [line.strip() for line in text.splitlines() if pattern.search(line)]


def sample(pack: Pack, step: int) -> list[Address]:
    """The first address of each kind in each topic and table, and some others.

    One in `step` of the others.
    """
    of_kind: dict[tuple[NodeKind, str, str], list[Address]] = {}
    for address, kind in addresses(pack).items():
        of_kind.setdefault((kind, address.topic, address.thing if address.thing in pack.tables else ""), []).append(address)
    return [address for found in of_kind.values() for address in found[::step]]


def firsts(pack: Pack) -> list[Address]:
    """The first address of each kind; every table in CI."""
    known = addresses(pack)
    first = {kind: address for address, kind in reversed([*known.items()])}
    return [address for address, kind in known.items() if first[kind] == address or (EVERY and kind == "table")]


@pytest.mark.parametrize(("name", "size"), in_turn(REPORTS, SIZES))
async def test_addresses_open(name: str, size: tuple[int, int]) -> None:
    """Addresses of every kind open their pages, with words of their own report."""
    pack = report(name)
    async with browsing(pack, size=size) as driver:
        for address in sample(pack, 10) if EVERY and size == SIZES[0] else firsts(pack):
            await driver.app.action_go(str(address))
            await driver.drain()
            text = driver.text()
            assert driver.page.address.topic == address.topic, f"{address} leads to {driver.at}"
            assert stray(text, ALIEN) == [], address
            assert driver.page.focused is not None, f"at {address} nothing hears the keys"


@pytest.mark.exhaustive
@pytest.mark.parametrize(("name", "size"), in_turn([WEST_YORKSHIRE, ENGHRAIFFT], SIZES))
async def test_home_and_help_mention_nothing_that_is_missing(name: str, size: tuple[int, int]) -> None:
    async with browsing(report(name), size=size) as driver:
        pages = [driver.text()]
        await driver.type("question_mark")
        for _ in range(12):
            pages.append(driver.text())
            await driver.type("pagedown")
        for page in pages:
            for what, pattern in LACKING.items():
                assert stray(page, pattern) == [], what
            assert stray(page, ALIEN) == []


@pytest.mark.parametrize("name", REPORTS)
async def test_slides_follow_the_report(name: str) -> None:
    async with browsing(report(name), size=(80, 24)) as driver:
        await driver.type("p")
        for _ in range(20):
            assert stray(driver.text(), ALIEN) == []
            if name == WEST_YORKSHIRE:
                assert stray(driver.text(), LACKING["matrix"]) == []
            await driver.type("right")


async def test_fourteen_topics_can_be_reached() -> None:
    """Nine have a digit; the others are in the list."""
    pack = report(ENGHRAIFFT)
    async with browsing(pack, size=(80, 24)) as driver:
        await driver.type("9")
        assert driver.at.partition("/")[0] == tuple(pack.topics)[8]
        await driver.type("0", "end", "enter")
        assert driver.at.partition("/")[0] == tuple(pack.topics)[-1]


async def test_a_matrix_of_twelve_categories_scrolls() -> None:
    async with browsing(report(EXAMPLE), size=(80, 24)) as driver:
        await driver.type("m", *["right"] * 14)
        assert "Islands" in driver.text()


FIGURES = {
    "contact/calls": ["Apr", "Mar", "2019/20", "122,348"],
    "vehicles/plate-reads": ["11,092,811", "2019/20"],
    "crime/crime-by-district": ["Aberfŵr", "Ynys Gŵydd", "5,987"],
    "standards/standards": ["Concern", "Good"],
    "indicators/indicators": ["Sickness"],
    "money/budget": ["Income"],
    "wards/wards": ["Rhiw'r Gŵr", "2,559"],
}
"""Tables, and what they show."""


async def test_tables_show_their_figures() -> None:
    """At 80 columns, in the shape that fits; a long name is never cut without a sign."""
    async with browsing(report(ENGHRAIFFT), size=(80, 24)) as driver:
        for address, words in FIGURES.items():
            await driver.app.action_go(address)
            await driver.settle()
            text = driver.text()
            assert [word for word in words if word not in text] == [], address


@pytest.mark.parametrize(
    ("keys", "newest"), [(("1", "tab", "tab", "tab"), "2022/23 high"), (("2", "tab", "tab"), "week of 23 December 2024 low")]
)
async def test_a_list_of_signals_that_is_cut_keeps_the_newest(keys: tuple[str, ...], newest: str) -> None:
    """It says how many more there are, and takes the rows that the chart leaves blank."""
    async with browsing(report(WEST_YORKSHIRE), size=(80, 24), drawn=True) as driver:
        await driver.type(*keys)
        shown = " ".join(driver.text().split())
        assert f"; {newest} (● outside the limits)" in shown
        assert re.search(r"(points|collisions); outside the limits", shown), "the cell's signal comes before the year before"
        if keys[0] == "1":
            assert "and 2 more stretches" in shown and "Neighbouring years are alike" in shown
        else:
            assert "space:" in shown


MISPRINTS = [
    (ENGHRAIFFT, ("2",), "×113,503", "× 2018/19: the report prints a total of 131,503 calls, but the months come to 113,503"),
    (
        ENGHRAIFFT,
        ("7", "comma"),
        "×£48,450,000",
        "× Net spending, 2018/19: the report prints a total of £48,450,000, but the headings come to",
    ),
    (GREATER_MANCHESTER, ("1",), "×24,284", "× 2013/14: the report prints a total of 24,824 tests, but the months come to 24,284"),
]


@pytest.mark.parametrize(("name", "keys", "cell", "words"), MISPRINTS)
async def test_a_printed_total_that_fails_is_marked_in_its_table(name: str, keys: tuple[str, ...], cell: str, words: str) -> None:
    """With the sign of the audit, and with both figures below."""
    async with browsing(report(name), size=(120, 40)) as driver:
        await driver.type(*keys)
        text = driver.text()
        assert cell in text and words in " ".join(text.split())
        await driver.type("up", "up", "right") if keys[1:] else None
        assert not keys[1:] or "× printed so, but the headings come to £44,850,000" in " ".join(driver.text().split())


OPENED = [
    (ENGHRAIFFT, "money/budget", "money/budget/police-staff-and-pcsos/2019-20", "Over budget: −£247,600"),
    (ENGHRAIFFT, "wards/wards", "wards/wards/rhiw-r-gwr", "2,559 calls"),
    (ENGHRAIFFT, "standards/standards", "standards/standards/emergencies-attended-in-15-minutes/2019-20-q4", "misses its target of 85%"),
    (ENGHRAIFFT, "searches/stop-search", "searches/stop-search/2019-20-h2", "Arrest rate: 18.4%"),
    (GREATER_MANCHESTER, "people/population", "people/population/greater-manchester", "2,754,017 of"),
]


@pytest.mark.parametrize(("name", "table", "at", "words"), OPENED)
async def test_a_table_opens_at_the_figure_that_the_report_cites(name: str, table: str, at: str, words: str) -> None:
    """At its row and its column, which is charted; it is in view."""
    async with browsing(report(name), size=(80, 24)) as driver:
        await driver.app.action_go(table)
        await driver.settle()
        assert driver.at == at and words in " ".join(driver.text().split())
        if table == "money/budget":
            (row,) = (line for line in driver.text().splitlines() if "−£247,600 [p]" in line)
            assert row.split("[p]")[2].strip() == "██│", "the bars beside the figures are of that column"
        if table == "searches/stop-search":
            assert "last 18.4%" in driver.text(), "the chart is of the rate"


@pytest.mark.parametrize("size", SIZES)
async def test_a_row_of_home_keeps_a_period_of_its_own(size: tuple[int, int]) -> None:
    """A figure that is not of the year of the others says so."""
    async with browsing(report(ENGHRAIFFT), size=size) as driver:
        rows = [row for row in driver.text().splitlines() if "Arrest rate" in row or "Answered in Welsh" in row]
        assert size[0] < 80 or (len(rows) > 1 and all("March 2020" in row for row in rows[:2]))


async def test_below_a_statement_are_the_bars_of_its_table() -> None:
    async with browsing(report(ENGHRAIFFT), size=(120, 40)) as driver:
        await driver.type("4", "tab")
        beside = "\n".join(line.partition("│")[2] for line in driver.text().splitlines())
        assert beside.index("Leads on to") < beside.index("─ Residents who trust the police, by district ─") < beside.index("├────■")
