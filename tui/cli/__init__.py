"""The shell: one small module for each command, none of which draws.

Textual is imported by the branch that opens the browser alone.
"""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing it would delay the first frame.
    from collections.abc import Sequence


FRAMED_COMMANDS = ("open", "present")
"""The commands whose first frame is kept; without a command, the browser opens."""


def main(words: "Sequence[str] | None" = None) -> int:
    """Run one command line; the exit code.

    The first frame of the browser is on the screen before anything else is imported. Raises SystemExit where argparse does.
    """
    given = sys.argv[1:] if words is None else words
    if not begins_with_a_frame(given):
        from .program import run_words

        return run_words(given)
    from tui.app.first_frame import start

    start.begin(given)
    try:
        from .program import run_words

        return run_words(given)
    finally:
        start.withdraw()


def begins_with_a_frame(words: "Sequence[str]") -> bool:
    """Whether a command line may open the browser, and may use the cache."""
    return "--no-cache" not in words and (not words or words[0] in FRAMED_COMMANDS or words[0].startswith("-"))
