"""The files that the browser's first frame depends on."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from tui.library.finder import PACK_MARK, LibraryError
from tui.library.stamp import files_read

from .options import searched


def frame_files(chosen: argparse.Namespace, folder: Path, seeds: Path) -> Iterator[str]:
    """The workshop's files, and those that decide which workshop is opened.

    Also those given on the command line. Folders too, so that a new file counts. Raises OSError where a folder has gone.
    """
    yield str(folder)
    yield from files_read(os.path.realpath(folder))
    try:
        libraries = searched(chosen)
    except LibraryError as error:
        raise OSError(str(error)) from None
    for library in libraries:
        yield str(library)
        for name in sorted(os.listdir(library)):
            if os.path.isfile(library / name / PACK_MARK):
                yield from (str(library / name / file) for file in ("", PACK_MARK, "workshop.yaml"))
    yield str(seeds)
    if os.path.isdir(seeds):
        yield from (str(seeds / name) for name in sorted(os.listdir(seeds)))
    yield from (str(given) for name in ("source", "what") if (given := getattr(chosen, name, None)))
