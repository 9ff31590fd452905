"""Copying from inside tmux and screen: the outer terminal receives the text."""

import base64
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.programs import needed
from tests.screens import screen
from tests.terminal import Terminal
from tui.app.terminal import copying

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

PROGRAM = f"{sys.executable} -m tui open roads/collisions"
CITED = (
    "Collisions, March 2015: 1,161 collisions. Source: Roads Policing, table 1; "
    "Mark Wentzell, Office of the Police and Crime Commissioner West Midlands, "
    "Outcomes of Performance Workshop, report of 1 September 2015 (beatbook open roads/collisions/2015-03)"
)
LONG = "".join(chr(0x21 + n % 90) for n in range(2000))


def copied(terminal: Terminal) -> list[str]:
    """The texts that the terminal was asked to put into its clipboard."""
    terminal.lines()
    found = (re.fullmatch(r"\x1b\]52;c?;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)", string) for string in terminal.emulator.strings)
    return [base64.b64decode(match[1]).decode() for match in found if match]


def copy_from(terminal: Terminal) -> None:
    terminal.wait_for("? help")
    terminal.wait_quiet()
    terminal.press("y")
    terminal.wait_for(lambda seen: copied(seen) == [CITED])


@pytest.mark.parametrize("setting", ["set -g set-clipboard on", "set -g allow-passthrough on"])
def test_tmux(setting: str, tmp_path: Path) -> None:
    (tmp_path / "conf").write_text(f"{setting}\nset -g status off\nset -g default-terminal tmux-256color\n", encoding="utf-8")
    words = [needed("tmux"), "-S", str(tmp_path / "s"), "-f", str(tmp_path / "conf")]
    try:
        with Terminal([*words, "new-session", PROGRAM], cwd=ROOT, answering=True) as terminal:
            copy_from(terminal)
    finally:
        subprocess.run([*words, "kill-server"], check=False, capture_output=True)


def test_screen(tmp_path: Path) -> None:
    with screen(tmp_path, "-U", *PROGRAM.split()) as terminal:
        copy_from(terminal)
        terminal.press("escape", "q")
        terminal.wait()


def test_long_texts_come_whole_through_screen(tmp_path: Path) -> None:
    (tmp_path / "sequence").write_text(copying(LONG, {"STY": "1", "TERM": "screen"}), encoding="utf-8")
    with screen(tmp_path, "sh", "-c", f"cat {tmp_path}/sequence; read x") as terminal:
        terminal.wait_for(lambda seen: bool(copied(seen)))
        assert copied(terminal) == [LONG]
        terminal.press("enter")
        terminal.wait()


@pytest.mark.parametrize(
    ("environment", "forms"),
    [
        ({"TERM": "xterm"}, ["plain"]),
        ({}, ["plain"]),
        ({"TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, ["plain", "tmux"]),
        ({"TERM": "tmux-256color"}, ["plain", "tmux"]),
        ({"TERM": "screen", "STY": "1.x"}, ["screen"]),
        ({"TERM": "screen.xterm-256color"}, ["plain", "screen"]),
    ],
)
def test_the_form_follows_the_environment(environment: dict[str, str], forms: list[str]) -> None:
    strings = {"plain": "\x1b]52;c;ZsOp\x07", "tmux": "\x1bPtmux;\x1b\x1b]52;c;ZsOp\x07\x1b\\", "screen": "\x1bP\x1b]52;c;ZsOp\x07\x1b\\"}
    assert copying("fé", environment) == "".join(strings[form] for form in forms)
