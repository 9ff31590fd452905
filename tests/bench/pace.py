"""How quickly and in how many bytes a program answers keys.

Moves in lists and tables, and ways to a screen and back.
"""

from collections.abc import Callable
from time import clock_gettime, monotonic, sleep
from typing import NamedTuple

from tests.bench.squeeze import Line
from tests.terminal import Terminal

MOVE_QUIET = 100
SCREEN_QUIET = 200
"""Milliseconds without a byte after which a move, or a screen, is taken to be drawn whole."""
PATIENCE = 2.0
REST = 0.5
"""Seconds without work after which a program is taken to be at rest."""

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
    """What a key brought.

    Seconds from the key to the last byte, those of the processor, the bytes, and those that a compressed connection sends.
    """

    seconds: float
    cpu: float
    size: int
    squeezed: int


def answer(line: Line, key: str, quiet: int, done: Callable[[Terminal], bool] | None = None) -> Answer | None:
    """Press a key and wait until what it draws is drawn, which `done` can tell.

    None where it draws nothing.
    """
    terminal = line.terminal
    line.took()
    worked = processor(terminal.pid)
    pressed = terminal.press(key)
    if not terminal.read(PATIENCE):
        return None
    last = terminal.wait_quiet(quiet)
    # Looked at between silences only, as drawing takes the harness long.
    while done and not done(terminal) and monotonic() < pressed + PATIENCE:
        last = terminal.wait_quiet(quiet)
    return Answer(last - pressed, processor(terminal.pid) - worked, *line.took())


def processor(pid: int) -> float:
    """The seconds of the processor that a process has used, by its own clock."""
    return clock_gettime((~pid << 3) | 2)


def at_rest(terminal: Terminal) -> None:
    """Wait until a program works no more.

    The browser gets pages ready once its first is painted.
    """
    before = -1.0
    while (now := processor(terminal.pid)) > before:
        before = now
        sleep(REST)


def moves(line: Line, keys: tuple[str, ...]) -> list[Answer]:
    """The answers to moves, those at an edge left out.

    AssertionError where most draw nothing.
    """
    answers = [found for key in keys if (found := answer(line, key, MOVE_QUIET))]
    assert len(answers) * 2 > len(keys), f"most of {keys} draw nothing; the screen:\n{line.terminal.text()}"
    return answers


def go(line: Line, key: str) -> Answer:
    """Go to another screen.

    AssertionError where the first line, which says where one stands, stays as it was.
    """
    terminal = line.terminal
    before = terminal.lines()[0]
    found = answer(line, key, SCREEN_QUIET, lambda terminal: terminal.lines()[0] != before)
    assert found and terminal.lines()[0] != before, f"{key!r} leads nowhere; the screen:\n{terminal.text()}"
    return found
