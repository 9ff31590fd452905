"""Over a real sshd with careless settings around ours.

Clients get the browser and look-ups, and nothing else.
"""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.in_turn import few
from tests.processes import PATIENCE, read, within
from tests.ssh.server import ACCOUNT, SSHD, Server, free_port, printed_config

COMMANDS = [
    b"id",
    b"bash -i",
    b"/bin/sh -c id",
    b"; id",
    b"list; id",
    b"list & id",
    b"list | id",
    b"$(id)",
    b"list $(id)",
    b"list `id`",
    b"list\nid",
    b"list\n",
    b"list --library /etc",
    b"list --library=/etc",
    b"list --lib=/etc",
    b"--library /etc list",
    b"show roads --source /etc/passwd",
    b"list > /tmp/beatbook-was-here",
    b"list \xff\xfe",
    b"list 'roads",
    b"find x --library /etc",
    *(b"find x --lib=/etc", b"find -- --library /etc"),
    b"python -c 1",
    b"open",
    b"validate /etc",
    b"kiosk --command id",
    b"-c id",
    b"find " + b"x" * 900,
    b"find " + b"x" * 60_000,
]
INJECTED = {
    "TEXTUAL_DRIVER": "nowhere:Driver",
    "TEXTUAL_LOG": "{folder}/textual.log",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SCREENSHOT_LOCATION": "{folder}",
    "PYTHONPATH": "{folder}/python",
    "PYTHONSTARTUP": "{folder}/python/sitecustomize.py",
    "PYTHONINSPECT": "1",
    "BROWSER": "{folder}/program",
    "PAGER": "{folder}/program",
    "EDITOR": "{folder}/program",
    "BASH_ENV": "{folder}/program",
    "ENV": "{folder}/program",
    "LD_PRELOAD": "{folder}/nothing.so",
    "LD_DEBUG": "libs",
    "LD_DEBUG_OUTPUT": "{folder}/linked",
    "LD_PROFILE": "libc.so.6",
    "LD_PROFILE_OUTPUT": "{folder}",
    "SHELLOPTS": "xtrace",
    "PS4": "$(>{folder}/trapped)",
    "BEATBOOK_TRACE": "1",
    "BEATBOOK_LIBRARY": "/nowhere",
    "COLUMNS": "20",
}


@pytest.mark.parametrize("command", few(COMMANDS, 10), ids=lambda command: ascii(command[:30]))
def test_commands_get_a_sentence(server: Server, command: bytes) -> None:
    done = server.ask("--", command)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("beatbook: ") and done.stderr.count("\n") == 1
    assert not Path("/tmp/beatbook-was-here").exists()


def test_without_a_terminal_the_browser_is_read(server: Server) -> None:
    done = server.ask()
    assert (done.returncode, done.stderr) == (0, "")
    assert "/words to search" in done.stdout and "\x1b" not in done.stdout


@pytest.mark.parametrize("term", ["", "dumb", "unknown", "$(id)", "../../etc/passwd", "x;id"])
def test_terminals_that_cannot_draw_are_read_to(server: Server, term: str) -> None:
    with server.browse(term=term) as terminal:
        terminal.wait_for("/words to search")
        terminal.send(b"quit\r")
        assert terminal.wait() == 0
        assert "uid=" not in terminal.text() and b"\x1b" not in terminal.received


@pytest.mark.parametrize(
    "options", [("-s", "--", b"sftp"), ("--", b"internal-sftp"), ("--", b"scp -t /tmp"), ("--", b"rsync --server . /")]
)
def test_no_files(server: Server, options: tuple[str | bytes, ...]) -> None:
    done = server.ask(*options)
    assert (done.returncode, done.stdout) == (2, "")
    assert "-s" in options or done.stderr.startswith("beatbook: "), "a subsystem has no standard error"


@pytest.mark.parametrize("program", [["sftp"], ["scp"], ["scp", "-O"]], ids=" ".join)
def test_no_copies(server: Server, program: list[str], tmp_path: Path) -> None:
    target = tmp_path / "passwd"
    host = f"{ACCOUNT.pw_name}@127.0.0.1:/etc/passwd"
    command = server.ssh(*program[1:], "--", host, str(target), program=program[0])
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode != 0
    assert not target.exists()


