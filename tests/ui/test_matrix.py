"""The matrix explorer: jumps, links in turn, filters, and what is hidden."""

from collections.abc import AsyncIterator

import pytest

from tests.browse import Driver, browsing, bundled
from tests.explorer import cell_texts, detail_words, explorer, shown_rows
from tests.in_turn import few, some
from tui.analysis.matrix import Filter, linked_cells, silent_rows
from tui.model.capabilities import COUNTED_BASES, EMPHASES, Emphasis
from tui.screens.filter import FilterDialog
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow

PACK = bundled()
COLUMNS = tuple(PACK.columns)


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    async with browsing(PACK, size=(200, 60)) as opened:
        await opened.type("m")
        yield opened


async def choose(driver: Driver, *values: str) -> None:
    """Set the filter to exactly these ticks, by keys."""
    await driver.type("f")
    assert isinstance(driver.app.screen, FilterDialog)
    dialog = driver.app.screen
    await driver.type("home")
    for entry in [entry for entry in dialog.query_one(Choices).entries if entry.key]:
        if (entry.key in dialog.ticked) != (entry.key in values):
            await driver.type("space")
        await driver.type("down")
    assert dialog.ticked == set(values)
    await driver.type("escape")


EVERYTHING = (*COUNTED_BASES, *EMPHASES, *PACK.capabilities, "silent")


def but(*hidden: str) -> tuple[str, ...]:
    return tuple(value for value in EVERYTHING if value not in hidden)


async def test_jump_to_every_activity(driver: Driver) -> None:
    """A number and a letter jump to an activity from anywhere, in the same column.

    A number and enter jump to the capability itself.
    """
    for activity in some([*PACK.activities], 3):
        await driver.type(*activity)
        assert driver.at == f"matrix/{activity}"
        assert explorer(driver).typed == ""
    await driver.type("right")
    for activity in some([*reversed(PACK.activities)], 3):
        await driver.type(*activity)
        assert driver.at == f"matrix/{activity}/{COLUMNS[0]}"
    await driver.type("home", "2", "enter")
    assert driver.at == "matrix/2"


async def test_jump_half_typed(driver: Driver) -> None:
    """A number waits for its letter, and the screen says so.

    Another number replaces it; escape or any other letter cancels it.
    """
    await driver.type("3")
    assert explorer(driver).typed == "3"
    assert "3_ a letter, or enter" in detail_words(driver) and all(row in detail_words(driver) for row in ("3a", "3b", "3c"))
    assert "Here a number is a row. For topic 3," in detail_words(driver)
    await driver.type("1", "c")
    assert driver.at == "matrix/1c"
    await driver.type("2", "escape")
    assert explorer(driver).typed == "" and driver.at == "matrix/1c"
    await driver.type("4", "z")
    assert explorer(driver).typed == "" and driver.at == "matrix/1c"


async def test_jump_letters_win_over_commands(driver: Driver) -> None:
    """After a number, c is the letter of an activity and does not start a comparison."""
    await driver.type("right", "1", "c")
    assert driver.at == f"matrix/1c/{COLUMNS[0]}" and explorer(driver).view == "grid"


@pytest.mark.exhaustive
async def test_n_goes_through_every_link_and_back(driver: Driver) -> None:
    """In reading order; at either end a sentence says so."""
    cells = linked_cells(PACK, Filter())
    seen = []
    for _ in cells:
        await driver.type("n")
        seen.append(explorer(driver).grid.at)
        assert f"link {len(seen)} of {len(cells)}" in driver.text()
    assert tuple(seen) == cells
    await driver.type("n")
    assert explorer(driver).grid.at == cells[-1] and "no link after" in driver.text()
    await driver.type("N")
    assert explorer(driver).grid.at == cells[-2]


@pytest.mark.exhaustive
async def test_n_goes_through_search_results_while_there_are_any(driver: Driver) -> None:
    await driver.type("slash", *"enforcement", "enter")
    await driver.app.action_go("matrix")
    await driver.drain()
    hit = driver.page.hit
    if hit:
        await driver.type("n")
        assert driver.page.hit != hit


async def test_s_hides_the_rows_without_links_and_names_them(driver: Driver) -> None:
    silent = [row for row in silent_rows(PACK) if row in PACK.activities]
    assert silent
    await driver.type("s")
    assert not set(silent) & set(shown_rows(driver))
    assert f"{len(silent_rows(PACK))} rows hidden" in driver.text()
    assert all(row in detail_words(driver) for row in silent)
    await driver.type(*silent[0])
    assert "hidden" in driver.text() and explorer(driver).address.thing != silent[0]
    await driver.type("s")
    assert set(silent) <= set(shown_rows(driver))


