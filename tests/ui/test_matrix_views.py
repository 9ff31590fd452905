"""The views of the matrix explorer, its detail and its signs."""

import re
from collections.abc import AsyncIterator
from itertools import pairwise

import pytest

from tests.browse import Driver, browsing, bundled
from tests.explorer import cell_texts, detail_words, explorer
from tests.in_turn import few, in_turn, some
from tests.unit.test_matrix_scored import with_scores
from tui.model.capabilities import EMPHASES
from tui.nodes.kinds import node
from tui.nodes.matrix.node import MatrixNode
from tui.nodes.matrix.sheet import NAME_COLUMN
from tui.nodes.matrix.words import row_title
from tui.text.glyphs import SETS
from tui.text.spans import plain
from tui.widgets.detail import Detail

pytestmark = pytest.mark.slow

PACK = bundled()
COLUMNS = tuple(PACK.columns)


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    async with browsing(PACK, size=(200, 60)) as opened:
        await opened.type("m")
        yield opened


def listed(driver: Driver) -> str:
    """All entries of the list, in sight or not."""
    return "\n".join(plain(line) for entry in explorer(driver).pane.entries.entries for line in entry.lines)


@pytest.mark.parametrize("scores", [False, True])
async def test_each_view_names_the_next_one_beside_its_key(scores: bool) -> None:
    async with browsing(with_scores(PACK) if scores else PACK, size=(80, 24)) as driver:
        await driver.type("m")
        for following in ("by category", "by activity", "compare", *(["scores"] if scores else []), "grid"):
            assert f"v: {following} " in driver.text()
            await driver.type("v")
        assert explorer(driver).view == "grid"


async def test_v_goes_round_the_views(driver: Driver) -> None:
    await driver.type("1", "c", "right", "right")
    seen = []
    for _ in range(4):
        await driver.type("v")
        seen.append(explorer(driver).view)
        assert explorer(driver).grid.at == ("1c", COLUMNS[1])
    assert seen == ["category", "activity", "compare", "grid"]
    assert explorer(driver).grid.has_focus


async def test_by_category_each_characteristic_names_its_activities_or_none(driver: Driver) -> None:
    await driver.type("v")
    shown = driver.text()
    assert "names no activity" in shown and all(column.title in shown for column in list(PACK.columns.values())[:2])
    address = driver.at
    await driver.type("down", "down")
    assert driver.at != address
    at = driver.at
    await driver.type("enter")
    assert explorer(driver).view == "grid" and driver.at == at


@pytest.mark.exhaustive
async def test_s_hides_in_each_list_what_has_no_link(driver: Driver) -> None:
    for there, view in (
        ("names no activity", "category"),
        ("no link of its own", "activity"),
        ("Said only of their capability", "compare"),
    ):
        await driver.type("v")
        assert explorer(driver).view == view and there in listed(driver)
        await driver.type("s")
        assert there not in listed(driver), view
        await driver.type("s")
    async with browsing(with_scores(PACK), size=(80, 24)) as scored:
        await scored.type("m", *["v"] * 4, "s")
        assert explorer(scored).chosen.silent_rows and "The scores cover all activities." in scored.text()


@pytest.mark.exhaustive
async def test_a_list_with_words_beside_its_signs_has_their_rows_too() -> None:
    async with browsing(PACK, size=(60, 20)) as small:
        await small.type("m")
        assert "( ) inferred" in small.text(), "the grid has signs only"
        for view in ("category", "activity", "compare"):
            await small.type("v")
            # Compared, a link has only its emphasis in words, and what stands round the marks is explained in one row.
            assert explorer(small).view == view and ("( ) inferred  · · inherited" in small.text()) is (view == "compare")
            assert "■ core  ▪ present" not in small.text()
            assert explorer(small).pane.entries.size.height >= 11
            assert {"category": "v: by activity", "activity": "v: compare", "compare": "c: next"}[view] in small.text()
    async with browsing(PACK, size=(80, 24)) as larger:
        await larger.type("m", "v")
        assert "( ) inferred" in larger.text(), "there its links have no words"


async def test_by_category_opens_at_the_category_of_the_cursor() -> None:
    async with browsing(PACK, size=(80, 24)) as small:
        await small.type("m", "1", "c", "right", "right")
        column = explorer(small).grid.at[1]
        await small.type("v")
        entries = explorer(small).pane.entries
        heading = next(place for place, entry in enumerate(entries.entries) if str(entry.key) == f"category/{column}")
        assert entries.row_of(heading) == entries.scroll_y


