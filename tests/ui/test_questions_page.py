"""The questions' screen: its list, the claims behind each, and the way back."""

from collections.abc import AsyncIterator

import pytest

from tests.browse import Driver, browsing, bundled
from tests.conftest import PACKS
from tests.in_turn import some
from tui.analysis.questions import questions
from tui.pack.reader import read_pack
from tui.screens.audit import AuditPage
from tui.screens.questions import QuestionsPage
from tui.widgets.choices import Choices
from tui.widgets.detail import Detail

pytestmark = pytest.mark.slow

SINCE = "roads/tickets-cancelled/since"


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    async with browsing(bundled()) as opened:
        yield opened


def marked(driver: Driver) -> str:
    """The question under the cursor."""
    return str(driver.page.query_one("#questions", Choices).marked)


async def test_w_leads_to_the_questions_and_back(driver: Driver) -> None:
    await driver.type("a", "w")
    assert driver.at == "audit/questions"
    assert isinstance(driver.page, QuestionsPage)
    assert "give “just over 6%” of" in driver.text()
    await driver.type("left_square_bracket")
    assert str(driver.page.query_one("#claims", Choices).marked) == SINCE
    await driver.type("right_square_bracket")
    assert driver.at == "audit/questions"
    await driver.type("0", "w")
    assert driver.at == "audit/questions"
    await driver.type("i")
    assert "Questions to ask the Force" in driver.text()


@pytest.mark.exhaustive
async def test_w_in_the_audit_opens_at_the_question_of_the_claim(driver: Driver) -> None:
    """A claim without one leads to the first of its topic, and the page says so."""
    for topic, moves in (("2", ()), ("1", ("down", "down", "down")), ("5", ("down",))):
        await driver.type(topic, "a", *moves)
        claim = str(driver.page.query_one("#claims", Choices).marked)
        assert "w ask" in driver.text()
        await driver.type("w")
        assert "No question is about that claim." not in driver.text()
        asked = next(each for each in questions(bundled()) if each.id == marked(driver))
        assert claim in [finding.claim.address for finding in asked.findings]
    await driver.type("a")
    assert driver.page.query_one("#claims", Choices).mark("roads/collisions/total-2014")
    await driver.drain()
    assert "w ask" not in driver.text(), "it has no question"
    await driver.type("w")
    assert "No question is about that claim. This is the first of its topic." in driver.text()
    held = next(each for each in questions(bundled()) if each.findings[0].claim.topic == "roads")
    assert marked(driver) == held.id


async def test_the_cursor_moves_by_question(driver: Driver) -> None:
    every = questions(bundled())
    await driver.type("w")
    for number, asked in enumerate(every, 1):
        assert marked(driver) == asked.id
        assert f"{number} of {len(every)}" in driver.text()
        await driver.type("down")
    assert marked(driver) == every[0].id, "the list goes round"


async def test_enter_opens_the_claim_and_back_finds_the_question(driver: Driver) -> None:
    await driver.type("w", "down", "down", "enter")
    assert driver.at == "crime/violence-drives-rise/driver"
    await driver.type("left_square_bracket")
    assert marked(driver) == questions(bundled())[2].id
    await driver.type("home", "tab")
    assert isinstance(driver.app.focused, Detail)
    await driver.type("escape", "escape")
    assert isinstance(driver.page, AuditPage)


@pytest.mark.parametrize("size", some([(60, 20), (80, 24), (120, 40), (200, 60)], 2))
async def test_questions_at_every_size(size: tuple[int, int]) -> None:
    """A question is shown in full with its reason, and the list has most of the rows."""
    async with browsing(bundled(), size=size) as driver:
        await driver.type("w")
        text = " ".join(driver.text().split())
        assert "Why: The report gives the change" in text and "Helps to settle 3 claims." in text
        assert driver.page.query_one("#questions", Choices).size.height >= size[1] * 0.4
        assert ("What the report says" in text) is (size[0] >= 120)


@pytest.mark.exhaustive
async def test_a_short_list_has_its_reasons_and_what_else_the_audit_finds() -> None:
    """Claims that a question is about are not listed again."""
    pack = read_pack(PACKS / "greater-manchester-2015")
    async with browsing(pack, size=(120, 40)) as driver:
        await driver.type("w")
        left = "\n".join(row.partition("│")[0] for row in driver.text().splitlines())
        asked, found = left.split("What the audit finds")
        assert "Drafted from the audit." in " ".join(asked.split()) and "Bears on 1 claim that holds." in " ".join(asked.split())
        assert found.split("\n")[1].startswith(" = Breath tests: “17,836”") and "total 2013/14" not in found


@pytest.mark.exhaustive
@pytest.mark.parametrize(("name", "most"), [("greater-manchester-2015", 7), ("heddlu-enghraifft-2019-20", 13)])
async def test_in_one_column_the_list_is_as_high_as_its_questions(name: str, most: int) -> None:
    async with browsing(read_pack(PACKS / name)) as driver:
        await driver.type("w")
        assert driver.page.query_one("#asked-first").size.height == most
        assert driver.page.query_one(Detail).region.bottom == driver.app.size.height - 1


@pytest.mark.parametrize("size", some([(60, 20), (80, 24), (120, 40), (200, 60)], 2, 1), ids=str)
async def test_a_report_without_questions_shows_what_it_says(size: tuple[int, int]) -> None:
    """It says so and where to go, over what the report says, and nothing twice."""
    async with browsing(read_pack(PACKS / "example-constabulary-2016"), size=size) as driver:
        await driver.type("w")
        rows = driver.text().splitlines()
        assert " ".join("".join(rows[2:4]).split()).startswith("All claims with a check are settled; 12 statements have no check.")
        assert "a opens the audit, claim by claim." in driver.text() and "What the audit finds" not in driver.text()
        assert "The review names city centre as the first" in driver.text()
