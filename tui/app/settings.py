"""Settings saved between sessions: theme, chart characters and last page.

They are in one small file. If it is not valid, a notice says so.
"""

import os
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tui.model.slug import LONGEST_ADDRESS

from .state_path import state_path

CURSORS = ("hidden", "shown")
"""Whether the terminal's own cursor is seen, as it is saved."""
LARGEST_STATE_FILE = 64 * 1024
"""The largest file to read, in bytes; a normal one has about 100."""
UNREADABLE = "Your saved settings could not be read and are ignored."
ODD = "Some of your saved settings are not valid and are ignored."


_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class SavedState(NamedTuple):
    """Saved values, empty if not set.

    The address includes the workshop's id; `lines` is how many the reader reads at once, and `cursor` whether the terminal's
    cursor is seen. `rehearsal` has the times of the slides at the last one, and `slide` where the last presentation was left.
    `workshop` is the one last chosen, if that is not the latest.
    """

    theme: str = ""
    glyphs: str = ""
    address: str = ""
    lines: str = ""
    chart: str = ""
    cursor: str = ""
    rehearsal: str = ""
    slide: str = ""
    workshop: str = ""


class SettingsNotSaved(Exception):
    """The settings could not be saved; the message says why in a few words."""


def state_file() -> Path | None:
    """The file; None without a home."""
    path = state_path()
    return Path(path) if path else None


def load(file: Path, known: Mapping[str, Collection[str]]) -> tuple[SavedState, str]:
    """Read the saved settings, with a sentence if any of them are ignored.

    Both are empty if there is no file. `known` lists the allowed values of each key that has a fixed set of them.
    """
    try:
        raw = _bytes(file)
    except (FileNotFoundError, NotADirectoryError):
        return SavedState(), ""
    except (OSError, ValueError):
        return SavedState(), UNREADABLE
    import json  # late: not needed if nothing is saved

    try:
        loaded = json.loads(raw)
    except (ValueError, RecursionError):
        return SavedState(), UNREADABLE
    if not isinstance(loaded, dict):
        return SavedState(), UNREADABLE
    found = {name: value for name, value in loaded.items() if _fits(name, value, known)}
    return SavedState(**found), "" if len(found) == len(loaded) else ODD


def save(file: Path, state: SavedState) -> None:
    """Write the file in one step, readable by its owner only. Raises Unwritable."""
    import json  # late: most sessions write nothing until they end

    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = file.parent / f".state-{os.urandom(8).hex()}"
        descriptor = os.open(temporary, _WRITE, 0o600)  # `tempfile` would take 0.2 MB, with the modules that it needs.
        try:
            with open(descriptor, "w", encoding="utf-8") as out:
                json.dump({name: value for name, value in state._asdict().items() if value}, out, indent=1)
                out.write("\n")
            os.replace(temporary, file)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)
            raise
    except (OSError, ValueError) as error:
        raise SettingsNotSaved(getattr(error, "strerror", None) or str(error)) from None


class Memory:
    """The settings of one session: as loaded, and as changed since.

    Without a file nothing is saved.
    """

    def __init__(self, file: Path | None = None, known: Mapping[str, Collection[str]] | None = None) -> None:
        self.file = file
        self.known = known or {}
        self.began, self.notice = load(file, self.known) if file else (SavedState(), "")
        self._changed: dict[str, str] = {}

    def keep(self, **changed: str) -> str:
        """Save values; returns why that failed, in a few words, or an empty text.

        The file is read again first: another browser may have written to it, and its changes are kept.
        """
        self._changed |= changed
        if self.file is None:
            return ""
        try:
            save(self.file, load(self.file, self.known)[0]._replace(**self._changed))
        except SettingsNotSaved as error:
            return f"not saved: {error}"
        return ""


def _fits(name: object, value: object, known: Mapping[str, Collection[str]]) -> bool:
    return (
        name in SavedState._fields and isinstance(value, str) and len(value) <= LONGEST_ADDRESS and value in known.get(str(name), (value,))
    )


def _bytes(file: Path) -> bytes:
    # Non-blocking: opening or reading a pipe would wait for its writer.
    descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as opened:
        raw = opened.read(LARGEST_STATE_FILE + 1) or b""
    if len(raw) > LARGEST_STATE_FILE:
        raise ValueError("too large")
    return raw
