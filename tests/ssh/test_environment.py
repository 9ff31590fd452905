"""No variable that a client sets acts before the launcher.

Even if sh is bash and sshd accepts everything outside our block.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.processes import read
from tests.ssh.server import Server, printed_config

BASH = shutil.which("bash")
FUNCTIONS = ("umask", "ulimit", "cd", "printf", "[", "test", "refuse", "command", "set", "unset", "exec", "case", "env", "/usr/bin/env")
VARIABLES = {
    "LD_TRACE_LOADED_OBJECTS": "1",
    "LD_SHOW_AUXV": "1",
    "LD_DEBUG": "libs",
    "LD_BIND_NOW": "1",
    "LD_PRELOAD": "{folder}/nothing.so",
    "GLIBC_TUNABLES": "glibc.malloc.check=3",
    "MALLOC_PERTURB_": "1",
    "BASH_ENV": "{folder}/program",
    "ENV": "{folder}/program",
    "SHELLOPTS": "xtrace",
    "BASHOPTS": "extdebug",
    "BASH_XTRACEFD": "2",
    "PS4": "$(>{folder}/trapped)",
    "IFS": "/",
    "CDPATH": "{folder}",
    "GCONV_PATH": "{folder}",
    "LOCPATH": "{folder}",
    "NLSPATH": "{folder}/%N",
    "LANGUAGE": "../../../..{folder}",
    "LC_ALL": "../../../..{folder}",
    "LC_MESSAGES": "{folder}",
    "LC_EVIL": "() {{ :; }}; >{folder}/trapped",
    "LANG": "{folder}",
    "PYTHONPATH": "{folder}",
    "HOME": "{folder}",
    "PATH": "{folder}",
}


@pytest.fixture(scope="module", params=["the usual shell", "bash"])
def server(request: pytest.FixtureRequest, server: Server) -> Iterator[Server]:
    """The usual server, and one for which sh is bash."""
    if request.param != "bash":
        yield server
        return
    if not server.walled or BASH is None:
        pytest.skip("the shell cannot be replaced for the server alone here")
    folder = Path(tempfile.mkdtemp(prefix="bb"))
    try:
        with Server(folder, shell=BASH) as serving:
            yield serving
    finally:
        shutil.rmtree(folder)


def test_nothing_runs_and_nothing_is_printed_but_the_answer(server: Server) -> None:
    program = server.folder / "program"
    program.write_text(f"#!/bin/sh\ntouch {server.trap}\n")
    program.chmod(0o755)
    functions = {f"BASH_FUNC_{name}%%": f"() {{ >{server.trap}; echo trapped; }}" for name in FUNCTIONS}
    given = [f'{name}="{value.format(folder=server.folder)}"' for name, value in VARIABLES.items()]
    plain = server.ask("--", "list")
    done = server.ask("-o", f"SetEnv={' '.join(given)}", "-o", "SendEnv=BASH_FUNC_*", "--", "list", env=functions)
    assert (done.returncode, done.stdout, done.stderr) == (0, plain.stdout, "")
    assert not server.trap.exists()


def test_functions_do_not_reach_the_browser(server: Server) -> None:
    functions = {f"BASH_FUNC_{name}%%": f"() {{ >{server.trap}; }}" for name in FUNCTIONS}
    with server.browse("-o", "SendEnv=BASH_FUNC_*", "-o", "SetEnv=LD_SHOW_AUXV=1", env=functions) as terminal:
        terminal.wait_for("? help")
        pid = server.one()
        names = {pair.partition("=")[0] for pair in read(f"/proc/{pid}/environ").split("\0") if pair}
        assert names == {"PATH", "LANG", "TERM", "MALLOC_ARENA_MAX", "OPENBLAS_NUM_THREADS"}
        assert b"AT_SYSINFO" not in terminal.received
    assert not server.trap.exists()


@pytest.mark.skipif(BASH is None, reason="there is no bash here")
@pytest.mark.parametrize("who", [[], ["--presenter"]], ids=["viewers", "presenters"])
def test_functions_do_not_replace_the_commands_of_the_launcher(who: list[str], tmp_path: Path) -> None:
    """Even if the functions reach the launcher."""
    trap = tmp_path / "trapped"
    functions = {f"BASH_FUNC_{name}%%": f"() {{ >{trap}; }}" for name in ("umask", "ulimit", "cd", "printf", "refuse", "test", "env")}
    done = subprocess.run(
        [BASH or "", "--posix", "-s"],
        input=printed_config(*who, "--launcher"),
        env={**os.environ, **functions, "SSH_ORIGINAL_COMMAND": "x" * 2000},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("beatbook: ") and done.stderr.count("\n") == 1
    assert not trap.exists()
