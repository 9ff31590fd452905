"""`beatbook cache`: where read workshops are kept, and how to manage that.

It can empty the folder, and prepare one for a kiosk.
"""

import argparse
from typing import TYPE_CHECKING

from tui.library.cache import PREPARED, user_folder
from tui.library.cache_folder import opened_folder
from tui.library.finder import find_workshop
from tui.text.numbers import plural

from .exits import FOUND, PROBLEMS
from .options import add_library, searched
from .output import complain, print_lines
from .progress import progress

if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from collections.abc import Collection

    from tui.library.cache import Cache

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
        help=f"as root: prepare all workshops, their index and the first screen for a kiosk (default {PREPARED})",
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


def _index(chosen: argparse.Namespace, cache: "Cache", left_out: "Collection[str]") -> None:
    """Index the workshops that were not left out, for searches of the whole library."""
    from tui.library.index.build import LibraryIndex  # late, as above

    from .find_all import build_index

    index = LibraryIndex(searched(chosen), cache, lambda place: place.folder not in left_out)
    build_index(index, keeps=True)
    print_lines([f"index: {plural(len(index.places) - len(index.missing) - len(index.broken), 'workshop')}"])


def _build(chosen: argparse.Namespace) -> int:
    from tui.library.catalogue import Catalogue  # late, as above
    from tui.library.prepare import prepare_cache, prepared_folder

    libraries, cache = searched(chosen), prepared_folder(chosen.build)
    found = Catalogue(libraries, cache)
    left_out, done = {}, 0
    try:
        with progress(f"Preparing {plural(len(found), 'workshop')}") as shown:
            for place, why in prepare_cache(found, cache):
                done += 1
                shown(done / len(found))
                if why:
                    left_out[place.folder] = f"beatbook: {place.id} is left out: {why}"
    except KeyboardInterrupt:
        complain([f"beatbook: stopped after {done:,} of {plural(len(found), 'workshop')}. Run the command again to prepare the others."])
        raise
    print_lines(f"{place.id}: in {chosen.build}" for _, place in found.entries if place.folder not in left_out)
    complain(left_out.values())
    _index(chosen, cache, left_out)
    if len(left_out) == len(found) or find_workshop(None, libraries) in left_out:  # The kiosk opens that one.
        return PROBLEMS if left_out else FOUND
    from .kiosk_frames import prepare_frames

    kept, wanted = prepare_frames([*chosen.library, *chosen.more_library], chosen.build)
    print_lines([f"first screens of the kiosk: {kept}"])
    complain(
        [f"beatbook: {wanted - kept} of {wanted} first screens could not be prepared; run this command again"] if kept < wanted else []
    )
    return PROBLEMS if kept < wanted or left_out else FOUND
