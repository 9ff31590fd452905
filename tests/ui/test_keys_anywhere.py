"""Keys of every page: the questions, and the kind of chart."""

import pytest

from tests.browse import browsing, bundled
from tests.ui.tried_keys import WAYS

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("way", "said"), [(("3",), "Charts: columns"), ((*"3vv",), "no chart here has another kind"), (("2",), "no chart here")]
)
async def test_the_kind_of_chart_says_where_none_changes(way: tuple[str, ...], said: str) -> None:
    async with browsing(bundled()) as driver:
        await driver.type(*way, "K")
        (notice,) = driver.app._notifications
        assert said in notice.message and ("no chart" in said) == ("no chart" in notice.message)


async def test_w_opens_the_questions_from_every_page() -> None:
    async with browsing(bundled()) as driver:
        for way in WAYS.values():
            if way != ("g",):  # In its list every letter goes to a term.
                await driver.type("0", *way)
                await driver.type("w")
                assert driver.at == "audit/questions"
