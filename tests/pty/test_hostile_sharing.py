"""A hostile rendering, of the same user and at the address of a group."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.in_turn import few
from tests.processes import PATIENCE
from tests.pty.meeting import Meeting
from tui.app.relay.frames import ScreenFrame

if not Path("/dev/ptmx").exists() or not Path("/proc/net/unix").exists():
    pytest.skip("this system has no pseudo-terminals, or cannot share a rendering", allow_module_level=True)


@pytest.fixture
def meeting(tmp_path: Path) -> Iterator[Meeting]:
    with ExitStack() as stack:
        found = Meeting(stack, tmp_path)
        yield found
        found.end()


EVIL = (b"\x1b]52;c;aGVsbG8=\x07", b"\x1b]2;title\x07", b"\x1b[?1003h", b"\x1b[6n", b"\xc2\x9b6n", b"\xff" * 50, b"\x1b[2J" * 100_000)


@pytest.mark.parametrize("evil", few(EVIL, 2), ids=lambda evil: repr(evil[:12]))
def test_a_hostile_rendering_reaches_no_terminal(meeting: Meeting, evil: bytes) -> None:
    """The follower shows nothing of it, and renders alone."""
    words = ("follow", "board", *meeting.words)
    with socket.socket(socket.AF_UNIX) as hostile:
        hostile.bind(address_of(words))
        hostile.listen()
        hostile.settimeout(PATIENCE)
        follower = meeting.open()
        line, _ = hostile.accept()
        with line:
            line.sendall(ScreenFrame(b"\x1b[m\x1b[2Jfine", b"", full=True, cursor=False).as_bytes())
            follower.wait_for("fine")
            with suppress(OSError):
                line.sendall(ScreenFrame(b"evil" + evil, b"", full=True, cursor=False).as_bytes())
            follower.wait_for(meeting.slide)
        assert b"evil" not in follower.received
        follower.press("q")
        assert follower.wait() == 0
        assert follower.left_behind() == []


@pytest.mark.exhaustive
def test_a_rendering_that_takes_nobody_is_left(meeting: Meeting) -> None:
    """A follower does not try for ever."""
    words = ("follow", "board", *meeting.words)
    with socket.socket(socket.AF_UNIX) as hostile:
        hostile.bind(address_of(words))
        hostile.listen()
        hostile.settimeout(PATIENCE)
        follower = meeting.open()
        for _ in range(3):
            hostile.accept()[0].close()
        follower.wait_for(meeting.slide)


def address_of(words: tuple[str, ...]) -> bytes:
    """The address of the group that a command line would join."""
    code = "import sys; from tui.app.relay.group import group_address as g; sys.stdout.buffer.write(g(sys.argv[1:], (80, 24)))"
    env = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    env |= {"LANG": "C.UTF-8", "TERM": "xterm-256color", "XDG_STATE_HOME": os.devnull, "XDG_CACHE_HOME": os.devnull}
    return subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, env=env, stdout=subprocess.PIPE, check=True).stdout
