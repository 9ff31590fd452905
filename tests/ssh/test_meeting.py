"""A whole meeting.

A presenter and followers over SSH, in terminals of different sizes, and everything that can go wrong.
"""

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic

import pytest

from tests.in_turn import EVERY, some
from tests.processes import PATIENCE, SLACK, gone, running, within
from tests.ssh.server import Server
from tests.terminal import Terminal

SIZES = ((60, 20), (80, 24), (120, 40))
SLIDES = 10 if EVERY else 3


@contextmanager
def servers() -> Iterator[tuple[Server, Server]]:
    """A server for the presenter and one for viewers, with a shared directory."""
    with ExitStack() as stack:
        folders = [Path(tempfile.mkdtemp(prefix="bb")) for _ in range(3)]
        for folder in folders:
            stack.callback(shutil.rmtree, folder)
        shared = ("--live-dir", str(folders[2]))
        presenters = stack.enter_context(Server(folders[0], "--presenter", "--live", "board", *shared))
        yield presenters, stack.enter_context(Server(folders[1], "--follow", *shared))


def at(number: int) -> str:
    """The end of a slide's first line."""
    return f"{number} / "


def speaks(number: int) -> str:
    """How the speaker's view names a slide."""
    return f"Now  {number} of "


@pytest.mark.usefixtures("server")  # Which says what it means that there is no sshd.
def test_a_meeting() -> None:
    with servers() as (presenters, viewers), ExitStack() as stack:
        speaker = stack.enter_context(presenters.browse())
        speaker.wait_for(at(1))
        followers = [stack.enter_context(viewers.browse(columns=columns, rows=rows)) for columns, rows in SIZES]
        for follower in followers:
            follower.wait_for("? help")
            follower.press("F")
            follower.wait_for(at(1))
        for number in range(2, SLIDES + 1):
            speaker.press("right")
            for each in (speaker, *followers):
                each.wait_for(at(number))
        lost = viewers.started()[0]
        followers_left = _without(followers, lost, viewers)
        assert len(followers_left) == len(followers) - 1
        speaker.press("left")
        for each in (speaker, *followers_left):
            each.wait_for(at(SLIDES - 1))
        _killed(presenters)
        for follower in followers_left:
            follower.wait_for("presenter gone")
        again = stack.enter_context(presenters.browse())
        again.wait_for(at(1))
        for follower in followers_left:
            follower.wait_for(at(1))
        again.press("right")
        for each in (again, *followers_left):
            each.wait_for(at(2))
        again.press("q")
        again.wait_for(f"Connected: {len(followers_left)} followers.")
        for each in (again, *followers_left):
            each.press("q")
            assert each.wait() == 0
            assert each.left_behind() == []
        assert gone([*viewers.started(), *presenters.started()])


@pytest.mark.exhaustive
@pytest.mark.usefixtures("server")
def test_followers_share_a_rendering() -> None:
    """Whoever is killed, looks around or leaves."""
    with servers() as (presenters, viewers), ExitStack() as stack:
        speaker = stack.enter_context(presenters.browse())
        speaker.wait_for(at(1))
        followers = [
            stack.enter_context(viewers.browse("--", "follow board", columns=columns, rows=rows))
            for columns, rows in SIZES
            for _ in range(3 if EVERY else 2)
        ]
        for follower in followers:
            follower.wait_for(at(1))
        assert len(renderings(viewers)) == len(SIZES)
        assert len(viewers.started()) == len(followers) + len(SIZES)
        number = 1
        for moment in (0, 0.3):  # After a third in a row a follower would render alone.
            speaker.press("right")
            followers[0].read(moment)
            for pid in renderings(viewers):
                os.kill(pid, signal.SIGKILL)
            number += 1
            for each in (speaker, *followers):
                each.wait_for(at(number))
        one, *others = followers
        one.press("right")
        one.wait_for("paused, presenter at")
        one.wait_for(at(number + 1))
        speaker.press("left")
        for each in (speaker, *others):
            each.wait_for(at(number - 1))
        one.press("F")
        one.wait_for(at(number - 1))
        left = _without(followers, hosts(viewers)[0], viewers)  # Any of them may have started the rendering that goes on.
        speaker.press("right")
        for each in (speaker, *left):
            each.wait_for(at(number))
        speaker.press("q")
        speaker.wait_for(f"Connected: {len(left)} followers.")
        speaker.press("q")
        for follower in left:
            follower.wait_for("presenter gone")
        for each in (speaker, *left):
            if each is not speaker:
                each.press("q")
            assert each.wait() == 0
            assert each.left_behind() == []
        assert gone([*viewers.started(), *presenters.started()])


