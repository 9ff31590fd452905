"""Finds workshops: in the libraries that the user names, then in the bundled one.

The workshops of a library are in order of date, the latest first. No file is read but the head of each, where there are several.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.pack.files import name_of

from .sources import PACK_MARK

LIBRARY_VARIABLE = "BEATBOOK_LIBRARY"


class LibraryError(Exception):
    """A library that does not exist or lacks a workshop, as a sentence for the user."""


def bundled() -> Path:
    """The library that comes with the program.

    It is inside the installed package, or beside it in a checkout.
    """
    package = Path(__file__).parent.parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"


def libraries(given: Iterable[str]) -> list[Path]:
    """The libraries in search order: command line, environment, bundled.

    Raises LibraryError.
    """
    named = [(path, "--library") for path in given]
    named += [(os.path.expanduser(path), f"${LIBRARY_VARIABLE}") for path in os.environ.get(LIBRARY_VARIABLE, "").split(os.pathsep) if path]
    for path, origin in named:
        if not os.path.isdir(path):
            raise LibraryError(f"{path or repr(path)} is not a folder ({origin})")
    return [*(Path(path) for path, _ in named), bundled()]


def packs(searched: Iterable[Path]) -> list[Path]:
    """The folders of the workshops in the libraries, each once.

    The latest of each library first. A library may itself be the folder of a workshop.
    """
    found: dict[str, Path] = {}
    for library in searched:
        for pack in _packs(library):
            found.setdefault(os.path.realpath(pack), pack)
    return list(found.values())


def find_workshop(workshop: str | None, searched: Iterable[Path]) -> Path:
    """The folder of the workshop with this id.

    Without an id, of the latest one in the first library.

    Raises LibraryError.
    """
    known = packs(searched)
    if not known:
        raise LibraryError("the library has no workshops")
    if workshop is None:
        return known[0]
    for pack in known:
        if name_of(pack) == workshop:
            return pack
    raise LibraryError(f"no workshop is called {workshop!r}. The library has: {', '.join(map(name_of, known))}")


def _packs(library: Path) -> Iterator[Path]:
    if os.path.isfile(library / PACK_MARK):
        yield library
        return
    try:
        names = sorted(os.listdir(library))
    except OSError as error:
        raise LibraryError(f"{library} cannot be read ({error.strerror})") from None
    found = [library / name for name in names if os.path.isfile(library / name / PACK_MARK)]
    if len(found) > 1:
        from .dated import date_of  # late, because a library of one workshop needs no order

        found.sort(key=date_of, reverse=True)  # Those of one date stay in order of name.
    yield from found
