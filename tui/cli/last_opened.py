"""The workshop that the browser opens where none is named: the one last chosen.

It is saved with the other settings while it is not the latest, which opens in any case. Look-ups do not depend on it, nor does the kiosk.
"""

from contextlib import suppress
from typing import TYPE_CHECKING

from tui.library.finder import LibraryError, find_workshop, tidy_path
from tui.library.places import place_called

from .options import searched

if TYPE_CHECKING:
    import argparse


def last_opened(chosen: "argparse.Namespace") -> str | None:
    """The folder of the workshop that was last chosen; None where it is not there."""
    if hasattr(chosen, "workshop") or not (id := _saved(chosen)):
        return None
    found = (place_called(id, library) for library in _scope(chosen))
    return next((place.folder for place in found if place), None)


def note_opened(chosen: "argparse.Namespace", folder: str, id: str) -> None:
    """Save which workshop was chosen, if the command line names it.

    Without a message where that fails: the browser says so when it saves its settings.
    """
    if not _remembers(chosen) or chosen.named is None:
        return
    with suppress(LibraryError):
        choice = "" if find_workshop(None, _scope(chosen)) == folder else id
        if choice != _saved(chosen):
            from tui.app.settings import Memory, state_file  # late, as below

            Memory(state_file()).keep(workshop=choice)


def _scope(chosen: "argparse.Namespace") -> list[str]:
    """The libraries that may hold the workshop last chosen.

    Those of the command line, if it names any that can be used.
    """
    named = {tidy_path(path) for path in (*chosen.library, *chosen.more_library)}
    found = searched(chosen)
    return [path for path in found if path in named] or found


def _saved(chosen: "argparse.Namespace") -> str:
    if not _remembers(chosen):
        return ""
    from tui.app.settings import load, state_file  # late: only the browser and the reader have settings

    file = state_file()
    return load(file, {})[0].workshop if file else ""


def _remembers(chosen: "argparse.Namespace") -> bool:
    return not any(getattr(chosen, name, False) for name in ("kiosk", "served", "no_state"))
