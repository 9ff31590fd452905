"""The script that sshd starts for every login, as text.

It is printed, never installed.
"""

import shlex
import sys
from textwrap import dedent

MEMORY = 512
"""MiB of address space for one session. With pandas loaded, in a window of 500 x 200, a session takes 224."""

SCRIPT = """\
#!/bin/sh
# Made by: {program} --launcher
# sshd's ForceCommand starts this script. The client may have set part of the environment, so the script keeps only the terminal's type
# and the look-up, and starts Beatbook with a clean environment.
set -u
# If sh is bash, a client could have defined functions with these names. A function cannot replace unset itself.
unset -f umask ulimit cd printf [ refuse
refuse() {{
    printf 'beatbook: %s\\n' "$1" >&2
    exit 2
}}

umask 077
cd /
# From here on no file can be written, so output to a file would be lost silently.
if [ -f /dev/fd/1 ] || [ -f /dev/fd/2 ]; then
    refuse 'output cannot go to a file here; run this in a terminal or through a pipe'
fi
term=${{TERM-}}
command=${{SSH_ORIGINAL_COMMAND-}}
{check}
# No core dumps, no files, and {memory} MiB of address space. A session that needs more ends with a message and exit code 1.
ulimit -c 0
ulimit -f 0
ulimit -v {kib} 2>/dev/null || : # A lower limit is in force already.
# One memory arena and one thread for arithmetic, so that the size of a session does not depend on the number of processors.
exec /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 TERM="$term" MALLOC_ARENA_MAX=1 OPENBLAS_NUM_THREADS=1 \\
    {start}"""

TERMINAL_CHECK = """\
    [ -t 0 ] && [ -t 1 ] && [ -t 2 ] || refuse 'this needs a terminal; connect with: ssh -t'
    case $term in
    '' | dumb | unknown | *[!A-Za-z0-9._+-]*) refuse 'this type of terminal is not supported; check the TERM variable' ;;
    esac"""

VIEWER_CHECK = """\
[ ${#command} -le 1000 ] || refuse 'this look-up is too long'
# Without a terminal that can draw, the browser is read line by line, as it is for people who do not see the screen.
[ -t 0 ] && [ -t 1 ] && [ -t 2 ] || term=dumb
case $command in
'' | 'follow '*) ;; # In the browser.
*) term=dumb ;;
esac
case $term in
'' | unknown | *[!A-Za-z0-9._+-]*) term=dumb ;;
esac"""

PRESENTER_CHECK = f"""\
case $command in
'') set -- present --live {{live}} ;;
speaker) set -- follow {{live}} --speaker ;;
*) refuse 'this account can only present; the one command it accepts is: speaker' ;;
esac
{dedent(TERMINAL_CHECK)}"""


def viewers(program: str, *, memory: int, live_dir: str | None) -> str:
    """The launcher of the viewers' account.

    With a directory of live presentations, viewers can follow them.
    """
    followed = f" --live-dir {live_dir}" if live_dir else ""
    return _script(program, memory, VIEWER_CHECK, f'{_python()} kiosk --no-mouse{followed} --command="$command"')


def presenters(program: str, *, memory: int, live: str, live_dir: str) -> str:
    """The launcher of the presenters' account."""
    start = f'{_python()} "$@" --live-dir {live_dir} --served --no-mouse --no-state'
    return _script(program, memory, PRESENTER_CHECK.format(live=live), start)


def _script(program: str, memory: int, check: str, start: str) -> str:
    return SCRIPT.format(program=program, check=check, start=start, memory=memory, kib=memory * 1024)


def _python() -> str:
    return shlex.join([sys.executable, "-I", "-B", "-m", "tui"])
