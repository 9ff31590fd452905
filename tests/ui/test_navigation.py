"""Ways through the workshop: up and home, back and forward, along the links, and to every single thing in it by keys alone."""

from collections.abc import AsyncIterator

import pytest
from textual.widgets import DataTable, OptionList

from tests.browse import Driver, browsing, bundled
from tui.address import Address
from tui.model.series import Series
from tui.screens.tables import TablesPage
from tui.widgets.links import Links

TOPICS = tuple(bundled().topics)


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    async with browsing(bundled()) as opened:
        yield opened


def topic(driver: Driver) -> str:
    return driver.page.address.topic


async def down_to(driver: Driver, address: str) -> None:
    """Walk down the list under the cursor to an address."""
    for _ in range(150):
        if driver.at == address:
            return
        await driver.type("down")
    raise AssertionError(f"{address} is not in the list that ends at {driver.at}")


async def test_every_topic_and_home(driver: Driver) -> None:
    """From Home to each topic by its digit and by its card, and up again; escape at Home stays there."""
    for place, name in enumerate(TOPICS):
        await driver.type(str(place + 1))
        assert topic(driver) == name
        await driver.type("down", "escape")
        assert driver.at == "home"
    for place, name in enumerate(TOPICS):
        await driver.type("home", *["down"] * place, "enter")
        assert topic(driver) == name
        await driver.type("0")
        assert driver.at == "home"
    await driver.type("escape", "escape")
    assert driver.at == "home"


@pytest.mark.parametrize("key", ["m", "g", "question_mark", "1", "3", "4", "6"])
async def test_escape_ends_at_home(driver: Driver, key: str) -> None:
    """From wherever the cursor is, a few times escape lead Home."""
    await driver.type(key, "down", "down", "right", "tab")
    for _ in range(5):
        await driver.type("escape")
    assert driver.at == "home"


async def test_history_keeps_the_cursor(driver: Driver) -> None:
    """Back and forward come to the statement, the month, the cell and the term that were left."""
    visited = []
    for keys in (
        ("1", "down", "down"),
        ("3", "up", "left", "left"),
        ("m", "2", "b", "right"),
        ("g", "down", "down", "down"),
        ("6", "down"),
    ):
        await driver.type(*keys)
        visited.append(driver.at)
    assert len(set(visited)) == len(visited)
    for address in reversed(visited[:-1]):
        await driver.type("left_square_bracket")
        assert driver.at == address
    await driver.type("left_square_bracket", "left_square_bracket")
    assert driver.at == "home"
    for address in visited:
        await driver.type("right_square_bracket")
        assert driver.at == address
    await driver.type("right_square_bracket")
    assert driver.at == visited[-1]


async def test_history_within_a_screen(driver: Driver) -> None:
    """A link to another place on the same screen can be taken back too."""
    await driver.type("m", "2", "b", "right", "0", "m", "4", "a", "0")
    await driver.type(*["left_square_bracket"] * 3)
    assert driver.at.startswith("matrix/2b")
    assert driver.page.query_one(DataTable).has_focus


async def test_going_elsewhere_drops_what_lay_ahead(driver: Driver) -> None:
    await driver.type("1", "2", "left_square_bracket", "6", "right_square_bracket")
    assert topic(driver) == TOPICS[5]
    await driver.type("left_square_bracket")
    assert topic(driver) == TOPICS[0]


def links(driver: Driver) -> Links:
    return driver.page.query_one(Links)


async def follow(driver: Driver, target: str) -> None:
    """From the statement under the cursor along the link to an address."""
    shown = [lead.address for lead in links(driver).entries]
    assert target in shown, f"{driver.at} leads to {shown}, not to {target}"
    await driver.type("enter")
    if not driver.page.address.within(Address.parse(target)):
        assert links(driver).has_focus
        await driver.type("home", *["down"] * shown.index(target), "enter")


PACK = bundled()
LEADING = [(s.id, cause) for s in PACK.statements.values() if PACK.homes[s.id] == "outcomes" for cause in s.follows]


