"""Copying: the dialog shows what is sent to the terminal's clipboard.

It is one line of plain text, and the program does not claim that it arrived.
"""

import unicodedata
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.browse import Driver, browsing, bundled
from tests.in_turn import some
from tests.reports import ENGHRAIFFT, WEST_YORKSHIRE, report
from tui.navigation.address import Address
from tui.nodes.copies import LARGEST_COPY, copies
from tui.nodes.kinds import addresses
from tui.pack.reader import read_pack
from tui.screens.copy import CopyDialog

pytestmark = pytest.mark.slow

HOSTILE = Path(__file__).parent.parent / "packs" / "hostile"


async def sent(driver: Driver, *keys: str) -> str:
    await driver.type(*keys)
    assert isinstance(driver.app.screen, CopyDialog)
    return driver.app.clipboard


async def test_value_row_and_address_in_turn() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("3", "up")
        assert await sent(driver, "y") == (
            "Collisions, March 2014: 1,345 collisions. Source: Roads Policing, table 1; "
            "Mark Wentzell, Office of the Police and Crime Commissioner West Midlands, "
            "Outcomes of Performance Workshop, report of 1 September 2015 (beatbook open roads/collisions/2014-03)"
        )
        assert "[citation]" in driver.text()
        assert await sent(driver, "y") == "1345"
        assert "[value]" in driver.text() and "if your terminal allows it" in driver.text() and "copied" not in driver.text().casefold()
        row = await sent(driver, "y")
        assert row.startswith("Road traffic collisions, 2014: Jan 1329, Feb 1202, Mar 1345,") and "mean 1259" in row
        assert await sent(driver, "y") == "roads/collisions/2014-03"
        assert await sent(driver, "right", "right") == "1345"
        assert await sent(driver, "left", "left") == "roads/collisions/2014-03"
        await driver.type("enter")
        assert driver.at == "roads/collisions/2014-03"


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ((), "over +1,200 offences"),
        (("1", "down", "down", "down"), "474 more offences"),
        (("3", "up", "end"), "1259"),
        (("3", "tab", "tab", "tab", *["up"] * 9, "right"), "8930"),
        (("3", "tab", "tab", "tab", *["up"] * 9, "right", "right"), "17.5%"),
        (("3", "tab", "tab", "tab", *["up"] * 9), "611"),
        (("m", "1", "b", "right"), "core (stated): "),
        (("g", *"f", *"tidu", "enter"), "Technical Intelligence Development Unit"),
    ],
)
async def test_what_the_cursor_is_on(keys: tuple[str, ...], text: str) -> None:
    async with browsing(bundled()) as driver:
        await driver.type(*keys)
        await sent(driver, "y")
        assert text in driver.app.clipboard or text in await sent(driver, "y")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (
            "crime/violence-with-injury/implied-base",
            ("starting figure implied by the change", "474 additional offences; 10% higher", "4,514", "Not settled"),
        ),
        ("roads/tickets-cancelled/since", ("Computed: 7.52%", "Does not hold")),
        ("roads/collisions/total-2014", ("“15,108”", "Computed: 15,108", "Holds", "add up to")),
    ],
)
def test_a_claim_with_its_verdict(address: str, words: tuple[str, ...]) -> None:
    """A claim in words is all there is; a figure has its value and its row before it."""
    found = {copy.what: copy.text for copy in copies(bundled(), Address.parse(address))}
    assert all(word in found["claim"] for word in words)
    assert list(found) == ["citation", *(["claim", "address"] if "implied" in address else ["value", "row", "claim", "address"])]


async def test_what_is_copied_of_a_printed_total_is_that_claim() -> None:
    async with browsing(bundled()) as driver:
        await driver.app.action_go("roads/collisions/total-2014")
        assert await sent(driver, "y", "left") == "roads/collisions/total-2014"
        await driver.type("escape", "right")
        assert await sent(driver, "y", "left") == "roads/collisions/mean-2014"
        await driver.type("escape", "i")
        assert "= holds" in driver.text() and "15,108 / 12 = 1,259" in driver.text()


