"""A slow connection between client and server.

A relay on the loopback with a delay and a limited bandwidth.
"""

import asyncio
import threading
from types import TracebackType
from typing import Self


class Relay:
    """A port that forwards to another while the `with` block lasts.

    With a delay each way and a number of bits per second.
    """

    def __init__(self, target: int, *, delay: float, bits: int) -> None:
        self._target, self._delay, self._rate = target, delay, bits / 8
        self.carried = 0
        """Bytes carried so far, both ways."""
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(asyncio.start_server(self._serve, "127.0.0.1", 0), self._loop).result(10)
        self.port = int(self._server.sockets[0].getsockname()[1])
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _close(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {task for task in (asyncio.current_task(),) if task}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._target)
        try:
            await asyncio.gather(self._carry(reader, back), self._carry(there, writer))
        except (ConnectionError, asyncio.CancelledError):
            pass  # Cancelled at the end of the test only; a task that ends so would be reported as an error.
        finally:
            for end in (writer, back):
                end.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry one direction.

        Pieces pass one after the other, and each arrives after the delay.
        """
        loop = asyncio.get_running_loop()
        free = 0.0
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def deliver() -> None:
            while True:
                at, data = await under_way.get()
                await asyncio.sleep(at - loop.time())
                if not data:
                    writer.close()
                    return
                writer.write(data)

        delivering = asyncio.create_task(deliver())
        data = b"begun"
        while data:
            data = await reader.read(512)
            self.carried += len(data)
            free = max(free, loop.time()) + len(data) / self._rate
            under_way.put_nowait((free + self._delay, data))
        await delivering
