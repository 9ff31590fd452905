"""Finds workshops: in the libraries that the user names, then in the bundled one.

The latest of all that are named comes first. No file is read but the head of each, where there are several and the date matters.
"""

import os
from typing import TYPE_CHECKING, NamedTuple

from .places import LibraryError, NotNamed, PackPlace, library_trouble, pack_places, place_called
from .sources import PACK_MARK

if TYPE_CHECKING:  # Importing them would take as long as all the rest.
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["LIBRARY_VARIABLE", "LibraryError", "bundled", "find_workshop", "libraries", "packs", "tidy_path"]

LIBRARY_VARIABLE = "BEATBOOK_LIBRARY"
MOST_IDS = 10
"""The most workshops that an error names."""


def bundled() -> str:
    """The library that comes with the program.

    It is inside the installed package, or beside it in a checkout.
    """
    package = os.path.dirname(os.path.dirname(__file__))
    installed = os.path.join(package, "data")
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(package), "data")


class Libraries(NamedTuple):
    """The libraries that can be used, in search order.

    Also a sentence for each that cannot.
    """

    usable: list[str]
    left_out: list[str]


def libraries(given: "Iterable[str]") -> Libraries:
    """The libraries in search order: command line, environment, bundled.

    Raises LibraryError where none can be used, or none of those that are named.
    """
    named = [(path, "--library") for path in given]
    named += [(os.path.expanduser(path), f"${LIBRARY_VARIABLE}") for path in os.environ.get(LIBRARY_VARIABLE, "").split(os.pathsep) if path]
    tried = [(path, library_trouble(path, origin)) for path, origin in named]
    if tried and all(trouble for _, trouble in tried):
        raise next(trouble for _, trouble in tried if trouble)
    own = bundled()
    if (trouble := library_trouble(own)) and not tried:
        raise trouble
    tried.append((own, trouble))
    return Libraries(
        [own if path is own else tidy_path(path) for path, trouble in tried if not trouble],
        [str(trouble) for _, trouble in tried if trouble],
    )


def tidy_path(path: str) -> str:
    """A path without needless parts, as a person reads it: `./a//b/` is `a/b`."""
    parts = [part for part in path.split(os.sep) if part not in ("", os.curdir)]
    return f"{os.sep if path.startswith(os.sep) else ''}{os.sep.join(parts)}" or os.curdir


def each_place(searched: "Iterable[str | Path]", begun: str = "") -> "Iterator[PackPlace]":
    """The workshops of the libraries, each once, with those that cannot be read.

    In no order but that of the libraries and of names. Those whose ids cannot begin like this are left out. Raises LibraryError.
    """
    found = set()
    for library in searched:
        for place in pack_places(os.fspath(library), begun):
            if place.real not in found:
                found.add(place.real)
                yield place


def packs(searched: "Iterable[str | Path]") -> list[str]:
    """The folders of the workshops in the libraries, each once, the latest first.

    Those of one date stay in the order of the libraries and of names. A library may itself be the folder of a workshop. Raises
    LibraryError.
    """
    found = [place.folder for place in each_place(searched) if not place.trouble]
    if len(found) > 1:
        from .dated import date_of  # late, because one workshop needs no order

        found.sort(key=date_of, reverse=True)
    return found


def packs_by_id(searched: "Iterable[str | Path]") -> dict[str, str]:
    """The folder of each workshop by its id: the one that its id opens.

    Raises LibraryError.
    """
    found: dict[str, PackPlace] = {}
    for place in each_place(searched):
        if not place.trouble and (place.id not in found or (opens_first(place) and not opens_first(found[place.id]))):
            found[place.id] = place
    return {id: place.folder for id, place in found.items()}


def deciding_paths(workshop: str, searched: "Iterable[str | Path]") -> list[str]:
    """The files and folders that decide which folder an id opens.

    Empty where that depends on every workshop of the libraries.
    """
    paths = []
    for library in [os.fspath(each) for each in searched]:
        folder = os.path.join(library, workshop)
        paths += [library, os.path.join(library, PACK_MARK), folder, os.path.join(folder, PACK_MARK)]
        if place_called(workshop, library):
            return paths
    return []


def opens_first(place: PackPlace) -> bool:
    """Whether a workshop's folder has its id as its name in the library.

    It opens before those of other names that lead to another folder with that id.
    """
    return place.name in ("", place.id)


def find_workshop(workshop: str | None, searched: "Iterable[str | Path]") -> str:
    """The folder of the workshop with this id.

    Without an id, of the latest one. Raises LibraryError.
    """
    everywhere = [os.fspath(library) for library in searched]
    if workshop is None:
        return latest_workshops(everywhere)[0]
    for library in everywhere:
        if place := place_called(workshop, library):
            return place.folder
    known = [*each_place(everywhere)]
    found = sorted((place for place in known if place.id == workshop or place.name == workshop), key=lambda place: bool(place.trouble))
    for place in found:
        if place.trouble:
            raise LibraryError(f"the workshop {workshop!r} cannot be read ({place.trouble})")
        if place.id == workshop:
            return place.folder
    raise _unknown(workshop, [*dict.fromkeys(place.id for place in known if not place.trouble)])


def latest_workshops(searched: "Iterable[str | Path]") -> list[str]:
    """Workshops' folders, the latest of all libraries first.

    The bundled one counts where the others have none: it is there without being named. Raises LibraryError.
    """
    everywhere, own = [os.fspath(library) for library in searched], bundled()
    if found := packs(library for library in everywhere if library != own) or packs(everywhere):
        return found
    raise LibraryError("the library has no workshops")


def validate_command(folder: str) -> str:
    """The command that lists the problems of a workshop, to paste."""
    from shlex import quote  # late: most workshops have none

    return f"beatbook validate {quote(folder)}"


def _unknown(workshop: str, known: list[str]) -> LibraryError:
    """The error for an id that no workshop has."""
    if not known:
        return LibraryError("the library has no workshops")
    if len(known) <= MOST_IDS:
        return LibraryError(f"no workshop is called {workshop!r}. The library has: {', '.join(known)}")
    from difflib import get_close_matches  # late: most ids are right

    close = get_close_matches(workshop, known, MOST_IDS)
    sentence = f"no workshop is called {workshop!r}, of the {len(known):,} in the library"
    return LibraryError(f"{sentence}. Closest: {', '.join(close)}") if close else NotNamed(sentence)
