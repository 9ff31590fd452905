"""Navigation by keys: up, Home, back, forward, links, and every single thing."""

from collections.abc import AsyncIterator

import pytest

from tests.browse import Driver, browsing, bundled
from tests.in_turn import in_turn, some
from tui.navigation.address import Address
from tui.widgets.detail import Detail
from tui.widgets.matrix_grid import MatrixGrid

pytestmark = pytest.mark.slow

TOPICS = tuple(bundled().topics)


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    async with browsing(bundled()) as opened:
        yield opened


def topic(driver: Driver) -> str:
    return driver.page.address.topic


async def down_to(driver: Driver, address: str) -> None:
    """Move down the focused list to an address."""
    for _ in range(150):
        if driver.at == address:
            return
        await driver.type("down")
    raise AssertionError(f"{address} is not in the list that ends at {driver.at}")


async def test_every_topic_and_home(driver: Driver) -> None:
    """Each topic opens from Home by its digit and its card, and escape goes up again.

    Escape at Home stays there.
    """
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


async def test_escape_ends_at_home(driver: Driver) -> None:
    """From any cursor position, pressing escape a few times leads Home."""
    for key in ("m", "g", "question_mark", "1", "3", "4", "6"):
        await driver.type(key, "down", "down", "right", "tab")
        assert driver.at != "home"
        await driver.type(*["escape"] * 5)
        assert driver.at == "home", key


@pytest.mark.parametrize("key", ["question_mark", "g"])
async def test_escape_leads_back_from_the_help_and_the_glossary(driver: Driver, key: str) -> None:
    """What is looked up in between loses neither page nor place."""
    await driver.type("1", "down", "down")
    before = driver.at
    await driver.type(key, "down", "escape")
    assert before.startswith("crime/") and driver.at == before


async def test_history_keeps_the_cursor(driver: Driver) -> None:
    """Back and forward return to the statement, month, cell or term that was left."""
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
    """A link to another place on the same screen can be undone too."""
    await driver.type("m", "2", "b", "right", "0", "m", "4", "a", "0")
    await driver.type(*["left_square_bracket"] * 3)
    assert driver.at.startswith("matrix/2b")
    assert driver.page.query_one(MatrixGrid).has_focus


async def test_going_elsewhere_drops_what_lay_ahead(driver: Driver) -> None:
    await driver.type("1", "2", "left_square_bracket", "6", "right_square_bracket")
    assert topic(driver) == TOPICS[5]
    await driver.type("left_square_bracket")
    assert topic(driver) == TOPICS[0]


def links(driver: Driver) -> Detail:
    return driver.page.query_one(Detail)


async def follow(driver: Driver, target: str) -> None:
    """Follow the link to an address from the statement under the cursor."""
    shown = [str(link.address) for link in links(driver).entries]
    assert target in shown, f"{driver.at} leads to {shown}, not to {target}"
    if not links(driver).has_focus:  # After going back from another link, the list of links already has the focus.
        await driver.type("enter")
    if not driver.page.address.within(Address.parse(target)):
        assert links(driver).has_focus
        await select(driver, shown.index(target))
        await driver.type("enter")


async def select(driver: Driver, place: int) -> None:
    """Go down from the top of the detail to the link at a place."""
    await driver.type("home")
    while links(driver).current != place:
        top, marked = links(driver).top, links(driver).current
        await driver.type("down")
        assert (links(driver).top, links(driver).current) != (top, marked), f"{driver.at}: no way to link {place}"


PACK = bundled()
LEADING = [(s.id, cause) for s in PACK.statements.values() if PACK.homes[s.id] == "outcomes" for cause in s.follows]


