"""`beatbook sshd-config`.

Prints the settings that let OpenSSH serve Beatbook, or the launcher that they start. Installs nothing.
"""

import argparse
import re
import shlex
from typing import TYPE_CHECKING

from .exits import FOUND, UsageError
from .launcher import MEMORY, presenters, viewers
from .output import complain, print_lines
from .permissions import inaccessible_path
from .recipe import Account, recipe

if TYPE_CHECKING:
    from argparse import _SubParsersAction

ACCOUNT = re.compile(r"[a-z_][a-z0-9_-]{0,31}")
LAUNCHER = "/usr/local/libexec/beatbook-{role}"
LIVE, LIVE_DIR = "board", "/run/beatbook"


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("sshd-config", help="print the sshd settings that serve the browser", allow_abbrev=False)
    parser.add_argument("--user", metavar="NAME", help="name of the account (default beatbook, or beatbook-presenter)")
    parser.add_argument("--launcher", action="store_true", help="print the launcher that sshd starts instead of the settings")
    parser.add_argument("--at", metavar="PATH", help="where the launcher will be installed")
    parser.add_argument("--presenter", action="store_true", help="print the settings for the presenters' account, not the viewers'")
    parser.add_argument("--follow", action="store_true", help="let viewers follow the presentations in --live-dir (key F)")
    parser.add_argument("--live", default=LIVE, metavar="NAME", help=f"name of the presenters' live presentation (default {LIVE})")
    parser.add_argument("--live-dir", default=LIVE_DIR, metavar="DIR", help=f"directory of live presentations (default {LIVE_DIR})")
    parser.add_argument("--memory", default=str(MEMORY), metavar="MIB", help=f"memory limit of one session (default {MEMORY})")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the settings or the launcher.

    Raises UsageError for values that sshd or a shell would misread.
    """
    from tui.live.place import CHANNEL_NAME  # late: it brings the socket module

    role = "presenter" if chosen.presenter else "viewer"
    user = chosen.user or ("beatbook-presenter" if chosen.presenter else "beatbook")
    launcher = chosen.at or LAUNCHER.format(role=role)
    if not ACCOUNT.fullmatch(user):
        raise UsageError(f"--user is {user!r}, which is not a valid account name")
    if not CHANNEL_NAME.fullmatch(chosen.live):
        raise UsageError(f"--live is {chosen.live!r}; use up to 40 lower-case letters, digits or hyphens")
    for option, path in (("--at", launcher), ("--live-dir", chosen.live_dir)):
        if not re.fullmatch(r"(/[A-Za-z0-9._+-]+)+", path):
            raise UsageError(f"{option} is {path!r}; use a full path of letters, digits and ._+-")
    if not re.fullmatch(r"[0-9]{1,6}", chosen.memory) or int(chosen.memory) < 256:
        raise UsageError(f"--memory is {chosen.memory!r}; use a number of MiB, 256 or more")
    closed = inaccessible_path()
    if chosen.launcher:
        print_lines(_launcher(chosen).splitlines())
        if closed:
            complain([f"beatbook: other accounts cannot run this launcher: they may not read {closed}. See: beatbook sshd-config"])
    else:
        account = Account(role, user, launcher, _program(chosen), chosen.live_dir, int(chosen.memory), str(closed or ""))
        print_lines(recipe(account).splitlines())
    return FOUND


def _launcher(chosen: argparse.Namespace) -> str:
    program, memory = _program(chosen), int(chosen.memory)
    if chosen.presenter:
        return presenters(program, memory=memory, live=chosen.live, live_dir=chosen.live_dir)
    return viewers(program, memory=memory, live_dir=chosen.live_dir if chosen.follow else None)


def _program(chosen: argparse.Namespace) -> str:
    """The command line that was given, for the reader to repeat."""
    words = ["beatbook", "sshd-config", *(["--presenter"] if chosen.presenter else []), *(["--follow"] if chosen.follow else [])]
    given = (
        ("--user", chosen.user, None),
        ("--at", chosen.at, None),
        ("--live", chosen.live, LIVE),
        ("--live-dir", chosen.live_dir, LIVE_DIR),
        ("--memory", chosen.memory, str(MEMORY)),
    )
    for option, value, default in given:
        words += [option, value] if value != default else []
    return shlex.join(words)
