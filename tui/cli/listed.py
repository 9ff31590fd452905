"""The workshops of the library with their headers, for commands that list them.

What has to be read first shows its progress, and can be interrupted.
"""

from typing import TYPE_CHECKING

from tui.text.numbers import plural

from .options import searched, workshop_cache
from .output import complain
from .progress import progress

if TYPE_CHECKING:
    import argparse

    from tui.library.catalogue import Catalogue


def listed_workshops(chosen: "argparse.Namespace", only: str | None = None) -> "Catalogue":
    """The workshops that a command line means, all their headers made.

    With `only`, the one in this folder. Raises LibraryError, and KeyboardInterrupt after a sentence.
    """
    from tui.library.catalogue import Catalogue  # late, for --help and --version

    found = Catalogue(searched(chosen), workshop_cache(chosen), only)
    make_headers(found, keeps=bool(workshop_cache(chosen).own))
    return found


def make_headers(found: "Catalogue", *, keeps: bool) -> None:
    """Make the headers that are missing.

    `keeps` says whether they are there for the next command too. Raises KeyboardInterrupt after a sentence.
    """
    done, count = 0, found.missing
    try:
        with progress(f"Reading {plural(count, 'workshop')}") as shown:
            for _ in found.make_missing():
                done += 1
                shown(done / count)
    except KeyboardInterrupt:
        more = ". Run the command again to read the others." if keeps else "."
        complain([f"beatbook: stopped after reading {done:,} of {plural(count, 'workshop')}{more}"])
        raise
