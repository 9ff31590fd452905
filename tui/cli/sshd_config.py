"""`beatbook sshd-config`: what OpenSSH has to be told to serve the browser, and the launcher that it starts. Printed, never installed."""

import argparse
import re
import shlex
import sys
from typing import TYPE_CHECKING

from .exits import FOUND, UsageError
from .output import say

if TYPE_CHECKING:
    from argparse import _SubParsersAction

ACCOUNT = re.compile(r"[a-z_][a-z0-9_-]{0,31}")
LAUNCHER = "/usr/local/libexec/beatbook-{role}"
LIVE, LIVE_DIR = "board", "/run/beatbook"

MATCH = """\
# Beatbook over SSH, the {role}s' account: {does}
# OpenSSH 7.8 or later. As root, once:
{steps}
# What a Match block cannot say, and the rest of sshd_config must: PermitUserEnvironment no (the default), AcceptEnv no more than LANG LC_*.
# On a thin line people should connect with compression: ssh -C -t {user}@this-host

Match User {user}
    # Whatever the client asks for, this is what is started. sshd runs it by the account's shell, which therefore is sh.
    ForceCommand {launcher}
    # No port, agent, X11 or socket forwarding, now or in later versions; the older words for it beside it.
    DisableForwarding yes
    AllowTcpForwarding no
    AllowAgentForwarding no
    AllowStreamLocalForwarding no
    X11Forwarding no
    PermitTunnel no
    # Nothing of the account's own files is run, and keys lie where the account cannot add to them.
    PermitUserRC no
    AuthorizedKeysFile /etc/ssh/beatbook/%u
    # The launcher starts the program with an empty environment; these would reach the shell that starts the launcher.
    SetEnv LD_PRELOAD= LD_AUDIT= LD_LIBRARY_PATH= ENV= BASH_ENV= GCONV_PATH= LOCPATH=
    # Keys only.
    AuthenticationMethods publickey
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    PermitTTY yes
    # Sessions on one connection, and the end of a line that is dead: three questions without an answer, {alive} s apart.
    MaxSessions {sessions}
    ClientAliveInterval {alive}
    ClientAliveCountMax 3
    Banner none

# So that lines added below are everybody's again.
Match all"""

VIEWER_STEPS = """\
#   useradd --system --no-create-home --home-dir /nonexistent --shell /bin/sh {user}
#   install -d -m 755 /etc/ssh/beatbook {folder}, and the viewers' public keys as /etc/ssh/beatbook/{user}
#   {program} --launcher > {launcher} && chmod 755 {launcher}
#   {program} > /etc/ssh/sshd_config.d/beatbook-viewer.conf && sshd -t, then reload sshd"""

PRESENTER_STEPS = """\
#   useradd --system --no-create-home --home-dir /nonexistent --shell /bin/sh {user}
#   install -d -m 2750 -o {user} -g VIEWERS {live_dir}, VIEWERS being the group of the viewers' account (again at each start: tmpfiles.d)
#   install -d -m 755 /etc/ssh/beatbook {folder}, and the presenters' public keys as /etc/ssh/beatbook/{user}
#   {program} --launcher > {launcher} && chmod 755 {launcher}
#   {program} > /etc/ssh/sshd_config.d/beatbook-presenter.conf && sshd -t, then reload sshd"""

LAUNCH = """\
#!/bin/sh
# Started by sshd's ForceCommand with an environment that the client may have a hand in: it takes the terminal's type and the look-up
# from it, and starts Beatbook with neither more nor less. {program} --launcher made it.
set -u
umask 077
ulimit -c 0
ulimit -f 0
cd /

refuse() {{
    printf 'beatbook: %s\\n' "$1" >&2
    exit 2
}}

term=${{TERM-}}
command=${{SSH_ORIGINAL_COMMAND-}}
{check}
exec /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 TERM="$term" \\
    {start}"""

TERMINAL = """\
    [ -t 0 ] && [ -t 1 ] && [ -t 2 ] || refuse 'there is no terminal here to draw on; connect by ssh -t'
    case $term in
    '' | dumb | unknown | *[!A-Za-z0-9._+-]*) refuse 'this type of terminal cannot be drawn on; see TERM' ;;
    esac"""

