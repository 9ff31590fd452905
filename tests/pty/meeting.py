"""A presenter and followers in real terminals, who may share renderings."""

import sys
from contextlib import ExitStack
from pathlib import Path

from tests.browse import ROOT
from tests.processes import descendants, gone
from tests.terminal import Terminal
from tests.warm import WarmTerminal

PROGRAM = [sys.executable, "-m", "tui"]
SIZES = ((80, 24), (60, 20), (120, 40))


class Meeting:
    """A presenter, and followers in terminals of their own."""

    def __init__(self, stack: ExitStack, directory: Path) -> None:
        self._stack = stack
        self.words = ("--live-dir", str(directory), "--no-state")
        self.followers: list[Terminal] = []
        presenting = WarmTerminal([*PROGRAM, "present", "--live", "board", *self.words], cwd=ROOT)
        self.presenter = stack.enter_context(presenting)
        self.presenter.wait_for("1 / 16")
        self.number = 1

    def open(self, size: tuple[int, int] = (80, 24), *words: str) -> Terminal:
        """Another follower."""
        command = [*PROGRAM, "follow", "board", *words, *self.words]
        return self._stack.enter_context(Terminal(command, cwd=ROOT, columns=size[0], rows=size[1]))

    def follow(self, size: tuple[int, int] = (80, 24), *words: str) -> Terminal:
        """Another follower, who sees the current slide."""
        follower = self.open(size, *words)
        self.followers.append(follower)
        follower.wait_for(self.slide)
        return follower

    @property
    def slide(self) -> str:
        return f"{self.number} / 16"

    def turn(self, *without: Terminal) -> None:
        """Turn to the next slide, which all followers see."""
        self.presenter.press("right")
        self.number += 1
        for each in (self.presenter, *self.followers):
            if each not in without:
                each.wait_for(self.slide)

    def renderings(self) -> list[int]:
        """The processes that render for followers."""
        return sorted(pid for each in (*self.followers, self.presenter) if each.code is None for pid in descendants(each.pid))

    def leave(self, *followers: Terminal) -> None:
        for each in followers:
            each.press("q")
            assert each.wait() == 0
            assert each.left_behind() == []
            self.followers.remove(each)

    def end(self) -> None:
        """End all followers, and with them the renderings."""
        renderings = self.renderings()
        for each in self.followers:
            each.close()
        assert gone(renderings), "a rendering outlives its followers"
