"""Over a real sshd.

The browser opens, look-ups are answered, and sessions leave nothing behind.
"""

import json
import re
import shutil
import signal
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.processes import PATIENCE, SLACK, gone, within
from tests.ssh.server import Server, printed_config


def test_the_browser_opens_and_restores_the_terminal(server: Server) -> None:
    with server.browse() as terminal:
        terminal.wait_for("? help")
        assert not {1000, 1002, 1003, 1006, 1015} & terminal.emulator.modes, "the mouse is off"
        terminal.press("3")
        terminal.wait_for("Collisions")
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_behind() == []
    assert gone(server.started())


def test_a_look_up_is_answered(server: Server) -> None:
    done = server.ask("--", "list --format json")
    assert (done.returncode, done.stderr) == (0, "")
    assert [record["id"] for record in json.loads(done.stdout)] == ["wmp-2015-06-16"]


@pytest.mark.parametrize(("question", "address"), [("children's homes", "matrix/2h"), ("-8.1%", "roads/collisions-constant")])
def test_questions_arrive_as_typed(server: Server, question: str, address: str) -> None:
    done = server.ask("--", "find", question)
    assert (done.returncode, done.stderr) == (0, "")
    assert address in done.stdout


def test_the_account_of_the_recipe_logs_in_without_messages(server: Server) -> None:
    """Its home exists: otherwise sshd would complain at every login."""
    if not server.walled:
        pytest.skip("the account's home cannot be replaced for the server alone here")
    homes = set(re.findall(r"--home(?:-dir)? (\S+)", printed_config()))
    assert len(homes) == 1
    folder = Path(tempfile.mkdtemp(prefix="bb"))
    try:
        with Server(folder, home=homes.pop()) as serving:
            done = serving.ask("--", "list")
            assert (done.returncode, done.stderr) == (0, "")
            with serving.browse() as terminal:
                terminal.wait_for("? help")
                assert b"chdir" not in terminal.received
    finally:
        shutil.rmtree(folder)


def test_two_viewers_move_independently(server: Server) -> None:
    with ExitStack() as stack:
        wide, small = (stack.enter_context(server.browse(columns=columns, rows=rows)) for columns, rows in ((120, 40), (60, 20)))
        for terminal in (wide, small):
            terminal.wait_for("? help")
        assert within(PATIENCE, lambda: len(server.started()) == 2)
        wide.press("3")
        small.press("m")
        wide.wait_for("Collisions")
        small.wait_for("1a")
        small.press("q")
        assert small.wait() == 0
        wide.press("0")
        wide.wait_for("Performance Workshop")


@pytest.mark.parametrize("way", ["killed", "hung up", "left alone by sshd"])
def test_a_lost_client_leaves_no_process(server: Server, way: str) -> None:
    with server.browse() as terminal:
        terminal.wait_for("? help")
        server.one()
        started = server.processes()
        if way == "killed":
            terminal.signal(signal.SIGKILL)
        elif way == "hung up":
            terminal.hang_up()
        else:
            server.kill_sessions()
        assert gone(started, 2 * SLACK), way


def test_the_terminal_may_change_its_size(server: Server) -> None:
    with server.browse() as terminal:
        terminal.wait_for("? help")
        terminal.resize(38, 11)
        terminal.signal(signal.SIGWINCH)
        terminal.wait_for("Beatbook needs")
