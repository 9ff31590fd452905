"""On a connection of 64 kbit/s with a round trip of 150 ms, keys answer within 250 ms and screens within two seconds."""

from statistics import median

import pytest

from tests.ssh.relay import Relay
from tests.ssh.server import Server
from tests.terminal import Terminal

ROUND_TRIP, BITS = 0.15, 64_000


def answered(terminal: Terminal, key: str) -> tuple[float, float]:
    """Seconds from a key to the first byte of the answer, and to the last one before a silence longer than any within a repaint."""
    pressed = terminal.press(key)
    assert terminal.read(5), f"{key} brings nothing; the screen:\n{terminal.text()}"
    first = terminal.last - pressed
    return first, terminal.wait_quiet(300) - pressed


@pytest.mark.parametrize("compressed", [False, True], ids=["plain", "-C"])
def test_keys_and_screens(server: Server, compressed: bool) -> None:
    with Relay(server.port, delay=ROUND_TRIP / 2, bits=BITS) as relay:
        options = ["-C"] if compressed else []
        with server.browse(*options, "-p", str(relay.port)) as terminal:
            terminal.wait_for("quit", 30)
            terminal.wait_quiet(400)
            screens = [answered(terminal, key) for key in ("1", "0", "3", "m")]
            again = [answered(terminal, key) for key in ("0", "3", "0", "1")]
            moves = [answered(terminal, key) for key in ("down", "down", "up", "down", "down", "up")]
            terminal.press("q")
            assert terminal.wait() == 0
    # Uncompressed, nothing of a screen shows before a whole ssh packet has arrived, a third of a second later.
    quick = [first for first, _ in (*moves, *(again if compressed else []))]
    assert min(quick) > ROUND_TRIP, "the connection is as slow as it should be"
    assert median(quick) < ROUND_TRIP + 0.1
    assert max(last for _, last in (*screens, *again, *moves)) < 2