VIEWER_CHECK = f"""\
if [ -n "$command" ]; then
    [ ${{#command}} -le 1000 ] || refuse 'that is too long for a look-up'
    term=dumb
else
{TERMINAL}
fi
"""

PRESENTER_CHECK = f"""\
[ -z "$command" ] || refuse 'this account presents, and takes no command'
{TERMINAL.replace("    ", "", 1).replace(chr(10) + "    ", chr(10))}
"""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Make the command known."""
    parser = commands.add_parser("sshd-config", help="what sshd has to be told to serve the browser", allow_abbrev=False)
    parser.add_argument("--user", metavar="NAME", help="the account (default beatbook, for presenters beatbook-presenter)")
    parser.add_argument("--launcher", action="store_true", help="the launcher that sshd starts, instead of its configuration")
    parser.add_argument("--at", metavar="PATH", help="where the launcher is to lie")
    parser.add_argument("--presenter", action="store_true", help="the account of presenters, instead of the viewers'")
    parser.add_argument("--follow", action="store_true", help="let viewers follow what is presented in --live-dir, by the key F")
    parser.add_argument("--live", default=LIVE, metavar="NAME", help=f"the name under which presenters present (default {LIVE})")
    parser.add_argument("--live-dir", default=LIVE_DIR, metavar="DIR", help=f"the directory of the live channel (default {LIVE_DIR})")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the one or the other. Raises UsageError for what sshd would read as something else."""
    from tui.live.place import NAME  # late: it brings the socket module

    role = "presenter" if chosen.presenter else "viewer"
    user = chosen.user or ("beatbook-presenter" if chosen.presenter else "beatbook")
    launcher = chosen.at or LAUNCHER.format(role=role)
    if not ACCOUNT.fullmatch(user):
        raise UsageError(f"--user is {user!r}, expected the name of an account")
    if not NAME.fullmatch(chosen.live):
        raise UsageError(f"--live is {chosen.live!r}, expected small letters, digits and hyphens")
    for option, path in (("--at", launcher), ("--live-dir", chosen.live_dir)):
        if not re.fullmatch(r"(/[A-Za-z0-9._+-]+)+", path):
            raise UsageError(f"{option} is {path!r}, expected a path from the root, of letters, digits and ._+-")
    say((_launcher(chosen) if chosen.launcher else _match(chosen, user, launcher)).splitlines())
    return FOUND


def _program(chosen: argparse.Namespace) -> str:
    """The command line that was given, for the reader to repeat."""
    words = ["beatbook", "sshd-config", *(["--presenter"] if chosen.presenter else []), *(["--follow"] if chosen.follow else [])]
    given = (
        ("--user", chosen.user, None),
        ("--at", chosen.at, None),
        ("--live", chosen.live, LIVE),
        ("--live-dir", chosen.live_dir, LIVE_DIR),
    )
    for option, value, default in given:
        words += [option, value] if value != default else []
    return shlex.join(words)


def _match(chosen: argparse.Namespace, user: str, launcher: str) -> str:
    given = {
        "user": user,
        "launcher": launcher,
        "program": _program(chosen),
        "folder": launcher.rpartition("/")[0],
        "live_dir": chosen.live_dir,
    }
    steps = (PRESENTER_STEPS if chosen.presenter else VIEWER_STEPS).format(**given)
    does = "their slides, and nothing else." if chosen.presenter else "the read-only browser, look-ups, and nothing else."
    role, sessions, alive = ("presenter", 1, 5) if chosen.presenter else ("viewer", 4, 15)
    return MATCH.format(**given, steps=steps, does=does, role=role, sessions=sessions, alive=alive)


def _launcher(chosen: argparse.Namespace) -> str:
    python = [sys.executable, "-I", "-B", "-m", "tui"]
    if chosen.presenter:
        shared = ["--live", chosen.live, "--live-dir", chosen.live_dir]
        check, start = PRESENTER_CHECK, shlex.join([*python, "present", *shared, "--no-mouse", "--no-state"])
    else:
        followed = ["--live-dir", chosen.live_dir] if chosen.follow else []
        check, start = VIEWER_CHECK, shlex.join([*python, "kiosk", "--no-mouse", *followed]) + ' --command="$command"'
    return LAUNCH.format(program=_program(chosen), check=check, start=start)
