"""`beatbook sshd-config`: what OpenSSH has to be told to serve the browser, and the launcher that it starts. Printed, never installed."""

import argparse
import re
import shlex
import sys
from textwrap import dedent
from typing import TYPE_CHECKING

from .exits import FOUND, UsageError
from .output import complain, say
from .reach import barred

if TYPE_CHECKING:
    from argparse import _SubParsersAction

ACCOUNT = re.compile(r"[a-z_][a-z0-9_-]{0,31}")
LAUNCHER = "/usr/local/libexec/beatbook-{role}"
LIVE, LIVE_DIR = "board", "/run/beatbook"

MATCH = """\
# Beatbook over SSH, the {role}s' account: {does}
# OpenSSH 8.2 or later, with the line Include /etc/ssh/sshd_config.d/*.conf in sshd_config. Without it, from 7.8 on, append this there.
{note}# As root, once:
{steps}
#   {program} > /etc/ssh/sshd_config.d/beatbook-{role}.conf
#   sshd -t && sshd -T -C user={user},host=x,addr=127.0.0.1 | grep -iE 'forcecommand|acceptenv|permituserenvironment'
#     which has to tell the launcher, and what a Match block cannot say: AcceptEnv no more than LANG LC_*, PermitUserEnvironment no
#   reload sshd, as by systemctl reload ssh (or sshd), and try: {try_it}
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
    # Nothing of the account's own files is run. Keys lie where the account cannot add to them, and nothing else vouches for a key.
    PermitUserRC no
    AuthorizedKeysFile /etc/ssh/beatbook/%u
    AuthorizedKeysCommand none
    TrustedUserCAKeys none
    # The launcher starts the program with an empty environment; these would reach the shell that starts the launcher.
    SetEnv LD_PRELOAD= LD_AUDIT= LD_LIBRARY_PATH= LD_DEBUG= LD_DEBUG_OUTPUT= LD_PROFILE= ENV= BASH_ENV= SHELLOPTS= PS4= GCONV_PATH= LOCPATH=
    # Keys only.
    PubkeyAuthentication yes
    AuthenticationMethods publickey
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    PermitTTY yes
{alive}
    Banner none

# So that lines added below are everybody's again.
Match all"""

NOTE = """\
# NOTE: the account cannot run the Beatbook that printed this, as others may not read {barred}. Install it for all, with a Python that
# all may run, and print this by that one: python3 -m venv /opt/beatbook && /opt/beatbook/bin/pip install . (in a checkout), or
# PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin pipx install .
"""

VIEWER_ALIVE = """\
    # Sessions on one connection, and the end of a line that is dead: three questions without an answer, 15 s apart.
    MaxSessions 4
    ClientAliveInterval 15
    ClientAliveCountMax 3"""

PRESENTER_ALIVE = """\
    # Sessions on one connection. Whoever follows is to know soon that the line is dead, so it is asked as often as sshd can: counting in
    # whole seconds it asks after two without a word, and after two more without an answer ends the session. That costs a small packet
    # every other second, and a line that stalls for four costs the presentation; each one more of ClientAliveCountMax bears two more.
    MaxSessions 1
    ClientAliveInterval 1
    ClientAliveCountMax 1"""

ACCOUNT_STEP = """\
#   useradd --system --user-group --no-create-home --home-dir / --shell /bin/sh --password '*' {user}
#     (where it is there already: usermod --home / --shell /bin/sh --password '*' {user}; without UsePAM, ! would lock out keys too)"""

KEYS_STEP = """\
#   install -d -m 755 /etc/ssh/beatbook {folder}
#   install -m 644 KEYS /etc/ssh/beatbook/{user}, KEYS being a file with the {role}s' public keys, one a line
#   {program} --launcher > {launcher} && chmod 755 {launcher}"""

VIEWER_STEPS = f"""\
{ACCOUNT_STEP}
{KEYS_STEP}
#   runuser -u {{user}} -- env SSH_ORIGINAL_COMMAND=list {{launcher}}
#     which has to list the workshops: the account can run it"""

PRESENTER_STEPS = f"""\
{ACCOUNT_STEP}
#   echo 'd {{live_dir}} 2750 {{user}} VIEWERS' > /etc/tmpfiles.d/beatbook.conf && systemd-tmpfiles --create /etc/tmpfiles.d/beatbook.conf
#     VIEWERS being the group of the viewers' account; without systemd at each start: install -d -m 2750 -o {{user}} -g VIEWERS {{live_dir}}
{KEYS_STEP}
#   runuser -u {{user}} -- {{launcher}}
#     which has to open the slides (q leaves): the account can run it"""

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
case $command in
'') set -- present --live {{live}} ;;
speaker) set -- follow {{live}} --speaker ;;
*) refuse 'this account presents, and the only command that it takes is speaker' ;;
esac
{dedent(TERMINAL)}
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
    if chosen.launcher and (closed := barred()):
        complain([f"beatbook: other accounts cannot run this launcher: they may not read {closed}; beatbook sshd-config says what to do"])
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
    closed = barred()
    given = {
        "role": "presenter" if chosen.presenter else "viewer",
        "user": user,
        "launcher": launcher,
        "program": _program(chosen),
        "folder": launcher.rpartition("/")[0],
        "live_dir": chosen.live_dir,
        "note": NOTE.format(barred=closed) if closed else "",
    }
    if chosen.presenter:
        does, steps, alive = "their slides, the speaker's view of them, and nothing else.", PRESENTER_STEPS, PRESENTER_ALIVE
        given["try_it"] = f"ssh -t {user}@this-host, and ssh -t {user}@this-host speaker beside it"
    else:
        does, steps, alive = "the read-only browser, look-ups, and nothing else.", VIEWER_STEPS, VIEWER_ALIVE
        given["try_it"] = f"ssh -t {user}@this-host"
    return MATCH.format(**given, does=does, steps=steps.format(**given), alive=alive)


def _launcher(chosen: argparse.Namespace) -> str:
    python = shlex.join([sys.executable, "-I", "-B", "-m", "tui"])
    if chosen.presenter:
        check, start = (
            PRESENTER_CHECK.format(live=chosen.live),
            f'{python} "$@" --live-dir {chosen.live_dir} --served --no-mouse --no-state',
        )
    else:
        followed = f" --live-dir {chosen.live_dir}" if chosen.follow else ""
        check, start = VIEWER_CHECK, f'{python} kiosk --no-mouse{followed} --command="$command"'
    return LAUNCH.format(program=_program(chosen), check=check, start=start)