async def test_a_text_to_copy_has_no_frame_beside_it() -> None:
    """The text starts under the name of its form, with nothing beside it.

    The terminal's own selection then takes only the text.
    """
    async with browsing(bundled()) as driver:
        text = await sent(driver, "1", "y", "y")
        rows = driver.text().splitlines()
        start = next(number for number, row in enumerate(rows) if row.strip() and text.startswith(row.strip()))
        shown = " ".join(row.strip() for row in rows[start : start + 4])
        assert shown.startswith(text[:150])
        assert {row[0] for row in rows[start : start + 4]} == {" "}


@pytest.mark.parametrize("size", some([(60, 20), (80, 24), (200, 60)], 2, 1))
async def test_the_sheet_is_no_higher_than_its_texts_need(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        await sent(driver, "3", "y")
        height = driver.app.screen.query_one("#box").size.height
        assert height <= {60: 11, 80: 10, 200: 7}[size[0]]
        await driver.type("y", "y")
        assert driver.app.screen.query_one("#box").size.height == height, "it stays as it is from one form to the next"


@pytest.mark.parametrize(
    ("address", "cursor", "cited"),
    [
        (
            "roads/collisions/2015",
            ("2015", "name"),
            "Collisions, January to March 2015: 3,562 collisions. Source: Roads Policing, table 1; ",
        ),
        (
            "roads/collisions/2014",
            ("2014", "mean"),
            "January to December 2014: mean 1,259 collisions a month. Source",
        ),
        ("roads/collisions", (), "Workshop, report of 1 September 2015 (beatbook open roads/collisions)"),
        (
            "roads/speeding/cancelled",
            ("Cancelled", "name"),
            "Speeding, Cancelled, 2014: 8,930 disposals, 17.5% of 51,102; 2015 (part year): 611 disposals, 7.5% of 8,121. Source: Roads",
        ),
        (
            "roads/speeding/fine-registered-licence-endorsed",
            ("Fine Registered / Licence Endorsed", "name"),
            ", 2014: 3 disposals, 0.006% of 51,102; 2015 (part year): no figure. Source: Roads Policing, tables 4 and 5",
        ),
        (
            "roads/speeding/cancelled",
            ("Cancelled", "2015-share"),
            "Speeding, Cancelled, 2015 (part year): 7.5%, 611 disposals of 8,121. Source",
        ),
        (
            "roads/speeding/prosecuted",
            ("\0Prosecuted", "name"),
            "Speeding without Cancelled, Prosecuted, 2014: 8,555 disposals, 20.3% of 42,172; 2015 (part year): 1,522 disposals, 20.3% of ",
        ),
        ("roads/speeding/prosecuted", ("\0Prosecuted", "name"), "report of 1 September 2015 (beatbook open roads/speeding)"),
        (
            "roads/speeding/prosecuted/2015",
            ("\0Prosecuted", "2015-share"),
            "Speeding without Cancelled, Prosecuted, 2015 (part year): 20.3%",
        ),
        ("roads/speeding", ("", "name"), "Speeding, 2014: 51,102 disposals; 2015 (part year): 8,121 disposals. Source: Roads"),
        ("roads/speeding", ("\0", "name"), "Speeding without Cancelled, 2014: 42,172 disposals; 2015 (part year): 7,510 disposals. "),
        (
            "roads/speeding/cancelled/2014",
            (),
            "Speeding, Cancelled, 2014: 8,930 disposals, 17.5% of 51,102. Source",
        ),
        (
            "crime/robbery",
            (),
            "31 offences, 3.3% (restated; the report's words: “31 offences”, “decreased by 3.3%”). Source: Crime, bullet 8; ",
        ),
        (
            "roads/tickets-cancelled/since",
            (),
            "“just over 6%”. “just over 6%” does not hold: 611 / 8,121 = 7.52%; over 6%, not within 10% of it. Source: Roads Policing",
        ),
        ("roads/drug-testing", (), "(restated). Source"),
        ("roads/tickets-cancelled", (), "“The result has been a fall”). “just over 6%” does not hold: 611 / 8,121 = 7.52%"),
        ("roads/tickets-cancelled/before", (), "printed as “17% being cancelled”. Source: "),
        ("roads", (), "Roads. Collisions: 1,187 collisions a month, −8.1% on the same months of 2014, within the usual range"),
    ],
)
def test_a_citation_has_the_figure_its_period_its_unit_its_source_and_the_address(
    address: str, cursor: tuple[str, ...], cited: str
) -> None:
    assert cited in copies(bundled(), Address.parse(address), cursor)[0].text


def test_the_value_of_a_row_is_that_of_the_last_period_or_none() -> None:
    values = {}
    for row in ("cancelled", "fine-registered-licence-endorsed", "fine-registered-licence-endorsed/2014"):
        found = {each.what: each.text for each in copies(bundled(), Address.parse(f"roads/speeding/{row}"))}
        values[row] = found.get("value")
        assert "2014: " in found["row"]
    assert values == {"cancelled": "611", "fine-registered-licence-endorsed": None, "fine-registered-licence-endorsed/2014": "3"}


@pytest.mark.parametrize("name", ["bundled", "hostile"])
def test_one_line_of_text_and_no_more_than_fits(name: str) -> None:
    """Every text to copy is one line without control characters, short enough to send."""
    pack = bundled() if name == "bundled" else read_pack(HOSTILE)
    for address in addresses(pack):
        for copy in copies(pack, address):
            assert copy.text
            assert not {character for character in copy.text if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")}
            assert len(copy.text.encode()) <= LARGEST_COPY


def test_what_is_too_long_is_cut_at_a_character_and_says_so() -> None:
    from tui.nodes.copies import _fitted

    whole, cut = _fitted("text", "é" * (LARGEST_COPY // 2)), _fitted("text", "é" * LARGEST_COPY)
    assert not whole.cut and cut.cut
    assert cut.text == whole.text == "é" * (LARGEST_COPY // 2)


async def test_a_cut_text_is_reported() -> None:
    from tui.nodes.copies import Copy

    async with browsing(bundled()) as driver:
        driver.app.push_screen(CopyDialog((Copy("text", "x" * 100, cut=True),), driver.app.glyphs))
        await driver.drain()
        assert "first 8 KiB" in driver.text()


def test_a_citation_of_another_force_has_what_its_workshop_says_of_the_report() -> None:
    """Author, office, publisher and date, and nothing for those not given."""
    ends = {
        ENGHRAIFFT: "; Siân Wŷn, Office of the Example Commissioner, Annual performance report 2019/20, report of 2 July 2020",
        WEST_YORKSHIRE: "Department for Transport and data.police.uk, 2024",
    }
    trust, people = (report(name) for name in ends)
    survey = copies(trust, Address("trust", "survey"))[0].text
    assert survey.endswith(f"{ends[ENGHRAIFFT]} (beatbook open trust/survey)")
    assert copies(people, Address("people", "workforce"))[0].text.endswith(f"{ends[WEST_YORKSHIRE]} (beatbook open people/workforce)")
    bare = replace(trust, report=replace(trust.report, author="", office="", reported=None), outline=replace(trust.outline, author=""))
    cited = copies(bare, Address("trust", "survey"))[0].text
    assert "; Annual performance report 2019/20, Office of the Example Commissioner, " in cited


def test_a_row_of_many_periods_is_cited_at_the_last_one() -> None:
    pack = report(WEST_YORKSHIRE)
    (cited, *_, address) = copies(pack, Address("crime", "crime-severity", "west-yorkshire"))
    assert ", 2022/23: " in cited.text and cited.text.endswith("(beatbook open crime/crime-severity/west-yorkshire/2022-23)")
    assert address.text == "crime/crime-severity/west-yorkshire"


async def test_the_selected_question_is_copied_and_all_of_them_next() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("w", "down")
        cited = await sent(driver, "y")
        assert cited.startswith("How many crimes were recorded in each month of the last three financial years? Recorded crime is called")
        assert "Our question to the Force about Outcomes of Performance Workshop, report of 1 Sept" in cited and cited.endswith(
            "(beatbook open audit/questions)"
        )
        assert await sent(driver, "y") == "How many crimes were recorded in each month of the last three financial years?"
        every = await sent(driver, "y")
        assert every.startswith("1. Total Recorded Crime: how many offences") and " 2. How many crimes were recorded" in every
