"""Writes the files of a draft so that an interruption leaves nothing half written."""

import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

LAST = ("workshop.yaml", "drafting.yaml")
"""Written after the others, in this order: they refer to them."""


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


def put_files(made: Path, folder: Path, files: Mapping[str, str], gone: tuple[str, ...]) -> None:
    """Replace the files of a folder, each in one step, then delete some others."""
    for name in sorted(files, key=lambda name: (LAST.index(name) + 1 if name in LAST else 0, name)):
        os.replace(made / name, folder / name)
    for name in gone:
        (folder / name).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
