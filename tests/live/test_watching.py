"""A follower who only watches, without a terminal or a rendering."""

import os
import socket
from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest

from tui.app.relay import watching
from tui.app.relay.terminal import WatchingTerminal
from tui.app.relay.watching import MOST_STARTED, Alone, Watching


def test_a_follower_who_resizes_without_a_pause_starts_only_so_many_renderings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each would take the memory of a browser until it has started."""
    started: list[int] = []

    def start(listener: socket.socket, _size: tuple[int, int], _run: Callable[[], int]) -> int:
        listener.close()
        lifeline, held = os.pipe()
        started.append(lifeline)
        return held

    sizes = iter((80 + number, 24) for number in range(2 * MOST_STARTED))
    terminal = cast("WatchingTerminal", SimpleNamespace(measure=lambda: next(sizes)))
    follower = Watching(terminal, ["follow", "board"], lambda: 0)
    monkeypatch.setattr(watching, "start_rendering", start)
    monkeypatch.setattr(watching, "join_group", lambda _: None)
    for _ in range(2):
        with pytest.raises(Alone):
            follower._join()
    assert len(started) == MOST_STARTED
    for lifeline in started:
        os.close(lifeline)
    with pytest.raises(Alone):
        follower._join()
    assert len(started) == 2 * MOST_STARTED, "those that have ended do not count"
    for lifeline in (*started[MOST_STARTED:], *follower._lifelines):
        os.close(lifeline)
