"""A paste becomes one line of printable text, wherever text can be typed."""

import pytest
from textual.events import Paste
from textual.widgets import Input

from tests.browse import browsing, bundled
from tui.widgets.typed import LONGEST_INPUT, TypedLine, one_line

pytestmark = pytest.mark.slow

EVERY = [("/",), (":",), ("ctrl+p",)]
"""The keys that lead to each input: search, go to, palette."""


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("seat\rbelts", "seat belts"),
        ("seat\nbelts", "seat belts"),
        ("seat\r\nbelts", "seat belts"),
        ("seat\u2028belts\u2029in\x852014", "seat belts in 2014"),
        ("seat\tbelts", "seat belts"),
        ("seat \r\n\r\n\t belts", "seat belts"),
        ("\n  seat belts\r\n", "seat belts"),
        ("seat  belts", "seat  belts"),
        ("se\x07a\x00t\x7f b\x9aelts", "seat belts"),
        ("\x1b[31mseat\x1b[0m belts", "seat belts"),
        ("\x1b]0;title\x07seat\x1b]8;;http://x\x1b\\ belts", "seat belts"),
        ("\x1b]0;title\nseat", ""),
        ("seat\x1b", "seat"),
        ("seat\x1b(B belts", "seat belts"),
        ("\x9b31mseat", "seat"),
        ("Gŵyl\n西密", "Gŵyl 西密"),
        ("\x1b[31m", ""),
        ("", ""),
    ],
)
def test_one_line(pasted: str, line: str) -> None:
    assert one_line(pasted) == line


@pytest.mark.parametrize("keys", EVERY)
async def test_every_line_takes_a_paste(keys: tuple[str, ...]) -> None:
    async with browsing(bundled()) as driver:
        await driver.type(*keys)
        typed = driver.app.focused
        assert isinstance(typed, TypedLine)
        await driver.type("a", "b", "left")
        driver.app.post_message(Paste("two\r\nlines\x1b[31m\x07"))
        await driver.drain()
        assert typed.value == "atwo linesb"
        typed.selection = typed.selection._replace(start=1, end=4)
        driver.app.post_message(Paste("x" * 5000))
        await driver.drain()
        assert typed.value.startswith("axxx") and typed.value.endswith(" linesb")
        assert len(typed.value) == LONGEST_INPUT


def test_there_is_no_other_line_to_type_in() -> None:
    assert [kind for kind in Input.__subclasses__() if kind.__module__.startswith("tui.")] == [TypedLine]