@pytest.mark.exhaustive
async def test_by_activity_each_has_its_cells_and_what_they_rest_on(driver: Driver) -> None:
    await driver.type("1", "c", "v", "v")
    shown = driver.text()
    assert explorer(driver).view == "activity" and driver.at == "matrix/1c"
    for (row, column), link in PACK.links.items():
        if row == "1c":
            assert f"{PACK.columns[column].title}: {link.emphasis}, {link.basis}" in shown
            assert all(PACK.statements[id].title in shown for id in link.evidence)


@pytest.mark.parametrize("size", [(120, 40), (200, 60)], ids=str)
async def test_the_pane_has_only_statements_about_the_selection(size: tuple[int, int]) -> None:
    """Those of its row and of its column; a comparison has its columns' below."""
    async with browsing(PACK, size=size) as wide:
        await wide.type("m")
        for keys in (("1", "c", "right", "right"), ("v",), ("down",), ("v",), ("down",), ("v",), ("down", "down")):
            await wide.type(*keys)
            at = node(PACK, explorer(wide).address)
            assert isinstance(at, MatrixNode)
            headed = [title for title, _ in wide.app.screen.query_one(Detail).below]
            about = {PACK.columns[at.column].title} if at.column else set()
            about |= {row_title(PACK, at.row)} if at.row else set()
            assert set(headed) <= about, (keys, headed)
            if explorer(wide).view == "compare":
                assert not set(headed) & {PACK.columns[each].title for each in explorer(wide).pane.pair}


async def test_compare_puts_differences_first(driver: Driver) -> None:
    """c compares the cursor's category with each of the others in turn.

    Escape goes back to the grid.
    """
    await driver.type("right", "right")
    first = explorer(driver).grid.at[1]
    seen = []
    for _ in range(len(COLUMNS) - 1):
        await driver.type("c")
        seen.append(explorer(driver).pane.beside)
        shown = driver.text()
        assert PACK.columns[first].title in shown
        if "Both, but differently" in shown:
            assert not re.search(rf"(?m)^ Only {PACK.columns[first].title} \d", shown[: shown.index("Both, but differently")])
    assert set(seen) == set(COLUMNS) - {first}
    await driver.type("escape")
    assert explorer(driver).view == "grid"


@pytest.mark.exhaustive
async def test_a_comparison_says_how_to_see_the_next_and_returns_to_where_it_was_opened(driver: Driver) -> None:
    await driver.type("right", "right")
    at = explorer(driver).grid.at
    assert at[0] == "" and "c compare" in driver.text().splitlines()[-1]
    await driver.type("c", "down", "down")
    shown = driver.text().splitlines()
    assert any("c: next  v: grid" in line for line in shown[:2]) and "c next category" in shown[-1]
    assert explorer(driver).grid.at != at, "the selection is another row"
    await driver.type("c", "down", "escape")
    assert explorer(driver).grid.at == at and "c compare" in driver.text().splitlines()[-1]


async def test_a_cell_says_emphasis_basis_reason_and_source(driver: Driver) -> None:
    for (row, column), link in PACK.links.items():
        explorer(driver).grid.move_to(row, column)
        await driver.drain()
        shown = detail_words(driver)
        assert f"{link.emphasis}, {link.basis}" in shown and link.reason[:40] in shown
        if row:
            assert "Source" in shown


@pytest.mark.exhaustive
async def test_an_inherited_cell_says_what_it_is_inherited_from(driver: Driver) -> None:
    row, column = next(
        (activity, column) for activity in PACK.activities for column in PACK.columns
        if (activity, column) not in PACK.links and (activity[0], column) in PACK.links
    )  # fmt: skip
    explorer(driver).grid.move_to(row, column)
    await driver.drain()
    assert f"inherited Stated of {row[0]} {PACK.row_title(row[0])}" in detail_words(driver)


@pytest.mark.exhaustive
async def test_the_cursor_comes_back_to_its_cell_and_view(driver: Driver) -> None:
    await driver.type("2", "c", "right", "v", "0", "left_square_bracket")
    assert explorer(driver).view == "category"
    await driver.type("escape")
    assert explorer(driver).grid.at == ("2c", COLUMNS[0])


@pytest.mark.exhaustive
async def test_a_click_selects_a_cell(driver: Driver) -> None:
    grid = explorer(driver).grid
    sheet = grid.sheet
    assert sheet is not None
    line = next(number for number, text in enumerate(driver.text().splitlines()) if " 1c " in text[:10])
    left = sheet.layout.name + sheet.layout.columns[0].width + 1
    await driver.pilot.click(offset=(grid.region.x + left, line))
    assert grid.at == ("1c", COLUMNS[1])


