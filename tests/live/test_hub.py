"""The sender of a shared rendering, and its readers, over real sockets."""

import asyncio
import os
import socket
import struct
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.processes import PATIENCE
from tui.app.relay import group, hub
from tui.app.relay.frames import FrameParser, ScreenFrame
from tui.app.relay.group import begin_group, join_group
from tui.app.relay.hub import Hub
from tui.app.relay.rendering import Rendering
from tui.library.sources import Sources

if not hasattr(socket, "SO_PEERCRED") or not Path("/proc/net/unix").exists():
    pytest.skip("this system cannot share a rendering", allow_module_level=True)

SIZE = (80, 24)


class Shared:
    """A hub whose screen is a number, as text."""

    def __init__(self, address: bytes) -> None:
        listener = begin_group(address)
        assert listener
        self.address = address
        self.lifeline, self.held = os.pipe()
        self.rendering = Rendering(listener, self.lifeline, SIZE)
        self.ended = False
        self.counts: list[int] = []
        self.number = self.wholes = 0
        self.rendering.counted = self.counts.append
        self._readers: list[Reader] = []
        self.hub = Hub(self.rendering, self._whole, self._end)

    def show(self, number: int) -> None:
        self.number = number
        self.rendering.state = b"%d" % number
        self.hub.send(f"to {number}", cursor=bool(number % 2))

    def _whole(self) -> ScreenFrame:
        self.wholes += 1
        return ScreenFrame(f"all {self.number}".encode(), b"%d" % self.number, full=True, cursor=False)

    def reader(self) -> "Reader":
        reader = Reader(self.address)
        self._readers.append(reader)
        return reader

    def close(self) -> None:
        for reader in self._readers:
            reader.line.close()
        self.hub.close()
        for descriptor in (self.lifeline, self.held):
            os.close(descriptor)

    def _end(self) -> None:
        self.ended = True
        asyncio.get_running_loop().remove_reader(self.lifeline)  # It would be called again and again.


class Reader:
    """A reader of a hub, and the frames that it has taken."""

    def __init__(self, address: bytes) -> None:
        line = join_group(address)
        assert line
        self.line = line
        self.frames: list[ScreenFrame] = []
        self._parser = FrameParser(SIZE)

    def read(self) -> bool:
        """Take what has arrived; false at the end."""
        try:
            while piece := self.line.recv(4096):
                self.frames += self._parser.take(piece)
        except BlockingIOError:
            return True
        except ConnectionError:
            pass
        return False

    @property
    def last(self) -> str:
        self.read()
        return self.frames[-1].data.decode() if self.frames else ""


@pytest.fixture
async def shared(request: pytest.FixtureRequest) -> AsyncIterator[Shared]:
    found = Shared(f"\0beatbook-test-{os.getpid()}-{request.node.name}".encode()[:100])
    yield found
    found.close()


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not holds():
            await asyncio.sleep(0.005)


async def test_nobody_is_served_before_there_is_something_to_show(shared: Shared) -> None:
    early = shared.reader()
    shared.show(1)
    await asyncio.sleep(0.05)
    assert early.last == ""
    shared.hub.open()
    await until(lambda: early.last == "all 1")


async def test_a_rendering_ends_when_all_have_left_before_there_is_something_to_show(shared: Shared) -> None:
    """A terminal that is resized again and again begins more than it waits for."""
    early, other = shared.reader(), shared.reader()
    await until(lambda: shared.counts == [1, 2])
    early.line.close()
    await until(lambda: shared.counts == [1, 2, 1])
    assert not shared.ended
    other.line.close()
    await until(lambda: shared.ended)


async def test_who_comes_late_gets_the_whole_screen_and_then_changes(shared: Shared) -> None:
    shared.hub.open()
    first = shared.reader()
    await until(lambda: first.last == "all 0")
    shared.show(1)
    await until(lambda: first.last == "to 1")
    late = shared.reader()
    await until(lambda: late.last == "all 1")
    shared.show(2)
    await until(lambda: first.last == late.last == "to 2")
    assert [frame.state for frame in late.frames] == [b"1", b"2"]
    assert [frame.cursor for frame in first.frames] == [False, True, False]
    assert shared.counts == [1, 2] and shared.wholes == 2, "the whole screen is made for new readers only"


