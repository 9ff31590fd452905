"""Writes several files of a draft as if in one step.

Each is written beside its place first, and all are then renamed. What is to be done is noted before the first is renamed, so that the next
review can finish what a crash interrupted.
"""

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

JOURNAL = ".beatbook-review.json"
"""What is being written, while several files are. It is deleted afterwards."""
_NEW = ".beatbook-review-new"
FileContents = Mapping[str, bytes | None]
"""What files contain, by name. None is for a file that there is not."""


class CannotFinish(Exception):
    """An interrupted decision whose files somebody has changed since."""


def save_files(folder: Path, before: FileContents, after: FileContents) -> None:
    """Replace some files. Raises OSError, and then none has been replaced."""
    try:
        for name, content in after.items():
            if content is not None:
                _write(folder / f"{name}{_NEW}", content, _target(folder, name))
        if len(after) > 1:
            _note(folder, before, after)
        _rename(folder, before, after)
    finally:
        for name in after:
            with suppress(OSError):
                (folder / f"{name}{_NEW}").unlink(missing_ok=True)


def finish(folder: Path) -> bool:
    """Finish what was interrupted. False where nothing was.

    Raises OSError, ValueError for a damaged note, and CannotFinish.
    """
    for stray in folder.rglob(f"*{_NEW}"):
        stray.unlink()
    try:
        note = json.loads((folder / JOURNAL).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return False
    before, after = _contents(note["before"]), _contents(note["after"])
    for name, content in after.items():
        if bytes_of(folder, name) not in (content, before[name]):
            raise CannotFinish(name)
    left = {name: content for name, content in after.items() if bytes_of(folder, name) != content}
    try:
        for name, content in left.items():
            if content is not None:
                _write(folder / f"{name}{_NEW}", content, _target(folder, name))
        _rename(folder, before, left)
    finally:
        for name in after:
            (folder / f"{name}{_NEW}").unlink(missing_ok=True)
    (folder / JOURNAL).unlink(missing_ok=True)
    return True


def bytes_of(folder: Path, name: str) -> bytes | None:
    """What a file contains."""
    try:
        return (folder / name).read_bytes()
    except FileNotFoundError:
        return None


def _rename(folder: Path, before: FileContents, after: FileContents) -> None:
    """Put the new files in their places, or the old ones back where one cannot be."""
    done: list[str] = []
    try:
        for name, content in after.items():
            done.append(name)
            if content is None:
                _target(folder, name).unlink(missing_ok=True)
            else:
                os.replace(folder / f"{name}{_NEW}", _target(folder, name))
    except OSError:
        for name in done:
            old = before[name]
            if bytes_of(folder, name) != old:
                if old is None:
                    _target(folder, name).unlink(missing_ok=True)
                else:
                    _write(folder / f"{name}{_NEW}", old, _target(folder, name))
                    os.replace(folder / f"{name}{_NEW}", _target(folder, name))
        (folder / JOURNAL).unlink(missing_ok=True)
        raise
    _settle(folder)
    (folder / JOURNAL).unlink(missing_ok=True)


def _write(path: Path, content: bytes, like: Path) -> None:
    with open(path, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileNotFoundError):
        shutil.copymode(like, path)


def _note(folder: Path, before: FileContents, after: FileContents) -> None:
    note = {"before": _texts(before, after), "after": _texts(after, after)}
    _write(folder / f"{JOURNAL}{_NEW}", json.dumps(note, ensure_ascii=False).encode(), folder / JOURNAL)
    try:
        os.replace(folder / f"{JOURNAL}{_NEW}", folder / JOURNAL)
    finally:
        (folder / f"{JOURNAL}{_NEW}").unlink(missing_ok=True)
    _settle(folder)


def _texts(contents: FileContents, names: FileContents) -> dict[str, str | None]:
    found = {name: contents[name] for name in names}
    return {name: None if content is None else content.decode("utf-8") for name, content in found.items()}


def _contents(texts: Mapping[str, str | None]) -> dict[str, bytes | None]:
    return {name: None if text is None else text.encode() for name, text in texts.items()}


def _target(folder: Path, name: str) -> Path:
    """Where a file is: a link is not replaced, but what it leads to."""
    path = folder / name
    return path.resolve() if path.is_symlink() else path


def _settle(folder: Path) -> None:
    """Make the renaming last."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
