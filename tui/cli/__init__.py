"""The shell: one small module for each command, none of which draws.

Textual is imported by the branch that opens the browser alone.
"""

import sys
from collections.abc import Sequence

from tui.app.first_frame import start


def main(words: Sequence[str] | None = None) -> int:
    """Run one command line; the exit code.

    The first frame of the browser is on the screen before anything else is imported. Raises SystemExit where argparse does.
    """
    start.begin(sys.argv[1:] if words is None else words)
    try:
        from .program import main as run  # late: it imports what every command needs

        return run(words)
    finally:
        start.withdraw()