@pytest.mark.exhaustive
async def test_x_shows_our_own_reading_and_counts_none_of_it(driver: Driver) -> None:
    number = len(PACK.links)
    assert not any("[" in text for text in cell_texts(driver))
    before = driver.text().splitlines()[4]
    await driver.type("x")
    own = [at for at in PACK.context if at[0] in PACK.activities]
    assert sum("[" in text for text in cell_texts(driver)) == len(own)
    assert f"{number} links, {len(PACK.context)} of context" in driver.text()
    assert driver.text().splitlines()[4][:100] == before[:100]
    explorer(driver).grid.move_to(*own[0])
    await driver.drain()
    assert "not counted" in detail_words(driver)


async def test_filter_stated_only(driver: Driver) -> None:
    """With stated links only and no empty rows, only rows with stated links are left."""
    await choose(driver, *but("inferred", "silent"))
    stated = {link.activity for link in PACK.links.values() if link.basis == "stated"}
    assert [row for row in shown_rows(driver) if row in PACK.activities] == [a for a in PACK.activities if a in stated]
    assert "(" not in "".join(cell_texts(driver))


@pytest.mark.parametrize("capability", list(PACK.capabilities))
async def test_filter_by_capability(driver: Driver, capability: str) -> None:
    await choose(driver, *COUNTED_BASES, *EMPHASES, capability, "silent")
    assert {row[0] for row in shown_rows(driver) if row in PACK.activities} == {capability}


@pytest.mark.exhaustive
async def test_filter_silent_rows(driver: Driver) -> None:
    """With silent rows hidden, an activity without a link is not in the table.

    A jump to it shows a message instead of moving.
    """
    await choose(driver, *but("silent"))
    linked = {row for row, _ in PACK.links}
    silent = next(activity for activity in PACK.activities if activity not in linked)
    assert {row for row in shown_rows(driver) if row in PACK.activities} == linked & set(PACK.activities)
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


@pytest.mark.exhaustive
async def test_o_ticks_only_the_selected_line_of_its_kind(driver: Driver) -> None:
    await driver.type("f", "o", "escape")
    assert explorer(driver).chosen == Filter(bases=frozenset({"stated"})), "emphases, capabilities and rows stay"
    await driver.type("f", "down", "down", "o", "escape")
    assert explorer(driver).chosen == Filter(emphases=frozenset({EMPHASES[0]}), bases=frozenset({"stated"}))


@pytest.mark.exhaustive
async def test_filter_that_hides_everything(driver: Driver) -> None:
    """Without any tick the table has no links, and nothing fails."""
    await choose(driver)
    assert not [row for row in shown_rows(driver) if row in PACK.activities]
    await driver.type("down", "right", "right", "c", "up", "space", "f", "a", "escape")
    assert [row for row in shown_rows(driver) if row in PACK.activities] == list(PACK.activities)


@pytest.mark.exhaustive
async def test_hidden_cell_comes_back_when_gone_to(driver: Driver) -> None:
    """An address that the filter hides is still shown when opened."""
    await choose(driver, *but("silent"))
    linked = {row for row, _ in PACK.links}
    silent = next(activity for activity in PACK.activities if activity not in linked)
    await driver.app.action_go(f"matrix/{silent}")
    await driver.drain()
    assert driver.at == f"matrix/{silent}" and silent in shown_rows(driver)


@pytest.mark.parametrize("emphasis", few(EMPHASES, 3))
async def test_filter_by_emphasis(driver: Driver, emphasis: Emphasis) -> None:
    """With one emphasis, the grid has as many marks of it as the pack has links."""
    await choose(driver, *COUNTED_BASES, emphasis, *PACK.capabilities, "silent")
    for other in EMPHASES:
        links = [link for link in PACK.links.values() if link.emphasis == other and link.activity in PACK.activities]
        sign = driver.app.glyphs.emphasis(other)
        shown = sum(text[1] == sign and text[0] in " (" for text in cell_texts(driver))
        assert shown == (len(links) if other == emphasis else 0), other
    assert [row for row in shown_rows(driver) if row in PACK.activities] == list(PACK.activities)


async def test_by_category_ascii_writes_the_arrows_as_in_the_footer() -> None:
    async with browsing(PACK, glyphs="ascii") as driver:
        await driver.type("m", "v", "right", "right", "down")
        assert " <>: category " in driver.text() and driver.text().isascii()


async def test_by_category_the_arrows_go_to_the_categories_before_and_after() -> None:
    async with browsing(PACK, size=(80, 24)) as driver:
        await driver.type("m", "v", "right", "right", "down")
        assert driver.at.endswith(f"/{COLUMNS[2]}") and "←→: category" in driver.text()
        await driver.type("left")
        assert driver.at == f"category/{COLUMNS[1]}"
        heading = explorer(driver).pane.entries
        assert heading.row_of(heading.highlighted or 0) == heading.scroll_y, "it stands at the top"
        await driver.type(*("right",) * 9)
        assert driver.at == f"category/{COLUMNS[-1]}"