@pytest.mark.exhaustive
@pytest.mark.usefixtures("server")
def test_what_cannot_be_followed_over_ssh_is_said_in_a_sentence() -> None:
    with servers() as (_, viewers):
        for command in some(["follow board;id", "follow ../board", "follow --speaker board", "follow"], 2):
            done = viewers.ask("-tt", "--", command)
            assert done.returncode == 2 and "Traceback" not in done.stdout, command
            assert "cannot be the name of a live presentation" in done.stdout or "you can use" in done.stdout, command
        done = viewers.ask("--", "follow board")
        assert done.returncode == 2
        assert done.stderr == "beatbook: to follow a presentation you need a terminal that can draw; connect with: ssh -t\n"


def renderings(viewers: Server) -> list[int]:
    """The processes that render for others: each is started by a follower."""
    started = viewers.started()
    return [process.pid for process in running() if process.pid in started and process.parent in started]


def hosts(viewers: Server) -> list[int]:
    """The followers who have started a rendering."""
    started = viewers.started()
    return [process.parent for process in running() if process.pid in started and process.parent in started]


@pytest.mark.exhaustive
@pytest.mark.usefixtures("server")
def test_the_speaker_s_view_follows_and_turns_the_slides() -> None:
    with servers() as (presenters, _), ExitStack() as stack:
        presenting = stack.enter_context(presenters.browse())
        presenting.wait_for(at(1))
        view = stack.enter_context(presenters.browse("--", "speaker"))
        view.wait_for("Next")
        view.wait_for(speaks(1))
        presenting.press("right")
        view.wait_for(speaks(2))
        view.press("right")
        presenting.wait_for(at(3))
        view.wait_for(speaks(3))
        for command in some(["speaker; id", "speaker x", "id", "follow board", "--speaker", "speaker\nid"], 3):
            done = presenters.ask("-tt", "--", command)
            assert done.returncode == 2 and "the one command it accepts is: speaker" in done.stdout, command
        assert presenters.ask("--", "speaker").stderr == "beatbook: this needs a terminal; connect with: ssh -t\n"
        for each in (view, presenting):
            each.press("q")
            assert each.wait() == 0


@pytest.mark.exhaustive
@pytest.mark.usefixtures("server")
def test_followers_notice_a_dead_connection_soon() -> None:
    """The presenter's end no longer answers, and sends nothing to say so."""
    with servers() as (presenters, viewers), ExitStack() as stack:
        presenting = stack.enter_context(presenters.browse())
        presenting.wait_for(at(1))
        follower = stack.enter_context(viewers.browse())
        follower.wait_for("? help")
        follower.press("F")
        follower.wait_for(at(1))
        presenting.signal(signal.SIGSTOP)
        began = monotonic()
        try:
            follower.wait_for("presenter gone")
            assert monotonic() - began < 6 * SLACK
        finally:
            presenting.signal(signal.SIGCONT)


def _without(followers: list[Terminal], pid: int, viewers: Server) -> list[Terminal]:
    """The followers that are left when one process has been killed."""
    os.kill(pid, signal.SIGKILL)
    assert within(PATIENCE, lambda: any(ended(follower) for follower in followers))
    return [follower for follower in followers if follower.code is None]


def ended(client: Terminal) -> bool:
    client.read(0)
    return client.code is not None


def _killed(presenters: Server) -> None:
    """End the presenter's process without warning."""
    pid = presenters.one()
    os.kill(pid, signal.SIGKILL)
    assert gone([pid])
