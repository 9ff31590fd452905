"""On a slow line a key takes one round trip, and a screen less than a second.

The line has 64 kbit/s and a round trip of 150 ms.
"""

from statistics import median

import pytest

from tests.processes import PATIENCE
from tests.ssh.relay import Relay
from tests.ssh.server import Server
from tests.terminal import Terminal

ROUND_TRIP, BITS = 0.15, 64_000


def answered(terminal: Terminal, relay: Relay, key: str) -> tuple[float, float]:
    """Seconds from a key to the first byte of the answer.

    Also those for which the line is busy with both. The second come from the number of bytes, so that a busy machine changes nothing.
    """
    before, pressed = relay.carried, terminal.press(key)
    assert terminal.read(PATIENCE), f"{key} brings nothing; the screen:\n{terminal.text()}"
    first = terminal.last - pressed
    terminal.wait_quiet(600)  # Longer than any silence within a repaint, on a busy machine too.
    return first, (relay.carried - before) * 8 / BITS


@pytest.mark.parametrize("compressed", [False, True], ids=["plain", "-C"])
def test_keys_and_screens(server: Server, compressed: bool) -> None:
    with Relay(server.port, delay=ROUND_TRIP / 2, bits=BITS) as relay:
        options = ["-C"] if compressed else []
        with server.browse(*options, "-p", str(relay.port)) as terminal:
            terminal.wait_for("? help")
            terminal.wait_quiet(400)
            screens = [answered(terminal, relay, key) for key in ("1", "0", "3", "m")]
            again = [answered(terminal, relay, key) for key in ("0", "3", "0", "1")]
            moves = [answered(terminal, relay, key) for key in ("down", "down", "up", "down", "down", "up")]
            terminal.press("q")
            assert terminal.wait() == 0
    # Uncompressed, nothing of a screen shows before a whole ssh packet has arrived, a third of a second later.
    quick = [first for first, _ in (*moves, *(again if compressed else []))]
    assert min(quick) > ROUND_TRIP, "the connection is as slow as it should be"
    assert min(quick) < 2 * ROUND_TRIP, "and a key takes one round trip, not two, at least once on a busy machine"
    assert median(busy for _, busy in moves) < 0.15
    assert ROUND_TRIP + max(busy for _, busy in (*screens, *again, *moves)) < 1
