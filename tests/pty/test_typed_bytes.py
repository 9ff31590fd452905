"""Bytes as a keyboard or a paste sends them, to the real program.

Escape and a key, a sequence in two parts, a paste of several lines.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import pytest

from tests.browse import ROOT
from tests.in_turn import few
from tests.terminal import Terminal
from tests.warm import WarmTerminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)


@contextmanager
def opened() -> Iterator[Terminal]:
    with WarmTerminal([sys.executable, "-m", "tui", "open", "roads/collisions"], cwd=ROOT) as terminal:
        terminal.wait_for("? help")
        terminal.wait_quiet()
        yield terminal


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    with opened() as terminal:
        yield terminal


@pytest.mark.parametrize("pause", few([0, 0.05], 1))
def test_escape_and_a_key_within_a_tenth_of_a_second(pause: float, terminal: Terminal) -> None:
    terminal.press("/", "b", "e", "l", "t")
    terminal.wait_for("Seat")
    terminal.wait_quiet()
    terminal.send(b"\x1b")
    sleep(pause)
    terminal.send(b"m")
    terminal.wait_for(lambda seen: "Matrix" in seen.lines()[0])


def test_an_arrow_in_two_parts_is_an_arrow() -> None:
    """Unless they are a tenth of a second apart, which a busy machine can bring about.

    One of ten is as it should be; mostly it is the first.
    """
    shown = []
    for _ in range(10):
        with opened() as terminal:
            terminal.send(b"\x1b")
            sleep(0.02)
            terminal.send(b"[A")
            terminal.wait_quiet()
            shown.append(terminal.lines()[0])
        if "March 2014" in shown[-1]:
            return
    pytest.fail(f"no arrow: {shown}")


@pytest.mark.parametrize("keys", few(["1mg", "a3", "2m"], 2))
def test_no_key_is_lost_while_a_screen_is_opened(keys: str, terminal: Terminal) -> None:
    last = keys[-1]
    terminal.send(keys.encode())
    terminal.wait_for(lambda seen: seen.lines()[0].startswith({"m": " Matrix", "g": " Glossary", "3": " Roads"}[last]))


@pytest.mark.exhaustive
def test_a_paste_of_lines_is_one_line(terminal: Terminal) -> None:
    terminal.press("/")
    terminal.wait_for("Search")
    terminal.wait_quiet()
    terminal.send(b"\x1b[200~seat\r\nbelts\tin\x1b[31m 2014\x07\r\x1b[201~")
    terminal.wait_for("seat belts in 2014")