@contextmanager
def bait() -> Iterator[socket.socket]:
    """A service on the loopback that a client tries to reach."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        yield listener


def reached(listener: socket.socket) -> bool:
    """Whether anyone has connected."""
    try:
        listener.accept()
    except BlockingIOError:
        return False
    return True


def test_no_connection_through_standard_input(server: Server) -> None:
    with bait() as listener:
        done = server.ask("-W", f"127.0.0.1:{listener.getsockname()[1]}")
        assert done.returncode != 0 and "forwarding failed" in done.stderr
        assert not reached(listener)


@pytest.mark.parametrize("kind", ["-L", "-D"])
def test_no_ports_into_the_server(server: Server, kind: str) -> None:
    port = free_port()
    with bait() as listener:
        target = listener.getsockname()[1]
        asked = f"127.0.0.1:{port}:127.0.0.1:{target}" if kind == "-L" else f"127.0.0.1:{port}"
        client = subprocess.Popen(server.ssh("-N", kind, asked), stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            with connected(port) as line:
                if kind == "-D":
                    line.sendall(b"\x05\x01\x00")
                    assert line.recv(2) == b"\x05\x00"
                    line.sendall(b"\x05\x01\x00\x01\x7f\x00\x00\x01" + target.to_bytes(2, "big"))
                line.settimeout(PATIENCE)
                assert line.recv(100)[:2] != b"\x05\x00", "closed, or refused"
            assert not reached(listener)
        finally:
            client.kill()
            client.communicate()


def connected(port: int) -> socket.socket:
    """Connect to the client's own port as soon as it listens."""
    end = monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), PATIENCE)
        except ConnectionRefusedError:
            assert monotonic() < end
            sleep(0.02)


@pytest.mark.parametrize("asked", ["-R 0:127.0.0.1:22", "-R {folder}/socket:127.0.0.1:22", "-R 127.0.0.1:0"])
def test_no_ports_out_of_the_server(server: Server, asked: str) -> None:
    done = server.ask("-N", "-o", "ExitOnForwardFailure=yes", *asked.format(folder=server.folder).split())
    assert done.returncode == 255 and "forwarding failed" in done.stderr
    assert not (server.folder / "socket").exists()


def test_no_agent(server: Server, tmp_path: Path) -> None:
    agent = subprocess.Popen(["ssh-agent", "-D", "-a", f"{server.folder}/agent"], stdout=subprocess.DEVNULL)
    try:
        assert within(PATIENCE, (server.folder / "agent").exists)
        before = set(Path("/tmp").glob("ssh-*"))
        with server.browse("-A", env={"SSH_AUTH_SOCK": f"{server.folder}/agent"}) as terminal:
            terminal.wait_for("? help")
            assert set(Path("/tmp").glob("ssh-*")) == before
            assert all("SSH_AUTH_SOCK" not in read(f"/proc/{pid}/environ") for pid in server.started())
        assert "agent forwarding disabled" in server.log.read_text().lower()
    finally:
        agent.terminate()
        agent.wait()


def test_no_x11(server: Server) -> None:
    done = server.ask("-X", "-o", "XAuthLocation=/bin/true", "--", "list", env={"DISPLAY": ":99"})
    assert "X11 forwarding request failed" in done.stderr


def test_the_environment_changes_no_setting(server: Server) -> None:
    """Even if sshd accepts every variable and the key adds some."""
    program = server.folder / "program"
    program.write_text(f"touch {server.trap}\n")
    program.chmod(0o755)
    (server.folder / "python").mkdir()
    (server.folder / "python" / "sitecustomize.py").write_text(f"open({str(server.trap)!r}, 'w')")
    given = " ".join(f"{name}={value.format(folder=server.folder)}" for name, value in INJECTED.items())
    with server.browse("-o", f"SetEnv={given}") as terminal:
        terminal.wait_for("? help")
        pid = server.one()
        found = dict(pair.split("=", 1) for pair in read(f"/proc/{pid}/environ").split("\0") if pair)
        assert found == {
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "MALLOC_ARENA_MAX": "1",
            "OPENBLAS_NUM_THREADS": "1",
        }
        terminal.press("3")
        terminal.wait_for("Collisions")
        assert "ld.so" not in terminal.received.decode(errors="replace")
    assert not server.trap.exists()
    left = {each for pattern in ("*.log", "*.svg", "linked*", "*.profile") for each in server.folder.glob(pattern)}
    assert left == set()


