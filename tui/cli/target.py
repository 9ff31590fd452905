"""The workshop and the address that a command line names."""

import os
from typing import TYPE_CHECKING, NamedTuple

from tui.library.finder import find_workshop, latest_workshops, tidy_path, validate_command
from tui.library.sources import PACK_MARK

from .exits import UsageError
from .load import LoadedWorkshop, load_workshop
from .notices import note
from .options import searched, workshop_cache
from .output import complain

if TYPE_CHECKING:
    import argparse

    from tui.model.pack import Pack
    from tui.navigation.address import Address, NoSuchAddress


MOST_TRIED = 8
"""The most workshops that are tried until one has no problems."""
MOST_CANDIDATES = 10
"""The most addresses that an error lists."""


class Target(NamedTuple):
    """A workshop, its folder, and the words of an address in it."""

    pack: "Pack"
    folder: str
    rest: str


def target(
    chosen: "argparse.Namespace", text: str = "", *, quiet: bool = False, to_search: bool = False, last: str | None = None
) -> Target | None:
    """The workshop that a command line means, and the address in it.

    The one named before the colon of an address, else the one whose folder comes first, else the one chosen, else the `last` one unless
    that has problems, else the latest of those that have none.

    None for a workshop with problems, unless another gives way. The problems are printed unless `quiet`; the kiosk writes them to its log.
    What can be found in it is at hand if it is `to_search`. Raises UsageError and LibraryError.
    """
    from tui.navigation.address import as_written  # late, for --help and --version

    folder, text = _folder_first(chosen, text)
    before, colon, rest = text.rpartition(":")
    named = as_written(before) if colon else ""
    wanted = getattr(chosen, "workshop", None)
    if colon and wanted not in (None, named):
        raise UsageError(f"The address is in the workshop {named!r}, but --workshop is {wanted!r}.")
    chosen.named, broken = None, ""
    if folder is None or colon:
        chosen.named = named if colon else wanted
        if chosen.named is None and last:
            read = load_workshop(last, workshop_cache(chosen), to_search=to_search)
            if read.pack:
                chosen.opened = last
                return Target(beside_others(chosen, read.pack), last, rest)
            broken = read.id
        folders = latest_workshops(searched(chosen)) if chosen.named is None else [find_workshop(chosen.named, searched(chosen))]
    else:
        folders = [folder]
    read = _first_without_problems(chosen, folders, to_search=to_search)
    if read.pack is None:
        if getattr(chosen, "kiosk", False):
            from .confine import withheld  # late, for every other command

            complain([withheld(read.folder, read.problems)])
        elif not quiet:
            complain([*read.problems, f"beatbook: Fix these problems to open the workshop in {read.folder}."])
        return None
    if last and broken:
        note(
            chosen,
            f"The workshop opened last, {broken}, has problems, so the latest is open instead. To list them: {validate_command(last)}",
        )
    return Target(beside_others(chosen, read.pack), read.folder, rest)


def _first_without_problems(chosen: "argparse.Namespace", folders: list[str], *, to_search: bool) -> LoadedWorkshop:
    """The first of these workshops that can be opened, else the first of all.

    What is answered depends on it, and on those that were passed over.
    """
    latest = load_workshop(folders[0], workshop_cache(chosen), to_search=to_search)
    chosen.opened, chosen.passed_over = latest.folder, []
    for folder in folders[1:MOST_TRIED] if latest.pack is None else ():
        chosen.passed_over.append(chosen.opened)
        read = load_workshop(folder, workshop_cache(chosen), to_search=to_search)
        chosen.opened = read.folder
        if read.pack:
            note(
                chosen,
                f"The latest workshop, {latest.id}, has problems, so {read.id} is open instead. "
                f"To list them: {validate_command(latest.folder)}",
            )
            return read
    return latest


def beside_others(chosen: "argparse.Namespace", pack: "Pack") -> "Pack":
    """The workshop, with the way to the others. Nothing is read yet."""
    from tui.library.others import LibraryOthers
    from tui.model.others import supply_others  # late, for --help and --version

    chosen.beside = LibraryOthers(lambda: searched(chosen), workshop_cache(chosen))
    supply_others(pack, chosen.beside)
    return pack


def _folder_first(chosen: "argparse.Namespace", text: str) -> tuple[str | None, str]:
    """A workshop's folder at the start of a text, and the rest.

    As in `workshops/anyshire crime`. Over SSH there are no folders.
    """
    if getattr(chosen, "kiosk", False) or getattr(chosen, "served", False) or hasattr(chosen, "workshop"):
        return None, text
    first, _, rest = text.strip().partition(" ")
    for name, after in ((text.strip(), ""), (first, rest)):
        path = os.path.expanduser(name)
        if name and os.path.isfile(os.path.join(path, PACK_MARK)):
            return tidy_path(path), after.strip()
    return None, text


def target_address(pack: "Pack", text: str, *, kiosk: bool = False) -> "Address":
    """The address that a text means.

    Raises UsageError, with what it could mean or what is closest.
    """
    from tui.navigation.address import NoSuchAddress  # late, for --help and --version
    from tui.search.lookup import look_up

    try:
        return look_up(pack, text)
    except NoSuchAddress as error:
        raise refused(pack, text, error, kiosk=kiosk) from None


def refused(pack: "Pack", text: str, error: "NoSuchAddress", *, kiosk: bool = False) -> UsageError:
    """The error for an unknown or ambiguous text.

    A sentence, the candidates with their titles, and how to search.
    """
    from tui.nodes.kinds import node

    shown = error.candidates[:MOST_CANDIDATES]
    wide = max((len(str(address)) for address in shown), default=0)
    lines = [f"  {str(address).ljust(wide)}  {node(pack, address).title}" for address in shown]
    words = " ".join(text.replace("/", " ").split())
    more = [f"To search: {'' if kiosk else 'beatbook '}find {words}"] if lines and not error.several else []
    return UsageError(f"{error}{' Closest:' if lines and not error.several else ''}", [*lines, *more])
