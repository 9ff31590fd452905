"""The follower's end.

Yields the presenter's states, or says that there is no presenter. It never sends anything.
"""

import asyncio
import os
import socket
from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path
from typing import NamedTuple

from .place import socket_path, stranger
from .presenter import BEAT
from .state import LONGEST_STATE, PresenterState, read_state

SILENCE = 3 * BEAT
"""Seconds without a line after which a presenter counts as gone, even if the connection is still open."""
AGAIN = 0.1
"""Seconds more: a process that was itself stopped finds that its time is up before it has read what arrived meanwhile."""
RETRY = 0.5
"""Seconds between attempts to reach a presenter who is not there."""
PACE = 0.1
"""Seconds between two changes that are passed on, whatever the presenter sends. In between only the newest is kept."""
RECEIVED_CHUNK, LONGEST_GREETING = 4096, 16384
"""The most bytes to read at once, and in one interval."""


class Gone(NamedTuple):
    """There is no presenter at the moment; `why` is a clause for the user."""

    why: str


News = PresenterState | Gone


async def follow(directory: Path, name: str) -> AsyncGenerator[News]:
    """Yield the latest state whenever it changes, without end.

    `Gone` when there is no presenter. Raises LiveError for a wrong name. Without a presenter it looks for one twice a second; with one it
    waits for what comes. Anything that is not a state is ignored.
    """
    path = socket_path(directory, name)
    last: News | None = None
    while True:
        async with aclosing(_receive(directory, path)) as heard:
            async for news in heard:
                if news != last:
                    last = news
                    yield news
        await asyncio.sleep(RETRY)


async def _receive(directory: Path, path: Path) -> AsyncGenerator[News]:
    """One connection to the presenter, from its beginning to its end."""
    with socket.socket(socket.AF_UNIX) as line:
        line.setblocking(False)
        try:
            await asyncio.get_running_loop().sock_connect(line, os.fspath(path))
            user = stranger(directory, line)
        except FileNotFoundError:
            yield Gone("no one is presenting under this name")
            return
        except ConnectionError:
            yield Gone("the presenter has gone")
            return
        except OSError as error:
            yield Gone(f"the presenter cannot be reached: {(error.strerror or str(error)).lower()}")
            return
        if user is not None:
            yield Gone(f"user {user} is presenting here, but everyone can write to this directory, so it may not be the real presenter")
            return
        async with aclosing(_states(line)) as states:
            async for news in states:
                yield news


async def _states(line: socket.socket) -> AsyncGenerator[News]:
    state: PresenterState | None = None
    rest, too_long, silent = b"", False, False
    async with aclosing(_pieces(line)) as pieces:
        async for piece in pieces:
            if piece is None:
                silent = True
                yield Gone("the presenter does not answer")
                continue
            *lines, rest = (rest + piece).split(b"\n")
            if too_long and lines:  # The end of a line that was too long.
                del lines[0]
                too_long = False
            if len(rest) > LONGEST_STATE:
                rest, too_long = b"", True
            newest = next((found for each in reversed(lines) if each and (found := read_state(each))), None)
            state = newest or state
            if state and (newest or silent):
                yield state
            silent = False
    yield Gone("the presenter has gone")


async def _pieces(line: socket.socket) -> AsyncGenerator[bytes | None]:
    """Yield what arrives until the connection ends, None for a silence.

    At most one piece per interval, and one more after a pause.
    """
    loop = asyncio.get_running_loop()
    due, silent = 0.0, False
    while True:
        try:
            piece = await _read(line, None if silent else SILENCE)
            if piece and (early := due - loop.time()) > 0:
                await asyncio.sleep(early)
                piece += _waiting(line)
        except OSError:
            return
        if piece == b"":
            return
        due = max(due, loop.time() - PACE) + PACE
        silent = piece is None
        yield piece


async def _read(line: socket.socket, seconds: float | None) -> bytes | None:
    """What arrives within this many seconds; None for nothing."""
    for patience in (seconds, AGAIN):
        try:
            async with asyncio.timeout(patience):
                return await asyncio.get_running_loop().sock_recv(line, RECEIVED_CHUNK)
        except TimeoutError:
            continue
    return None


def _waiting(line: socket.socket) -> bytes:
    """What has arrived in the meantime, up to the most for one interval."""
    found = b""
    while len(found) < LONGEST_GREETING:
        try:
            more = line.recv(min(RECEIVED_CHUNK, LONGEST_GREETING - len(found)))
        except BlockingIOError:
            break
        if not more:
            break
        found += more
    return found
