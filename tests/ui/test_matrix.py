"""The matrix explorer: jumps, filters, comparison and readings.

A reading is of a row, a column, a capability or the whole.
"""

from collections.abc import AsyncIterator

import pytest
from textual.widgets import DataTable

from tests.browse import Driver, browsing, bundled
from tui.model.capabilities import BASES, EMPHASES, Emphasis
from tui.screens.filter import FilterDialog
from tui.screens.matrix import MatrixPage
from tui.text.glyphs import SETS
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow

PACK = bundled()
CATEGORIES = tuple(PACK.categories)


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    async with browsing(PACK, size=(200, 60)) as opened:
        await opened.type("m")
        yield opened


def page(driver: Driver) -> MatrixPage:
    assert isinstance(driver.app.screen, MatrixPage)
    return driver.app.screen


def rows(driver: Driver) -> list[str]:
    return [str(key.value) for key in page(driver).query_one(DataTable).rows]


def words(driver: Driver) -> str:
    """The reading beside or below the table, with its lines joined."""
    region = page(driver).query_one("Detail").region
    return " ".join(" ".join(line[region.x : region.right] for line in driver.text().splitlines()[region.y : region.bottom]).split())


async def choose(driver: Driver, *values: str) -> None:
    """Set the filter to exactly these ticks, by keys."""
    await driver.type("f")
    assert isinstance(driver.app.screen, FilterDialog)
    dialog = driver.app.screen
    await driver.type("home")
    for entry in dialog.query_one(Choices).entries:
        if (entry.key in dialog.ticked) != (entry.key in values):
            await driver.type("space")
        await driver.type("down")
    assert dialog.ticked == set(values)
    await driver.type("escape")


EVERYTHING = (*BASES, *EMPHASES, *PACK.capabilities, "silent")


def but(*hidden: str) -> tuple[str, ...]:
    return tuple(value for value in EVERYTHING if value not in hidden)


async def test_jump_to_every_activity(driver: Driver) -> None:
    """A number and a letter jump to an activity from anywhere, in the same column.

    A number and enter jump to the capability itself.
    """
    for activity in PACK.activities:
        await driver.type(*activity)
        assert driver.at == f"matrix/{activity}"
        assert page(driver).typed == ""
    await driver.type("right")
    for activity in reversed(PACK.activities):
        await driver.type(*activity)
        assert driver.at == f"matrix/{activity}/{CATEGORIES[0]}"
    await driver.type("home", "2", "enter")
    assert driver.at == "matrix/2"


async def test_jump_half_typed(driver: Driver) -> None:
    """A number waits for its letter, and the screen says so.

    Another number replaces it; escape or any other letter cancels it.
    """
    await driver.type("3")
    assert page(driver).typed == "3"
    assert "3" in driver.text().splitlines()[0]
    await driver.type("1", "c")
    assert driver.at == "matrix/1c"
    await driver.type("2", "escape")
    assert page(driver).typed == "" and driver.at == "matrix/1c"
    await driver.type("4", "z")
    assert page(driver).typed == "" and driver.at == "matrix/1c"


async def test_jump_letters_win_over_commands(driver: Driver) -> None:
    """After a number, c is the letter of an activity and does not start a comparison."""
    await driver.type("right", "1", "c")
    assert driver.at == f"matrix/1c/{CATEGORIES[0]}" and page(driver).beside == ""


async def test_filter_stated_only(driver: Driver) -> None:
    """With stated links only and no empty rows, only rows with stated links are left."""
    await choose(driver, *but("inferred", "silent"))
    stated = {link.activity for link in PACK.matrix.links if link.basis == "stated"}
    assert [row for row in rows(driver) if row in PACK.activities] == [a for a in PACK.activities if a in stated]
    assert "(" not in "".join(cell_texts(driver))


def cell_texts(driver: Driver) -> list[str]:
    """The texts in the category cells of the activities."""
    grid = page(driver).query_one(DataTable)
    return [str(grid.get_cell(row, category)) for row in rows(driver) if row in PACK.activities for category in CATEGORIES]


@pytest.mark.parametrize("emphasis", EMPHASES)
async def test_filter_by_emphasis(driver: Driver, emphasis: Emphasis) -> None:
    """With one emphasis, the table has as many signs as the pack has links of it."""
    await choose(driver, *BASES, emphasis, *PACK.capabilities, "silent")
    signs = {other: driver.app.glyphs.emphasis(other) for other in EMPHASES}
    for other, sign in signs.items():
        links = [link for link in PACK.matrix.links if link.emphasis == other and link.activity in PACK.activities]
        expected = len(links) if other == emphasis else 0
        assert sum(text.strip("() ").startswith(sign) for text in cell_texts(driver)) == expected, other
    assert [row for row in rows(driver) if row in PACK.activities] == list(PACK.activities)


@pytest.mark.parametrize("capability", list(PACK.capabilities))
async def test_filter_by_capability(driver: Driver, capability: str) -> None:
    await choose(driver, *BASES, *EMPHASES, capability, "silent")
    assert {row[0] for row in rows(driver) if row in PACK.activities} == {capability}


async def test_filter_silent_rows(driver: Driver) -> None:
    """With silent rows hidden, an activity without a link is not in the table.

    A jump to it shows a message instead of moving.
    """
    await choose(driver, *but("silent"))
    linked = {link.activity for link in PACK.matrix.links}
    silent = next(activity for activity in PACK.activities if activity not in linked)
    assert {row for row in rows(driver) if row in PACK.activities} == linked & set(PACK.activities)
    before = driver.at
    await driver.type(*silent)
    assert driver.at == before
    assert "hidden" in driver.text()


