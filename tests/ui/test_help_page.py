"""The help: what works on the page that it was opened from comes first."""

from itertools import pairwise, takewhile

import pytest

from tests.browse import browsing, bundled
from tests.in_turn import few
from tui.navigation.commands import Place, runs
from tui.nodes.contents import contents
from tui.nodes.help_lists import help_lists
from tui.nodes.help_rows import help_rows, offered
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain, width
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow

SIGNS = ("Signs in the matrix", "Reading figures", "Signs of claims and statements")


@pytest.mark.parametrize(("keys", "keys_of", "signs"), [("m", "matrix", SIGNS[0]), ("3", "tables", SIGNS[1]), ("a", "audit", SIGNS[2])])
async def test_help_begins_with_the_page_it_was_opened_from(keys: str, keys_of: str, signs: str) -> None:
    async with browsing(bundled(), size=(60, 60)) as driver:
        await driver.type("2", "question_mark", "escape", "0", keys, "question_mark")
        rows = [row.strip(" ─━") for row in driver.text().splitlines()]
        assert rows[1].startswith(f"Keys here: {keys_of}") and "Keys of every page" in rows
        assert next(row for row in rows if row in SIGNS) == signs


@pytest.mark.parametrize("place", ["home", "topic", "tables", "matrix", "audit", "questions", "present"])
def test_help_has_every_key_of_a_page_and_no_other_first(place: Place) -> None:
    rows = help_rows(bundled(), 57, BLOCKS, place=place)
    first = {row.command for row in takewhile(lambda row: row.part in ("page", "every"), rows) if row.command}
    rows_of_matrix = {f"topic-{digit}" for digit in contents(bundled()).digits} if place == "matrix" else set()
    assert first == {command.id for command in offered(bundled()) if command.at(place) and runs(command)} - rows_of_matrix
    assert rows_of_matrix <= {row.command for row in rows if row.part == "other"}, "there these digits go to rows"
    order = ["page", "every", "signs", "other", "methods"]
    assert [order.index(row.part) for row in rows] == sorted(order.index(row.part) for row in rows)


@pytest.mark.parametrize("columns", [36, 49, 50, 57, 63])
def test_help_fits_its_lists(columns: int) -> None:
    assert max(width(line) for row in help_rows(bundled(), columns, BLOCKS, place="audit") for line in row.lines) <= columns


@pytest.mark.parametrize(("size", "lists"), few([((60, 20), 1), ((80, 24), 1), ((120, 40), 2), ((200, 60), 3)], 2))
async def test_help_has_as_many_lists_as_there_is_room_for(size: tuple[int, int], lists: int) -> None:
    async with browsing(bundled(), size=size) as driver:
        await driver.type("a", "question_mark")
        assert len([each for each in driver.page.query(Choices) if each.size.width]) == lists
        text = driver.text()
        assert "Quit Beatbook" in text and "Search the whole workshop" in text, "how to leave, and how to find something"


@pytest.mark.parametrize("place", ["home", "tables", "matrix", "present"])
def test_no_list_is_half_blank_while_another_scrolls(place: Place) -> None:
    rows = help_rows(bundled(), 62, BLOCKS, place=place)
    found = help_lists(rows, 3, 57)
    heights = [sum(max(1, len(each.row.lines)) for each in numbered) for numbered in found]
    assert min(heights) > 45
    kept = sorted(each.number for numbered in found for each in numbered if each.row.lines)
    assert kept == [number for number, row in enumerate(rows) if row.lines], "each row stands in one list"
    assert not any(before.row.lines for numbered in found for before, after in pairwise(numbered) if after.row.heading)


async def test_only_the_list_with_the_focus_has_a_cursor() -> None:
    """A bar stood on `q Quit Beatbook` in the other list."""
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("3", "question_mark", "down")
        keys, every = driver.page.query_one("#text", Choices), driver.page.query_one("#every", Choices)
        here = keys.highlighted or 0
        assert here and every.highlighted is None
        await driver.type("right", "down", "down")
        assert keys.highlighted is None and every.highlighted == 2
        await driver.type("left")
        assert [keys.highlighted, every.highlighted] == [here, None]


async def test_a_resize_adds_no_cursor() -> None:
    """The lists were filled again, each with its first row marked."""
    async with browsing(bundled(), size=(120, 30)) as driver:
        await driver.type("question_mark", "G")
        lists = driver.page.query(Choices)
        assert [each.highlighted is not None for each in lists] == [True, False, False]
        for size in ((170, 40), (120, 40)):
            await driver.resize(size)
            assert [each.highlighted is not None for each in lists] == [True, False, False]
        await driver.type("right")
        assert [each.highlighted is not None for each in lists] == [False, True, False]


async def test_help_on_a_small_screen_says_what_is_below_and_offers_nothing_to_clear() -> None:
    """Two narrow lists wrapped nearly every line."""
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("question_mark")
        assert "space: other keys, signs, methods" in driver.text() and "Clear highlights" not in driver.text()
        await driver.type("0", "/", *"34th", "enter", "0", "question_mark")
        assert "Clear highlights" in driver.text()


def test_a_key_that_does_the_same_on_several_pages_has_one_row() -> None:
    rows = [plain(row.lines[0]).split(maxsplit=1) for row in help_rows(bundled(), 120, BLOCKS, place="present") if row.lines]
    asking = [words for key, words in (row for row in rows if len(row) == 2) if key == "w" and words.startswith("Questions to ask")]
    assert asking == ["Questions to ask the Force"]
