"""Search matches on a real terminal: highlighted, or plain words without colour."""

import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.warm import WarmTerminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)


@pytest.mark.parametrize(("term", "plain"), [("xterm", False), ("dumb", True)])
def test_hits_on_a_terminal(term: str, plain: bool) -> None:
    with WarmTerminal([sys.executable, "-m", "tui", "find", "seat", "belts", "--limit", "1"], cwd=ROOT, term=term, columns=50) as terminal:
        assert terminal.wait() == 0
        shown = terminal.text()
        bold = b"\x1b[1mSeat\x1b[22m" in terminal.received
    assert shown.splitlines()[0].strip() == ("*Seat belts*" if plain else "Seat belts")
    assert bold is not plain
    assert "roads/seat-belts (table)" in shown
    assert all(len(line.rstrip()) <= 50 for line in shown.splitlines())
