"""The same words on every kind of terminal; only colours and signs may differ."""

import re
import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.in_turn import few
from tests.warm import WarmTerminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

TERMS = ("xterm-256color", "xterm", "screen", "linux")
SCREENS = {"home": (), "crime": ("1",), "roads": ("3",), "matrix": ("m",), "help": ("question_mark",)}


def words(term: str, glyphs: str | None = "ascii", columns: int = 80, rows: int = 24) -> dict[str, list[str]]:
    """The words on each screen.

    Signs and lines are left out where each terminal has its own.
    """
    chosen = ["--glyphs", glyphs] if glyphs else []
    shown: dict[str, list[str]] = {}
    with WarmTerminal([sys.executable, "-m", "tui", *chosen], cwd=ROOT, term=term, columns=columns, rows=rows) as terminal:
        terminal.wait_for("? help")
        home = "Performance Workshop"
        for name, keys in SCREENS.items():
            terminal.press("0")
            terminal.wait_for(lambda seen: home in seen.lines()[0])
            terminal.wait_quiet()
            for key in keys:
                terminal.press(key)
                # On a busy machine it may be quiet before the first byte.
                terminal.wait_for(lambda seen: home not in seen.lines()[0])
                terminal.wait_quiet()
            shown[name] = terminal.lines()
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_behind() == []
    return shown


def test_same_words_with_ascii_glyphs() -> None:
    """With ASCII glyphs chosen everywhere, the screens are the same, sign by sign."""
    expected = words(TERMS[0])
    for term in few(TERMS[:0:-1], 1):
        assert words(term) == expected, term


def letters(lines: list[str]) -> list[str]:
    """Words of at least two letters, and numbers.

    Single letters and signs differ, and so may what fits into the footer beside them.
    """
    return re.findall(r"[A-Za-z]{2,}|[0-9]+", "\n".join(lines[:-1]))


@pytest.mark.exhaustive
def test_same_words_with_the_terminal_s_own_glyphs() -> None:
    """With each terminal's default glyphs, the screens of text have the same words."""
    expected = words(TERMS[0], None)
    for term in few(["linux", "xterm"], 1):
        found = words(term, None)
        for name in ("home", "matrix"):
            assert letters(found[name]) == letters(expected[name]), f"{name} on {term}"
