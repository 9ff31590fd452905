"""What the browser's first frame, or the answer to a look-up, depends on."""

import os
from typing import TYPE_CHECKING

from tui.library.finder import LibraryError, deciding_paths
from tui.library.sources import PACK_MARK, Sources
from tui.library.stamp import files_read

from .options import searched

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path


def answer_sources(chosen: "argparse.Namespace") -> Sources:
    """What the answer to a look-up depends on.

    Where it names its workshop, only the folders that may hold that one, unless others were asked for. Raises OSError where one has gone.
    """
    found = command_sources(chosen, chosen.opened)
    beside = getattr(chosen, "beside", None)
    if beside and beside.asked:
        return Sources((*found.files, *beside.files()), found.libraries)
    paths = deciding_paths(chosen.named, found.libraries) if chosen.named else []
    return Sources((*found.files, *paths), ()) if paths else found


def command_sources(chosen: "argparse.Namespace", folder: str, seeds: "Path | None" = None) -> Sources:
    """The workshop's files, and what decides which workshop is opened.

    Also the files named on the command line, and those in the folder of original reports. Raises OSError where a library has gone.
    """
    try:
        libraries = searched(chosen)
    except LibraryError as error:
        raise OSError(str(error)) from None
    return Sources(_files(chosen, folder, seeds), libraries)


def _files(chosen: "argparse.Namespace", folder: str, seeds: "Path | None") -> "Iterator[str]":
    """Folders too, so that a new file counts. Raises OSError where a folder has gone."""
    yield folder
    yield from files_read(os.path.realpath(folder))
    for broken in getattr(chosen, "passed_over", ()):
        yield from (broken, *files_read(os.path.realpath(broken)))
    if seeds:
        yield str(seeds)
        if os.path.isdir(seeds):
            yield from (str(seeds / name) for name in sorted(os.listdir(seeds)))
    yield from (str(given) for name in ("source", "what") if (given := getattr(chosen, name, None)))
    # An address may begin with the name of a workshop's folder, even of one that is made later.
    address = " ".join(getattr(chosen, "address", ())).strip()
    yield from (os.path.join(os.path.expanduser(name), PACK_MARK) for name in (address, address.partition(" ")[0]) if name)
