"""How quickly and in how many bytes a program answers keys: moves in lists and tables, and ways to a screen and back."""

from typing import NamedTuple

from tests.terminal import Terminal

MOVE_QUIET = 100
SCREEN_QUIET = 200
"""Milliseconds without a byte after which a move, or a screen, is taken to be drawn whole."""
PATIENCE = 2.0

SCREENS = {
    "crime": "1",
    "satisfaction": "2",
    "roads": "3",
    "neighbourhoods": "4",
    "cyber": "5",
    "outcomes": "6",
    "matrix": "m",
    "glossary": "g",
    "audit": "a",
    "help": "?",
}
"""The keys that lead from Home to the screens."""

LISTS = {
    "Roads table": ("3", ("left",) * 6 + ("right",) * 6),
    "matrix": ("m", ("down",) * 8 + ("right",) + ("up",) * 8 + ("left",)),
    "audit list": ("a", ("up",) * 6 + ("down",) * 6),
    "statement list": ("1", ("down",) * 6 + ("up",) * 6),
}
"""Where moves are timed: the key that leads there from Home, and the moves. A move that draws nothing stood at an edge."""

SEARCH = ("/", (*"seat belt", *("backspace",) * 9, *"city centre", *("backspace",) * 11))
"""The key that opens the search, and what is typed and taken back in it."""

BARE_MOVES = ("down",) * 8 + ("up",) * 8


class Answer(NamedTuple):
    """What a key brought: seconds from the key to the last byte, and the bytes."""

    seconds: float
    size: int


def answer(terminal: Terminal, key: str, quiet: int) -> Answer | None:
    """Press a key and wait until what it draws is drawn; None where it draws nothing."""
    before = terminal.count
    pressed = terminal.press(key)
    if not terminal.read(PATIENCE):
        return None
    return Answer(terminal.wait_quiet(quiet) - pressed, terminal.count - before)


def moves(terminal: Terminal, keys: tuple[str, ...]) -> list[Answer]:
    """The answers to moves, those at an edge left out. AssertionError where most draw nothing."""
    answers = [found for key in keys if (found := answer(terminal, key, MOVE_QUIET))]
    assert len(answers) * 2 > len(keys), f"most of {keys} draw nothing; the screen:\n{terminal.text()}"
    return answers


def go(terminal: Terminal, key: str) -> Answer:
    """Go to another screen. AssertionError where the first line, which says where one stands, stays as it was."""
    before = terminal.lines()[0]
    found = answer(terminal, key, SCREEN_QUIET)
    assert found and terminal.lines()[0] != before, f"{key!r} leads nowhere; the screen:\n{terminal.text()}"
    return found
