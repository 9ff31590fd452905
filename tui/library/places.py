"""The folders of a library that hold workshops.

Also those that may hold one but cannot be read. No file is opened for that.
"""

import errno
import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from .sources import PACK_MARK

if TYPE_CHECKING:  # Importing it would take as long as all the rest.
    from collections.abc import Iterator


class LibraryError(Exception):
    """A library that does not exist or lacks a workshop, as a sentence for the user."""


class UnreadableLibrary(LibraryError):
    """A library that is there and cannot be read."""


class NotNamed(LibraryError):
    """No such workshop, in a library with too many to name."""


class PackPlace(NamedTuple):
    """Where a workshop is: its name in the library, its folder, its real path.

    The name is empty where the library itself is the workshop. `trouble` says why it cannot be read, if anything is known to prevent that.
    """

    name: str
    folder: str
    real: str
    trouble: str = ""

    @property
    def id(self) -> str:
        """The id of the workshop, which is the real name of its folder."""
        return os.path.basename(self.real)


def pack_places(library: str, begun: str = "") -> "Iterator[PackPlace]":
    """The workshops of a library in order of name, or the library as a workshop.

    Those whose ids cannot begin like this are left out, and links to workshops of the same library, which has these under their own names.
    Raises LibraryError where the library cannot be read.
    """
    real = os.path.realpath(library)
    if _has_mark(library):
        yield PackPlace("", library, real)
        return
    try:
        with os.scandir(library) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        raise UnreadableLibrary(f"{library} cannot be read ({error.strerror})") from None
    for entry in entries:
        linked = entry.is_symlink()
        if not linked and not entry.name.startswith(begun):
            continue
        try:
            marked = stat.S_ISREG(os.stat(f"{entry.path}/{PACK_MARK}").st_mode)
            trouble = "" if marked else f"its {PACK_MARK} is not a file"
        except OSError as error:
            marked, trouble = False, _trouble(entry.path, error, linked=linked)
        if marked or (trouble and _could_be_id(entry.name)):
            place = os.path.realpath(entry.path) if linked and not trouble else os.path.join(real, entry.name)
            if not linked or trouble or os.path.dirname(place) != real:
                yield PackPlace(entry.name, entry.path, place, trouble)


def library_trouble(library: str, origin: str = "") -> LibraryError | None:
    """Why a library cannot be used, if anything prevents that.

    `origin` says who names it.
    """
    named = f" ({origin})" if origin else ""
    if not os.path.isdir(library):
        return LibraryError(f"{library or repr(library)} is not a folder{named}")
    try:
        if not _has_mark(library):
            os.scandir(library).close()
    except OSError as error:
        return UnreadableLibrary(f"{library} cannot be read ({', '.join(filter(None, (error.strerror, origin)))})")
    return None


def place_called(id: str, library: str) -> PackPlace | None:
    """The workshop of a library whose folder has this id as its name.

    Found without looking at the others. A link counts where it leads to a folder of that name.
    """
    if os.path.basename(os.path.realpath(library)) == id and _has_mark(library):
        return PackPlace("", library, os.path.realpath(library))
    if not id or os.sep in id or id in (os.curdir, os.pardir):
        return None
    folder = os.path.join(library, id)
    try:
        real = os.path.realpath(folder)
    except ValueError:
        return None  # No file can have this name.
    return PackPlace(id, folder, real) if os.path.basename(real) == id and _has_mark(folder) and not _has_mark(library) else None


def _has_mark(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, PACK_MARK))


def _could_be_id(name: str) -> bool:
    """Whether a workshop in a folder of this name could have an address."""
    from tui.navigation.address import Address  # late: most folders of a library hold a workshop

    try:
        return Address.parse(f"{name}:home").workshop == name
    except ValueError:
        return False


def _trouble(folder: str, error: OSError, *, linked: bool) -> str:
    """Why it cannot be known whether a folder holds a workshop; empty if it is known."""
    if error.errno == errno.ELOOP:
        return "its link leads back to itself"
    if error.errno == errno.ENOENT:
        return "its link leads nowhere" if linked and not os.path.exists(folder) else ""
    return "" if error.errno == errno.ENOTDIR else error.strerror or str(error)
