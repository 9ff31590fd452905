"""Home's panes: tab goes round them, and enter opens what is selected."""

from unittest.mock import Mock

import pytest

from tests.browse import browsing, bundled
from tests.conftest import PACKS
from tests.in_turn import in_turn, some
from tui.nodes import home_planning
from tui.nodes.matrix.signs import INFERRED_PATTERN
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS, DENSER
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow

SIZES = ((60, 20), (80, 24), (120, 40), (200, 60))


@pytest.mark.parametrize("size", some(SIZES, 2), ids=str)
async def test_nothing_is_cut_on_home(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        assert "…" not in driver.text()


@pytest.mark.parametrize(
    ("name", "size"),
    in_turn(["west-yorkshire-2024", "heddlu-enghraifft-2019-20", "example-constabulary-2016", "small"], [(60, 20), (120, 40)]),
    ids=str,
)
async def test_other_workshops_fill_home_too(name: str, size: tuple[int, int]) -> None:
    async with browsing(read_pack(PACKS / name), size=size) as driver:
        text = driver.text()
        assert "…" not in text and " Topics " in text


@pytest.mark.parametrize("size", some(SIZES, 2, 1), ids=str)
async def test_the_rule_says_what_the_figures_are_of(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        text = driver.text()
        rule = text.splitlines()[1]
        assert f"Roads: 2015 so far, % {'like for like' if size in ((80, 24), (120, 40)) else 'on same months of 2014'}" in rule
        assert "1 of 6" not in rule
        assert all(f" {number} {topic.title}" in text for number, topic in enumerate(bundled().report.topics, 1)), "no topic is out of view"


@pytest.mark.parametrize("theme", ["light", "contrast"])
async def test_bars_have_the_patterns_of_the_theme(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home had the palest of all, and kept the first plan for every theme."""
    plan = Mock(side_effect=home_planning.plan_home)
    monkeypatch.setattr(home_planning, "plan_home", plan)
    async with browsing(bundled(), size=(160, 50), theme=theme) as driver:
        assert plan.call_count == 1, "with the patterns that are drawn"
        assert BLOCKS.patterns[INFERRED_PATTERN] not in driver.text() and DENSER[INFERRED_PATTERN] in driver.text()
        while driver.app.theme != "dark":
            await driver.type("T")
        assert BLOCKS.patterns[INFERRED_PATTERN] in driver.text()


async def test_tab_goes_round_and_enter_opens() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        opened = []
        for tabs in range(6):
            await driver.type(*["tab"] * tabs, "enter")
            opened.append(driver.at)
            await driver.type("0")
        assert opened == [
            "crime/total-recorded-crime",
            "crime/total-recorded-crime",
            "audit",
            "crime/business-crime/stable",
            "roads/collisions/2015-03",
            "category/all-neighbourhoods",
        ]


async def test_panes_come_and_go_with_the_size() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        assert " Audit and questions " in driver.text() and " Trends " not in driver.text()
        await driver.resize((120, 40))
        assert all(f" {title} " in driver.text() for title in ("Trends", "Questions to ask", "Changes so far this year"))
        await driver.resize((80, 24))
        assert " Trends " not in driver.text() and "━ Topics" in driver.text()


@pytest.mark.parametrize(("size", "heads"), [((60, 20), "Audit"), ((80, 24), "Audit and questions")], ids=str)
async def test_the_pane_names_questions_only_where_one_is_in_view(size: tuple[int, int], heads: str) -> None:
    async with browsing(bundled(), size=size) as driver:
        assert any(line.startswith(f"─ {heads} ─") for line in driver.text().splitlines())
        assert ("\n ? " in driver.text()) == ("questions" in heads)


async def test_back_returns_to_the_entry_that_was_opened() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("tab", "down", "enter")
        assert driver.at == "roads/tickets-cancelled/since"
        await driver.type("left_square_bracket")
        assert driver.app.focused and driver.app.focused.id == "left-asked"
        await driver.type("enter")
        assert driver.at == "roads/tickets-cancelled/since"


async def test_a_search_marks_no_pane_that_has_not_been_used() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        before = {pane.id: pane.highlighted for pane in driver.page.query(Choices)}
        driver.page.finder = lambda text: ((0, 1),) if text else ()
        await driver.drain()
        assert {pane.id: pane.highlighted for pane in driver.page.query(Choices)} == before
        assert list(before.values()).count(None) > 1
