"""A review in a real terminal: start, accept, a line half typed, and the end."""

import signal
import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.warm import WarmTerminal
from tui.drafting.make import make

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

REPORT = "# Anyshire Police, 16 June 2015\n\n## Crime\n\n- Robbery is down 3.3% (31 offences) so far this year.\n"


def test_review_is_saved_and_a_signal_keeps_the_typed_line(tmp_path: Path) -> None:
    report, draft = tmp_path / "report.md", tmp_path / "draft"
    report.write_text(REPORT)
    make(draft, [report], lambda what, done, of: None)
    program = [sys.executable, "-m", "tui", "review", str(draft)]
    with WarmTerminal(program, cwd=ROOT) as terminal:
        terminal.wait_for("0 accepted")
        terminal.press("a")
        terminal.wait_for("1 accepted")
        terminal.press("q")
        assert terminal.wait() == 0
        assert "Everything is saved" in terminal.text()
    with WarmTerminal(program, cwd=ROOT) as terminal:
        terminal.wait_for("1 accepted")
        terminal.press("home", "e")
        terminal.wait_for("enter keep")
        terminal.press("Z", "z")
        terminal.wait_for("Zz")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == 128 + signal.SIGTERM
    assert any("Zz" in path.read_text() for path in draft.glob("*.yaml"))
