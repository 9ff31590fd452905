"""Writes the files of a draft so that an interruption leaves nothing half written."""

import os
import secrets
import shutil
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from .review.saving import bytes_of, save_files


@contextmanager
def workspace(folder: Path) -> Iterator[Path]:
    """A hidden folder beside another, on the same disk, removed afterwards.

    What it gives is a folder inside, of the same name as the other.
    """
    # Named before it is made, so that an interrupt at any moment removes it.
    outer = folder.absolute().parent / f".beatbook-new-{secrets.token_hex(4)}"
    try:
        outer.mkdir(mode=0o700)
        inner = outer / folder.absolute().name
        inner.mkdir()
        yield inner
    finally:
        shutil.rmtree(outer, ignore_errors=True)


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder that nobody else uses yet."""
    for name, text in files.items():
        with open(folder / name, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())


def put_folder(made: Path, folder: Path) -> None:
    """Put a complete folder where there is none, or an empty one."""
    os.chmod(made, 0o777 & ~_umask())
    os.replace(made, folder)


def put_files(folder: Path, files: Mapping[str, str], gone: tuple[str, ...]) -> None:
    """Replace the files of a folder, and delete some others, as if in one step.

    An interrupt waits until it is done, and what a crash leaves is finished by the next draft or review.
    """
    after: dict[str, bytes | None] = {name: text.encode() for name, text in files.items()}
    after |= dict.fromkeys(gone)
    with _without_interrupt():
        save_files(folder, {name: bytes_of(folder, name) for name in after}, after)


@contextmanager
def _without_interrupt() -> Iterator[None]:
    """Leave out an interrupt that comes too late to stop what is being done."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heeded = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heeded)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
