"""Finds workshops: in the libraries that the user names, then in the bundled one.

The workshops of a library are in order of date, the latest first. No file is read but the head of each, where there are several.
"""

import os
from typing import TYPE_CHECKING

from tui.pack.files import name_of

from .sources import PACK_MARK

if TYPE_CHECKING:  # Importing them would take as long as all the rest.
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LIBRARY_VARIABLE = "BEATBOOK_LIBRARY"


class LibraryError(Exception):
    """A library that does not exist or lacks a workshop, as a sentence for the user."""


def bundled() -> str:
    """The library that comes with the program.

    It is inside the installed package, or beside it in a checkout.
    """
    package = os.path.dirname(os.path.dirname(__file__))
    installed = os.path.join(package, "data")
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(package), "data")


def libraries(given: "Iterable[str]") -> list[str]:
    """The libraries in search order: command line, environment, bundled.

    Raises LibraryError.
    """
    named = [(path, "--library") for path in given]
    named += [(os.path.expanduser(path), f"${LIBRARY_VARIABLE}") for path in os.environ.get(LIBRARY_VARIABLE, "").split(os.pathsep) if path]
    for path, origin in named:
        if not os.path.isdir(path):
            raise LibraryError(f"{path or repr(path)} is not a folder ({origin})")
    return [*(tidy_path(path) for path, _ in named), bundled()]


def tidy_path(path: str) -> str:
    """A path without needless parts, as a person reads it: `./a//b/` is `a/b`."""
    parts = [part for part in path.split(os.sep) if part not in ("", os.curdir)]
    return f"{os.sep if path.startswith(os.sep) else ''}{os.sep.join(parts)}" or os.curdir


def packs(searched: "Iterable[str | Path]") -> list[str]:
    """The folders of the workshops in the libraries, each once.

    The latest of each library first. A library may itself be the folder of a workshop.
    """
    found: dict[str, str] = {}
    for library in searched:
        for pack in _packs(os.fspath(library)):
            found.setdefault(os.path.realpath(pack), pack)
    return list(found.values())


def find_workshop(workshop: str | None, searched: "Iterable[str | Path]") -> str:
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


def _packs(library: str) -> "Iterator[str]":
    if os.path.isfile(os.path.join(library, PACK_MARK)):
        yield library
        return
    try:
        names = sorted(os.listdir(library))
    except OSError as error:
        raise LibraryError(f"{library} cannot be read ({error.strerror})") from None
    found = [os.path.join(library, name) for name in names if os.path.isfile(os.path.join(library, name, PACK_MARK))]
    if len(found) > 1:
        from .dated import date_of  # late, because a library of one workshop needs no order

        found.sort(key=date_of, reverse=True)  # Those of one date stay in order of name.
    yield from found
