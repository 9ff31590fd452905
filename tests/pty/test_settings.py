"""What the real program remembers, sends to the clipboard, and starts with."""

import base64
import json
import re
import stat
import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.terminal import Terminal
from tests.warm import WarmTerminal

WORDS = (sys.executable, "-m", "tui")
READY = "q quit"


def opened(state: Path, *words: str, **env: str) -> Terminal:
    return WarmTerminal([*WORDS, *words], cwd=ROOT, env={"XDG_STATE_HOME": str(state), **env})


def left(terminal: Terminal, key: str = "q") -> None:
    terminal.wait_quiet()
    terminal.press(key)
    assert terminal.wait() == 0 and terminal.left_behind() == []


def test_from_one_opening_to_the_next(tmp_path: Path) -> None:
    file = tmp_path / "beatbook" / "state.json"
    with opened(tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.press("T")
        terminal.wait_quiet()
        terminal.press("2")
        terminal.wait_for("Satisfaction ›")
        left(terminal)
    shown = json.loads(file.read_text())
    assert shown["theme"] == "light" and shown["address"].startswith("wmp-2015-06-16:satisfaction/")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with opened(tmp_path) as terminal:
        terminal.wait_for("] forward")
        assert b"251;251;248" in terminal.received or b"48;5;" in terminal.received
        terminal.press("]")
        terminal.wait_for("Satisfaction ›")
        left(terminal)
    with opened(tmp_path, "--theme", "dark") as terminal:
        terminal.wait_for(READY)
        left(terminal)
    assert json.loads(file.read_text()) == {"theme": "light"}, "a theme that was only asked for is not a choice for ever"


@pytest.mark.parametrize("key", ["term", "hang-up"])
def test_an_end_from_outside_remembers_too(tmp_path: Path, key: str) -> None:
    with opened(tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.press("2")
        terminal.wait_for("Satisfaction ›")
        terminal.wait_quiet()
        if key == "term":
            terminal.signal(15)
            assert terminal.wait() == 128 + 15
        else:
            terminal.hang_up()
            terminal.wait()
    assert "satisfaction" in (tmp_path / "beatbook" / "state.json").read_text()


def test_the_clipboard_gets_what_is_shown(tmp_path: Path) -> None:
    """The clipboard receives exactly the text shown, by OSC 52, once for each y."""
    with opened(tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.press("3")
        terminal.wait_for("Collisions ›")
        terminal.wait_quiet()
        assert b"\x1b]52" not in terminal.received
        terminal.press("y")
        terminal.wait_for("Sent to your clipboard")
        terminal.press("y", "y", "y")
        terminal.wait_quiet()
        terminal.press("escape")
        left(terminal)
        found = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", bytes(terminal.received))
    texts = [base64.b64decode(each).decode() for each in found]
    assert texts[0].startswith("Collisions, March 2015: 1,161 collisions. Source: Roads Policing, table 1; ") and texts[1] == "1161"
    assert texts[2].startswith("Road traffic collisions, 2015: ") and texts[3] == "roads/collisions/2015-03"
    assert len(texts) == 4 == bytes(terminal.received).count(b"\x1b]52")


def test_keys_typed_ahead_go_to_the_line(tmp_path: Path) -> None:
    """Keys typed before the dialog opens go to the dialog, not to the page."""
    with opened(tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.press(":", *"glossary/tidu", "enter")
        terminal.wait_for("Glossary › TIDU")
        left(terminal, "ctrl+q")
