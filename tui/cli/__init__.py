"""The shell: one small module for each command, none of which draws.

Textual is imported by the branch that opens the browser alone.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing it would delay the first frame.
    from collections.abc import Sequence


FRAMED_COMMANDS = ("kiosk", "open", "present")
"""The commands whose first frame is kept; without a command, the browser opens."""
ANSWERED_COMMANDS = ("audit", "find", "show")
"""The commands whose output is kept."""
FOLLOW = "follow "
"""How a viewer over SSH asks to follow a presentation, instead of looking something up."""


def main(words: "Sequence[str] | None" = None) -> int:
    """Run one command line, by default that of the process; the exit code.

    The first frame of the browser is on the screen before anything else is imported. A look-up that was answered before imports nothing
    else. Raises SystemExit where argparse does.
    """
    return _run(words) if words is not None else _own(sys.argv[1:])


def _own(words: "Sequence[str]") -> int:
    from . import interrupt
    from .exits import INTERRUPTED

    interrupt.end_at_once()
    try:
        code = _run(words)
    finally:
        interrupt.end_at_once()
    if code == INTERRUPTED:
        interrupt.leave()
    return code


def _run(given: "Sequence[str]") -> int:
    if watches(given):
        return _watched(given)
    if begins_with_a_frame(given):
        return _framed(given)
    if begins_with_an_answer(given):
        return _answered(given)
    from .program import run_words

    return run_words(given)


def watches(words: "Sequence[str]") -> bool:
    """Whether a command line follows a presentation, and only watches it."""
    command, *rest = words or ("",)
    if command == "follow":
        return not {"--speaker", "--help", "-h"} & {*rest}
    return command == "kiosk" and any(word.split("=")[0] == "--follow" or word.startswith(f"--command={FOLLOW}") for word in rest)


def begins_with_a_frame(words: "Sequence[str]") -> bool:
    """Whether a command line may open the browser, and may use the cache."""
    if words and words[0] == "kiosk":
        from tui.app.first_frame.kiosk_words import shows_home

        return "--no-cache" not in words and shows_home(words)
    return "--no-cache" not in words and (not words or words[0] in FRAMED_COMMANDS or words[0].startswith("-"))


def begins_with_an_answer(words: "Sequence[str]") -> bool:
    """Whether a command line is a look-up whose answer may be kept.

    Not where the output is caught inside this process.
    """
    if not words or words[0] not in ANSWERED_COMMANDS or "--no-cache" in words or None in (sys.stdout, sys.stderr):
        return False
    return sys.stdout is sys.__stdout__ and sys.stderr is sys.__stderr__


def _watched(words: "Sequence[str]") -> int:
    from tui.app.first_frame import start
    from tui.app.relay.watching import watch

    def run() -> int:
        from .program import run_words

        return run_words(words)

    if (code := watch(words, run)) is not None:
        return code
    try:
        return run()
    finally:
        start.withdraw()


def _framed(words: "Sequence[str]") -> int:
    from tui.app.first_frame import start

    start.begin(words)
    try:
        from .program import run_words

        return run_words(words)
    finally:
        start.withdraw()


def _answered(words: "Sequence[str]") -> int:
    from .answers import LookUp

    asked = LookUp(words)
    try:
        if asked.answer():
            return 0
    except OSError as error:
        from .output import OutputError
        from .program import unwritten

        return unwritten(OutputError(error))
    from .program import run_words

    return run_words(words, asked)
