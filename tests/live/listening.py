"""A follower for tests, which remembers what it has received.

It listens in its own task.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from tests.processes import PATIENCE
from tui.live import Gone, PresenterState, follow


class Ear:
    """What a follower has heard so far."""

    def __init__(self) -> None:
        self.news: list[PresenterState | Gone] = []
        self._new = asyncio.Event()

    @property
    def now(self) -> PresenterState | Gone | None:
        """The latest news."""
        return self.news[-1] if self.news else None

    async def until(
        self, what: Callable[[PresenterState | Gone], bool] | PresenterState, seconds: float = PATIENCE
    ) -> PresenterState | Gone:
        """Wait for such news. Raises TimeoutError if there are none in time."""
        async with asyncio.timeout(seconds):
            while not (self.now is not None and (what(self.now) if callable(what) else self.now == what)):
                self._new.clear()
                await self._new.wait()
        assert self.now is not None
        return self.now

    async def hear(self, directory: Path, name: str) -> None:
        """Follow for ever."""
        async for news in follow(directory, name):
            self.news.append(news)
            self._new.set()


def gone(news: PresenterState | Gone) -> bool:
    """Whether there is no presenter."""
    return isinstance(news, Gone)


@asynccontextmanager
async def listening(directory: Path, name: str) -> AsyncIterator[Ear]:
    """A follower at work."""
    ear = Ear()
    task = asyncio.create_task(ear.hear(directory, name))
    try:
        yield ear
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
