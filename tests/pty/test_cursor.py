"""The cursor of a real terminal: its place after each key, and if it is seen."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.in_turn import few
from tests.terminal import Terminal
from tests.warm import WarmTerminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

OPEN = [sys.executable, "-m", "tui", "open"]
WALK = (
    ("", "1 Crime"), ("down", "2 Satisfaction"), ("1", "Recorded crime is up 3.6%"), ("down", "Recorded crime is called stable"),
    ("slash", ""), ("t", ""), ("escape", "Recorded crime is called stable"),
    ("g", "Action Fraud"), ("f5", ""),
)  # fmt: skip
"""Keys, and what the row of the cursor then begins with or contains."""


def at_cursor(terminal: Terminal) -> str:
    cursor = terminal.emulator.screen.cursor
    return terminal.lines()[cursor.y][cursor.x :]


def stands_at(text: str) -> Callable[[Terminal], bool]:
    return lambda terminal: text in at_cursor(terminal)


@pytest.mark.parametrize(("words", "shown"), few([([], False), (["--theme", "terminal"], True), (["--cursor", "shown"], True)], 2), ids=str)
def test_its_place_after_each_key(words: list[str], shown: bool) -> None:
    with WarmTerminal([*OPEN, "--no-state", *words], cwd=ROOT) as terminal:
        terminal.wait_for("? help")
        terminal.wait_quiet()
        for key, text in WALK:
            if key:
                terminal.press(key)
                terminal.wait_quiet()
            terminal.wait_for(stands_at(text))
            assert (25 in terminal.emulator.modes) is shown, key
        terminal.wait_quiet(400)
        sent = terminal.count
        terminal.wait_quiet(400)
        assert terminal.count == sent, "nothing is written while nothing changes"
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_behind() == []


def test_the_setting_is_saved(tmp_path: Path) -> None:
    env = {"XDG_STATE_HOME": str(tmp_path)}
    with WarmTerminal(OPEN, cwd=ROOT, env=env) as terminal:
        terminal.wait_for("? help")
        terminal.press("C")
        terminal.wait_for("Cursor: shown")
        terminal.press("q")
        assert terminal.wait() == 0
    assert json.loads((tmp_path / "beatbook" / "state.json").read_text())["cursor"] == "shown"
    with WarmTerminal(OPEN, cwd=ROOT, env=env) as terminal:
        terminal.wait_for("? help")
        terminal.wait_quiet()
        assert 25 in terminal.emulator.modes
        terminal.press("q")
        assert terminal.wait() == 0
