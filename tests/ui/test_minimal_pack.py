"""The browser on a pack that has only what every pack must have."""

from pathlib import Path

import pytest

from tests.browse import browsing
from tui.pack.reader import read_pack

LETTERS = ("0", "1", "2", "9", "m", "a", "g", "3")
BOXES = ("slash", "escape", "colon", "escape", "i", "escape", "y", "escape", "question_mark", "p", "right", "right", "escape")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_every_key_of_what_it_does_not_have_does_nothing(least: Path, size: tuple[int, int]) -> None:
    async with browsing(read_pack(least), size=size) as driver:
        for key in (*LETTERS, *BOXES):
            await driver.type(key)
            assert driver.at in ("home", "crime", "crime/total", "help"), key
        await driver.type("0")
        text = driver.text().casefold()
        assert "anyshire police" in text and "december 2014" in text
        assert not [word for word in ("matrix", "audit", "glossary", "none") if word in text], text
