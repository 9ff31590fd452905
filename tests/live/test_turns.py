"""Turning the slides from a speaker's view: what arrives, and what is ignored."""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.processes import PATIENCE
from tui.live import PresentedDeck, Turn, Turner, Turns
from tui.live.presented_deck import LONGEST_DECK, read_presented_deck
from tui.live.turns import LONGEST_TURN, MOST_SPEAKERS, read_turn
from tui.model.deck import Deck, Slide


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not holds():
            await asyncio.sleep(0.01)


async def arrived(seen: list[Turn], count: int) -> None:
    await until(lambda: len(seen) >= count)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b'{"by": 2}',
        b'{"to": -1}',
        b'{"to": 99999}',
        b'{"go": 1}',
        b'{"blank": 1}',
        b"{}" + b" " * LONGEST_TURN,
        b"[" * 60,
    ],
)
def test_what_is_not_a_turn_is_ignored(line: bytes) -> None:
    assert read_turn(line) is None


async def test_turns_arrive_in_order_and_only_the_owner_may_send(tmp_path: Path) -> None:
    seen: list[Turn] = []
    turns = Turns(tmp_path, "board", seen.append)
    turns.open()
    try:
        assert turns.path.stat().st_mode & 0o777 == 0o600
        turner = Turner(tmp_path, "board")
        wanted = [Turn(by=1), Turn(by=-1), Turn(to=7), Turn(blank=True)]
        for each in wanted:
            assert turner.send(each) == ""
        await arrived(seen, 4)
        assert seen == wanted and turns.speakers == 1
        turner.close()
        await until(lambda: not turns.speakers)
    finally:
        turns.close()
    assert list(tmp_path.iterdir()) == []
    assert "cannot be reached" in Turner(tmp_path, "board").send(Turn(by=1))


async def test_a_presenter_who_comes_back_is_found_again(tmp_path: Path) -> None:
    turner, seen = Turner(tmp_path, "board"), list[Turn]()
    for count in (1, 2):
        turns = Turns(tmp_path, "board", seen.append)
        turns.open()
        assert turner.send(Turn(by=1)) == ""
        await arrived(seen, count)
        turns.close()
    turner.close()


def deck(notes: str = "") -> PresentedDeck:
    return PresentedDeck("wmp", Deck(title="Board", slides=(Slide(address="crime", headline="Up 3%", notes=notes),)))


async def test_the_speaker_gets_the_deck_now_and_whenever_it_changes(tmp_path: Path) -> None:
    seen: list[PresentedDeck] = []
    turns = Turns(tmp_path, "board", lambda turn: None)
    turns.open()
    turner, early = Turner(tmp_path, "board", seen.append), Turner(tmp_path, "board")
    try:
        assert early.connect() == ""
        turns.publish(deck())
        assert turner.connect() == ""
        await until(lambda: seen == [deck()])
        turns.publish(deck())
        for at in range(200):  # One that never reads holds nobody up, and what it has not read is replaced by the latest.
            turns.publish(deck(f"{at} " + "long " * 2000))
        turns.publish(deck("last"))
        await until(lambda: seen[-1] == deck("last"))
        assert len(seen) < 203 and turns.speakers == 2
        turns.publish(deck("x" * LONGEST_DECK))
        turns.publish(deck("after one too long"))
        await until(lambda: seen[-1] == deck("after one too long"))
    finally:
        turner.close()
        early.close()
        turns.close()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b'{"workshop":"wmp","deck":{"title":"A","slides":[]}}',
        b'{"workshop":"wmp","deck":{"title":"A","slides":[{"address":"//"}]}}',
        b'{"workshop":"wmp","deck":{"title":"A\\u001b[2J","slides":[{"address":"crime"}]}}',
        b'{"workshop":"wmp","deck":{"title":"A","slides":[{"address":"crime","notes":"\\u202e"}]}}',
        b'{"workshop":"wmp","deck":{"title":"A","slides":[{"address":"crime","more":1}]}}',
        b'{"workshop":"%s","deck":{"title":"A","slides":[{"address":"crime"}]}}' % (b"w" * 500),
        b"[" * 60,
        b" " * (LONGEST_DECK + 1),
    ],
)
def test_what_is_not_a_deck_is_ignored(line: bytes) -> None:
    assert read_presented_deck(line) is None


async def test_a_deck_without_an_end_and_another_user_s_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[PresentedDeck] = []
    turner = Turner(tmp_path, "board", seen.append)
    with socket.socket(socket.AF_UNIX) as theirs:
        theirs.bind(str(turner.path))
        theirs.listen(2)
        assert turner.connect() == ""
        line, _ = theirs.accept()
        with line:
            line.setblocking(False)
            sent = 0
            with suppress(BlockingIOError):
                while sent < 4 * LONGEST_DECK:
                    sent += line.send(b"x" * 65536)
                    await asyncio.sleep(0)
            assert LONGEST_DECK < sent < 4 * LONGEST_DECK
        monkeypatch.setattr("tui.live.turns.peer", lambda line: -1)
        assert turner.connect() == "Only the presenter's own account can turn the slides."
    turner.close()
    assert seen == []


async def test_a_follower_gets_the_deck_is_no_speaker_and_turns_nothing(tmp_path: Path) -> None:
    taken, seen = list[Turn](), list[PresentedDeck]()
    turns = Turns(tmp_path, "board", taken.append)
    turns.open()
    followers = [Turner(tmp_path, "board", seen.append, follows=True) for _ in range(2 * MOST_SPEAKERS)]
    try:
        turns.publish(deck())
        assert {each.connect() for each in followers} == {""}
        await until(lambda: len(seen) == len(followers) and not turns.speakers)
        assert followers[0].send(Turn(by=1)) == ""
        speaker = Turner(tmp_path, "board")
        assert speaker.send(Turn(by=-1)) == ""
        await arrived(taken, 1)
        assert taken == [Turn(by=-1)] and turns.speakers == 1, "followers take no place of a speaker's view"
        for each in (*followers, speaker):
            each.close()
        await until(lambda: not turns.speakers)
    finally:
        turns.close()


async def test_the_file_says_whose_socket_it_is_where_the_system_cannot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.live.turns.peer", lambda line: None)
    turns = Turns(tmp_path, "board", lambda turn: None)
    turns.open()
    turner = Turner(tmp_path, "board")
    try:
        assert turner.connect() == ""
        monkeypatch.setattr("os.geteuid", lambda: -1)
        assert turner.connect() == "Only the presenter's own account can turn the slides."
    finally:
        turner.close()
        turns.close()


async def test_noise_and_crowds_do_no_harm(tmp_path: Path) -> None:
    seen: list[Turn] = []
    turns = Turns(tmp_path, "board", seen.append)
    turns.open()
    lines = [socket.socket(socket.AF_UNIX) for _ in range(MOST_SPEAKERS + 2)]
    try:
        for line in lines:
            line.connect(str(turns.path))
            await asyncio.sleep(0.01)
        await until(lambda: turns.speakers == MOST_SPEAKERS)
        lines[0].send(b"x" * 500)
        lines[1].send(b'noise\n{"by":1}\n{"by"')
        lines[1].send(b":-1}\n")
        await arrived(seen, 2)
        assert seen == [Turn(by=1), Turn(by=-1)]
        await until(lambda: turns.speakers == MOST_SPEAKERS - 1)  # A line without an end is dropped.
    finally:
        turns.close()
        for line in lines:
            line.close()
