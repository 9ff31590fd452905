"""The list of a topic: texts below the titles where all of them fit."""

import pytest

from tests.browse import browsing, bundled
from tests.conftest import PACKS
from tui.navigation.address import Address
from tui.nodes.topic_list import TopicEntry, items
from tui.pack.reader import read_pack
from tui.text.spans import plain, width
from tui.text.wrapping import MOST_NAME_ROWS
from tui.widgets.detail import Detail
from tui.widgets.statement_entries import statement_entries, with_texts
from tui.widgets.statements import Statements


def test_each_text_is_whole_or_there_is_none() -> None:
    pack = bundled()
    entries = statement_entries(pack, items(pack, "satisfaction"), 50, spaced=True)
    assert [len(with_texts(pack, entries, 50, rows)) > 0 for rows in (9, 60)] == [False, True]
    assert with_texts(pack, [], 50, 9) == []
    for rows in (20, 60):
        found = with_texts(pack, entries, 50, rows)
        assert sum(len(entry.lines) for entry in found) <= rows
        assert all(width(line) <= 50 for entry in found for line in entry.lines)


async def test_a_title_without_spaces_leaves_the_list_its_other_titles() -> None:
    """One filled the list, and those above it scrolled away."""
    async with browsing(read_pack(PACKS / "hostile"), size=(80, 24)) as driver:
        await driver.type("1", "tab", "tab", "tab")
        found = driver.page.query_one(Statements)
        longest = max(found.choices.entries, key=lambda entry: sum(map(width, entry.lines)))
        assert len(longest.lines) == 3 and plain(longest.lines[-1]).endswith("."), longest
        assert isinstance(longest.key, Address)
        found.mark(longest.key)
        await driver.settle()
        title = found.pack.statements[longest.key.thing].title
        assert title in "".join(map(plain, found.query_one(Detail).lines)), "the reading has it in full"


@pytest.mark.parametrize("size", [(120, 40), (200, 60)], ids=str)
async def test_a_short_topic_fills_its_list(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        await driver.type("2", "down")
        assert driver.page.query_one(Statements).in_full and "Also in this section" not in driver.text()
        await driver.resize((80, 24))
        assert not driver.page.query_one(Statements).in_full


async def test_the_links_stand_above_the_statements_where_there_is_room() -> None:
    async with browsing(bundled(), size=(60, 20)) as driver:
        await driver.type("4", "down")
        assert " Links to activities, by category " in driver.text() and " This statement " in driver.text()
        await driver.resize((60, 16))
        assert " Links to activities" not in driver.text() and " This statement " in driver.text()


async def test_another_workshop_has_its_headline_above() -> None:
    async with browsing(read_pack(PACKS / "heddlu-enghraifft-2019-20"), size=(80, 24)) as driver:
        await driver.type(":", *"welsh", "enter")
        assert " In brief " in driver.text() and "January to March 2020" in driver.text()


def test_a_heading_has_as_many_rows_as_a_name() -> None:
    """The list opened inside a word of a heading of 12 rows."""
    entries = statement_entries(bundled(), [TopicEntry(None, "Donaudampfschifffahrt" * 40)], 50, spaced=False)
    assert [len(entry.lines) for entry in entries] == [MOST_NAME_ROWS] and plain(entries[0].lines[-1]).endswith(".")


def test_a_figure_of_another_period_says_of_which() -> None:
    """“335 collisions, 87 collisions”, of July and of one of its weeks."""
    for name, topic, words in (
        ("west-yorkshire-2024", "roads", "335 collisions, week 27: 87 collisions"),
        ("heddlu-enghraifft-2019-20", "vehicles", "about 157 million reads, February 2020: 13,799,245 reads"),
    ):
        pack = read_pack(PACKS / name)
        entries = statement_entries(pack, items(pack, topic), 110, spaced=False)
        assert any(words in plain(line) for entry in entries for line in entry.lines)
