"""Nonsense in the environment: the browser opens all the same, or says why not.

In the variables of Textual, rich, Python's locale and Beatbook.
"""

import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.in_turn import few
from tests.terminal import Terminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

PROGRAM = [sys.executable, "-m", "tui"]
LONG = "9" * 5000
NONSENSE = {
    "textual": {
        "TEXTUAL_COLOR_SYSTEM": "bogus",
        "TEXTUAL_DRIVER": "nowhere:Driver",
        "TEXTUAL_FILTERS": "bogus",
        "TEXTUAL_FPS": LONG,
        "TEXTUAL_LOG": "/nowhere/log",
        "TEXTUAL_PRESS": "q",
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_THEME": "bogus",
        "ESCDELAY": "9" * 400,
    },
    "sizes": {"COLUMNS": "²", "LINES": "999999999", "JUPYTER_COLUMNS": "²", "UNICODE_VERSION": "x"},
    "locale": {"LANG": "xx_XX.bogus", "LC_ALL": "bogus", "PYTHONIOENCODING": "ascii:strict", "COLORTERM": "bogus", "NO_COLOR": ""},
    "places": {"HOME": "", "XDG_STATE_HOME": "/dev/null", "XDG_RUNTIME_DIR": "/" + "x" * 4000, "TMPDIR": "/nowhere"},
    "term": {"TERM": "bogus-²"},
}


@pytest.mark.parametrize("kind", few(NONSENSE, 3))
def test_browser_opens(kind: str) -> None:
    with Terminal([*PROGRAM, "open"], cwd=ROOT, env=NONSENSE[kind]) as terminal:
        terminal.wait_for("? help")
        terminal.wait_quiet()
        assert "Traceback" not in terminal.text()
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.parametrize("variable", ["BEATBOOK_THEME", "BEATBOOK_GLYPHS", "BEATBOOK_LIBRARY"])
def test_our_own_are_refused_in_a_sentence(variable: str) -> None:
    with Terminal([*PROGRAM, "open"], cwd=ROOT, env={variable: "no\x1b[31mwhere"}) as terminal:
        assert terminal.wait() == 2
        assert f"${variable}" in terminal.text() and "Traceback" not in terminal.text()
