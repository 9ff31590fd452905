"""A line that was still being typed when a review ended.

It is kept in the draft's folder, so that the next review goes on with it.
"""

import os
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from .item import DecisionRefused, ItemKey, LinePath

UNFINISHED_FILE = ".beatbook-review-unfinished.json"


class UnfinishedLine(Struct, frozen=True):
    """What was typed for a line, and could not be saved.

    `others` are the lines that were to be kept with it, each with its value.
    """

    key: ItemKey
    path: LinePath
    text: str
    others: tuple[tuple[LinePath, str], ...] = ()


def keep_unfinished(folder: Path, line: UnfinishedLine) -> None:
    """Keep what was typed. Raises DecisionRefused where it cannot be."""
    file = folder / UNFINISHED_FILE
    new = folder / f"{UNFINISHED_FILE}.new"
    try:
        new.write_bytes(msgspec.json.encode(line))
        os.replace(new, file)
    except OSError as error:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise DecisionRefused(f"{UNFINISHED_FILE} cannot be written ({error.strerror}).") from None


def read_unfinished(folder: Path) -> UnfinishedLine | None:
    """What was kept; None where nothing was, or it cannot be read."""
    try:
        return msgspec.json.decode((folder / UNFINISHED_FILE).read_bytes(), type=UnfinishedLine)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None


def forget_unfinished(folder: Path) -> None:
    """Delete what was kept."""
    with suppress(OSError):
        (folder / UNFINISHED_FILE).unlink(missing_ok=True)
