"""The workshop that a command line speaks of, and the address in it."""

import argparse
from typing import TYPE_CHECKING, NamedTuple

from tui.pack.library import find

from .attempt import attempt
from .exits import UsageError
from .options import searched
from .output import complain

if TYPE_CHECKING:
    from pathlib import Path

    from tui.address import Address
    from tui.model.pack import Pack


class Asked(NamedTuple):
    """A workshop that was read whole, its folder, and the words for the rest of an address."""

    pack: "Pack"
    folder: "Path"
    rest: str


def asked(chosen: argparse.Namespace, text: str = "", *, quiet: bool = False) -> Asked | None:
    """The workshop that an address names before its colon, else the one chosen, else the first.

    None for one with problems, which have then been told, unless `quiet`: by the kiosk to its log. Raises UsageError and LibraryError.
    """
    from tui.address import written  # late, for --help and --version

    before, colon, rest = text.rpartition(":")
    named = written(before)
    wanted = getattr(chosen, "workshop", None)
    if colon and wanted not in (None, named):
        raise UsageError(f"the address names the workshop {named!r}, --workshop {wanted!r}")
    read = attempt(find(named if colon else wanted, searched(chosen)))
    if read.pack is None:
        if getattr(chosen, "kiosk", False):
            from .confine import withheld  # late, for every other command

            complain([withheld(read.folder, read.problems)])
        elif not quiet:
            complain([*read.problems, f"beatbook: the workshop in {read.folder} cannot be shown until this is mended"])
        return None
    return Asked(read.pack, read.folder, rest)


def resolved(pack: "Pack", text: str) -> "Address":
    """The address that a text means. Raises UsageError, with the nearest or the candidates."""
    from tui.address import NoSuchAddress, resolve  # late, for --help and --version

    try:
        return resolve(pack, text)
    except NoSuchAddress as error:
        raise UsageError(str(error)) from None
