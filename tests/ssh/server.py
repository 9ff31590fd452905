"""A real sshd on the loopback address.

It has the settings that `beatbook sshd-config` prints, with careless ones around them, and its own keys.

As root it has its own list of accounts, where the home of the account is a folder full of traps. Otherwise the home is the real one.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.browse import ROOT
from tests.processes import PATIENCE, descendants, gone, read, within
from tests.terminal import Terminal

SSHD = shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:/usr/bin")
ACCOUNT = pwd.getpwuid(os.geteuid())

# What a careless administrator might have left in the rest of the file. The Match block has to withstand all of it.
CARELESS = """\
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
PidFile none
LogLevel DEBUG1
StrictModes no
UsePAM no
PermitRootLogin yes
AcceptEnv *
PermitUserEnvironment yes
PermitUserRC yes
AuthorizedKeysCommand /bin/cat {folder}/stranger.pub
AuthorizedKeysCommandUser {account}
TrustedUserCAKeys {folder}/authority.pub
X11Forwarding yes
AllowAgentForwarding yes
AllowTcpForwarding yes
GatewayPorts yes
PermitTunnel yes
Subsystem sftp internal-sftp

"""
TRAPS = {
    ".ssh/rc": "touch {trap}; echo rc-was-run >&2\n",
    ".ssh/environment": "TEXTUAL_DRIVER=nowhere:Driver\nHOME_ENVIRONMENT=read\n",
    ".profile": "touch {trap}; echo profile-was-run\n",
    ".shrc": "touch {trap}\n",
}


class Server:
    """The server while the `with` block lasts.

    With the settings for some options of `beatbook sshd-config`, and another home. With `shell`, /bin/sh is that program for the server and
    everything it starts.
    """

    def __init__(self, folder: Path, *options: str, home: str = "", shell: str = "") -> None:
        self.folder = folder
        self.options = options
        self.starts = "present" if "--presenter" in options else "kiosk"
        self.trap = folder / "trapped"
        self.traps = folder / "home"
        self.home = home or str(self.traps)
        self.shell = shell
        self.walled = os.geteuid() == 0 and subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode == 0
        self.log = folder / "log"

    def __enter__(self) -> Self:
        for name in ("host", "key", "stranger", "authority", "certified"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self.folder / name)], check=True)
        signed = ["-s", str(self.folder / "authority"), "-I", "x", "-n", ACCOUNT.pw_name, str(self.folder / "certified.pub")]
        subprocess.run(["ssh-keygen", "-q", *signed], check=True)
        public = (self.folder / "key.pub").read_text()
        (self.folder / ACCOUNT.pw_name).write_text(
            f'environment="TEXTUAL_DRIVER=nowhere:Driver",environment="KEY_ENVIRONMENT=read" {public}'
        )
        self._launcher()
        for name, text in TRAPS.items():
            (self.traps / name).parent.mkdir(parents=True, exist_ok=True)
            (self.traps / name).write_text(text.format(trap=self.trap))
        for _ in range(5):
            self.port = free_port()
            self.config = self.folder / "config"
            careless = CARELESS.format(port=self.port, folder=self.folder, account=ACCOUNT.pw_name)
            self.config.write_text(careless + self.match())
            self._start()
            if self._up():
                return self
            self._stop()
        raise AssertionError(f"sshd does not start:\n{self.log.read_text()}")

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._stop()

    def match(self) -> str:
        """The printed block, for this account and its keys."""
        printed = printed_config(*self.options, "--user", ACCOUNT.pw_name, "--at", str(self.folder / "launcher"))
        return replaced(printed, "/etc/ssh/beatbook/%u", f"{self.folder}/%u")

    def _launcher(self) -> None:
        """Write the printed launcher, except that it starts this checkout.

        Isolated Python would look for an installed copy.
        """
        start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from tui.cli import main; sys.exit(main())"
        path = self.folder / "launcher"
        path.write_text(replaced(printed_config(*self.options, "--launcher"), "-m tui", f'-c "{start}"'))
        path.chmod(0o755)

    def _start(self) -> None:
        assert SSHD
        command = [SSHD, "-D", "-f", str(self.config), "-E", str(self.log)]
        if self.walled:
            # In its own file system the home of the account is the folder of traps, and its shell is sh, as in the recipe.
            own = ":".join([ACCOUNT.pw_name, "x", "0", "0", "", self.home, "/bin/sh"])
            others = [line for line in Path("/etc/passwd").read_text().splitlines() if not line.startswith(f"{ACCOUNT.pw_name}:")]
            (self.folder / "passwd").write_text("\n".join([own, *others, ""]))
            script = 'mount --bind "$1" /etc/passwd && { [ -z "$2" ] || mount --bind "$2" "$3"; } && shift 3 && exec "$@"'
            usual = str(Path("/bin/sh").resolve())
            command = ["unshare", "-m", "bash", "-c", script, "sh", str(self.folder / "passwd"), self.shell, usual, *command]
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _up(self) -> bool:
        """Whether it listens.

        Asked of its log, because the port may have been taken by another process meanwhile.
        """
        within(PATIENCE, lambda: self.process.poll() is not None or "Server listening" in read(str(self.log)))
        return self.process.poll() is None

    def _stop(self) -> None:
        started = self.processes()
        for pid in (*started, self.process.pid):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
        self.process.wait(PATIENCE)
        assert gone(started), "a session outlives the server"

    def processes(self) -> list[int]:
        """All running processes that the server has started."""
        return descendants(self.process.pid)

    def kill_sessions(self) -> None:
        """Kill the server's process for each client, but not the kiosks."""
        for pid in self.processes():
            if "sshd" in read(f"/proc/{pid}/comm"):
                os.kill(pid, signal.SIGKILL)

    def started(self) -> list[int]:
        """The running programs that it has started."""
        return [pid for pid in self.processes() if self.starts in read(f"/proc/{pid}/cmdline").split("\0")]

    def one(self) -> int:
        """The one program that it has started, once those of earlier sessions have ended."""
        assert within(PATIENCE, lambda: len(self.started()) == 1), self.started()
        return self.started()[0]

    def ssh(self, *words: str, program: str = "ssh", key: str = "key") -> list[str]:
        """The command line of a client; options before the host, the command after `--`."""
        at = words.index("--") if "--" in words else len(words)
        options, command = words[:at], words[at + 1 :]
        settings = {
            "IdentityFile": self.folder / key,
            "IdentitiesOnly": "yes",
            "BatchMode": "yes",
            "StrictHostKeyChecking": "no",
            "UserKnownHostsFile": "/dev/null",
            "LogLevel": "ERROR",
            "ConnectTimeout": "10",
            "Port": self.port if "-p" not in options else options[options.index("-p") + 1],
        }
        given = [word for name, value in settings.items() for word in ("-o", f"{name}={value}")]
        host = [f"{ACCOUNT.pw_name}@127.0.0.1", "--"] if program == "ssh" else []
        return [program, "-F", "none", *given, *options, *host, *command]

    def ask(
        self, *words: str | bytes, patience: float = PATIENCE, env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[str]":
        """Run a client without a terminal to its end."""
        command = [
            *map(os.fsencode, self.ssh(*(word for word in words if isinstance(word, str)))),
            *(w for w in words if isinstance(w, bytes)),
        ]
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=patience,
            env={**os.environ, **(env or {})},
            check=False,
        )

    def browse(self, *options: str, columns: int = 80, rows: int = 24, term: str = "xterm-256color", **more: object) -> Terminal:
        """A client in a terminal of its own."""
        terminal = Terminal(self.ssh("-tt", *options), columns=columns, rows=rows, term=term, **more)  # type: ignore[arg-type]
        terminal.others = self.processes
        return terminal


def printed_config(*words: str) -> str:
    """What `beatbook sshd-config` prints."""
    done = subprocess.run([sys.executable, "-m", "tui", "sshd-config", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def replaced(text: str, old: str, new: str) -> str:
    """A text with one thing replaced. AssertionError unless it occurs exactly once."""
    assert text.count(old) == 1, f"{old!r} occurs {text.count(old)} times in:\n{text}"
    return text.replace(old, new)


def free_port() -> int:
    """A port that nothing listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
