"""What is remembered from one opening to the next: theme, glyphs, last address. One small file; what is wrong with it costs a notice."""

import os
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

LIMIT = 64 * 1024
"""The largest file that is read, in bytes; ours has a hundred."""
LONGEST = 250
"""Characters of one value: an address has three steps of at most 60, and the workshop's id."""
UNREADABLE = "What was remembered from last time could not be read, and is left out."
ODD = "Some of what was remembered from last time is not in order, and is left out."


class State(NamedTuple):
    """What was chosen by key, and where one was, the workshop's id before it. Empty where there is nothing to remember."""

    theme: str = ""
    glyphs: str = ""
    address: str = ""


class Unwritable(Exception):
    """The state could not be written: why, in a few words."""


def place() -> Path | None:
    """The file, by the XDG Base Directory specification; none where there is no home to keep it in."""
    base, home = os.environ.get("XDG_STATE_HOME", ""), os.environ.get("HOME", "")
    # The specification has relative paths ignored.
    folder = Path(base) if os.path.isabs(base) else Path(home, ".local", "state") if os.path.isabs(home) else None
    return folder / "beatbook" / "state.json" if folder else None


def load(file: Path, known: Mapping[str, Collection[str]]) -> tuple[State, str]:
    """What is remembered, and a sentence where something of it is left out; nothing where there is no file.

    `known` gives the values that a key may have, where not every text will do.
    """
    try:
        raw = _bytes(file)
    except (FileNotFoundError, NotADirectoryError):
        return State(), ""
    except (OSError, ValueError):
        return State(), UNREADABLE
    import json  # late: who has nothing remembered has no use for it

    try:
        told = json.loads(raw)
    except (ValueError, RecursionError):
        return State(), UNREADABLE
    if not isinstance(told, dict):
        return State(), UNREADABLE
    found = {name: value for name, value in told.items() if _fits(name, value, known)}
    return State(**found), "" if len(found) == len(told) else ODD


def save(file: Path, state: State) -> None:
    """Write the file in one piece, for its owner alone. Raises Unwritable."""
    import json  # late, both: only what is left, or changes its looks, has something to write
    import tempfile

    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=".state-", dir=file.parent)  # Readable and writable by its owner alone.
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
        raise Unwritable(getattr(error, "strerror", None) or str(error)) from None


class Memory:
    """The state of one opening: what it began with, and what has changed since. Without a file it forgets everything."""

    def __init__(self, file: Path | None = None, known: Mapping[str, Collection[str]] | None = None) -> None:
        self.file = file
        self.known = known or {}
        self.began, self.notice = load(file, self.known) if file else (State(), "")
        self._changed: dict[str, str] = {}

    def keep(self, **changed: str) -> str:
        """Remember values; a few words on why that cannot be, empty where it can.

        The file is read anew: another browser may have written to it meanwhile, and what did not change here is left to it.
        """
        self._changed |= changed
        if self.file is None:
            return ""
        try:
            save(self.file, load(self.file, self.known)[0]._replace(**self._changed))
        except Unwritable as error:
            return f"not remembered: {error}"
        return ""


def _fits(name: object, value: object, known: Mapping[str, Collection[str]]) -> bool:
    return name in State._fields and isinstance(value, str) and len(value) <= LONGEST and value in known.get(str(name), (value,))


def _bytes(file: Path) -> bytes:
    # Without waiting for whoever may be at the other end of what is no file at all.
    descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as opened:
        raw = opened.read(LIMIT + 1) or b""
    if len(raw) > LIMIT:
        raise ValueError("too large")
    return raw