@pytest.mark.parametrize("which", [0, len(LEADING) // 2, len(LEADING) - 1])
async def test_outcome_to_its_cause(driver: Driver, which: int) -> None:
    """From an outcome to the statement that it follows from, and back."""
    outcome, cause = LEADING[which]
    await driver.type("6")
    await down_to(driver, f"outcomes/{outcome}")
    await follow(driver, f"{PACK.homes[cause]}/{cause}")
    assert driver.at == f"{PACK.homes[cause]}/{cause}"
    await driver.type("left_square_bracket")
    assert driver.at == f"outcomes/{outcome}"


@pytest.mark.exhaustive
async def test_cell_to_its_evidence(driver: Driver) -> None:
    """From links of a row to each statement of its evidence, and back.

    In CI from every link.
    """
    categories = list(PACK.columns)
    for (activity, category), link in some([(cell, link) for cell, link in PACK.links.items() if cell[0]], 3):
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


@pytest.mark.parametrize(
    ("followed_from", "size"),
    in_turn(
        [
            ("crime/lowest-crime", 1, "g"),
            ("crime/lowest-crime", 1, "1"),
            ("glossary/tidu", 3, "1"),
            ("matrix/1c/high-demand", 1, "m"),
            ("neighbourhoods/city-centre", 1, "0"),
            ("roads/tickets-cancelled", 1, "3"),
            ("audit", 1, "a"),
        ],
        [(80, 24), (60, 20)],
    ),
    ids=str,
)
async def test_back_is_on_the_link_that_was_followed(followed_from: tuple[str, int, str], size: tuple[int, int]) -> None:
    """Going back returns the focus and the cursor to the link that was followed.

    Wherever the user has been meanwhile. The arrows go on from that link.
    """
    start, down, elsewhere = followed_from
    async with browsing(PACK, size=size, start=Address.parse(start)) as driver:
        assert len(links(driver).entries) > down
        await driver.type("tab" if start != "roads/tickets-cancelled" else "enter")
        await select(driver, down)
        at, place, followed = driver.at, driver.app.visits.history.place, links(driver).marked
        assert links(driver).has_focus and followed == links(driver).entries[down].address
        await driver.type("enter")
        assert followed and driver.page.address.within(followed)
        await driver.type(elsewhere, "down")
        while driver.app.visits.history.place > place:
            await driver.type("left_square_bracket")
        assert driver.at == at and links(driver).has_focus and links(driver).marked == followed
        while links(driver).marked == followed:
            await driver.type("up")
        assert links(driver).current == down - 1
        await driver.type("escape")
        assert not links(driver).has_focus and driver.at == at


async def test_statement_to_its_table(driver: Driver) -> None:
    """From a statement that refers to a table, to the table."""
    await driver.type("3", "shift+tab")
    speaking = next(s for s in PACK.statements.values() if s.table and PACK.homes[s.id] == "roads")
    await down_to(driver, f"roads/{speaking.id}")
    await follow(driver, f"roads/{speaking.table}")
    assert driver.at.startswith(f"roads/{speaking.table}")
    await driver.type("left_square_bracket")
    assert driver.at == f"roads/{speaking.id}"


@pytest.mark.parametrize("way", ["g", "a"])
async def test_escape_leads_back_to_where_a_table_was_opened(way: str) -> None:
    """Escape returns from a table to the item that opened it, and from there Home."""
    async with browsing(bundled()) as driver:
        await driver.type(way)
        links = driver.page.query_one(Detail)
        for _ in range(150):
            place = next((place for place, link in enumerate(links.entries) if str(link.address).startswith("roads/collisions")), None)
            if place is not None:
                break
            await driver.type("down")
        assert place is not None
        was = driver.text().splitlines()[:-1]
        await driver.type("tab")
        await select(driver, place)
        await driver.type("enter")
        assert driver.page.place == "tables"
        await driver.type("down", "tab", "escape", "tab")
        assert driver.text().splitlines()[:-1] == was
        await driver.type("escape")
        assert driver.at == "home"
        # Escape went back from the glossary, and up from the audit.
        await driver.type("right_square_bracket" if way == "g" else "left_square_bracket", "tab")
        await select(driver, place)
        await driver.type("enter")
        assert driver.page.place == "tables"
        await driver.type("0", "3", "escape")
        assert driver.at == "home", "a table that a digit led to was opened from nowhere"


async def without_notices(driver: Driver) -> list[str]:
    """The rows of the page above its footer; notices say where a key works."""
    driver.app.clear_notifications()
    await driver.drain()
    return driver.text().splitlines()[:-1]


@pytest.mark.exhaustive
async def test_only_capital_f_follows_and_f_filters() -> None:
    async with browsing(bundled()) as driver:
        for way in ((), ("3",), ("question_mark",), ("p",)):
            await driver.type("0", *way)
            before = await without_notices(driver)
            await driver.type("f")
            assert await without_notices(driver) == before, way
            await driver.type("escape")
        await driver.type("F")
        assert "No live presentations" in driver.text()


@pytest.mark.exhaustive
async def test_equals_on_the_matrix_and_the_glossary_says_what_to_do() -> None:
    async with browsing(bundled()) as driver:
        for page in ("m", "g"):
            await driver.type(page, "equals_sign")
            assert "Select a figure or a table first, such as roads/collisions." in " ".join(driver.text().split())


@pytest.mark.exhaustive
async def test_digits_in_the_matrix() -> None:
    """Low digits begin an activity; the others open topics, even after a number."""
    async with browsing(bundled()) as driver:
        for keys, at in ((("5",), "cyber"), (("6",), "outcomes"), (("3", "6"), "outcomes"), (("3", "b"), "matrix/3b")):
            await driver.type("m", *keys)
            assert driver.at.startswith(at)
