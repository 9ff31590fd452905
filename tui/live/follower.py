"""A follower's end: the presenter's states as they come, and word of it when he is gone. Nothing is ever sent."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from pathlib import Path
from typing import NamedTuple

from tui.live.place import socket_path, stranger
from tui.live.presenter import BEAT
from tui.live.state import LONGEST, State, read

SILENCE = 3 * BEAT
"""Seconds without a line after which a presenter whose line is still open is held to be gone: stopped, or out of order."""
RETRY = 0.5


class Gone(NamedTuple):
    """There is no presenter at the moment; `why` is a clause for the user."""

    why: str


News = State | Gone


async def follow(directory: Path, name: str) -> AsyncGenerator[News]:
    """The latest state whenever it changes, and `Gone` whenever there is nobody; goes on for ever. Raises LiveError for a wrong name.

    Whoever has lost his presenter looks for him twice a second; whoever has him waits for what comes. What is not a state is passed over.
    """
    path = socket_path(directory, name)
    last: News | None = None
    while True:
        async with aclosing(_heard(directory, path)) as heard:
            async for news in heard:
                if news != last:
                    last = news
                    yield news
        await asyncio.sleep(RETRY)


async def _heard(directory: Path, path: Path) -> AsyncGenerator[News]:
    """One line to the presenter from its opening to its end."""
    try:
        reader, writer = await asyncio.open_unix_connection(path, limit=2 * LONGEST)
    except FileNotFoundError:
        yield Gone("nobody presents under this name")
        return
    except ConnectionError:
        yield Gone("the presenter has gone")
        return
    except OSError as error:
        yield Gone(f"no way to the presenter: {(error.strerror or str(error)).lower()}")
        return
    try:
        if (user := stranger(directory, writer.get_extra_info("socket"))) is not None:
            yield Gone(f"whoever presents under this name (user {user}) is not to be trusted in a directory that everybody can write to")
            return
        async with aclosing(_states(reader)) as states:
            async for news in states:
                yield news
    finally:
        writer.transport.abort()


async def _states(reader: asyncio.StreamReader) -> AsyncGenerator[News]:
    state: State | None = None
    silent = False
    async for data in _lines(reader):
        if data is None:
            silent = True
            yield Gone("the presenter does not answer")
            continue
        told = [found for line in data if (found := read(line))]
        if told or silent:
            state, silent = (told[-1] if told else state), False
            if state:
                yield state
    yield Gone("the presenter has gone")


async def _lines(reader: asyncio.StreamReader) -> AsyncIterator[list[bytes] | None]:
    """Whole lines as they come, several at a time; None for a silence. What is too long for a line is passed over up to its end."""
    rest, too_long, silent = b"", False, False
    while True:
        try:
            data = await _read(reader, None if silent else SILENCE)
        except OSError:
            return
        if data == b"":
            return
        if data is None:
            silent = True
            yield None
            continue
        *lines, rest = (rest + data).split(b"\n")
        if too_long and lines:
            del lines[0]
            too_long = False
        if len(rest) > LONGEST:
            rest, too_long = b"", True
        silent = False
        yield lines
        # One who never stops sending must not keep the keys from being heard.
        await asyncio.sleep(0)


async def _read(reader: asyncio.StreamReader, seconds: float | None) -> bytes | None:
    """What has come, at the latest after so long; None for nothing."""
    # Twice: a process that was stopped itself finds its time run out before it has looked at what has come meanwhile.
    for patience in (seconds, 0.1):
        try:
            async with asyncio.timeout(patience):
                return await reader.read(4096)
        except TimeoutError:
            continue
    return None