@pytest.mark.parametrize("which", [0, len(LEADING) // 2, len(LEADING) - 1])
async def test_outcome_to_its_cause(driver: Driver, which: int) -> None:
    """From an outcome to the statement it follows from, and back to the outcome."""
    outcome, cause = LEADING[which]
    await driver.type("6")
    await down_to(driver, f"outcomes/{outcome}")
    await follow(driver, f"{PACK.homes[cause]}/{cause}")
    assert driver.at == f"{PACK.homes[cause]}/{cause}"
    await driver.type("left_square_bracket")
    assert driver.at == f"outcomes/{outcome}"


async def test_cell_to_its_evidence(driver: Driver) -> None:
    """From each link of the matrix to each statement that is evidence for it, and back to the cell."""
    categories = list(PACK.categories)
    for (activity, category), link in PACK.links.items():
        await driver.type(
            "m", *activity, *(["enter"] if activity in PACK.capabilities else []), "home", *["right"] * (1 + categories.index(category))
        )
        cell = f"matrix/{activity}/{category}"
        assert driver.at == cell
        for statement in link.evidence:
            target = f"{PACK.homes[statement]}/{statement}"
            await follow(driver, target)
            assert driver.at == target
            await driver.type("left_square_bracket")
            assert driver.at == cell


async def test_statement_to_its_table(driver: Driver) -> None:
    """From a statement that speaks of a table to the table."""
    await driver.type("3", "shift+tab")
    speaking = next(s for s in PACK.statements.values() if s.table and PACK.homes[s.id] == "roads")
    await down_to(driver, f"roads/{speaking.id}")
    await follow(driver, f"roads/{speaking.table}")
    assert driver.at.startswith(f"roads/{speaking.table}")
    await driver.type("left_square_bracket")
    assert driver.at == f"roads/{speaking.id}"


async def list_walk(driver: Driver) -> set[str]:
    """The addresses under the cursor from the first of the focused list to its last."""
    found = set()
    focused = driver.app.screen.focused
    assert isinstance(focused, OptionList)
    await driver.type("home")
    for _ in range(focused.option_count):
        found.add(driver.at)
        await driver.type("down")
    return found


async def grid_walk(driver: Driver) -> set[str]:
    """The addresses under the cursor in all cells of the focused table."""
    grid = driver.app.screen.focused
    assert isinstance(grid, DataTable)
    await driver.type(*["up"] * grid.row_count, "home")
    found = set()
    for row in range(grid.row_count):
        for _ in range(len(grid.columns) - 1):
            found.add(driver.at)
            await driver.type("right" if row % 2 == 0 else "left")
        found.add(driver.at)
        await driver.type("down")
    return found


async def test_everything_is_reached(driver: Driver) -> None:
    """Every statement, category, activity, capability, link, month, year and term of the report comes under the cursor."""
    found: set[str] = set()
    for key in map(str, range(1, 1 + len(TOPICS))):
        await driver.type("0", key)
        if not isinstance(driver.page, TablesPage):
            found |= await list_walk(driver)
            continue
        for _ in range(1 + len(driver.page.tables)):
            focused = driver.app.screen.focused
            found |= await (grid_walk(driver) if isinstance(focused, DataTable) else list_walk(driver))
            await driver.type("tab")
    await driver.type("m")
    found |= await grid_walk(driver)
    await driver.type("g")
    found |= await list_walk(driver)
    wanted = {f"{home}/{id}" for id, home in PACK.homes.items()}
    wanted |= {f"{PACK.matrix.topic}/{category}" for category in PACK.categories}
    wanted |= {f"category/{category}" for category in PACK.categories}
    wanted |= {f"matrix/{row}" for row in (*PACK.capabilities, *PACK.activities)}
    wanted |= {f"matrix/{row}/{category}" for row in (*PACK.capabilities, *PACK.activities) for category in PACK.categories}
    wanted |= {f"glossary/{term}" for term in PACK.terms}
    for id, table in PACK.tables.items():
        home = f"{table.note.topic}/{id}"
        parts = (
            [*map(str, table.data.months), *map(str, table.data.years)] if isinstance(table.data, Series) else map(str, table.data.years)
        )
        wanted |= {f"{home}/{part}" for part in parts}
    assert wanted - found == set()
    assert {(link.activity, link.category) for link in PACK.matrix.links} <= {tuple(a.split("/")[1:]) for a in found if a.count("/") == 2}
