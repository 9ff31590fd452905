"""Where the locale is not UTF-8, nothing is sent that the terminal cannot show.

The same where no locale is set.
"""

import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.in_turn import some
from tests.screens import screen
from tests.terminal import Terminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

PROGRAM = [sys.executable, "-m", "tui"]
LOCALES = [{"LANG": "C"}, {"LANG": "C.UTF-8", "LC_ALL": "POSIX"}, {"LANG": ""}, {"LANG": "en_GB.ISO-8859-1"}]


@pytest.mark.parametrize("locale", some(LOCALES, 2), ids=lambda locale: " ".join(locale.values()) or "unset")
def test_the_browser_and_the_shell(locale: dict[str, str]) -> None:
    with Terminal([*PROGRAM, "open", "roads/collisions"], cwd=ROOT, env=locale, term="screen") as terminal:
        terminal.wait_for("? help")
        terminal.press("2")
        terminal.wait_for("Satisfaction")
        terminal.wait_quiet()
        terminal.press("g")
        terminal.wait_for("Glossary")
        terminal.wait_quiet()
        assert bytes(terminal.received).isascii()
    with Terminal([*PROGRAM, "show", "outcomes"], cwd=ROOT, env=locale) as terminal:
        assert terminal.wait() == 0
        assert bytes(terminal.received).isascii() and "?" not in terminal.text()


def test_inside_screen_without_a_locale(tmp_path: Path) -> None:
    with screen(tmp_path, *PROGRAM, "open", "roads/collisions", env={"LANG": "C"}) as terminal:
        terminal.wait_for("? help")
        terminal.wait_for(lambda seen: "Collisions" in seen.lines()[0])
        terminal.wait_quiet()
        assert bytes(terminal.received).isascii()