@pytest.mark.parametrize("key", ["stranger", "certified"])
def test_no_other_key_opens_the_account(server: Server, key: str) -> None:
    """No other key, even if other settings have a command that supplies keys.

    And an authority that signs them.
    """
    done = subprocess.run(server.ssh("--", "list", key=key), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (255, "") and "Permission denied (publickey)" in done.stderr


def test_a_command_in_a_variable_is_treated_like_any_other(server: Server) -> None:
    with server.browse("-o", "SetEnv=SSH_ORIGINAL_COMMAND=id") as terminal:
        terminal.wait_for(lambda seen: "? help" in seen.text() or "beatbook: you can use" in seen.text())
        assert b"uid=" not in terminal.received


def test_the_account_s_own_files_are_not_run(server: Server) -> None:
    if not server.walled:
        pytest.skip("the account's home cannot be replaced for the server alone here; what sshd makes of its settings is tested below")
    assert server.ask("--", "list").returncode == 0
    with server.browse() as terminal:
        terminal.wait_for("? help")
        assert all("HOME_ENVIRONMENT" not in read(f"/proc/{pid}/environ") for pid in server.started())
        assert b"was-run" not in terminal.received
    assert not server.trap.exists()


@pytest.mark.parametrize("who", [[], ["--presenter"]], ids=["viewers", "presenters"])
def test_sshd_accepts_the_printed_settings_and_applies_them(server: Server, who: list[str], tmp_path: Path) -> None:
    """sshd accepts the whole printed file and applies it.

    It closes everything that the rest of the configuration leaves open.
    """
    config = tmp_path / "config"
    before = server.config.read_text().partition("# Beatbook")[0]
    config.write_text(before + printed_config(*who, "--user", ACCOUNT.pw_name))
    assert SSHD
    subprocess.run([SSHD, "-t", "-f", str(config)], check=True)

    def effective(user: str) -> dict[str, str]:
        words = [SSHD or "", "-T", "-f", str(config), "-C", f"user={user},host=x,addr=127.0.0.1"]
        shown = subprocess.run(words, capture_output=True, text=True, check=True).stdout
        return dict(line.partition(" ")[::2] for line in shown.splitlines())

    ours = effective(ACCOUNT.pw_name)
    assert ours["forcecommand"] == f"/usr/local/libexec/beatbook-{'presenter' if who else 'viewer'}"
    for name in (
        "allowtcpforwarding",
        "allowagentforwarding",
        "allowstreamlocalforwarding",
        "x11forwarding",
        "permittunnel",
        "permituserrc",
    ):
        assert ours[name] == "no", name
    assert ours["disableforwarding"] == "yes" and ours["passwordauthentication"] == "no"
    assert ours["authorizedkeyscommand"] == ours["trustedusercakeys"] == "none"
    assert int(ours["clientaliveinterval"]) * int(ours["clientalivecountmax"]) <= (1 if who else 60)
    others = effective("nobody")
    assert others["forcecommand"] == "none" and others["allowtcpforwarding"] == "yes"


@pytest.mark.parametrize("who", [[], ["--presenter"]], ids=["viewers", "presenters"])
def test_launchers_are_plain_sh(who: list[str]) -> None:
    script = printed_config(*who, "--launcher")
    subprocess.run(["sh", "-n"], input=script, text=True, check=True)
    done = subprocess.run(["sh", "-s"], input=script, capture_output=True, text=True, env={**os.environ, "TERM": "xterm"}, check=False)
    if who:
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "beatbook: this needs a terminal; connect with: ssh -t\n"
    else:
        assert done.returncode == 0 and "/words to search" in done.stdout, "without a terminal the browser is read"
