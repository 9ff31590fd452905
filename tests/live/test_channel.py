"""Presenter and followers over real sockets.

What is sent, what is not, and who waits for whom.
"""

import asyncio
import os
import signal
import socket
import sys
import threading
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from pathlib import Path
from time import monotonic

import pytest

from tests.browse import ROOT
from tests.live.listening import gone, listening
from tests.processes import PATIENCE, SLACK
from tui.live import Gone, LiveError, Presenter, PresenterState, follower, started
from tui.live import presenter as presenting
from tui.live.follower import LONGEST_GREETING, PACE
from tui.live.state import state_line
from tui.navigation.address import Address

pytestmark = pytest.mark.slow

ROADS = PresenterState(Address("roads"), place=3, of=18)
BLANK = PresenterState(Address.parse("roads/collisions/2014-07"), blank=True, place=4, of=18)
PRESENTER = """
import asyncio, sys
from pathlib import Path
from tui.navigation.address import Address
from tui.live import Presenter, PresenterState

async def main():
    with Presenter(Path(sys.argv[1]), "board") as presenter:
        presenter.publish(PresenterState(Address("roads"), place=3, of=18))
        print("open", flush=True)
        await asyncio.sleep(600)

asyncio.run(main())
"""


async def presenter_process(place: Path) -> Process:
    """A presenter that can be killed."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", PRESENTER, str(place), cwd=ROOT, stdout=PIPE)
    assert process.stdout
    assert await process.stdout.readline() == b"open\n"
    return process


async def test_followers_see_what_is_published(place: Path) -> None:
    with Presenter(place, "board") as presenter:
        presenter.publish(ROADS)
        async with listening(place, "board") as early, listening(place, "board") as late:
            await early.until(ROADS)
            await late.until(ROADS)
            presenter.publish(BLANK)
            await early.until(BLANK)
            await late.until(BLANK)
            assert early.news == late.news == [ROADS, BLANK]
            assert presenter.followers == 2


async def test_nobody_there(place: Path) -> None:
    async with listening(place, "board") as ear:
        assert await ear.until(gone) == Gone("no one is presenting under this name")
        with Presenter(place, "board") as presenter:
            presenter.publish(ROADS)
            await ear.until(ROADS)
        assert await ear.until(gone) == Gone("the presenter has gone")
        assert list(place.iterdir()) == []


async def test_a_state_that_cannot_be_sent(place: Path) -> None:
    with Presenter(place, "board") as presenter:
        for state in (
            PresenterState(Address("Roads")),
            PresenterState(place=4, of=3),
            PresenterState(place=-1),
            PresenterState(of=10**9),
            PresenterState(Address("a" * 500)),
        ):
            with pytest.raises(ValueError, match=r"."):
                presenter.publish(state)


async def test_fifty_followers_hear_each_slide_at_once(place: Path) -> None:
    with Presenter(place, "board") as presenter:
        async with AsyncExitStack() as stack:
            ears = [await stack.enter_async_context(listening(place, "board")) for _ in range(50)]
            for slide in range(1, 11):
                state = PresenterState(Address("roads"), place=slide, of=10)
                presenter.publish(state)
                for ear in ears:
                    await ear.until(state)
            assert presenter.followers == 50


async def test_more_than_enough_followers_are_turned_away(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presenting, "MOST_FOLLOWERS", 1)
    with Presenter(place, "board") as presenter:
        presenter.publish(ROADS)
        async with listening(place, "board") as first, listening(place, "board") as second:
            await first.until(ROADS)
            await second.until(gone)
            assert presenter.followers == 1


async def test_a_follower_who_reads_nothing_holds_nobody_up_and_is_dropped(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presenting, "BEAT", 0.05)
    with Presenter(place, "board") as presenter, socket.socket(socket.AF_UNIX) as deaf:
        deaf.connect(os.fspath(presenter.path))
        async with listening(place, "board") as ear:
            for slide in range(1, 2001):
                presenter.publish(PresenterState(Address("roads"), place=slide, of=2000))
                if not slide % 100:
                    await asyncio.sleep(0)
            assert presenter.followers == 2
            await ear.until(PresenterState(Address("roads"), place=2000, of=2000))
            monkeypatch.setattr("tui.live.outgoing.MOST_IDLE_SECONDS", 0.1)
            async with asyncio.timeout(PATIENCE):
                while presenter.followers == 2:
                    await asyncio.sleep(0.01)
            presenter.publish(ROADS)
            await ear.until(ROADS)


async def test_a_follower_who_was_behind_gets_the_latest(place: Path) -> None:
    """States that they have not read are replaced, not queued.

    After the few that the system holds comes the last one, whole.
    """
    with Presenter(place, "board") as presenter, socket.socket(socket.AF_UNIX) as slow:
        slow.connect(os.fspath(presenter.path))
        slow.setblocking(False)
        async with asyncio.timeout(PATIENCE):
            while not presenter.followers:
                await asyncio.sleep(0.01)
        for slide in range(1, 5001):
            presenter.publish(PresenterState(Address("roads"), place=slide, of=5000))
        heard = b""
        async with asyncio.timeout(PATIENCE):
            while b'"place":5000,"of":5000}\n' not in heard:
                heard += await asyncio.get_running_loop().sock_recv(slow, 4096)
        assert heard.count(b"roads") < 500
        assert all(line.endswith(b',"of":5000}') for line in heard.split(b"\n") if line)


async def test_what_a_follower_sends_goes_nowhere(place: Path) -> None:
    with Presenter(place, "board") as presenter:
        presenter.publish(ROADS)
        reader, writer = await asyncio.open_unix_connection(presenter.path)
        assert await reader.readline()
        writer.write(b'{"address":"matrix","blank":true,"place":1,"of":1}\n')
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            await asyncio.wait_for(writer.wait_closed(), PATIENCE)
        assert presenter.state == ROADS
        writer.transport.abort()


def test_a_lost_presenter_is_noticed_within_two_seconds() -> None:
    assert follower.SILENCE + follower.AGAIN < 2


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP, signal.SIGTERM], ids=lambda number: number.name)
async def test_presenter_gone_is_heard_soon(place: Path, number: signal.Signals) -> None:
    process = await presenter_process(place)
    async with listening(place, "board") as ear:
        await ear.until(ROADS)
        began = monotonic()
        process.send_signal(number)
        try:
            await ear.until(gone)
            assert monotonic() - began < 2 * SLACK
            if number == signal.SIGSTOP:
                process.send_signal(signal.SIGCONT)
                await ear.until(ROADS)
        finally:
            if number == signal.SIGSTOP:
                process.kill()
            await process.wait()


async def test_the_name_of_a_killed_presenter_can_be_taken_over_and_followers_come_back(place: Path) -> None:
    process = await presenter_process(place)
    async with listening(place, "board") as ear:
        await ear.until(ROADS)
        process.kill()
        await process.wait()
        assert sorted(path.name for path in place.iterdir()) == ["board.lock", "board.sock"]
        await ear.until(gone)
        with Presenter(place, "board") as presenter:
            presenter.publish(BLANK)
            await ear.until(BLANK)


async def test_a_name_in_use_is_refused_and_left_alone(place: Path) -> None:
    with Presenter(place, "board") as presenter:
        presenter.publish(ROADS)
        with pytest.raises(LiveError, match="someone is already presenting as board"):
            Presenter(place, "board").open()
        async with listening(place, "board") as ear:
            await ear.until(ROADS)
    with Presenter(place, "board"):
        pass


async def test_one_of_many_takes_a_free_name(place: Path) -> None:
    """One presenter has the name, and followers find their socket.

    Whatever the order of endings and take-overs.
    """
    for _ in range(20):
        first, second, third = (Presenter(place, "board") for _ in range(3))
        first.open()
        with pytest.raises(LiveError):
            second.open()
        first.close()
        second.open()
        with pytest.raises(LiveError):
            third.open()
        first.close()
        assert second.path.is_socket()
        second.close()
        second.close()


@contextmanager
def flood(path: Path, lines: list[bytes]) -> Iterator[None]:
    """A hostile presenter, who sends as fast as anyone reads, and stays."""
    over = threading.Event()

    def send() -> None:
        line, _ = listener.accept()
        with line, suppress(OSError):
            for start in range(0, len(lines), 50):
                line.sendall(b"".join(lines[start : start + 50]))
            over.wait()

    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.fspath(path))
        listener.listen()
        thread = threading.Thread(target=send)
        thread.start()
        yield
        over.set()
        thread.join()


async def test_a_flood_of_states_is_thinned_to_the_newest(place: Path) -> None:
    """At most one state per tenth of a second is passed on, and always the last.

    There are 5,000, or 380 KB.
    """
    states = [PresenterState(Address("roads"), place=n, of=9999) for n in range(1, 5001)]
    with flood(place / "board.sock", [state_line(state) for state in states]):
        began = monotonic()
        async with listening(place, "board") as ear:
            await ear.until(states[-1])
            assert len(ear.news) <= 3 + (monotonic() - began) / PACE


@pytest.mark.parametrize(
    "line", [b"\n", b"x\n", b"x" * 1000, b"\xff" * 600 + b"\n", state_line(ROADS)[:-1] + b" \n"], ids=lambda line: repr(line[:8])
)
async def test_a_flood_of_anything_else_is_read_slowly(line: bytes, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = 0
    received = follower._waiting

    def counted(line: socket.socket) -> bytes:
        nonlocal reads
        reads += 1
        found = received(line)
        assert len(found) <= LONGEST_GREETING
        return found

    monkeypatch.setattr(follower, "_waiting", counted)
    with flood(place / "board.sock", [line] * 200_000):
        began = monotonic()
        async with listening(place, "board") as ear:
            await asyncio.sleep(1)
            async with asyncio.timeout(PATIENCE):
                while reads < 2:
                    await asyncio.sleep(0.01)
            assert reads <= 1 + (monotonic() - began) / PACE
            assert len(ear.news) <= 2


async def test_when_it_started(place: Path) -> None:
    assert started(place, "board") is None
    with Presenter(place, "board") as presenter:
        assert started(place, "board") == presenter.path.stat().st_mtime
