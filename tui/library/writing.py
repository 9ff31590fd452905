"""Writes a file to a cache folder in one step, and keeps the folder small."""

import os
from contextlib import suppress

from .cache_folder import LIMIT, LIMIT_SHARED, opened_folder
from .sweep import sweep_folder

_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def write_in(folder: str, name: str, data: bytes, *, shared: bool, sweeps: bool = True) -> None:
    """Write a file, in a folder that is made if there is none.

    `shared` lets every account read it, and `sweeps` keeps the folder small. Raises OSError, ValueError.
    """
    os.makedirs(os.path.dirname(folder), mode=0o700, exist_ok=True)
    if not os.path.lexists(folder):
        os.mkdir(folder, 0o700)
        os.chmod(folder, 0o755 if shared else 0o700)
    with opened_folder(folder) as directory:
        _write(name, data, directory, 0o644 if shared else 0o600)
        if sweeps:
            sweep_folder(directory, LIMIT_SHARED if shared else LIMIT)


def _write(name: str, data: bytes, directory: int, mode: int) -> None:
    temporary = f".{os.getpid()}-{name}"
    with suppress(FileNotFoundError):
        os.unlink(temporary, dir_fd=directory)  # of an earlier process of that number, which was killed
    descriptor = os.open(temporary, _WRITE, mode, dir_fd=directory)
    try:
        with open(descriptor, "wb") as file:
            os.fchmod(descriptor, mode)  # whatever the umask takes away
            file.write(data)
        os.replace(temporary, name, src_dir_fd=directory, dst_dir_fd=directory)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=directory)
        raise
