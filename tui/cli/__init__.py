"""The shell: one small module for each command, none of which draws.

Textual is imported by the branch that opens the browser alone.
"""

import sys

from tui.app.first_frame import start

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing it would delay the first frame.
    from collections.abc import Sequence


def main(words: "Sequence[str] | None" = None) -> int:
    """Run one command line; the exit code.

    The first frame of the browser is on the screen before anything else is imported. Raises SystemExit where argparse does.
    """
    start.begin(sys.argv[1:] if words is None else words)
    try:
        from .program import run_words  # late: it imports what every command needs

        return run_words(words)
    finally:
        start.withdraw()
