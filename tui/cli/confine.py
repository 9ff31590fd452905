"""What keeps the kiosk read-only.

A clean environment, and a process that cannot write files, start programs or show tracebacks.
"""

import logging
import logging.handlers
import os
import resource
import sys
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from types import TracebackType

KEPT_VARIABLES = ("COLORTERM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "PATH", "SSH_CONNECTION", "SSH_TTY", "TERM")
"""The variables that the kiosk reads: the type of the terminal and its characters. No settings of Beatbook or Textual."""
WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC
REFUSED = frozenset({
    "os.chmod", "os.chown", "os.exec", "os.fork", "os.forkpty", "os.kill", "os.link", "os.mkdir", "os.posix_spawn",
    "os.remove", "os.rename", "os.rmdir", "os.setxattr", "os.spawn", "os.symlink", "os.system", "os.truncate", "os.utime", "pty.spawn",
    "socket.bind", "subprocess.Popen", "webbrowser.open",
})  # fmt: skip
"""Python's audit events for everything that reading does not need."""
LOG = "/dev/log"
BROKEN = "beatbook: this workshop cannot be shown at the moment; the people who run this service can find the reason in their log"

log = logging.getLogger("beatbook.kiosk")


def clear_environment() -> None:
    """Remove all other variables.

    Call this before importing anything that reads settings.
    """
    for name in set(os.environ) - set(KEPT_VARIABLES):
        del os.environ[name]


def confine() -> None:
    """Refuse all these events until the process ends.

    Whatever tries one gets a PermissionError.
    """
    sys.dont_write_bytecode = True
    sys.addaudithook(_audit)


def limit_files() -> None:
    """Have the system refuse to write files as well.

    Not for look-ups, whose output may go to a file.
    """
    for limit in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE):
        resource.setrlimit(limit, (0, 0))


def log_errors(facility: str = LOG) -> None:
    """Send errors and warnings that nobody catches to the system's log.

    Also messages of libraries. To nowhere if there is no log.
    """
    handler: logging.Handler = logging.NullHandler()
    with suppress(OSError):
        handler = logging.handlers.SysLogHandler(facility)
        handler.ident = "beatbook-kiosk: "
    logging.raiseExceptions = False
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda raised: log.error("unraisable", exc_info=raised.exc_value)
    threading.excepthook = lambda raised: log.error("in a thread", exc_info=raised.exc_value)


def withheld(folder: str, problems: Sequence[object]) -> str:
    """The message that viewers see for a broken workshop.

    Its folder and its first problem go to the log.
    """
    log.error("the workshop in %s cannot be shown, problems: %d, the first: %s", folder, len(problems), problems[0])
    return BROKEN


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    log.error("uncaught", exc_info=(kind, error, trace))


def _audit(event: str, arguments: Iterable[object]) -> None:
    if event == "open":
        path, _mode, flags = arguments
        if isinstance(flags, int) and flags & WRITING and path != os.devnull and not isinstance(path, int):
            raise PermissionError(f"the kiosk cannot write files: {path!r}")
    elif event in REFUSED:
        raise PermissionError(f"the kiosk can only read: {event}")
