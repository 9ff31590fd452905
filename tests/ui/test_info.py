"""Source and caveats for every kind of thing, with the report's own paragraph.

The file of the report may be there, missing, or another one.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browse import Driver, browsing, bundled
from tui.model.pack import Pack
from tui.pack.reader import read_pack
from tui.pack.source import Source
from tui.screens.info import InfoDialog
from tui.widgets.pane import Pane

pytestmark = pytest.mark.slow

LINES = [
    *("Recorded crime rose by 12,", "which is 3.6%.", "Reporting is better.", "", "What is found", "follows activity."),
    *("", "| belts |", "| 1 |", "| 2 |", "", "| speeding |", "| 3 |", "| 4 |", "", "Reactive [/x] [red]work[/]", ""),
    *("| activity |", "| more |", "", "The \x1b[31mcentre\x1b[0m.", "left over"),
]


def output(driver: Driver) -> str:
    """The words on the screen, without the lines beside them.

    Where a path wraps depends on its length.
    """
    return " ".join(driver.text().replace("│", " ").replace("▌", " ").split())


async def shown(driver: Driver, address: str) -> None:
    """Go to an address and open its source."""
    await driver.app.action_go(address)
    await driver.drain()
    if driver.page.place == "glossary":  # Where letters go to terms.
        await driver.app.action_ask("info")
        await driver.drain()
    else:
        await driver.type("i")


SAID = (
    ("roads/collisions/2014-07", ("Roads Policing, table 1", "January 2014 to March 2015: 15 months", "Fewer is better", "part year")),
    ("roads/mobile-phones", ("Unit: notices", "neither better nor worse", "depends on police activity")),
    ("crime/violence-with-injury", ("Crime, bullet 4", "Violence with injury", "more violence is reported")),
    ("crime/violence-with-injury/percent", ("› ", "so far this year")),
    ("matrix/1b/city-centre", ("bullet",)),
    ("matrix/1b/self-sustaining", ("does not mention the two together",)),
    ("matrix/3b", ("Address: matrix/3b", "Where to find it")),
    ("category/challenger", ("Challenger", "Where to find it")),
    ("glossary/tidu", ("Response to Cyber-Crime, bullet 7",)),
    ("roads/speeding/cancelled", ("Roads Policing, table",)),
    ("glossary", ("The document",)),
    ("crime", ("The document",)),
)
"""Addresses, and words of their sources."""


async def test_what_it_says() -> None:
    async with browsing(bundled(), size=(120, 50)) as driver:
        for address, words in SAID:
            await shown(driver, address)
            assert isinstance(driver.app.screen, InfoDialog), address
            text = output(driver)
            assert all(word in text for word in (*words, "Outcomes of Performance Workshop", "16 June 2015")), address
            await driver.type("i")
            assert not isinstance(driver.app.screen, InfoDialog), address


async def test_at_home_it_is_of_the_marked_topic() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("down", "i")
        assert "Satisfaction" in output(driver) and "Customer Satisfaction" in output(driver)


@pytest.fixture
def original(small: Path, edit: Callable[[str, str, str], None]) -> tuple[Pack, Path]:
    """The small pack with an outline that fits the file of its original."""
    file = small.parent / "report.txt"
    file.write_text("\n".join(LINES), encoding="utf-8")
    edit("outline.yaml", "0123456789abcdef" * 4, hashlib.sha256(file.read_bytes()).hexdigest())
    return read_pack(small), file


@pytest.mark.parametrize("size", [(60, 40), (140, 40)], ids=str)
async def test_the_original_beside_it(original: tuple[Pack, Path], size: tuple[int, int]) -> None:
    """The original paragraph is below ours, or beside it in a wide terminal.

    It is found by the lines in the outline, and shown as text, whatever it is.
    """
    pack, file = original
    async with browsing(pack, size=size, source=Source(pack.outline.recorded, file)) as driver:
        await shown(driver, "crime/total")
        assert "rose by 12," in output(driver) and "which is 3.6%." in output(driver) and "Reporting is better" not in output(driver)
        await driver.type("right", "down", "space", "left")
        beside = any("rose by 12" in row and row.index("rose by 12") > 60 for row in driver.text().splitlines())
        assert beside is (size[0] > 120)
        await shown(driver, "matrix/1")
        assert "Reactive [/x] [red]work[/]" in output(driver)
        await shown(driver, "category/centre")
        assert "The ␛[31mcentre␛[0m." in output(driver)


async def test_found_in_seeds(original: tuple[Pack, Path]) -> None:
    pack, file = original
    (file.parent / "another.txt").write_text("something else", encoding="utf-8")
    async with browsing(pack, size=(80, 40), source=Source(pack.outline.recorded, seeds=file.parent)) as driver:
        await shown(driver, "crime/total")
        assert "rose by 12" in output(driver)


async def test_without_it_a_sentence(original: tuple[Pack, Path]) -> None:
    pack, file = original
    async with browsing(pack, size=(80, 40)) as driver:
        await shown(driver, "crime/total")
        assert "not loaded" in output(driver)
    file.write_text("another report\n" * 30, encoding="utf-8")
    async with browsing(pack, size=(80, 40), source=Source(pack.outline.recorded, file)) as driver:
        await shown(driver, "crime/total")
        assert "is not the report that this workshop was made from" in output(driver) and "another report" not in output(driver)


async def test_a_wrong_source_file_is_reported_at_the_start(original: tuple[Pack, Path]) -> None:
    """A named file that is not the report is mentioned at the start.

    The dialog says so too, without scrolling. Nothing is said where it is the right file, or none was named.
    """
    pack, file = original
    missing = Source(pack.outline.recorded, file.with_name("nowhere.txt"))
    async with browsing(pack, source=missing) as driver:
        await driver.pilot.pause()
        assert "cannot be read" in output(driver)
        await shown(driver, "crime/total")
        assert output(driver).index("Where to find it") < output(driver).index("The original text") < output(driver).index("Figures")
    for source in (Source(pack.outline.recorded, file), Source(pack.outline.recorded, seeds=file.parent / "nowhere")):
        async with browsing(pack, source=source) as driver:
            await driver.pilot.pause()
            assert not driver.app._notifications
    file.write_text("another report", encoding="utf-8")
    async with browsing(pack, source=Source(pack.outline.recorded, file)) as driver:
        await driver.pilot.pause()
        assert "not the report" in output(driver)


@pytest.mark.exhaustive
async def test_a_row_is_read_before_the_whole_table() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("3", "tab", "tab", "tab", "i")
        text = output(driver)
        row = text.index("Reading Retraining Course Attended And Completed. 2014: 20,674 of 51,102, 40.5%")
        assert row < text.index("The whole table 5 disposals together.")


async def test_it_opens_at_the_top_whatever_is_marked_below() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("a", "i")
        assert "Address: roads/tickets-cancelled/since" in driver.text() and "▼ space: more" in driver.text()
        await driver.type("down")
        assert "▲▼ space: more" in driver.text(), "there is something above too"


async def test_a_long_text_scrolls() -> None:
    async with browsing(bundled(), size=(60, 20)) as driver:
        await driver.type("3", "i")
        first = driver.text()
        await driver.type("down")
        assert driver.text() != first
        await driver.type("end")
        assert "not loaded" in output(driver)


@pytest.mark.parametrize("size", [(120, 40), (200, 60)], ids=str)
async def test_the_rest_of_a_wide_terminal_has_the_report_around_it(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        await driver.type("2", "i")
        shown = driver.text()
        assert "In the report: Customer Satisfaction & Public" in shown and "─ Roads Policing ─" in shown
        await driver.type("escape", "3", "i")
        full = driver.app.screen.query_one("#in-full", Pane)
        assert size[1] < 60 or full.rows_needed < full.size.height + 1, "nothing of it is left to scroll"
        assert ("In the report: Roads Policing" in driver.text()) == (size[1] == 60)
