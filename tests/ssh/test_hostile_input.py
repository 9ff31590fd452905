"""Over a real sshd.

Whatever a client's terminal sends, the session goes on and takes little memory.
"""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from tests.in_turn import few
from tests.processes import PATIENCE
from tests.ssh.server import Server
from tests.terminal import Terminal
from tui.app.first_frame.terminal import LARGEST_DRAWN
from tui.app.terminal.parser import PASTE_PATIENCE
from tui.cli.launcher import MEMORY

MOST = 400 * 1024
"""The most memory that a session may take, in KiB."""
SEQUENCES = {
    "a report of a huge size": b"\x1b[48;65535;65535;0;0t",
    "a report of a size of ten digits": b"\x1b[48;9999999999;9999999999;9999999999;9999999999t",
    "a report of no size, then the mouse": b"\x1b[48;0;0;0;0t\x1b[<0;1;1M\x1b[<0;1;1m",
    "a device control string": b"\x1bP" + b"q" * 200_000,
    "an application string": b"\x1b_" + b"q" * 200_000,
    "a privacy string": b"\x1b^" + b"q" * 200_000,
    "a start of string": b"\x1bX" + b"q" * 200_000,
    "a system command": b"\x1b]52;c;" + b"q" * 200_000,
    "a control sequence": b"\x1b[" + b"1;" * 100_000,
    "a control sequence of spaces": b"\x1b[" + b" " * 200_000,
    "a control sequence after a control sequence": b"\x1b[1;" * 50_000,
    "a paste": b"\x1b[200~" + b"q\r" * 500_000 + b"\x1b[201~",
    "a paste without an end": b"\x1b[200~" + b"q" * 200_000,
    "the mouse": b"\x1b[<35;10;10M\x1b[<64;10;10M" * 10_000,
    "the mouse far outside": b"\x1b[<0;99999999999999;99999999999999M" * 100,
    "keys": b"\x1b[B" * 50_000,
    "keys of no keyboard": b"\x1b[1114112u\x1b[55296u\x1b[97:65u\x1b[97;1:3u\x1b[9999999999999;9999999999999u" * 100,
    "sizes without end": b"".join(b"\x1b[48;%d;%d;0;0t" % (20 + n % 50, 60 + n % 70) for n in range(2000)),
    "words typed into a search": b"/" + b"ab cd " * 20_000 + b"\x1b",
    "escapes": b"\x1b" * 20_000,
    "what is not text": bytes(range(128, 256)) * 1000,
}


def peak(pid: int) -> int:
    """The most memory that a process has taken, in KiB."""
    (line,) = (line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1])


@pytest.fixture(scope="module")
def session(server: Server) -> Iterator[Terminal]:
    with server.browse("-e", "none") as terminal:
        terminal.wait_for("? help")
        yield terminal


def answers(server: Server, terminal: Terminal) -> None:
    """Assert that the session still answers keys, and that it has taken little memory."""
    pid = server.one()
    terminal.claim(80, 24)
    terminal.send(b"\x1b[48;24;80;0;0t")
    end = monotonic() + PATIENCE
    for key, words in (("a", "This claim"), ("m", "Blank: not mentioned")):
        # Again if need be: the last keys of a flood may lead back to where they were typed. The first row may have a notice.
        while words not in terminal.text():
            assert monotonic() < end, f"no answer to {key}; the screen:\n{terminal.text()}"
            terminal.press(key)
            terminal.wait_quiet()
    assert peak(pid) < MOST


@pytest.mark.parametrize("name", few(SEQUENCES, 10))
def test_a_session_goes_on_after(name: str, server: Server, session: Terminal) -> None:
    session.send(SEQUENCES[name])
    session.wait_quiet((PASTE_PATIENCE + 0.5) * 1000 if name == "a paste without an end" else 100)
    answers(server, session)


@pytest.mark.parametrize("size", [(65535, 65535), (65535, 1), (1, 65535), (1, 1), (2000, 1000)], ids=str)
def test_a_session_goes_on_in_a_window_of(size: tuple[int, int], server: Server, session: Terminal) -> None:
    session.claim(*size)
    session.wait_quiet()
    answers(server, session)


def test_a_session_has_the_limit_of_the_launcher(server: Server, session: Terminal) -> None:
    pid = server.one()
    assert session.code is None
    limits = Path(f"/proc/{pid}/limits").read_text().splitlines()
    assert [line.split()[3] for line in limits if line.startswith("Max address space")] == [str(MEMORY << 20)]


@pytest.mark.exhaustive
def test_a_session_may_begin_in_a_huge_window(server: Server, session: Terminal) -> None:
    others = server.started()
    with server.browse() as terminal:
        terminal.emulator.resize(*LARGEST_DRAWN)  # As much as is drawn; a line feed would scroll a smaller screen.
        terminal.claim(65535, 65535)
        terminal.wait_for("Performance Workshop")
        (pid,) = set(server.started()) - set(others)
        assert peak(pid) < MOST
        terminal.press("q")
        assert terminal.wait() == 0