async def test_a_slow_reader_gets_the_newest_whole_screen_and_slows_nobody(shared: Shared) -> None:
    shared.hub.open()
    slow, quick = shared.reader(), shared.reader()
    await until(lambda: shared.counts == [1, 2])
    for number in range(1, 20_001):
        shared.show(number)
        if not number % 10:
            await until(lambda number=number: quick.last == f"to {number}")  # type: ignore[misc]  # mypy infers no type for a default.
    assert all(frame.data.startswith(b"to ") for frame in quick.frames[1:]) and len(quick.frames) == 20_001
    await until(lambda: slow.last == "all 20000")
    assert len(slow.frames) < 5_000, "what it had not taken was not kept for it"
    assert slow.frames[-1].full
    shared.show(20_001)
    await until(lambda: slow.last == quick.last == "to 20001")


async def test_what_no_painter_writes_is_never_sent(shared: Shared) -> None:
    shared.hub.open()
    reader = shared.reader()
    await until(lambda: reader.last == "all 0")
    for words in ("\x1b]52;c;aGk=\x07", "\x1b[?25h", "\x1b]22;pointer\x07"):
        shared.hub.send(words, cursor=False)
    shared.show(1)
    await until(lambda: reader.last == "to 1")
    assert len(reader.frames) == 2


async def test_the_last_reader_ends_it(shared: Shared) -> None:
    shared.hub.open()
    one, two = shared.reader(), shared.reader()
    await until(lambda: shared.counts == [1, 2])
    one.line.close()
    await until(lambda: shared.counts == [1, 2, 1])
    assert not shared.ended
    two.line.close()
    await until(lambda: shared.ended)


async def test_it_ends_with_who_started_it(shared: Shared) -> None:
    os.close(shared.held)
    await until(lambda: shared.ended)
    shared.held = os.open(os.devnull, os.O_RDONLY)


async def test_a_reader_who_sends_anything_is_dropped(shared: Shared) -> None:
    shared.hub.open()
    good, bad = shared.reader(), shared.reader()
    await until(lambda: shared.counts == [1, 2])
    bad.line.send(b"hello")
    await until(lambda: not bad.read())
    shared.show(1)
    await until(lambda: good.last == "to 1")


async def test_another_user_is_not_served(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    shared.hub.open()
    reader = shared.reader()
    await until(lambda: reader.last == "all 0")
    monkeypatch.setattr(hub, "same_user", lambda _: False)
    stranger = shared.reader()
    await until(lambda: not stranger.read())
    assert stranger.frames == []
    shared.show(1)
    await until(lambda: reader.last == "to 1")


async def test_an_address_that_another_user_has_is_not_joined(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group, "same_user", lambda _: False)
    with pytest.raises(PermissionError):
        join_group(shared.address)


async def test_the_kernel_says_who_is_at_the_other_end(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    line = shared.reader().line
    assert group.same_user(line)
    monkeypatch.setattr(struct, "unpack", lambda *_: (1, os.geteuid() + 1, 0))
    assert not group.same_user(line)


async def test_more_than_enough_readers_are_turned_away(shared: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "MOST_READERS", 1)
    shared.hub.open()
    first, second = shared.reader(), shared.reader()
    await until(lambda: first.last == "all 0")
    await until(lambda: not second.read())
    assert second.frames == []


async def test_after_a_change_of_the_workshop_the_next_begins_anew(shared: Shared, tmp_path: Path) -> None:
    file = tmp_path / "workshop.yaml"
    file.write_text("one")
    os.utime(file, ns=(1, 1))
    shared.rendering.began += 60_000_000_000  # The file's own change, of this moment, counts as before.
    shared.rendering.depends_on(Sources([str(file)], []))
    shared.hub.open()
    first = shared.reader()
    await until(lambda: first.last == "all 0")
    file.write_text("two")
    late = shared.reader()
    await until(lambda: not late.read())
    assert late.frames == []
    assert join_group(shared.address) is None, "nobody listens there any more"
    shared.show(1)
    await until(lambda: first.last == "to 1")


async def test_what_changed_since_the_start_is_not_vouched_for(shared: Shared, tmp_path: Path) -> None:
    file = tmp_path / "workshop.yaml"
    file.write_text("one")
    shared.rendering.began -= 10_000_000_000
    shared.rendering.depends_on(Sources([str(file)], []))
    assert not shared.rendering.fresh()


async def test_one_address_is_taken_once(shared: Shared) -> None:
    assert begin_group(shared.address) is None
