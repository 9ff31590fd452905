"""Home with more topics than fit.

The cards scroll, the selected one is described, and its number says that there are more.
"""

import pytest

from tests.browse import browsing, bundled
from tests.parts import with_topics
from tui.screens import topic_digits


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_cards_that_do_not_fit_scroll(size: tuple[int, int]) -> None:
    """Where the first headline of each topic is too much for the rows."""
    pack = with_topics(bundled(), 20)
    async with browsing(pack, size=size) as driver:
        assert driver.text().splitlines()[1].rstrip(" ━").endswith("1 of 20")
        seen = set()
        for number in range(1, 21):
            lines = driver.text().splitlines()
            assert any(line.startswith(f" {number} ") for line in lines), number
            assert lines[1].rstrip(" ━").endswith(f"{number} of 20")
            seen.add(lines[2])
            await driver.type("down")
        assert len(seen) > 1 and "─ Audit ─" in driver.text()
    async with browsing(bundled(), size=size) as driver:
        assert "of 6" not in driver.text().splitlines()[1], "all six are in view"
        assert "of 7" not in driver.text()


async def test_two_digits_typed_at_once_open_a_topic_from_10_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the first has opened another topic; any other key ends the number."""
    monkeypatch.setattr(topic_digits, "BETWEEN_DIGITS", float("inf"))
    pack = with_topics(bundled(), 14)
    topics = list(pack.topics)
    async with browsing(pack) as driver:
        assert "1-14 topic" in driver.text()
        for keys, number in (("10", 10), ("13", 13), ("2", 2)):
            await driver.type("escape")
            await driver.type(*keys)
            assert driver.at.partition("/")[0] == topics[number - 1], keys
        await driver.type("escape", "1", "down", "0")
        assert driver.at == "home"


async def test_a_digit_typed_later_begins_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topic_digits, "BETWEEN_DIGITS", -1.0)
    async with browsing(with_topics(bundled(), 14)) as driver:
        await driver.type("1", "0")
        assert driver.at == "home"
