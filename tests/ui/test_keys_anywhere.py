"""Keys of every page: the questions, and the kind of chart."""

import pytest

from tests.browse import browsing, bundled
from tests.ui.tried_keys import WAYS
from tui.charts.kinds_of_chart import CHART_KINDS

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("way", "said"), [(("3",), "Charts: columns"), ((*"3vv",), "No chart here has another kind"), (("2",), "No chart here")]
)
async def test_the_kind_of_chart_says_where_none_changes(way: tuple[str, ...], said: str) -> None:
    async with browsing(bundled()) as driver:
        await driver.type(*way, "K")
        (notice,) = driver.app._notifications
        assert said in notice.message and ("No chart" in said) == ("No chart" in notice.message)
        assert driver.app.chart_kind == ("columns" if "columns" in said else CHART_KINDS[0]), "the kind stays for the other pages"


async def test_the_trends_at_home_are_charts() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("K")
        (notice,) = driver.app._notifications
        assert notice.message == "Charts: columns"


async def test_w_opens_the_questions_from_every_page() -> None:
    async with browsing(bundled()) as driver:
        for way in WAYS.values():
            if way != ("g",):  # In its list every letter goes to a term.
                await driver.type("0", *way)
                await driver.type("w")
                assert driver.at == "audit/questions"