async def test_filter_is_shown_and_removed(driver: Driver) -> None:
    """A filter is named on the screen while it is on; ticking everything clears it."""
    before = driver.text()
    await choose(driver, *but("inferred"))
    assert "stated only" in driver.text()
    await driver.type("f", "a", "escape")
    assert driver.text() == before


async def test_filter_that_hides_everything(driver: Driver) -> None:
    """Without any tick the table has no links, and nothing fails."""
    await choose(driver)
    assert not [row for row in rows(driver) if row in PACK.activities]
    await driver.type("down", "right", "right", "c", "up", "space", "f", "a", "escape")
    assert [row for row in rows(driver) if row in PACK.activities] == list(PACK.activities)


async def test_hidden_cell_comes_back_when_gone_to(driver: Driver) -> None:
    """An address that the filter hides is still shown when opened."""
    await choose(driver, *but("silent"))
    linked = {link.activity for link in PACK.matrix.links}
    silent = next(activity for activity in PACK.activities if activity not in linked)
    await driver.app.action_go(f"matrix/{silent}")
    await driver.drain()
    assert driver.at == f"matrix/{silent}" and silent in rows(driver)


async def test_compare_cycles(driver: Driver) -> None:
    """c compares the cursor's category with each of the others in turn, then none."""
    await driver.type("right")
    assert driver.at == f"category/{CATEGORIES[0]}"
    plain = words(driver)
    seen = []
    for _ in range(len(CATEGORIES) - 1):
        await driver.type("c")
        seen.append(page(driver).beside)
        assert PACK.categories[seen[-1]].title.casefold() in words(driver).casefold()
        assert "both" in words(driver).casefold()
    assert seen == list(CATEGORIES[1:])
    await driver.type("c")
    assert page(driver).beside == "" and words(driver) == plain


async def test_compare_ends(driver: Driver) -> None:
    """Escape first ends a comparison.

    Outside a category's column there is none, and a notice says why.
    """
    await driver.type("c")
    assert page(driver).beside == ""
    assert "column" in driver.text()
    await driver.type("right", "right", "c")
    assert page(driver).beside == CATEGORIES[0]
    await driver.type("escape")
    assert page(driver).beside == "" and driver.at == f"category/{CATEGORIES[1]}"


async def test_compare_says_what_differs(driver: Driver) -> None:
    """A comparison lists the activities in both categories, and those in only one."""
    await driver.type("right", "c")
    first, second = ({a for a, at in PACK.links if at == category} for category in CATEGORIES[:2])
    shown = words(driver)
    for activity in first | second:
        assert f"{activity} " in shown
    assert shown.index("Same in both") < shown.index("In both, with different emphasis") < shown.index("Only")


async def test_readings(driver: Driver) -> None:
    """Readings of the whole, a column, a row and a cell.

    The whole counts its links; a column ranks them; a row names its categories; a cell gives emphasis, basis and reason.
    """
    assert f"{len(PACK.matrix.links)} links" in words(driver)
    await driver.type("right")
    column = words(driver)
    links = [link for link in PACK.matrix.links if link.category == CATEGORIES[0]]
    for link in links:
        assert PACK.row_title(link.activity) in column
    order = [EMPHASES.index(link.emphasis) for link in sorted(links, key=lambda link: column.index(f" {link.activity} "))]
    assert order == sorted(order)
    link = next(link for link in links if link.activity in PACK.activities)
    await driver.type("home", *link.activity)
    for category in PACK.categories.values():
        assert category.title in words(driver)
    await driver.type("right")
    shown = words(driver)
    assert link.emphasis in shown and link.basis in shown and link.reason in shown


async def test_totals(driver: Driver) -> None:
    """The last column counts each row's links, the first row each column's.

    The corner counts them all.
    """
    grid = page(driver).query_one(DataTable)
    for activity in PACK.activities:
        count = sum(link.activity == activity for link in PACK.matrix.links)
        assert str(grid.get_cell(activity, "all")).strip() == (str(count) if count else driver.app.glyphs.silent)
    assert str(grid.get_cell("all", "all")).strip() == str(len(PACK.matrix.links))
    for category in CATEGORIES:
        numbers = [
            int("".join(c for c in part if c.isdigit()))
            for part in str(grid.get_cell("all", category)).split()
            if any(map(str.isdigit, part))
        ]
        assert sum(numbers) == sum(link.category == category for link in PACK.matrix.links)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)], ids=str)
@pytest.mark.parametrize("glyphs", SETS)
async def test_legend(size: tuple[int, int], glyphs: str) -> None:
    """Every sign in the table is explained in full on the same screen, at every size."""
    async with browsing(PACK, size=size, glyphs=glyphs) as driver:
        await driver.type("m")
        text = driver.text()
        for emphasis in EMPHASES:
            assert f"{SETS[glyphs].emphasis(emphasis)} {emphasis}" in text
        assert f"{SETS[glyphs].silent} silent" in text
        assert "inferred" in text


async def test_not_mentioned_is_not_no(driver: Driver) -> None:
    """The reading of an empty cell says that the report does not mention it."""
    activity, category = next((a, c) for a in PACK.activities for c in CATEGORIES if (a, c) not in PACK.links)
    await driver.type(*activity, *["right"] * (1 + CATEGORIES.index(category)))
    assert "does not mention" in words(driver)