@pytest.mark.parametrize(("glyphs", "size"), in_turn(SETS, [(60, 20), (80, 24), (120, 40)]), ids=str)
async def test_legend(glyphs: str, size: tuple[int, int]) -> None:
    """Every sign in the grid is explained on the same screen, at every size."""
    async with browsing(PACK, size=size, glyphs=glyphs) as driver:
        await driver.type("m")
        text = driver.text()
        for emphasis in EMPHASES:
            assert f"{SETS[glyphs].emphasis(emphasis)} {emphasis}" in text
        assert all(word in text.lower() for word in ("( ) inferred", "inherited", "blank: not mentioned"))


@pytest.mark.parametrize("size", few([(60, 20), (80, 24), (120, 40), (200, 60)], 2), ids=str)
async def test_nothing_ends_in_an_ellipsis(size: tuple[int, int]) -> None:
    async with browsing(PACK, size=size) as driver:
        await driver.type("m")
        for keys in (("n", "n"), ("s",), ("x",), ("v",), ("v",), ("v",), ("v",)):
            await driver.type(*keys)
            assert "…" not in driver.text(), keys


async def test_silence_is_not_a_no(driver: Driver) -> None:
    """The detail of an empty cell says that the report does not mention it."""
    cells = ((a, c) for a in PACK.activities for c in PACK.columns)
    row, column = next((a, c) for a, c in cells if (a, c) not in PACK.links and (a[0], c) not in PACK.links and ("", c) not in PACK.links)
    explorer(driver).grid.move_to(row, column)
    await driver.drain()
    assert "not mention" in detail_words(driver) and "does not mean no" in detail_words(driver)


@pytest.mark.exhaustive
async def test_the_first_column_is_the_rows(driver: Driver) -> None:
    assert explorer(driver).grid.at[1] == NAME_COLUMN
    await driver.type("1", "c")
    assert PACK.activities["1c"].text[:30] in detail_words(driver)


async def test_the_view_of_scores_is_there_with_scores_only(driver: Driver) -> None:
    assert "scores" not in driver.text().splitlines()[0]
    async with browsing(with_scores(PACK), size=(120, 40)) as scored:
        await scored.type("m", *["v"] * 4)
        assert explorer(scored).view == "scores"
        shown = scored.text()
        assert shown.index("1c Warrants") < shown.index("1b Demand") and "31 answers" in shown
        assert scored.at == "matrix/1c" and "All answers: " in detail_words(scored)


@pytest.mark.exhaustive
async def test_the_terminal_s_cursor_stands_at_the_cell(driver: Driver) -> None:
    await driver.type("1", "c", "right", "right")
    grid = explorer(driver).grid
    spot = grid.region.offset + grid.cursor_spot
    line = driver.text().splitlines()[spot.y]
    assert " 1c " in line[:10] and line[spot.x : spot.x + 3] == cell_texts(driver)[2 * len(COLUMNS) + 1]


@pytest.mark.exhaustive
async def test_a_tall_screen_says_what_the_report_says_of_both_columns() -> None:
    """Side by side below the grid and below the comparison, whole or not at all."""
    pack = bundled()
    texts = [each.text for each in pack.columns["city-centre"].characteristics]
    async with browsing(pack, size=(200, 60)) as driver:
        await driver.type("m")
        for keys in ((), ("right", "right", "c")):
            await driver.type(*keys)
            rows = driver.text().splitlines()
            at = next(
                place for place, row in enumerate(rows) if row.strip().startswith("─ City centre ─") and "High demand or volume ─" in row
            )
            left = " ".join(" ".join(row[:66] for row in rows[at:]).split())
            assert sum(text in left for text in texts) >= 2
        await driver.resize((80, 24))
        assert "─ City centre ─" not in driver.text()


@pytest.mark.parametrize("size", some([(60, 20), (80, 24), (120, 40)], 2), ids=str)
async def test_a_compared_row_takes_one_line(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as opened:
        await opened.type("m", *["right"] * 4, "c")
        entries = explorer(opened).pane.entries
        rows = [(entries.row_of(at), entry.key) for at, entry in enumerate(entries.entries)]
        assert len(rows) > 10 and all(after - row == 1 for (row, key), (after, _) in pairwise(rows) if key)
