"""`beatbook cache`: where read workshops are kept, and how to manage that.

It can empty the folder, and prepare one for a kiosk.
"""

import argparse
from typing import TYPE_CHECKING

from tui.library.cache import PREPARED, user_folder
from tui.library.cache_folder import opened_folder
from tui.library.finder import packs
from tui.text.numbers import plural

from .exits import FOUND, PROBLEMS
from .options import add_library, searched
from .output import complain, print_lines

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_ABOUT = """\
Beatbook keeps the workshops that it has read and the answers to look-ups in
a cache, so that both are quicker the next time. A workshop whose files have
changed is read again.
Without an option, this shows where the cache is and how much it holds.
"""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("cache", help="show, empty or prepare the cache of workshops", description=_ABOUT, allow_abbrev=False)
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--clear", nargs="?", const="", metavar="DIR", help="empty your cache, or the one in DIR")
    ways.add_argument(
        "--build",
        nargs="?",
        const=PREPARED,
        metavar="DIR",
        help=f"as root: prepare all workshops and the first screen for a kiosk (default {PREPARED})",
    )
    add_library(parser, cached=False)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Show, empty or prepare the cache."""
    if chosen.build is not None:
        return _build(chosen)
    from tui.library.sweep import clear_folder, folder_size  # late, for --help and --version

    folder = chosen.clear or user_folder()
    try:
        with opened_folder(folder) as directory:
            if chosen.clear is not None:
                print_lines([f"Removed {plural(clear_folder(directory), 'file')} from {folder}."])
            else:
                count, size = folder_size(directory)
                print_lines([f"folder: {folder}", f"files: {count}", f"size: {size / 2**20:.1f} MiB"])
    except FileNotFoundError:
        print_lines([f"Nothing is kept: there is no {folder or 'folder for it'}."])
    except OSError as error:
        complain([f"beatbook: the cache in {folder} cannot be used ({error.strerror or error})"])
        return PROBLEMS
    return FOUND


def _build(chosen: argparse.Namespace) -> int:
    from tui.library.prepare import prepare_cache  # late, as above

    found = [*prepare_cache(packs(searched(chosen)), chosen.build)]
    print_lines(f"{id}: in {chosen.build}" for id, left_out in found if not left_out)
    complain(f"beatbook: {id} is left out: {left_out}" for id, left_out in found if left_out)
    if not found or found[0][1]:  # The kiosk opens the first.
        return PROBLEMS if found else FOUND
    from .kiosk_frames import prepare_frames

    kept, wanted = prepare_frames([*chosen.library, *chosen.more_library], chosen.build)
    print_lines([f"first screens of the kiosk: {kept}"])
    complain(
        [f"beatbook: {wanted - kept} of {wanted} first screens could not be prepared; run this command again"] if kept < wanted else []
    )
    return PROBLEMS if kept < wanted or any(left_out for _, left_out in found) else FOUND
