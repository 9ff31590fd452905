"""A large terminal shows the selected place beside the dialogs that lead to it."""

import pytest

from tests.browse import browsing, bundled
from tui.navigation.address import Address
from tui.screens.in_full import InFull, page_in_full
from tui.text.blocks import MEASURE, paragraphs_beside
from tui.text.glyphs import BLOCKS
from tui.text.spans import Line, Span, plain, width

pytestmark = pytest.mark.slow

WIDE = (120, 40)


@pytest.mark.parametrize("keys", [("/", *"seat belt"), (":", *"roads/seat"), ("ctrl+p", *"seat belt"), ("3", "tab", "tab", "i")], ids=str)
async def test_the_trend_of_the_selected_table_is_drawn(keys: tuple[str, ...]) -> None:
    async with browsing(bundled(), size=WIDE) as driver:
        await driver.type(*keys)
        assert "Limits and signals" in driver.text() and "mean 82" in driver.text()
        await driver.resize((80, 24))
        assert "Limits and signals" not in driver.text().splitlines()[-2]


async def test_the_search_says_what_can_be_searched_for_before_anything_is_typed() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("/")
        assert "You can type" in driver.text() and "Collisions August 2014" in driver.text()
        assert "145 claims" in driver.text() and "166 statements" in driver.text()
        await driver.type(*"zzzq")
        assert "The report is about" in driver.text() and "No results for 'zzzq'" in driver.text()


@pytest.mark.parametrize("address", ["roads/seat-belts", "roads/speeding", "crime/robbery", "glossary/asb", "matrix/1b", "roads"])
def test_nothing_is_said_twice(address: str) -> None:
    said: tuple[Line, ...] = ((Span("Robbery is down by 31 offences, 3.3%."),),)
    lines = [plain(line) for line in page_in_full(bundled(), Address.parse(address), BLOCKS, 110, said)]
    assert lines and len({line for line in lines if line}) == len([line for line in lines if line])
    assert not any("Robbery is down by 31" in line for line in lines)


def test_a_table_is_drawn_as_on_its_page() -> None:
    lines = [plain(line) for line in page_in_full(bundled(), Address("roads", "seat-belts"), BLOCKS, 110)]
    assert lines[0].split() == ["Year", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Total", "Mean"]
    assert not any(line.startswith("January 2014") for line in lines), "the months are in the table"


def test_notes_stand_side_by_side_where_there_is_room() -> None:
    notes: tuple[Line, ...] = ((Span("a " * 100),), (), (Span("b " * 60),), (), (Span("c " * 60),))
    assert paragraphs_beside(notes, 78) == notes
    for columns, first in ((118, 2), (198, 3)):
        rows = paragraphs_beside(notes, columns)
        assert max(map(width, rows)) <= columns
        assert len({letter for letter in plain(rows[0]) if letter.isalpha()}) == first
        assert "".join(sorted("".join(map(plain, rows)).replace(" ", ""))) == "a" * 100 + "b" * 60 + "c" * 60
    assert MEASURE < 78


async def test_the_text_in_full_is_made_only_where_it_is_shown() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("/", *"seat belt")
        assert not driver.app.screen.query_one(InFull).query("#hit-trend")
